package rhomboid.site;

import java.util.Comparator;
import rhomboid.rules.Pattern.FactType;

/**
 * A word of the vocabulary. A finding and a condition may have the same code, so the kind belongs to it.
 *
 * @param kind what it is
 * @param code as rules write it
 */
public record Code(Kind kind, String code) implements Comparable<Code> {

    private static final Comparator<Code> ORDER =
            Comparator.comparing(Code::kind).thenComparing(Code::code);

    /** What a code stands for. */
    public enum Kind {
        /** Something that a person has or has not. */
        FINDING,
        /** A number. */
        MEASUREMENT,
        /** A condition. */
        CONDITION,
        /** Advice. */
        ADVICE
    }

    /** A code that a pattern over this type of fact names. */
    static Code of(FactType type, String code) {
        return new Code(
                switch (type) {
                    case MEASUREMENT -> Kind.MEASUREMENT;
                    case CANDIDATE -> Kind.CONDITION;
                    default -> Kind.FINDING;
                },
                code);
    }

    static Code finding(String code) {
        return new Code(Kind.FINDING, code);
    }

    static Code measurement(String code) {
        return new Code(Kind.MEASUREMENT, code);
    }

    static Code condition(String code) {
        return new Code(Kind.CONDITION, code);
    }

    static Code advice(String code) {
        return new Code(Kind.ADVICE, code);
    }

    @Override
    public int compareTo(Code other) {
        return ORDER.compare(this, other);
    }
}
