package rhomboid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rhomboid.batch.OutputException;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** A page that holds the figures of an evaluation between two marks. */
final class FiguresPage {

    private static final String START = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->";

    private FiguresPage() {}

    /**
     * Replaces the figures and nothing else.
     *
     * @throws InvalidCaseException if the page cannot be read or lacks a mark
     */
    static void update(Path page, String figures) throws OutputException {
        String old = read(page);
        int start = old.indexOf(START);
        int end = old.indexOf(END, Math.max(start, 0));
        if (start < 0 || end < 0) {
            throw unusable(
                    page,
                    "no-figures",
                    "The page has no place for figures.",
                    "Add the lines \"" + START.strip() + "\" and \"" + END + "\".");
        }
        String text = old.substring(0, start + START.length()) + "```text\n" + figures + "```\n" + old.substring(end);
        TextOutput.write(page, text);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw unusable(page, "unreadable", "The page cannot be read.", "Check its name and permissions.");
        }
    }

    private static InvalidCaseException unusable(Path page, String code, String message, String help) {
        return new InvalidCaseException(List.of(new Problem(Place.of(page.toString()), code, message, help)));
    }
}
