package rhomboid.proof;

import static rhomboid.proof.Limits.AGE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Literal;
import rhomboid.logic.Comparison;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.Exclusion;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * All cases that the vocabularies of some rule sets allow, as variables: each finding told to be present, told to be absent or
 * not known; each number, the age and the sex within the intervals that the rules tell apart, or not known. Nothing else is
 * assumed, so what is proved here holds for every case that can be assessed, also for an implausible one.
 *
 * <p>Not thread-safe.
 */
public final class CaseSpace {

    private final Map<String, Literal> present = new LinkedHashMap<>();
    private final Map<String, Literal> absent = new LinkedHashMap<>();
    private final Map<String, Cells> numbers = new LinkedHashMap<>();
    private final Cells ages;
    private final Map<Sex, Literal> sexes = new TreeMap<>();
    private final Map<String, AnyCandidates> rankings = new TreeMap<>();
    private final List<Exclusion> exclusions;
    private final Circuit circuit;

    private CaseSpace(List<RuleSet> ruleSets) {
        circuit = new Circuit();
        exclusions = ruleSets.stream()
                .flatMap(ruleSet -> ruleSet.vocabulary().exclusions().stream())
                .distinct()
                .toList();
        for (RuleSet ruleSet : ruleSets) {
            ruleSet.vocabulary().findings().keySet().forEach(this::addFinding);
        }
        var limits = Limits.of(ruleSets);
        ages = new Cells(circuit, AGE, Patient.LEAST_AGE, Patient.MOST_AGE, true, limits.of(AGE));
        numbers.put(AGE, ages);
        for (RuleSet ruleSet : ruleSets) {
            for (String code : ruleSet.vocabulary().measurements().keySet()) {
                numbers.computeIfAbsent(code, key -> measurement(key, ruleSets, limits.of(key)));
            }
        }
        sexes.put(Sex.FEMALE, circuit.fresh("female"));
        sexes.put(Sex.MALE, circuit.fresh("male"));
        circuit.require(sexes.values().stream().map(Literal::negate).toList());
    }

    /** The cases of one rule set, or of several at once; a case of several may answer the questions of any of them. */
    public static CaseSpace of(RuleSet... ruleSets) {
        return new CaseSpace(List.of(ruleSets));
    }

    /** The same cases, but for one finding, which every case answers in this way, or leaves open if it is neither. */
    private CaseSpace(CaseSpace old, String finding, boolean isPresent, boolean isAbsent) {
        circuit = old.circuit;
        exclusions = old.exclusions;
        present.putAll(old.present);
        absent.putAll(old.absent);
        numbers.putAll(old.numbers);
        ages = old.ages;
        sexes.putAll(old.sexes);
        present.put(finding, isPresent ? circuit.verum() : circuit.falsum());
        absent.put(finding, isAbsent ? circuit.verum() : circuit.falsum());
    }

    /** Every case as it would be if it told that a finding is present; what is built on it can be compared with this space. */
    CaseSpace withPresent(String finding) {
        return new CaseSpace(this, finding, true, false);
    }

    /** Every case as it would be if it told that a finding is absent. */
    CaseSpace withAbsent(String finding) {
        return new CaseSpace(this, finding, false, true);
    }

    private void addFinding(String code) {
        if (!present.containsKey(code)) {
            Literal yes = circuit.fresh(code);
            Literal no = circuit.fresh("no-" + code);
            circuit.require(List.of(yes.negate(), no.negate()));
            present.put(code, yes);
            absent.put(code, no);
        }
    }

    /** The values that every vocabulary allows that has the measurement. */
    private Cells measurement(String code, List<RuleSet> ruleSets, Set<Comparison> compared) {
        List<MeasurementKind> kinds = ruleSets.stream()
                .map(ruleSet -> ruleSet.vocabulary().measurements().get(code))
                .filter(kind -> kind != null)
                .toList();
        return new Cells(
                circuit,
                code,
                kinds.stream().mapToDouble(MeasurementKind::min).max().orElseThrow(),
                kinds.stream().mapToDouble(MeasurementKind::max).min().orElseThrow(),
                kinds.stream().anyMatch(MeasurementKind::whole),
                compared);
    }

