/**
 * The words of the system as plain values: the facts that rules see, a case, and an assessment with its reasons.
 *
 * <p>Everything here is immutable, thread-safe and free of any library but JSpecify.
 */
@NullMarked
package rhomboid.model;

import org.jspecify.annotations.NullMarked;
