package rhomboid.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rhomboid.batch.OutputException;
import rhomboid.interview.Certificate;
import rhomboid.interview.Interview;
import rhomboid.interview.Step;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Urgency;

/** An interview by lines of text, typed or piped. For one thread. */
final class Dialogue {

    private final Console console;
    private final BufferedReader lines;
    private final Keeper keeper;
    private final Deque<Interview> past = new ArrayDeque<>();
    private boolean goesOn;

    Dialogue(Console console, Keeper keeper) {
        this.console = console;
        this.keeper = keeper;
        lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** Keeps what was answered. */
    interface Keeper {
        /** Takes the interview after an answer. */
        void keep(Interview interview) throws OutputException;
    }

    /** Asks until the interview may stop, the person stops it or the input ends. */
    Interview hold(Interview start) throws OutputException {
        Interview interview = start;
        while (true) {
            Optional<Step> step = interview.next();
            if (step.isEmpty() || ends(interview)) {
                return interview;
            }
            console.print(InterviewText.question(past.size() + 1, step.get())
                    + InterviewText.wrapped("Answer with " + InterviewText.hint(step.get()) + "."));
            Optional<Interview> after = answered(interview, step.get());
            if (after.isEmpty()) {
                return interview;
            }
            interview = after.get();
            keeper.keep(interview);
        }
    }

    /** Whether the interview is over; with a certificate the person decides once, where there is something to decide. */
    private boolean ends(Interview interview) throws OutputException {
        Optional<Certificate> certificate = interview.certificate();
        if (goesOn || certificate.isEmpty()) {
            return false;
        }
        if (interview.assessment().urgency() == Urgency.EMERGENCY) {
            console.print(InterviewText.emergency(interview) + "\nGo on with questions all the same? y or n\n");
        } else if (!certificate.get().isFixed()) {
            console.print("\n" + certificate.get().text() + " Go on? y or n\n");
        } else {
            return true;
        }
        String line = read();
        goesOn = line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
        return !goesOn;
    }

    /** The interview after what the person typed; empty to stop. */
    private Optional<Interview> answered(Interview interview, Step step) throws OutputException {
        while (true) {
            String line = read();
            String word = line == null ? "stop" : line.strip().toLowerCase(Locale.ROOT);
            switch (word) {
                case "stop" -> {
                    return Optional.empty();
                }
                case "why" -> console.print(InterviewText.why(step, interview));
                case "back" -> {
                    if (!past.isEmpty()) {
                        goesOn = false;
                        return Optional.of(past.pop());
                    }
                    console.print("    This is the first question.\n");
                }
                default -> {
                    Optional<Interview> after = tried(interview, step, word);
                    if (after.isPresent()) {
                        past.push(interview);
                        return after;
                    }
                }
            }
        }
    }

    private Optional<Interview> tried(Interview interview, Step step, String word) throws OutputException {
        try {
            return Optional.of(interview.answer(ReplyText.of(step, word)));
        } catch (InvalidCaseException bad) {
            console.print("    " + bad.problems().get(0).message() + "\n");
        } catch (IllegalArgumentException bad) {
            console.print("    " + bad.getMessage() + "\n");
        }
        console.print(InterviewText.wrapped("Answer with " + InterviewText.hint(step) + ", or with back, why, stop."));
        return Optional.empty();
    }

    private @Nullable String read() throws OutputException {
        console.print("> ");
        console.flush();
        try {
            String line = lines.readLine();
            if (line == null) {
                console.print("\n");
            }
            return line;
        } catch (IOException unreadable) {
            throw new InvalidCaseException(
                    List.of(new Problem(Place.of("standard input"), "unreadable", "The answers cannot be read.", "")));
        }
    }
}
