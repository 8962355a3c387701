package rhomboid.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rhomboid.engine.Prospects;
import rhomboid.engine.Prospects.Support;
import rhomboid.logic.Closed;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Outlook;
import rhomboid.logic.Unsettled;
import rhomboid.model.Assessment;
import rhomboid.model.Likelihood;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Urgency;

/**
 * Chooses what to ask.
 *
 * <p>A rule that asks for several things is settled by one "no", so for every rule above the level the cheapest answers are
 * sought that together can settle it; an answer is cheap if many such rules rest on it. An answer is worth, for each rule that it
 * helps to settle, the steps between the level and that of the rule, divided by the number of answers that it takes. Only answers for rules
 * of the highest urgency that is still open are eligible, so dangers come first. For one thread.
 */
final class Choice {

    private static final double DECIBAN = 1e-3;
    private static final int LEADERS = 3;

    private final Evaluator evaluator;
    private final Prospects prospects;
    private final Outlook outlook;
    private final Assessment assessment;
    private final Range range;
    private final Set<String> open;
    private final Map<String, Double> worth = new HashMap<>();
    private final Map<String, Set<Integer>> rules = new HashMap<>();

    Choice(
            Evaluator evaluator,
            Prospects prospects,
            Outlook outlook,
            Assessment assessment,
            Range range,
            Set<String> open) {
        this.evaluator = evaluator;
        this.prospects = prospects;
        this.outlook = outlook;
        this.assessment = assessment;
        this.range = range;
        this.open = open;
    }

    /** Why an answer is wanted. */
    enum Aim {
        /** It could raise the level. */
        RAISE,
        /** It could make a condition likely that asks for a higher level. */
        LIKELY,
        /** It could lower the level. */
        LOWER,
        /** It tells candidates apart. */
        SEPARATE
    }

    /**
     * What could be asked.
     *
     * @param aim why
     * @param couldReach the highest urgency that it is about
     * @param worth of each answer that is wanted now, by code, above zero
     * @param later worth of the answers that are wanted for less urgent rules; a panel may take them along
     * @param rules positions of the rules that each answer helps to settle, the most urgent first
     */
    record Chosen(
            Aim aim,
            Urgency couldReach,
            Map<String, Double> worth,
            Map<String, Double> later,
            Map<String, Set<Integer>> rules) {}

    Optional<Chosen> next() {
        Urgency level = assessment.urgency();
        if (range.most() != level) {
            return Optional.of(settle(Aim.RAISE, level));
        }
        if (range.least() != level) {
            return Optional.of(settle(Aim.LOWER, range.least()));
        }
        return separate();
    }

    private Chosen settle(Aim aim, Urgency above) {
        List<Integer> unsettled = outlook.unsettled(above);
        Map<String, Double> uses = uses(unsettled);
        Urgency top = evaluator.escalates(unsettled.get(0));
        Set<String> eligible = new LinkedHashSet<>();
        Set<String> conditions = new LinkedHashSet<>();
        for (int rule : unsettled) {
            Unsettled cheapest = outlook.cheapest(rule, code -> 1 / uses.getOrDefault(code, 0.1));
            int steps = evaluator.escalates(rule).ordinal() - above.ordinal();
            add(rule, cheapest.answers(), steps);
            if (evaluator.escalates(rule) == top) {
                eligible.addAll(cheapest.answers());
                conditions.addAll(cheapest.conditions());
            }
        }
        for (String basic : List.of(Closed.AGE, Closed.SEX)) {
            if (open.contains(basic) && uses.containsKey(basic)) {
                return chosen(aim, top, Set.of(basic));
            }
        }
        eligible.retainAll(open);
        if (!eligible.isEmpty()) {
            return chosen(aim, top, eligible);
        }
        return chosen(aim == Aim.RAISE ? Aim.LIKELY : aim, top, ranking(unsettled, conditions));
    }

    /** How many unsettled rules rest on each answer. */
    private Map<String, Double> uses(List<Integer> unsettled) {
        var uses = new HashMap<String, Double>();
        for (int rule : unsettled) {
            for (String code : outlook.reads(rule).answers()) {
                uses.merge(code, 1.0, Double::sum);
            }
        }
        return uses;
    }

    private void add(int rule, Set<String> answers, double value) {
        for (String code : answers) {
            worth.merge(code, value / answers.size(), Double::sum);
            rules.computeIfAbsent(code, any -> new LinkedHashSet<>()).add(rule);
        }
    }

    private Chosen chosen(Aim aim, Urgency couldReach, Set<String> eligible) {
        var now = new LinkedHashMap<String, Double>();
        var later = new LinkedHashMap<String, Double>();
        for (String code : open) {
            if (eligible.contains(code)) {
                now.put(code, worth.getOrDefault(code, DECIBAN));
            } else if (worth.containsKey(code)) {
                later.put(code, worth.get(code));
            }
        }
        return new Chosen(aim, couldReach, now, later, rules);
    }

    /** The answers that keep conditions from becoming likely; all that are open where the evidence for them is settled. */
    private Set<String> ranking(List<Integer> unsettled, Set<String> conditions) {
        Set<String> answers = new LinkedHashSet<>();
        for (String condition : conditions) {
            for (Support support : prospects.unsettled(evaluator.codes().condition(condition), outlook)) {
                if (support.decibans() > 0) {
                    Set<String> settling =
                            outlook.cheapest(support.rule(), code -> 1).answers();
                    add(support.rule(), settling, support.decibans() * DECIBAN);
                    answers.addAll(settling);
                }
            }
        }
        answers.retainAll(open);
        return answers.isEmpty() ? open : answers;
    }

    /** The answers on which the leading candidates differ. */
    private Optional<Chosen> separate() {
        List<String> leaders = assessment.candidates().stream()
                .map(RankedCandidate::candidate)
                .filter(candidate -> candidate.likelihood() != Likelihood.UNLIKELY)
                .limit(LEADERS)
                .map(candidate -> candidate.condition())
                .toList();
        if (leaders.size() < 2) {
            return Optional.empty();
        }
        var shifts = new ArrayList<Map<String, Double>>();
        leaders.forEach(leader -> shifts.add(shifts(leader)));
        Set<String> eligible = new LinkedHashSet<>();
        for (String code : open) {
            double most = shifts.stream()
                    .mapToDouble(shift -> shift.getOrDefault(code, 0.0))
                    .max()
                    .orElse(0);
            double least = shifts.stream()
                    .mapToDouble(shift -> shift.getOrDefault(code, 0.0))
                    .min()
                    .orElse(0);
            if (most - least >= 1) {
                worth.put(code, most - least);
                eligible.add(code);
            }
        }
        return eligible.isEmpty()
                ? Optional.empty()
                : Optional.of(chosen(Aim.SEPARATE, assessment.urgency(), eligible));
    }

    /** By how many decibans each answer can move a candidate. */
    private Map<String, Double> shifts(String condition) {
        var shifts = new HashMap<String, Double>();
        for (Support support : prospects.unsettled(evaluator.codes().condition(condition), outlook)) {
            Set<String> answers = outlook.cheapest(support.rule(), code -> 1).answers();
            for (String code : answers) {
                shifts.merge(code, (double) support.decibans() / answers.size(), Double::sum);
            }
        }
        return shifts;
    }
}
