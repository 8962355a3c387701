package rhomboid.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rhomboid.model.Advised;
import rhomboid.model.Conclude;
import rhomboid.model.Conclusion;
import rhomboid.model.Decimal;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Present;
import rhomboid.model.Strength;
import rhomboid.model.Urgency;
import rhomboid.model.Withheld;

/** Every small change to what a rule concludes. */
final class ConclusionEdits {

    private ConclusionEdits() {}

    static List<Edit<List<Conclusion>>> of(List<Conclusion> conclusions) {
        var edits = new ArrayList<Edit<List<Conclusion>>>();
        for (int at = 0; at < conclusions.size(); at++) {
            int index = at;
            Conclusion conclusion = conclusions.get(at);
            changes(conclusion)
                    .forEach(edit -> edits.add(edit.within(other -> {
                        var changed = new ArrayList<>(conclusions);
                        changed.set(index, other);
                        return changed;
                    })));
            if (conclusion instanceof Present || conclusion instanceof Advised || conclusion instanceof Withheld) {
                var rest = new ArrayList<>(conclusions);
                rest.remove(at);
                edits.add(new Edit<>(Operator.DROP_CONCLUSION, rest, "without " + words(conclusion), ""));
            }
        }
        return edits;
    }

    private static List<Edit<Conclusion>> changes(Conclusion conclusion) {
        if (conclusion instanceof Escalation escalation) {
            return levels(escalation.urgency())
                    .map(level -> edit(Operator.LEVEL, conclusion, new Escalation(level)))
                    .toList();
        }
        return conclusion instanceof Evidence evidence ? strengths(evidence) : List.of();
    }

    private static Stream<Urgency> levels(Urgency level) {
        return Arrays.stream(Urgency.values()).filter(other -> Math.abs(other.ordinal() - level.ordinal()) == 1);
    }

    private static List<Edit<Conclusion>> strengths(Evidence evidence) {
        boolean isFor = evidence.ratio().value() > 1;
        int weight = Math.abs(evidence.ratio().decibans());
        var edits = new ArrayList<Edit<Conclusion>>();
        // From the strongest to the weakest, as the enum has them.
        List<LikelihoodRatio> ladder = ladder(isFor);
        ladder.stream()
                .filter(ratio -> Math.abs(ratio.decibans()) < weight)
                .findFirst()
                .ifPresent(weaker -> edits.add(strength(evidence, weaker)));
        ladder.stream()
                .filter(ratio -> Math.abs(ratio.decibans()) > weight)
                .min(Comparator.comparingInt(ratio -> Math.abs(ratio.decibans())))
                .ifPresent(stronger -> edits.add(strength(evidence, stronger)));
        var opposite = new Evidence(evidence.condition(), opposite(evidence.ratio()));
        edits.add(edit(Operator.FLIP_EVIDENCE, evidence, opposite));
        return edits;
    }

    private static Edit<Conclusion> strength(Evidence evidence, LikelihoodRatio ratio) {
        return edit(Operator.STRENGTH, evidence, new Evidence(evidence.condition(), ratio));
    }

    private static List<LikelihoodRatio> ladder(boolean isFor) {
        return Arrays.stream(Strength.values())
                .map(strength -> isFor ? strength.inFavour() : strength.against())
                .toList();
    }

    private static LikelihoodRatio opposite(LikelihoodRatio ratio) {
        for (Strength strength : Strength.values()) {
            if (ratio.equals(strength.inFavour())) {
                return strength.against();
            }
            if (ratio.equals(strength.against())) {
                return strength.inFavour();
            }
        }
        return Conclude.lr(1 / ratio.value());
    }

    private static Edit<Conclusion> edit(Operator operator, Conclusion from, Conclusion to) {
        return new Edit<>(operator, to, words(from) + " becomes " + words(to), "");
    }

    private static String words(Conclusion conclusion) {
        if (conclusion instanceof Escalation escalation) {
            return "escalate( " + escalation.urgency() + " )";
        }
        if (conclusion instanceof Evidence evidence) {
            String verb = evidence.ratio().value() > 1 ? "supports" : "opposes";
            return verb + "( \"" + evidence.condition() + "\", " + ratio(evidence.ratio()) + " )";
        }
        if (conclusion instanceof Present present) {
            return "infer( \"" + present.finding() + "\" )";
        }
        return conclusion instanceof Advised advised
                ? "advise( \"" + advised.advice() + "\" )"
                : "withhold( \"" + ((Withheld) conclusion).advice() + "\" )";
    }

    private static String ratio(LikelihoodRatio ratio) {
        Optional<Strength> word = Arrays.stream(Strength.values())
                .filter(strength -> ratio.equals(strength.inFavour()) || ratio.equals(strength.against()))
                .findFirst();
        return word.map(Strength::name).orElseGet(() -> "lr( " + shown(ratio.value()) + " )");
    }

    private static String shown(double value) {
        return value == Math.rint(value * 100) / 100 ? Decimal.of(value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
