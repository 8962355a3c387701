package rhomboid.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import rhomboid.model.Decimal;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary.AdviceKind;
import rhomboid.rules.Vocabulary.Alias;
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.Category;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Exclusion;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.Group;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Reads vocabulary.yaml. */
final class VocabularyReader {

    /** Codes for the person, who is no finding or measurement. */
    private static final Set<String> PERSON = Set.of(CanonicalCase.AGE, "age", "sex");

    private static final Pattern ICD10CM = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final Pattern LOINC = Pattern.compile("[0-9]{1,7}-[0-9]");
    private static final List<String> ADVICE_KINDS =
            List.of("self-care", "treatment", "prevention", "safety-net", "information");

    private final YamlFields file;
    private final Collection<String> sources;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, MeasurementKind> measurements = new LinkedHashMap<>();
    private final Map<String, ConditionKind> conditions = new LinkedHashMap<>();
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, AdviceKind> advice = new LinkedHashMap<>();
    private final Map<String, List<String>> correlations = new LinkedHashMap<>();
    private final Map<String, Alias> aliases = new LinkedHashMap<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    // Cases name findings, measurements and aliases alike, so these three share their codes.
    private final CodeRegister caseCodes = new CodeRegister();

    // A vocabulary that stands alone says something under every key, were it an empty list.
    private final boolean alone;

    private VocabularyReader(YamlFields file, Collection<String> sources, Vocabulary inherited) {
        this.file = file;
        this.sources = sources;
        this.alone = inherited.findings().isEmpty();
        groups.putAll(inherited.groups());
        findings.putAll(inherited.findings());
        measurements.putAll(inherited.measurements());
        conditions.putAll(inherited.conditions());
        categories.putAll(inherited.categories());
        advice.putAll(inherited.advice());
        correlations.putAll(inherited.correlations());
        aliases.putAll(inherited.aliases());
        exclusions.addAll(inherited.exclusions());
        caseCodes.inherit(findings.keySet());
        caseCodes.inherit(measurements.keySet());
        caseCodes.inherit(aliases.keySet());
    }

    /**
     * Reads the whole vocabulary; what is wrong with it goes to the problems of the file.
     *
     * @param sources keys that conditions and advice may cite
     * @param inherited the vocabulary that this one adds to; may be empty
     */
    static Vocabulary read(YamlFields file, Collection<String> sources, Vocabulary inherited) {
        return new VocabularyReader(file, sources, inherited).read();
    }

    private Vocabulary read() {
        each("groups", "group", fresh(groups), this::group);
        each("findings", "finding", caseCodes, this::finding);
        each("measurements", "measurement", caseCodes, this::measurement);
        each("conditions", "condition", fresh(conditions), this::condition);
        each("categories", "category", fresh(categories), this::category);
        each("advice", "advice", fresh(advice), this::advice);
        each("correlations", "correlation", fresh(correlations), this::correlation);
        each("aliases", "alias", caseCodes, this::alias);
        file.maps("excludes", "exclusion", "")
                .forEach(entry -> exclusions.add(ExclusionReader.read(entry, findings.keySet())));
        file.end();
        return new Vocabulary(
                groups, findings, measurements, conditions, categories, advice, correlations, aliases, exclusions);
    }

    private static CodeRegister fresh(Map<String, ?> inherited) {
        var codes = new CodeRegister();
        codes.inherit(inherited.keySet());
        return codes;
    }

    private void each(String key, String what, CodeRegister codes, BiConsumer<String, YamlFields> reader) {
        if (alone) {
            file.required(key);
        }
        for (YamlFields entry : file.maps(key, what, "code")) {
            String code = what.equals("category") ? categoryCode(entry, codes) : codes.define(entry, "code");
            if (PERSON.contains(code)) {
                entry.add(
                        entry.place("code"),
                        "reserved-code",
                        "\"" + code + "\" is what cases may call the patient's " + code.replace("-years", "") + ".",
                        "Rules ask for it with Patient( age >= 50, sex == Sex.FEMALE ).");
            }
            reader.accept(code, entry);
            entry.end();
        }
    }

    // Labelled cases from elsewhere use underscores here, and their codes stay as they are.
    private static String categoryCode(YamlFields entry, CodeRegister codes) {
        String code = entry.text("code");
        return Words.isCode(code.replace('_', '-')) ? codes.define(entry, "code", code) : codes.define(entry, "code");
    }

    private static <T> void put(Map<String, T> entries, String code, T entry) {
        if (!code.isEmpty()) {
            entries.put(code, entry);
        }
    }

    private void group(String code, YamlFields entry) {
        entry.required("manifestation");
        put(groups, code, new Group(code, entry.text("label"), entry.flag("manifestation")));
    }

