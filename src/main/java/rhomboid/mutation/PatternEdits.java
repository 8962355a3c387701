package rhomboid.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rhomboid.model.Patient;
import rhomboid.model.Sex;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Every small change to a pattern. */
final class PatternEdits {

    private static final double STEP = 0.1;

    private final Vocabulary vocabulary;

    PatternEdits(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Edit<Pattern>> of(Pattern pattern) {
        var edits = new ArrayList<Edit<Pattern>>();
        for (int at = 0; at < pattern.constraints().size(); at++) {
            Constraint constraint = pattern.constraints().get(at);
            drop(pattern, at, edits);
            if (constraint.literal() instanceof Codes codes) {
                dropMembers(pattern, at, codes, edits);
            } else if (!(constraint.literal() instanceof Pattern.Word word && word.value() instanceof Sex)) {
                move(pattern, at, edits);
            }
        }
        return edits;
    }

    /** The other answer, for a pattern over findings. */
    static Pattern flipped(Pattern pattern) {
        return new Pattern(
                pattern.type() == FactType.PRESENT ? FactType.ABSENT : FactType.PRESENT, pattern.constraints());
    }

    private static void drop(Pattern pattern, int at, List<Edit<Pattern>> edits) {
        Constraint constraint = pattern.constraints().get(at);
        if (pattern.constraints().size() > 1 && !(constraint.literal() instanceof Codes)) {
            var rest = new ArrayList<>(pattern.constraints());
            rest.remove(at);
            edits.add(new Edit<>(
                    Operator.DROP_CONDITION,
                    new Pattern(pattern.type(), rest),
                    "without " + DrlWords.of(constraint) + " in " + DrlWords.of(pattern),
                    ""));
        }
    }

    private static void dropMembers(Pattern pattern, int at, Codes codes, List<Edit<Pattern>> edits) {
        Constraint constraint = pattern.constraints().get(at);
        if (constraint.operator() != Pattern.Operator.IN || codes.codes().size() < 2) {
            return;
        }
        for (String code : codes.codes()) {
            var rest = new ArrayList<>(codes.codes());
            rest.remove(code);
            edits.add(new Edit<>(
                    Operator.DROP_MEMBER,
                    with(pattern, at, new Constraint(constraint.field(), constraint.operator(), new Codes(rest))),
                    "without \"" + code + "\" in the list",
                    code));
        }
    }

    /** Puts the limit on the other side, then moves it one step up and down; for whole numbers some of these are the same. */
    private void move(Pattern pattern, int at, List<Edit<Pattern>> edits) {
        Constraint constraint = pattern.constraints().get(at);
        Set<String> seen = new HashSet<>();
        boolean whole = isWhole(pattern, constraint);
        for (Edit<Constraint> moved : moves(pattern, constraint, whole)) {
            if (seen.add(whole ? meaning(moved.result()) : DrlWords.of(moved.result()))) {
                edits.add(moved.within(other -> with(pattern, at, other))
                        .said(words -> words + " in " + DrlWords.of(pattern)));
            }
        }
    }

    private List<Edit<Constraint>> moves(Pattern pattern, Constraint constraint, boolean whole) {
        var moves = new ArrayList<Edit<Constraint>>();
        Pattern.Operator other = switch (constraint.operator()) {
            case AT_LEAST -> Pattern.Operator.GREATER;
            case GREATER -> Pattern.Operator.AT_LEAST;
            case AT_MOST -> Pattern.Operator.LESS;
            case LESS -> Pattern.Operator.AT_MOST;
            default -> constraint.operator();
        };
        if (other != constraint.operator()) {
            moves.add(edit(
                    Operator.BOUNDARY, constraint, new Constraint(constraint.field(), other, constraint.literal())));
        }
        if (constraint.literal() instanceof Pattern.Number number) {
            for (double step : whole ? new double[] {-1, 1} : new double[] {-STEP, STEP}) {
                double value = Math.round((number.value() + step) * 10_000) / 10_000.0;
                if (isInRange(pattern, constraint, value)) {
                    var literal = new Pattern.Number(value);
                    moves.add(edit(
                            Operator.SHIFT_NUMBER,
                            constraint,
                            new Constraint(constraint.field(), constraint.operator(), literal)));
                }
            }
        }
        return moves;
    }

    private static Edit<Constraint> edit(Operator operator, Constraint from, Constraint to) {
        return new Edit<>(operator, to, DrlWords.of(from) + " becomes " + DrlWords.of(to), "");
    }

    /** What a comparison of a whole number means: above 7 is from 8 on. */
    private static String meaning(Constraint constraint) {
        if (!(constraint.literal() instanceof Pattern.Number number)) {
            return DrlWords.of(constraint);
        }
        return switch (constraint.operator()) {
            case GREATER -> "from " + (number.value() + 1);
            case AT_LEAST -> "from " + number.value();
            case LESS -> "to " + (number.value() - 1);
            case AT_MOST -> "to " + number.value();
            default -> DrlWords.of(constraint);
        };
    }

    private boolean isWhole(Pattern pattern, Constraint constraint) {
        return constraint.field() != Field.VALUE || kinds(pattern).stream().anyMatch(MeasurementKind::whole);
    }

    private boolean isInRange(Pattern pattern, Constraint constraint, double value) {
        return switch (constraint.field()) {
            case AGE -> value >= Patient.LEAST_AGE && value <= Patient.MOST_AGE;
            case VALUE -> kinds(pattern).stream().allMatch(kind -> value >= kind.min() && value <= kind.max());
            default -> true;
        };
    }

    private List<MeasurementKind> kinds(Pattern pattern) {
        return pattern.allowed(vocabulary.measurements().keySet()).stream()
                .map(vocabulary.measurements()::get)
                .filter(kind -> kind != null)
                .toList();
    }

    private static Pattern with(Pattern pattern, int at, Constraint constraint) {
        var constraints = new ArrayList<>(pattern.constraints());
        constraints.set(at, constraint);
        return new Pattern(pattern.type(), constraints);
    }
}
