package rhomboid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.MeasurementKind;

/**
 * Cases made from a rule set: for every rule one that holds what it asks for, alone and with noise; every number that a rule
 * names, and its neighbours; pairs of rules; and random cases. The same seed gives the same cases.
 */
public final class CaseGenerator {

    private final Vocabulary vocabulary;
    private final List<Rule> rules;
    private final List<String> findings;
    private final Map<String, List<Double>> cuts = new TreeMap<>();
    private final Random random;
    private int number;

    private CaseGenerator(RuleSet ruleSet, long seed) {
        vocabulary = ruleSet.vocabulary();
        rules = ruleSet.rules();
        findings = List.copyOf(vocabulary.findings().keySet());
        random = new Random(seed);
        rules.forEach(rule -> leaves(rule.when(), this::noteCuts));
    }

    /** For a rule set and a seed. */
    public static CaseGenerator of(RuleSet ruleSet, long seed) {
        return new CaseGenerator(ruleSet, seed);
    }

    /** At least {@code count} cases of all kinds, as far as rules allow. */
    public List<PatientCase> cases(int count) {
        List<PatientCase> cases = systematic();
        while (cases.size() < count) {
            cases.add(anyCase());
        }
        return cases;
    }

    /** For every rule a case that holds what it asks for, alone and with noise, and every number with its neighbours. */
    public List<PatientCase> systematic() {
        var cases = new ArrayList<PatientCase>();
        rules.forEach(rule -> {
            cases.add(caseFor(0, rule));
            cases.add(caseFor(4, rule));
        });
        cuts.keySet().forEach(name -> cutCases(name, cases));
        return cases;
    }

    /** For a rule with each of some others a case that holds what both ask for, as far as these do not contradict. */
    public List<PatientCase> pairs(Rule one, List<Rule> others) {
        return others.stream().map(other -> caseFor(0, one, other)).toList();
    }

    /** Cases that hold what some rules ask for, with noise, and cases of noise alone. */
    public List<PatientCase> random(int count) {
        var cases = new ArrayList<PatientCase>();
        while (cases.size() < count) {
            cases.add(anyCase());
        }
        return cases;
    }

    private PatientCase anyCase() {
        return switch (random.nextInt(3)) {
            case 0 -> caseFor(random.nextInt(10), anyRule(), anyRule());
            case 1 -> caseFor(random.nextInt(5), anyRule(), anyRule(), anyRule(), anyRule());
            default -> caseFor(random.nextInt(30));
        };
    }

    /** Random cases of about {@code facts} facts each, as an interview gives them. */
    public List<PatientCase> crowded(int count, int facts) {
        var cases = new ArrayList<PatientCase>();
        while (cases.size() < count) {
            cases.add(caseFor(facts, anyRule()));
        }
        return cases;
    }

    private Rule anyRule() {
        return rules.get(random.nextInt(rules.size()));
    }

    /** Each number that rules compare a measurement with, and the numbers beside it, alone and with rules that read it. */
    private void cutCases(String name, List<PatientCase> cases) {
        for (double value : around(name)) {
            var alone = new Draft();
            alone.set(name, value);
            cases.add(alone.build());
            for (Rule rule : rules) {
                var reads = new boolean[1];
                leaves(rule.when(), leaf -> reads[0] |= name.equals(nameOf(leaf)));
                if (reads[0]) {
                    var draft = new Draft();
                    draft.satisfy(rule.when());
                    draft.set(name, value);
                    cases.add(draft.build());
                }
            }
        }
    }

    private List<Double> around(String name) {
        double step = name.equals("age") || vocabulary.measurements().get(name).whole() ? 1 : 0.1;
        var values = new TreeSet<Double>();
        for (double cut : cuts.get(name)) {
            for (int side = -1; side <= 1; side++) {
                values.add(within(name, Math.round((cut + side * step) * 1000) / 1000.0));
            }
        }
        return List.copyOf(values);
    }

    private double within(String name, double value) {
        double min = name.equals("age")
                ? Patient.LEAST_AGE
                : vocabulary.measurements().get(name).min();
        double max = name.equals("age")
                ? Patient.MOST_AGE
                : vocabulary.measurements().get(name).max();
        return Math.max(min, Math.min(max, value));
    }

    private PatientCase caseFor(int noise, Rule... wanted) {
        var draft = new Draft();
        for (Rule rule : wanted) {
            draft.satisfy(rule.when());
        }
        for (int i = 0; i < noise; i++) {
            draft.noise();
        }
        return draft.build();
    }

