package rhomboid.engine;

import java.util.BitSet;

/** Where consequences note that their rule fired; a global of the session, of one case. */
final class FiredLog {

    private final BitSet rules;

    FiredLog(BitSet rules) {
        this.rules = rules;
    }

    void add(int rule) {
        rules.set(rule);
    }
}