    private void finding(String code, YamlFields entry) {
        entry.required("asked");
        put(
                findings,
                code,
                new Finding(
                        code,
                        entry.reference("group", "group", groups.keySet()),
                        entry.text("label"),
                        entry.text("question"),
                        entry.constant("asked", Asked.class, true).orElse(Asked.CONDITIONAL),
                        entry.flag("screen"),
                        entry.texts("synonyms").stream().map(Yaml.Scalar::text).toList()));
    }

    private void measurement(String code, YamlFields entry) {
        entry.required("min");
        entry.required("max");
        entry.required("whole");
        OptionalDouble min = entry.optionalNumber("min");
        OptionalDouble max = entry.optionalNumber("max");
        boolean whole = entry.flag("whole");
        boolean sane =
                min.isPresent() && max.isPresent() && isRange(entry, min.getAsDouble(), max.getAsDouble(), whole);
        var loinc = entry.optionalText("loinc");
        loinc.ifPresent(
                text -> form(entry, "loinc", LOINC, text, "LOINC", "a number, a hyphen and a digit, such as 8310-5"));
        // A wrong range must not make every number in the rules look wrong.
        put(
                measurements,
                code,
                new MeasurementKind(
                        code,
                        entry.text("label"),
                        entry.text("question"),
                        entry.text("unit"),
                        sane ? min.getAsDouble() : -Double.MAX_VALUE,
                        sane ? max.getAsDouble() : Double.MAX_VALUE,
                        whole,
                        loinc));
    }

    private static boolean isRange(YamlFields entry, double min, double max, boolean whole) {
        if (min >= max) {
            entry.add(
                    entry.place("max"),
                    "empty-range",
                    entry.name() + " has the range " + Decimal.of(min) + " to " + Decimal.of(max) + ".",
                    "\"max\" must be greater than \"min\".");
            return false;
        }
        if (whole && (min != Math.rint(min) || max != Math.rint(max))) {
            entry.add(
                    entry.place("min"),
                    "range-not-whole",
                    entry.name() + " is whole, but its range is not.",
                    "Give \"min\" and \"max\" as whole numbers, or \"whole: false\".");
        }
        return true;
    }

    private void condition(String code, YamlFields entry) {
        String icd = entry.text("icd10cm");
        form(
                entry,
                "icd10cm",
                ICD10CM,
                icd,
                "ICD-10-CM",
                "a letter, two digits and up to four signs after a point, such as M54.6");
        entry.required("usual-urgency");
        put(
                conditions,
                code,
                new ConditionKind(
                        code,
                        entry.text("label"),
                        entry.code("category"),
                        icd,
                        frequency(entry),
                        entry.references("needs", "finding", findings.keySet()),
                        entry.reference("source", "source", sources),
                        entry.code("severity"),
                        entry.constant("usual-urgency", Urgency.class, false).orElse(Urgency.EMERGENCY),
                        entry.text("definition"),
                        entry.text("next-step")));
    }

    private static double frequency(YamlFields entry) {
        entry.required("frequency");
        OptionalDouble frequency = entry.optionalNumber("frequency");
        if (frequency.isEmpty()) {
            return 1;
        }
        double count = frequency.getAsDouble();
        if (count <= 0 || count > 10_000) {
            entry.add(
                    entry.place("frequency"),
                    "out-of-range",
                    "\"frequency\" must be more than 0 and at most 10000, but was " + Decimal.of(count) + ".",
                    "It counts adults with the condition among 10,000 with upper back pain in primary care.");
        }
        return count;
    }

    private static void form(YamlFields entry, String key, Pattern form, String text, String system, String such) {
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            entry.add(
                    entry.place(key),
                    "not-a-" + key,
                    "\"" + Words.shown(text) + "\" cannot be a code of " + system + ".",
                    "Such a code is " + such + ".");
        }
    }

    private void category(String code, YamlFields entry) {
        entry.required("conditions");
        put(
                categories,
                code,
                new Category(
                        code, entry.text("label"), entry.references("conditions", "condition", conditions.keySet())));
    }

    private void advice(String code, YamlFields entry) {
        entry.required("kind");
        entry.required("source");
        put(
                advice,
                code,
                new AdviceKind(
                        code,
                        entry.oneOf("kind", ADVICE_KINDS).orElse("information"),
                        entry.text("text"),
                        entry.references("source", "source", sources),
                        entry.optionalWhole("minutes", 1, 24 * 60),
                        entry.optionalText("note")));
    }

    private void correlation(String code, YamlFields entry) {
        entry.required("members");
        var known = new ArrayList<>(findings.keySet());
        known.addAll(measurements.keySet());
        put(correlations, code, entry.references("members", "finding or measurement", known));
    }

    private void alias(String code, YamlFields entry) {
        entry.required("present");
        entry.required("absent");
        put(
                aliases,
                code,
                new Alias(
                        code,
                        entry.references("present", "finding", findings.keySet()),
                        entry.references("absent", "finding", findings.keySet()),
                        entry.text("because")));
    }
}
