package rhomboid.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rhomboid.logic.Evaluator;
import rhomboid.logic.Facts;
import rhomboid.model.Candidate;
import rhomboid.model.Likelihood;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.RankedCandidate;
import rhomboid.model.WeightedReason;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.ConditionKind;

/**
 * Ranks conditions by weight of evidence.
 *
 * <p><b>Score.</b> The score of a condition is a sum of whole decibans, ten times the decimal logarithm of odds or likelihood
 * ratios (I. J. Good, Probability and the Weighing of Evidence, 1950):
 *
 * <pre>score = prior + background + counted weights for and against + unexplained findings</pre>
 *
 * <p>Whole numbers make the sum independent of the order of rules and facts. The score is not a probability: the priors are
 * coarse and the weights are only roughly independent. It orders conditions, no more.
 *
 * <p><b>Prior.</b> {@value #PRIOR_SHARE} log10(frequency / 10,000), where the vocabulary gives the frequency per 10,000 adults with
 * upper back pain in primary care; rounded half away from zero. That is half the weight that the frequency would have if it were
 * known: the frequencies are judgments that span five orders of magnitude, and at full weight they outvote whatever evidence the
 * caps allow, so that a rare condition in full dress ranks behind a strain.
 *
 * <p><b>Weights.</b> Each conclusion {@code supports} or {@code opposes} of a fired rule has the weight 10 log10(likelihood
 * ratio), rounded likewise and held within 10 on either side. Findings that say much the same would be counted twice, so per
 * condition, correlation group and sign only the strongest weight counts (equal weights: the rule with the lower id); the others
 * are reported as suppressed. A rule belongs to the first group, by name, that has one of the findings or measurements of its
 * {@code when}; a rule that combines groups thus still counts once, and a further fact never lowers the sum of the weights for a
 * condition. A rule without a group always counts. A rule that asks for age and sex only is background: it shifts the score like a
 * prior, but it is not evidence, so age and sex alone make nothing a candidate and nothing likely.
 *
 * <p><b>Unexplained findings.</b> As in INTERNIST-1 (Miller, Pople, Myers, NEJM 307, 1982, 468-476), a condition pays for what it
 * leaves unexplained: every present finding of a group that the vocabulary marks as a manifestation and that no rule supporting
 * the condition mentions costs {@value #UNEXPLAINED_ALARMING} decibans (likelihood ratio about 0.3) if it is alarming, that is,
 * if a rule that escalates to URGENT or EMERGENCY asks for it, and else {@value #UNEXPLAINED} (about 0.6); in all at most
 * {@value #MOST_UNEXPLAINED}. A derived finding is explained with the findings that it is derived from, and the other way round.
 * These figures are editorial.
 *
 * <p><b>Words.</b> LIKELY: within {@value #LIKELY_WITHIN} decibans of the best score, and the counted weights of evidence sum to at
 * least {@value #LIKELY_EVIDENCE}, which is more than one piece of evidence can weigh. POSSIBLE: within
 * {@value #POSSIBLE_WITHIN} of the best, and the sum is above 0. Else UNLIKELY. The best score is that of the best condition with a
 * weight of evidence for it.
 *
 * <p><b>Candidates.</b> Conditions with a weight for them that are at least POSSIBLE, and in any case the best
 * {@value #LEAST_REPORTED} with a weight for them; by score, then prior, both falling, then code. Where the vocabulary says that
 * a condition needs one of some findings, it is left out until the case has or implies one of them: cancer is never named from
 * pain alone. These same candidates are the
 * facts of the later phases, so no rule rests on a candidate that the assessment does not show.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ranking {

    /** Decibans of prior per factor of ten in frequency; ten would trust the frequencies in full. */
    public static final int PRIOR_SHARE = 5;

    /** Decibans of an alarming finding that a condition leaves unexplained. */
    public static final int UNEXPLAINED_ALARMING = -5;

    /** Decibans of any other manifestation that a condition leaves unexplained. */
    public static final int UNEXPLAINED = -2;

    /** The most that unexplained findings cost together, in decibans. */
    public static final int MOST_UNEXPLAINED = -40;

    /** How far below the best score a likely candidate may be. */
    public static final int LIKELY_WITHIN = 3;

    /** The least sum of counted weights of a likely candidate: more than one finding alone can weigh. */
    public static final int LIKELY_EVIDENCE = LikelihoodRatio.MOST_DECIBANS + 1;

    /** How far below the best score a possible candidate may be. */
    public static final int POSSIBLE_WITHIN = 10;

    /** How many candidates with evidence for them are reported, however unlikely. */
    public static final int LEAST_REPORTED = 5;

    private static final Comparator<Tally> BEST_FIRST = Comparator.comparingInt(Tally::score)
            .thenComparingInt(Tally::prior)
            .reversed()
            .thenComparing(tally -> tally.kind().code());

    private final List<ConditionWeights> conditions;
    private final int groups;

    // By rule: the positions of the conditions that it gives evidence for.
    private final BitSet[] supports;

    private Ranking(List<ConditionWeights> conditions, int groups, int rules) {
        this.conditions = conditions;
        this.groups = groups;
        supports = new BitSet[rules];
        Arrays.setAll(supports, rule -> new BitSet());
        for (int id = 0; id < conditions.size(); id++) {
            for (ConditionWeights.Weight weight : conditions.get(id).weights()) {
                if (weight.isFor() && !weight.background()) {
                    supports[weight.rule()].set(id);
                }
            }
        }
    }

    static Ranking of(RuleSet ruleSet, Evaluator evaluator) {
        return new Ranking(
                ConditionWeights.of(ruleSet, evaluator),
                ruleSet.vocabulary().correlations().size(),
                evaluator.size());
    }

    /** The prior of a condition in decibans. */
    static int prior(ConditionKind kind) {
        double exact = PRIOR_SHARE * Math.log10(kind.frequency() / 10_000);
        return (int) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5));
    }

    /** The candidates of a case, best first. */
    List<RankedCandidate> rank(Fired fired) {
        var tallies = new ArrayList<Tally>();
        var taken = new BitSet(2 * groups);
        BitSet supported = supported(fired);
        for (int id = supported.nextSetBit(0); id >= 0; id = supported.nextSetBit(id + 1)) {
            Tally tally = tally(conditions.get(id), fired, taken);
            if (tally.eligible()) {
                tallies.add(tally);
            }
        }
        tallies.sort(BEST_FIRST);
        var candidates = new ArrayList<RankedCandidate>();
        for (Tally tally : tallies) {
            Likelihood likelihood = likelihood(tally, tallies.get(0).score());
            if (likelihood != Likelihood.UNLIKELY || candidates.size() < LEAST_REPORTED) {
                candidates.add(candidate(tally, likelihood, fired, taken));
            }
        }
        return candidates;
    }

    /** The conditions that a fired rule gives evidence for; no other can be a candidate. */
    private BitSet supported(Fired fired) {
        var supported = new BitSet(conditions.size());
        BitSet rules = fired.rules();
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
            supported.or(supports[rule]);
        }
        return supported;
    }

    /** The standing of one condition, candidate or not. */
    RankedCandidate standing(String condition, Fired fired) {
        Tally asked = null;
        var taken = new BitSet(2 * groups);
        int best = Integer.MIN_VALUE;
        for (ConditionWeights weights : conditions) {
            Tally tally = tally(weights, fired, taken);
            if (tally.eligible()) {
                best = Math.max(best, tally.score());
            }
            if (weights.kind().code().equals(condition)) {
                asked = tally;
            }
        }
        if (asked == null) {
            throw new IllegalArgumentException("The vocabulary has no condition \"" + condition + "\".");
        }
        return candidate(asked, likelihood(asked, best), fired, taken);
    }

    /** Findings of which the case must have one before the condition can be a candidate; empty if nothing is lacking. */
    List<String> lacking(String condition, Facts facts) {
        return conditions.stream()
                .filter(weights -> weights.kind().code().equals(condition) && !weights.hasWhatItNeeds(facts))
                .flatMap(weights -> weights.kind().needs().stream())
                .toList();
    }

    /** Sums up one condition; {@code taken} is scratch space for the groups that have counted. */
    private static Tally tally(ConditionWeights condition, Fired fired, BitSet taken) {
        int evidence = 0;
        int background = 0;
        boolean hasFor = false;
        taken.clear();
        for (ConditionWeights.Weight weight : condition.weights()) {
            if (fired.has(weight.rule())) {
                if (weight.background()) {
                    background += weight.decibans();
                    continue;
                }
                hasFor |= weight.isFor();
                if (weight.group() >= 0) {
                    if (taken.get(weight.slot())) {
                        continue;
                    }
                    taken.set(weight.slot());
                }
                evidence += weight.decibans();
            }
        }
        boolean eligible = hasFor && condition.hasWhatItNeeds(fired.facts());
        int unexplained = eligible ? unexplained(condition, fired.facts()) : 0;
        return new Tally(condition, evidence, background, eligible, unexplained);
    }

    private static int unexplained(ConditionWeights condition, Facts facts) {
        int sum = 0;
        for (int id = facts.nextPresent(0); id >= 0; id = facts.nextPresent(id + 1)) {
            sum += condition.costUnexplained(id);
        }
        return Math.max(MOST_UNEXPLAINED, sum);
    }

    private static Likelihood likelihood(Tally tally, int best) {
        if (!tally.eligible() || tally.evidence() <= 0 || tally.score() < best - POSSIBLE_WITHIN) {
            return Likelihood.UNLIKELY;
        }
        return tally.evidence() >= LIKELY_EVIDENCE && tally.score() >= best - LIKELY_WITHIN
                ? Likelihood.LIKELY
                : Likelihood.POSSIBLE;
    }

    private static RankedCandidate candidate(Tally tally, Likelihood likelihood, Fired fired, BitSet taken) {
        var forIt = new ArrayList<WeightedReason>();
        var againstIt = new ArrayList<WeightedReason>();
        taken.clear();
        for (ConditionWeights.Weight weight : tally.condition().weights()) {
            if (fired.has(weight.rule())) {
                boolean suppressed = weight.group() >= 0 && taken.get(weight.slot());
                if (weight.group() >= 0) {
                    taken.set(weight.slot());
                }
                (weight.isFor() ? forIt : againstIt)
                        .add(new WeightedReason(
                                fired.reason(weight.rule()),
                                weight.ratio(),
                                weight.decibans(),
                                weight.background(),
                                suppressed ? Optional.of(weight.groupName()) : Optional.empty()));
            }
        }
        return new RankedCandidate(
                new Candidate(tally.kind().code(), tally.score(), likelihood),
                tally.kind().label(),
                tally.prior(),
                forIt,
                againstIt,
                tally.condition().unexplained(fired.facts()),
                tally.unexplained());
    }

    /** The sums of one condition. */
    private record Tally(ConditionWeights condition, int evidence, int background, boolean eligible, int unexplained) {

        ConditionKind kind() {
            return condition.kind();
        }

        int prior() {
            return condition.prior();
        }

        int score() {
            return prior() + background + evidence + unexplained;
        }
    }
}
