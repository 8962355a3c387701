package rhomboid.diff;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import rhomboid.model.InvalidRulesException;
import rhomboid.rules.RuleFiles;

/** Finds the files of a rule set by a name that a person gives. */
public final class Versions {

    /** The name of the rules of this program. */
    public static final String BUNDLED = "bundled";

    private Versions() {}

    /**
     * The files of a rules folder, of the bundled rules or of a git revision.
     *
     * @param name {@link #BUNDLED}, a folder, {@code REVISION} for the folder {@code rules} of that revision, or
     *     {@code REVISION:FOLDER}; a folder comes before a revision of the same name
     * @param directory from where folders are named, and whose repository is asked for revisions
     * @throws InvalidRulesException if there are no such files, or git is needed and does not answer
     */
    public static RuleFiles read(String name, Path directory) {
        if (name.equals(BUNDLED)) {
            return RuleFiles.bundled();
        }
        if (isFolder(name, directory)) {
            // An absolute name stays as it is, and so does a relative one in the working directory.
            return RuleFiles.ofFolder(directory.toString().isEmpty() ? Path.of(name) : directory.resolve(name));
        }
        return new GitRevision(name, directory).files();
    }

    private static boolean isFolder(String name, Path directory) {
        try {
            return Files.isDirectory(directory.resolve(name));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
