package rhomboid.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rhomboid.logic.Wording;
import rhomboid.rules.Condition;
import rhomboid.rules.Floor;
import rhomboid.rules.RuleSet;

/** Proves that every case with a floor reaches it. */
final class FloorCheck {

    private FloorCheck() {}

    static void run(Subject subject, Remarks remarks) {
        if (!remarks.want(Lint.L21)) {
            return;
        }
        RuleSet rules = subject.rules();
        Map<String, Integer> seen = new HashMap<>();
        for (Floor floor : rules.floors()) {
            Condition trigger = new Condition.Matches(floor.trigger());
            List<String> codes = Leaves.codes(trigger);
            String code = codes.isEmpty() ? "" : codes.get(0);
            int number = seen.merge(code, 1, Integer::sum) - 1;
            Optional<Proofs.Known> below = subject.proofs().below(floor);
            if (below.isPresent()) {
                remarks.add(
                        Lint.L21,
                        subject.floor(code, number),
                        "The floor " + floor.least() + " for \"" + Wording.of(trigger)
                                + "\" is not kept: a case can be only "
                                + below.get().trace().assessment().urgency() + ".",
                        "The smallest such case: " + CaseWords.of(below.get().stated())
                                + ". Write a rule in red-flags/ that sets the level for every such case.",
                        Optional.of(subject.proofs().shown(below.get())));
            }
        }
    }
}
