package rhomboid.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rhomboid.diff.Change.Kind;
import rhomboid.model.Evidence;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.proof.Consequences;
import rhomboid.proof.Solver;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.Exclusion;

/**
 * Cases close to a change: each holds what some rules need that changed or that weigh a condition whose evidence changed, and a
 * few other answers. The same change gives the same cases.
 */
final class NearbyCases implements Iterator<PatientCase> {

    private static final long SEED = 4;
    private static final int MOST_BASES = 60;
    private static final int MOST_RIVALS = 60;
    private static final int MOST_JOINED = 4;
    private static final int MOST_OTHERS = 4;

    private final List<PatientCase> bases = new ArrayList<>();
    private final List<PatientCase> rivals = new ArrayList<>();
    private final List<String> findings;
    private final List<Exclusion> exclusions;
    private final Random random = new Random(SEED);
    private final int count;
    private int made;

    /**
     * Cases close to some changes.
     *
     * @param count how many there are
     */
    NearbyCases(
            RuleSet before,
            RuleSet after,
            Consequences old,
            Consequences changed,
            Solver solver,
            List<String> conditions,
            List<Change> changes,
            int count) {
        this.count = count;
        var codes = new LinkedHashSet<>(before.vocabulary().findings().keySet());
        codes.addAll(after.vocabulary().findings().keySet());
        findings = List.copyOf(codes);
        exclusions = Stream.of(before, after)
                .flatMap(ruleSet -> ruleSet.vocabulary().exclusions().stream())
                .distinct()
                .toList();
        Set<String> rules = new HashSet<>();
        changes.stream()
                .filter(change -> change.kind() == Kind.RULE && !change.isWordingOnly())
                .forEach(change -> rules.add(change.code()));
        Stream.of(old, changed).forEach(side -> add(bases, side, solver, rule -> rules.contains(rule.id())));
        Stream.of(old, changed).forEach(side -> add(bases, side, solver, rule -> weighs(rule, conditions)));
        addRivals(changed, solver);
        if (bases.isEmpty()) {
            bases.add(PatientCase.builder("nothing").build());
        }
    }

    private static boolean weighs(Rule rule, List<String> conditions) {
        return rule.then().stream()
                .anyMatch(conclusion ->
                        conclusion instanceof Evidence evidence && conditions.contains(evidence.condition()));
    }

    /** What any rule about a condition needs, since a better candidate can take the place of another. */
    private void addRivals(Consequences side, Solver solver) {
        var weighing = new ArrayList<>(side.ruleSet().rules(Phase.CONDITIONS));
        Collections.shuffle(weighing, random);
        Set<Rule> chosen = Set.copyOf(weighing.subList(0, Math.min(MOST_RIVALS, weighing.size())));
        add(rivals, side, solver, chosen::contains);
    }

    private static void add(List<PatientCase> to, Consequences side, Solver solver, Predicate<Rule> wanted) {
        for (Rule rule : side.ruleSet().rules()) {
            if (to.size() < MOST_BASES && wanted.test(rule)) {
                solver.find(side.fires(rule.id()))
                        .filter(found -> !to.contains(found))
                        .ifPresent(to::add);
            }
        }
    }

    /** How many were given so far. */
    int made() {
        return made;
    }

    @Override
    public boolean hasNext() {
        return made < count;
    }

    @Override
    public PatientCase next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more cases.");
        }
        made++;
        var builder = new Draft(exclusions);
        for (int joined = 1 + random.nextInt(MOST_JOINED); joined > 0; joined--) {
            builder.add(bases.get(random.nextInt(bases.size())));
        }
        for (int joined = rivals.isEmpty() ? 0 : random.nextInt(MOST_JOINED); joined > 0; joined--) {
            builder.add(rivals.get(random.nextInt(rivals.size())));
        }
        for (int others = random.nextInt(MOST_OTHERS + 1); others > 0; others--) {
            builder.answer(findings.get(random.nextInt(findings.size())), random.nextBoolean());
        }
        if (random.nextBoolean()) {
            builder.person(random.nextInt(100), random.nextBoolean() ? Sex.FEMALE : Sex.MALE);
        }
        return builder.build("generated-" + made);
    }

    /** Answers that are joined; the first answer to a question stays. */
    private static final class Draft {

        private final List<Exclusion> exclusions;
        private final Set<String> present = new HashSet<>();
        private final Set<String> absent = new HashSet<>();
        private final Map<String, Double> measurements = new TreeMap<>();
        private Patient patient = Patient.UNKNOWN;

        Draft(List<Exclusion> exclusions) {
            this.exclusions = exclusions;
        }

        void add(PatientCase other) {
            other.present().forEach(code -> answer(code, true));
            other.absent().forEach(code -> answer(code, false));
            other.measurements().forEach(measurements::putIfAbsent);
            Integer age = other.patient().age();
            patient = new Patient(
                    patient.age() == null ? age : patient.age(),
                    patient.sex() == Sex.UNKNOWN ? other.patient().sex() : patient.sex());
        }

        void answer(String code, boolean yes) {
            if (!present.contains(code) && !absent.contains(code) && !(yes && isExcluded(code))) {
                (yes ? present : absent).add(code);
            }
        }

        /** Whether something that is present shuts the finding out. */
        private boolean isExcluded(String code) {
            return exclusions.stream()
                    .filter(exclusion -> exclusion.findings().contains(code))
                    .anyMatch(exclusion -> exclusion.sex().isPresent()
                            ? exclusion.sex().get() == patient.sex()
                            : exclusion.findings().stream().anyMatch(present::contains));
        }

        void person(int age, Sex sex) {
            patient = new Patient(
                    patient.age() == null ? Integer.valueOf(age) : patient.age(),
                    patient.sex() == Sex.UNKNOWN ? sex : patient.sex());
        }

        PatientCase build(String id) {
            PatientCase built = PatientCase.builder(id)
                    .patient(patient)
                    .present(present.toArray(String[]::new))
                    .absent(absent.toArray(String[]::new))
                    .measurements(measurements)
                    .build();
            return exclusions.stream().allMatch(exclusion -> exclusion.allows(built)) ? built : withoutSex(built);
        }

        /** Only the sex can still be at odds with the answers, since it may have come after them. */
        private static PatientCase withoutSex(PatientCase built) {
            return new PatientCase(
                    built.id(),
                    new Patient(built.patient().age(), Sex.UNKNOWN),
                    built.present(),
                    built.absent(),
                    built.measurements(),
                    built.expected());
        }
    }
}
