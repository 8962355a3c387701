package rhomboid.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rhomboid.model.Assessment;
import rhomboid.model.Education;
import rhomboid.model.EscalationReason;
import rhomboid.model.GivenAdvice;
import rhomboid.model.Likelihood;
import rhomboid.model.Question;
import rhomboid.model.RankedCandidate;
import rhomboid.model.RuleCitation;
import rhomboid.model.Urgency;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.ConditionKind;

/** The text for the person with the pain. In an emergency it says what to do, then briefly why, and nothing else. */
final class PatientText {

    private static final int MOST_EMERGENCY_REASONS = 3;
    private static final int MOST_CANDIDATES = 3;
    private static final int MOST_EDUCATION = 3;
    private static final int MOST_QUESTIONS = 8;

    /** Headings by kind of advice, in the order of the page. */
    private static final Map<String, String> HEADINGS = headings();

    private final Assessment assessment;
    private final RuleSet ruleSet;
    private final FactWords words;
    private final Page page;

    PatientText(Assessment assessment, RuleSet ruleSet, Page page) {
        this.assessment = assessment;
        this.ruleSet = ruleSet;
        this.page = page;
        words = new FactWords(ruleSet.vocabulary());
    }

    private static Map<String, String> headings() {
        var headings = new LinkedHashMap<String, String>();
        headings.put("safety-net", "When to get help at once");
        headings.put("self-care", "What you can do");
        headings.put("treatment", "What you can ask about");
        headings.put("prevention", "What helps to prevent it");
        headings.put("information", "Good to know");
        return headings;
    }

    void write() {
        if (assessment.incomplete() && assessment.urgency() != Urgency.EMERGENCY) {
            page.paragraph(0, "Important questions are still open, see below; the answers could make it more urgent.");
        }
        if (assessment.urgency() == Urgency.EMERGENCY) {
            if (!assessment.advice().isEmpty()) {
                page.gap();
            }
            assessment.advice().forEach(advice -> page.paragraph(0, advice.text()));
            why();
            return;
        }
        why();
        advice();
        withheld();
        candidates();
        questions();
        education();
    }

    private void why() {
        List<EscalationReason> reasons = assessment.explanation().why();
        page.heading("Why");
        if (reasons.isEmpty()) {
            page.paragraph(2, "Nothing that you have told so far asks for more than this.");
        }
        int shown = assessment.urgency() == Urgency.EMERGENCY ? MOST_EMERGENCY_REASONS : reasons.size();
        for (EscalationReason reason : reasons.stream().limit(shown).toList()) {
            RuleCitation rule = reason.reason().rule();
            page.paragraph(2, rule.because() + " (" + rule.id() + ")");
            words.asked(reason.reason().facts()).forEach(line -> page.paragraph(4, "- ", line));
        }
        if (reasons.size() > shown) {
            page.paragraph(2, "And " + (reasons.size() - shown) + " more reasons.");
        }
    }

    private void advice() {
        HEADINGS.forEach((kind, heading) -> {
            List<GivenAdvice> fitting = assessment.advice().stream()
                    .filter(advice -> advice.kind().equals(kind))
                    .toList();
            if (!fitting.isEmpty()) {
                page.heading(heading);
                fitting.forEach(advice -> page.paragraph(2, "- ", advice.text()));
            }
        });
    }

    private void withheld() {
        if (!assessment.withheld().isEmpty()) {
            page.heading("Not for you");
        }
        for (WithheldAdvice advice : assessment.withheld()) {
            page.paragraph(2, "- ", advice.text());
            page.paragraph(4, "Why not: ", advice.reason().rule().because());
        }
    }

    private void candidates() {
        List<RankedCandidate> shown = assessment.candidates().stream()
                .filter(ranked -> ranked.candidate().likelihood() != Likelihood.UNLIKELY)
                .limit(MOST_CANDIDATES)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        page.heading("What could be behind it");
        for (RankedCandidate ranked : shown) {
            boolean likely = ranked.candidate().likelihood() == Likelihood.LIKELY;
            page.paragraph(2, "- ", ranked.label() + (likely ? ": fits well." : ": could fit.") + definition(ranked));
        }
        page.paragraph(2, "Only an examination can tell; there are other causes too.");
    }

    private String definition(RankedCandidate ranked) {
        return Optional.ofNullable(
                        ruleSet.vocabulary().conditions().get(ranked.candidate().condition()))
                .map(ConditionKind::definition)
                .map(definition -> " " + definition)
                .orElse("");
    }

    private void questions() {
        if (assessment.questions().isEmpty()) {
            return;
        }
        page.heading("Not asked, and could change the answer");
        List<Question> questions = assessment.questions();
        questions.stream().limit(MOST_QUESTIONS).forEach(question -> page.paragraph(2, "- ", question.text()));
        if (questions.size() > MOST_QUESTIONS) {
            page.paragraph(2, "- ", "and " + (questions.size() - MOST_QUESTIONS) + " more.");
        }
    }

    private void education() {
        List<Education> shown = assessment.education().stream()
                .filter(education -> !education.text().isEmpty())
                .limit(MOST_EDUCATION)
                .toList();
        if (!shown.isEmpty()) {
            page.heading("Background");
        }
        for (Education education : shown) {
            page.paragraph(2, "- ", education.title() + ": " + education.text());
        }
    }
}
