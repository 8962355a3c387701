package rhomboid.rules;

import rhomboid.rules.DrlKnown.Kind;

/**
 * What the checks of one rule share.
 *
 * @param subject what messages are about: the rule's id, or words for it
 * @param phase of the folder
 * @param known what the rule may name
 * @param folder the folder of the rules as the user named it, with a slash at its end, or empty
 * @param problems where mistakes go
 */
record RuleScope(String subject, Phase phase, DrlKnown known, String folder, DrlProblems problems) {

    /** Reports a mistake of content at a token. */
    void problem(Token token, String code, String message, String help) {
        problems.add(token, code, subject + " " + message, help);
    }

    /** Whether a quoted text is a known code; a problem if it is not. */
    boolean known(Kind kind, Token token) {
        return known(kind, token, token.text());
    }

    /** Whether a code within a quoted text is known; a problem if it is not. */
    boolean known(Kind kind, Token token, String code) {
        if (known.has(kind, code)) {
            return true;
        }
        int at = Math.max(0, token.text().indexOf(code));
        Token place = new Token(token.kind(), code, token.start() + at, token.end());
        problem(
                place,
                "unknown-" + kind.noun(),
                "uses the unknown " + kind.noun() + " \"" + Excerpt.shortened(code) + "\".",
                known.help(kind, code, folder));
        return false;
    }
}
