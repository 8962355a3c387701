package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import rhomboid.model.Assessment;
import rhomboid.model.Reason;
import rhomboid.model.Trace;

/** Compares what a scenario expects with what the rules say; collects a line for each difference and what explains it. */
final class Comparison {

    private final Trace trace;
    private final Assessment assessment;
    private final Reasons reasons;
    private final Function<String, String> lacks;
    private final ToIntFunction<String> evidence;
    private final List<Line> lines = new ArrayList<>();

    /** A difference, or, without {@code was}, an explanation of the difference above it. */
    private record Line(String what, String expected, String was) {}

    /**
     * Compares with this run.
     *
     * @param lacks says for the id of a rule that did not fire what it still needs
     * @param evidence gives for a condition the weights of all rules about it together
     */
    Comparison(Trace trace, Function<String, String> lacks, ToIntFunction<String> evidence) {
        this.trace = trace;
        this.assessment = trace.assessment();
        this.reasons = Reasons.of(assessment);
        this.lacks = lacks;
        this.evidence = evidence;
    }

    /** The differences as aligned lines; empty if there is none. */
    String differences(Expectation expect) {
        compareOutcome(expect);
        compareRules(expect);
        compareAdvice(expect);
        return render();
    }

    private void compareOutcome(Expectation expect) {
        if (expect.urgency().isPresent() && expect.urgency().get() != assessment.urgency()) {
            differ(
                    "urgency",
                    expect.urgency().get().toString(),
                    assessment.urgency().toString());
            reasons.ofLevel().ifPresent(this::explain);
        }
        if (expect.urgency().isEmpty() && !assessment.escalations().isEmpty()) {
            explain("must state urgency: " + assessment.urgency() + ", since a rule asks for it.");
            reasons.ofLevel().ifPresent(this::explain);
        }
        String top = assessment.candidates().isEmpty()
                ? "none"
                : assessment.candidates().get(0).candidate().condition();
        if (expect.top().isPresent() && !expect.top().get().equals(top)) {
            differ("top", expect.top().get(), top);
        }
        for (String condition : expect.candidates()) {
            if (assessment.candidate(condition).isEmpty()) {
                differ(
                        "candidate",
                        condition,
                        "not among " + assessment.candidates().size());
            }
        }
        expect.evidence().forEach((condition, expected) -> {
            int weight = evidence.applyAsInt(condition);
            if (weight != expected) {
                differ("evidence", condition + ": " + expected, String.valueOf(weight));
            }
        });
        if (expect.incomplete().isPresent() && expect.incomplete().get() != assessment.incomplete()) {
            differ("incomplete", expect.incomplete().get().toString(), String.valueOf(assessment.incomplete()));
        }
    }

    private void compareRules(Expectation expect) {
        for (String rule : expect.fired()) {
            if (!trace.fired().contains(rule)) {
                differ("fired", rule, "not fired");
                explain(lacks.apply(rule));
            }
        }
        for (String rule : expect.notFired()) {
            if (trace.fired().contains(rule)) {
                differ("not-fired", rule, "fired");
                reasons.of(rule).ifPresent(this::explain);
            }
        }
        for (String finding : expect.inferred()) {
            if (assessment.inferred().stream()
                    .noneMatch(inferred -> inferred.finding().equals(finding))) {
                differ("inferred", finding, "not inferred");
            }
        }
    }

    private void compareAdvice(Expectation expect) {
        for (String code : expect.advice()) {
            if (given(code).isEmpty()) {
                differ("advice", code, withheld(code).isPresent() ? "withheld" : "not given");
                withheld(code).map(Reasons::because).ifPresent(this::explain);
            }
        }
        for (String code : expect.noAdvice()) {
            given(code).ifPresent(reason -> {
                differ("no-advice", code, "given");
                explain(Reasons.because(reason));
            });
        }
        for (String code : expect.withheld()) {
            if (withheld(code).isEmpty()) {
                differ("withheld", code, given(code).isPresent() ? "given" : "not withheld");
                given(code).map(Reasons::because).ifPresent(this::explain);
            }
        }
    }

    private Optional<Reason> given(String code) {
        return assessment.advice().stream()
                .filter(advice -> advice.code().equals(code))
                .map(advice -> advice.reason())
                .findFirst();
    }

    private Optional<Reason> withheld(String code) {
        return assessment.withheld().stream()
                .filter(advice -> advice.code().equals(code))
                .map(advice -> advice.reason())
                .findFirst();
    }

    private void differ(String what, String expected, String was) {
        lines.add(new Line(what, expected, was));
    }

    private void explain(String sentence) {
        lines.add(new Line("", sentence, ""));
    }

    private String render() {
        int what = lines.stream().mapToInt(line -> line.what().length()).max().orElse(0);
        int expected = lines.stream()
                .filter(line -> !line.what().isEmpty())
                .mapToInt(line -> line.expected().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.isEmpty() ? "" : "\n");
            if (line.what().isEmpty()) {
                text.append(line.expected());
            } else {
                text.append("expected ").append(padded(line.what(), what)).append("  ");
                text.append(padded(line.expected(), expected))
                        .append("  but was  ")
                        .append(line.was());
            }
        }
        return text.toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
