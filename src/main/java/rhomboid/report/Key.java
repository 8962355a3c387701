package rhomboid.report;

import java.nio.charset.StandardCharsets;

/** The keys of an assessment in JSON, encoded once. */
enum Key {
    CASE_ID("caseId"),
    INCOMPLETE("incomplete"),
    EDUCATION("education"),
    RULE_SET("ruleSet"),
    VERSION("version"),
    DIGEST("digest"),
    STATEMENT("statement"),
    CONDITION("condition"),
    LABEL("label"),
    SCORE("score"),
    PRIOR("prior"),
    UNEXPLAINED_DECIBANS("unexplainedDecibans"),
    DECIBANS("decibans"),
    BACKGROUND("background"),
    SUPPRESSED_BY("suppressedBy"),
    ADVICE("advice"),
    KIND("kind"),
    TEXT("text"),
    CODE("code"),
    MISSING("missing"),
    UNKNOWN("unknown"),
    FINDING("finding"),
    EXPECTED("expected"),
    CATEGORY("category"),
    RULE("rule"),
    TITLE("title"),
    BECAUSE("because"),
    BASIS("basis"),
    PRESENT("present"),
    ABSENT("absent"),
    MEASUREMENT("measurement"),
    CANDIDATE("candidate"),
    AGE("age"),
    SEX("sex"),
    URGENCY("urgency"),
    CANDIDATES("candidates"),
    ESCALATIONS("escalations"),
    WITHHELD("withheld"),
    QUESTIONS("questions"),
    NEAR_MISSES("nearMisses"),
    INFERRED("inferred"),
    LIKELIHOOD("likelihood"),
    FOR("for"),
    AGAINST("against"),
    UNEXPLAINED("unexplained"),
    RATIO("ratio"),
    FACTS("facts"),
    COULD_REACH("couldReach"),
    HELD("held"),
    SOURCES("sources"),
    VALUE("value"),
    LEVEL("level");

    private final byte[] quoted;

    Key(String name) {
        quoted = ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /** In quotes, with a colon. */
    byte[] quoted() {
        return quoted;
    }
}
