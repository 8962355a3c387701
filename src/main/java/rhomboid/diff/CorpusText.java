package rhomboid.diff;

import java.util.List;

/** The effect on given cases in words. */
final class CorpusText {

    private final CorpusEffect effect;
    private final Page page;

    CorpusText(CorpusEffect effect, Page page) {
        this.effect = effect;
        this.page = page;
    }

    void write() {
        page.heading("Effect on " + effect.cases() + (effect.cases() == 1 ? " case" : " cases"));
        if (effect.moves().isEmpty()) {
            page.line("No level differs.");
        } else {
            page.table(
                    List.of("move", "from", "to", "cases", "such as"),
                    effect.moves().entrySet().stream()
                            .map(entry -> List.of(
                                    entry.getKey().isLowered() ? "lowered" : "raised",
                                    entry.getKey().before().name(),
                                    entry.getKey().after().name(),
                                    String.valueOf(entry.getValue().count()),
                                    String.join(", ", entry.getValue().examples())))
                            .toList());
        }
        tally("Another first candidate", effect.firstCandidate());
        tally("Other advice", effect.advice());
        if (effect.before().cases() > 0) {
            page.table(
                    List.of("expected levels", "exact", "under", "over"),
                    List.of(row("before", effect.before()), row("after", effect.after())));
        }
        if (effect.rejectedBefore() + effect.rejectedAfter() > 0) {
            page.line("Cases that could not be assessed: " + effect.rejectedBefore() + " before, "
                    + effect.rejectedAfter() + " after.");
        }
    }

    private void tally(String what, Tally tally) {
        page.line(what + ": " + tally.count() + " of " + effect.cases()
                + (tally.count() == 0 ? "" : ", such as " + String.join(", ", tally.examples())) + ".");
    }

    private static List<String> row(String name, Triage triage) {
        return List.of(
                name, String.valueOf(triage.exact()), String.valueOf(triage.under()), String.valueOf(triage.over()));
    }
}
