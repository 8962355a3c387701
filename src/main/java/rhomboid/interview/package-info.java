/** Which question to ask next, why, and when no answer can make a case more urgent. */
@NullMarked
package rhomboid.interview;

import org.jspecify.annotations.NullMarked;