    /** A finding is told to be present. */
    public Proposition present(String finding) {
        return of(toldPresent(finding));
    }

    /** A finding is told to be absent. */
    public Proposition absent(String finding) {
        return of(toldAbsent(finding));
    }

    /** The case gives every answer of another, and perhaps more. */
    public Proposition includes(PatientCase patientCase) {
        return of(circuit.and(answers(patientCase)));
    }

    /** The case gives the answers of another and no more. */
    public Proposition isExactly(PatientCase patientCase) {
        return of(circuit.and(literalsOf(patientCase)));
    }

    /** Those of some propositions that hold in a case, in their order. */
    public List<Proposition> holding(PatientCase patientCase, Collection<Proposition> propositions) {
        Set<Literal> holding = holdingIn(patientCase, Proposition.literals(propositions));
        return propositions.stream()
                .filter(proposition -> holding.contains(proposition.literal()))
                .toList();
    }

    /** Those of some literals that hold in a case. */
    Set<Literal> holdingIn(PatientCase patientCase, Collection<Literal> literals) {
        if (!circuit.satisfiable(literalsOf(patientCase))) {
            throw new IllegalStateException("No case is like " + patientCase.id() + ".");
        }
        return circuit.holding(literals);
    }

    /** Nothing is told together that the vocabularies say cannot be; the cases of the space need not be plausible. */
    public Proposition plausible() {
        var wrong = new ArrayList<Literal>();
        for (Exclusion exclusion : exclusions) {
            List<Literal> told =
                    exclusion.findings().stream().map(this::toldPresent).toList();
            wrong.add(exclusion
                    .sex()
                    .map(sex -> circuit.and(sex(sex), circuit.or(told)))
                    .orElseGet(() -> circuit.atLeast(2, told)));
        }
        return of(circuit.or(wrong).negate());
    }

    /** How many cases the rules could tell apart: every combination of answers, counting each interval of a number once. */
    public BigInteger size() {
        BigInteger size = BigInteger.valueOf(sexes.size() + 1L);
        for (Cells cells : numbers.values()) {
            size = size.multiply(BigInteger.valueOf(cells.values().size() + 1L));
        }
        return size.multiply(BigInteger.valueOf(3).pow(present.size()));
    }

    /** It always holds. */
    public Proposition always() {
        return of(circuit.verum());
    }

    /** At least one of some holds; never, if there is none. */
    public Proposition anyOf(Collection<Proposition> propositions) {
        return of(circuit.or(Proposition.literals(propositions)));
    }

    Proposition of(Literal literal) {
        return new Proposition(circuit, literal);
    }

    Circuit circuit() {
        return circuit;
    }

    AnyCandidates anyCandidates(String ranking) {
        return rankings.computeIfAbsent(ranking, name -> new AnyCandidates(circuit, name));
    }

    Literal toldPresent(String finding) {
        return present.getOrDefault(finding, circuit.falsum());
    }

    Literal toldAbsent(String finding) {
        return absent.getOrDefault(finding, circuit.falsum());
    }

    /** The measurement is known and meets all comparisons. */
    Literal measured(String code, Collection<Comparison> comparisons) {
        Cells cells = numbers.get(code);
        return cells == null ? circuit.falsum() : cells.within(comparisons);
    }

    /** Age and sex meet all comparisons. */
    Literal person(Collection<Comparison> age, Collection<Comparison> sex) {
        Literal ofAge = age.isEmpty() ? circuit.verum() : measured(AGE, age);
        Literal ofSex = sex.isEmpty()
                ? circuit.verum()
                : circuit.or(Stream.of(Sex.values())
                        .filter(one -> sex.stream().allMatch(comparison -> comparison.holds(one.ordinal())))
                        .map(this::sex)
                        .toList());
        return circuit.and(ofAge, ofSex);
    }

