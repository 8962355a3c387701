package rhomboid.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rhomboid.interview.Choice.Aim;
import rhomboid.interview.Choice.Chosen;
import rhomboid.interview.Step.Item;
import rhomboid.interview.Step.Kind;
import rhomboid.logic.Closed;
import rhomboid.logic.Evaluator;
import rhomboid.model.Assessment;
import rhomboid.model.RuleCitation;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Makes one question of what is worth asking: the best panel of related findings, or a number. Immutable and thread-safe. */
final class Wording {

    private static final double MEASURED = 0.25;

    private static final String AGE_QUESTION = "How old are you, in years?";
    private static final String SEX_QUESTION = "Which sex was recorded at your birth?";

    private final Vocabulary vocabulary;
    private final Evaluator evaluator;
    private final Map<String, Integer> order = new HashMap<>();

    Wording(Vocabulary vocabulary, Evaluator evaluator) {
        this.vocabulary = vocabulary;
        this.evaluator = evaluator;
        var codes = new ArrayList<>(List.of(Closed.AGE, Closed.SEX));
        codes.addAll(vocabulary.findings().keySet());
        codes.addAll(vocabulary.measurements().keySet());
        codes.forEach(code -> order.putIfAbsent(code, order.size()));
    }

    /** Codes in the order of the vocabulary. */
    List<String> ordered(Set<String> codes) {
        return codes.stream().sorted(Comparator.comparing(order::get)).toList();
    }

    Step step(Chosen chosen, Assessment assessment) {
        List<String> best = List.of();
        double bestWorth = 0;
        for (List<String> panel : panels(chosen.worth())) {
            double worth = effortless(panel.get(0))
                    * panel.stream().mapToDouble(chosen.worth()::get).sum();
            if (worth > bestWorth + 1e-9) {
                best = panel;
                bestWorth = worth;
            }
        }
        Purpose purpose = purpose(chosen, best, assessment);
        String first = best.get(0);
        if (first.equals(Closed.SEX)) {
            return new Step(Kind.SEX, SEX_QUESTION, List.of(new Item(first, SEX_QUESTION, "")), purpose);
        }
        if (vocabulary.findings().containsKey(first)) {
            return findings(filled(best, chosen.later()), purpose);
        }
        return numbers(best, purpose);
    }

    /** A number that has to be measured is asked later than a question that can be answered at once. */
    private double effortless(String code) {
        return vocabulary.measurements().containsKey(code) ? MEASURED : 1;
    }

    /** Everything that can be asked at once: up to eight related findings, the worthiest, or numbers. */
    private List<List<String>> panels(Map<String, Double> worth) {
        var topics = new LinkedHashMap<String, List<String>>();
        for (String code : ordered(worth.keySet())) {
            topics.computeIfAbsent(topic(code), any -> new ArrayList<>()).add(code);
        }
        return topics.values().stream()
                .map(topic -> worthiest(topic, worth, Step.MOST_ITEMS))
                .toList();
    }

    private List<String> worthiest(List<String> codes, Map<String, Double> worth, int most) {
        List<String> worthiest = codes.stream()
                .sorted(Comparator.comparing(worth::get, Comparator.reverseOrder()))
                .limit(most)
                .toList();
        return ordered(new LinkedHashSet<>(worthiest));
    }

    /** Age, sex, all measurements, or a group of findings, where what an examiner finds is a topic of its own. */
    private String topic(String code) {
        Finding finding = vocabulary.findings().get(code);
        if (finding != null) {
            return Step.topic(finding);
        }
        return vocabulary.measurements().containsKey(code) ? "measurements" : code;
    }

    /** A panel with room takes along what will be wanted later on the same topic. */
    private List<String> filled(List<String> panel, Map<String, Double> later) {
        String topic = topic(panel.get(0));
        List<String> related = ordered(later.keySet()).stream()
                .filter(code -> topic(code).equals(topic))
                .toList();
        var filled = new LinkedHashSet<>(panel);
        filled.addAll(worthiest(related, later, Step.MOST_ITEMS - panel.size()));
        return ordered(filled);
    }

    private Step numbers(List<String> codes, Purpose purpose) {
        List<Item> items = codes.stream().map(this::number).toList();
        String text = items.size() == 1 ? items.get(0).question() : "Which of these do you know?";
        return new Step(Kind.NUMBERS, text, items, purpose);
    }

    private Item number(String code) {
        MeasurementKind kind = vocabulary.measurements().get(code);
        return kind == null ? new Item(code, AGE_QUESTION, "years") : new Item(code, kind.question(), kind.unit());
    }

    private Finding finding(String code) {
        return Objects.requireNonNull(vocabulary.findings().get(code), code);
    }

    private Step findings(List<String> codes, Purpose purpose) {
        List<Item> items = codes.stream()
                .map(code -> new Item(code, finding(code).question(), ""))
                .toList();
        if (items.size() == 1) {
            return new Step(Kind.FINDINGS, items.get(0).question(), items, purpose);
        }
        boolean exam = codes.stream().allMatch(code -> finding(code).asked() == Asked.EXAM);
        String text = exam ? "Has somebody who examined you found any of these?" : "Do any of these apply to you?";
        return new Step(Kind.FINDINGS, text, items, purpose);
    }

    private Purpose purpose(Chosen chosen, List<String> asked, Assessment assessment) {
        List<RuleCitation> rules = rules(chosen, asked);
        List<String> ids = rules.stream().map(RuleCitation::id).toList();
        if (List.of(Closed.AGE, Closed.SEX).contains(asked.get(0))) {
            return new Purpose(chosen.couldReach(), ids, "Many rules are for an age or a sex.");
        }
        return new Purpose(chosen.couldReach(), ids, text(chosen, rules, assessment));
    }

    /** The rules that the answers help to settle, those of the highest urgency only. */
    private List<RuleCitation> rules(Chosen chosen, List<String> asked) {
        var count = new HashMap<Integer, Integer>();
        for (String code : asked) {
            chosen.rules().getOrDefault(code, Set.of()).forEach(rule -> count.merge(rule, 1, Integer::sum));
        }
        return count.keySet().stream()
                .sorted(Comparator.comparing((Integer rule) -> urgency(rule))
                        .thenComparing(count::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .filter(rule -> chosen.aim() != Aim.RAISE || urgency(rule) == chosen.couldReach())
                .map(evaluator::citation)
                .toList();
    }

    private Urgency urgency(int rule) {
        return evaluator.escalates(rule);
    }

    private String text(Chosen chosen, List<RuleCitation> rules, Assessment assessment) {
        String because = rules.isEmpty()
                ? ""
                : " " + rules.get(0).because() + " (" + rules.get(0).id() + ")";
        return switch (chosen.aim()) {
            case RAISE -> could(chosen.couldReach()) + because;
            case LIKELY -> "A condition that a doctor should see could become likely." + because;
            case LOWER -> "It could be less urgent than it looks.";
            case SEPARATE ->
                "Tells " + assessment.candidates().get(0).label() + " from "
                        + assessment.candidates().get(1).label() + ".";
        };
    }

    private static String could(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "This could mean that an ambulance is needed:";
            case URGENT -> "This could mean that a doctor is needed today:";
            case SOON -> "This could mean that a doctor is needed within one to three days:";
            case ROUTINE, SELF_CARE -> "This could mean that an appointment with a doctor is needed:";
        };
    }
}
