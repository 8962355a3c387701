package rhomboid.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rhomboid.model.Urgency;

/**
 * Every code that rules and cases may use. Immutable and thread-safe. Maps keep the order of the file.
 *
 * @param groups of findings, by code
 * @param findings by code
 * @param measurements by code
 * @param conditions by code
 * @param categories by code
 * @param advice by code
 * @param correlations group to the findings and measurements that say much the same
 * @param aliases old codes that cases may still use, by code
 */
public record Vocabulary(
        Map<String, Group> groups,
        Map<String, Finding> findings,
        Map<String, MeasurementKind> measurements,
        Map<String, ConditionKind> conditions,
        Map<String, Category> categories,
        Map<String, AdviceKind> advice,
        Map<String, List<String>> correlations,
        Map<String, Alias> aliases) {

    /** A group of findings; {@code manifestation} if a condition should explain such a finding. */
    public record Group(String code, String label, boolean manifestation) {}

    /** When a question is asked. */
    public enum Asked {
        /** Of everybody. */
        CORE,
        /** When it matters. */
        CONDITIONAL,
        /** By an examiner. */
        EXAM
    }

    /** Something that a person has or has not; {@code screen} for red-flag screening questions. */
    public record Finding(
            String code, String group, String label, String question, Asked asked, boolean screen, List<String> synonyms) {}

    /** A number, with its unit and closed range. */
    public record MeasurementKind(
            String code,
            String label,
            String question,
            String unit,
            double min,
            double max,
            boolean whole,
            Optional<String> loinc) {}

    /** A condition; {@code frequency} per 10,000 adults with upper back pain in primary care. */
    public record ConditionKind(
            String code,
            String label,
            String category,
            String icd10cm,
            double frequency,
            String source,
            String severity,
            Urgency usualUrgency,
            String definition,
            String nextStep) {}

    /** A coarse class of conditions, for evaluation. */
    public record Category(String code, String label, List<String> conditions) {}

    /** Advice; {@code minutes} is the longest single application, where there is one. */
    public record AdviceKind(
            String code, String kind, String text, List<String> sources, Optional<Integer> minutes, Optional<String> note) {}

    /** An old code and the findings that it stands for when present and when absent. */
    public record Alias(String code, List<String> present, List<String> absent, String because) {}
}
