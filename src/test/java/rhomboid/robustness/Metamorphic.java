package rhomboid.robustness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rhomboid.CaseGenerator;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;

/** Whether changes that are no reason to see a person later leave the level as it is. */
public record Metamorphic(List<Pair> pairs) {

    static final long SEED = 20261122;
    static final int GENERATED = 600;

    /**
     * A case and the same case changed.
     *
     * @param answer what was changed
     * @param carriers rules that alone hold the level of the case before
     */
    record Pair(PatientCase before, Change change, String answer, Urgency from, Urgency to, List<String> carriers) {

        boolean lowered() {
            return to.compareTo(from) < 0;
        }

        boolean raised() {
            return to.compareTo(from) > 0;
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    "  %s, %s %s: %s to %s, was by %s",
                    before.id(),
                    name(change),
                    answer,
                    from,
                    to,
                    String.join(", ", carriers));
        }
    }

    /** Prints the tables. */
    public static void main(String[] arguments) {
        System.out.print(allText());
    }

    static String allText() {
        return "Development cases\n" + of(Levels.developmentCases(), SEED).text()
                + "\nHarmless pain\n" + of(benignCases(), SEED).text()
                + "\nCases made from the rules\n"
                + of(generatedCases(SEED), SEED).text();
    }

    static List<PatientCase> benignCases() {
        return BenignCorpus.standard().stream().map(BenignCase::patientCase).toList();
    }

    static List<PatientCase> generatedCases(long seed) {
        var generator = CaseGenerator.of(Levels.rhomboid().ruleSet(), seed);
        var cases = new ArrayList<>(generator.crowded(GENERATED / 2, 6));
        cases.addAll(generator.crowded(GENERATED / 2, 14));
        return cases;
    }

    static Metamorphic of(List<PatientCase> cases, long seed) {
        var random = new Random(seed);
        var pairs = new ArrayList<Pair>();
        for (PatientCase before : cases) {
            var assessment = Levels.rhomboid().assess(before);
            Urgency from = assessment.urgency();
            List<String> carriers = from == Urgency.SELF_CARE
                    ? List.of()
                    : Levels.rulesAbove(Urgency.values()[from.ordinal() - 1], assessment);
            for (Change change : Change.values()) {
                for (Answers.Changed after : change.of(before, random)) {
                    pairs.add(new Pair(before, change, after.answer(), from, Levels.of(after.patientCase()), carriers));
                }
            }
        }
        return new Metamorphic(List.copyOf(pairs));
    }

    List<Pair> lowered() {
        return pairs.stream().filter(Pair::lowered).toList();
    }

    String text() {
        var text = new StringBuilder(
                String.format(Locale.ROOT, "%-26s %7s %8s %8s %8s%n", "change", "pairs", "same", "raised", "lowered"));
        var byChange = new EnumMap<Change, List<Pair>>(Change.class);
        pairs.forEach(pair -> byChange.computeIfAbsent(pair.change(), change -> new ArrayList<>())
                .add(pair));
        byChange.forEach((change, some) -> {
            long raised = some.stream().filter(Pair::raised).count();
            long lowered = some.stream().filter(Pair::lowered).count();
            text.append(String.format(
                    Locale.ROOT,
                    "%-26s %7d %8d %8d %8d%n",
                    name(change),
                    some.size(),
                    some.size() - raised - lowered,
                    raised,
                    lowered));
        });
        Map<String, Long> drops = lowered().stream()
                .collect(Collectors.groupingBy(
                        pair -> pair.from() + " to " + pair.to() + " by " + String.join(", ", pair.carriers()),
                        TreeMap::new,
                        Collectors.counting()));
        drops.forEach((drop, count) -> text.append(String.format(Locale.ROOT, "  lowered: %s: %d%n", drop, count)));
        return text.toString();
    }

    private static String name(Change change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
