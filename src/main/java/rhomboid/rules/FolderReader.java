package rhomboid.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** Reads the rule files below a folder, following links, and tells what cannot be one. */
final class FolderReader {

    // Far above any rule set; stops a walk that began at the wrong folder.
    private static final int MOST_FILES = 5_000;
    private static final int MOST_LEVELS = 8;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}(\\.test)?\\.(drl|yaml)");

    private final Path folder;
    private final String shownAs;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int seen;

    FolderReader(Path folder, String shownAs) {
        this.folder = folder;
        this.shownAs =
                shownAs.length() > 1 && shownAs.endsWith("/") ? shownAs.substring(0, shownAs.length() - 1) : shownAs;
    }

    RuleFiles read() {
        if (!Files.exists(folder)) {
            throw refused("no-such-folder", "There is no such folder.", "Give the folder that holds vocabulary.yaml.");
        }
        if (!Files.isDirectory(folder)) {
            throw refused(
                    "not-a-folder",
                    "This is a file, but rules are a folder.",
                    "Give the folder that holds vocabulary.yaml.");
        }
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MOST_LEVELS, new Visitor());
        } catch (IOException e) {
            throw refused("unreadable", "The folder cannot be read.", "Check its permissions.");
        }
        if (seen > MOST_FILES) {
            throw refused(
                    "too-many-files",
                    "The folder holds more than " + MOST_FILES + " files.",
                    "Give the folder that holds vocabulary.yaml.");
        }
        if (files.isEmpty() && problems.isEmpty()) {
            throw refused(
                    "empty-folder", "The folder has no rule files.", "Give the folder that holds vocabulary.yaml.");
        }
        return RuleFiles.of(shownAs, files, problems);
    }

    private InvalidRulesException refused(String code, String message, String help) {
        return new InvalidRulesException(
                List.of(new Problem(Place.of(shownAs.isEmpty() ? "." : shownAs), code, message, help)));
    }

    private void file(Path file, String path) {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yml")) {
            add(path, "misnamed-file", "The names of YAML files end in \".yaml\" here.", "Rename the file.");
        } else if (!lower.endsWith(".drl") && !lower.endsWith(".yaml")) {
            return;
        } else if (!NAME.matcher(name).matches()) {
            add(
                    path,
                    "misnamed-file",
                    "The name of a rule file holds only small letters, digits and hyphens.",
                    "Rename the file.");
        } else {
            content(file, path);
        }
    }

    private void content(Path file, String path) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlParser.MOST_BYTES + 1);
            if (bytes.length > YamlParser.MOST_BYTES) {
                add(path, "file-too-large", "The file is larger than 4 MB.", "Split it, or remove what is not needed.");
            } else {
                files.put(path, bytes);
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    private void unreadable(String path, IOException e) {
        if (e instanceof FileSystemLoopException) {
            add(path, "link-loop", "This link leads back to a folder above it.", "Remove the link.");
        } else if (e instanceof AccessDeniedException) {
            add(path, "unreadable", "The file or folder cannot be read.", "Check its permissions.");
        } else {
            add(
                    path,
                    "unreadable",
                    "The file or folder cannot be read.",
                    "Check that it exists and is not a broken link.");
        }
    }

    private void add(String path, String code, String message, String help) {
        problems.add(new Problem(Place.of(shownAs.isEmpty() ? path : shownAs + "/" + path), code, message, help));
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static boolean isHidden(Path file) {
        return file.getFileName() != null && file.getFileName().toString().startsWith(".");
    }

    /** Hidden files and folders are left out: they belong to editors and version control. */
    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && isHidden(directory)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (++seen > MOST_FILES) {
                return FileVisitResult.TERMINATE;
            }
            if (!isHidden(file) && !attributes.isDirectory()) {
                file(file, path(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!isHidden(file)) {
                unreadable(path(file), e);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
