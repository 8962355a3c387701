package rhomboid.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import rhomboid.casefile.CaseJson;
import rhomboid.model.RuleSetIdentity;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** A comparison as JSON: everything, and each witness as a case. */
public final class DiffJson {

    private DiffJson() {}

    /** Indented, with a line end. */
    public static String of(Diff diff) {
        var json = new LinkedHashMap<String, Object>();
        json.put("before", identity(diff.before()));
        json.put("after", identity(diff.after()));
        json.put("statement", diff.after().statement());
        json.put("changes", diff.changes().stream().map(DiffJson::change).toList());
        json.put("meaning", meaning(diff.meaning()));
        diff.corpus().ifPresent(effect -> json.put("corpus", corpus(effect)));
        json.put(
                "version",
                map(
                        "required", word(diff.required()),
                        "taken", word(diff.taken()),
                        "tooSmall", diff.isStepTooSmall()));
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> identity(RuleSetIdentity identity) {
        return map("version", identity.version(), "digest", identity.digest());
    }

    private static Map<String, Object> change(Change change) {
        return map(
                "kind", word(change.kind()),
                "code", change.code(),
                "how", word(change.how()),
                "wordingOnly", change.isWordingOnly(),
                "parts",
                        change.parts().stream()
                                .map(part -> map(
                                        "name", part.name(),
                                        "before", part.before(),
                                        "after", part.after(),
                                        "wording", part.wording()))
                                .toList());
    }

    private static Map<String, Object> meaning(Meaning meaning) {
        return map(
                "sameUrgency", meaning.urgency().isSame(),
                "levels", verdicts(meaning.urgency().levels()),
                "witnesses",
                        meaning.urgency().witnesses().stream()
                                .map(DiffJson::witness)
                                .toList(),
                "undecided",
                        meaning.urgency().undecided().stream()
                                .map(DiffJson::move)
                                .toList(),
                "tested", meaning.urgency().tested(),
                "changedConditions", meaning.changedConditions(),
                "advice", verdicts(meaning.advice()));
    }

    private static Map<String, Object> verdicts(SortedMap<?, Meaning.Verdict> verdicts) {
        var json = new LinkedHashMap<String, Object>();
        verdicts.forEach((key, verdict) -> json.put(String.valueOf(key), word(verdict)));
        return json;
    }

    private static Map<String, Object> witness(Witness witness) {
        return map(
                "before", witness.before().name(),
                "after", witness.after().name(),
                "smallest", witness.smallest(),
                "rulesBefore", witness.rulesBefore(),
                "rulesAfter", witness.rulesAfter(),
                "case", JsonMapper.shared().readTree(CaseJson.write(witness.patientCase())));
    }

    private static Map<String, Object> move(Move move) {
        return map("before", move.before().name(), "after", move.after().name());
    }

    private static Map<String, Object> corpus(CorpusEffect effect) {
        List<Object> moves = effect.moves().entrySet().stream()
                .<Object>map(entry -> {
                    Map<String, Object> move = move(entry.getKey());
                    move.putAll(tally(entry.getValue()));
                    return move;
                })
                .toList();
        Map<String, Object> json = map(
                "cases", effect.cases(),
                "rejectedBefore", effect.rejectedBefore(),
                "rejectedAfter", effect.rejectedAfter(),
                "moves", moves,
                "firstCandidate", tally(effect.firstCandidate()),
                "advice", tally(effect.advice()));
        if (effect.before().cases() > 0) {
            json.put("expected", map("before", triage(effect.before()), "after", triage(effect.after())));
        }
        return json;
    }

    private static Map<String, Object> tally(Tally tally) {
        return map("count", tally.count(), "examples", tally.examples());
    }

    private static Map<String, Object> triage(Triage triage) {
        return map("exact", triage.exact(), "under", triage.under(), "over", triage.over());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /** Names and values in turn. */
    private static Map<String, Object> map(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < entries.length; at += 2) {
            map.put((String) entries[at], entries[at + 1]);
        }
        return map;
    }
}