    private void noteCuts(Condition leaf) {
        Pattern pattern = patternOf(leaf);
        if (pattern == null) {
            return;
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.literal() instanceof Pattern.Number cut) {
                String name = nameOf(leaf);
                if (!name.isEmpty()) {
                    cuts.computeIfAbsent(name, key -> new ArrayList<>()).add(cut.value());
                }
            }
        }
    }

    private static void leaves(Condition condition, Consumer<Condition> to) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> leaves(part, to));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> leaves(part, to));
        } else {
            to.accept(condition);
        }
    }

    private static Pattern patternOf(Condition leaf) {
        return leaf instanceof Condition.Matches matches
                ? matches.pattern()
                : leaf instanceof Condition.Exists exists
                        ? exists.pattern()
                        : leaf instanceof Condition.None none ? none.pattern() : null;
    }

    /** The measurement that a leaf reads, {@code age}, or nothing. */
    private static String nameOf(Condition leaf) {
        Pattern pattern = patternOf(leaf);
        if (pattern != null && pattern.type() == FactType.PATIENT) {
            return "age";
        }
        if (pattern != null && pattern.type() == FactType.MEASUREMENT) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.literal() instanceof Codes codes) {
                    return codes.codes().get(0);
                }
            }
        }
        return "";
    }

    /** A case in the making. */
    private final class Draft {

        private final TreeSet<String> present = new TreeSet<>();
        private final TreeSet<String> absent = new TreeSet<>();
        private final TreeMap<String, Double> measurements = new TreeMap<>();
        private Integer age = null;
        private Sex sex = Sex.UNKNOWN;

        void satisfy(Condition condition) {
            if (condition instanceof Condition.AllOf all) {
                all.parts().forEach(this::satisfy);
            } else if (condition instanceof Condition.AnyOf any) {
                satisfy(any.parts().get(random.nextInt(any.parts().size())));
            } else if (condition instanceof Condition.AtLeast atLeast) {
                var shuffled = new ArrayList<>(atLeast.findings());
                Collections.shuffle(shuffled, random);
                shuffled.subList(0, Math.min(shuffled.size(), atLeast.count())).forEach(this::say);
            } else if (condition instanceof Condition.None none) {
                // Unknown satisfies it; sometimes a value just outside is known.
                if (random.nextBoolean()) {
                    match(none.pattern());
                }
            } else {
                match(patternOf(condition));
            }
        }

        private void match(Pattern pattern) {
            String code = "";
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.literal() instanceof Codes codes && constraint.operator() != Operator.NOT_EQUAL) {
                    code = codes.codes().get(random.nextInt(codes.codes().size()));
                }
            }
            switch (pattern.type()) {
                case PRESENT -> say(code);
                case ABSENT -> deny(code);
                case MEASUREMENT, PATIENT -> numbers(pattern, code);
                case CANDIDATE -> support(code);
                case LEVEL -> {}
            }
        }

        private void numbers(Pattern pattern, String code) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.literal() instanceof Pattern.Number cut) {
                    String name = pattern.type() == FactType.PATIENT ? "age" : code;
                    double beyond = random.nextInt(3);
                    set(
                            name,
                            cut.value()
                                    + switch (constraint.operator()) {
                                        case LESS -> -1 - beyond;
                                        case AT_MOST -> -beyond;
                                        case GREATER -> 1 + beyond;
                                        case AT_LEAST -> beyond;
                                        default -> 0;
                                    });
                } else if (constraint.literal() instanceof Pattern.Word word && constraint.field() == Field.SEX) {
                    sex = (Sex) word.value();
                }
            }
        }

        private void support(String condition) {
            for (Rule rule : rules) {
                if (rule.then().stream()
                                .anyMatch(conclusion -> conclusion.toString().contains("=" + condition + ","))
                        && random.nextBoolean()) {
                    satisfy(rule.when());
                }
            }
        }

        private void say(String finding) {
            if (!finding.isEmpty() && !absent.contains(finding)) {
                present.add(finding);
            }
        }

        private void deny(String finding) {
            if (!finding.isEmpty() && !present.contains(finding)) {
                absent.add(finding);
            }
        }

        void set(String name, double value) {
            double possible = within(name, value);
            if (name.equals("age")) {
                age = (int) possible;
            } else {
                measurements.put(name, possible);
            }
        }

        void noise() {
            String finding = findings.get(random.nextInt(findings.size()));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> say(finding);
                case 3, 4 -> deny(finding);
                case 5 -> {
                    if (age == null) {
                        age = random.nextInt(100);
                    }
                }
                case 6 -> sex = sex == Sex.UNKNOWN ? Sex.values()[random.nextInt(3)] : sex;
                default -> measureAny();
            }
        }

        private void measureAny() {
            var kinds = List.copyOf(vocabulary.measurements().values());
            if (!kinds.isEmpty()) {
                MeasurementKind kind = kinds.get(random.nextInt(kinds.size()));
                double value = kind.min() + random.nextDouble() * (kind.max() - kind.min());
                measurements.putIfAbsent(kind.code(), kind.whole() ? Math.rint(value) : Math.round(value * 10) / 10.0);
            }
        }

        PatientCase build() {
            number++;
            return PatientCase.builder("generated-" + number)
                    .patient(new Patient(age, sex))
                    .present(present.toArray(String[]::new))
                    .absent(absent.toArray(String[]::new))
                    .measurements(measurements)
                    .build();
        }
    }
}
