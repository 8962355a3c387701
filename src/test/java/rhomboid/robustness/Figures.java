package rhomboid.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the measured tables into docs/robustness.md. */
public final class Figures {

    static final Path PAGE = Path.of("docs/robustness.md");

    private static final Pattern TABLE = Pattern.compile(
            "(?<head><!-- figures: (?<name>[a-z-]+) -->\\n```text\\n)(?<table>.*?)(?=```)", Pattern.DOTALL);

    private static final Map<String, Supplier<String>> TABLES = Map.of(
            "harmless-pain", () -> BenignReport.of(BenignCorpus.standard()).text(),
            "one-answer-missing",
                    () -> LeaveOneOut.of(Levels.developmentCases()).text(),
            "no-reason-to-lower", Metamorphic::allText);

    private Figures() {}

    /** Measures and rewrites the page. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, measured(Files.readString(PAGE)));
    }

    /** The page with its tables as they are now. */
    static String measured(String page) {
        return TABLE.matcher(page)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + TABLES.get(match.group(2)).get()));
    }

    /** How many tables the page has. */
    static long tables(String page) {
        return TABLE.matcher(page).results().count();
    }
}
