package rhomboid.diff;

import java.util.Comparator;
import java.util.List;

/**
 * One entry of a rule set that differs between two versions.
 *
 * @param kind of entry
 * @param code its id or code; in the old version where it has a new one
 * @param how added, removed or changed
 * @param parts what differs, in a fixed order; empty for an entry that is added or removed
 */
public record Change(Kind kind, String code, How how, List<Part> parts) implements Comparable<Change> {

    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::kind).thenComparing(Change::code).thenComparing(Change::how);

    /** Copies the list. */
    public Change {
        parts = List.copyOf(parts);
    }

    /** What a rule set is made of, in the order in which changes are told. */
    public enum Kind {
        /** A rule, by id. */
        RULE,
        /** A floor of {@code safety.yaml}, by what triggers it. */
        FLOOR,
        /** A finding. */
        FINDING,
        /** A measurement. */
        MEASUREMENT,
        /** A condition. */
        CONDITION,
        /** An advice. */
        ADVICE,
        /** A group of findings. */
        GROUP,
        /** A correlation group. */
        CORRELATION,
        /** A category of conditions. */
        CATEGORY,
        /** An old code. */
        ALIAS,
        /** What cannot be together by its meaning, which only keeps examples plausible; by findings and sex. */
        EXCLUSION,
        /** A source. */
        SOURCE,
        /** A background text. */
        EDUCATION,
        /** The statement that is printed with every output. */
        STATEMENT
    }

    /** What happened to the entry. */
    public enum How {
        /** Only the new version has it. */
        ADDED,
        /** Only the old version has it. */
        REMOVED,
        /** A finding or measurement has a new code, and the old one is an alias. */
        RENAMED,
        /** Both have it, and it differs. */
        CHANGED
    }

    /**
     * A part of an entry that differs.
     *
     * @param name such as {@code when}, {@code weight} or {@code label}
     * @param before in the old version, as in a rule file where there is such a form
     * @param after in the new version
     * @param wording whether it is words for people only, which no answer depends on
     */
    public record Part(String name, String before, String after, boolean wording) {}

    /** Whether nothing but words for people and literature differ. */
    public boolean isWordingOnly() {
        return switch (kind) {
            case EXCLUSION, SOURCE, EDUCATION, STATEMENT -> true;
            default -> how == How.CHANGED && parts.stream().allMatch(Part::wording);
        };
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
