package rhomboid.check;

import java.util.List;
import rhomboid.model.Problem;

/**
 * What came of running scenarios.
 *
 * @param run how many were run
 * @param failures scenarios that did not hold, with what was expected and what was said instead, sorted by place
 * @param complete whether these were all scenarios of the rules, so that gaps were looked for
 * @param gaps rules and numbers that no scenario tries, sorted by place
 */
public record ScenarioReport(int run, List<Problem> failures, boolean complete, List<Problem> gaps) {

    /** Copies and sorts the lists. */
    public ScenarioReport {
        failures = failures.stream().sorted().toList();
        gaps = gaps.stream().sorted().toList();
    }

    /** Whether everything held and nothing is left out. */
    public boolean isClean() {
        return failures.isEmpty() && gaps.isEmpty();
    }

    /** The counts, in one line. */
    public String summary() {
        String text = count(run, "scenario") + ", " + failures.size() + " failed";
        if (!complete) {
            return text;
        }
        long rules =
                gaps.stream().filter(gap -> gap.code().equals("untested-rule")).count();
        long numbers = gaps.size() - rules;
        return text
                + (gaps.isEmpty()
                        ? "; every rule and every number is tried on both sides"
                        : "; " + count(rules, "rule") + " and " + count(numbers, "number")
                                + " not tried on both sides");
    }

    private static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
