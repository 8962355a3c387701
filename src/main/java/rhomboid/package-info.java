/** The facade: load a rule set once, assess cases with it. */
@NullMarked
package rhomboid;

import org.jspecify.annotations.NullMarked;
