package rhomboid.mutation;

import rhomboid.model.RuleSetIdentity;
import rhomboid.mutation.MutationReport.Row;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON: the figures, then every mutant. */
public final class MutationJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MutationJson() {}

    /** The report, with a line end. */
    public static String of(MutationReport report, RuleSetIdentity identity) {
        ObjectNode root = MAPPER.createObjectNode();
        root.putObject("ruleSet").put("version", identity.version()).put("digest", identity.digest());
        root.put("rules", report.rules()).put("scenarios", report.scenarios());
        root.set("all", row(report.all()));
        root.set("urgency", row(report.urgency()));
        var operators = root.putArray("changes");
        report.byOperator().forEach(row -> operators.add(row(row)));
        var mutants = root.putArray("mutants");
        report.results().forEach(result -> mutants.add(mutant(result)));
        return MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    private static ObjectNode row(Row row) {
        return MAPPER.createObjectNode()
                .put("name", row.name())
                .put("mutants", row.mutants())
                .put("equivalent", row.equivalent())
                .put("killed", row.killed())
                .put("survived", row.survived())
                .put("score", row.score());
    }

    private static ObjectNode mutant(MutantResult result) {
        Mutant mutant = result.mutant();
        ObjectNode node = MAPPER.createObjectNode()
                .put("rule", mutant.rule().id())
                .put("place", mutant.rule().place().toString())
                .put("change", mutant.operator().name())
                .put("words", mutant.words())
                .put("urgency", mutant.isUrgency())
                .put("outcome", result.outcome().name());
        result.killer().ifPresent(name -> node.put("scenario", name));
        result.sameness().ifPresent(sameness -> node.put("proved", sameness.words()));
        result.suggestion().ifPresent(suggestion -> add(suggestion, node));
        return node;
    }

    private static void add(Suggestion suggestion, ObjectNode node) {
        node.put("file", suggestion.file()).put("add", suggestion.yaml());
        if (!suggestion.extension().isEmpty()) {
            node.put("orAdd", suggestion.extension());
        }
    }
}
