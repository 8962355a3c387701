package rhomboid.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Absent;
import rhomboid.model.Candidate;
import rhomboid.model.Fact;
import rhomboid.model.Level;
import rhomboid.model.Measurement;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Field;

/** Facts in a plain list, and whether a condition holds over them: every pattern is tried on every fact. */
final class ReferenceFacts {

    private ReferenceFacts() {}

    /** What a case says. */
    static List<Fact> of(PatientCase patientCase) {
        var facts = new ArrayList<Fact>();
        facts.add(patientCase.patient());
        patientCase.present().forEach(code -> facts.add(new Present(code)));
        patientCase.absent().forEach(code -> facts.add(new Absent(code)));
        patientCase.measurements().forEach((name, value) -> facts.add(new Measurement(name, value)));
        return facts;
    }

    /** The findings that are present. */
    static Set<String> present(List<Fact> facts) {
        var present = new HashSet<String>();
        for (Fact fact : facts) {
            if (fact instanceof Present finding) {
                present.add(finding.finding());
            }
        }
        return present;
    }

    /** Whether a condition holds. */
    static boolean hold(List<Fact> facts, Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> hold(facts, part));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(part -> hold(facts, part));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            Set<String> wanted = new HashSet<>(atLeast.findings());
            wanted.retainAll(present(facts));
            return wanted.size() >= atLeast.count();
        }
        if (condition instanceof Condition.None none) {
            return facts.stream().noneMatch(fact -> matches(fact, none.pattern()));
        }
        Pattern pattern = condition instanceof Condition.Exists exists
                ? exists.pattern()
                : ((Condition.Matches) condition).pattern();
        return facts.stream().anyMatch(fact -> matches(fact, pattern));
    }

    private static boolean matches(Fact fact, Pattern pattern) {
        return fact.getClass().getSimpleName().equals(pattern.type().drl())
                && pattern.constraints().stream()
                        .allMatch(constraint -> meets(value(fact, constraint.field()), constraint));
    }

    private static @Nullable Object value(Fact fact, Field field) {
        return switch (field) {
            case AGE -> ((Patient) fact).age();
            case SEX -> ((Patient) fact).sex();
            case FINDING -> fact instanceof Present present ? present.finding() : ((Absent) fact).finding();
            case NAME -> ((Measurement) fact).name();
            case VALUE -> ((Measurement) fact).value();
            case CONDITION -> ((Candidate) fact).condition();
            case SCORE -> ((Candidate) fact).score();
            case LIKELIHOOD -> ((Candidate) fact).likelihood();
            case URGENCY -> ((Level) fact).urgency();
        };
    }

    private static boolean meets(@Nullable Object value, Constraint constraint) {
        if (value == null) {
            return false;
        }
        if (constraint.literal() instanceof Codes codes) {
            boolean named = codes.codes().contains((String) value);
            return constraint.operator() == Pattern.Operator.NOT_EQUAL ? !named : named;
        }
        double left = value instanceof Enum<?> word ? word.ordinal() : ((Number) value).doubleValue();
        double right = constraint.literal() instanceof Pattern.Word word
                ? word.value().ordinal()
                : ((Pattern.Number) constraint.literal()).value();
        return switch (constraint.operator()) {
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case GREATER -> left > right;
            case AT_LEAST -> left >= right;
            case IN -> throw new IllegalStateException("A number cannot be one of several codes.");
        };
    }
}
