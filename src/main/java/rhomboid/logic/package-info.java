/** The rules as formulas over what is known: true, false or unknown, without Drools. */
@NullMarked
package rhomboid.logic;

import org.jspecify.annotations.NullMarked;
