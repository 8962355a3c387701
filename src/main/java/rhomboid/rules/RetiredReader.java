package rhomboid.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads retired.yaml: the rule ids that are never used again. */
final class RetiredReader {

    /** The form of a rule id. */
    static final Pattern RULE_ID = Pattern.compile("[A-Z]{3,6}-[0-9]{2}");

    private RetiredReader() {}

    /** The retired ids. */
    static Set<String> read(YamlFields file) {
        var ids = new TreeSet<String>();
        var register = new CodeRegister();
        file.required("retired");
        for (YamlFields entry : file.maps("retired", "retired rule", "id")) {
            String id = register.define(entry, "id", entry.text("id"));
            if (RULE_ID.matcher(id).matches()) {
                ids.add(id);
            } else if (!id.isEmpty()) {
                entry.add(
                        entry.place("id"),
                        "not-a-rule-id",
                        "\"" + Words.shown(id) + "\" cannot be the id of a rule.",
                        "A rule id is three to six capital letters, a hyphen and two digits, such as GALL-03.");
            }
            entry.text("reason");
            date(entry);
            entry.end();
        }
        file.end();
        return ids;
    }

    private static void date(YamlFields entry) {
        String date = entry.text("date");
        try {
            if (!date.isEmpty()) {
                LocalDate.parse(date);
            }
        } catch (DateTimeException e) {
            entry.add(
                    entry.place("date"),
                    "not-a-date",
                    "\"" + Words.shown(date) + "\" is not a date.",
                    "Write the date as year-month-day, such as 2026-11-22.");
        }
    }
}
