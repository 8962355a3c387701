package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Literal;
import rhomboid.logic.Comparison;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.Likelihood;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.AdviceKind;

/**
 * What a rule set concludes, as propositions about the case. Derived findings are replaced by the disjunction of the rules that
 * derive them, "at least n" by a counter, candidates by the arithmetic of the ranking in binary, so every proposition is about
 * the answers of the case alone and exact.
 *
 * <p>Not thread-safe, as its space is.
 */
public final class Consequences {

    private final RuleSet ruleSet;
    private final CaseSpace space;
    private final Circuit circuit;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Literal> fired = new HashMap<>();
    private final Map<Urgency, Literal> levels = new HashMap<>();
    private Map<String, Literal> present;
    private final @Nullable AnyCandidates any;
    private @Nullable Standings standings;

    private Consequences(RuleSet ruleSet, CaseSpace space, @Nullable AnyCandidates any) {
        this.ruleSet = ruleSet;
        this.space = space;
        this.any = any;
        circuit = space.circuit();
        ruleSet.rules().forEach(rule -> rules.put(rule.id(), rule));
        present = told();
        derive();
    }

    /**
     * The consequences of a rule set.
     *
     * @param space of cases of this rule set, and perhaps of others
     */
    public static Consequences of(RuleSet ruleSet, CaseSpace space) {
        return new Consequences(ruleSet, space, null);
    }

    /**
     * As {@link #of}, but any condition may be a candidate or not, which spares the arithmetic of the ranking. What is certain or
     * impossible by these consequences is so by those of the rule set; a case that is found may be none. Scores cannot be asked.
     *
     * @param ranking names the unknown ranking; two rule sets that rank alike in every case may share one
     */
    public static Consequences withAnyCandidates(RuleSet ruleSet, CaseSpace space, String ranking) {
        return new Consequences(ruleSet, space, space.anyCandidates(ranking));
    }

    private Map<String, Literal> told() {
        var told = new HashMap<String, Literal>();
        ruleSet.vocabulary().findings().keySet().forEach(code -> told.put(code, space.toldPresent(code)));
        return told;
    }

    /** Rounds of derivation: as many as there are rules, since each round that matters derives a finding; mostly two or three. */
    private void derive() {
        List<Rule> deriving = ruleSet.rules(Phase.FINDINGS);
        for (int round = 0; round < deriving.size(); round++) {
            var next = new HashMap<String, List<Literal>>();
            told().forEach((code, literal) -> next.put(code, new ArrayList<>(List.of(literal))));
            for (Rule rule : deriving) {
                Literal when = compile(rule.when());
                for (Conclusion conclusion : rule.then()) {
                    if (conclusion instanceof Present derived) {
                        next.computeIfAbsent(derived.finding(), code -> new ArrayList<>())
                                .add(when);
                    }
                }
            }
            var after = new HashMap<String, Literal>();
            next.forEach((code, ways) -> after.put(code, circuit.or(ways)));
            if (after.equals(present)) {
                return;
            }
            present = after;
        }
    }

    /** The rules. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The cases. */
    public CaseSpace space() {
        return space;
    }

    /**
     * A rule fires.
     *
     * @throws IllegalArgumentException if the rule set does not have it
     */
    public Proposition fires(String ruleId) {
        Rule rule = rules.get(ruleId);
        if (rule == null) {
            throw new IllegalArgumentException("The rule set has no rule \"" + ruleId + "\".");
        }
        return space.of(fires(rule));
    }

    /** A condition in the words of this rule set holds. */
    public Proposition holds(Condition condition) {
        return space.of(compile(condition));
    }

    /** A pattern, such as the trigger of a floor, matches. */
    public Proposition matches(Pattern pattern) {
        return space.of(compile(pattern));
    }

    /** A finding is present, told or derived. */
    public Proposition present(String finding) {
        return space.of(presentLiteral(finding));
    }

    /** The level is at least this urgent. */
    public Proposition atLeast(Urgency urgency) {
        return space.of(levelAtLeast(urgency));
    }

    /** The level is this one. */
    public Proposition isLevel(Urgency urgency) {
        return space.of(level(urgency));
    }

    /** Some rule that reads the case alone, and neither candidates nor the level, asks for at least this level. */
    public Proposition atLeastByCaseAlone(Urgency urgency) {
        return space.of(
                urgency == Urgency.SELF_CARE
                        ? circuit.verum()
                        : anyOf(escalating(urgency)
                                .filter(rule -> !Patterns.readsConclusions(rule.when()))
                                .map(this::fires)));
    }

    /** Whether no rule that asks for at least this level reads candidates, so that the ranking cannot matter for it. */
    public boolean isByCaseAlone(Urgency urgency) {
        return escalating(urgency).noneMatch(rule -> Patterns.readsConclusions(rule.when()));
    }

    private Stream<Rule> escalating(Urgency least) {
        return rules.values().stream().filter(rule -> escalates(rule, least));
    }

    /** Whether a rule escalates at least so far. */
    static boolean escalates(Rule rule, Urgency least) {
        return rule.then().stream().anyMatch(isAtLeast(least));
    }

    private static Predicate<Conclusion> isAtLeast(Urgency least) {
        return conclusion -> conclusion instanceof Escalation escalation
                && escalation.urgency().compareTo(least) >= 0;
    }

    /** Some rule releases the advice, whatever withholds it. */
    public Proposition advised(String advice) {
        return space.of(concluding(conclusion -> conclusion.equals(new Advised(advice))));
    }

    /** Some rule withholds the advice. */
    public Proposition contraindicated(String advice) {
        return space.of(concluding(conclusion -> conclusion.equals(new Withheld(advice))));
    }

