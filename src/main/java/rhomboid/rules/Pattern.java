package rhomboid.rules;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.model.Decimal;

/**
 * A fact type and the constraints on its fields, all of which must hold.
 *
 * @param type the fact type
 * @param constraints in the order of the rule; may be empty
 */
public record Pattern(FactType type, List<Constraint> constraints) {

    /** Copies the list. */
    public Pattern {
        constraints = List.copyOf(constraints);
    }

    /** The codes of a vocabulary that the pattern allows, each once; in the order of the rule where it names them. */
    public List<String> allowed(Collection<String> vocabulary) {
        List<Constraint> onCodes = constraints.stream()
                .filter(constraint -> constraint.literal() instanceof Codes)
                .toList();
        Collection<String> named = onCodes.stream()
                .filter(constraint -> constraint.operator() != Operator.NOT_EQUAL)
                .findFirst()
                .map(constraint -> ((Codes) constraint.literal()).codes())
                .orElseGet(() -> List.copyOf(vocabulary));
        return named.stream()
                .distinct()
                .filter(code -> onCodes.stream().allMatch(constraint -> constraint.allows(code)))
                .toList();
    }

    /** The kinds of fact that a rule may ask for. */
    public enum FactType {
        /** {@link rhomboid.model.Patient}. */
        PATIENT("Patient"),
        /** {@link rhomboid.model.Present}. */
        PRESENT("Present"),
        /** {@link rhomboid.model.Absent}. */
        ABSENT("Absent"),
        /** {@link rhomboid.model.Measurement}. */
        MEASUREMENT("Measurement"),
        /** {@link rhomboid.model.Candidate}. */
        CANDIDATE("Candidate"),
        /** {@link rhomboid.model.Level}. */
        LEVEL("Level");

        private final String drl;

        FactType(String drl) {
            this.drl = drl;
        }

        /** Its name in a rule file. */
        public String drl() {
            return drl;
        }
    }

    /** The fields that a rule may ask about. */
    public enum Field {
        /** Of {@code Patient}: whole years. */
        AGE("age"),
        /** Of {@code Patient}. */
        SEX("sex"),
        /** Of {@code Present} and {@code Absent}: a code. */
        FINDING("finding"),
        /** Of {@code Measurement}: a code. */
        NAME("name"),
        /** Of {@code Measurement}: a number. */
        VALUE("value"),
        /** Of {@code Candidate}: a code. */
        CONDITION("condition"),
        /** Of {@code Candidate}: decibans. */
        SCORE("score"),
        /** Of {@code Candidate}. */
        LIKELIHOOD("likelihood"),
        /** Of {@code Level}. */
        URGENCY("urgency");

        private final String drl;

        Field(String drl) {
            this.drl = drl;
        }

        /** Its name in a rule file. */
        public String drl() {
            return drl;
        }
    }

    /** How a field is compared. */
    public enum Operator {
        /** Equal. */
        EQUAL("=="),
        /** Not equal. */
        NOT_EQUAL("!="),
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        AT_MOST("<="),
        /** Greater. */
        GREATER(">"),
        /** Greater or equal. */
        AT_LEAST(">="),
        /** One of several codes. */
        IN("in");

        private final String drl;

        Operator(String drl) {
            this.drl = drl;
        }

        /** Its sign in a rule file. */
        public String drl() {
            return drl;
        }
    }

    /** A value written in a rule. */
    public sealed interface Literal {}

    /** One code of the vocabulary, or several for {@link Operator#IN}. */
    public record Codes(List<String> codes) implements Literal {
        /** Copies the list. */
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A number. */
    public record Number(double value) implements Literal {}

    /** A {@link rhomboid.model.Sex}, {@link rhomboid.model.Likelihood} or {@link rhomboid.model.Urgency}. */
    public record Word(Enum<?> value) implements Literal {}

    /**
     * On one line, as a rule file writes it.
     *
     * @param word writes a constant of an enumeration, with or without the name of its type
     */
    public String drl(Function<Enum<?>, String> word) {
        return type.drl()
                + constraints.stream().map(one -> one.drl(word)).collect(Collectors.joining(", ", "( ", " )"));
    }

    /** One comparison. */
    public record Constraint(Field field, Operator operator, Literal literal) {

        /**
         * On one line, as a rule file writes it.
         *
         * @param word writes a constant of an enumeration, with or without the name of its type
         */
        public String drl(Function<Enum<?>, String> word) {
            return field.drl() + " " + operator.drl() + " " + value(word);
        }

        private String value(Function<Enum<?>, String> word) {
            if (literal instanceof Codes codes) {
                String quoted =
                        codes.codes().stream().map(code -> '"' + code + '"').collect(Collectors.joining(", "));
                return operator == Operator.IN ? "( " + quoted + " )" : quoted;
            }
            return literal instanceof Number number ? Decimal.of(number.value()) : word.apply(((Word) literal).value());
        }

        private boolean allows(String code) {
            return ((Codes) literal).codes().contains(code) == (operator != Operator.NOT_EQUAL);
        }
    }
}
