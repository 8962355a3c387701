/** What helps people who write rules: new findings, conditions and rules that are right from the start, and a watch over saves. */
@NullMarked
package rhomboid.authoring;

import org.jspecify.annotations.NullMarked;
