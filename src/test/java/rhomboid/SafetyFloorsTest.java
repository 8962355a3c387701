package rhomboid;

import static org.assertj.core.api.Assertions.assertThat;
import static rhomboid.Shipped.RHOMBOID;
import static rhomboid.Shipped.RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.Floor;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Every finding and reading of safety.yaml reaches its floor, alone and among other answers. */
class SafetyFloorsTest {

    private static final long SEED = 20261122;
    private static final int OTHER_ANSWERS = 200;
    private static final List<PatientCase> OTHERS = others();

    private static List<PatientCase> others() {
        var generator = CaseGenerator.of(RULES, SEED);
        var others = new ArrayList<>(generator.crowded(OTHER_ANSWERS / 2, 12));
        others.addAll(generator.crowded(OTHER_ANSWERS / 2, 40));
        return others;
    }

    @Test
    void there_are_floors_for_findings_and_for_numbers() {
        assertThat(RULES.floors()).filteredOn(SafetyFloorsTest::isFinding).hasSizeGreaterThan(80);
        assertThat(RULES.floors()).filteredOn(floor -> !isFinding(floor)).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void a_finding_alone_reaches_its_floor(String finding, Urgency floor) {
        assertThat(level(Shipped.only(finding))).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void a_finding_among_other_answers_reaches_its_floor(String finding, Urgency floor) {
        assertThat(OTHERS).hasSizeGreaterThanOrEqualTo(OTHER_ANSWERS);
        for (PatientCase other : OTHERS) {
            PatientCase patientCase = Shipped.with(other, finding);

            assertThat(level(patientCase)).as("seed %d, %s", SEED, patientCase).isGreaterThanOrEqualTo(floor);
        }
    }

    static Stream<Object[]> findings() {
        return RULES.floors().stream().filter(SafetyFloorsTest::isFinding).map(floor ->
                new Object[] {code(floor), floor.least()});
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_reading_at_or_beyond_its_cut_reaches_its_floor(Reading reading) {
        for (double value : reading.reaching()) {
            PatientCase alone = Shipped.with(Shipped.only(), reading.name(), value);

            assertThat(level(alone)).as("%s %s", reading, value).isGreaterThanOrEqualTo(reading.floor());
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_reading_just_short_of_its_cut_alone_stays_below_the_floor(Reading reading) {
        PatientCase alone = Shipped.with(Shipped.only(), reading.name(), reading.beside());

        assertThat(level(alone)).isLessThan(reading.floor());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_reading_among_other_answers_reaches_its_floor(Reading reading) {
        for (PatientCase other : OTHERS) {
            PatientCase patientCase = Shipped.with(other, reading.name(), reading.cut());

            assertThat(level(patientCase)).as("seed %d, %s", SEED, patientCase).isGreaterThanOrEqualTo(reading.floor());
        }
    }

    static Stream<Reading> readings() {
        return RULES.floors().stream().filter(floor -> !isFinding(floor)).map(Reading::of);
    }

    private static boolean isFinding(Floor floor) {
        return floor.trigger().type() == FactType.PRESENT;
    }

    private static String code(Floor floor) {
        return Shipped.codes(floor.trigger()).get(0);
    }

    private static Urgency level(PatientCase patientCase) {
        return RHOMBOID.assess(patientCase).urgency();
    }

    /** A measurement, the cut of its floor and whether the floor is above or below it. */
    record Reading(String name, double cut, boolean above, Urgency floor) {

        static Reading of(Floor floor) {
            for (Constraint constraint : floor.trigger().constraints()) {
                if (constraint.literal() instanceof Pattern.Number number) {
                    return new Reading(
                            code(floor), number.value(), constraint.operator() == Operator.AT_LEAST, floor.least());
                }
            }
            throw new IllegalArgumentException("The floor has no cut: " + floor);
        }

        private MeasurementKind kind() {
            return RULES.vocabulary().measurements().get(name);
        }

        private double step() {
            return kind().whole() ? 1 : 0.1;
        }

        List<Double> reaching() {
            double further = round(above ? cut + step() : cut - step());
            return List.of(cut, further, above ? kind().max() : kind().min());
        }

        double beside() {
            return round(above ? cut - step() : cut + step());
        }

        private static double round(double value) {
            return Math.round(value * 1000) / 1000.0;
        }
    }
}
