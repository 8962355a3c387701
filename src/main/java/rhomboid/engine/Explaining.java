package rhomboid.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
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
    private final List<Rule> rules;
    private final List<Rule> derivations;
    private final Set<String> alarming = new HashSet<>();

    Explaining(RuleSet ruleSet, Evaluator evaluator) {
        vocabulary = ruleSet.vocabulary();
        rules = evaluator.rules();
        derivations = ruleSet.rules(Phase.FINDINGS);
        for (Rule rule : rules) {
            if (rule.then().stream().anyMatch(Explaining::isAlarm)) {
                alarming.addAll(Mentions.ofPresent(rule.when()));
            }
        }
    }

    private static boolean isAlarm(Conclusion conclusion) {
        return conclusion instanceof Escalation escalation && escalation.urgency().compareTo(Urgency.URGENT) >= 0;
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
        var mentioned = new HashSet<String>();
        for (Rule rule : rules) {
            if (supports(rule, condition)) {
                mentioned.addAll(Mentions.ofPresent(rule.when()));
            }
        }
        Set<String> explained = closure(mentioned, (rule, known) -> derivesOneOf(rule, known), false);
        explained.addAll(closure(mentioned, (rule, known) -> asksForOneOf(rule, known), true));
        return explained;
    }

    /** Whether a rule speaks for a condition. */
    static boolean supports(Rule rule, String condition) {
        return rule.then().stream().anyMatch(conclusion -> supports(conclusion, condition));
    }

    private static boolean supports(Conclusion conclusion, String condition) {
        return conclusion instanceof Evidence evidence
                && evidence.condition().equals(condition)
                && evidence.ratio().value() > 1;
    }

    /** Follows derivations from the mentioned findings: to what is derived from them, or to what they are derived from. */
    private Set<String> closure(Set<String> start, BiPredicate<Rule, Set<String>> concerns, boolean toDerived) {
        var known = new HashSet<>(start);
        boolean more = true;
        while (more) {
            more = false;
            for (Rule rule : derivations) {
                if (concerns.test(rule, known)) {
                    more |= known.addAll(toDerived ? derived(rule) : Mentions.ofPresent(rule.when()));
                }
            }
        }
        return known;
    }

    private static boolean derivesOneOf(Rule rule, Set<String> known) {
        return derived(rule).stream().anyMatch(known::contains);
    }

    private static boolean asksForOneOf(Rule rule, Set<String> known) {
        return Mentions.ofPresent(rule.when()).stream().anyMatch(known::contains);
    }

    private static List<String> derived(Rule rule) {
        return rule.then().stream()
                .filter(Present.class::isInstance)
                .map(conclusion -> ((Present) conclusion).finding())
                .toList();
    }
}
