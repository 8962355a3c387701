package rhomboid.diff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Decimal;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.Withheld;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;

/** Conditions and conclusions on one line, close to how a rule file writes them. */
final class DrlForm {

    private DrlForm() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return "( " + joined(any.parts(), " or ") + " )";
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return "at least " + atLeast.count() + " of ( " + quoted(atLeast.findings()) + " )";
        }
        if (condition instanceof Condition.None none) {
            return "not " + of(none.pattern());
        }
        return condition instanceof Condition.Exists exists
                ? "exists( " + of(exists.pattern()) + " )"
                : of(((Condition.Matches) condition).pattern());
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(DrlForm::of).collect(Collectors.joining(by));
    }

    static String of(Pattern pattern) {
        return pattern.drl(Enum::name);
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
    }

    static String of(Conclusion conclusion) {
        if (conclusion instanceof Present present) {
            return "infer( \"" + present.finding() + "\" )";
        }
        if (conclusion instanceof Escalation escalation) {
            return "escalate( " + escalation.urgency() + " )";
        }
        if (conclusion instanceof Evidence evidence) {
            return verb(evidence) + "( \"" + evidence.condition() + "\", lr( "
                    + Decimal.of(evidence.ratio().value()) + " ) )";
        }
        return conclusion instanceof Advised advised
                ? "advise( \"" + advised.advice() + "\" )"
                : "withhold( \"" + ((Withheld) conclusion).advice() + "\" )";
    }

    private static String verb(Evidence evidence) {
        return evidence.ratio().value() > 1 ? "supports" : "opposes";
    }

    /** The name of a kind or word for people. */
    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
