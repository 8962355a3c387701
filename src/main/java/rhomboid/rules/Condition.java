package rhomboid.rules;

import java.util.List;

/** What a rule asks for: a tree whose leaves are patterns over single facts. */
public sealed interface Condition {

    /** Every part holds. An empty list always holds. */
    record AllOf(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds; two or more parts. */
    record AnyOf(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** A fact matches. As a top-level condition it fires once per matching fact; conclusions are sets, so that makes no difference. */
    record Matches(Pattern pattern) implements Condition {}

    /** A fact matches, however many do. */
    record Exists(Pattern pattern) implements Condition {}

    /** No fact matches. Never over findings. */
    record None(Pattern pattern) implements Condition {}

    /** At least {@code count} of these findings are present; the {@code accumulate} form. */
    record AtLeast(int count, List<String> findings) implements Condition {
        /** Copies the list. */
        public AtLeast {
            findings = List.copyOf(findings);
        }
    }
}
