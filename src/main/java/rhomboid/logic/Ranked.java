package rhomboid.logic;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Candidate;
import rhomboid.model.Fact;
import rhomboid.model.Likelihood;

/** A condition, or one of several, is a candidate within limits. */
final class Ranked implements KnownFact {

    private final int[] ids;
    private final Comparison[] score;
    private final Comparison[] likelihood;
    private final String words;

    Ranked(int[] ids, Comparison[] score, Comparison[] likelihood, String words) {
        this.ids = ids;
        this.score = score;
        this.likelihood = likelihood;
        this.words = words;
    }

    private boolean matches(@Nullable Candidate candidate) {
        return candidate != null
                && Comparison.all(score, candidate.score())
                && Comparison.all(likelihood, candidate.likelihood().ordinal());
    }

    @Override
    public boolean holds(Facts facts) {
        for (int id : ids) {
            if (matches(facts.candidate(id))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        if (possible.areCandidatesKnown()) {
            return Truth.of(holds(facts));
        }
        for (int id : ids) {
            if (isPossible(id, possible)) {
                return Truth.UNKNOWN;
            }
        }
        return Truth.FALSE;
    }

    private boolean isPossible(int id, Possible possible) {
        Likelihood atMost = possible.candidate(id);
        if (atMost == null) {
            return false;
        }
        for (Likelihood word : Likelihood.values()) {
            if (word.compareTo(atMost) <= 0 && Comparison.all(likelihood, word.ordinal())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        for (int id : ids) {
            if (isPossible(id, possible)) {
                into.condition(id);
            }
        }
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        for (Candidate candidate : facts.ranked()) {
            for (int id : ids) {
                if (facts.candidate(id) == candidate && matches(candidate)) {
                    into.add(candidate);
                }
            }
        }
    }

    @Override
    public void known(Facts facts, Collection<Fact> into) {
        // That a condition is no candidate is no fact that could be shown.
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        // Candidates follow from the answers; there is nothing to ask.
    }

    @Override
    public String words() {
        return words;
    }
}
