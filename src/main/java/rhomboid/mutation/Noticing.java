package rhomboid.mutation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import rhomboid.check.Expectation;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.model.Urgency;
import rhomboid.rules.Phase;

/** What to expect of a case so that a change is noticed: the rules as they are meet it, the changed ones do not. */
final class Noticing {

    private final Mutant mutant;
    private final PatientCase patientCase;
    private final Engine asIs;
    private final Engine changed;
    private final Trace before;
    private final Trace after;

    Noticing(Mutant mutant, PatientCase patientCase, Engine asIs, Engine changed) {
        this.mutant = mutant;
        this.patientCase = patientCase;
        this.asIs = asIs;
        this.changed = changed;
        before = asIs.trace(patientCase);
        after = changed.trace(patientCase);
    }

    /** The level as the rules are, if any rule asks for one or the level is what differs. */
    private Optional<Urgency> urgency() {
        Assessment assessment = before.assessment();
        boolean differs = assessment.urgency() != after.assessment().urgency();
        return differs || !assessment.escalations().isEmpty() ? Optional.of(assessment.urgency()) : Optional.empty();
    }

    /** The expectation; its level alone may not be enough to notice. */
    Expectation expectation() {
        String id = mutant.rule().id();
        boolean fires = before.fired().contains(id);
        boolean firesAfter = after.fired().contains(id);
        boolean said = fires != firesAfter;
        boolean advises = mutant.rule().phase() == Phase.ADVICE;
        List<String> given = advises ? less(before, after, Noticing::given) : List.of();
        List<String> notGiven = advises ? less(after, before, Noticing::given) : List.of();
        List<String> withheld = advises ? less(before, after, Noticing::withheld) : List.of();
        SortedMap<String, Integer> evidence = said ? new TreeMap<>() : evidence();
        boolean silent = !said
                && given.isEmpty()
                && notGiven.isEmpty()
                && withheld.isEmpty()
                && evidence.isEmpty()
                && before.assessment().urgency() == after.assessment().urgency();
        return new Expectation(
                urgency(),
                silent ? top() : Optional.empty(),
                List.of(),
                said && fires ? List.of(id) : List.of(),
                said && firesAfter ? List.of(id) : List.of(),
                said ? List.of() : less(before, after, Noticing::inferred),
                given,
                notGiven,
                withheld,
                evidence,
                Optional.empty());
    }

    private Optional<String> top() {
        Optional<String> top = top(before);
        return top.equals(top(after)) ? Optional.empty() : top;
    }

    private static Optional<String> top(Trace trace) {
        return trace.assessment().candidates().stream()
                .map(candidate -> candidate.candidate().condition())
                .findFirst();
    }

    private SortedMap<String, Integer> evidence() {
        var differing = new TreeMap<String, Integer>();
        mutant.weighed().forEach(condition -> {
            int weight = asIs.whyNot(patientCase, condition).candidate().evidence();
            if (weight != changed.whyNot(patientCase, condition).candidate().evidence()) {
                differing.put(condition, weight);
            }
        });
        return differing;
    }

    private static List<String> less(Trace some, Trace others, Function<Trace, Stream<String>> of) {
        Set<String> without = new TreeSet<>(of.apply(others).toList());
        return of.apply(some).filter(code -> !without.contains(code)).sorted().toList();
    }

    private static Stream<String> given(Trace trace) {
        return trace.assessment().advice().stream().map(advice -> advice.code());
    }

    private static Stream<String> withheld(Trace trace) {
        return trace.assessment().withheld().stream().map(advice -> advice.code());
    }

    private static Stream<String> inferred(Trace trace) {
        return trace.assessment().inferred().stream().map(inferred -> inferred.finding());
    }
}
