/** The command line. */
@NullMarked
package rhomboid.cli;

import org.jspecify.annotations.NullMarked;
