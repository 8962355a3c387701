package rhomboid.report;

import java.util.Locale;
import rhomboid.model.Assessment;
import rhomboid.model.Decimal;
import rhomboid.model.RankedCandidate;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Urgency;
import rhomboid.model.WeightedReason;
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

    /** The score of a candidate as a sum that adds up, in decibans. */
    public static String sum(RankedCandidate ranked) {
        return "score " + signed(ranked.candidate().score()) + " = prior " + signed(ranked.prior()) + ", background "
                + signed(ranked.background()) + ", for " + signed(ranked.countedFor()) + ", against "
                + signed(ranked.countedAgainst()) + ", unexplained " + signed(ranked.unexplainedDecibans());
    }

    /** The weight in decibans and the likelihood ratio that it comes from. */
    public static String weight(WeightedReason weight) {
        return String.format(
                Locale.ROOT,
                "%3s  LR %-5s",
                signed(weight.decibans()),
                Decimal.of(weight.ratio().value()));
    }

    /** A number with its sign. */
    public static String signed(int decibans) {
        return decibans > 0 ? "+" + decibans : Integer.toString(decibans);
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
