package rhomboid.logic;

import java.util.Collection;
import rhomboid.model.Fact;

/** A finding, or one of several, was told to be absent. */
final class AbsentFindings implements Formula {

    private final int[] ids;
    private final String words;

    AbsentFindings(int[] ids, String words) {
        this.ids = ids;
        this.words = words;
    }

    @Override
    public boolean holds(Facts facts) {
        for (int id : ids) {
            if (facts.isAbsent(id)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        Truth most = Truth.FALSE;
        for (int id : ids) {
            if (facts.isAbsent(id)) {
                return Truth.TRUE;
            }
            if (isOpen(id, facts, possible)) {
                most = Truth.UNKNOWN;
            }
        }
        return most;
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        for (int id : ids) {
            if (facts.isAbsent(id)) {
                into.add(facts.absentFact(id));
            }
        }
    }

    @Override
    public int lacking(Facts facts) {
        return holds(facts) ? 0 : 1;
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        for (int id : ids) {
            if (isOpen(id, facts, possible)) {
                into.answer(id);
            }
        }
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        for (int id : ids) {
            if (isOpen(id, facts, possible)) {
                into.answer(id);
            }
        }
    }

    private static boolean isOpen(int id, Facts facts, Possible possible) {
        return !facts.isAbsent(id) && !facts.isToldPresent(id) && possible.isOpen(id);
    }

    @Override
    public String words() {
        return words;
    }
}
