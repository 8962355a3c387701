package rhomboid.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kie.internal.builder.conf.LanguageLevelOption;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary.AdviceKind;
import rhomboid.rules.Vocabulary.Alias;
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** A small vocabulary for tests of the rule reader. */
final class DrlFixture {

    static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of(),
            byCode(
                    List.of(
                            finding("weight-loss", "unexplained weight loss", "losing weight"),
                            finding("fever", "fever", "high temperature", "pyrexia"),
                            finding("night-sweats", "night sweats"),
                            finding("pain-at-rest", "pain at rest"),
                            finding("pain-constant", "constant pain"),
                            finding("pain-getting-worse", "pain that gets worse"),
                            finding("worse-after-fatty-meal", "worse after a fatty meal"),
                            finding("yellow-skin-eyes", "yellow skin or eyes", "jaundice")),
                    Finding::code),
            byCode(
                    List.of(
                            new MeasurementKind(
                                    "pain-score", "Pain", "How bad?", "points", 0, 10, true, Optional.empty()),
                            new MeasurementKind(
                                    "temperature-c", "Temperature", "How warm?", "C", 34, 43, false, Optional.empty())),
                    MeasurementKind::code),
            byCode(List.of(condition("biliary-colic"), condition("muscle-strain")), ConditionKind::code),
            Map.of(),
            byCode(
                    List.of(new AdviceKind(
                            "heat", "self-care", "Use heat.", List.of("nice-ng59"), Optional.of(20), Optional.empty())),
                    AdviceKind::code),
            Map.of(),
            Map.of(
                    "constant-progressive",
                    new Alias(
                            "constant-progressive",
                            List.of("pain-constant", "pain-getting-worse"),
                            List.of(),
                            "Split.")));

    static final Set<String> SOURCES = Set.of("nice-ng12", "nice-ng59", "judgment");
    static final Set<String> CLAIMS = Set.of("S-01", "S-50");
    static final Set<String> RETIRED = Set.of("GALL-02");

    static final DrlReader READER = new DrlReader(VOCABULARY, SOURCES, CLAIMS, RETIRED);
    static final DrlReader READER_OF_DRL10 =
            new DrlReader(VOCABULARY, SOURCES, CLAIMS, RETIRED, LanguageLevelOption.DRL10);

    private DrlFixture() {}

    private static Finding finding(String code, String label, String... synonyms) {
        return new Finding(code, "other", label, label + "?", Asked.CORE, false, List.of(synonyms));
    }

    private static ConditionKind condition(String code) {
        return new ConditionKind(
                code,
                code,
                "other",
                "M54",
                10,
                List.of(),
                "nice-ng59",
                "mild",
                Urgency.ROUTINE,
                "Definition.",
                "Next step.");
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        entries.forEach(entry -> byCode.put(code.apply(entry), entry));
        return byCode;
    }
}
