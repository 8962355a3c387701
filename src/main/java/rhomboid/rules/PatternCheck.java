package rhomboid.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Likelihood;
import rhomboid.model.Patient;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.DrlKnown.Kind;
import rhomboid.rules.DrlSyntax.ConstraintSyntax;
import rhomboid.rules.DrlSyntax.PatternSyntax;
import rhomboid.rules.DrlSyntax.ValueSyntax;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Literal;
import rhomboid.rules.Pattern.Operator;

/** Checks one fact of a condition: its type, fields, comparisons and values. */
final class PatternCheck {

    private static final Set<Operator> CODE_OPERATORS = EnumSet.of(Operator.EQUAL, Operator.IN);
    private static final Set<Operator> SEX_OPERATORS = EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL);
    private static final Set<Operator> ORDER_OPERATORS =
            EnumSet.complementOf(EnumSet.of(Operator.IN, Operator.NOT_EQUAL));
    private static final int LARGEST_SCORE = 400;

    private final RuleScope scope;

    PatternCheck(RuleScope scope) {
        this.scope = scope;
    }

    private static List<Field> fields(FactType type) {
        return switch (type) {
            case PATIENT -> List.of(Field.AGE, Field.SEX);
            case PRESENT, ABSENT -> List.of(Field.FINDING);
            case MEASUREMENT -> List.of(Field.NAME, Field.VALUE);
            case CANDIDATE -> List.of(Field.CONDITION, Field.SCORE, Field.LIKELIHOOD);
            case LEVEL -> List.of(Field.URGENCY);
        };
    }

    /** The pattern; empty if anything is wrong with it, which is reported. */
    Optional<Pattern> check(PatternSyntax written, boolean inExists) {
        FactType type = type(written.type());
        if (type == null) {
            return Optional.empty();
        }
        List<Constraint> constraints = new ArrayList<>();
        for (ConstraintSyntax constraint : written.constraints()) {
            Field field = field(type, constraint.field());
            Operator operator = operator(field, constraint, inExists);
            if (field == null || operator == null) {
                continue;
            }
            Literal literal = literal(field, constraint);
            if (literal != null) {
                constraints.add(new Constraint(field, operator, literal));
            }
        }
        if (constraints.size() < written.constraints().size()) {
            return Optional.empty();
        }
        whole(written, type, constraints);
        return Optional.of(new Pattern(type, constraints));
    }

    private @Nullable FactType type(Token word) {
        List<String> names = Stream.of(FactType.values()).map(FactType::drl).toList();
        int at = names.indexOf(word.text());
        if (at < 0) {
            String meant = Suggestions.closest(word.text(), names)
                    .map(known -> "Did you mean " + known + "? ")
                    .orElse("");
            scope.problem(
                    word,
                    "unknown-fact",
                    "asks for the unknown fact " + Excerpt.shortened(word.text()) + ".",
                    meant + "Rules may ask for " + String.join(", ", names) + ".");
            return null;
        }
        FactType type = FactType.values()[at];
        Phase first =
                type == FactType.LEVEL ? Phase.ADVICE : type == FactType.CANDIDATE ? Phase.URGENCY : Phase.FINDINGS;
        if (scope.phase().compareTo(first) < 0) {
            scope.problem(
                    word,
                    "wrong-folder",
                    "asks for " + type.drl() + ", which is not known yet when rules in "
                            + scope.phase().folder() + "/ fire.",
                    type == FactType.LEVEL
                            ? "Only rules in advice/ may ask for Level."
                            : "Only rules in urgency/ and advice/ may ask for Candidate.");
        }
        return type;
    }

    private @Nullable Field field(FactType type, Token word) {
        for (Field field : fields(type)) {
            if (field.drl().equals(word.text())) {
                return field;
            }
        }
        List<String> names = fields(type).stream().map(Field::drl).toList();
        String meant = Suggestions.closest(word.text(), names)
                .map(known -> "Did you mean " + known + "? ")
                .orElse("");
        scope.problem(
                word,
                "unknown-field",
                "compares \"" + Excerpt.shortened(word.text()) + "\", which " + type.drl() + " does not have.",
                meant + type.drl() + " has " + String.join(", ", names) + ".");
        return null;
    }

    private @Nullable Operator operator(@Nullable Field field, ConstraintSyntax constraint, boolean inExists) {
        if (field == null) {
            return null;
        }
        Token sign = constraint.operator();
        Operator operator = Stream.of(Operator.values())
                .filter(known -> known.drl().equals(sign.text()))
                .findFirst()
                .orElseThrow();
        Set<Operator> allowed = switch (field) {
            case FINDING, NAME, CONDITION -> CODE_OPERATORS;
            case SEX -> SEX_OPERATORS;
            case AGE, VALUE, SCORE, LIKELIHOOD, URGENCY -> ORDER_OPERATORS;
        };
        if (!allowed.contains(operator)) {
            scope.problem(
                    sign,
                    "wrong-comparison",
                    "compares " + field.drl() + " with \"" + sign.text() + "\".",
                    "For " + field.drl() + " write "
                            + String.join(
                                    ", ", allowed.stream().map(Operator::drl).toList()) + ".");
            return null;
        }
        if (operator == Operator.IN && !inExists) {
            scope.problem(
                    sign,
                    "in-outside-exists",
                    "has \"in\" outside \"exists\".",
                    "Write exists( Present( finding in ( \"a\", \"b\" ) ) ).");
        }
        return operator;
    }

    private @Nullable Literal literal(Field field, ConstraintSyntax constraint) {
        return switch (field) {
            case FINDING -> codeLiteral(constraint, Kind.FINDING);
            case NAME -> codeLiteral(constraint, Kind.MEASUREMENT);
            case CONDITION -> codeLiteral(constraint, Kind.CONDITION);
            case SEX -> word(constraint, Sex.values());
            case LIKELIHOOD -> word(constraint, Likelihood.values());
            case URGENCY -> word(constraint, Urgency.values());
            case AGE -> number(constraint, Patient.LEAST_AGE, Patient.MOST_AGE, true, "The age");
            case SCORE -> number(constraint, -LARGEST_SCORE, LARGEST_SCORE, true, "The score");
            case VALUE -> number(constraint, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, "The value");
        };
    }

    private @Nullable Literal codeLiteral(ConstraintSyntax constraint, Kind kind) {
        int before = constraint.values().size();
        List<String> codes = codes(constraint, kind);
        return codes.size() == before ? new Pattern.Codes(codes) : null;
    }

    /** The known codes of a constraint; the others, and repeated ones, are reported. */
    List<String> codes(ConstraintSyntax constraint, Kind kind) {
        List<String> codes = new ArrayList<>();
        for (ValueSyntax value : constraint.values()) {
            Token token = value.token();
            if (!token.is(Token.Kind.TEXT)) {
                scope.problem(
                        token,
                        "wrong-type",
                        "compares " + constraint.field().text() + " with " + Excerpt.shortened(value.written()) + ".",
                        "Write the code of a " + kind.noun() + " in double quotes.");
            } else if (codes.contains(token.text())) {
                scope.problem(token, "code-twice", "names \"" + token.text() + "\" twice in one list.", "Remove one.");
            } else if (scope.known(kind, token)) {
                codes.add(token.text());
            }
        }
        return codes;
    }

    private @Nullable Literal word(ConstraintSyntax constraint, Enum<?>[] values) {
        ValueSyntax value = constraint.values().get(0);
        String type = values[0].getDeclaringClass().getSimpleName();
        List<String> names =
                Stream.of(values).map(known -> type + "." + known.name()).toList();
        int at = value.token().is(Token.Kind.WORD) ? names.indexOf(value.written()) : -1;
        if (at >= 0) {
            return new Pattern.Word(values[at]);
        }
        String meant = Suggestions.closest(type + "." + value.token().text(), names)
                .map(known -> "Did you mean " + known + "? ")
                .orElse("");
        scope.problem(
                value.token(),
                "wrong-type",
                "compares " + constraint.field().text() + " with " + Excerpt.shortened(value.written()) + ".",
                meant + "Write one of " + String.join(", ", names) + ".");
        return null;
    }

    private @Nullable Literal number(ConstraintSyntax constraint, double min, double max, boolean whole, String noun) {
        ValueSyntax value = constraint.values().get(0);
        if (!value.token().is(Token.Kind.NUMBER)) {
            scope.problem(
                    value.token(),
                    "wrong-type",
                    "compares " + constraint.field().text() + " with " + Excerpt.shortened(value.written()) + ".",
                    "Write a number without quotation marks.");
            return null;
        }
        if (!DrlLexer.NUMBER.matcher(value.token().text()).matches()) {
            return null;
        }
        double number = Double.parseDouble(value.written());
        return NumberCheck.inRange(scope, constraint, min, max, whole, noun) ? new Pattern.Number(number) : null;
    }

    /** Checks that need all constraints of a pattern. */
    private void whole(PatternSyntax written, FactType type, List<Constraint> constraints) {
        Field code = fields(type).get(0);
        boolean needsCode = code == Field.FINDING || code == Field.NAME;
        long codes = constraints.stream()
                .filter(constraint -> constraint.field() == code)
                .count();
        if (constraints.isEmpty() || (needsCode && codes == 0)) {
            scope.problem(
                    written.type(),
                    "no-comparison",
                    "asks for " + type.drl() + " without saying which.",
                    "Compare its " + (needsCode ? code.drl() : "fields") + ", such as " + example(type) + ".");
        } else if (code != Field.AGE && codes > 1) {
            scope.problem(
                    written.type(),
                    "field-twice",
                    "compares " + code.drl() + " twice in one fact.",
                    "One fact has one " + code.drl() + "; write two facts, one per line.");
        } else {
            NumberCheck.check(scope, written, constraints);
        }
    }

    private static String example(FactType type) {
        return switch (type) {
            case PATIENT -> "Patient( age >= 50 )";
            case PRESENT, ABSENT -> type.drl() + "( finding == \"fever\" )";
            case MEASUREMENT -> "Measurement( name == \"pain-score\", value >= 8 )";
            case CANDIDATE -> "Candidate( condition == \"strain\", likelihood >= Likelihood.LIKELY )";
            case LEVEL -> "Level( urgency >= Urgency.SOON )";
        };
    }
}
