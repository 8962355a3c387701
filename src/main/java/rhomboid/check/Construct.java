package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Evidence;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * Tries to make a case that meets a condition by doing what the condition says, one choice of each {@code or} and list. A quick guess:
 * it may fail where there is a case, and what it makes must be assessed before anybody relies on it. For one thread.
 */
final class Construct {

    private final RuleSet rules;
    private final int choice;
    private final TreeSet<String> present = new TreeSet<>();
    private final TreeSet<String> absent = new TreeSet<>();
    private final Map<String, List<Constraint>> limits = new TreeMap<>();
    private @Nullable Sex sex;
    private boolean failed;

    private Construct(RuleSet rules, int choice) {
        this.rules = rules;
        this.choice = choice;
    }

    /**
     * A case that may meet the condition.
     *
     * @param choice which of several choices to take, from 0
     */
    static Optional<PatientCase> of(RuleSet rules, Condition condition, int choice) {
        Construct construct = new Construct(rules, choice);
        construct.satisfy(condition);
        return construct.build();
    }

    private void satisfy(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(this::satisfy);
        } else if (condition instanceof Condition.AnyOf any) {
            if (any.parts().isEmpty()) {
                failed = true;
            } else {
                satisfy(any.parts().get(choice % any.parts().size()));
            }
        } else if (condition instanceof Condition.AtLeast atLeast) {
            List<String> codes = atLeast.findings().stream().distinct().toList();
            for (int i = 0; i < atLeast.count(); i++) {
                present.add(codes.get((choice + i) % codes.size()));
            }
        } else if (!(condition instanceof Condition.None)) {
            match(Leaves.pattern(condition).orElseThrow());
        }
    }

    /** Adds facts that match; for {@code not}, which holds by itself where nothing is known, this is how to make it fail. */
    private void match(Pattern pattern) {
        List<String> codes = Leaves.codes(new Condition.Matches(pattern));
        String code = codes.isEmpty() ? "" : codes.get(choice % codes.size());
        switch (pattern.type()) {
            case PRESENT -> present.add(code);
            case ABSENT -> absent.add(code);
            case MEASUREMENT -> limit(code, pattern, Field.VALUE);
            case PATIENT -> {
                limit(Cut.AGE, pattern, Field.AGE);
                pattern.constraints().stream()
                        .filter(constraint -> constraint.field() == Field.SEX)
                        .forEach(this::sex);
            }
            case CANDIDATE -> support(code);
            case LEVEL -> raise(pattern);
        }
    }

    private void sex(Constraint constraint) {
        Sex named = (Sex) ((Pattern.Word) constraint.literal()).value();
        Sex wanted = constraint.operator() == Operator.EQUAL ? named : named == Sex.MALE ? Sex.FEMALE : Sex.MALE;
        failed |= sex != null && sex != wanted;
        sex = wanted;
    }

    private void limit(String measure, Pattern pattern, Field field) {
        pattern.constraints().stream()
                .filter(constraint -> constraint.field() == field)
                .forEach(constraint -> limits.computeIfAbsent(measure, key -> new ArrayList<>())
                        .add(constraint));
    }

    private void support(String condition) {
        List<Rule> supporting = rules.rules().stream()
                .filter(rule -> rule.then().stream()
                        .anyMatch(conclusion -> conclusion instanceof Evidence evidence
                                && evidence.condition().equals(condition)
                                && evidence.ratio().value() > 1))
                .filter(rule -> Leaves.of(rule.when()).stream()
                        .allMatch(leaf -> Leaves.isAbout(leaf, Pattern.FactType.PRESENT)))
                .toList();
        supporting.stream().limit(3L + choice * 2L).forEach(rule -> satisfy(rule.when()));
        failed |= supporting.isEmpty();
    }

    private void raise(Pattern pattern) {
        for (Rule rule : rules.rules()) {
            boolean fits = DangerSignCheck.level(rule).ordinal() > 0
                    && pattern.constraints().stream()
                            .allMatch(constraint -> Situation.test(constraint)
                                    .test(DangerSignCheck.level(rule).ordinal()));
            if (fits
                    && Leaves.of(rule.when()).stream()
                            .allMatch(leaf -> Leaves.isAbout(leaf, Pattern.FactType.PRESENT))) {
                satisfy(rule.when());
                return;
            }
        }
    }

    private Optional<PatientCase> build() {
        TreeMap<String, Double> values = new TreeMap<>();
        limits.forEach((measure, constraints) ->
                value(measure, constraints).ifPresentOrElse(value -> values.put(measure, value), () -> failed = true));
        if (failed || present.stream().anyMatch(absent::contains)) {
            return Optional.empty();
        }
        Double age = values.remove(Cut.AGE);
        return Optional.of(PatientCase.builder("witness")
                .patient(new Patient(age == null ? null : age.intValue(), sex == null ? Sex.UNKNOWN : sex))
                .present(present.toArray(String[]::new))
                .absent(absent.toArray(String[]::new))
                .measurements(values)
                .build());
    }

    private Optional<Double> value(String measure, List<Constraint> constraints) {
        MeasurementKind kind = rules.vocabulary().measurements().get(measure);
        double min = kind == null ? Patient.LEAST_AGE : kind.min();
        double max = kind == null ? Patient.MOST_AGE : kind.max();
        double step = kind == null || kind.whole() ? 1 : 0.1;
        TreeSet<Double> candidates = new TreeSet<>(List.of(min, max));
        for (Constraint constraint : constraints) {
            if (constraint.literal() instanceof Pattern.Number number) {
                for (int side = -1; side <= 1; side++) {
                    candidates.add(Math.round((number.value() + side * step) * 1e6) / 1e6);
                }
            }
        }
        return candidates.stream()
                .filter(value -> value >= min && value <= max)
                .filter(value -> constraints.stream()
                        .allMatch(constraint -> Situation.test(constraint).test(value)))
                .findFirst();
    }

    /** As {@link #of}, and the pattern below a {@code not} matches. */
    static Optional<PatientCase> failing(RuleSet rules, Condition condition, Condition.None not, int choice) {
        Construct construct = new Construct(rules, choice);
        construct.satisfy(condition);
        construct.match(not.pattern());
        return construct.build();
    }
}
