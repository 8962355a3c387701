package rhomboid.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import rhomboid.TestRules;
import rhomboid.model.Conclusion;
import rhomboid.model.Likelihood;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/** Random rule sets that use every construct of the language. The same seed gives the same rules. */
public final class GeneratedRules {

    private static final List<Operator> COMPARISONS =
            List.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.EQUAL);

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<String> findings;
    private final List<String> conditions;
    private final List<String> measurements;
    private final List<String> advice;

    private final boolean isTypical;

    private GeneratedRules(long seed, int findingCount, int conditionCount, boolean isTypical) {
        this.isTypical = isTypical;
        random = new Random(seed);
        vocabulary = vocabulary(findingCount, conditionCount);
        findings = List.copyOf(vocabulary.findings().keySet());
        conditions = List.copyOf(vocabulary.conditions().keySet());
        measurements = List.copyOf(vocabulary.measurements().keySet());
        advice = List.copyOf(vocabulary.advice().keySet());
    }

    /** A rule set of about the given size in which every construct is common. */
    public static RuleSet of(long seed, int ruleCount) {
        return new GeneratedRules(seed, Math.max(8, ruleCount / 3), Math.max(3, ruleCount / 18), false)
                .build(ruleCount);
    }

    /** A rule set of the given size in which constructs are about as frequent as in the shipped one. */
    public static RuleSet typical(long seed, int ruleCount) {
        return new GeneratedRules(seed, ruleCount / 3, ruleCount / 18, true).build(ruleCount);
    }

    private Vocabulary vocabulary(int findingCount, int conditionCount) {
        Vocabulary old = TestRules.vocabulary();
        Map<String, Vocabulary.Finding> all = new LinkedHashMap<>();
        for (int i = 0; i < findingCount; i++) {
            String code = String.format(Locale.ROOT, "f-%03d", i);
            all.put(code, TestRules.finding(code, i % 5 == 0 ? "history" : "symptom", i % 3 == 0));
        }
        Map<String, Vocabulary.ConditionKind> kinds = new LinkedHashMap<>();
        for (int i = 0; i < conditionCount; i++) {
            String code = String.format(Locale.ROOT, "c-%02d", i);
            kinds.put(code, TestRules.condition(code, 1 + random.nextInt(3000)));
        }
        Map<String, List<String>> correlations = new LinkedHashMap<>();
        for (int i = 0; i + 3 < findingCount; i += 7) {
            correlations.put("g-" + i, List.copyOf(all.keySet()).subList(i, i + 3));
        }
        return new Vocabulary(
                old.groups(), all, old.measurements(), kinds, Map.of(), old.advice(), correlations, Map.of());
    }

    private RuleSet build(int count) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(20);
            Phase phase = kind < 1
                    ? Phase.FINDINGS
                    : kind < 5
                            ? Phase.RED_FLAGS
                            : kind < 17 ? Phase.CONDITIONS : kind < 18 ? Phase.URGENCY : Phase.ADVICE;
            rules.add(TestRules.rule(String.format(Locale.ROOT, "R-%04d", i), phase, when(phase), then(phase)));
        }
        return TestRules.ruleSet(vocabulary, rules);
    }

    private Condition when(Phase phase) {
        int parts = random.nextInt(10) < 6 ? 1 : 2 + random.nextInt(2);
        var all = new ArrayList<Condition>();
        for (int i = 0; i < parts; i++) {
            all.add(part(phase));
        }
        return parts == 1 ? all.get(0) : new Condition.AllOf(all);
    }

    private Condition part(Phase phase) {
        int kind = random.nextInt(30);
        if (kind < 2) {
            return TestRules.any(
                    leaf(phase), random.nextBoolean() ? leaf(phase) : TestRules.all(leaf(phase), leaf(phase)));
        }
        if (kind < 4) {
            return TestRules.atLeast(2, some(3).toArray(String[]::new));
        }
        if (kind < 6) {
            return TestRules.presentOneOf(some(3).toArray(String[]::new));
        }
        return leaf(phase);
    }

    private Condition leaf(Phase phase) {
        if (isTypical && random.nextInt(10) < 8 && phase != Phase.ADVICE) {
            return TestRules.present(any(findings));
        }
        if (phase.compareTo(Phase.URGENCY) >= 0 && random.nextBoolean()) {
            String condition = any(conditions);
            Likelihood least = Likelihood.values()[random.nextInt(3)];
            return random.nextInt(4) == 0
                    ? TestRules.notCandidate(condition, least)
                    : TestRules.candidate(condition, least);
        }
        if (phase == Phase.ADVICE && random.nextInt(3) == 0) {
            return TestRules.level(any(COMPARISONS), Urgency.values()[random.nextInt(5)]);
        }
        return switch (random.nextInt(20)) {
            case 0, 1 -> TestRules.measured(any(measurements), any(COMPARISONS), 5 + random.nextInt(35));
            case 2 ->
                isTypical
                        ? TestRules.present(any(findings))
                        : TestRules.notMeasured(any(measurements), any(COMPARISONS), 5 + random.nextInt(35));
            case 3 -> TestRules.age(any(COMPARISONS), 20 + random.nextInt(60));
            case 4 ->
                isTypical
                        ? TestRules.present(any(findings))
                        : TestRules.notAge(any(COMPARISONS), 20 + random.nextInt(60));
            case 5 -> TestRules.sex(Sex.values()[random.nextInt(isTypical ? 2 : 3)]);
            case 6, 7 -> TestRules.absent(any(findings));
            default -> TestRules.present(any(findings));
        };
    }

    private Conclusion[] then(Phase phase) {
        return switch (phase) {
            case FINDINGS -> new Conclusion[] {TestRules.infer(any(findings))};
            case RED_FLAGS, URGENCY -> new Conclusion[] {TestRules.escalate(Urgency.values()[1 + random.nextInt(4)])};
            case CONDITIONS ->
                new Conclusion[] {
                    random.nextInt(4) == 0
                            ? TestRules.opposes(any(conditions), 0.1 + random.nextDouble() * 0.8)
                            : TestRules.supports(any(conditions), 1.1 + random.nextDouble() * 10)
                };
            case ADVICE ->
                new Conclusion[] {
                    random.nextInt(3) == 0 ? TestRules.withhold(any(advice)) : TestRules.advise(any(advice))
                };
        };
    }

    private List<String> some(int count) {
        var some = new LinkedHashSet<String>();
        while (some.size() < count) {
            some.add(any(findings));
        }
        return List.copyOf(some);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
