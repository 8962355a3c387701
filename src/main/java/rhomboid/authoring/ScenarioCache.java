package rhomboid.authoring;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rhomboid.check.ScenarioReader;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/** Scenario files that were read before; read again if they changed, or what they may name. Used by one thread. */
final class ScenarioCache {

    private final Map<String, Entry> files = new HashMap<>();
    private Named named = new Named(List.of(), List.of());

    private record Entry(byte[] bytes, ScenarioReader.Result result) {}

    private record Named(List<Vocabulary> vocabulary, List<String> rules) {}

    ScenarioReader.Result read(RuleSet rules, String shown, byte[] bytes) {
        var now = new Named(
                List.of(rules.vocabulary()),
                rules.rules().stream().map(Rule::id).toList());
        if (!now.equals(named)) {
            files.clear();
            named = now;
        }
        Entry before = files.get(shown);
        if (before != null && Arrays.equals(before.bytes(), bytes)) {
            return before.result();
        }
        ScenarioReader.Result result = new ScenarioReader(rules).read(shown, bytes);
        files.put(shown, new Entry(bytes.clone(), result));
        return result;
    }
}
