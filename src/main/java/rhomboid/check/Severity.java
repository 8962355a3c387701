package rhomboid.check;

import java.util.Locale;

/** How much a remark on a rule set matters, the worst first. */
public enum Severity {
    /** Wrong for some patient, or certainly not what was meant. */
    ERROR,
    /** Useless or misleading. */
    WARNING,
    /** Worth a look; nothing may be wrong. */
    INFORMATION;

    /** In small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it matters at least as much as another. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
