package rhomboid.logic;

import java.util.Collection;
import rhomboid.model.Fact;

/** At least some number of findings are present, or a finding is present, or one of several is. */
final class Findings implements Formula {

    private final int[] ids;
    private final int count;
    private final String words;

    Findings(int[] ids, int count, String words) {
        this.ids = ids;
        this.count = count;
        this.words = words;
    }

    int count() {
        return count;
    }

    @Override
    public boolean holds(Facts facts) {
        int found = 0;
        for (int id : ids) {
            if (facts.isPresent(id) && ++found == count) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        int found = 0;
        int open = 0;
        for (int id : ids) {
            if (possible.isCertain(id)) {
                found++;
            } else if (possible.has(id)) {
                open++;
            }
        }
        return found >= count ? Truth.TRUE : found + open >= count ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        for (int id : ids) {
            if (facts.isPresent(id)) {
                into.add(facts.presentFact(id));
            }
        }
    }

    @Override
    public int lacking(Facts facts) {
        int found = 0;
        for (int id : ids) {
            if (facts.isPresent(id)) {
                found++;
            }
        }
        return Math.max(0, count - found);
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        for (int id : ids) {
            if (!facts.isPresent(id) && possible.has(id)) {
                into.finding(id, facts, possible);
            }
        }
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        for (int id : ids) {
            if (!possible.isCertain(id) && possible.has(id)) {
                into.finding(id, facts, possible);
            }
        }
    }

    @Override
    public String words() {
        return words;
    }
}
