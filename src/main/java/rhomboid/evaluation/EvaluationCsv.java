package rhomboid.evaluation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The cases of an evaluation as CSV, one row for each; a field is empty where the case says nothing. */
public final class EvaluationCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "expected",
            "given",
            "levels-below",
            "incomplete",
            "level-rules",
            "nearest-rule",
            "nearest-level",
            "nearest-lacks",
            "expected-category",
            "category-rank",
            "expected-condition",
            "condition-rank",
            "first-candidate",
            "first-likelihood");

    private EvaluationCsv() {}

    /** With a header; labels of the cases are the last columns. */
    public static String of(Evaluation evaluation) {
        TreeSet<String> labels = new TreeSet<>();
        evaluation.results().forEach(result -> labels.addAll(result.labels().keySet()));
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        List<String> header = new ArrayList<>(COLUMNS);
        labels.forEach(label -> header.add("about." + label));
        csv.writeRecord(header);
        for (CaseResult result : evaluation.results()) {
            List<String> row = row(result);
            labels.forEach(label -> row.add(result.labels().getOrDefault(label, "")));
            csv.writeRecord(row);
        }
        return text.toString();
    }

    private static List<String> row(CaseResult result) {
        Score score = result.score();
        List<String> row = new ArrayList<>();
        row.add(result.id());
        row.add(text(score.expected()));
        row.add(score.given().name());
        row.add(score.expected().isPresent() ? String.valueOf(result.below()) : "");
        row.add(String.valueOf(result.incomplete()));
        row.add(String.join(" ", result.levelRules()));
        row.add(text(result.nearest().map(rule -> rule.rule().id())));
        row.add(text(result.nearest().map(rule -> rule.urgency())));
        row.add(text(result.nearest().map(rule -> rule.missing())));
        row.add(text(result.expectedCategory()));
        row.add(text(score.categoryRank()));
        row.add(text(result.expectedCondition()));
        row.add(text(score.conditionRank()));
        Optional<CaseResult.CandidateResult> first =
                result.candidates().stream().findFirst();
        row.add(text(first.map(CaseResult.CandidateResult::condition)));
        row.add(text(first.map(CaseResult.CandidateResult::likelihood)));
        return row;
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
