package rhomboid.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.RuleSetIdentity;
import rhomboid.proof.WitnessMismatchException;
import rhomboid.rules.RuleSet;

/**
 * What differs between two versions of a rule set: text, meaning and effect. Immutable; equal rule sets give equal results.
 *
 * @param before version and digest of the old rule set
 * @param after version and digest of the new one
 * @param rulesAfter how many rules the new one has
 * @param changes entry by entry, sorted
 * @param meaning for every possible case
 * @param corpus effect on given cases, if there were any
 * @param required the version step that the change requires
 * @param taken the version step that the two versions make
 */
public record Diff(
        RuleSetIdentity before,
        RuleSetIdentity after,
        int rulesAfter,
        List<Change> changes,
        Meaning meaning,
        Optional<CorpusEffect> corpus,
        VersionStep required,
        VersionStep taken) {

    /** Dead ends of the search that a proof with the arithmetic of the ranking may cost, unless told otherwise. */
    public static final long USUAL_LIMIT = 2_000;

    /** Copies the list. */
    public Diff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two rule sets. Takes seconds for a thousand rules.
     *
     * @param limit dead ends of the search that a proof with the arithmetic of the ranking may cost; 0 for no such proof
     * @param corpus files of cases; may be empty
     * @throws InvalidCaseException if a file of cases cannot be read
     * @throws WitnessMismatchException if Drools disagrees with a proof: a fault of this program
     */
    public static Diff of(RuleSet before, RuleSet after, long limit, List<Path> corpus) {
        Renaming renaming = Renaming.between(before.vocabulary(), after.vocabulary());
        RuleSet old = renaming.apply(before);
        List<Change> changes = Changes.between(old, after, renaming);
        Meaning meaning = Prover.compare(old, after, changes, limit);
        Optional<CorpusEffect> effect =
                corpus.isEmpty() ? Optional.empty() : Optional.of(Corpus.effect(before, after, corpus));
        boolean lowered = effect.filter(CorpusEffect::isLowered).isPresent();
        String version = after.identity().version();
        return new Diff(
                before.identity(),
                after.identity(),
                after.rules().size(),
                changes,
                meaning,
                effect,
                VersionStep.required(old, after, changes, meaning, lowered),
                VersionStep.between(before.identity().version(), version));
    }

    /** Whether some case is known to have a lower level. */
    public boolean isLowered() {
        return meaning.urgency().isLowered()
                || corpus.filter(CorpusEffect::isLowered).isPresent();
    }

    /** Whether some case is known to have a higher level. */
    public boolean isRaised() {
        return meaning.urgency().isRaised()
                || corpus.filter(CorpusEffect::isRaised).isPresent();
    }

    /** Whether anything but words for people and literature differs. */
    public boolean isChanged() {
        return required.compareTo(VersionStep.PATCH) > 0;
    }

    /** Whether the version number goes up less than it must. */
    public boolean isStepTooSmall() {
        return taken.compareTo(required) < 0;
    }
}
