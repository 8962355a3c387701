package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rhomboid.rules.DrlCursor.Refused;
import rhomboid.rules.DrlSyntax.AnnotationSyntax;
import rhomboid.rules.DrlSyntax.FileSyntax;
import rhomboid.rules.DrlSyntax.RuleSyntax;
import rhomboid.rules.DrlSyntax.VerbSyntax;
import rhomboid.rules.DrlSyntax.WhenSyntax;
import rhomboid.rules.Token.Kind;

/** Reads the parts of a rule file that the rule language has, and refuses everything else. Goes on after a mistake. */
final class DrlGrammar {

    /** The most brackets inside one another. */
    static final int MOST_DEPTH = 10;

    static final String IMPORTS = "import rhomboid.model.*\nimport static rhomboid.model.Conclude.*";

    private static final String MODEL = "rhomboid.model.*";
    private static final String VERBS = "static rhomboid.model.Conclude.*";
    private static final Set<String> TOP =
            Set.of("rule", "import", "function", "global", "query", "declare", "template");
    private static final Set<String> WORDS_OF_A_RULE = Set.of("rule", "when", "then", "end");

    private final DrlCursor cursor;
    private final WhenGrammar when;
    private final List<RuleSyntax> rules = new ArrayList<>();
    private boolean broken;

    private DrlGrammar(DrlCursor cursor) {
        this.cursor = cursor;
        this.when = new WhenGrammar(cursor);
    }

    /** The file; parts with a mistake are left out and the mistake is reported. */
    static FileSyntax read(List<Token> tokens, DrlProblems problems) {
        return new DrlGrammar(new DrlCursor(tokens, problems)).file();
    }

    private FileSyntax file() {
        List<Token> packageName = List.of();
        Token first = cursor.peek();
        try {
            if (!cursor.accept("package")) {
                throw cursor.refuse(
                        first,
                        "no-package",
                        "The file does not start with its package.",
                        "Write it in the first line, such as: package rhomboid.rules.red_flags");
            }
            packageName = dottedName();
        } catch (Refused refused) {
            if (!cursor.at("import")) {
                skipToTop(first);
            }
        }
        imports();
        while (!cursor.at(Kind.END_OF_FILE)) {
            Token start = cursor.peek();
            try {
                topLevel();
            } catch (Refused refused) {
                skipToTop(start);
            }
            cursor.subject("The file");
        }
        return new FileSyntax(packageName, rules);
    }

    /** Goes on at the next part of the file; always moves, unless the cursor has moved to one already. */
    private void skipToTop(Token start) {
        if (cursor.peek() == start
                || !(cursor.startsLine() && TOP.contains(cursor.peek().text()))) {
            cursor.skipTo(TOP);
        }
    }

    private List<Token> dottedName() {
        List<Token> parts = new ArrayList<>();
        do {
            parts.add(cursor.expect(Kind.WORD, "a name"));
        } while (cursor.accept("."));
        cursor.accept(";");
        return parts;
    }

    private void imports() {
        Set<String> missing = new TreeSet<>(Set.of(MODEL, VERBS));
        while (cursor.at("import")) {
            Token start = cursor.next();
            String imported = imported();
            if (!missing.remove(imported)) {
                cursor.refuse(
                        start,
                        "other-import",
                        "The file imports \"" + Excerpt.shortened(imported)
                                + "\", which rules may not use or already have.",
                        "These two lines are the only imports of a rule file:\n" + IMPORTS);
            }
        }
        if (!missing.isEmpty()) {
            cursor.refuse(
                    cursor.peek(),
                    "no-import",
                    "The line \"import " + missing.iterator().next() + "\" is missing.",
                    "Write these two lines below the package:\n" + IMPORTS);
        }
    }

    private String imported() {
        StringBuilder imported = new StringBuilder();
        while (!cursor.at(Kind.END_OF_FILE) && !cursor.startsLine() && !cursor.at(";")) {
            imported.append(
                            imported.toString().equals("static")
                                            || imported.toString().equals("function")
                                    ? " "
                                    : "")
                    .append(cursor.next().text());
        }
        cursor.accept(";");
        return imported.toString();
    }

