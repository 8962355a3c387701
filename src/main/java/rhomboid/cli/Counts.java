package rhomboid.cli;

/** Numbers with a noun. */
final class Counts {

    private Counts() {}

    /** Such as {@code 1 problem} and {@code 2 problems}. */
    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
