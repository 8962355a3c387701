package rhomboid.proof;

import java.util.Collection;
import org.logicng.formulas.Literal;
import rhomboid.logic.Comparison;
import rhomboid.model.Likelihood;

/** Which conditions are candidates. */
interface Candidates {

    /** The condition is a candidate with this word. */
    Literal word(String condition, Likelihood word);

    /** The score of the condition meets all comparisons. */
    Literal meets(String condition, Collection<Comparison> comparisons);
}
