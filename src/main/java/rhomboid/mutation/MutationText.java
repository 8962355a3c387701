package rhomboid.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rhomboid.mutation.MutationReport.Row;

/** A report as text: first what survived and how to notice it, then the figures. */
public final class MutationText {

    private static final int NAME = 36;

    private MutationText() {}

    /** Each survivor with the scenario that would notice it; empty if there is none. */
    public static String survivors(MutationReport report) {
        var text = new StringBuilder();
        for (MutantResult result : report.survivors()) {
            Mutant mutant = result.mutant();
            text.append(mutant.rule().place()).append(": ").append(said(mutant)).append('\n');
            result.suggestion()
                    .ifPresentOrElse(
                            suggestion -> add(suggestion, text),
                            () -> text.append("    No case was found soon enough, and no proof that there is none.\n"));
        }
        return text.toString();
    }

    /** What was changed and that nothing notices, in a sentence. */
    static String said(Mutant mutant) {
        return mutant.rule().id() + " can be changed and no scenario notices: " + mutant.words() + ".";
    }

    private static void add(Suggestion suggestion, StringBuilder text) {
        text.append("    Add to ").append(suggestion.file()).append(":\n");
        suggestion
                .yaml()
                .lines()
                .forEach(line -> text.append("    ").append(line).append('\n'));
        if (!suggestion.extension().isEmpty()) {
            text.append("    Or add ").append(suggestion.extension()).append(".\n");
        }
    }

    /** The table and what it is about. */
    public static String figures(MutationReport report) {
        var text = new StringBuilder();
        text.append(line("change", "mutants", "equivalent", "killed", "survived", "score"));
        report.byOperator().forEach(row -> text.append(line(row)));
        text.append('\n');
        text.append(line(report.urgency())).append(line(report.all())).append('\n');
        for (Sameness sameness : Sameness.values()) {
            long count = report.results().stream()
                    .filter(result -> result.sameness().filter(sameness::equals).isPresent())
                    .count();
            if (count > 0) {
                text.append(count)
                        .append(" proved equivalent: ")
                        .append(sameness.words())
                        .append(".\n");
            }
        }
        text.append(report.rules())
                .append(report.rules() == 1 ? " rule" : " rules")
                .append(" changed, ");
        text.append(report.scenarios())
                .append(report.scenarios() == 1 ? " scenario" : " scenarios")
                .append(" tried.\n");
        return text.toString();
    }

    private static String line(Row row) {
        var cells = new ArrayList<String>();
        for (int count : List.of(row.mutants(), row.equivalent(), row.killed(), row.survived())) {
            cells.add(Integer.toString(count));
        }
        cells.add(String.format(Locale.ROOT, "%.1f %%", row.score()));
        return line(row.name(), cells.toArray(String[]::new));
    }

    private static String line(String name, String... cells) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-" + NAME + "s", name));
        for (String cell : cells) {
            line.append(String.format(Locale.ROOT, "%11s", cell));
        }
        return line.append('\n').toString();
    }
}
