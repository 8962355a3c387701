package rhomboid.rules;

import java.util.Arrays;
import java.util.Optional;

/** When a rule fires; set by the folder of its file, never by its author. In order of firing. */
public enum Phase {
    /** What the case implies. */
    FINDINGS("findings"),
    /** Dangers, read from the case alone. */
    RED_FLAGS("red-flags"),
    /** Evidence for and against conditions. */
    CONDITIONS("conditions"),
    /** Levels that may depend on candidates. */
    URGENCY("urgency"),
    /** Advice and what withholds it. */
    ADVICE("advice");

    private final String folder;

    Phase(String folder) {
        this.folder = folder;
    }

    /** The folder below the rules folder. */
    public String folder() {
        return folder;
    }

    /** The phase of a folder, if it is one. */
    public static Optional<Phase> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(phase -> phase.folder.equals(folder))
                .findFirst();
    }
}
