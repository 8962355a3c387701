package rhomboid.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import rhomboid.model.Advised;
import rhomboid.model.Basis;
import rhomboid.model.Conclusion;
import rhomboid.model.Education;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Likelihood;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Place;
import rhomboid.model.Present;
import rhomboid.model.RuleCitation;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;

/** Reads what {@link StoreOutput} wrote. Anything unexpected is an exception of the runtime, never a different rule set. */
final class StoreInput {

    /** The types of the words that a rule may compare with. */
    static final List<Class<?>> WORDS = List.of(Sex.class, Likelihood.class, Urgency.class);

    private final ByteBuffer in;
    private final String[] strings;

    private StoreInput(ByteBuffer in) throws CharacterCodingException {
        this.in = in;
        strings = new String[size()];
        var decoder = StandardCharsets.UTF_8.newDecoder();
        for (int i = 0; i < strings.length; i++) {
            int length = size();
            strings[i] = decoder.decode(in.slice().limit(length)).toString();
            in.position(in.position() + length);
        }
    }

    /** Reads a rule set that fills the bytes exactly. */
    static RuleSet ruleSet(ByteBuffer bytes) throws CharacterCodingException {
        var input = new StoreInput(bytes);
        RuleSet ruleSet = input.ruleSet();
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("The stored rule set goes on after its end.");
        }
        return ruleSet;
    }

    // Arguments are evaluated from left to right, which is the order of the data.
    private RuleSet ruleSet() {
        return new RuleSet(
                new RuleSetIdentity(string(), string(), string()),
                vocabulary(),
                all(this::rule),
                all(() -> new Source(string(), string(), string(), optional(this::number), string(), string())),
                all(this::education),
                all(() -> new Claim(string(), string(), strings(), optional(this::string))),
                all(() -> new Floor(pattern(), constant(Urgency.class), string(), string())),
                Set.of(),
                all(() -> new Invariant(string(), string(), optional(this::demand))));
    }

    private Invariant.Demand demand() {
        return new Invariant.Demand(when(), flag(), optional(() -> constant(Urgency.class)), strings(), string());
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                map(() -> new Vocabulary.Group(string(), string(), flag()), Vocabulary.Group::code),
                map(this::finding, Vocabulary.Finding::code),
                map(this::measurement, Vocabulary.MeasurementKind::code),
                map(this::condition, Vocabulary.ConditionKind::code),
                map(() -> new Vocabulary.Category(string(), string(), strings()), Vocabulary.Category::code),
                map(this::advice, Vocabulary.AdviceKind::code),
                correlations(),
                map(() -> new Vocabulary.Alias(string(), strings(), strings(), string()), Vocabulary.Alias::code),
                all(() -> new Vocabulary.Exclusion(strings(), optional(() -> constant(Sex.class)), string())));
    }

    private Vocabulary.Finding finding() {
        return new Vocabulary.Finding(
                string(), string(), string(), string(), constant(Vocabulary.Asked.class), flag(), strings());
    }

    private Vocabulary.MeasurementKind measurement() {
        return new Vocabulary.MeasurementKind(
                string(), string(), string(), string(), decimal(), decimal(), flag(), optional(this::string));
    }

    private Vocabulary.ConditionKind condition() {
        return new Vocabulary.ConditionKind(
                string(),
                string(),
                string(),
                string(),
                decimal(),
                strings(),
                string(),
                string(),
                constant(Urgency.class),
                string(),
                string());
    }

    private Vocabulary.AdviceKind advice() {
        return new Vocabulary.AdviceKind(
                string(), string(), string(), strings(), optional(this::number), optional(this::string));
    }

    private Map<String, List<String>> correlations() {
        var correlations = new LinkedHashMap<String, List<String>>();
        for (int count = size(); count > 0; count--) {
            correlations.put(string(), strings());
        }
        return correlations;
    }

    private EducationText education() {
        return new EducationText(
                new Education(string(), string(), string(), string(), strings()),
                strings(),
                optional(() -> constant(Urgency.class)),
                strings());
    }

    private Rule rule() {
        return new Rule(
                new RuleCitation(string(), string(), string(), strings(), constant(Basis.class)),
                strings(),
                LocalDate.ofEpochDay(number()),
                constant(Phase.class),
                when(),
                all(this::conclusion),
                new Place(string(), number(), number()));
    }

    private Condition when() {
        int kind = number();
        return switch (kind) {
            case 0 -> new Condition.AllOf(all(this::when));
            case 1 -> new Condition.AnyOf(all(this::when));
            case 2 -> new Condition.Matches(pattern());
            case 3 -> new Condition.Exists(pattern());
            case 4 -> new Condition.None(pattern());
            case 5 -> new Condition.AtLeast(number(), strings());
            default -> throw unknown("condition", kind);
        };
    }

    private Pattern pattern() {
        return new Pattern(
                constant(Pattern.FactType.class),
                all(() -> new Pattern.Constraint(
                        constant(Pattern.Field.class), constant(Pattern.Operator.class), literal())));
    }

    private Pattern.Literal literal() {
        int kind = number();
        return switch (kind) {
            case 0 -> new Pattern.Codes(strings());
            case 1 -> new Pattern.Number(decimal());
            case 2 -> new Pattern.Word(word());
            default -> throw unknown("literal", kind);
        };
    }

    private Enum<?> word() {
        int type = number();
        return switch (type) {
            case 0 -> constant(Sex.class);
            case 1 -> constant(Likelihood.class);
            case 2 -> constant(Urgency.class);
            default -> throw unknown("word", type);
        };
    }

    private Conclusion conclusion() {
        int kind = number();
        return switch (kind) {
            case 0 -> new Present(string());
            case 1 -> new Escalation(constant(Urgency.class));
            case 2 -> new Evidence(string(), new LikelihoodRatio(decimal()));
            case 3 -> new Advised(string());
            case 4 -> new Withheld(string());
            default -> throw unknown("conclusion", kind);
        };
    }

    private static IllegalArgumentException unknown(String what, int kind) {
        return new IllegalArgumentException("The stored rule set has an unknown " + what + ": " + kind + ".");
    }

    private <T> Map<String, T> map(Supplier<T> reader, Function<T, String> code) {
        var map = new LinkedHashMap<String, T>();
        for (int count = size(); count > 0; count--) {
            T value = reader.get();
            map.put(code.apply(value), value);
        }
        return map;
    }

    private <T> List<T> all(Supplier<T> reader) {
        int count = size();
        var values = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            values.add(reader.get());
        }
        return values;
    }

    private List<String> strings() {
        return all(this::string);
    }

    private <T> Optional<T> optional(Supplier<T> reader) {
        return flag() ? Optional.of(reader.get()) : Optional.empty();
    }

    private String string() {
        return strings[number()];
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, string());
    }

    private boolean flag() {
        return in.get() != 0;
    }

    private double decimal() {
        return in.getDouble();
    }

    private int number() {
        return in.getInt();
    }

    // No part is longer than what is left, so a damaged count cannot ask for much memory.
    private int size() {
        int size = number();
        if (size < 0 || size > in.remaining()) {
            throw new IllegalArgumentException("The stored rule set ends too early.");
        }
        return size;
    }
}
