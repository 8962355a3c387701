package rhomboid.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import rhomboid.rules.EducationText;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.ConditionKind;

/**
 * The text for the person with the pain, about one and a half screens. In an emergency it says what to do, then briefly why, and
 * nothing else.
 */
final class PatientText {

    private static final int MOST_EMERGENCY_REASONS = 3;
    private static final int MOST_REASONS = 5;
    private static final int MOST_CANDIDATES = 3;
    private static final int MOST_QUESTIONS = 8;
    private static final int MOST_EDUCATION = 1;

    /** Sentences of a text about a condition that say what it is; those after them say what to do, which the level does here. */
    private static final int DESCRIBING_SENTENCES = 2;

    private static final String SAFETY_NET = "safety-net";
    private static final String SELF_CARE = "self-care";

    /** The other kinds of advice, in the order of the page. */
    private static final List<String> GOOD_TO_KNOW = List.of("information", "treatment", "prevention");

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

    void write() {
        if (assessment.urgency() == Urgency.EMERGENCY) {
            emergency();
            return;
        }
        if (assessment.incomplete()) {
            page.paragraph(0, "Some questions are still open, see below. The answers could make it more urgent.");
        }
        why(MOST_REASONS);
        List<RankedCandidate> named = named();
        var choice = new AdviceChoice(
                ruleSet,
                named.stream().map(ranked -> ranked.candidate().condition()).collect(Collectors.toSet()));
        advice("When to get help at once", choice.of(SAFETY_NET, assessment.advice()));
        candidates(named);
        List<GivenAdvice> selfCare = choice.of(SELF_CARE, assessment.advice());
        advice("What you can do", selfCare);
        withheld();
        List<GivenAdvice> other = GOOD_TO_KNOW.stream()
                .flatMap(kind -> choice.of(kind, assessment.advice()).stream())
                .toList();
        advice("Good to know", other);
        moreAdvice(selfCare.size() + other.size());
        questions();
        education();
    }

    private void emergency() {
        List<GivenAdvice> safety = assessment.advice().stream()
                .filter(advice -> advice.kind().equals(SAFETY_NET))
                .toList();
        if (!safety.isEmpty()) {
            page.gap();
        }
        safety.forEach(advice -> page.paragraph(0, advice.text()));
        why(MOST_EMERGENCY_REASONS);
    }

    private void why(int most) {
        List<EscalationReason> reasons = assessment.explanation().why();
        page.heading("Why");
        if (reasons.isEmpty()) {
            page.paragraph(2, "Nothing that you have told so far asks for more than this.");
        }
        for (EscalationReason reason : reasons.stream().limit(most).toList()) {
            RuleCitation rule = reason.reason().rule();
            page.paragraph(2, rule.because() + " (" + rule.id() + ")");
            words.asked(reason.reason().facts()).forEach(line -> page.paragraph(4, "- ", line));
        }
        if (reasons.size() > most) {
            int more = reasons.size() - most;
            page.paragraph(2, "And " + more + (more == 1 ? " more reason." : " more reasons."));
        }
    }

    private void advice(String heading, List<GivenAdvice> shown) {
        if (!shown.isEmpty()) {
            page.heading(heading);
            shown.forEach(advice -> page.paragraph(2, "- ", advice.text()));
        }
    }

    private void moreAdvice(int shown) {
        long more = assessment.advice().stream()
                        .filter(advice -> !advice.kind().equals(SAFETY_NET))
                        .count()
                - shown;
        if (more > 0) {
            String pieces = more == 1 ? " more piece" : " more pieces";
            page.paragraph(2, "- ", "and " + more + pieces + " of advice, listed in the text for clinicians.");
        }
    }

    private void withheld() {
        if (!assessment.withheld().isEmpty()) {
            page.heading("Not for you");
        }
        for (WithheldAdvice advice : assessment.withheld()) {
            String reason = advice.reason().rule().because();
            page.paragraph(2, "- ", "\"" + sentences(advice.text(), 1) + "\" This does not suit you. " + reason);
        }
    }

    private List<RankedCandidate> named() {
        return assessment.candidates().stream()
                .filter(ranked -> ranked.candidate().likelihood() != Likelihood.UNLIKELY)
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private void candidates(List<RankedCandidate> shown) {
        if (shown.isEmpty()) {
            return;
        }
        page.heading("What could be behind it");
        for (RankedCandidate ranked : shown) {
            boolean likely = ranked.candidate().likelihood() == Likelihood.LIKELY;
            page.paragraph(2, "- ", ranked.label() + (likely ? ": fits well." : ": could fit.") + description(ranked));
        }
        page.paragraph(2, "Only an examination can tell. There are other causes too.");
    }

    /** What the condition is, in plain words; nothing where the plain words would comfort above their level. */
    private String description(RankedCandidate ranked) {
        String code = ranked.candidate().condition();
        Optional<EducationText> plain = ruleSet.education().stream()
                .filter(text -> isAbout(text.education()) && text.conditions().contains(code))
                .findFirst();
        if (plain.isPresent()) {
            Urgency most = plain.get().onlyAtMost().orElse(Urgency.EMERGENCY);
            return assessment.urgency().compareTo(most) > 0
                    ? ""
                    : " " + sentences(plain.get().education().text(), DESCRIBING_SENTENCES);
        }
        return Optional.ofNullable(ruleSet.vocabulary().conditions().get(code))
                .map(ConditionKind::definition)
                .map(definition -> " " + definition)
                .orElse("");
    }

    private static boolean isAbout(Education education) {
        return education.topic().equals("condition");
    }

    /** The first sentences of a text. */
    private static String sentences(String text, int count) {
        int end = -1;
        for (int i = 0; i < count; i++) {
            int next = text.indexOf(". ", end + 1);
            if (next < 0) {
                return text;
            }
            end = next;
        }
        return text.substring(0, end + 1);
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

    /** Background; none beside a level at which the page must be short. */
    private void education() {
        if (assessment.urgency().compareTo(Urgency.URGENT) >= 0) {
            return;
        }
        List<Education> shown = assessment.education().stream()
                .filter(education -> !education.text().isEmpty() && !isAbout(education))
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
