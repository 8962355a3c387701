package rhomboid.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rhomboid.model.Candidate;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Likelihood;
import rhomboid.model.Present;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Finding;

/** The ranking straight from docs/inference.md, with the figures written out. Immutable and thread-safe. */
final class ReferenceRanking {

    private final RuleSet ruleSet;
    private final Set<String> alarming = new HashSet<>();
    private final Map<String, Set<String>> explained = new HashMap<>();
    private final Map<String, List<Rule>> about = new HashMap<>();

    // By rule id: the findings and measurements that it asks for.
    private final Map<String, Set<String>> asked = new HashMap<>();

    ReferenceRanking(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        for (Rule rule : ruleSet.rules()) {
            asked.put(rule.id(), named(rule, Set.of(FactType.PRESENT, FactType.ABSENT, FactType.MEASUREMENT)));
        }
        for (String condition : ruleSet.vocabulary().conditions().keySet()) {
            about.put(
                    condition,
                    ruleSet.rules().stream()
                            .filter(rule -> !weights(rule, condition).isEmpty())
                            .toList());
        }
        findAlarming();
        findExplained();
    }

    private void findAlarming() {
        for (Rule rule : ruleSet.rules()) {
            if (rule.then().stream()
                    .anyMatch(verb -> verb.equals(new Escalation(Urgency.URGENT))
                            || verb.equals(new Escalation(Urgency.EMERGENCY)))) {
                alarming.addAll(named(rule, Set.of(FactType.PRESENT)));
            }
        }
    }

    private void findExplained() {
        for (String condition : ruleSet.vocabulary().conditions().keySet()) {
            var mentioned = new HashSet<String>();
            for (Rule rule : about.getOrDefault(condition, List.of())) {
                if (weights(rule, condition).stream().anyMatch(ratio -> ratio > 1)) {
                    mentioned.addAll(named(rule, Set.of(FactType.PRESENT)));
                }
            }
            var all = new HashSet<>(mentioned);
            mentioned.forEach(finding -> {
                addDerivedFrom(finding, all, new HashSet<>());
                addDerivedTo(finding, all, new HashSet<>());
            });
            explained.put(condition, all);
        }
    }

    /** Whatever a finding is derived from, and what that is derived from. */
    private void addDerivedFrom(String finding, Set<String> into, Set<String> seen) {
        for (Rule rule : ruleSet.rules(Phase.FINDINGS)) {
            if (rule.then().contains(new Present(finding))) {
                for (String source : named(rule, Set.of(FactType.PRESENT))) {
                    if (seen.add(source)) {
                        into.add(source);
                        addDerivedFrom(source, into, seen);
                    }
                }
            }
        }
    }

    /** Whatever is derived from a finding, and what is derived from that. */
    private void addDerivedTo(String finding, Set<String> into, Set<String> seen) {
        for (Rule rule : ruleSet.rules(Phase.FINDINGS)) {
            if (named(rule, Set.of(FactType.PRESENT)).contains(finding)) {
                rule.then().forEach(verb -> {
                    if (verb instanceof Present derived && seen.add(derived.finding())) {
                        into.add(derived.finding());
                        addDerivedTo(derived.finding(), into, seen);
                    }
                });
            }
        }
    }

    /** The candidates, best first. */
    List<Candidate> candidates(Set<String> fired, Set<String> present) {
        var eligible = new ArrayList<Sum>();
        for (ConditionKind kind : ruleSet.vocabulary().conditions().values()) {
            sum(kind, fired, present).ifPresent(eligible::add);
        }
        eligible.sort(Comparator.comparing((Sum sum) -> -sum.score())
                .thenComparing(sum -> -sum.prior())
                .thenComparing(Sum::condition));
        int best = eligible.isEmpty() ? 0 : eligible.get(0).score();
        var candidates = new ArrayList<Candidate>();
        for (Sum sum : eligible) {
            Likelihood word = sum.evidence() <= 0 || best - sum.score() > 10
                    ? Likelihood.UNLIKELY
                    : sum.evidence() >= 11 && best - sum.score() <= 3 ? Likelihood.LIKELY : Likelihood.POSSIBLE;
            if (word != Likelihood.UNLIKELY || candidates.size() < 5) {
                candidates.add(new Candidate(sum.condition(), sum.score(), word));
            }
        }
        return candidates;
    }