    private Literal sex(Sex sex) {
        return sex == Sex.UNKNOWN
                ? circuit.and(sexes.values().stream().map(Literal::negate).toList())
                : sexes.getOrDefault(sex, circuit.falsum());
    }

    /** One literal for each possible answer, in the order of the vocabulary. */
    List<Literal> inputs() {
        var inputs = new ArrayList<Literal>();
        numbers.values().forEach(cells -> inputs.addAll(cells.values().keySet()));
        inputs.addAll(sexes.values());
        inputs.addAll(present.values());
        inputs.addAll(absent.values());
        return inputs;
    }

    /** The answers of a case. */
    List<Literal> answers(PatientCase patientCase) {
        var answers = new ArrayList<Literal>();
        patientCase.present().forEach(code -> answers.add(toldPresent(code)));
        patientCase.absent().forEach(code -> answers.add(toldAbsent(code)));
        patientCase.measurements().forEach((code, value) -> answers.add(cell(code, value)));
        Integer age = patientCase.patient().age();
        if (age != null) {
            answers.add(cell(AGE, age));
        }
        if (patientCase.patient().sex() != Sex.UNKNOWN) {
            answers.add(sex(patientCase.patient().sex()));
        }
        return answers;
    }

    private Literal cell(String name, double value) {
        Cells cells = numbers.get(name);
        return cells == null ? circuit.falsum() : cells.cellOf(value);
    }

    /** Every input as the case has it. */
    List<Literal> literalsOf(PatientCase patientCase) {
        Set<Literal> answers = Set.copyOf(answers(patientCase));
        return inputs().stream()
                .map(input -> answers.contains(input) ? input : input.negate())
                .toList();
    }

    /** The possible answers of each question. */
    List<Collection<Literal>> questions() {
        var questions = new ArrayList<Collection<Literal>>();
        numbers.values().forEach(cells -> questions.add(cells.values().keySet()));
        questions.add(sexes.values());
        present.forEach((code, yes) -> questions.add(List.of(yes, toldAbsent(code))));
        return questions;
    }

    /** The inputs for age and sex. */
    List<Literal> person() {
        return Stream.of(ages.values().keySet(), sexes.values())
                .flatMap(Collection::stream)
                .toList();
    }

    /** For each question whether its answer differs from that of a case. */
    List<Literal> changesFrom(PatientCase patientCase) {
        Set<Literal> answers = Set.copyOf(answers(patientCase));
        return questions().stream().map(question -> changed(question, answers)).toList();
    }

    private Literal changed(Collection<Literal> inputs, Set<Literal> answers) {
        return circuit.or(inputs.stream()
                .map(input -> answers.contains(input) ? input.negate() : input)
                .toList());
    }

    /** The case in which exactly these inputs hold; its numbers are as close to those of {@code near} as their cells allow. */
    PatientCase caseOf(String id, Set<Literal> holding, @Nullable PatientCase near) {
        var measurements = new TreeMap<String, Double>();
        numbers.forEach((name, cells) -> cells.values().forEach((literal, value) -> {
            if (holding.contains(literal)) {
                Double wanted = near == null ? null : valueIn(near, name);
                measurements.put(name, wanted == null ? value : cells.nearest(literal, wanted));
            }
        }));
        Double age = measurements.remove(AGE);
        Sex sex = sexes.entrySet().stream()
                .filter(entry -> holding.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Sex.UNKNOWN);
        return PatientCase.builder(id)
                .patient(new Patient(age == null ? null : age.intValue(), sex))
                .present(codes(present, holding))
                .absent(codes(absent, holding))
                .measurements(measurements)
                .build();
    }

    private static @Nullable Double valueIn(PatientCase patientCase, String name) {
        Integer age = patientCase.patient().age();
        return name.equals(AGE) && age != null
                ? Double.valueOf(age)
                : patientCase.measurements().get(name);
    }

    private static String[] codes(Map<String, Literal> findings, Set<Literal> holding) {
        return findings.entrySet().stream()
                .filter(entry -> holding.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }
}
