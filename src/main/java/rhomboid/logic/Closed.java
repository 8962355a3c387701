package rhomboid.logic;

import java.util.Collection;

/**
 * Questions that will get no answer, because the person does not know: what they are about stays unknown. Immutable and
 * thread-safe.
 */
public final class Closed {

    /** The code that stands for the age. */
    public static final String AGE = "age";

    /** The code that stands for the sex recorded at birth. */
    public static final String SEX = "sex";

    private final Bits findings;
    private final Bits measurements;
    private final boolean age;
    private final boolean sex;

    private Closed(Codes codes, Collection<String> unanswered) {
        findings = new Bits(codes.findings().size());
        measurements = new Bits(codes.measurements().size());
        age = unanswered.contains(AGE);
        sex = unanswered.contains(SEX);
        for (String code : unanswered) {
            if (codes.measurements().contains(code)) {
                measurements.add(codes.measurement(code));
            } else if (!code.equals(AGE) && !code.equals(SEX)) {
                findings.add(codes.finding(code));
            }
        }
    }

    /**
     * These questions.
     *
     * @param unanswered findings and measurements, {@value #AGE} and {@value #SEX}
     * @throws IllegalArgumentException if the vocabulary does not have a code
     */
    public static Closed of(Codes codes, Collection<String> unanswered) {
        return new Closed(codes, unanswered);
    }

    Bits findings() {
        return findings;
    }

    boolean finding(int id) {
        return findings.has(id);
    }

    boolean measurement(int id) {
        return measurements.has(id);
    }

    boolean age() {
        return age;
    }

    boolean sex() {
        return sex;
    }
}
