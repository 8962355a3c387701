/** What is said about a rule set: lint and scenarios. */
@NullMarked
package rhomboid.check;

import org.jspecify.annotations.NullMarked;
