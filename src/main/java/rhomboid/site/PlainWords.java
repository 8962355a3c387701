package rhomboid.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rhomboid.model.Advised;
import rhomboid.model.Basis;
import rhomboid.model.Conclusion;
import rhomboid.model.Decimal;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Rule;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.AdviceKind;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Says what a rule asks for and what follows, in sentences for people who do not write rules. Immutable and thread-safe. */
public final class PlainWords {

    private static final double STRONGLY = 7;
    private static final double MODERATELY = 4;

    private final Vocabulary vocabulary;
    private final PatternWords patterns;

    private PlainWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        patterns = new PatternWords(this);
    }

    /** With the labels of a vocabulary; a code that it does not have stands for itself. */
    public static PlainWords of(Vocabulary vocabulary) {
        return new PlainWords(vocabulary);
    }

    /** What must hold for the rule to fire. */
    public Clause when(Rule rule) {
        return clause(rule.when());
    }

    private Clause clause(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return group("All of these must hold:", "It always fires.", all.parts());
        }
        if (condition instanceof Condition.AnyOf any) {
            return group("At least one of these must hold:", "It never fires.", any.parts());
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return new Clause(
                    "At least " + atLeast.count() + " of these "
                            + atLeast.findings().size() + " must be present:",
                    atLeast.findings().stream()
                            .map(code -> Clause.of(label(Code.finding(code)) + "."))
                            .toList());
        }
        if (condition instanceof Condition.None none) {
            return patterns.unknown(none.pattern());
        }
        Pattern pattern = condition instanceof Condition.Exists exists
                ? exists.pattern()
                : ((Condition.Matches) condition).pattern();
        return patterns.known(pattern);
    }

    private Clause group(String start, String whenEmpty, List<Condition> parts) {
        List<Clause> clauses = parts.stream().map(this::clause).toList();
        return clauses.isEmpty()
                ? Clause.of(whenEmpty)
                : clauses.size() == 1 ? clauses.get(0) : new Clause(start, clauses);
    }

    /** What follows when the rule fires, a sentence for each conclusion. */
    public List<String> then(Rule rule) {
        var sentences = new ArrayList<String>();
        for (Conclusion conclusion : rule.then()) {
            sentences.add(sentence(conclusion));
        }
        return List.copyOf(sentences);
    }

    private String sentence(Conclusion conclusion) {
        if (conclusion instanceof Evidence evidence) {
            return evidence(evidence);
        }
        if (conclusion instanceof Escalation escalation) {
            return "The level is at least " + urgency(escalation.urgency()) + ".";
        }
        if (conclusion instanceof Present present) {
            return label(Code.finding(present.finding())) + " counts as present.";
        }
        if (conclusion instanceof Advised advised) {
            return "The advice \"" + advised.advice() + "\" is given, unless a rule withholds it: "
                    + advice(advised.advice());
        }
        String withheld = ((Withheld) conclusion).advice();
        return "The advice \"" + withheld + "\" is withheld: " + advice(withheld);
    }

    private String evidence(Evidence evidence) {
        double ratio = evidence.ratio().value();
        int decibans = evidence.ratio().decibans();
        String people = Decimal.of(ratio) + " times as frequent in people with it as in people without it";
        return "This speaks " + strength(decibans) + " " + (ratio > 1 ? "for " : "against ")
                + label(Code.condition(evidence.condition())) + ": likelihood ratio " + Decimal.of(ratio) + " ("
                + people
                + "), weight "
                + (decibans > 0 ? "+" : "") + decibans + " decibans.";
    }

    /** The strength of a weight in words: {@code strongly}, {@code moderately}, {@code weakly} or {@code hardly}. */
    static String strength(int decibans) {
        int size = Math.abs(decibans);
        return size >= STRONGLY ? "strongly" : size >= MODERATELY ? "moderately" : size >= 1 ? "weakly" : "hardly";
    }

    private String advice(String code) {
        AdviceKind kind = vocabulary.advice().get(code);
        return kind == null ? code : kind.text();
    }

    /** A level and how soon that is. */
    public static String urgency(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "EMERGENCY (an ambulance now)";
            case URGENT -> "URGENT (to be seen the same day)";
            case SOON -> "SOON (to be seen within one to three days)";
            case ROUTINE -> "ROUTINE (to be seen within one to two weeks)";
            case SELF_CARE -> "SELF_CARE (to be looked after at home)";
        };
    }

    /** What the strength of a rule rests on. */
    public static String basis(Basis basis) {
        return switch (basis) {
            case PUBLISHED -> "published: the figure or the recommendation is printed in the source";
            case DERIVED -> "derived: worked out from figures of the source";
            case ORDINAL -> "ordinal: the source names the link, its strength is ours";
            case JUDGMENT -> "judgment: ours alone";
        };
    }

    /** What a code stands for, in quotation marks. */
    String label(Code code) {
        return "\"" + name(code) + "\"";
    }

    /** What a code stands for: its label, or the code itself for advice and for what the vocabulary does not have. */
    public String name(Code code) {
        String key = code.code();
        Optional<String> label = switch (code.kind()) {
            case FINDING -> Optional.ofNullable(vocabulary.findings().get(key)).map(Finding::label);
            case MEASUREMENT ->
                Optional.ofNullable(vocabulary.measurements().get(key)).map(MeasurementKind::label);
            case CONDITION ->
                Optional.ofNullable(vocabulary.conditions().get(key)).map(ConditionKind::label);
            case ADVICE -> Optional.empty();
        };
        return label.orElse(key);
    }

    /** The unit of a measurement with a space before it, or nothing. */
    String unit(String code) {
        MeasurementKind kind = vocabulary.measurements().get(code);
        return kind == null || kind.unit().isEmpty() ? "" : " " + kind.unit();
    }

    /** The name of a constant in small letters. */
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
