package rhomboid.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rhomboid.logic.Evaluator;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.EscalationReason;
import rhomboid.model.GivenAdvice;
import rhomboid.model.Reason;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.AdviceKind;

/**
 * Chooses advice: what rules release less what rules withhold. Where several rules say the same, the one with the lowest id is
 * named. Advice that nothing released is not reported as withheld.
 *
 * <p>Whatever the rules say, self-care advice is never given at URGENT or above: the engine withholds it, and gives as reason the
 * first rule that set the level. Immutable and thread-safe.
 */
final class Advising {

    private static final String SELF_CARE = "self-care";
    private static final List<String> KINDS =
            List.of("safety-net", SELF_CARE, "treatment", "prevention", "information");

    private final List<AdviceKind> advice;
    private final int[][] releases;
    private final int[][] contraindications;

    private Advising(List<AdviceKind> advice, int[][] releases, int[][] contraindications) {
        this.advice = advice;
        this.releases = releases;
        this.contraindications = contraindications;
    }

    static Advising of(RuleSet ruleSet, Evaluator evaluator) {
        List<AdviceKind> sorted = ruleSet.vocabulary().advice().values().stream()
                .sorted(Comparator.comparingInt((AdviceKind kind) -> KINDS.indexOf(kind.kind()))
                        .thenComparing(AdviceKind::code))
                .toList();
        var releases = new HashMap<String, List<Integer>>();
        var contraindications = new HashMap<String, List<Integer>>();
        List<Rule> rules = evaluator.rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (Conclusion conclusion : rules.get(rule).then()) {
                if (conclusion instanceof Advised advised) {
                    releases.computeIfAbsent(advised.advice(), code -> new ArrayList<>())
                            .add(rule);
                } else if (conclusion instanceof Withheld withheld) {
                    contraindications
                            .computeIfAbsent(withheld.advice(), code -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        return new Advising(sorted, byAdvice(sorted, releases), byAdvice(sorted, contraindications));
    }

    private static int[][] byAdvice(List<AdviceKind> advice, Map<String, List<Integer>> rules) {
        return advice.stream()
                .map(kind -> rules.getOrDefault(kind.code(), List.of()).stream()
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Adds what is given and what is withheld, each by kind and code. */
    void advise(
            Fired fired,
            Urgency level,
            List<EscalationReason> escalations,
            List<GivenAdvice> given,
            List<WithheldAdvice> withheld) {
        for (int at = 0; at < advice.size(); at++) {
            int releasing = first(releases[at], fired);
            if (releasing < 0) {
                continue;
            }
            AdviceKind kind = advice.get(at);
            int contraindicating = first(contraindications[at], fired);
            if (contraindicating >= 0) {
                withheld.add(new WithheldAdvice(kind.code(), kind.text(), fired.reason(contraindicating)));
            } else if (kind.kind().equals(SELF_CARE) && level.compareTo(Urgency.URGENT) >= 0) {
                Reason first = escalations.get(0).reason();
                withheld.add(new WithheldAdvice(kind.code(), kind.text(), first));
            } else {
                given.add(new GivenAdvice(kind.code(), kind.kind(), kind.text(), fired.reason(releasing)));
            }
        }
    }

    private static int first(int[] rules, Fired fired) {
        for (int rule : rules) {
            if (fired.has(rule)) {
                return rule;
            }
        }
        return -1;
    }
}
