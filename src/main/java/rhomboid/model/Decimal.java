package rhomboid.model;

import java.math.BigDecimal;

/** Numbers as people write them. */
public final class Decimal {

    /** From here on whole numbers of this type have gaps. */
    private static final double MOST_EXACT = 1e15;

    private Decimal() {}

    /**
     * A number without an exponent and without needless zeros, such as {@code 38.5} or {@code 8}, in the fewest digits that tell it
     * from all others; what is no number, or beyond 15 digits, as Java writes it.
     */
    public static String of(double value) {
        if (Double.isNaN(value) || Math.abs(value) >= MOST_EXACT) {
            return Double.toString(value);
        }
        long whole = (long) value;
        return whole == value
                ? Long.toString(whole)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
