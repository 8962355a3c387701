package rhomboid.model;

import java.util.Optional;

/**
 * What a reviewer expects of a case; compared after the assessment, never read by rules.
 *
 * @param urgency the level a cautious physician would choose
 * @param condition code of the final diagnosis, where the vocabulary has it
 * @param category code of the final diagnosis' category
 */
public record Expected(Optional<Urgency> urgency, Optional<String> condition, Optional<String> category) {}
