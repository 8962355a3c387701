package rhomboid.diff;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;

/** Looks through cases for those that make some moves, or are given some advice by one of two rule sets only. */
final class Search {

    private final Pair pair;
    private final Set<Move> wanted;
    private final Set<String> codes;
    private final SortedMap<Move, PatientCase> moves = new TreeMap<>();
    private final SortedMap<String, PatientCase> advice = new TreeMap<>();

    Search(Pair pair, Set<Move> wanted, Set<String> codes) {
        this.pair = pair;
        this.wanted = wanted;
        this.codes = new TreeSet<>(codes);
    }

    /** Goes on until everything is found or there are no more cases. */
    void run(NearbyCases cases) {
        while (cases.hasNext() && moves.size() + advice.size() < wanted.size() + codes.size()) {
            PatientCase one = cases.next();
            Assessment before = pair.before(one);
            Assessment after = pair.after(one);
            Move move = new Move(before.urgency(), after.urgency());
            if (wanted.contains(move) && !moves.containsKey(move)) {
                moves.put(move, Shrinking.of(one, fewer -> pair.move(fewer).equals(move)));
            }
            for (String code : codes) {
                if (!advice.containsKey(code) && Pair.gives(code, before) != Pair.gives(code, after)) {
                    advice.put(code, one);
                }
            }
        }
    }

    /** For each wanted move that was found a case from which no answer can be left out. */
    SortedMap<Move, PatientCase> moves() {
        return moves;
    }

    /** For each advice that was found to differ a case. */
    SortedMap<String, PatientCase> advice() {
        return advice;
    }
}
