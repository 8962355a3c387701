package rhomboid.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import rhomboid.batch.OutputException;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Suggestions;
import rhomboid.site.RuleBook;
import rhomboid.site.RuleCard;
import rhomboid.site.RuleJson;
import rhomboid.site.RuleText;

/** Says rules in plain words. */
@Command(
        name = "read",
        header = "Say a rule in plain words, with its sources, claims and scenarios.",
        footer = {
            "",
            "Examples:",
            "  rhomboid read GALL-06",
            "  rhomboid read biliary-colic                 every rule about a condition",
            "  rhomboid read worse-after-fatty-meal        every rule that uses a finding",
            "  rhomboid read GALL-06 --format json"
        })
final class ReadCommand implements Callable<Integer> {

    /** How rules are said. */
    enum OutputFormat {
        TEXT,
        JSON
    }

    @ParentCommand
    private @Nullable Root parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "RULE",
            description = "Ids of rules, or codes of conditions, findings, measurements or advice.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws OutputException {
        Root root = Root.of(parent);
        RuleBook book = RuleBooks.read(options, root);
        Map<String, RuleCard> cards = new LinkedHashMap<>();
        for (String name : names) {
            named(book, name).forEach(card -> cards.putIfAbsent(card.rule().id(), card));
        }
        List<RuleCard> all = List.copyOf(cards.values());
        if (format == OutputFormat.JSON) {
            root.console().print(RuleJson.of(all));
            return ExitCode.FINE;
        }
        for (RuleCard card : all) {
            root.console().println(RuleText.of(card));
        }
        root.console().println(book.ruleSet().identity().statement());
        return ExitCode.FINE;
    }

    private List<RuleCard> named(RuleBook book, String name) {
        List<RuleCard> cards = book.card(name).map(List::of).orElseGet(() -> book.about(name));
        if (cards.isEmpty()) {
            throw new ParameterException(spec.commandLine(), unknown(book.ruleSet(), name));
        }
        return cards;
    }

    private static String unknown(RuleSet rules, String name) {
        var known = new TreeSet<String>();
        rules.rules().forEach(rule -> known.add(rule.id()));
        var codes = new TreeSet<>(rules.vocabulary().findings().keySet());
        codes.addAll(rules.vocabulary().measurements().keySet());
        codes.addAll(rules.vocabulary().conditions().keySet());
        codes.addAll(rules.vocabulary().advice().keySet());
        if (codes.contains(name)) {
            return "no rule uses \"" + name + "\".";
        }
        known.addAll(codes);
        return "there is no rule \"" + name + "\", nor a code of that name"
                + Suggestions.closest(name, known)
                        .map(word -> "; perhaps \"" + word + "\" is meant.")
                        .orElse(".");
    }
}
