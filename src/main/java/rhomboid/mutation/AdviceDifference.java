package rhomboid.mutation;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.proof.Consequences;
import rhomboid.proof.Proposition;
import rhomboid.rules.Vocabulary.AdviceKind;

/** Where other advice is given or withheld. */
final class AdviceDifference {

    private final Consequences consequences;

    AdviceDifference(Consequences consequences) {
        this.consequences = consequences;
    }

    Proposition of(Mutant mutant) {
        Firing firing = Firing.of(mutant, consequences);
        var differences = new ArrayList<Proposition>();
        for (String code : codes(mutant)) {
            Proposition released = concluding(new Advised(code), mutant, firing, false);
            Proposition releasedAfter = concluding(new Advised(code), mutant, firing, true);
            Proposition barred =
                    concluding(new Withheld(code), mutant, firing, false).or(tooUrgent(code));
            Proposition barredAfter =
                    concluding(new Withheld(code), mutant, firing, true).or(tooUrgent(code));
            differences.add(released.differsFrom(releasedAfter));
            differences.add(released.and(barred).differsFrom(releasedAfter.and(barredAfter)));
        }
        return consequences.space().anyOf(differences);
    }

    private static Set<String> codes(Mutant mutant) {
        var codes = new TreeSet<String>();
        for (Conclusion conclusion : mutant.rule().then()) {
            if (conclusion instanceof Advised advised) {
                codes.add(advised.advice());
            } else if (conclusion instanceof Withheld withheld) {
                codes.add(withheld.advice());
            }
        }
        return codes;
    }

    private Proposition tooUrgent(String code) {
        AdviceKind kind = consequences.ruleSet().vocabulary().advice().get(code);
        return kind != null && kind.kind().equals("self-care")
                ? consequences.atLeast(Urgency.URGENT)
                : Firing.never(consequences);
    }

    private Proposition concluding(Conclusion wanted, Mutant mutant, Firing firing, boolean after) {
        var firings = new ArrayList<Proposition>();
        consequences.ruleSet().rules().stream()
                .filter(rule -> !rule.id().equals(mutant.rule().id()))
                .filter(rule -> rule.then().contains(wanted))
                .forEach(rule -> firings.add(consequences.fires(rule.id())));
        Stream.of(mutant.rule())
                .flatMap(rule -> after ? mutant.changed().stream() : Stream.of(rule))
                .filter(rule -> rule.then().contains(wanted))
                .forEach(rule -> firings.add(after ? firing.after() : firing.before()));
        return consequences.space().anyOf(firings);
    }
}
