package rhomboid.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Basis;
import rhomboid.model.Conclude;
import rhomboid.model.Conclusion;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Strength;
import rhomboid.model.Urgency;
import rhomboid.rules.DrlKnown.Kind;
import rhomboid.rules.DrlSyntax.ArgumentSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;
import rhomboid.rules.DrlSyntax.VerbSyntax;

/** Checks the conclusions of a rule. */
final class ThenCheck {

    /** A ratio beyond this, or below its inverse, is a slip. */
    private static final double LARGEST_RATIO = 1000;

    private static final Map<String, String> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("infer", "infer( \"fever\" )");
        FORMS.put("escalate", "escalate( URGENT )");
        FORMS.put("supports", "supports( \"biliary-colic\", STRONG ) or supports( \"biliary-colic\", lr( 5.7 ) )");
        FORMS.put("opposes", "opposes( \"biliary-colic\", WEAK ) or opposes( \"biliary-colic\", lr( 0.4 ) )");
        FORMS.put("advise", "advise( \"heat\" )");
        FORMS.put("withhold", "withhold( \"heat\" )");
    }

    private final RuleScope scope;
    private final Basis basis;

    private ThenCheck(RuleScope scope, Basis basis) {
        this.scope = scope;
        this.basis = basis;
    }

    static boolean isVerb(String word) {
        return FORMS.containsKey(word);
    }

    /** The conclusions; those with a mistake are left out and the mistake is reported. */
    static List<Conclusion> check(RuleSyntax rule, Basis basis, RuleScope scope) {
        ThenCheck check = new ThenCheck(scope, basis);
        if (rule.then().isEmpty() && !rule.broken()) {
            scope.problem(
                    rule.title(),
                    "no-conclusion",
                    "concludes nothing.",
                    "Write a conclusion below \"then\", such as insert( escalate( URGENT ) );");
        }
        List<Conclusion> conclusions = new ArrayList<>();
        for (VerbSyntax verb : rule.then()) {
            Conclusion conclusion = check.conclusion(verb);
            if (conclusion != null && conclusions.contains(conclusion)) {
                scope.problem(verb.verb(), "conclusion-twice", "has the same conclusion twice.", "Remove one.");
            } else if (conclusion != null) {
                conclusions.add(conclusion);
            }
        }
        return conclusions;
    }

    private @Nullable Conclusion conclusion(VerbSyntax verb) {
        String word = verb.verb().text();
        if (!isVerb(word)) {
            String meant = Suggestions.closest(word, FORMS.keySet())
                    .map(known -> "Did you mean " + known + "? ")
                    .orElse("");
            scope.problem(
                    verb.verb(),
                    "unknown-verb",
                    "uses the unknown verb " + Excerpt.shortened(word) + ".",
                    meant + "The verbs are " + String.join(", ", FORMS.keySet()) + ".");
            return null;
        }
        if (!verbs(scope.phase()).contains(word)) {
            wrongFolder(verb.verb());
        }
        return switch (word) {
            case "infer" -> code(verb, Kind.FINDING).map(Conclude::infer).orElse(null);
            case "advise" -> code(verb, Kind.ADVICE).map(Conclude::advise).orElse(null);
            case "withhold" -> code(verb, Kind.ADVICE).map(Conclude::withhold).orElse(null);
            case "escalate" -> urgency(verb);
            default -> evidence(verb, word.equals("supports"));
        };
    }

    private static List<String> verbs(Phase phase) {
        return switch (phase) {
            case FINDINGS -> List.of("infer");
            case RED_FLAGS -> List.of("escalate", "supports");
            case CONDITIONS -> List.of("supports", "opposes");
            case URGENCY -> List.of("escalate");
            case ADVICE -> List.of("advise", "withhold");
        };
    }

    private void wrongFolder(Token verb) {
        String folders = String.join(
                " or ",
                Stream.of(Phase.values())
                        .filter(phase -> verbs(phase).contains(verb.text()))
                        .map(phase -> phase.folder() + "/")
                        .toList());
        scope.problem(
                verb,
                "wrong-folder",
                "uses " + verb.text() + ", which rules in " + scope.phase().folder() + "/ may not.",
                "Rules in " + scope.phase().folder() + "/ may use " + String.join(" and ", verbs(scope.phase())) + "; "
                        + verb.text() + " belongs in " + folders + ".");
    }

    private Optional<String> code(VerbSyntax verb, Kind kind) {
        if (verb.arguments().size() != 1 || !isText(verb, 0)) {
            wrongForm(verb);
            return Optional.empty();
        }
        Token code = verb.arguments().get(0).value();
        return scope.known(kind, code) ? Optional.of(code.text()) : Optional.empty();
    }

    private @Nullable Conclusion urgency(VerbSyntax verb) {
        if (verb.arguments().size() != 1 || !isWord(verb, 0)) {
            wrongForm(verb);
            return null;
        }
        return word(verb.arguments().get(0).value(), Urgency.values(), "urgency")
                .map(Conclude::escalate)
                .orElse(null);
    }

    private @Nullable Conclusion evidence(VerbSyntax verb, boolean supports) {
        if (verb.arguments().size() != 2 || !isText(verb, 0) || isText(verb, 1)) {
            wrongForm(verb);
            return null;
        }
        Token code = verb.arguments().get(0).value();
        boolean known = scope.known(Kind.CONDITION, code);
        ArgumentSyntax weight = verb.arguments().get(1);
        if (!weight.ratio()) {
            Optional<Strength> strength = word(weight.value(), Strength.values(), "strength");
            return !known || strength.isEmpty()
                    ? null
                    : supports
                            ? Conclude.supports(code.text(), strength.get())
                            : Conclude.opposes(code.text(), strength.get());
        }
        return ratio(weight, supports) && known
                ? Conclude.supports(
                        code.text(),
                        new LikelihoodRatio(Double.parseDouble(weight.value().text())))
                : null;
    }

    private boolean ratio(ArgumentSyntax weight, boolean supports) {
        if (basis != Basis.PUBLISHED && basis != Basis.DERIVED) {
            scope.problem(
                    weight.start(),
                    "ratio-without-source",
                    "gives a likelihood ratio, but its basis is not a published figure.",
                    "Write STRONG, MODERATE or WEAK, or @basis( \"published\" ) or @basis( \"derived\" ) with its source.");
        }
        Token value = weight.value();
        if (!DrlLexer.NUMBER.matcher(value.text()).matches()) {
            return false;
        }
        double ratio = Double.parseDouble(value.text());
        boolean right = supports ? ratio > 1 && ratio <= LARGEST_RATIO : ratio < 1 && ratio >= 1 / LARGEST_RATIO;
        if (!right) {
            scope.problem(
                    value,
                    "ratio-range",
                    (supports ? "supports" : "opposes") + " a condition with the likelihood ratio " + value.text()
                            + ".",
                    supports
                            ? "A ratio that supports is above 1 and at most 1000; below 1 write opposes."
                            : "A ratio that opposes is below 1 and at least 0.001; above 1 write supports.");
        }
        return right;
    }

    private <E extends Enum<E>> Optional<E> word(Token token, E[] values, String noun) {
        List<String> names = Stream.of(values).map(Enum::name).toList();
        int at = names.indexOf(token.text());
        if (at >= 0) {
            return Optional.of(values[at]);
        }
        String meant = Suggestions.closest(token.text(), names)
                .map(known -> "Did you mean " + known + "? ")
                .orElse("");
        scope.problem(
                token,
                "unknown-" + noun,
                "uses the unknown " + noun + " " + Excerpt.shortened(token.text()) + ".",
                meant + "Write one of " + String.join(", ", names) + ".");
        return Optional.empty();
    }

    private void wrongForm(VerbSyntax verb) {
        scope.problem(
                verb.verb(),
                "verb-form",
                "uses " + verb.verb().text() + " in a wrong form.",
                "Write it like " + FORMS.get(verb.verb().text()) + ".");
    }

    private static boolean isText(VerbSyntax verb, int index) {
        return verb.arguments().get(index).value().is(Token.Kind.TEXT);
    }

    private static boolean isWord(VerbSyntax verb, int index) {
        return verb.arguments().get(index).value().is(Token.Kind.WORD);
    }
}
