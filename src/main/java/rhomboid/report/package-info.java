/** Writing assessments as text and JSON. */
@NullMarked
package rhomboid.report;

import org.jspecify.annotations.NullMarked;
