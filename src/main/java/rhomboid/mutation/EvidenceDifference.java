package rhomboid.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rhomboid.engine.ConditionWeights.Weight;
import rhomboid.logic.Codes;
import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;
import rhomboid.rules.RuleSet;

/**
 * Where other weights count for a condition, or a finding costs it something else. Per correlation group and sign the strongest
 * weight counts, so such a slot is worth the same in two rule sets if for every weight the two reach it in the same cases.
 */
final class EvidenceDifference {

    private final Consequences consequences;
    private final Explained explained;
    private final List<String> findings;

    EvidenceDifference(Consequences consequences, Explained explained) {
        this.consequences = consequences;
        this.explained = explained;
        findings = Codes.of(consequences.ruleSet().vocabulary()).findings();
    }

    /** One weight in one of the two rule sets, and where it is given. */
    private record Given(Weight weight, Proposition where, boolean own) {}

    Proposition of(Mutant mutant) {
        RuleSet changed = mutant.in(consequences.ruleSet());
        Explained after = Explained.of(changed);
        Firing firing = Firing.of(mutant, consequences);
        var differences = new ArrayList<Proposition>();
        for (String condition : mutant.weighed()) {
            List<Given> old = given(mutant, explained, condition, firing.before());
            List<Given> now = given(mutant, after, condition, firing.after());
            differences.add(eligible(old).differsFrom(eligible(now)));
            slots(old, now).forEach(slot -> differences.add(slot(old, now, slot)));
            differences.add(ungrouped(old, now));
        }
        addCosts(after, differences);
        return consequences.space().anyOf(differences);
    }

    private List<Given> given(Mutant mutant, Explained from, String condition, Proposition own) {
        return from.weights(condition).stream()
                .map(weight -> {
                    String id = from.ruleIds().get(weight.rule());
                    boolean isOwn = id.equals(mutant.rule().id());
                    return new Given(weight, isOwn ? own : consequences.fires(id), isOwn);
                })
                .toList();
    }

    /** A rule that is more than background speaks for the condition. */
    private Proposition eligible(List<Given> weights) {
        return anyOf(weights.stream()
                .filter(given -> given.weight().isFor() && !given.weight().background()));
    }

    private static boolean isGrouped(Given given) {
        return !given.weight().background() && given.weight().group() >= 0;
    }

    private static Set<Integer> slots(List<Given> old, List<Given> now) {
        var slots = new TreeSet<Integer>();
        Stream.concat(old.stream(), now.stream())
                .filter(given -> given.own() && isGrouped(given))
                .forEach(given -> slots.add(given.weight().slot()));
        return slots;
    }

    private Proposition slot(List<Given> old, List<Given> now, int slot) {
        var sizes = new TreeSet<Integer>();
        Stream.concat(old.stream(), now.stream())
                .filter(given -> isGrouped(given) && given.weight().slot() == slot)
                .forEach(given -> sizes.add(Math.abs(given.weight().decibans())));
        return consequences
                .space()
                .anyOf(sizes.stream()
                        .filter(size -> size > 0)
                        .map(size -> reaches(old, slot, size).differsFrom(reaches(now, slot, size)))
                        .toList());
    }

    private Proposition reaches(List<Given> weights, int slot, int size) {
        return anyOf(weights.stream()
                .filter(given -> isGrouped(given)
                        && given.weight().slot() == slot
                        && Math.abs(given.weight().decibans()) >= size));
    }

    /** Weights outside groups, and background, always count; only those of the changed rule can differ. */
    private Proposition ungrouped(List<Given> old, List<Given> now) {
        var differences = new ArrayList<Proposition>();
        var sums = new TreeSet<Integer>();
        List<Given> before = own(old);
        List<Given> after = own(now);
        Stream.concat(before.stream(), after.stream())
                .forEach(given -> sums.add(given.weight().decibans()));
        for (int decibans : sums) {
            for (boolean background : new boolean[] {false, true}) {
                differences.add(
                        weighing(before, decibans, background).differsFrom(weighing(after, decibans, background)));
            }
        }
        return consequences.space().anyOf(differences);
    }

    private static List<Given> own(List<Given> weights) {
        return weights.stream()
                .filter(given -> given.own() && !isGrouped(given))
                .toList();
    }

    private Proposition weighing(List<Given> weights, int decibans, boolean background) {
        return anyOf(weights.stream()
                .filter(given ->
                        given.weight().decibans() == decibans && given.weight().background() == background));
    }

    /** A condition with evidence for it pays something else for what it leaves unexplained. */
    private void addCosts(Explained after, List<Proposition> differences) {
        BitSet costs = after.costsOtherThan(explained);
        for (int finding = costs.nextSetBit(0); finding >= 0; finding = costs.nextSetBit(finding + 1)) {
            Proposition present = consequences.present(findings.get(finding));
            List<Proposition> eligible = explained.conditionsOtherThan(after, finding).stream()
                    .map(condition -> anyOf(explained.weights(condition).stream()
                            .filter(weight -> weight.isFor() && !weight.background())
                            .map(weight -> new Given(
                                    weight,
                                    consequences.fires(explained.ruleIds().get(weight.rule())),
                                    false))))
                    .toList();
            differences.add(present.and(consequences.space().anyOf(eligible)));
        }
    }

    private Proposition anyOf(Stream<Given> weights) {
        return consequences.space().anyOf(weights.map(Given::where).toList());
    }
}
