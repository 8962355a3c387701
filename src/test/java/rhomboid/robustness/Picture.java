package rhomboid.robustness;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * An ordinary cause of upper back pain and how it usually presents: findings with the chance that a person who has it says yes.
 * All chances are judgment. No finding here is a warning sign of {@link Flag}.
 */
enum Picture {
    STRAIN(
            "strain",
            1,
            14,
            Set.of("after-lifting-twisting", "mechanism-overexertion"),
            Map.ofEntries(
                    Map.entry("site-paraspinal", 0.5),
                    Map.entry("site-one-sided", 0.5),
                    Map.entry("site-over-scapula", 0.3),
                    Map.entry("worse-movement", 0.9),
                    Map.entry("muscle-tender", 0.7),
                    Map.entry("muscle-spasm", 0.4),
                    Map.entry("sharp-stabbing", 0.25),
                    Map.entry("ache-dull", 0.5),
                    Map.entry("feels-tight-stiff", 0.5),
                    Map.entry("better-rest", 0.6),
                    Map.entry("better-heat-massage", 0.4),
                    Map.entry("better-nsaid", 0.3),
                    Map.entry("activity-limited", 0.25),
                    Map.entry("heavy-manual-work", 0.2),
                    Map.entry("repeat-episodes", 0.2))),
    POSTURE(
            "postural",
            5,
            60,
            Set.of("after-long-posture", "slouching-posture-pain"),
            Map.ofEntries(
                    Map.entry("site-interscapular", 0.6),
                    Map.entry("site-neck-shoulder-angle", 0.4),
                    Map.entry("neck-pain", 0.4),
                    Map.entry("worse-sitting", 0.7),
                    Map.entry("worse-end-of-day", 0.5),
                    Map.entry("desk-sedentary", 0.7),
                    Map.entry("rounded-shoulders", 0.4),
                    Map.entry("hunched-shoulders", 0.3),
                    Map.entry("tight-chest-muscles", 0.2),
                    Map.entry("no-ergonomic-equipment", 0.3),
                    Map.entry("ache-dull", 0.8),
                    Map.entry("feels-tight-stiff", 0.6),
                    Map.entry("better-heat-massage", 0.4),
                    Map.entry("repeat-episodes", 0.3))),
    OVERUSE(
            "overuse",
            3,
            35,
            Set.of("after-repetitive-task"),
            Map.ofEntries(
                    Map.entry("site-paraspinal", 0.4),
                    Map.entry("site-over-scapula", 0.5),
                    Map.entry("worse-activity-sport", 0.6),
                    Map.entry("worse-movement", 0.6),
                    Map.entry("worse-arm-overhead", 0.2),
                    Map.entry("overhead-lifting", 0.3),
                    Map.entry("one-arm-load", 0.3),
                    Map.entry("sport-physical-training", 0.4),
                    Map.entry("bag-one-shoulder", 0.2),
                    Map.entry("muscle-tender", 0.6),
                    Map.entry("ache-dull", 0.7),
                    Map.entry("better-rest", 0.7),
                    Map.entry("better-nsaid", 0.2),
                    Map.entry("activity-limited", 0.2))),
    STRESS(
            "stress",
            3,
            45,
            Set.of("high-stress"),
            Map.ofEntries(
                    Map.entry("site-neck-shoulder-angle", 0.6),
                    Map.entry("site-interscapular", 0.5),
                    Map.entry("neck-pain", 0.4),
                    Map.entry("neck-shoulder-tension", 0.6),
                    Map.entry("feels-tight-stiff", 0.7),
                    Map.entry("ache-dull", 0.7),
                    Map.entry("worse-stress", 0.7),
                    Map.entry("unrefreshing-sleep", 0.4),
                    Map.entry("fatigue", 0.3),
                    Map.entry("headache", 0.2),
                    Map.entry("anxious-low-mood", 0.3),
                    Map.entry("better-heat-massage", 0.5))),
    MYOFASCIAL(
            "joint",
            5,
            60,
            Set.of("trigger-point", "muscle-tight-band"),
            Map.ofEntries(
                    Map.entry("site-over-scapula", 0.5),
                    Map.entry("site-neck-shoulder-angle", 0.4),
                    Map.entry("site-one-sided", 0.5),
                    Map.entry("muscle-tender", 0.8),
                    Map.entry("ache-dull", 0.7),
                    Map.entry("burning", 0.15),
                    Map.entry("worse-movement", 0.5),
                    Map.entry("after-long-posture", 0.3),
                    Map.entry("better-heat-massage", 0.6),
                    Map.entry("repeat-episodes", 0.4),
                    Map.entry("spine-movement-limited", 0.2))),
    JOINT(
            "joint",
            1,
            21,
            Set.of("thoracic-stiff-segment", "rib-joint-tender", "worse-extension-rotation"),
            Map.ofEntries(
                    Map.entry("site-paraspinal", 0.5),
                    Map.entry("site-interscapular", 0.4),
                    Map.entry("site-one-sided", 0.6),
                    Map.entry("sharp-stabbing", 0.5),
                    Map.entry("worse-movement", 0.9),
                    Map.entry("worse-deep-breath", 0.35),
                    Map.entry("thoracic-stiff-segment", 0.4),
                    Map.entry("spine-movement-limited", 0.3),
                    Map.entry("after-lifting-twisting", 0.25),
                    Map.entry("better-rest", 0.4),
                    Map.entry("better-heat-massage", 0.3)));

    private final String category;
    private final int fewestDays;
    private final int mostDays;
    private final Set<String> oneOf;
    private final Map<String, Double> chances;

    Picture(String category, int fewestDays, int mostDays, Set<String> oneOf, Map<String, Double> chances) {
        this.category = category;
        this.fewestDays = fewestDays;
        this.mostDays = mostDays;
        this.oneOf = oneOf;
        this.chances = chances;
    }

    /** Code of its category in the vocabulary. */
    String category() {
        return category;
    }

    /** What one person says: a leading sign, and others by chance. */
    Set<String> findings(Random random) {
        var findings = new TreeSet<String>();
        findings.add(new TreeSet<>(oneOf)
                .stream().skip(random.nextInt(oneOf.size())).findFirst().orElseThrow());
        for (String finding : new TreeSet<>(chances.keySet())) {
            if (random.nextDouble() < chances.get(finding)) {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** How long it has lasted: short more often than long. */
    int days(Random random) {
        double share = random.nextDouble() * random.nextDouble();
        return fewestDays + (int) Math.round(share * (mostDays - fewestDays));
    }
}
