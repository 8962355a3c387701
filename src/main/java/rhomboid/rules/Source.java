package rhomboid.rules;

import java.util.Optional;

/**
 * Something that a rule may cite.
 *
 * @param key its short name
 * @param title its title
 * @param publisher journal, body or site; may be empty
 * @param year of publication, if known
 * @param address where it can be read; may be empty
 * @param read how much of it was read: full, abstract, page-start ...
 */
public record Source(String key, String title, String publisher, Optional<Integer> year, String address, String read) {}
