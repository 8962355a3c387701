/**
 * Rules changed on purpose, one small change at a time, to see whether the scenarios notice. A change that no scenario notices is
 * either proved to make no difference in any case, or shown with the smallest case in which it does.
 */
@NullMarked
package rhomboid.mutation;

import org.jspecify.annotations.NullMarked;
