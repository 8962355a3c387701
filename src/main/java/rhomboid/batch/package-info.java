/** Many cases: parallel, in order, nothing lost. */
@NullMarked
package rhomboid.batch;

import org.jspecify.annotations.NullMarked;
