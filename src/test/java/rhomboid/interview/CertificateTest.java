package rhomboid.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rhomboid.CaseGenerator;
import rhomboid.TestRules;
import rhomboid.engine.Engine;
import rhomboid.engine.GeneratedRules;
import rhomboid.model.Likelihood;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.RuleSet;
import rhomboid.rules.RuleSetReader;
import rhomboid.rules.Vocabulary;

/** No answers to open questions lead out of the range of an interview, and none above a certified level. */
class CertificateTest {

    private static final PatientCase NOBODY = PatientCase.builder("x").build();

    @Test
    void nothing_leads_above_a_certified_level_of_the_shipped_rules() {
        RuleSet rules = RuleSetReader.bundled();
        Engine engine = Engine.plain(rules);
        List<PatientCase> answers = CaseGenerator.of(rules, 1).cases(2_000);
        int certified = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            PatientCase patient = answers.get(random.nextInt(answers.size()));
            Interview interview = Interview.of(engine, NOBODY, List.of());
            while (interview.certificate().isEmpty()) {
                holds(engine, interview, someOf(answers, 3, random), "seed " + seed);
                interview = interview.answer(randomReply(interview.next().orElseThrow(), patient, random));
            }
            certified++;
            holds(engine, interview, answers, "seed " + seed);
        }
        assertThat(certified).isEqualTo(12);
    }

    @Test
    void nothing_leads_out_of_the_range_of_random_rules() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            RuleSet rules = GeneratedRules.of(seed, 30);
            Engine engine = Engine.plain(rules);
            List<PatientCase> answers = CaseGenerator.of(rules, seed).cases(200);
            Interview interview = Interview.of(engine, NOBODY, List.of());
            Optional<Step> step = interview.next();
            while (step.isPresent()) {
                holds(engine, interview, answers, "seed " + seed);
                interview =
                        interview.answer(randomReply(step.get(), answers.get(random.nextInt(answers.size())), random));
                step = interview.next();
            }
            assertThat(interview.certificate()).as("seed " + seed).isPresent();
            holds(engine, interview, answers, "seed " + seed);
        }
    }

    @Test
    void nothing_leads_out_of_the_range_whatever_is_answered_to_small_rules() {
        RuleSet rules = fiveFindings();
        Engine engine = Engine.plain(rules);
        List<PatientCase> everything = everything(rules.vocabulary());

        int interviews = everyInterview(engine, Interview.of(engine, NOBODY, List.of()), everything);

        assertThat(everything).hasSize(3 * 3 * 3 * 3 * 3 * 4 * 3);
        assertThat(interviews).isGreaterThan(100);
    }

    /** Follows every reply to every question. */
    private static int everyInterview(Engine engine, Interview interview, List<PatientCase> everything) {
        holds(engine, interview, everything, interview.patientCase() + " " + interview.unknown());
        Optional<Step> step = interview.next();
        if (step.isEmpty()) {
            return 1;
        }
        int interviews = 0;
        for (Reply reply : everyReply(step.get())) {
            interviews += everyInterview(engine, interview.answer(reply), everything);
        }
        return interviews;
    }

    private static List<Reply> everyReply(Step step) {
        return switch (step.kind()) {
            case SEX -> List.of(step.unknown(), step.sex(Sex.FEMALE), step.sex(Sex.MALE));
            case NUMBERS ->
                step.codes().equals(List.of("age"))
                        ? List.of(step.unknown(), step.number(49), step.number(50))
                        : List.of(step.unknown(), step.number(37), step.number(38), step.number(40));
            case FINDINGS -> everyReply(step, step.codes(), List.of(), List.of());
        };
    }

    private static List<Reply> everyReply(Step step, List<String> rest, List<String> present, List<String> unknown) {
        if (rest.isEmpty()) {
            return List.of(step.findings(present, unknown));
        }
        String first = rest.get(0);
        List<String> others = rest.subList(1, rest.size());
        var replies = new ArrayList<Reply>();
        replies.addAll(everyReply(step, others, present, unknown));
        replies.addAll(everyReply(step, others, with(present, first), unknown));
        replies.addAll(everyReply(step, others, present, with(unknown, first)));
        return replies;
    }

    private static List<String> with(List<String> codes, String code) {
        var more = new ArrayList<>(codes);
        more.add(code);
        return more;
    }

    private static void holds(Engine engine, Interview interview, List<PatientCase> answers, String where) {
        Range range = interview.range();
        Urgency shown = interview.assessment().urgency();
        assertThat(shown).as(where).isBetween(range.least(), range.most());
        assertThat(interview.certificate().isPresent()).as(where).isEqualTo(range.most() == shown);
        for (PatientCase more : answers) {
            PatientCase completed = completed(interview, more, false);
            Urgency level = engine.assess(completed).urgency();
            if (level.compareTo(range.least()) < 0 || level.compareTo(range.most()) > 0) {
                assertThat(level)
                        .as(where + ": " + range + " of " + interview.patientCase() + " is left by " + completed)
                        .isBetween(range.least(), range.most());
            }
            if (interview.certificate().map(Certificate::isProven).orElse(false)) {
                PatientCase found = completed(interview, more, true);
                assertThat(engine.assess(found).urgency())
                        .as(where + ": proven, but " + found)
                        .isLessThanOrEqualTo(shown);
            }
        }
    }

    /** The case of an interview with further answers to what was not asked; or also to what the person did not know. */
    private static PatientCase completed(Interview interview, PatientCase more, boolean alsoUnknown) {
        PatientCase known = interview.patientCase();
        var closed = alsoUnknown ? new TreeSet<String>() : new TreeSet<>(interview.unknown());
        var present = new TreeSet<>(known.present());
        var absent = new TreeSet<>(known.absent());
        more.present().stream()
                .filter(code -> !known.absent().contains(code) && !closed.contains(code))
                .forEach(present::add);
        more.absent().stream()
                .filter(code -> !known.present().contains(code) && !closed.contains(code))
                .forEach(absent::add);
        var measurements = new TreeMap<>(more.measurements());
        measurements.keySet().removeAll(closed);
        measurements.putAll(known.measurements());
        Integer age = known.patient().age() != null || closed.contains("age")
                ? known.patient().age()
                : more.patient().age();
        Sex sex = known.patient().sex() != Sex.UNKNOWN || closed.contains("sex")
                ? known.patient().sex()
                : more.patient().sex();
        return new PatientCase("x", new Patient(age, sex), present, absent, measurements, Optional.empty());
    }

    private static List<PatientCase> someOf(List<PatientCase> cases, int count, Random random) {
        return random.ints(count, 0, cases.size()).mapToObj(cases::get).toList();
    }

    /** What a patient says, with a good part not known. */
    private static Reply randomReply(Step step, PatientCase patient, Random random) {
        if (random.nextInt(4) == 0) {
            return step.unknown();
        }
        Reply told = SimulatedPatient.of(patient).reply(step);
        if (step.kind() != Step.Kind.FINDINGS) {
            return told;
        }
        var unknown = new TreeSet<>(told.unknown());
        unknown.removeIf(code -> random.nextInt(10) > 0);
        return step.findings(told.present(), unknown);
    }

    /** Five findings, a measurement and an age, and rules of every kind over them. */
    private static RuleSet fiveFindings() {
        Vocabulary all = TestRules.vocabulary();
        Map<String, Vocabulary.Finding> five = new LinkedHashMap<>(all.findings());
        five.keySet()
                .retainAll(List.of("saddle-numbness", "weight-loss", "fever", "infection-signs", "right-rib-pain"));
        Map<String, Vocabulary.MeasurementKind> one = new LinkedHashMap<>(all.measurements());
        one.keySet().retainAll(List.of("temperature-c"));
        Vocabulary small = new Vocabulary(
                all.groups(),
                five,
                one,
                all.conditions(),
                all.categories(),
                all.advice(),
                all.correlations(),
                Map.of());
        return TestRules.ruleSet(
                small,
                List.of(
                        TestRules.rule(
                                "F-1",
                                Phase.FINDINGS,
                                TestRules.measured("temperature-c", Operator.AT_LEAST, 38),
                                TestRules.infer("fever")),
                        TestRules.rule(
                                "F-2", Phase.FINDINGS, TestRules.present("fever"), TestRules.infer("infection-signs")),
                        TestRules.rule(
                                "R-1",
                                Phase.RED_FLAGS,
                                TestRules.all(
                                        TestRules.present("infection-signs"), TestRules.present("saddle-numbness")),
                                TestRules.escalate(Urgency.EMERGENCY)),
                        TestRules.rule(
                                "R-2",
                                Phase.RED_FLAGS,
                                TestRules.all(
                                        TestRules.present("weight-loss"),
                                        TestRules.notMeasured("temperature-c", Operator.LESS, 38)),
                                TestRules.escalate(Urgency.SOON)),
                        TestRules.rule(
                                "R-3",
                                Phase.RED_FLAGS,
                                TestRules.all(
                                        TestRules.absent("fever"),
                                        TestRules.age(Operator.AT_LEAST, 50),
                                        TestRules.present("right-rib-pain")),
                                TestRules.escalate(Urgency.URGENT)),
                        TestRules.rule(
                                "C-1",
                                Phase.CONDITIONS,
                                TestRules.present("fever"),
                                TestRules.supports("infection", 6)),
                        TestRules.rule(
                                "C-2",
                                Phase.CONDITIONS,
                                TestRules.present("weight-loss"),
                                TestRules.supports("infection", 3)),
                        TestRules.rule(
                                "C-3",
                                Phase.CONDITIONS,
                                TestRules.absent("right-rib-pain"),
                                TestRules.opposes("infection", 0.5)),
                        TestRules.rule(
                                "C-4",
                                Phase.CONDITIONS,
                                TestRules.present("right-rib-pain"),
                                TestRules.supports("gallstones", 9)),
                        TestRules.rule(
                                "U-1",
                                Phase.URGENCY,
                                TestRules.candidate("infection", Likelihood.LIKELY),
                                TestRules.escalate(Urgency.ROUTINE))));
    }

    /** Every answer to all five findings, the temperature and the age. */
    private static List<PatientCase> everything(Vocabulary vocabulary) {
        List<PatientCase> cases = new ArrayList<>();
        for (Integer age : new Integer[] {null, 49, 50}) {
            for (double temperature : new double[] {0, 37, 38, 40}) {
                var builder = PatientCase.builder("x").patient(new Patient(age, Sex.UNKNOWN));
                if (temperature > 0) {
                    builder.measurement("temperature-c", temperature);
                }
                cases.add(builder.build());
            }
        }
        for (String code : vocabulary.findings().keySet()) {
            var more = new ArrayList<PatientCase>();
            for (PatientCase one : cases) {
                more.add(one);
                more.add(told(one, code, true));
                more.add(told(one, code, false));
            }
            cases = more;
        }
        return cases;
    }

    private static PatientCase told(PatientCase old, String code, boolean isPresent) {
        var present = new TreeSet<>(old.present());
        var absent = new TreeSet<>(old.absent());
        (isPresent ? present : absent).add(code);
        return new PatientCase("x", old.patient(), present, absent, old.measurements(), Optional.empty());
    }
}
