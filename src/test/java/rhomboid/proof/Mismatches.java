package rhomboid.proof;

import static rhomboid.TestRules.escalate;
import static rhomboid.TestRules.present;
import static rhomboid.TestRules.rule;
import static rhomboid.TestRules.ruleSet;

import rhomboid.engine.Engine;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;

/** A formula and an engine that disagree, which never happens unless they are about different rules. */
public final class Mismatches {

    private Mismatches() {}

    /** About fever. */
    public static WitnessMismatchException one() {
        var formula = ruleSet(rule("ONE-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.SOON)));
        var engine = Engine.of(ruleSet(rule("TWO-01", Phase.RED_FLAGS, present("fever"), escalate(Urgency.SOON))));
        try {
            new Replay(formula, engine)
                    .replay(PatientCase.builder("witness").present("fever").build());
        } catch (WitnessMismatchException expected) {
            return expected;
        }
        throw new AssertionError("They agree.");
    }
}