    /** The advice is given. */
    public Proposition given(String advice) {
        AdviceKind kind = ruleSet.vocabulary().advice().get(advice);
        Proposition given = advised(advice).and(contraindicated(advice).not());
        return kind != null && kind.kind().equals("self-care")
                ? given.and(atLeast(Urgency.URGENT).not())
                : given;
    }

    /** A condition is among the candidates with at least this likelihood. */
    public Proposition candidate(String condition, Likelihood least) {
        return space.of(circuit.or(Stream.of(Likelihood.values())
                .filter(word -> word.compareTo(least) >= 0)
                .map(word -> word(condition, word))
                .toList()));
    }

    /** A condition is the first of the candidates. */
    public Proposition isFirst(String condition) {
        return space.of(standings().first(condition));
    }

    /** A condition has a score of at least this many decibans; it need not be a candidate. */
    public Proposition scores(String condition, int decibans) {
        return space.of(standings().score(condition).atLeast(decibans));
    }

    /** The ids of the rules that fire for a case, by the formula alone. */
    public Set<String> fired(PatientCase patientCase) {
        return fired(patientCase, id -> true);
    }

    /** The ids of the rules that fire for a case and read it alone, and neither candidates nor the level. */
    Set<String> firedByCaseAlone(PatientCase patientCase) {
        return fired(patientCase, this::isByCaseAlone);
    }

    /** Whether a rule reads the case alone, and neither candidates nor the level. */
    boolean isByCaseAlone(String ruleId) {
        return !Patterns.readsConclusions(
                Objects.requireNonNull(rules.get(ruleId)).when());
    }

    private Set<String> fired(PatientCase patientCase, Predicate<String> wanted) {
        var literals = new LinkedHashMap<String, Literal>();
        rules.forEach((id, rule) -> {
            if (wanted.test(id)) {
                literals.put(id, fires(rule));
            }
        });
        Set<Literal> holding = space.holdingIn(patientCase, literals.values());
        return literals.keySet().stream()
                .filter(id -> holding.contains(literals.get(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Literal fires(Rule rule) {
        Literal known = fired.get(rule.id());
        if (known == null) {
            known = compile(rule.when());
            fired.put(rule.id(), known);
        }
        return known;
    }

    Literal presentLiteral(String finding) {
        return present.getOrDefault(finding, circuit.falsum());
    }

    private Literal levelAtLeast(Urgency urgency) {
        if (urgency == Urgency.SELF_CARE) {
            return circuit.verum();
        }
        Literal known = levels.get(urgency);
        if (known == null) {
            known = concluding(isAtLeast(urgency));
            levels.put(urgency, known);
        }
        return known;
    }

    private Literal level(Urgency urgency) {
        Literal higher =
                urgency == Urgency.EMERGENCY ? circuit.falsum() : levelAtLeast(Urgency.values()[urgency.ordinal() + 1]);
        return circuit.and(levelAtLeast(urgency), higher.negate());
    }

    private Literal concluding(Predicate<Conclusion> wanted) {
        return circuit.or(rules.values().stream()
                .filter(rule -> rule.then().stream().anyMatch(wanted))
                .map(this::fires)
                .toList());
    }

    private Standings standings() {
        Standings known = standings;
        if (known == null) {
            known = new Standings(this);
            standings = known;
        }
        return known;
    }

    private Literal compile(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return circuit.and(compile(all.parts()));
        }
        if (condition instanceof Condition.AnyOf any) {
            return circuit.or(compile(any.parts()));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return circuit.atLeast(
                    atLeast.count(),
                    atLeast.findings().stream()
                            .distinct()
                            .map(this::presentLiteral)
                            .toList());
        }
        if (condition instanceof Condition.None none) {
            return compile(none.pattern()).negate();
        }
        return compile(Patterns.in(condition).findFirst().orElseThrow());
    }

    private List<Literal> compile(Collection<Condition> parts) {
        return parts.stream().map(this::compile).toList();
    }

    private Literal compile(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT ->
                anyOf(pattern.allowed(ruleSet.vocabulary().findings().keySet()).stream()
                        .map(this::presentLiteral));
            case ABSENT ->
                anyOf(pattern.allowed(ruleSet.vocabulary().findings().keySet()).stream()
                        .map(space::toldAbsent));
            case MEASUREMENT ->
                anyOf(pattern.allowed(ruleSet.vocabulary().measurements().keySet()).stream()
                        .map(code -> space.measured(code, Comparison.of(pattern, Field.VALUE))));
            case PATIENT -> space.person(Comparison.of(pattern, Field.AGE), Comparison.of(pattern, Field.SEX));
            case CANDIDATE ->
                anyOf(pattern.allowed(ruleSet.vocabulary().conditions().keySet()).stream()
                        .map(code -> candidate(code, pattern)));
            case LEVEL -> anyOf(Patterns.levels(pattern).map(this::level));
        };
    }

    private Literal candidate(String code, Pattern pattern) {
        List<Comparison> likelihood = Comparison.of(pattern, Field.LIKELIHOOD);
        Literal word = anyOf(Stream.of(Likelihood.values())
                .filter(one -> holds(likelihood, one.ordinal()))
                .map(one -> word(code, one)));
        List<Comparison> score = Comparison.of(pattern, Field.SCORE);
        return circuit.and(word, candidates().meets(code, score));
    }

    private Literal word(String condition, Likelihood word) {
        return candidates().word(condition, word);
    }

    private Candidates candidates() {
        return any == null ? standings() : any;
    }

    private static boolean holds(Collection<Comparison> comparisons, int value) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(value));
    }

    private Literal anyOf(Stream<Literal> literals) {
        return circuit.or(literals.toList());
    }
}
