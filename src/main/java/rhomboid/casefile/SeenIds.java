package rhomboid.casefile;

import java.util.Arrays;

/**
 * Remembers the ids of a run, to find one that comes twice. Keeps 64 bits of each id (11 to 22 bytes of memory), so that among a
 * million ids a false alarm has a chance of about one in 37 million, and forgets none. Beyond its limit it stops learning, and says so by {@link #full}.
 * Not thread-safe.
 */
public final class SeenIds {

    /** The number of ids that are remembered unless told otherwise: about 20 MB. */
    public static final int USUAL_MOST = 1_000_000;

    private static final int SEGMENTS = 64;
    private static final int FIRST_SLOTS = 16;
    private static final double FULLEST = 0.75;

    private final int most;
    private final long[][] segments = new long[SEGMENTS][FIRST_SLOTS];
    private final int[] sizes = new int[SEGMENTS];
    private int size;
    private boolean full;

    private SeenIds(int most) {
        this.most = most;
    }

    /** Remembers up to {@value #USUAL_MOST} ids. */
    public static SeenIds usual() {
        return new SeenIds(USUAL_MOST);
    }

    /**
     * Remembers up to that many ids; none for 0.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static SeenIds upTo(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("The number of ids must be 0 or more, but was " + most + ".");
        }
        return new SeenIds(most);
    }

    /** Whether an id came that could not be remembered, so that a later duplicate of it would not be found. */
    public boolean full() {
        return full;
    }

    /** Whether the id is remembered. */
    boolean contains(String id) {
        long hash = hash(id);
        long[] slots = segments[segment(hash)];
        return slots[slot(slots, hash)] == hash;
    }

    /** Remembers the id, as far as there is room. */
    void add(String id) {
        long hash = hash(id);
        int segment = segment(hash);
        int slot = slot(segments[segment], hash);
        if (segments[segment][slot] == hash) {
            return;
        }
        if (size == most) {
            full = true;
            return;
        }
        segments[segment][slot] = hash;
        size++;
        sizes[segment]++;
        if (sizes[segment] > segments[segment].length * FULLEST) {
            segments[segment] = grown(segments[segment]);
        }
    }

    private static long[] grown(long[] old) {
        var slots = new long[old.length * 2];
        Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> slots[slot(slots, hash)] = hash);
        return slots;
    }

    private static int segment(long hash) {
        return (int) (hash >>> 58);
    }

    /** Where the hash is, or the free slot where it belongs. */
    private static int slot(long[] slots, long hash) {
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** FNV-1a over the characters, then the finishing mix of MurmurHash3; never 0, which marks a free slot. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
