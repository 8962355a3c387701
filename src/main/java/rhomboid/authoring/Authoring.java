package rhomboid.authoring;

import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSetReader;

/** Changes to rule files that are right already. */
public final class Authoring {

    private Authoring() {}

    /**
     * The files with a rule added to one of them.
     *
     * @param path of the rule file below the folder of the rules
     * @throws RefusedException if the rule cannot be made as asked
     * @throws rhomboid.model.InvalidRulesException if the files are wrong, or would be with the rule
     */
    public static Changes rule(RuleFiles files, String path, RuleDraft draft) {
        RuleSetReader.read(files);
        var changes = new Changes(files);
        NewRule.add(changes, path, draft);
        return changes;
    }

    /**
     * The files with a condition and its first rule.
     *
     * @throws RefusedException if the condition or the rule cannot be made as asked
     * @throws rhomboid.model.InvalidRulesException if the files are wrong, or would be with them
     */
    public static Changes condition(RuleFiles files, NewCondition condition, RuleDraft first) {
        return condition.in(files, RuleSetReader.read(files), first);
    }

    /**
     * The files with a finding.
     *
     * @throws RefusedException if the finding cannot be made as asked
     * @throws rhomboid.model.InvalidRulesException if the files are wrong, or would be with it
     */
    public static Changes finding(RuleFiles files, NewFinding finding) {
        return finding.in(files, RuleSetReader.read(files));
    }
}
