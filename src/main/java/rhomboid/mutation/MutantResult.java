package rhomboid.mutation;

import java.util.Optional;

/**
 * What became of a mutant.
 *
 * @param mutant the change
 * @param outcome whether it was noticed
 * @param killer the name of a scenario that notices it, if there is one
 * @param sameness in what sense it is proved to make no difference, if it is
 * @param suggestion how to notice it, if nothing does; empty if the search for a case was given up
 */
public record MutantResult(
        Mutant mutant,
        Outcome outcome,
        Optional<String> killer,
        Optional<Sameness> sameness,
        Optional<Suggestion> suggestion) {

    /** Whether a change was noticed. */
    public enum Outcome {
        /** A scenario fails. */
        KILLED,
        /** It is proved that there is nothing to notice. */
        EQUIVALENT,
        /** Every scenario holds, although it is not proved that every case comes out the same. */
        SURVIVED
    }

    static MutantResult killed(Mutant mutant, String scenario) {
        return new MutantResult(mutant, Outcome.KILLED, Optional.of(scenario), Optional.empty(), Optional.empty());
    }

    static MutantResult equivalent(Mutant mutant, Sameness sameness) {
        return new MutantResult(mutant, Outcome.EQUIVALENT, Optional.empty(), Optional.of(sameness), Optional.empty());
    }

    static MutantResult survived(Mutant mutant, Optional<Suggestion> suggestion) {
        return new MutantResult(mutant, Outcome.SURVIVED, Optional.empty(), Optional.empty(), suggestion);
    }

    boolean is(Outcome wanted) {
        return outcome == wanted;
    }
}
