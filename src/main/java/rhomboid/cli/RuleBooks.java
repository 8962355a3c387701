package rhomboid.cli;

import rhomboid.check.ScenarioReader;
import rhomboid.model.InvalidRulesException;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;
import rhomboid.site.RuleBook;

/** Reads rules together with their scenarios. */
final class RuleBooks {

    private RuleBooks() {}

    /**
     * The rules of the options.
     *
     * @throws InvalidRulesException with the problems of the rules, or else of the scenarios
     */
    static RuleBook read(RulesOptions options, Root root) {
        return options.folder(root)
                .map(RuleFiles::ofFolder)
                .map(files -> read(files, RuleSetReader.read(files)))
                .orElseGet(() -> read(RuleFiles.bundled(), RuleSetReader.bundled()));
    }

    /** The rules of files that were read. */
    static RuleBook read(RuleFiles files, RuleSet rules) {
        return RuleBook.of(rules, new ScenarioReader(rules).readAll(files));
    }
}
