package rhomboid.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Constructs of DRL that rule files may not hold, with what to write instead. */
final class DrlConstructs {

    private static final String RULES_ONLY =
            "Remove it. A rule file holds rules only; a rule compares facts and inserts conclusions.";
    private static final String ATTRIBUTE =
            "Remove it. The folder decides when a rule fires, and the order of rules never changes the result.";
    private static final String COMPARE =
            "Compare a field with a value: ==, !=, <, <=, > or >=; for several codes, exists( Present( finding in ( \"a\", \"b\" ) ) ).";
    private static final String COUNT =
            "For \"at least 2 of\" write: accumulate( Present( finding in ( \"a\", \"b\", \"c\" ) ); $n : count(); $n >= 2 )";
    private static final String INSERT_ONLY = "Only add conclusions, such as: insert( escalate( URGENT ) );";
    private static final String NO_CODE =
            "Rules hold no program code: compare facts in \"when\" and insert conclusions in \"then\".";
    private static final String FACTS =
            "Ask for facts only: Patient, Present, Absent, Measurement, and in later folders Candidate and Level.";

    private static final Map<String, Construct> CONSTRUCTS = new LinkedHashMap<>();

    static {
        add("a function", RULES_ONLY, "function");
        add("a global variable", RULES_ONLY, "global");
        add("a query", RULES_ONLY, "query");
        add("a declared type", RULES_ONLY, "declare", "trait", "enum");
        add("a template", RULES_ONLY, "template");
        add("a language extension", RULES_ONLY, "expander", "unit", "dialect");
        add("inheritance from another rule", "Repeat the conditions of the other rule.", "extends", "extend");
        add("an attribute", ATTRIBUTE, "salience", "no-loop", "lock-on-active", "agenda-group", "activation-group");
        add("an attribute", ATTRIBUTE, "ruleflow-group", "auto-focus", "enabled", "date-effective", "date-expires");
        add("an attribute", ATTRIBUTE, "duration", "timer", "calendars", "refract", "direct", "attributes");
        add("a free expression", COMPARE, "eval");
        add("another source of facts", FACTS, "from", "entry-point", "entry", "window", "over");
        add(
                "a collection",
                COUNT,
                "collect",
                "acc",
                "groupby",
                "average",
                "sum",
                "min",
                "max",
                "collectList",
                "collectSet");
        add("a statement about all facts", FACTS, "forall");
        add("a text search", COMPARE, "matches", "contains", "memberOf", "soundslike", "str", "excludes");
        add("an empty value", COMPARE, "null", "true", "false", "this");
        add(
                "a change of facts",
                INSERT_ONLY,
                "modify",
                "update",
                "retract",
                "delete",
                "insertLogical",
                "logicalInsert");
        add("program code", NO_CODE, "do", "break");
        add(
                "program code",
                NO_CODE,
                "if",
                "for",
                "while",
                "try",
                "switch",
                "new",
                "return",
                "System",
                "Runtime",
                "java");
        add(
                "program code",
                NO_CODE,
                "drools",
                "kcontext",
                "channels",
                "String",
                "int",
                "var",
                "Object",
                "Class",
                "Thread");
    }

    private DrlConstructs() {}

    /** What is not allowed: in words, and what to do. */
    record Construct(String name, String instead) {}

    private static void add(String name, String instead, String... words) {
        for (String word : words) {
            CONSTRUCTS.put(word, new Construct(name, instead));
        }
    }

    /** The construct that a word or a word with hyphens starts; null if it starts none. */
    static @Nullable Construct of(String word) {
        return CONSTRUCTS.get(word);
    }
}
