package rhomboid.engine;

import java.util.BitSet;

/** Where consequences note that their rule fired; a global of the session, of one case. */
final class FiredLog {

    private final BitSet rules;

    FiredLog(BitSet rules) {
        this.rules = rules;
    }

    void add(int[] positions) {
        for (int rule : positions) {
            rules.set(rule);
        }
    }
}
