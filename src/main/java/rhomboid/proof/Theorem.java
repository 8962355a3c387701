package rhomboid.proof;

import java.util.List;

/**
 * A statement about all cases and what became of it.
 *
 * @param code its code
 * @param text what it says, in plain words
 * @param verdict whether it is proved
 * @param how how it is proved, or by what it is held otherwise
 * @param statements how many single statements it consists of
 * @param counterexamples why it does not hold, in the order of the statements; empty unless it is refuted
 * @param examples cases that show what can be reached; empty unless it says that something can
 * @param notes what a reader should know besides
 */
public record Theorem(
        String code,
        String text,
        Verdict verdict,
        String how,
        int statements,
        List<Counterexample> counterexamples,
        List<Example> examples,
        List<String> notes) {

    /** Copies the lists. */
    public Theorem {
        counterexamples = List.copyOf(counterexamples);
        examples = List.copyOf(examples);
        notes = List.copyOf(notes);
    }

    /** A theorem that nothing here proves. */
    static Theorem unproved(String code, String text, String heldBy) {
        return new Theorem(code, text, Verdict.NOT_PROVED, heldBy, 0, List.of(), List.of(), List.of());
    }

    /** A theorem of single statements: proved if none of them has a counterexample. */
    static Theorem of(
            String code,
            String text,
            String how,
            int statements,
            List<Counterexample> counterexamples,
            String... notes) {
        return new Theorem(
                code,
                text,
                counterexamples.isEmpty() ? Verdict.PROVED : Verdict.REFUTED,
                how,
                statements,
                counterexamples,
                List.of(),
                List.of(notes));
    }

    /** The theorem when some of its statements were not settled. */
    Theorem with(List<String> open) {
        if (open.isEmpty() || verdict == Verdict.REFUTED) {
            return this;
        }
        return new Theorem(code, text, Verdict.OPEN, how, statements, counterexamples, examples, open);
    }

    Theorem withExamples(List<Example> shown) {
        return new Theorem(code, text, verdict, how, statements, counterexamples, shown, notes);
    }
}
