package rhomboid.check;

import java.util.HashSet;
import java.util.Set;
import rhomboid.model.Present;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** Looks for findings that rules use, but from which no level, evidence or advice follows. */
final class UselessFindingCheck {

    private UselessFindingCheck() {}

    static void run(Subject subject, Remarks remarks) {
        if (!remarks.want(Lint.L16)) {
            return;
        }
        Set<String> useful = useful(subject.rules());
        Set<String> named = new HashSet<>();
        for (Rule rule : subject.rules().rules(Phase.FINDINGS)) {
            named.addAll(Leaves.findings(rule));
            rule.then().forEach(conclusion -> named.add(((Present) conclusion).finding()));
        }
        subject.entries("findings").forEach((code, place) -> {
            if (named.contains(code) && !useful.contains(code)) {
                remarks.add(
                        Lint.L16,
                        place,
                        "The finding \"" + code + "\" is only used in findings/, and nothing follows from it.",
                        "Write a rule that reads it, or delete the rules that name it.");
            }
        });
    }

    /** Findings that a rule of a later phase reads, and those from which they follow. */
    private static Set<String> useful(RuleSet rules) {
        Set<String> useful = new HashSet<>();
        for (Rule rule : rules.rules()) {
            if (rule.phase() != Phase.FINDINGS) {
                useful.addAll(Leaves.findings(rule));
            }
        }
        rules.vocabulary().conditions().values().forEach(condition -> useful.addAll(condition.needs()));
        boolean more = true;
        while (more) {
            more = false;
            for (Rule rule : rules.rules(Phase.FINDINGS)) {
                boolean leads =
                        rule.then().stream().anyMatch(conclusion -> useful.contains(((Present) conclusion).finding()));
                more |= leads && useful.addAll(Leaves.findings(rule));
            }
        }
        return useful;
    }
}
