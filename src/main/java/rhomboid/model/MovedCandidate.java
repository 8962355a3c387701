package rhomboid.model;

import java.util.Optional;

/**
 * A condition that stands elsewhere among the candidates, or with another score or word, in another case.
 *
 * @param condition its code in the vocabulary
 * @param before the candidate of the one case, if it is one
 * @param placeBefore its place there, from 1; 0 if it is none
 * @param after the candidate of the other case, if it is one
 * @param placeAfter its place there, from 1; 0 if it is none
 */
public record MovedCandidate(
        String condition, Optional<Candidate> before, int placeBefore, Optional<Candidate> after, int placeAfter) {}