    private void topLevel() {
        if (cursor.at("import")) {
            throw cursor.refuse(
                    cursor.peek(),
                    "other-import",
                    "The file has an import below its first rule.",
                    "These two lines are the only imports of a rule file; they stand above all rules:\n" + IMPORTS);
        }
        cursor.expect("rule");
        broken = false;
        Token title = cursor.expect(Kind.TEXT, "the title of a rule in double quotes");
        cursor.subject("The rule \"" + Excerpt.shortened(title.text()) + "\"");
        List<AnnotationSyntax> annotations = annotations();
        List<WhenSyntax> conditions = when();
        List<VerbSyntax> conclusions = then();
        rules.add(new RuleSyntax(title, broken, annotations, conditions, conclusions));
    }

    private List<AnnotationSyntax> annotations() {
        List<AnnotationSyntax> annotations = new ArrayList<>();
        while (!cursor.at("when")
                && !cursor.at("then")
                && !cursor.at("end")
                && !cursor.at("rule")
                && !cursor.at(Kind.END_OF_FILE)) {
            Token start = cursor.peek();
            try {
                if (!cursor.at("@") && cursor.construct() == null && endsAnnotations()) {
                    return annotations;
                }
                cursor.expect("@");
                annotations.add(annotation());
            } catch (Refused refused) {
                broken = true;
                cursor.skipPart(start);
            }
        }
        return annotations;
    }

    /** Whether the next word is a misspelt {@code when}. */
    private boolean endsAnnotations() {
        return cursor.at(Kind.WORD)
                && Suggestions.closest(cursor.peek().text(), WORDS_OF_A_RULE).isPresent();
    }

    private AnnotationSyntax annotation() {
        Token name = cursor.expect(Kind.WORD, "the name of an annotation");
        if (name.is("id")
                && cursor.at("(")
                && cursor.peek(1).is(Kind.TEXT)
                && AnnotationCheck.ID.matcher(cursor.peek(1).text()).matches()) {
            cursor.subject(cursor.peek(1).text());
        }
        Token open = cursor.expect("(");
        Token value = cursor.expect(Kind.TEXT, "a text in double quotes");
        cursor.close(open);
        return new AnnotationSyntax(name, value);
    }

    private List<WhenSyntax> when() {
        cursor.expect("when");
        List<WhenSyntax> conditions = new ArrayList<>();
        while (!cursor.at("then") && !cursor.at("end") && !startsRule()) {
            Token start = cursor.peek();
            try {
                if (cursor.at(Kind.WORD)
                        && Suggestions.closest(cursor.peek().text(), Set.of("then"))
                                .isPresent()) {
                    break;
                }
                conditions.add(when.line());
            } catch (Refused refused) {
                broken = true;
                cursor.skipPart(start);
            }
        }
        return conditions;
    }

    private boolean startsRule() {
        return cursor.at(Kind.END_OF_FILE) || (cursor.at("rule") && cursor.startsLine());
    }

    private List<VerbSyntax> then() {
        cursor.expect("then");
        List<VerbSyntax> conclusions = new ArrayList<>();
        while (!cursor.at("end") && !startsRule() && !misspeltEnd()) {
            Token start = cursor.peek();
            try {
                conclusions.add(new ThenGrammar(cursor).statement());
            } catch (Refused refused) {
                broken = true;
                cursor.skipPart(start);
            }
        }
        end();
        return conclusions;
    }

    private boolean misspeltEnd() {
        boolean alone = cursor.startsLine()
                && (cursor.peek(1).is("rule") || cursor.peek(1).is(Kind.END_OF_FILE));
        return alone
                && cursor.at(Kind.WORD)
                && Suggestions.closest(cursor.peek().text(), Set.of("end")).isPresent();
    }

    private void end() {
        if (startsRule()) {
            throw cursor.refuse(
                    cursor.before(),
                    "no-end",
                    cursor.subject() + " has no \"end\".",
                    "Write \"end\" on a line of its own after the last conclusion.");
        }
        cursor.expect("end");
        cursor.accept(";");
    }
}
