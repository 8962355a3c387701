/** Rules in words that a clinician understands: one rule as text, and all of them as a page that can be read and printed. */
@NullMarked
package rhomboid.site;

import org.jspecify.annotations.NullMarked;
