package rhomboid.rules;

import java.util.List;
import java.util.Optional;
import rhomboid.rules.DrlSyntax.FileSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;

/** Refuses a file that Drools would understand differently. */
final class DrlAgreement {

    private DrlAgreement() {}

    /**
     * Compares every rule.
     *
     * @param drools the outlines of Drools: the header, then the rules; empty if it cannot read the file
     */
    static void check(FileSyntax file, String packageName, Optional<List<String>> drools, DrlProblems problems) {
        if (drools.isEmpty() || drools.get().size() != file.rules().size() + 1) {
            problems.file(
                    "other-reading",
                    "The rule engine cannot read this file.",
                    "Write it like the other files of the folder.");
            return;
        }
        if (!drools.get().get(0).equals(DroolsOutline.header(packageName))) {
            problems.file(
                    "other-reading",
                    "The rule engine reads the package and the imports differently.",
                    "Write the first three lines as in the other files of the folder.");
        }
        for (int i = 0; i < file.rules().size(); i++) {
            RuleSyntax rule = file.rules().get(i);
            if (!drools.get().get(i + 1).equals(DrlOutline.of(rule))) {
                problems.add(
                        rule.title(),
                        "other-reading",
                        "The rule engine reads the rule \"" + rule.title().text() + "\" differently.",
                        "Write it like the other rules of the folder.");
            }
        }
    }
}
