package rhomboid.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rhomboid.engine.Engine;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Trace;
import rhomboid.model.Urgency;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Suggestions;

/** Writes a rule with the next free id, and scenarios in which it fires and in which it nearly does. */
public final class NewRule {

    private static final Pattern ID = Pattern.compile("\\b([A-Z]{3,6})-([0-9]{2})\\b");
    private static final Pattern TITLE = Pattern.compile("rule \"([^\":]+): ");
    private static final int MOST = 99;
    private static final String EXTENSION = ".drl";

    private final Changes changes;
    private final String path;

    private NewRule(Changes changes, String path) {
        this.changes = changes;
        this.path = path;
    }

    /** What was made: the id of the rule and the names of its scenarios. */
    record Made(String id, String path, int scenarios) {}

    /**
     * The path of a rule file below the folder of the rules.
     *
     * @param target such as {@code biliary-colic}, {@code conditions/biliary-colic.drl} or {@code rules/conditions/biliary-colic}
     * @throws RefusedException if no file is meant, or more than one
     */
    public static String path(RuleFiles files, String target) {
        String name = target.replace('\\', '/').replaceFirst("(\\.test)?\\.(drl|yaml)$", "");
        List<String> all =
                files.paths().stream().filter(file -> file.endsWith(EXTENSION)).toList();
        List<String> meant = all.stream()
                .filter(file ->
                        ("/" + name + EXTENSION).endsWith("/" + file) || ("/" + file).endsWith("/" + name + EXTENSION))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.size() > 1) {
            throw new RefusedException(
                    "\"" + target + "\" could be " + String.join(" or ", meant) + ".\n    Name the folder as well.");
        }
        String concept = name.substring(name.lastIndexOf('/') + 1);
        String help = Suggestions.closest(
                        concept, all.stream().map(NewRule::concept).toList())
                .map(close -> "Did you mean \"" + close + "\"?")
                .orElse("A new condition comes with its own file: rhomboid new condition.");
        throw new RefusedException("There is no rule file \"" + target + "\".\n    " + help);
    }

    private static String concept(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(EXTENSION, "");
    }

    /**
     * Adds the rule to the file and its scenarios to the file beside it.
     *
     * @throws RefusedException if there is no free id, or the rule does not fire as it should
     * @throws rhomboid.model.InvalidRulesException if something in the rule is wrong, with its place in the file as it would be
     */
    static Made add(Changes changes, String path, RuleDraft draft) {
        return new NewRule(changes, path).add(draft, Optional.empty());
    }

    /** As above, for a file that has no rule yet. */
    static Made addFirst(Changes changes, String path, RuleDraft draft, String prefix) {
        return new NewRule(changes, path).add(draft, Optional.of(prefix));
    }

    private Made add(RuleDraft draft, Optional<String> prefix) {
        String text = new String(changes.content(path), StandardCharsets.UTF_8);
        String id = nextId(prefix.orElseGet(() -> prefix(text)));
        Matcher title = TITLE.matcher(text);
        RuleDraft complete = title.find() ? draft.about(title.group(1)) : draft;
        YamlText file = YamlText.of(changes.content(path));
        file.append(complete.lines(id));
        changes.put(path, file.bytes());
        RuleSet rules = changes.rules();
        Rule rule = rules.rules().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<List<String>> scenarios = scenarios(rule, Engine.plain(rules));
        String beside = path.replace(EXTENSION, ".test.yaml");
        YamlText tests = YamlText.of(changes.content(beside));
        scenarios.forEach(tests::append);
        changes.put(beside, tests.bytes());
        return new Made(id, path, scenarios.size());
    }

    private static String prefix(String text) {
        Matcher matcher = Pattern.compile("@id\\( *\"([A-Z]{3,6})-[0-9]{2}\"").matcher(text);
        if (!matcher.find()) {
            throw new RefusedException("The file has no rule whose id could be continued.");
        }
        return matcher.group(1);
    }

    private String nextId(String prefix) {
        Set<Integer> taken = new HashSet<>();
        RuleFiles files = changes.after();
        for (String file : files.paths()) {
            if (file.endsWith(EXTENSION) || file.equals("retired.yaml")) {
                Matcher matcher = ID.matcher(new String(changes.content(file), StandardCharsets.UTF_8));
                while (matcher.find()) {
                    if (matcher.group(1).equals(prefix)) {
                        taken.add(Integer.valueOf(matcher.group(2)));
                    }
                }
            }
        }
        int next = taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        if (next > MOST) {
            throw new RefusedException("The ids " + prefix + "-01 to " + prefix + "-" + MOST
                    + " are all used.\n    Begin another file with other letters.");
        }
        return String.format(Locale.ROOT, "%s-%02d", prefix, next);
    }

    private static List<List<String>> scenarios(Rule rule, Engine engine) {
        FiringCase firing = FiringCase.of(rule, engine.ruleSet().vocabulary());
        var scenarios = new ArrayList<List<String>>();
        if (!add(scenarios, "", firing.asItIs(), rule, engine)) {
            throw new RefusedException(rule.id() + " would not fire when everything holds that it asks for.\n"
                    + "    Its parts contradict each other.");
        }
        Map<String, PatientCase> varied = firing.numbersVaried(rule);
        long misses = varied.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(firing.asItIs()))
                .filter(entry -> isAllowed(entry.getValue(), engine))
                .filter(entry -> !add(scenarios, entry.getKey(), entry.getValue(), rule, engine))
                .count();
        if (misses == 0) {
            var turned = firing.answersTurned().entrySet().stream()
                    .filter(entry -> isAllowed(entry.getValue(), engine))
                    .filter(entry -> !engine.trace(entry.getValue()).fired().contains(rule.id()))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException("No small change to the answers keeps " + rule.id()
                            + " from firing.\n" + "    Write the rule and its scenarios by hand."));
            add(scenarios, turned.getKey(), turned.getValue(), rule, engine);
        }
        return scenarios;
    }

    private static boolean isAllowed(PatientCase patientCase, Engine engine) {
        return engine.ruleSet()
                .vocabulary()
                .problems(patientCase, Place.of("scenario"))
                .isEmpty();
    }

    /** Adds a scenario with what the engine says; whether the rule fires in it. */
    private static boolean add(
            List<List<String>> scenarios, String change, PatientCase given, Rule rule, Engine engine) {
        Trace trace = engine.trace(given);
        boolean fires = trace.fired().contains(rule.id());
        Optional<Urgency> urgency = trace.assessment().escalations().isEmpty()
                ? Optional.empty()
                : Optional.of(trace.assessment().urgency());
        String title = rule.citation().title();
        String point = change.isEmpty() ? title.substring(title.indexOf(": ") + 2) : change;
        String name = rule.id() + (fires ? " applies: " : " does not apply: ") + point;
        scenarios.add(ScenarioText.of(name, given, rule.id(), fires, urgency));
        return fires;
    }
}
