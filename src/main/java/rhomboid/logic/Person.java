package rhomboid.logic;

import java.util.Collection;
import rhomboid.model.Fact;

/** Age and sex lie within limits. */
final class Person implements KnownFact {

    private final Comparison[] age;
    private final Comparison[] sex;
    private final String words;

    Person(Comparison[] age, Comparison[] sex, String words) {
        this.age = age;
        this.sex = sex;
        this.words = words;
    }

    @Override
    public boolean holds(Facts facts) {
        Integer years = facts.patient().age();
        if (age.length > 0 && (years == null || !Comparison.all(age, years))) {
            return false;
        }
        return sex.length == 0 || Comparison.all(sex, facts.patient().sex().ordinal());
    }

    @Override
    public Truth truth(Facts facts, Possible possible) {
        Truth ofAge = ageTruth(facts, possible);
        Truth ofSex = sexTruth(facts, possible);
        return ofAge.compareTo(ofSex) <= 0 ? ofAge : ofSex;
    }

    private Truth ageTruth(Facts facts, Possible possible) {
        if (age.length == 0) {
            return Truth.TRUE;
        }
        Integer years = facts.patient().age();
        if (years == null) {
            return possible.isAgeOpen() ? Truth.UNKNOWN : Truth.FALSE;
        }
        return Truth.of(Comparison.all(age, years));
    }

    private Truth sexTruth(Facts facts, Possible possible) {
        if (sex.length == 0) {
            return Truth.TRUE;
        }
        return facts.isSexKnown() || !possible.isSexOpen()
                ? Truth.of(Comparison.all(sex, facts.patient().sex().ordinal()))
                : Truth.UNKNOWN;
    }

    @Override
    public void because(Facts facts, Collection<Fact> into) {
        into.add(facts.patient());
    }

    @Override
    public void known(Facts facts, Collection<Fact> into) {
        into.add(facts.patient());
    }

    @Override
    public void open(Facts facts, Possible possible, Open into) {
        if (ageTruth(facts, possible) == Truth.UNKNOWN) {
            into.age();
        }
        if (sexTruth(facts, possible) == Truth.UNKNOWN) {
            into.sex();
        }
    }

    @Override
    public void block(Facts facts, Possible possible, Blocking into) {
        if (ageTruth(facts, possible) == Truth.UNKNOWN) {
            into.age();
        } else {
            into.sex();
        }
    }

    @Override
    public String words() {
        return words;
    }
}
