package rhomboid.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rhomboid.interview.Reply;
import rhomboid.interview.Step;
import rhomboid.model.Sex;

/** Reads a typed line as the reply to a question. */
final class ReplyText {

    private final Step step;
    private final List<String> words;

    private ReplyText(Step step, String line) {
        this.step = step;
        String text = line.strip().toLowerCase(Locale.ROOT);
        words = text.isEmpty() ? List.of() : List.of(text.split("[\\s,;]+"));
    }

    /**
     * The reply.
     *
     * @throws IllegalArgumentException if the line is no reply to this question; the message is for people
     */
    static Reply of(Step step, String line) {
        return new ReplyText(step, line).reply();
    }

    private Reply reply() {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("An answer is needed; ? if you do not know.");
        }
        if (words.equals(List.of("?"))) {
            return step.unknown();
        }
        return switch (step.kind()) {
            case SEX -> sex();
            case NUMBERS -> step.items().size() == 1 ? step.number(number(only())) : numbers();
            case FINDINGS -> findings();
        };
    }

    private Reply sex() {
        return switch (only()) {
            case "f", "female" -> step.sex(Sex.FEMALE);
            case "m", "male" -> step.sex(Sex.MALE);
            default -> throw wrong(only(), "f, m or ?");
        };
    }

    private Reply numbers() {
        Map<String, Double> values = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw wrong(word, "a position and a value, such as 1=37.5");
            }
            values.put(code(word.substring(0, equals)), number(word.substring(equals + 1)));
        }
        return step.numbers(values);
    }

    private Reply findings() {
        boolean single = step.items().size() == 1;
        if (words.size() == 1 && List.of("n", "no", "0", "none").contains(words.get(0))) {
            return step.none();
        }
        if (single) {
            if (List.of("y", "yes").contains(only())) {
                return step.present(step.codes().get(0));
            }
            throw wrong(only(), "y, n or ?");
        }
        var present = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        boolean restUnknown = false;
        for (String word : words) {
            if (word.equals("?")) {
                restUnknown = true;
            } else if (word.startsWith("?")) {
                unknown.add(code(word.substring(1)));
            } else {
                present.add(code(word));
            }
        }
        if (restUnknown) {
            unknown.addAll(step.codes());
            unknown.removeAll(present);
        }
        return step.findings(present, unknown);
    }

    private String only() {
        if (words.size() > 1) {
            throw new IllegalArgumentException("One answer is needed, but there were " + words.size() + ".");
        }
        return words.get(0);
    }

    private String code(String position) {
        int count = step.items().size();
        if (position.matches("[0-9]{1,3}")) {
            int at = Integer.parseInt(position);
            if (at >= 1 && at <= count) {
                return step.codes().get(at - 1);
            }
        }
        throw wrong(position, "a number from 1 to " + count);
    }

    private static double number(String word) {
        if (!word.matches("-?[0-9]{1,9}([.][0-9]{1,9})?")) {
            throw wrong(word, "a number such as 38 or 38.5");
        }
        return Double.parseDouble(word);
    }

    private static IllegalArgumentException wrong(String word, String wanted) {
        return new IllegalArgumentException("\"" + word + "\" is not " + wanted + ".");
    }
}
