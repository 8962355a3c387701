package rhomboid.site;

import rhomboid.check.Cut;

/**
 * A number of a rule, and whether scenarios lie close to it.
 *
 * @param cut the number as a border
 * @param below whether a scenario has a value on the lower side; for whole numbers the next one below the border
 * @param above whether a scenario has a value on the upper side; for whole numbers the first one above the border
 */
public record Boundary(Cut cut, boolean below, boolean above) {}
