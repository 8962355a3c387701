package rhomboid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import rhomboid.Rhomboid;
import rhomboid.model.PatientCase;
import rhomboid.model.RuleStanding;
import rhomboid.model.Urgency;
import rhomboid.proof.CaseSpace;
import rhomboid.proof.Consequences;
import rhomboid.proof.NeverFires;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Suggestions;

/**
 * What {@code --why-not} asks about.
 *
 * @param kind what the code names
 * @param code of a condition, a rule, a level or advice
 */
record WhyNotQuestion(Kind kind, String code) {

    /** What can be asked about. */
    enum Kind {
        CONDITION,
        RULE,
        LEVEL,
        ADVICE
    }

    /**
     * The question.
     *
     * @throws ParameterException if the rule set has nothing of that name
     */
    static WhyNotQuestion of(RuleSet ruleSet, String code, CommandLine command) {
        if (ruleSet.vocabulary().conditions().containsKey(code)) {
            return new WhyNotQuestion(Kind.CONDITION, code);
        }
        List<String> rules = ruleSet.rules().stream().map(Rule::id).toList();
        if (rules.contains(code)) {
            return new WhyNotQuestion(Kind.RULE, code);
        }
        if (level(code).isPresent()) {
            return new WhyNotQuestion(Kind.LEVEL, code);
        }
        if (ruleSet.vocabulary().advice().containsKey(code)) {
            return new WhyNotQuestion(Kind.ADVICE, code);
        }
        var known = new ArrayList<>(ruleSet.vocabulary().conditions().keySet());
        known.addAll(rules);
        Stream.of(Urgency.values()).map(Urgency::name).forEach(known::add);
        known.addAll(ruleSet.vocabulary().advice().keySet());
        throw new ParameterException(
                command,
                "--why-not names no condition, rule, level or advice: \"" + code + "\""
                        + Suggestions.closest(code, known)
                                .map(word -> ", perhaps for \"" + word + "\".")
                                .orElse(". Codes are listed by the command vocabulary."));
    }

    /** The level of a name, in either case, with hyphens or underscores. */
    static Optional<Urgency> level(String name) {
        return Stream.of(Urgency.values())
                .filter(level ->
                        level.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** The answer in words. */
    String answer(Rhomboid rhomboid, PatientCase patientCase) {
        return switch (kind) {
            case CONDITION -> WhyText.whyNot(rhomboid.whyNot(patientCase, code));
            case RULE -> rule(rhomboid.ruleSet(), rhomboid.standing(patientCase, code));
            case LEVEL -> WhyNotText.of(rhomboid.whyNot(patientCase, level(code).orElseThrow()));
            case ADVICE -> WhyNotText.of(rhomboid.whyNotAdvice(patientCase, code));
        };
    }

    private static String rule(RuleSet ruleSet, RuleStanding standing) {
        String text = WhyNotText.of(standing);
        return standing.fired()
                ? text
                : text
                        + NeverFires.of(
                                        Consequences.of(ruleSet, CaseSpace.of(ruleSet)),
                                        standing.rule().id())
                                .map(proof -> proof + "\n")
                                .orElse("");
    }
}
