/**
 * A rule set as a propositional formula over all possible cases, decided by a SAT solver. Every case that the solver finds is
 * assessed with Drools before it is used.
 */
@NullMarked
package rhomboid.proof;

import org.jspecify.annotations.NullMarked;
