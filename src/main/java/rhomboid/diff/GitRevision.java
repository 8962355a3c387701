package rhomboid.diff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.rules.RuleFiles;

/** The rule files of a git revision, read by the program {@code git} into memory; the working files are not touched. */
final class GitRevision {

    private static final String DEFAULT_FOLDER = "rules";
    private static final String HELP =
            "Give a rules folder, \"bundled\", or a git revision such as HEAD or v1.0.0:rules.";

    private final String name;
    private final String revision;
    private final String folder;
    private final Path directory;
    private final String program;

    GitRevision(String name, Path directory) {
        this(name, directory, "git");
    }

    /** With another program instead of git. */
    GitRevision(String name, Path directory, String program) {
        this.name = name;
        this.directory = directory;
        this.program = program;
        int colon = name.indexOf(':');
        revision = colon < 0 ? name : name.substring(0, colon);
        String path = colon < 0 ? DEFAULT_FOLDER : name.substring(colon + 1);
        folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    RuleFiles files() {
        try {
            String commit = commit();
            Map<String, String> blobs = blobs(commit);
            if (blobs.isEmpty()) {
                throw refused(
                        "no-such-folder",
                        "The revision has no rule files in \"" + folder + "\".",
                        "Name the folder that holds vocabulary.yaml, from the top of the repository: " + revision
                                + ":FOLDER.");
            }
            return RuleFiles.of(revision + ":" + folder, contents(blobs));
        } catch (IOException failed) {
            throw refused("git-failed", "git could not be run: " + failed.getMessage() + ".", HELP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refused("git-failed", "git was interrupted.", HELP);
        }
    }

    private String commit() throws IOException, InterruptedException {
        if (run("rev-parse", "--git-dir").isEmpty()) {
            throw refused("no-repository", "There is no such folder, and this is not a git repository.", HELP);
        }
        // A name that begins with a hyphen would be an option.
        String commit = revision.isEmpty() || revision.startsWith("-")
                ? ""
                : run("rev-parse", "--verify", "--quiet", revision + "^{commit}")
                        .strip();
        if (commit.isEmpty()) {
            throw refused(
                    "unknown-revision",
                    "There is no such folder, and no revision \"" + revision + "\" in this repository.",
                    HELP);
        }
        return commit;
    }

    /** From paths below the folder to the names of their contents. */
    private Map<String, String> blobs(String commit) throws IOException, InterruptedException {
        String prefix = folder.isEmpty() || folder.equals(".") ? "" : folder + "/";
        var command = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
        if (!prefix.isEmpty()) {
            command.addAll(List.of("--", prefix));
        }
        var blobs = new TreeMap<String, String>();
        for (String entry : run(command.toArray(String[]::new)).split("\0")) {
            int tab = entry.indexOf('\t');
            String path = entry.substring(tab + 1);
            if (tab > 0
                    && entry.startsWith("100")
                    && path.startsWith(prefix)
                    && (path.endsWith(".drl") || path.endsWith(".yaml"))) {
                String[] words = entry.substring(0, tab).split(" ");
                blobs.put(path.substring(prefix.length()), words[2]);
            }
        }
        return blobs;
    }

    private Map<String, byte[]> contents(Map<String, String> blobs) throws IOException, InterruptedException {
        Process git = start("cat-file", "--batch");
        var contents = new TreeMap<String, byte[]>();
        try (OutputStream ask = git.getOutputStream();
                InputStream answer = new BufferedInputStream(git.getInputStream())) {
            for (Map.Entry<String, String> blob : blobs.entrySet()) {
                ask.write((blob.getValue() + "\n").getBytes(US_ASCII));
                ask.flush();
                String[] head = line(answer).split(" ");
                if (head.length != 3) {
                    throw new IOException("it has no contents for " + blob.getKey());
                }
                contents.put(blob.getKey(), answer.readNBytes(Integer.parseInt(head[2])));
                answer.skipNBytes(1);
            }
        } finally {
            git.destroy();
            git.waitFor();
        }
        return contents;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(US_ASCII);
    }

    /** What git prints; nothing if it fails. */
    private String run(String... arguments) throws IOException, InterruptedException {
        Process git = start(arguments);
        git.getOutputStream().close();
        byte[] printed = git.getInputStream().readAllBytes();
        return git.waitFor() == 0 ? new String(printed, UTF_8) : "";
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw refused(
                    "no-git",
                    "There is no such folder, and the program \"" + program + "\" that reads revisions cannot be run.",
                    "Install git, or give a rules folder.");
        }
    }

    private InvalidRulesException refused(String code, String message, String help) {
        return new InvalidRulesException(List.of(new Problem(Place.of(name), code, message, help)));
    }
}
