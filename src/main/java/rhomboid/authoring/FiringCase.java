package rhomboid.authoring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rhomboid.check.Cut;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Rule;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * A case in which a rule should fire, and changes to it: a first guess from the form of the rule, which the engine then confirms or
 * not. Used by one thread.
 */
final class FiringCase {

    private static final double STEP = 0.1;

    private final Vocabulary vocabulary;
    private final SortedSet<String> present = new TreeSet<>();
    private final SortedSet<String> absent = new TreeSet<>();
    private final SortedMap<String, Double> numbers = new TreeMap<>();
    private Sex sex = Sex.UNKNOWN;

    private FiringCase(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** With exactly what the rule asks for: of several ways the first. */
    static FiringCase of(Rule rule, Vocabulary vocabulary) {
        var firing = new FiringCase(vocabulary);
        firing.meet(rule.when());
        Cut.of(rule)
                .forEach(cut -> firing.numbers.putIfAbsent(
                        cut.measure(), firing.sides(cut).get(1)));
        return firing;
    }

    private void meet(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(this::meet);
        } else if (condition instanceof Condition.AnyOf any) {
            meet(any.parts().get(0));
        } else if (condition instanceof Condition.AtLeast atLeast) {
            present.addAll(atLeast.findings().subList(0, atLeast.count()));
        } else if (condition instanceof Condition.Matches matches) {
            meet(matches.pattern());
        } else if (condition instanceof Condition.Exists exists) {
            meet(exists.pattern());
        }
    }

    private void meet(Pattern pattern) {
        List<String> codes = pattern.constraints().stream()
                .filter(constraint -> constraint.literal() instanceof Codes)
                .flatMap(constraint -> ((Codes) constraint.literal()).codes().stream())
                .toList();
        switch (pattern.type()) {
            case PRESENT -> present.add(codes.get(0));
            case ABSENT -> absent.add(codes.get(0));
            case MEASUREMENT -> pattern.constraints().forEach(constraint -> meet(codes.get(0), constraint));
            case PATIENT -> pattern.constraints().forEach(this::meetPerson);
            case CANDIDATE, LEVEL ->
                throw new RefusedException("Scenarios for rules that read candidates or levels cannot be made up.\n"
                        + "    Write the rule and its scenarios by hand.");
        }
    }

    private void meetPerson(Constraint constraint) {
        if (constraint.field() == Field.SEX && constraint.literal() instanceof Pattern.Word word) {
            sex = (Sex) word.value();
        } else {
            meet(Cut.AGE, constraint);
        }
    }

    private void meet(String measure, Constraint constraint) {
        if (constraint.literal() instanceof Pattern.Number number) {
            boolean below = constraint.operator() == Operator.LESS || constraint.operator() == Operator.AT_MOST;
            boolean included = constraint.operator() == Operator.AT_MOST || constraint.operator() == Operator.GREATER;
            numbers.put(
                    measure, sides(new Cut(measure, number.value(), included)).get(below ? 0 : 1));
        }
    }

    /** The values next to a border, the lower one first. */
    private List<Double> sides(Cut cut) {
        MeasurementKind kind = vocabulary.measurements().get(cut.measure());
        if (kind == null || kind.whole()) {
            return List.of((double) cut.firstAbove() - 1, (double) cut.firstAbove());
        }
        double below = cut.belowIncludesIt() ? cut.number() : tenths(cut.number() - STEP);
        return List.of(below, cut.belowIncludesIt() ? tenths(cut.number() + STEP) : cut.number());
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The case itself. */
    PatientCase asItIs() {
        return build(present, absent, numbers, sex);
    }

    /** Variations by name, such as {@code age 49}: each number on both sides of each border. */
    Map<String, PatientCase> numbersVaried(Rule rule) {
        var varied = new TreeMap<String, PatientCase>();
        for (Cut cut : Cut.of(rule)) {
            for (double value : sides(cut)) {
                var changed = new TreeMap<>(numbers);
                changed.put(cut.measure(), value);
                varied.put(cut.measure() + " " + Decimal.of(value), build(present, absent, changed, sex));
            }
        }
        return varied;
    }

    /** Variations by name, such as {@code fever absent}: one answer turned round each. */
    Map<String, PatientCase> answersTurned() {
        var turned = new TreeMap<String, PatientCase>();
        for (String finding : present) {
            turned.put("absent " + finding, build(without(present, finding), with(absent, finding), numbers, sex));
        }
        for (String finding : absent) {
            turned.put("present " + finding, build(with(present, finding), without(absent, finding), numbers, sex));
        }
        if (sex != Sex.UNKNOWN) {
            Sex other = sex == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
            turned.put("sex " + ScenarioText.lower(other), build(present, absent, numbers, other));
        }
        return turned;
    }

    private static SortedSet<String> with(SortedSet<String> codes, String code) {
        var more = new TreeSet<>(codes);
        more.add(code);
        return more;
    }

    private static SortedSet<String> without(SortedSet<String> codes, String code) {
        var fewer = new TreeSet<>(codes);
        fewer.remove(code);
        return fewer;
    }

    private static PatientCase build(
            SortedSet<String> present, SortedSet<String> absent, SortedMap<String, Double> numbers, Sex sex) {
        var measurements = new TreeMap<>(numbers);
        Double age = measurements.remove(Cut.AGE);
        @Nullable Integer years = age == null ? null : Integer.valueOf(age.intValue());
        return PatientCase.builder("scenario")
                .patient(new Patient(years, sex))
                .present(present.toArray(String[]::new))
                .absent(absent.toArray(String[]::new))
                .measurements(measurements)
                .build();
    }
}
