package rhomboid.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.logicng.formulas.Literal;
import rhomboid.model.Assessment;
import rhomboid.model.Likelihood;
import rhomboid.model.PatientCase;
import rhomboid.model.RankedCandidate;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.RuleSet;

/**
 * Small cases for everything that an assessment can show. All cases of at most two answers are assessed, as far as there are not
 * too many, so what they show they show with the fewest answers.
 */
final class Goals {

    private static final int MOST_PAIRS = 200_000;

    private final Grounds grounds;
    private final Map<String, PatientCase> shown = new HashMap<>();

    Goals(Grounds grounds) {
        this.grounds = grounds;
        List<PatientCase> single = single();
        note(PatientCase.builder("witness").build());
        single.forEach(this::note);
        if ((long) single.size() * (single.size() - 1) / 2 <= MOST_PAIRS) {
            pairs(single);
        }
    }

    /** Every answer that a rule could read, as a case of its own: what is present first, as it shows most. */
    private List<PatientCase> single() {
        RuleSet ruleSet = grounds.ruleSet();
        Set<String> readAsNo = ruleSet.rules().stream()
                .flatMap(rule -> Patterns.in(rule.when()))
                .filter(pattern -> pattern.type() == FactType.ABSENT)
                .flatMap(pattern ->
                        pattern.allowed(ruleSet.vocabulary().findings().keySet()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var single = new ArrayList<PatientCase>();
        ruleSet.vocabulary().findings().keySet().forEach(code -> single.add(Answers.present(code)));
        CaseSpace space = grounds.answers().space();
        for (Literal input : space.inputs()) {
            PatientCase answer = space.caseOf("witness", Set.of(input), null);
            if (answer.present().isEmpty() && readAsNo.containsAll(answer.absent())) {
                single.add(answer);
            }
        }
        return single;
    }

    private void pairs(List<PatientCase> single) {
        for (int second = 1; second < single.size(); second++) {
            for (int first = 0; first < second; first++) {
                Answers.joined(single.get(first), single.get(second)).ifPresent(this::note);
            }
        }
    }

    private void note(PatientCase patientCase) {
        if (grounds.isPlausible(patientCase)) {
            keys(grounds.plain().assess(patientCase)).forEach(key -> shown.putIfAbsent(key, patientCase));
        }
    }

    /** What an assessment shows. */
    private static Stream<String> keys(Assessment assessment) {
        var keys = new ArrayList<String>();
        keys.add("level " + assessment.urgency());
        List<RankedCandidate> candidates = assessment.candidates();
        for (RankedCandidate ranked : candidates) {
            String condition = ranked.candidate().condition();
            keys.add("candidate " + condition);
            if (ranked == candidates.get(0)) {
                keys.add("first " + condition);
            }
            if (ranked.candidate().likelihood() == Likelihood.LIKELY) {
                keys.add("likely " + condition);
            }
        }
        assessment.advice().forEach(given -> keys.add("advice " + given.code()));
        assessment
                .withheld()
                .forEach(held -> keys.add("withheld " + held.code() + " by "
                        + held.reason().rule().id()));
        return keys.stream();
    }

    /** A small case that shows it, as Drools has assessed it; only found if one of two answers does, or one built from a start. */
    Optional<Example> example(String key, PatientCase start) {
        Check check = Check.of(assessment -> keys(assessment).anyMatch(key::equals));
        PatientCase known = shown.get(key);
        if (known == null && check.isBroken(grounds.plain()::assess, start)) {
            known = Grounds.shrunk(start, smaller -> check.isBroken(grounds.plain()::assess, smaller));
        }
        return Optional.ofNullable(known).map(witness -> replayed(key, check, witness));
    }

    /** A case that shows it, by the solver if need be. */
    Optional<Example> exampleOrProof(String key, PatientCase start, Proposition wanted) {
        return example(key, start).or(() -> {
            Check check = Check.of(assessment -> keys(assessment).anyMatch(key::equals));
            return grounds.witness(grounds.ranked(), check, wanted).map(witness -> replayed(key, check, witness));
        });
    }

    private Example replayed(String key, Check check, PatientCase witness) {
        if (!check.isBroken(grounds::drools, witness)) {
            throw new WitnessMismatchException(grounds.ruleSet().identity(), witness, new TreeSet<>(), new TreeSet<>());
        }
        return new Example(key, witness);
    }
}
