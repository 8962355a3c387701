package rhomboid.rules;

import java.util.List;

/** What is written in a rule file, with the token of every part, before its content is checked. */
final class DrlSyntax {

    private DrlSyntax() {}

    /** A whole file; the package name is that of the rules if it is missing or wrong. */
    record FileSyntax(List<Token> packageName, List<RuleSyntax> rules) {}

    /** A rule; {@code broken} if a part of it was refused, so that what seems to be missing may only have been left out. */
    record RuleSyntax(
            Token title,
            boolean broken,
            List<AnnotationSyntax> annotations,
            List<WhenSyntax> when,
            List<VerbSyntax> then) {}

    /** {@code @name( "value" )}. */
    record AnnotationSyntax(Token name, Token value) {}

    /** A part of {@code when}. */
    sealed interface WhenSyntax {

        /** Where it starts. */
        Token start();
    }

    /** Parts joined by {@code and} or {@code or}; two or more. */
    record GroupSyntax(Token start, boolean any, List<WhenSyntax> parts) implements WhenSyntax {}

    /** {@code Type( constraints )}. */
    record PatternSyntax(Token type, List<ConstraintSyntax> constraints) implements WhenSyntax {
        @Override
        public Token start() {
            return type;
        }
    }

    /** {@code exists( Type( .. ) )} or {@code not( Type( .. ) )}. */
    record QuantifiedSyntax(Token start, boolean not, PatternSyntax pattern) implements WhenSyntax {}

    /** The {@code accumulate} form. */
    record CountSyntax(Token start, PatternSyntax pattern, Token variable, Token least) implements WhenSyntax {}

    /** A comparison with one value or, for {@code in}, with several. */
    record ConstraintSyntax(Token field, Token operator, List<ValueSyntax> values) {}

    /** A text, a number, a word, or a word of a type as in {@code Sex.FEMALE}. */
    record ValueSyntax(Token token, String type, boolean negative) {

        /** As it is written, without spaces. */
        String written() {
            String text = token.is(Token.Kind.TEXT) ? "\"" + token.text() + "\"" : token.text();
            return (negative ? "-" : "") + (type.isEmpty() ? "" : type + ".") + text;
        }
    }

    /** {@code insert( verb( arguments ) );}. */
    record VerbSyntax(Token verb, List<ArgumentSyntax> arguments) {}

    /** A text, a word, or a number in {@code lr( .. )}; then {@code lr} is its first token. */
    record ArgumentSyntax(Token start, Token value, boolean ratio) {}
}
