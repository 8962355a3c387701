package rhomboid.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rhomboid.evaluation.CaseResult.CandidateResult;
import rhomboid.model.Basis;
import rhomboid.model.Likelihood;
import rhomboid.model.NearMiss;
import rhomboid.model.RuleCitation;
import rhomboid.model.Urgency;

/** Small evaluations by hand. */
final class Results {

    private Results() {}

    static Score score(Urgency given, Urgency expected) {
        return new Score(given, Optional.of(expected), Optional.empty(), Optional.empty());
    }

    /** A case of the category strain, which is at this rank or, if that is 0, nowhere. */
    static CaseResult result(String id, Urgency given, Urgency expected, int rank) {
        List<CandidateResult> candidates = List.of(
                new CandidateResult(rank == 1 ? "strain" : "angina", Likelihood.LIKELY, rank == 1),
                new CandidateResult(rank == 2 ? "strain" : "zoster", Likelihood.POSSIBLE, rank == 2));
        NearMiss nearest = new NearMiss(
                new RuleCitation("RED-02", "Red: near", "Because.", List.of("judgment"), Basis.JUDGMENT),
                expected,
                "present: fever",
                true,
                List.of());
        return new CaseResult(
                id,
                new TreeMap<>(Map.of("quality", rank == 1 ? "abstract" : "full text")),
                new Score(given, Optional.of(expected), Optional.of(rank), Optional.empty()),
                Optional.of("strain"),
                Optional.empty(),
                false,
                candidates,
                given == Urgency.SELF_CARE ? List.of() : List.of("RED-01"),
                given.compareTo(expected) < 0 ? Optional.of(nearest) : Optional.empty());
    }

    /** Four cases: two exact, one below by three, one above by one. */
    static List<CaseResult> four() {
        return List.of(
                result("c-1", Urgency.EMERGENCY, Urgency.EMERGENCY, 1),
                result("c-2", Urgency.ROUTINE, Urgency.EMERGENCY, 0),
                result("c-3", Urgency.SOON, Urgency.ROUTINE, 2),
                result("c-4", Urgency.SELF_CARE, Urgency.SELF_CARE, 1));
    }
}
