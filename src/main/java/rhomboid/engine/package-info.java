/** The KIE base built from checked rules, and one assessment. */
@NullMarked
package rhomboid.engine;

import org.jspecify.annotations.NullMarked;
