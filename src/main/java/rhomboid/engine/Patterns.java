package rhomboid.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import rhomboid.model.Absent;
import rhomboid.model.Candidate;
import rhomboid.model.Level;
import rhomboid.model.Measurement;
import rhomboid.model.Patient;
import rhomboid.model.Present;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Operator;

/** Builds Drools patterns. Equal constraints share one predicate, so that Drools shares their nodes. */
final class Patterns {

    private final Map<String, Predicate1<?>> predicates = new HashMap<>();

    PatternDef<?> of(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT -> build(Present.class, pattern, Present::finding);
            case ABSENT -> build(Absent.class, pattern, Absent::finding);
            case MEASUREMENT -> build(Measurement.class, pattern, Measurement::name);
            case CANDIDATE -> build(Candidate.class, pattern, Candidate::condition);
            case PATIENT -> build(Patient.class, pattern, patient -> "");
            case LEVEL -> build(Level.class, pattern, level -> "");
        };
    }

    /** A finding is present. */
    PatternDef<Present> present(String finding) {
        var equal = new Constraint(Pattern.Field.FINDING, Operator.EQUAL, new Codes(List.of(finding)));
        return build(Present.class, new Pattern(Pattern.FactType.PRESENT, List.of(equal)), Present::finding);
    }

    /** One of these findings is present. */
    PatternDef<Present> presentOneOf(List<String> findings) {
        var in = new Constraint(Pattern.Field.FINDING, Operator.IN, new Codes(findings));
        return build(Present.class, new Pattern(Pattern.FactType.PRESENT, List.of(in)), Present::finding);
    }

    private <T> PatternDef<T> build(Class<T> type, Pattern pattern, Function1<T, String> code) {
        PatternDef<T> built = pattern(declarationOf(type));
        for (Constraint constraint : pattern.constraints()) {
            String id = type.getSimpleName() + " " + text(constraint);
            if (!(constraint.literal() instanceof Codes codes)) {
                built = built.expr(
                        id,
                        shared(id, number(constraint)),
                        reactOn(constraint.field().drl()));
            } else if (constraint.operator() == Operator.EQUAL) {
                String expected = codes.codes().get(0);
                built = built.expr(
                        id,
                        shared(id, fact -> code.apply(fact).equals(expected)),
                        alphaIndexedBy(
                                String.class,
                                ConstraintType.EQUAL,
                                constraint.field().ordinal(),
                                code,
                                expected),
                        reactOn(constraint.field().drl()));
            } else {
                Set<String> named = Set.copyOf(codes.codes());
                boolean wanted = constraint.operator() == Operator.IN;
                built = built.expr(
                        id,
                        shared(id, fact -> named.contains(code.apply(fact)) == wanted),
                        reactOn(constraint.field().drl()));
            }
        }
        return built;
    }

    @SuppressWarnings("unchecked")
    private <T> Predicate1<T> shared(String id, Predicate1<T> predicate) {
        // The id names the type, so that what is found under it has the type that is asked for.
        return (Predicate1<T>) predicates.computeIfAbsent(id, key -> predicate);
    }

    private static String text(Constraint constraint) {
        String literal = constraint.literal() instanceof Codes codes
                ? String.join(",", codes.codes())
                : constraint.literal().toString();
        return constraint.field().drl() + " " + constraint.operator().drl() + " " + literal;
    }

    private static <T> Predicate1<T> number(Constraint constraint) {
        Operator operator = constraint.operator();
        double limit = constraint.literal() instanceof Pattern.Number number
                ? number.value()
                : ((Pattern.Word) constraint.literal()).value().ordinal();
        return switch (constraint.field()) {
            case AGE ->
                fact -> {
                    Integer age = ((Patient) fact).age();
                    return age != null && holds(operator, age, limit);
                };
            case SEX -> fact -> holds(operator, ((Patient) fact).sex().ordinal(), limit);
            case VALUE -> fact -> holds(operator, ((Measurement) fact).value(), limit);
            case SCORE -> fact -> holds(operator, ((Candidate) fact).score(), limit);
            case LIKELIHOOD ->
                fact -> holds(operator, ((Candidate) fact).likelihood().ordinal(), limit);
            case URGENCY -> fact -> holds(operator, ((Level) fact).urgency().ordinal(), limit);
            case FINDING, NAME, CONDITION ->
                throw new IllegalArgumentException(
                        "A code was expected for " + constraint.field().drl() + ".");
        };
    }

    private static boolean holds(Operator operator, double value, double limit) {
        return switch (operator) {
            case EQUAL -> value == limit;
            case NOT_EQUAL -> value != limit;
            case LESS -> value < limit;
            case AT_MOST -> value <= limit;
            case GREATER -> value > limit;
            case AT_LEAST -> value >= limit;
            case IN -> throw new IllegalArgumentException("A number is never compared with several codes.");
        };
    }
}
