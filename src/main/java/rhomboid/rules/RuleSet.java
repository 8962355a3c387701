package rhomboid.rules;

import java.util.List;
import java.util.Set;
import rhomboid.model.RuleSetIdentity;

/**
 * A complete, checked set of rules with its vocabulary and texts. Immutable and thread-safe.
 *
 * @param identity version, digest and statement
 * @param vocabulary every code that rules and cases may use
 * @param rules sorted by id
 * @param sources what rules cite, sorted by key
 * @param education background texts, in the order of the file
 * @param claims the seed's claims and what implements them, in order
 * @param floors findings and measurements with the least urgency that they must reach
 * @param inherited ids of the rules that come from the rule set that this one extends; empty if it stands alone
 * @param invariants what must hold for every case, in the order of the file
 */
public record RuleSet(
        RuleSetIdentity identity,
        Vocabulary vocabulary,
        List<Rule> rules,
        List<Source> sources,
        List<EducationText> education,
        List<Claim> claims,
        List<Floor> floors,
        Set<String> inherited,
        List<Invariant> invariants) {

    /** Copies the lists. */
    public RuleSet {
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
        education = List.copyOf(education);
        claims = List.copyOf(claims);
        floors = List.copyOf(floors);
        inherited = Set.copyOf(inherited);
        invariants = List.copyOf(invariants);
    }

    /** A rule set that states no invariants. */
    public RuleSet(
            RuleSetIdentity identity,
            Vocabulary vocabulary,
            List<Rule> rules,
            List<Source> sources,
            List<EducationText> education,
            List<Claim> claims,
            List<Floor> floors,
            Set<String> inherited) {
        this(identity, vocabulary, rules, sources, education, claims, floors, inherited, List.of());
    }

    /** A rule set that stands alone and states no invariants. */
    public RuleSet(
            RuleSetIdentity identity,
            Vocabulary vocabulary,
            List<Rule> rules,
            List<Source> sources,
            List<EducationText> education,
            List<Claim> claims,
            List<Floor> floors) {
        this(identity, vocabulary, rules, sources, education, claims, floors, Set.of());
    }

    /** The rules of its own files, sorted by id. */
    public List<Rule> ownRules() {
        return rules.stream().filter(rule -> !inherited.contains(rule.id())).toList();
    }

    /** The rules of a phase, sorted by id. */
    public List<Rule> rules(Phase phase) {
        return rules.stream().filter(rule -> rule.phase() == phase).toList();
    }

    /** The same with another vocabulary and other rules, and without invariants, which were stated of the rules as they were. */
    public RuleSet with(Vocabulary other, List<Rule> others) {
        return new RuleSet(identity, other, others, sources, education, claims, floors, inherited);
    }
}
