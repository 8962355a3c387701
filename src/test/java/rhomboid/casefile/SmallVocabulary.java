package rhomboid.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.AdviceKind;
import rhomboid.rules.Vocabulary.Alias;
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.Category;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.Group;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** A handful of codes, so that tests of formats do not change with the medicine. */
public final class SmallVocabulary {

    private SmallVocabulary() {}

    /** The vocabulary. */
    public static Vocabulary vocabulary() {
        return new Vocabulary(
                byCode(List.of(new Group("systemic", "General health", true)), Group::code),
                byCode(
                        List.of(
                                finding("fever", "Fever", "Do you have a fever?", "high temperature"),
                                finding(
                                        "weight-loss",
                                        "Unexplained weight loss",
                                        "Have you lost weight without trying?"),
                                finding("leg-weakness", "Leg weakness", "Are your legs weak?"),
                                finding(
                                        "night-pain-wakes",
                                        "Night pain that wakes",
                                        "Does the pain wake you at night?"),
                                finding(
                                        "site-left-scapula",
                                        "Left scapular pain",
                                        "Is the pain at your left shoulder blade?"),
                                finding(
                                        "site-right-scapula",
                                        "Right scapular pain",
                                        "Is the pain at your right shoulder blade?"),
                                finding("pain-constant", "Constant pain", "Is the pain there all the time?"),
                                finding("pain-getting-worse", "Pain getting worse", "Is the pain getting worse?"),
                                finding(
                                        "worse-after-fatty-meal",
                                        "Worse after a fatty meal",
                                        "Is it worse after fatty food?")),
                        Finding::code),
                byCode(
                        List.of(
                                new MeasurementKind(
                                        "pain-score",
                                        "Pain severity 0-10",
                                        "How bad is the pain from 0 to 10?",
                                        "points of 10",
                                        0,
                                        10,
                                        true,
                                        Optional.empty()),
                                new MeasurementKind(
                                        "temperature-c",
                                        "Body temperature",
                                        "What is your temperature?",
                                        "deg C",
                                        30,
                                        45,
                                        false,
                                        Optional.empty())),
                        MeasurementKind::code),
                byCode(
                        List.of(
                                condition("biliary-colic", "Gallstones", "K80.20", 20),
                                condition("muscle-strain", "Muscle strain", "S29.012A", 2400),
                                condition("spinal-infection", "Infection of the spine", "M46.40", 1),
                                condition("shingles", "Shingles", "B02.29", 30)),
                        ConditionKind::code),
                byCode(List.of(new Category("visceral", "Inner organs", List.of("biliary-colic"))), Category::code),
                byCode(
                        List.of(
                                new AdviceKind(
                                        "heat",
                                        "self-care",
                                        "A warm pack for up to 20 minutes at a time.",
                                        List.of("judgment"),
                                        Optional.of(20),
                                        Optional.empty()),
                                new AdviceKind(
                                        "call-help",
                                        "safety-net",
                                        "Call for help if your legs become weak or numb.",
                                        List.of("judgment"),
                                        Optional.empty(),
                                        Optional.empty())),
                        AdviceKind::code),
                Map.of("fever", List.of("fever", "temperature-c")),
                byCode(
                        List.of(new Alias(
                                "constant-progressive",
                                List.of("pain-constant", "pain-getting-worse"),
                                List.of(),
                                "Two findings.")),
                        Alias::code));
    }

    private static Finding finding(String code, String label, String question, String... synonyms) {
        return new Finding(code, "systemic", label, question, Asked.CORE, false, List.of(synonyms));
    }

    private static ConditionKind condition(String code, String label, String icd10cm, double frequency) {
        return new ConditionKind(
                code,
                label,
                "visceral",
                icd10cm,
                frequency,
                List.of(),
                "judgment",
                "benign",
                Urgency.ROUTINE,
                label + " in one sentence.",
                "Examine.");
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        var map = new LinkedHashMap<String, T>();
        entries.forEach(entry -> map.put(code.apply(entry), entry));
        return map;
    }
}
