package rhomboid.robustness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rhomboid.rules.Vocabulary;

/**
 * A textbook warning sign and how often a person with harmless pain has it in primary care.
 *
 * <p>The list follows the 25 questions of Henschke 2009 as far as the vocabulary has them, and adds signs that guidelines for the
 * thoracic spine ask for. The study gives no rate for each sign in its abstract; it says that five questions on inflammation
 * (rest does not help, insidious onset, long morning stiffness, family history, better with exercise) are answered yes by more
 * than one person in ten. Rates within that are judgment, set so that four people in five have a sign, and the middle one has two.
 */
enum Flag {
    AGE_OVER_50(true, 0.26),
    AGE_OVER_70(true, 0.04),
    AGE_UNDER_20(true, 0.03),
    INSIDIOUS_ONSET(true, 0.25, "onset-gradual"),
    NO_RELIEF_BY_REST(true, 0.16),
    MORNING_STIFFNESS(true, 0.14, "morning-stiffness-30"),
    FAMILY_BONE_DISEASE(true, 0.13, "family-bone-disease"),
    BETTER_WITH_MOVEMENT(true, 0.16, "better-moving"),
    NIGHT_PAIN(true, 0.09, "night-pain-wakes"),
    MONTH_WITHOUT_RELIEF(true, 0.05, "failed-month"),
    CONSTANT_AND_WORSENING(true, 0.05, "pain-constant", "pain-getting-worse"),
    NOT_MECHANICAL(true, 0.03, "not-affected-by-movement"),
    WORSE_LYING_FLAT(true, 0.03, "worse-lying-flat"),
    UNWELL(true, 0.02, "generally-unwell"),
    NIGHT_SWEATS(true, 0.015, "night-sweats"),
    WEIGHT_LOSS(true, 0.01, "weight-loss"),
    OTHER_BONE_PAIN(true, 0.015, "other-bone-pain"),
    RECENT_INFECTION(true, 0.02, "recent-infection"),
    PSORIASIS_UVEITIS_BOWEL(true, 0.03, "spa-features"),
    CURVE(true, 0.02, "curve-or-hump"),
    TENDER_SPINE(true, 0.05, "spine-bone-tender"),
    CHEST_TIGHTNESS(true, 0.02, "chest-tightness"),
    MINOR_INJURY(false, 0.04, "minor-trauma"),
    MAJOR_INJURY(false, 0.008, "major-trauma"),
    STEROIDS(false, 0.01, "steroid-long-term"),
    PAST_CANCER(false, 0.03, "history-cancer"),
    FEVER(false, 0.01, "fever"),
    WEAK_DEFENCES(false, 0.01, "weak-immunity"),
    INJECTED_DRUGS(false, 0.003, "iv-drug-use"),
    NUMB_LEG(false, 0.02, "leg-numbness"),
    THIN_BONES(false, 0.03, "osteoporosis");

    private final boolean soft;
    private final double rate;
    private final List<String> findings;

    Flag(boolean soft, double rate, String... findings) {
        this.soft = soft;
        this.rate = rate;
        this.findings = List.of(findings);
    }

    /** Whether it is weak alone: the pain's pattern, age, general health; not injury, illness, medicine or nerve. */
    boolean soft() {
        return soft;
    }

    /** The share of people with harmless pain in primary care who have it. */
    double rate() {
        return rate;
    }

    /** What a case with it says; none for an age, and for a sign that is a denial. */
    List<String> findings() {
        return findings;
    }

    /** What a case with it denies. */
    List<String> denied() {
        return this == NO_RELIEF_BY_REST ? List.of("better-lying", "better-rest") : List.of();
    }

    /** Whether it is an age. */
    boolean isAge() {
        return this == AGE_OVER_50 || this == AGE_OVER_70 || this == AGE_UNDER_20;
    }

    /** Its name in a case file. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that are weak alone, the frequent ones first. */
    static List<Flag> softOnes() {
        return all().filter(Flag::soft)
                .sorted(Comparator.comparingDouble(Flag::rate).reversed())
                .toList();
    }

    /** Every one, in the order of this list. */
    static Stream<Flag> all() {
        return Arrays.stream(values());
    }

    /** The findings that no vocabulary entry stands for, which is none unless the vocabulary changed. */
    static List<String> unknownTo(Vocabulary vocabulary) {
        return all().flatMap(flag -> Stream.concat(flag.findings().stream(), flag.denied().stream()))
                .filter(finding -> !vocabulary.findings().containsKey(finding))
                .toList();
    }
}
