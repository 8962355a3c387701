package rhomboid.check;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rhomboid.model.Problem;

/**
 * What came of running scenarios.
 *
 * @param run how many were run
 * @param todo how many of them failed and may, by their {@code todo}
 * @param failures scenarios that did not hold, with what was expected and what was said instead, and those that hold although
 *     they are marked {@code todo}; sorted by place
 * @param complete whether these were all scenarios of the rules, so that gaps were looked for
 * @param gaps rules and numbers that no scenario tries, sorted by place
 * @param parts which parts of the rules' conditions the scenarios show to matter
 */
public record ScenarioReport(
        int run, int todo, List<Problem> failures, boolean complete, List<Problem> gaps, TriedParts parts) {

    /** Copies and sorts the lists. */
    public ScenarioReport {
        failures = failures.stream().sorted().toList();
        gaps = gaps.stream().sorted().toList();
    }

    /**
     * Parts of conditions: of each rule the patterns and counts that it asks for. A part is tried if a scenario shows that the rule
     * fires only because it holds, and another that it does not fire only because it fails.
     *
     * @param all how many there are
     * @param tried how many are tried
     * @param gaps what is not tried, sorted by place
     * @param rules by rule id: how many scenarios it fires in, and how many of its parts are tried
     */
    public record TriedParts(int all, int tried, List<Problem> gaps, SortedMap<String, TriedRule> rules) {

        /** Copies the collections. */
        public TriedParts {
            gaps = List.copyOf(gaps);
            rules = new TreeMap<>(rules);
        }
    }

    /**
     * How the scenarios try one rule.
     *
     * @param fired in how many scenarios it fires
     * @param parts such as {@code 1 of 2}
     */
    public record TriedRule(int fired, String parts) {}

    /** Whether everything held and nothing is left out, parts of conditions aside. */
    public boolean isClean() {
        return failures.isEmpty() && gaps.isEmpty();
    }

    /** The counts, in one line without a full stop. */
    public String summary() {
        String text =
                count(run, "scenario") + ", " + failures.size() + " failed" + (todo == 0 ? "" : ", " + todo + " to do");
        if (!complete) {
            return text;
        }
        long rules =
                gaps.stream().filter(gap -> gap.code().equals("untested-rule")).count();
        long numbers = gaps.stream()
                .filter(gap -> gap.code().equals("one-sided-number"))
                .count();
        return text
                + (rules + numbers == 0
                        ? "; every rule and every number is tried on both sides"
                        : "; " + count(rules, "rule") + " and " + count(numbers, "number")
                                + " not tried on both sides");
    }

    /** As {@link #summary}, and how many parts of conditions are shown to matter where these were all scenarios. */
    public String summaryWithParts() {
        return summary()
                + (complete
                        ? "; " + parts.tried() + " of " + count(parts.all(), "part") + " of conditions shown to matter"
                        : "");
    }

    private static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
