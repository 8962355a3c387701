package rhomboid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.proof.Counterfactuals;
import rhomboid.proof.Flip;
import rhomboid.proof.Scope;
import rhomboid.rules.RuleSet;

/** Finds the flips that are asked for, case by case. */
final class Flipping {

    private final RuleSet ruleSet;
    private final FlipOptions options;
    private @Nullable Counterfactuals counterfactuals;

    Flipping(RuleSet ruleSet, FlipOptions options) {
        this.ruleSet = ruleSet;
        this.options = options;
    }

    /** The flips that there are. */
    List<Flip> flips(PatientCase patientCase) {
        var flips = new ArrayList<Flip>();
        if (options.isLevelWanted()) {
            level(patientCase).ifPresent(flips::add);
        }
        if (options.isCandidateWanted()) {
            candidate(patientCase).ifPresent(flips::add);
        }
        return flips;
    }

    /** The flips in words; nothing if none is asked for. */
    String text(PatientCase patientCase, Assessment assessment) {
        Scope scope = options.scope();
        var text = new StringBuilder();
        if (options.isLevelWanted()) {
            String aim = options.level()
                    .map(Urgency::name)
                    .map(level -> "to " + level)
                    .orElse("to another level");
            text.append(level(patientCase)
                    .map(flip -> FlipText.of(flip, aim, scope, ruleSet))
                    .orElseGet(() -> noLevel(assessment, aim)));
        }
        if (options.isCandidateWanted()) {
            String aim = options.condition()
                    .map(condition -> "to " + condition + " as first candidate")
                    .orElse("to another first candidate");
            text.append(candidate(patientCase)
                    .map(flip -> FlipText.of(flip, aim, scope, ruleSet))
                    .orElseGet(() -> noCandidate(assessment, aim)));
        }
        return text.toString();
    }

    private String noLevel(Assessment assessment, String aim) {
        Urgency level = assessment.urgency();
        return options.level().equals(Optional.of(level))
                ? "The level is " + level + " already.\n"
                : FlipText.none(aim, options.scope());
    }

    private String noCandidate(Assessment assessment, String aim) {
        Optional<String> first = assessment.candidates().stream()
                .findFirst()
                .map(ranked -> ranked.candidate().condition());
        return first.filter(options.condition().orElse("")::equals)
                .map(condition -> condition + " is the first candidate already.\n")
                .orElseGet(() -> FlipText.none(aim, options.scope()));
    }

    private Optional<Flip> level(PatientCase patientCase) {
        return options.level()
                .map(level -> solved().level(patientCase, level, options.scope()))
                .orElseGet(() -> solved().otherLevel(patientCase, options.scope()));
    }

    private Optional<Flip> candidate(PatientCase patientCase) {
        return options.condition()
                .map(condition -> solved().firstCandidate(patientCase, condition, options.scope()))
                .orElseGet(() -> solved().otherFirstCandidate(patientCase, options.scope()));
    }

    private Counterfactuals solved() {
        Counterfactuals known = counterfactuals;
        if (known == null) {
            known = Counterfactuals.of(ruleSet);
            counterfactuals = known;
        }
        return known;
    }
}
