package rhomboid.casefile;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {

    private Numbers() {}

    /** Without an exponent and without needless zeros. */
    static String plain(double value) {
        long whole = (long) value;
        return whole == value
                ? Long.toString(whole)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
