package rhomboid.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Assessment;
import rhomboid.model.Candidate;
import rhomboid.model.InferredFinding;
import rhomboid.model.PatientCase;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Sex;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;

/** Everything that rules may ask about once a case has been assessed: what it states, what follows, candidates and level. */
final class Situation {

    private final PatientCase stated;
    private final Assessment assessment;
    private final Set<String> present;
    private final Map<String, Candidate> candidates = new HashMap<>();

    private Situation(PatientCase stated, Assessment assessment) {
        this.stated = stated;
        this.assessment = assessment;
        this.present = new HashSet<>(stated.present());
        assessment.inferred().stream().map(InferredFinding::finding).forEach(present::add);
        assessment.candidates().stream()
                .map(RankedCandidate::candidate)
                .forEach(candidate -> candidates.put(candidate.condition(), candidate));
    }

    /**
     * Of a case.
     *
     * @param stated in codes of the vocabulary
     * @param assessment of that case
     */
    static Situation of(PatientCase stated, Assessment assessment) {
        return new Situation(stated, assessment);
    }

    /** Whether a condition holds. */
    boolean holds(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(this::holds);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(this::holds);
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast.findings().stream()
                            .distinct()
                            .filter(present::contains)
                            .count()
                    >= atLeast.count();
        }
        if (condition instanceof Condition.None none) {
            return !matches(none.pattern());
        }
        return matches(Leaves.pattern(condition).orElseThrow());
    }

    private boolean matches(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT -> codes(pattern, present).findAny().isPresent();
            case ABSENT -> codes(pattern, stated.absent()).findAny().isPresent();
            case MEASUREMENT ->
                codes(pattern, stated.measurements().keySet())
                        .anyMatch(code -> numbers(
                                pattern, Field.VALUE, stated.measurements().get(code)));
            case PATIENT -> numbers(pattern, Field.AGE, age()) && sex(pattern);
            case CANDIDATE ->
                codes(pattern, candidates.keySet())
                        .map(candidates::get)
                        .anyMatch(candidate -> numbers(pattern, Field.SCORE, (double) candidate.score())
                                && numbers(pattern, Field.LIKELIHOOD, (double)
                                        candidate.likelihood().ordinal()));
            case LEVEL ->
                numbers(pattern, Field.URGENCY, (double) assessment.urgency().ordinal());
        };
    }

    private @Nullable Double age() {
        Integer age = stated.patient().age();
        return age == null ? null : age.doubleValue();
    }

    private boolean sex(Pattern pattern) {
        Sex sex = stated.patient().sex();
        return numbers(pattern, Field.SEX, (double) sex.ordinal());
    }

    private static Stream<String> codes(Pattern pattern, Set<String> known) {
        List<Constraint> named = pattern.constraints().stream()
                .filter(constraint -> constraint.literal() instanceof Codes)
                .toList();
        return known.stream()
                .filter(code -> named.stream()
                        .allMatch(constraint ->
                                ((Codes) constraint.literal()).codes().contains(code)
                                        == (constraint.operator() != Operator.NOT_EQUAL)));
    }

    /** Whether a number meets every comparison with a field; an unknown one meets none. */
    private static boolean numbers(Pattern pattern, Field field, @Nullable Double number) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.field() == field
                    && (number == null || !test(constraint).test(number))) {
                return false;
            }
        }
        return true;
    }

    /** What a comparison with a number or a word of a list accepts; words count by their position. */
    static DoublePredicate test(Constraint constraint) {
        double limit = constraint.literal() instanceof Pattern.Number number
                ? number.value()
                : ((Pattern.Word) constraint.literal()).value().ordinal();
        return switch (constraint.operator()) {
            case EQUAL -> value -> value == limit;
            case NOT_EQUAL -> value -> value != limit;
            case LESS -> value -> value < limit;
            case AT_MOST -> value -> value <= limit;
            case GREATER -> value -> value > limit;
            case AT_LEAST -> value -> value >= limit;
            case IN -> throw new IllegalStateException("A number is never compared with several codes.");
        };
    }
}
