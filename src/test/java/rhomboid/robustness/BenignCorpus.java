package rhomboid.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rhomboid.model.Expected;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.robustness.BenignCase.Sample;

/** Makes cases of harmless upper back pain with the warning signs such people have; the same seed makes the same cases. */
public final class BenignCorpus {

    /** Where the corpus of {@link #SEED} is kept. */
    static final Path FILE = Path.of("examples/cases/benign.jsonl");

    static final long SEED = 20261122;
    static final int PRIMARY_CARE = 300;
    static final int SPINE_CENTRE = 100;
    static final int NO_FLAG = 100;
    static final int EACH_SOFT_FLAG = 6;

    /** Women among people with thoracic pain in the past week: 17 % of women and 9 % of men had it (Fouquet 2015). */
    private static final double WOMEN = 17.0 / (17 + 9);

    /**
     * Half of the people have all signs but age this much more often, the other half that much less: with independent signs, four
     * in five having one would leave the middle person with a single sign, not the two of Henschke 2009.
     */
    private static final double UNEVEN = 0.5;

    /** Twice the rates of primary care give the 92.6 % with a sign of the spine centre in Premkumar 2018. */
    private static final double SPINE_CENTRE_FACTOR = 2;

    private static final List<String> USUALLY_DENIED = List.of(
            "breathless",
            "chest-pain",
            "fever",
            "history-cancer",
            "leg-weakness",
            "major-trauma",
            "onset-sudden",
            "saddle-numbness",
            "unsteady-walking",
            "urine-retention",
            "weight-loss");

    private final Random random;

    private BenignCorpus(long seed) {
        random = new Random(seed);
    }

    /** Writes the corpus; takes the file, {@link #FILE} if there is none. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(arguments.length > 0 ? Path.of(arguments[0]) : FILE, text(standard()));
    }

    /** The corpus that is kept. */
    static List<BenignCase> standard() {
        var cases = new ArrayList<>(sample(Sample.PRIMARY_CARE, PRIMARY_CARE, SEED));
        cases.addAll(sample(Sample.SPINE_CENTRE, SPINE_CENTRE, SEED));
        cases.addAll(sample(Sample.NO_FLAG, NO_FLAG, SEED));
        cases.addAll(
                sample(Sample.ONE_SOFT_FLAG, EACH_SOFT_FLAG * Flag.softOnes().size(), SEED));
        return cases;
    }

    /** The cases as the lines of a file. */
    static String text(List<BenignCase> cases) {
        return cases.stream().map(BenignCase::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Cases of one sample. */
    static List<BenignCase> sample(Sample sample, int count, long seed) {
        var corpus = new BenignCorpus(seed + sample.ordinal());
        var cases = new ArrayList<BenignCase>();
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "B%s%04d", sample.letter(), i + 1);
            cases.add(corpus.person(id, sample, corpus.flags(sample, i)));
        }
        return cases;
    }

    private SortedSet<Flag> flags(Sample sample, int number) {
        return switch (sample) {
            case PRIMARY_CARE -> drawn(1);
            case SPINE_CENTRE -> drawn(SPINE_CENTRE_FACTOR);
            case NO_FLAG -> new TreeSet<>();
            case ONE_SOFT_FLAG ->
                new TreeSet<>(
                        List.of(Flag.softOnes().get(number % Flag.softOnes().size())));
        };
    }

    private SortedSet<Flag> drawn(double factor) {
        var flags = new TreeSet<Flag>();
        age().ifPresent(flags::add);
        double mine = factor * (random.nextBoolean() ? 1 + UNEVEN : 1 - UNEVEN);
        for (Flag flag : Flag.values()) {
            if (!flag.isAge() && random.nextDouble() < mine * flag.rate()) {
                flags.add(flag);
            }
        }
        // No movement changes the pain, so movement does not ease it either.
        if (flags.contains(Flag.NOT_MECHANICAL)) {
            flags.remove(Flag.BETTER_WITH_MOVEMENT);
        }
        return flags;
    }

    private Optional<Flag> age() {
        double at = random.nextDouble();
        for (Flag flag : Flag.values()) {
            if (flag.isAge()) {
                at -= flag.rate();
                if (at < 0) {
                    return Optional.of(flag);
                }
            }
        }
        return Optional.empty();
    }

    private BenignCase person(String id, Sample sample, SortedSet<Flag> flags) {
        Picture picture = Picture.values()[random.nextInt(Picture.values().length)];
        var present = new TreeSet<>(picture.findings(random));
        var absent = new TreeSet<String>();
        for (String finding : USUALLY_DENIED) {
            if (random.nextDouble() < 0.7) {
                absent.add(finding);
            }
        }
        for (Flag flag : flags) {
            present.addAll(flag.findings());
            absent.addAll(flag.denied());
            present.removeAll(flag.denied());
        }
        if (flags.contains(Flag.NOT_MECHANICAL)) {
            present.removeIf(finding -> finding.equals("worse-movement") || finding.equals("worse-extension-rotation"));
        }
        absent.removeAll(present);
        var builder = PatientCase.builder(id)
                .patient(years(flags), random.nextDouble() < WOMEN ? Sex.FEMALE : Sex.MALE)
                .present(present.toArray(String[]::new))
                .absent(absent.toArray(String[]::new))
                .measurement("duration-days", days(picture, flags))
                .expected(new Expected(Optional.empty(), Optional.empty(), Optional.of(picture.category())));
        if (random.nextDouble() < 0.8) {
            builder.measurement("pain-score", painScore());
        }
        return new BenignCase(sample, picture, flags, builder.build());
    }

    private int years(SortedSet<Flag> flags) {
        if (flags.contains(Flag.AGE_OVER_50)) {
            return 51 + random.nextInt(19);
        }
        if (flags.contains(Flag.AGE_OVER_70)) {
            return 71 + random.nextInt(15);
        }
        // Fifty itself is left out: some guidelines count it as the sign and some do not.
        return flags.contains(Flag.AGE_UNDER_20) ? 16 + random.nextInt(4) : 20 + random.nextInt(30);
    }

    private int days(Picture picture, SortedSet<Flag> flags) {
        int days = picture.days(random);
        return flags.contains(Flag.MONTH_WITHOUT_RELIEF) ? Math.max(days, 30 + random.nextInt(30)) : days;
    }

    /** From 2 to 6, the middle most often. */
    private int painScore() {
        return 2 + random.nextInt(3) + random.nextInt(3);
    }
}
