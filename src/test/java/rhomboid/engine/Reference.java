package rhomboid.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import rhomboid.model.Advised;
import rhomboid.model.Assessment;
import rhomboid.model.Candidate;
import rhomboid.model.Escalation;
import rhomboid.model.Fact;
import rhomboid.model.GivenAdvice;
import rhomboid.model.Level;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Trace;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.AdviceKind;

/**
 * A second opinion: what the pages about the rule language and the ranking say, written down once more in the plainest way, on
 * the rules as they were read. Shares no code with {@code rhomboid.logic} or the engine. Immutable and thread-safe.
 */
final class Reference {

    private final RuleSet ruleSet;
    private final ReferenceRanking ranking;

    Reference(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        ranking = new ReferenceRanking(ruleSet);
    }

    /**
     * What decides everything else that an assessment shows.
     *
     * @param fired ids of the rules that fire
     * @param candidates best first, with score and word
     * @param advice codes of what is given
     * @param withheld codes of what was released and is withheld
     */
    record Opinion(
            Urgency level,
            SortedSet<String> fired,
            List<Candidate> candidates,
            SortedSet<String> advice,
            SortedSet<String> withheld) {

        /** The same of an engine's answer. */
        static Opinion of(Trace trace) {
            Assessment assessment = trace.assessment();
            return new Opinion(
                    assessment.urgency(),
                    trace.fired(),
                    assessment.candidates().stream()
                            .map(RankedCandidate::candidate)
                            .toList(),
                    new TreeSet<>(
                            assessment.advice().stream().map(GivenAdvice::code).toList()),
                    new TreeSet<>(assessment.withheld().stream()
                            .map(WithheldAdvice::code)
                            .toList()));
        }
    }

    /** The opinion about a case in codes of the vocabulary. */
    Opinion of(PatientCase patientCase) {
        var fired = new TreeMap<String, Rule>();
        List<Fact> facts = ReferenceFacts.of(patientCase);
        int before;
        do {
            before = facts.size();
            fire(Phase.FINDINGS, facts, fired);
            said(fired, Present.class).filter(found -> !facts.contains(found)).forEach(facts::add);
        } while (facts.size() > before);
        fire(Phase.RED_FLAGS, facts, fired);
        fire(Phase.CONDITIONS, facts, fired);
        Set<String> present = ReferenceFacts.present(facts);
        List<Candidate> candidates = ranking.candidates(fired.keySet(), present);
        facts.addAll(candidates);
        fire(Phase.URGENCY, facts, fired);
        Urgency level = said(fired, Escalation.class)
                .map(Escalation::urgency)
                .max(Comparator.naturalOrder())
                .orElse(Urgency.SELF_CARE);
        facts.add(new Level(level));
        fire(Phase.ADVICE, facts, fired);
        return opinion(level, fired, candidates);
    }

    private Opinion opinion(Urgency level, Map<String, Rule> fired, List<Candidate> candidates) {
        var advice = new TreeSet<String>();
        var withheld = new TreeSet<String>();
        List<String> contraindicated =
                said(fired, Withheld.class).map(Withheld::advice).toList();
        for (String code : said(fired, Advised.class).map(Advised::advice).toList()) {
            boolean atHome = Optional.ofNullable(ruleSet.vocabulary().advice().get(code))
                    .map(AdviceKind::kind)
                    .equals(Optional.of("self-care"));
            boolean unfit = contraindicated.contains(code) || atHome && level.compareTo(Urgency.URGENT) >= 0;
            (unfit ? withheld : advice).add(code);
        }
        return new Opinion(level, new TreeSet<>(fired.keySet()), candidates, advice, withheld);
    }

    private void fire(Phase phase, List<Fact> facts, Map<String, Rule> fired) {
        for (Rule rule : ruleSet.rules()) {
            if (rule.phase() == phase && ReferenceFacts.hold(facts, rule.when())) {
                fired.put(rule.id(), rule);
            }
        }
    }

    private static <T> Stream<T> said(Map<String, Rule> fired, Class<T> verb) {
        var said = new ArrayList<T>();
        for (Rule rule : fired.values()) {
            rule.then().stream().filter(verb::isInstance).map(verb::cast).forEach(said::add);
        }
        return said.stream().distinct();
    }
}