    private record Sum(String condition, int prior, int evidence, int score) {}

    /** The weights of a condition that count, in the making. */
    private static final class Weights {
        private boolean spokenFor;
        private int background;
        private int alone;
        private final Map<String, Integer> groupsFor = new TreeMap<>();
        private final Map<String, Integer> groupsAgainst = new TreeMap<>();

        void add(double ratio, Optional<String> group, boolean isBackground) {
            int weight = decibans(ratio);
            if (isBackground) {
                background += weight;
                return;
            }
            spokenFor |= ratio > 1;
            if (group.isEmpty()) {
                alone += weight;
            } else if (ratio > 1) {
                groupsFor.merge(group.get(), weight, Math::max);
            } else {
                groupsAgainst.merge(group.get(), weight, Math::min);
            }
        }

        int evidence() {
            return alone + total(groupsFor) + total(groupsAgainst);
        }
    }

    /** The summands of a condition, if anything speaks for it and it has what it needs. */
    private Optional<Sum> sum(ConditionKind kind, Set<String> fired, Set<String> present) {
        var weights = new Weights();
        for (Rule rule : about.getOrDefault(kind.code(), List.of())) {
            if (fired.contains(rule.id())) {
                Set<String> reads = asked.getOrDefault(rule.id(), Set.of());
                weights(rule, kind.code()).forEach(ratio -> weights.add(ratio, group(reads), reads.isEmpty()));
            }
        }
        if (!weights.spokenFor || !kind.needs().isEmpty() && Collections.disjoint(kind.needs(), present)) {
            return Optional.empty();
        }
        int prior = rounded(5 * Math.log10(kind.frequency() / 10_000));
        int score = prior + weights.background + weights.evidence() - unexplained(kind.code(), present);
        return Optional.of(new Sum(kind.code(), prior, weights.evidence(), score));
    }

    private static int total(Map<String, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int unexplained(String condition, Set<String> present) {
        int cost = 0;
        for (Finding finding : ruleSet.vocabulary().findings().values()) {
            if (present.contains(finding.code())
                    && ruleSet.vocabulary().groups().get(finding.group()).manifestation()
                    && !explained.getOrDefault(condition, Set.of()).contains(finding.code())) {
                cost += alarming.contains(finding.code()) ? 5 : 2;
            }
        }
        return Math.min(40, cost);
    }

    /** The first correlation group, by name, that has something which the rule asks for. */
    private Optional<String> group(Set<String> reads) {
        return ruleSet.vocabulary().correlations().entrySet().stream()
                .filter(group -> !Collections.disjoint(group.getValue(), reads))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static List<Double> weights(Rule rule, String condition) {
        return rule.then().stream()
                .filter(Evidence.class::isInstance)
                .map(Evidence.class::cast)
                .filter(evidence -> evidence.condition().equals(condition))
                .map(evidence -> evidence.ratio().value())
                .toList();
    }

    private static int decibans(double ratio) {
        return Math.max(-10, Math.min(10, rounded(10 * Math.log10(ratio))));
    }

    private static int rounded(double exact) {
        return exact < 0 ? -rounded(-exact) : (int) Math.floor(exact + 0.5);
    }

    /** The codes that a rule names in patterns of some types; counts are over present findings. */
    private static Set<String> named(Rule rule, Set<FactType> types) {
        var codes = new HashSet<String>();
        addNamed(rule.when(), types, codes);
        return codes;
    }

    private static void addNamed(Condition condition, Set<FactType> types, Set<String> into) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> addNamed(part, types, into));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> addNamed(part, types, into));
        } else if (condition instanceof Condition.AtLeast atLeast) {
            into.addAll(atLeast.findings());
        } else if (condition instanceof Condition.None none) {
            addNamed(none.pattern(), types, into);
        } else if (condition instanceof Condition.Exists exists) {
            addNamed(exists.pattern(), types, into);
        } else {
            addNamed(((Condition.Matches) condition).pattern(), types, into);
        }
    }

    private static void addNamed(Pattern pattern, Set<FactType> types, Set<String> into) {
        pattern.constraints().forEach(constraint -> {
            if (types.contains(pattern.type())
                    && constraint.literal() instanceof Codes codes
                    && constraint.operator() != Operator.NOT_EQUAL) {
                into.addAll(codes.codes());
            }
        });
    }
}
