package rhomboid.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rhomboid.model.Basis;
import rhomboid.model.RuleCitation;
import rhomboid.rules.DrlKnown.Kind;
import rhomboid.rules.DrlSyntax.AnnotationSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;

/** Checks the title and the annotations of a rule. */
final class AnnotationCheck {

    /** How a rule id is written. */
    static final Pattern ID = Pattern.compile("[A-Z]{3,6}-[0-9]{2}");

    private static final Pattern TITLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 :,()/%-]*");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 300;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final List<String> ORDER = List.of("id", "because", "source", "basis", "claim", "reviewed");
    private static final List<String> BASES = List.of("published", "derived", "ordinal", "judgment");
    private static final String ALL =
            "The annotations are @id, @because, @source, @basis, @claim (if there is one) and @reviewed, in this order.";
    private static final Map<String, String> EXAMPLES = Map.of(
            "id", "@id( \"GALL-03\" )",
            "because", "@because( \"Pain after fatty food points to the gallbladder.\" )",
            "source", "@source( \"wikidoc-chole\" )",
            "basis", "@basis( \"ordinal\" )",
            "reviewed", "@reviewed( \"2026-11-22\" )");

    private final RuleScope scope;
    private final Map<String, Token> values = new LinkedHashMap<>();

    private AnnotationCheck(RuleScope scope) {
        this.scope = scope;
    }

    /** What the annotations say; parts with a mistake are empty or invented, and the mistake is reported. */
    record Annotations(RuleCitation citation, List<String> claims, LocalDate reviewed) {}

    static Annotations check(RuleSyntax rule, RuleScope scope) {
        AnnotationCheck check = new AnnotationCheck(scope);
        check.title(rule.title());
        check.names(rule);
        String id = check.id();
        String because = check.because();
        List<String> sources = check.list("source", Kind.SOURCE);
        Basis basis = check.basis();
        List<String> claims = check.list("claim", Kind.CLAIM);
        LocalDate reviewed = check.reviewed();
        return new Annotations(new RuleCitation(id, rule.title().text(), because, sources, basis), claims, reviewed);
    }

    private void title(Token title) {
        String text = title.text();
        if (text.length() > LONGEST_TITLE
                || !TITLE.matcher(text).matches()
                || !text.equals(text.strip())
                || text.contains("  ")) {
            scope.problems()
                    .add(
                            title,
                            "title-form",
                            "The title \"" + Excerpt.shortened(text)
                                    + "\" holds signs that a title may not hold, or is too long.",
                            "A title has letters a to z, digits, single spaces and : , ( ) - / % and at most "
                                    + LONGEST_TITLE + " characters.");
        } else if (!text.contains(": ")) {
            scope.problems()
                    .add(
                            title,
                            "title-form",
                            "The title \"" + text + "\" does not say both what it is about and when it applies.",
                            "Write it like \"Gallstones: worse after a fatty meal\".");
        }
    }

    private void names(RuleSyntax rule) {
        int last = -1;
        for (AnnotationSyntax annotation : rule.annotations()) {
            Token name = annotation.name();
            int position = ORDER.indexOf(name.text());
            if (position < 0) {
                unknown(annotation);
            } else if (values.putIfAbsent(name.text(), annotation.value()) != null) {
                scope.problem(name, "annotation-twice", "has @" + name.text() + " twice.", "Remove one.");
            } else if (position < last) {
                scope.problem(
                        name, "annotation-order", "has @" + name.text() + " after @" + ORDER.get(last) + ".", ALL);
            } else {
                last = position;
            }
        }
        for (String name : ORDER) {
            if (!values.containsKey(name) && !name.equals("claim") && !rule.broken()) {
                scope.problem(
                        rule.title(),
                        "no-annotation",
                        "has no @" + name + ".",
                        "Write it below the title, such as " + EXAMPLES.get(name) + ". " + ALL);
            }
        }
    }

    private void unknown(AnnotationSyntax annotation) {
        Token name = annotation.name();
        Optional<String> closest = Suggestions.closest(name.text(), ORDER);
        closest.ifPresent(word -> values.putIfAbsent(word, annotation.value()));
        String meant = closest.map(word -> "Did you mean @" + word + "? ").orElse("");
        scope.problem(
                name,
                "unknown-annotation",
                "has the unknown annotation @" + Excerpt.shortened(name.text()) + ".",
                meant + ALL);
    }

    private String id() {
        Token value = values.get("id");
        if (value == null) {
            return "";
        }
        if (!ID.matcher(value.text()).matches()) {
            scope.problem(
                    value,
                    "id-form",
                    "has the id \"" + Excerpt.shortened(value.text()) + "\", which is not written like an id.",
                    "An id is three to six capital letters, a hyphen and two digits, such as GALL-03.");
        } else if (scope.known().isRetired(value.text())) {
            scope.problems()
                    .add(
                            value,
                            "retired-id",
                            "The id " + value.text() + " is retired and never used again.",
                            "Take a new number. Retired ids are listed in " + scope.folder() + "retired.yaml.");
        }
        return value.text();
    }

    private String because() {
        Token value = values.get("because");
        if (value == null) {
            return "";
        }
        String text = value.text();
        int foreign = Ascii.firstForeign(text);
        if (foreign >= 0) {
            scope.problem(
                    new Token(value.kind(), text, value.start() + foreign, value.end()),
                    "foreign-letter",
                    "has a @because with a character that is not a plain one.",
                    Ascii.explain(text.charAt(foreign)) + " Write plain letters, ' and -.");
        } else if (text.isBlank()) {
            scope.problem(value, "because-form", "has an empty @because.", "Write one plain sentence for people.");
        } else if (!text.endsWith(".") || !text.equals(text.strip()) || text.length() > LONGEST_REASON) {
            scope.problem(
                    value,
                    "because-form",
                    "has a @because that is not one plain sentence with a full stop.",
                    "It is printed to people: at most " + LONGEST_REASON
                            + " characters, no space at either end, a full stop at the end.");
        }
        return text;
    }

    private List<String> list(String name, Kind kind) {
        Token value = values.get(name);
        List<String> keys = new ArrayList<>();
        if (value == null) {
            return keys;
        }
        for (String part : value.text().split(",", -1)) {
            String key = keys.isEmpty() ? part : part.startsWith(" ") ? part.substring(1) : part;
            if (keys.contains(key)) {
                scope.problem(
                        value,
                        "key-twice",
                        "names \"" + Excerpt.shortened(key) + "\" twice in @" + name + ".",
                        "Remove one.");
            } else if (key.isBlank()) {
                scope.problem(
                        value,
                        "empty-key",
                        "has an empty key in @" + name + ".",
                        "Write keys as in @" + name + "( \"a, b\" ).");
            } else {
                scope.known(kind, value, key);
            }
            keys.add(key);
        }
        return keys;
    }

    private Basis basis() {
        Token value = values.get("basis");
        if (value == null) {
            return Basis.JUDGMENT;
        }
        if (!BASES.contains(value.text())) {
            String meant = Suggestions.closest(value.text(), BASES)
                    .map(word -> "Did you mean \"" + word + "\"? ")
                    .orElse("");
            scope.problem(
                    value,
                    "unknown-basis",
                    "has the unknown basis \"" + Excerpt.shortened(value.text()) + "\".",
                    meant + "A basis is published, derived, ordinal or judgment.");
            return Basis.JUDGMENT;
        }
        return Basis.valueOf(value.text().toUpperCase(Locale.ROOT));
    }

    private LocalDate reviewed() {
        Token value = values.get("reviewed");
        if (value == null) {
            return LocalDate.EPOCH;
        }
        Optional<LocalDate> date = date(value.text());
        if (date.isEmpty()) {
            scope.problem(
                    value,
                    "reviewed-form",
                    "has the review date \"" + Excerpt.shortened(value.text()) + "\", which is not a date.",
                    "Write year, month and day, such as 2026-11-22.");
        }
        return date.orElse(LocalDate.EPOCH);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return Optional.of(date).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
