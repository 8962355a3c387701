package rhomboid.report;

import rhomboid.model.Assessment;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Urgency;
import rhomboid.rules.RuleSet;

/** Assessments as text of 100 columns, level and action first. Equal assessments give equal text. Thread-safe. */
public final class TextReport {

    private TextReport() {}

    /**
     * The assessment in words, with a line end.
     *
     * @param ruleSet gives labels and questions; the one that made the assessment
     * @param colour whether to mark level and headings with terminal colours
     */
    public static String render(Assessment assessment, RuleSet ruleSet, Audience audience, boolean colour) {
        var page = new Page(colour);
        page.headline(assessment.urgency(), action(assessment.urgency()));
        switch (audience) {
            case PATIENT -> new PatientText(assessment, ruleSet, page).write();
            case CLINICIAN -> new ClinicianText(assessment, ruleSet, page).write();
        }
        RuleSetIdentity identity = assessment.ruleSet();
        page.gap();
        page.paragraph(0, identity.statement());
        page.paragraph(0, "Rule set " + identity.version() + ", digest " + identity.shortDigest() + ".");
        return page.toString();
    }

    /** What a level asks for, in a sentence. */
    public static String action(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Call an ambulance now.";
            case URGENT -> "See a doctor today.";
            case SOON -> "See a doctor within one to three days.";
            case ROUTINE -> "Make an appointment with a doctor within one to two weeks.";
            case SELF_CARE -> "Look after it at home; see a doctor if it is no better after a week.";
        };
    }
}
