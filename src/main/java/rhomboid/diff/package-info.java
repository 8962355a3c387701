/** What a change of a rule set changes: its text, its meaning for every possible case, and its effect on given cases. */
@NullMarked
package rhomboid.diff;

import org.jspecify.annotations.NullMarked;
