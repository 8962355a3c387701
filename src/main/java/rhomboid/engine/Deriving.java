package rhomboid.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Conclusion;
import rhomboid.model.InferredFinding;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.rules.Rule;

/** The rules that derive findings. Immutable and thread-safe. */
final class Deriving {

    private final List<Derived> derived;

    Deriving(Evaluator evaluator) {
        List<Rule> rules = evaluator.rules();
        Map<String, List<Integer>> byFinding = new TreeMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Conclusion conclusion : rules.get(rule).then()) {
                if (conclusion instanceof Present present) {
                    byFinding
                            .computeIfAbsent(present.finding(), finding -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        derived = byFinding.entrySet().stream()
                .map(entry -> new Derived(
                        entry.getKey(),
                        evaluator.codes().finding(entry.getKey()),
                        entry.getValue().stream().mapToInt(Integer::intValue).toArray()))
                .sorted(Comparator.comparing(Derived::finding))
                .toList();
    }

    /** Adds what the fired rules derive to the facts. */
    void add(Fired fired, Facts facts) {
        for (Derived one : derived) {
            if (one.firstFired(fired) >= 0) {
                facts.infer(one.id());
            }
        }
    }

    /** What the case implies and does not say itself, by finding, each with the rule of the lowest id. */
    List<InferredFinding> inferred(Fired fired, PatientCase patientCase) {
        var inferred = new ArrayList<InferredFinding>();
        for (Derived one : derived) {
            int rule = one.firstFired(fired);
            if (rule >= 0 && !patientCase.present().contains(one.finding())) {
                inferred.add(new InferredFinding(one.finding(), fired.reason(rule)));
            }
        }
        return inferred;
    }

    private record Derived(String finding, int id, int[] rules) {

        int firstFired(Fired fired) {
            for (int rule : rules) {
                if (fired.has(rule)) {
                    return rule;
                }
            }
            return -1;
        }
    }
}
