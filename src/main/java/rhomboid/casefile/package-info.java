/** Reading cases from JSON, JSON Lines and CSV, strictly. */
@NullMarked
package rhomboid.casefile;

import org.jspecify.annotations.NullMarked;
