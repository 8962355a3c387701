package rhomboid.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rhomboid.model.Fact;
import rhomboid.model.RuleCitation;
import rhomboid.model.Urgency;
import rhomboid.rules.Condition;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/**
 * Evaluates the conditions of a rule set over facts, without Drools. Rules are named by their position among the rules sorted by
 * id. Immutable and thread-safe; the facts are not.
 */
public final class Evaluator {

    private final Vocabulary vocabulary;
    private final Codes codes;
    private final List<RuleFormula> rules;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Phase, List<RuleFormula>> phases = new EnumMap<>(Phase.class);
    private final RuleFormula[][] derivations;
    private final RuleFormula[] redFlags;
    private final RuleFormula[] escalating;

    private Evaluator(RuleSet ruleSet) {
        vocabulary = ruleSet.vocabulary();
        codes = Codes.of(vocabulary);
        var formulas = new Formulas(codes);
        List<Rule> sorted =
                ruleSet.rules().stream().sorted(Comparator.comparing(Rule::id)).toList();
        rules = IntStream.range(0, sorted.size())
                .mapToObj(index -> RuleFormula.of(index, sorted.get(index), formulas, codes))
                .toList();
        rules.forEach(rule -> positions.put(rule.rule().id(), rule.index()));
        for (Phase phase : Phase.values()) {
            phases.put(
                    phase,
                    rules.stream().filter(rule -> rule.rule().phase() == phase).toList());
        }
        derivations = derivations(formulas(Phase.FINDINGS), codes.findings().size());
        escalating = escalating(rules);
        redFlags = escalating(formulas(Phase.RED_FLAGS));
    }

    private List<RuleFormula> formulas(Phase phase) {
        return phases.getOrDefault(phase, List.of());
    }

    /**
     * Compiles a rule set.
     *
     * @throws IllegalArgumentException if a rule uses a code that the vocabulary does not have, or {@code not} over findings
     */
    public static Evaluator of(RuleSet ruleSet) {
        return new Evaluator(ruleSet);
    }

    private static RuleFormula[] escalating(List<RuleFormula> rules) {
        return rules.stream()
                .filter(rule -> rule.escalates() != Urgency.SELF_CARE)
                .sorted(Comparator.comparing(RuleFormula::escalates, Comparator.reverseOrder())
                        .thenComparing(rule -> rule.rule().id()))
                .toArray(RuleFormula[]::new);
    }

    private static RuleFormula[][] derivations(List<RuleFormula> rules, int findings) {
        var lists = new ArrayList<List<RuleFormula>>();
        for (int finding = 0; finding < findings; finding++) {
            lists.add(new ArrayList<>());
        }
        for (RuleFormula rule : rules) {
            for (int finding : rule.derived()) {
                lists.get(finding).add(rule);
            }
        }
        return lists.stream().map(list -> list.toArray(RuleFormula[]::new)).toArray(RuleFormula[][]::new);
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }

    /** A condition in words, as explanations state it. */
    public static String words(Condition condition) {
        return Words.of(condition);
    }

    /** The rules, sorted by id; a rule's position is its number. */
    public List<Rule> rules() {
        return rules.stream().map(RuleFormula::rule).toList();
    }

    /**
     * The number of a rule.
     *
     * @throws IllegalArgumentException if the rule set does not have it
     */
    public int position(String ruleId) {
        Integer position = positions.get(ruleId);
        if (position == null) {
            throw new IllegalArgumentException("The rule set has no rule \"" + ruleId + "\".");
        }
        return position;
    }

    /** A rule as it is named in an explanation. */
    public RuleCitation citation(int rule) {
        return rules.get(rule).rule().citation();
    }

    /** The highest urgency that a rule asks for, {@code SELF_CARE} if it asks for none. */
    public Urgency escalates(int rule) {
        return rules.get(rule).escalates();
    }

    /** The positions of the vocabulary's codes. */
    public Codes codes() {
        return codes;
    }

    /** Whether a rule's condition holds now, exactly as Drools decides: what is unknown is no fact. */
    public boolean holds(int rule, Facts facts) {
        return rules.get(rule).when().holds(facts);
    }

    /** The facts that make a rule's condition hold, in the order of the rule, each once; asked only where it holds. */
    public List<Fact> because(int rule, Facts facts) {
        var because = new LinkedHashSet<Fact>();
        rules.get(rule).when().because(facts, because);
        return List.copyOf(because);
    }

    /**
     * Adds every rule of a phase that fires, by plain evaluation; in the findings phase until nothing new is derived. Candidates
     * and the level must be among the facts for the phases that read them.
     */
    public void fire(Phase phase, Facts facts, BitSet fired) {
        boolean derived;
        do {
            derived = false;
            for (RuleFormula rule : formulas(phase)) {
                if (!fired.get(rule.index()) && rule.when().holds(facts)) {
                    fired.set(rule.index());
                    for (int finding : rule.derived()) {
                        derived |= facts.infer(finding);
                    }
                }
            }
        } while (derived);
    }

    /** What answers that are still missing could change; complete once the findings phase is over. */
    public Outlook outlook(Facts facts) {
        return new Outlook(this, facts);
    }

    /**
     * The same where some questions will get no answer, so that what they are about stays unknown.
     *
     * @param closed those questions
     */
    public Outlook outlook(Facts facts, Closed closed) {
        return new Outlook(this, facts, closed);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    RuleFormula rule(int index) {
        return rules.get(index);
    }

    List<RuleFormula> phase(Phase phase) {
        return phases.getOrDefault(phase, List.of());
    }

    /** The rules that derive each finding, by its position. */
    RuleFormula[][] derivations() {
        return derivations;
    }

    /** Every rule that escalates, most urgent first. */
    RuleFormula[] escalating() {
        return escalating;
    }

    /** The red-flag rules that escalate, most urgent first. */
    RuleFormula[] redFlags() {
        return redFlags;
    }
}
