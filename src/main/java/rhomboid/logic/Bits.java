package rhomboid.logic;

/** A set of small numbers of fixed capacity; as {@link java.util.BitSet} without growth. Not thread-safe while it changes. */
final class Bits {

    private final long[] words;

    Bits(int capacity) {
        words = new long[(capacity + 63) >>> 6];
    }

    private Bits(long[] words) {
        this.words = words;
    }

    /** Everything that is in the first or not in the second; beyond the capacity too. */
    static Bits inFirstOrNotInSecond(Bits first, Bits second) {
        long[] words = new long[first.words.length];
        for (int at = 0; at < words.length; at++) {
            words[at] = first.words[at] | ~second.words[at];
        }
        return new Bits(words);
    }

    /** Everything that is in one of the two. */
    static Bits union(Bits one, Bits other) {
        long[] words = one.words.clone();
        for (int at = 0; at < words.length; at++) {
            words[at] |= other.words[at];
        }
        return new Bits(words);
    }

    boolean has(int bit) {
        return (words[bit >>> 6] & 1L << bit) != 0;
    }

    /** Adds a number; true if it was not there. */
    boolean add(int bit) {
        long old = words[bit >>> 6];
        words[bit >>> 6] = old | 1L << bit;
        return words[bit >>> 6] != old;
    }

    /** The least member that is at least {@code from}, or -1. */
    int next(int from) {
        int at = from >>> 6;
        if (at >= words.length) {
            return -1;
        }
        long word = words[at] & -1L << from;
        while (word == 0) {
            if (++at == words.length) {
                return -1;
            }
            word = words[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(word);
    }
}
