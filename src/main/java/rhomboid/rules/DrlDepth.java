package rhomboid.rules;

import java.util.List;

/** Refuses brackets that are too deep for any reader, before anything recursive sees them. */
final class DrlDepth {

    private DrlDepth() {}

    static boolean isShallow(List<Token> tokens, DrlProblems problems) {
        int depth = 0;
        for (Token token : tokens) {
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DrlGrammar.MOST_DEPTH) {
                problems.add(
                        token,
                        "too-deep",
                        "The file has more than " + DrlGrammar.MOST_DEPTH + " brackets inside one another.",
                        "Close brackets, or split the rule.");
                return false;
            }
            if (token.is("rule") || token.is("end")) {
                depth = 0;
            }
        }
        return true;
    }
}
