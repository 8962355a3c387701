package rhomboid.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.logicng.formulas.Literal;
import rhomboid.model.PatientCase;

/** The cases of a space that differ from one case only in what may be changed. For one thread. */
final class Neighbours {

    private final CaseSpace space;
    private final Circuit circuit;
    private final PatientCase from;
    private final Set<Literal> answers;

    Neighbours(CaseSpace space, PatientCase from) {
        this.space = space;
        circuit = space.circuit();
        this.from = from;
        answers = Set.copyOf(space.answers(from));
    }

    /** The case is one of them. */
    Proposition within(Scope scope) {
        var kept = new ArrayList<Literal>();
        for (Collection<Literal> question : space.questions()) {
            if (isGiven(question)) {
                kept.add(circuit.or(question));
            } else if (scope == Scope.GIVEN) {
                kept.add(circuit.or(question).negate());
            }
        }
        if (scope != Scope.EVERYTHING) {
            space.person().forEach(input -> kept.add(answers.contains(input) ? input : input.negate()));
        }
        return space.of(circuit.and(kept));
    }

    private boolean isGiven(Collection<Literal> question) {
        return question.stream().anyMatch(answers::contains);
    }

    /** Another answer to a question; {@code isGiven} if the case answers it. */
    record Change(Collection<Literal> question, Literal answer, boolean isGiven) {}

    /** Every single change that may be made; of answers that were given first. */
    List<Change> changes(Scope scope) {
        Set<Literal> person = Set.copyOf(space.person());
        var given = new ArrayList<Change>();
        var open = new ArrayList<Change>();
        for (Collection<Literal> question : space.questions()) {
            boolean isGiven = isGiven(question);
            if (!isGiven && scope == Scope.GIVEN
                    || scope != Scope.EVERYTHING && question.stream().anyMatch(person::contains)) {
                continue;
            }
            question.stream()
                    .filter(answer -> !answers.contains(answer))
                    .forEach(answer -> (isGiven ? given : open).add(new Change(question, answer, isGiven)));
        }
        given.addAll(open);
        return given;
    }

    /** The case with some changes, each of another question. */
    PatientCase changed(List<Change> changes) {
        var holding = new HashSet<>(answers);
        for (Change change : changes) {
            holding.removeAll(change.question());
            holding.add(change.answer());
        }
        return space.caseOf(from.id(), holding, from);
    }
}
