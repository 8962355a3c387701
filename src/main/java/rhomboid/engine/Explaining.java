package rhomboid.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rhomboid.logic.Evaluator;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.Finding;

/** Which findings a condition explains, and what the others cost it. */
final class Explaining {

    private final Vocabulary vocabulary;
    private final List<Derivation> derivations;
    private final Map<String, Set<String>> mentioned = new HashMap<>();
    private final Set<String> alarming = new HashSet<>();

    Explaining(RuleSet ruleSet, Evaluator evaluator) {
        vocabulary = ruleSet.vocabulary();
        derivations = ruleSet.rules(Phase.FINDINGS).stream().map(Derivation::of).toList();
        for (Rule rule : evaluator.rules()) {
            Set<String> present = Mentions.ofPresent(rule.when());
            for (Conclusion conclusion : rule.then()) {
                if (isAlarm(conclusion)) {
                    alarming.addAll(present);
                } else if (conclusion instanceof Evidence evidence
                        && evidence.ratio().value() > 1) {
                    mentioned
                            .computeIfAbsent(evidence.condition(), code -> new HashSet<>())
                            .addAll(present);
                }
            }
        }
    }

    private static boolean isAlarm(Conclusion conclusion) {
        return conclusion instanceof Escalation escalation
                && escalation.urgency().compareTo(Urgency.URGENT) >= 0;
    }

    /** Decibans of each finding, in the order of the vocabulary, if it is present; zero where the condition explains it. */
    int[] costs(String condition) {
        Set<String> explained = explained(condition);
        return vocabulary.findings().values().stream()
                .mapToInt(finding -> explained.contains(finding.code()) ? 0 : cost(finding))
                .toArray();
    }

    private int cost(Finding finding) {
        Vocabulary.Group group = vocabulary.groups().get(finding.group());
        if (group == null || !group.manifestation()) {
            return 0;
        }
        return alarming.contains(finding.code()) ? Ranking.UNEXPLAINED_ALARMING : Ranking.UNEXPLAINED;
    }

    private Set<String> explained(String condition) {
        Set<String> start = mentioned.getOrDefault(condition, Set.of());
        Set<String> explained = closure(start, Derivation::derived, Derivation::asked);
        explained.addAll(closure(start, Derivation::asked, Derivation::derived));
        return explained;
    }

    /** Follows derivations from some findings, from one side of each rule to the other. */
    private Set<String> closure(
            Set<String> start, Function<Derivation, Set<String>> from, Function<Derivation, Set<String>> to) {
        var known = new HashSet<>(start);
        boolean more = true;
        while (more) {
            more = false;
            for (Derivation derivation : derivations) {
                if (!Collections.disjoint(from.apply(derivation), known)) {
                    more |= known.addAll(to.apply(derivation));
                }
            }
        }
        return known;
    }

    /** Whether a rule speaks for a condition. */
    static boolean supports(Rule rule, String condition) {
        return rule.then().stream()
                .anyMatch(conclusion -> conclusion instanceof Evidence evidence
                        && evidence.condition().equals(condition)
                        && evidence.ratio().value() > 1);
    }

    /** The findings that a rule of the findings phase asks for, and those that it derives. */
    private record Derivation(Set<String> asked, Set<String> derived) {

        static Derivation of(Rule rule) {
            var derived = new HashSet<String>();
            for (Conclusion conclusion : rule.then()) {
                if (conclusion instanceof Present present) {
                    derived.add(present.finding());
                }
            }
            return new Derivation(Mentions.ofPresent(rule.when()), derived);
        }
    }
}
