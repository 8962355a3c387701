package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rhomboid.rules.Invariant;
import rhomboid.rules.RuleSet;

/**
 * Proves what must hold of a rule set for every possible case, or finds a small case for which it does not. Every case is assessed
 * with Drools before it is shown. Not thread-safe; each call starts afresh.
 */
public final class Proofs {

    // Invariants that no formula states, and the tests of this program that hold them.
    private static final Map<String, String> TESTED = Map.of(
            "order-does-not-matter", "DeterminismTest",
            "cases-are-independent", "DeterminismTest",
            "conclusions-are-explained", "RuleBaseTest",
            "every-record-answered", "PipelineTest, OutputTest",
            "no-code-ignored", "BadCasesTest, DrlCorpusTest",
            "seed-level-is-a-floor", "SafetyFloorsTest, TriageRegressionTest");

    private final RuleSet ruleSet;
    private final Supplier<Replay> replays;

    private Proofs(RuleSet ruleSet, Supplier<Replay> replays) {
        this.ruleSet = ruleSet;
        this.replays = replays;
    }

    /** The proofs of a rule set. */
    public static Proofs of(RuleSet ruleSet) {
        return new Proofs(ruleSet, () -> Replay.of(ruleSet));
    }

    static Proofs of(RuleSet ruleSet, Replay replay) {
        return new Proofs(ruleSet, () -> replay);
    }

    /** The codes of all theorems, in their order. */
    public List<String> codes() {
        return List.copyOf(theorems(grounds()).keySet());
    }

    /**
     * Proves theorems.
     *
     * @param only their codes; all if it is empty
     * @param progress takes the code of each theorem before it is tried
     * @throws IllegalArgumentException if there is no theorem with one of the codes
     * @throws WitnessMismatchException if Drools disagrees with the formula about a case
     */
    public ProofReport prove(Collection<String> only, Consumer<String> progress) {
        Grounds grounds = grounds();
        Map<String, Supplier<Theorem>> theorems = theorems(grounds);
        for (String code : only) {
            if (!theorems.containsKey(code)) {
                throw new IllegalArgumentException("There is no theorem \"" + code + "\".");
            }
        }
        var proved = new ArrayList<Theorem>();
        theorems.forEach((code, theorem) -> {
            if (only.isEmpty() || only.contains(code)) {
                progress.accept(code);
                proved.add(theorem.get());
            }
        });
        return new ProofReport(ruleSet.identity(), grounds.answers().space().size(), proved);
    }

    private Grounds grounds() {
        return new Grounds(ruleSet, CaseSpace.of(ruleSet), () -> {
            Replay replay = replays.get();
            return witness -> replay.replay(witness).assessment();
        });
    }

    private Map<String, Supplier<Theorem>> theorems(Grounds grounds) {
        var level = new LevelProofs(grounds);
        var answers = new AnswerProofs(grounds);
        var reach = new ReachProofs(grounds);
        var demands = new DemandProofs(grounds);
        var theorems = new LinkedHashMap<String, Supplier<Theorem>>();
        theorems.put("floors-hold", level::floors);
        theorems.put("urgency-is-a-maximum", level::maximum);
        theorems.put("red-flag-never-lowers", answers::redFlags);
        theorems.put("unknown-is-not-absent", answers::silence);
        theorems.put("no-self-care-with-a-red-flag", level::selfCareLevel);
        theorems.put("no-self-care-when-urgent", reach::selfCareAdvice);
        theorems.put("no-advice-against-contraindication", reach::contraindications);
        theorems.put("levels-reachable", reach::levels);
        theorems.put("conditions-reachable", reach::conditions);
        theorems.put("advice-reachable", reach::advice);
        for (Invariant invariant : ruleSet.invariants()) {
            // What a rule set says under the code of a theorem comes besides it, not in its place.
            String code = theorems.containsKey(invariant.code()) ? invariant.code() + "-as-stated" : invariant.code();
            invariant
                    .demand()
                    .ifPresent(demand -> theorems.put(code, () -> demands.prove(code, invariant.text(), demand)));
        }
        for (Invariant invariant : ruleSet.invariants()) {
            theorems.putIfAbsent(invariant.code(), () -> stated(invariant));
        }
        return theorems;
    }

    private static Theorem stated(Invariant invariant) {
        String tests = TESTED.get(invariant.code());
        return Theorem.unproved(
                invariant.code(),
                invariant.text(),
                tests == null ? "Stated in words only; nothing here holds it." : "Held by tests: " + tests + ".");
    }
}
