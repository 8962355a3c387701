package rhomboid.diff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rhomboid.diff.Change.How;
import rhomboid.diff.Change.Part;
import rhomboid.diff.Meaning.Verdict;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Urgency;

/** A comparison in words, for a terminal or as Markdown. */
public final class DiffText {

    private static final int MOST_CODES = 8;

    private final Diff diff;
    private final Page page;

    private DiffText(Diff diff, Page page) {
        this.diff = diff;
        this.page = page;
    }

    /** For a terminal; ends with a line end. */
    public static String plain(Diff diff) {
        return new DiffText(diff, Page.plain()).text();
    }

    /** As Markdown, for a comment on a change; what comes from files is escaped. Ends with a line end. */
    public static String markdown(Diff diff) {
        return new DiffText(diff, Page.markdown()).text();
    }

    private String text() {
        page.title("Rules " + identity(diff.before()) + " -> " + identity(diff.after()));
        changes();
        urgency();
        candidates();
        advice();
        diff.corpus().ifPresent(effect -> new CorpusText(effect, page).write());
        version();
        page.heading("What this is");
        page.line(diff.after().statement());
        return page.text();
    }

    private static String identity(RuleSetIdentity identity) {
        return identity.version() + " (" + identity.shortDigest() + ")";
    }

    private void changes() {
        List<Change> meant = diff.changes().stream()
                .filter(change -> !change.isWordingOnly())
                .toList();
        List<Change> worded =
                diff.changes().stream().filter(Change::isWordingOnly).toList();
        page.heading("Changes");
        meant.forEach(this::change);
        if (meant.isEmpty()) {
            page.line(worded.isEmpty() ? "None." : "None but wording and sources.");
        }
        if (!worded.isEmpty()) {
            page.heading("Wording and sources");
            worded.forEach(change -> page.item(title(change)
                    + (change.parts().isEmpty()
                            ? ""
                            : ": " + change.parts().stream().map(Part::name).collect(Collectors.joining(", ")))));
        }
    }

    private void change(Change change) {
        page.item(title(change));
        if (change.how() == How.RENAMED) {
            page.detail("now", change.parts().get(0).after());
            return;
        }
        for (Part part : change.parts()) {
            page.detail(part.name() + " before", part.before());
            page.detail(part.name() + " after", part.after());
        }
    }

    private static String title(Change change) {
        return DrlForm.word(change.kind()) + " " + change.code() + " " + DrlForm.word(change.how());
    }

    private void urgency() {
        UrgencyChange change = diff.meaning().urgency();
        page.heading("Urgency");
        if (change.isSame()) {
            page.line("PROVEN the same for every possible patient.");
            return;
        }
        page.table(
                List.of("level or above", "reached by the same patients"),
                Stream.of(Urgency.EMERGENCY, Urgency.URGENT, Urgency.SOON, Urgency.ROUTINE)
                        .map(level ->
                                List.of(level.name(), words(change.levels().get(level))))
                        .toList());
        moves(page, change);
    }

    /** The moves between levels that some case makes, or may make, for a terminal; ends with a line end, or empty. */
    public static String moves(UrgencyChange change) {
        Page page = Page.plain();
        moves(page, change);
        return page.text();
    }

    private static void moves(Page page, UrgencyChange change) {
        change.witnesses().forEach(witness -> witness(page, witness));
        if (!change.undecided().isEmpty()) {
            page.line("Not decided: whether any patient moves "
                    + change.undecided().stream().map(DiffText::words).collect(Collectors.joining(", or "))
                    + ". None of " + change.tested() + " generated cases does.");
        }
    }

    private static String words(@Nullable Verdict verdict) {
        return verdict == Verdict.SAME ? "PROVEN" : verdict == Verdict.DIFFERS ? "no" : "not decided";
    }

    private static String words(Move move) {
        return "from " + move.before() + " to " + move.after();
    }

    private static void witness(Page page, Witness witness) {
        page.item((witness.isLowered() ? "LOWERED " : "RAISED ") + witness.before() + " -> " + witness.after() + ", "
                + (witness.smallest() ? "proved smallest case" : "case of which no answer can be left out"));
        page.detail("case", CaseWords.of(witness.patientCase()));
        page.detail("before by", by(witness.rulesBefore()));
        page.detail("after by", by(witness.rulesAfter()));
    }

    private static String by(List<String> rules) {
        return rules.isEmpty() ? "no rule" : String.join(", ", rules);
    }

    private void candidates() {
        List<String> changed = diff.meaning().changedConditions();
        page.heading("Candidates");
        page.line(
                changed.isEmpty()
                        ? "PROVEN the same, with the same scores, for every possible patient."
                        : "What counts for or against these differs: " + some(changed) + ".");
    }

    private void advice() {
        page.heading("Advice");
        List<String> differing = advice(Verdict.DIFFERS);
        List<String> undecided = advice(Verdict.UNDECIDED);
        if (differing.isEmpty() && undecided.isEmpty()) {
            page.line("PROVEN the same for every possible patient.");
        }
        if (!differing.isEmpty()) {
            page.line("Given to other patients: " + some(differing) + ".");
        }
        if (!undecided.isEmpty()) {
            page.line("Not decided: " + some(undecided) + ". None of "
                    + diff.meaning().urgency().tested() + " generated cases is given it by one version only.");
        }
    }

    private List<String> advice(Verdict verdict) {
        return diff.meaning().advice().entrySet().stream()
                .filter(entry -> entry.getValue() == verdict)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String some(List<String> codes) {
        String first = String.join(", ", codes.subList(0, Math.min(MOST_CODES, codes.size())));
        return codes.size() <= MOST_CODES ? first : first + " and " + (codes.size() - MOST_CODES) + " more";
    }

    private void version() {
        page.heading("Version");
        String step = DrlForm.word(diff.required());
        String from = diff.before().version();
        if (diff.required() == VersionStep.NONE) {
            page.line("No new version is needed.");
        } else if (diff.isStepTooSmall()) {
            page.line("A " + step + " step is needed, from " + from + " to "
                    + diff.required().from(from) + " or above, but ruleset.yaml says "
                    + diff.after().version() + ".");
        } else {
            page.line("A " + step + " step is needed, and " + from + " to "
                    + diff.after().version() + " is one.");
        }
        if (diff.required() != VersionStep.MAJOR && diff.meaning().urgency().isLoweringUndecided()) {
            page.line("If a move that is not decided lowers a patient, it is a major step.");
        }
    }
}
