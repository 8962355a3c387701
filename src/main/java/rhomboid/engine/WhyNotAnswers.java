package rhomboid.engine;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Outlook;
import rhomboid.model.Advised;
import rhomboid.model.Assessment;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.RulePart;
import rhomboid.model.RuleStanding;
import rhomboid.model.Urgency;
import rhomboid.model.WhyNotAdvice;
import rhomboid.model.WhyNotLevel;
import rhomboid.rules.Rule;

/** How rules stand in one case, once all phases are over. For one thread. */
final class WhyNotAnswers {

    private final Evaluator evaluator;
    private final Fired fired;
    private final Outlook outlook;

    WhyNotAnswers(Evaluator evaluator, Fired fired) {
        this.evaluator = evaluator;
        this.fired = fired;
        outlook = evaluator.outlook(fired.facts());
    }

    RuleStanding rule(int rule) {
        return new RuleStanding(evaluator.citation(rule), fired.has(rule), outlook.parts(rule));
    }

    WhyNotLevel level(Urgency wanted, Urgency level) {
        int[] rules = concluding(conclusion -> conclusion instanceof Escalation escalation
                && escalation.urgency().compareTo(wanted) >= 0);
        boolean reached = level.compareTo(wanted) >= 0;
        List<RuleStanding> closest = IntStream.of(rules)
                .filter(rule -> !reached || fired.has(rule))
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer rule) -> !reached && !rule(rule).isOpen())
                        .thenComparing(outlook::lacking)
                        .thenComparing(rule -> rule(rule).parts().stream()
                                .noneMatch(part -> part.standing() == RulePart.Standing.HOLDS))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(WhyNotLevel.MOST)
                .map(this::rule)
                .toList();
        int open = (int) IntStream.of(rules)
                .mapToObj(this::rule)
                .filter(RuleStanding::isOpen)
                .count();
        return new WhyNotLevel(wanted, level, rules.length, open, closest);
    }

    WhyNotAdvice advice(String advice, Assessment assessment) {
        var releasing = IntStream.of(concluding(conclusion -> conclusion.equals(new Advised(advice))))
                .mapToObj(this::rule)
                .toList();
        return new WhyNotAdvice(
                advice,
                assessment.advice().stream().anyMatch(given -> given.code().equals(advice)),
                assessment.withheld().stream()
                        .filter(withheld -> withheld.code().equals(advice))
                        .findFirst(),
                releasing);
    }

    private int[] concluding(Predicate<Conclusion> wanted) {
        List<Rule> rules = evaluator.rules();
        return IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).then().stream().anyMatch(wanted))
                .toArray();
    }
}
