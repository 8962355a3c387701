package rhomboid.robustness;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.model.Assessment;
import rhomboid.model.Urgency;
import rhomboid.robustness.BenignCase.Sample;

/** How urgent the rules find harmless pain, and which rules say so. */
public record BenignReport(List<Judged> judged) {

    private static final String HEAD = "%-34s %6s %10s %8s %6s %7s %10s  %s";
    private static final String ROW = "%-34s %6d %10d %8d %6d %7d %10d  %5.1f %% (%.1f to %.1f)";

    /** A case and what the rules say to it. */
    record Judged(BenignCase benign, Assessment assessment) {

        boolean above(Urgency level) {
            return assessment.urgency().compareTo(level) > 0;
        }
    }

    /** Prints the table for the kept corpus, or for samples that are the given number of times larger. */
    public static void main(String[] arguments) {
        int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        System.out.print((times == 0 ? of(BenignCorpus.standard()) : of(larger(times))).text());
    }

    static BenignReport of(List<BenignCase> cases) {
        return new BenignReport(cases.stream()
                .map(benign -> new Judged(benign, Levels.rhomboid().assess(benign.patientCase())))
                .toList());
    }

    /** Larger samples from another seed, to see how much is chance. */
    static List<BenignCase> larger(int times) {
        long seed = BenignCorpus.SEED + 1000;
        return Stream.of(
                        BenignCorpus.sample(Sample.PRIMARY_CARE, times * BenignCorpus.PRIMARY_CARE, seed),
                        BenignCorpus.sample(Sample.SPINE_CENTRE, times * BenignCorpus.SPINE_CENTRE, seed),
                        BenignCorpus.sample(Sample.NO_FLAG, times * BenignCorpus.NO_FLAG, seed),
                        BenignCorpus.sample(
                                Sample.ONE_SOFT_FLAG,
                                times
                                        * BenignCorpus.EACH_SOFT_FLAG
                                        * Flag.softOnes().size(),
                                seed))
                .flatMap(List::stream)
                .toList();
    }

    /** The share of cases with a property that lie above a level. */
    double shareAbove(Urgency level, Predicate<BenignCase> of) {
        List<Judged> some = those(of);
        return some.stream().filter(one -> one.above(level)).count() / (double) some.size();
    }

    List<Judged> those(Predicate<BenignCase> of) {
        return judged.stream().filter(one -> of.test(one.benign())).toList();
    }

    /** How many cases above a level each rule that asks for more than the level is a reason of. */
    Map<String, Long> rulesAbove(Urgency level, Predicate<BenignCase> of) {
        return those(of).stream()
                .flatMap(one -> new TreeSet<>(Levels.rulesAbove(level, one.assessment())).stream())
                .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    }

    static Predicate<BenignCase> in(Sample sample) {
        return benign -> benign.sample() == sample;
    }

    String text() {
        var text = new StringBuilder();
        line(text, HEAD, "cases", "count", "SELF_CARE", "ROUTINE", "SOON", "URGENT", "EMERGENCY", "above ROUTINE");
        samples(text);
        for (Flag flag : Flag.softOnes()) {
            row(
                    text,
                    "  alone: " + flag.code(),
                    in(Sample.ONE_SOFT_FLAG).and(benign -> benign.flags().contains(flag)));
        }
        for (Sample sample : Sample.values()) {
            rules(text, sample, Urgency.ROUTINE);
            rules(text, sample, Urgency.SOON);
        }
        return text.toString();
    }

    private void samples(StringBuilder text) {
        Predicate<BenignCase> primaryCare = in(Sample.PRIMARY_CARE);
        row(text, "all", benign -> true);
        row(text, "primary care", primaryCare);
        row(text, "  no flag", primaryCare.and(benign -> benign.flags().isEmpty()));
        row(text, "  one flag, a soft one", primaryCare.and(BenignCase::hasOneSoftFlag));
        row(
                text,
                "  two or more flags, all soft",
                primaryCare
                        .and(benign -> benign.flags().size() > 1)
                        .and(benign -> benign.flags().stream().allMatch(Flag::soft)));
        row(
                text,
                "  some other flag",
                primaryCare.and(benign -> !benign.flags().stream().allMatch(Flag::soft)));
        row(text, "spine centre", in(Sample.SPINE_CENTRE));
        row(text, "no flag", in(Sample.NO_FLAG));
        row(text, "  no pain on breathing", in(Sample.NO_FLAG).and(benign -> !breathing(benign)));
        row(text, "one soft flag, each as often", in(Sample.ONE_SOFT_FLAG));
        row(text, "  no pain on breathing", in(Sample.ONE_SOFT_FLAG).and(benign -> !breathing(benign)));
    }

    static boolean breathing(BenignCase benign) {
        return benign.patientCase().present().contains("worse-deep-breath");
    }

    private void row(StringBuilder text, String name, Predicate<BenignCase> of) {
        var counts = new EnumMap<Urgency, Integer>(Urgency.class);
        those(of).forEach(one -> counts.merge(one.assessment().urgency(), 1, Integer::sum));
        int count = those(of).size();
        double share = shareAbove(Urgency.ROUTINE, of);
        line(
                text,
                ROW,
                name,
                count,
                counts.getOrDefault(Urgency.SELF_CARE, 0),
                counts.getOrDefault(Urgency.ROUTINE, 0),
                counts.getOrDefault(Urgency.SOON, 0),
                counts.getOrDefault(Urgency.URGENT, 0),
                counts.getOrDefault(Urgency.EMERGENCY, 0),
                100 * share,
                100 * wilson(share, count, -1),
                100 * wilson(share, count, 1));
    }

    /** An end of the 95 % interval of Wilson (1927) for a share. */
    private static double wilson(double share, int count, int side) {
        double z = 1.959964;
        double spread = z * Math.sqrt(share * (1 - share) / count + z * z / (4.0 * count * count));
        return Math.max(0, (share + z * z / (2 * count) + side * spread) / (1 + z * z / count));
    }

    private void rules(StringBuilder text, Sample sample, Urgency level) {
        line(
                text,
                "%s, reasons above %s: %s",
                sample.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                level,
                rulesAbove(level, in(sample)).entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
