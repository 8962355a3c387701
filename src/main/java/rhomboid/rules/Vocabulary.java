package rhomboid.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;
import rhomboid.model.Sex;
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
 * @param exclusions what cannot be together by its meaning; cases may say it all the same
 */
public record Vocabulary(
        Map<String, Group> groups,
        Map<String, Finding> findings,
        Map<String, MeasurementKind> measurements,
        Map<String, ConditionKind> conditions,
        Map<String, Category> categories,
        Map<String, AdviceKind> advice,
        Map<String, List<String>> correlations,
        Map<String, Alias> aliases,
        List<Exclusion> exclusions) {

    /** Copies the maps and keeps their order. */
    public Vocabulary {
        groups = copy(groups);
        findings = copy(findings);
        measurements = copy(measurements);
        conditions = copy(conditions);
        categories = copy(categories);
        advice = copy(advice);
        correlations = copy(correlations);
        aliases = copy(aliases);
        exclusions = List.copyOf(exclusions);
    }

    /** A vocabulary without exclusions. */
    public Vocabulary(
            Map<String, Group> groups,
            Map<String, Finding> findings,
            Map<String, MeasurementKind> measurements,
            Map<String, ConditionKind> conditions,
            Map<String, Category> categories,
            Map<String, AdviceKind> advice,
            Map<String, List<String>> correlations,
            Map<String, Alias> aliases) {
        this(groups, findings, measurements, conditions, categories, advice, correlations, aliases, List.of());
    }

    private static <T> Map<String, T> copy(Map<String, T> entries) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * The case in codes of this vocabulary: aliases become the findings that they stand for, and the measurement
     * {@code age-years} becomes the patient's age. What cannot be resolved without a contradiction stays as it is, and
     * {@link #problems(PatientCase, Place)} reports it. Applying it twice changes nothing more.
     */
    public PatientCase canonical(PatientCase patientCase) {
        return CanonicalCase.of(this, patientCase);
    }

    /**
     * Everything in the case that this vocabulary does not allow: unknown codes, numbers out of range, contradictions. Takes a
     * case before or after {@link #canonical}; empty if the case can be assessed.
     *
     * @param place where the case stands, for every problem
     */
    public List<Problem> problems(PatientCase patientCase, Place place) {
        return problems(patientCase, code -> place);
    }

    /**
     * As {@link #problems(PatientCase, Place)}, for a reader that knows where each code stands.
     *
     * @param placeOf gives the place of a code of the case
     */
    public List<Problem> problems(PatientCase patientCase, Function<String, Place> placeOf) {
        return new CaseCheck(this, patientCase, placeOf).problems();
    }

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
            String code,
            String group,
            String label,
            String question,
            Asked asked,
            boolean screen,
            List<String> synonyms) {
        /** Copies the list. */
        public Finding {
            synonyms = List.copyOf(synonyms);
        }
    }

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

    /**
     * A condition.
     *
     * @param code its code
     * @param label the condition in words
     * @param category of conditions
     * @param icd10cm its code in ICD-10-CM
     * @param frequency per 10,000 adults with upper back pain in primary care
     * @param needs findings of which a case must have one before the condition is a candidate; empty if it needs none
     * @param source key of the source of the frequency
     * @param severity mild to critical
     * @param usualUrgency how soon people with it are seen
     * @param definition what it is
     * @param nextStep what a clinician does next
     */
    public record ConditionKind(
            String code,
            String label,
            String category,
            String icd10cm,
            double frequency,
            List<String> needs,
            String source,
            String severity,
            Urgency usualUrgency,
            String definition,
            String nextStep) {
        /** Copies the list. */
        public ConditionKind {
            needs = List.copyOf(needs);
        }
    }

    /** A coarse class of conditions, for evaluation. */
    public record Category(String code, String label, List<String> conditions) {
        /** Copies the list. */
        public Category {
            conditions = List.copyOf(conditions);
        }
    }

    /** Advice; {@code minutes} is the longest single application, where there is one. */
    public record AdviceKind(
            String code,
            String kind,
            String text,
            List<String> sources,
            Optional<Integer> minutes,
            Optional<String> note) {
        /** Copies the list. */
        public AdviceKind {
            sources = List.copyOf(sources);
        }
    }

    /** An old code and the findings that it stands for when present and when absent. */
    public record Alias(String code, List<String> present, List<String> absent, String because) {
        /** Copies the lists. */
        public Alias {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }
    }

    /**
     * What cannot be together by its meaning. Nothing is refused because of it; it only keeps examples plausible.
     *
     * @param findings of which no two are present in one person; with a sex, findings that nobody of that sex has
     * @param sex whose findings they are not; empty if they shut each other out
     * @param because why
     */
    public record Exclusion(List<String> findings, Optional<Sex> sex, String because) {
        /** Copies the list. */
        public Exclusion {
            findings = List.copyOf(findings);
        }

        /** Whether nothing in the case is excluded by this. */
        public boolean allows(PatientCase patientCase) {
            long present =
                    findings.stream().filter(patientCase.present()::contains).count();
            return sex.isPresent() ? present == 0 || patientCase.patient().sex() != sex.get() : present < 2;
        }
    }
}
