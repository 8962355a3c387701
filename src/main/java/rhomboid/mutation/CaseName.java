package rhomboid.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rhomboid.model.Decimal;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.rules.Rule;
import rhomboid.rules.Vocabulary;

/** Names a small case by what it tells, so that the scenario reads as a sentence. */
final class CaseName {

    private static final int ADULT = 18;

    private final Vocabulary vocabulary;

    CaseName(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A sentence about a case that a rule applies to, or does not. */
    String of(PatientCase patientCase, Rule rule, boolean applies) {
        String title = rule.citation().title();
        String point = lower(title.substring(title.indexOf(':') + 1).strip());
        List<String> told = told(patientCase);
        String verb =
                told.size() > 1 ? (applies ? "count" : "do not yet count") : applies ? "counts" : "does not yet count";
        return plain(joined(told) + person(patientCase.patient()) + " " + verb + " as " + point);
    }

    /** A sentence about a case whose findings add up for conditions or against them. */
    String of(PatientCase patientCase, Map<String, Integer> evidence) {
        List<String> told = told(patientCase);
        var sides = new ArrayList<String>();
        evidence.forEach((condition, weight) -> {
            var kind = vocabulary.conditions().get(condition);
            String label = kind == null ? condition : lower(brief(kind.label()));
            sides.add((weight > 0 ? "for " : "against ") + label);
        });
        String verb = told.size() > 1 ? " speak " : " speaks ";
        return plain(joined(told) + person(patientCase.patient()) + verb + joined(sides));
    }

    private List<String> told(PatientCase patientCase) {
        var parts = new ArrayList<String>();
        patientCase.present().forEach(code -> parts.add(label(code)));
        patientCase.absent().forEach(code -> parts.add("no " + label(code)));
        patientCase.measurements().forEach((code, value) -> {
            var kind = vocabulary.measurements().get(code);
            parts.add(lower(kind == null ? code : kind.label()) + " of " + Decimal.of(value));
        });
        return parts;
    }

    private String label(String code) {
        var finding = vocabulary.findings().get(code);
        return finding == null ? code : lower(brief(finding.label()));
    }

    /** A label without what it says in brackets or after a comma. */
    private static String brief(String label) {
        return label.replaceAll(" \\([^)]*\\)", "").replaceFirst(", .*", "");
    }

    private static String joined(List<String> parts) {
        if (parts.isEmpty()) {
            return "nothing more than the person";
        }
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String person(Patient patient) {
        Integer age = patient.age();
        String who = switch (patient.sex()) {
            case FEMALE -> age != null && age < ADULT ? "a girl" : "a woman";
            case MALE -> age != null && age < ADULT ? "a boy" : "a man";
            case UNKNOWN -> "";
        };
        if (patient.sex() == Sex.UNKNOWN) {
            return age == null ? "" : " at the age of " + age;
        }
        return " in " + who + (age == null ? "" : " of " + age);
    }

    private static String lower(String label) {
        boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1))
                || label.length() > 1 && label.charAt(1) == ' ';
        return isWord ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    /** Without signs that mean something in YAML. */
    private static String plain(String sentence) {
        return sentence.replace(": ", ", ").replace(" #", " no. ");
    }
}
