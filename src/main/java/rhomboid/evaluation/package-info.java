/** How well assessments agree with what reviewers expect, in the figures of the literature. */
@NullMarked
package rhomboid.evaluation;

import org.jspecify.annotations.NullMarked;
