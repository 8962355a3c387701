package rhomboid.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rhomboid.model.Assessment;
import rhomboid.model.EscalationReason;
import rhomboid.model.Fact;
import rhomboid.model.GivenAdvice;
import rhomboid.model.InferredFinding;
import rhomboid.model.Likelihood;
import rhomboid.model.NearMiss;
import rhomboid.model.Question;
import rhomboid.model.RankedCandidate;
import rhomboid.model.RuleCitation;
import rhomboid.model.Urgency;
import rhomboid.model.WeightedReason;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary.ConditionKind;

/** The text for a clinician: every conclusion with rule, sources, basis and facts, and every weight. */
final class ClinicianText {

    private static final int MOST_NEAR_MISSES = 10;

    private final Assessment assessment;
    private final RuleSet ruleSet;
    private final FactWords words;
    private final Page page;

    ClinicianText(Assessment assessment, RuleSet ruleSet, Page page) {
        this.assessment = assessment;
        this.ruleSet = ruleSet;
        this.page = page;
        words = new FactWords(ruleSet.vocabulary());
    }

    void write() {
        page.paragraph(
                0,
                "Case " + assessment.caseId() + "."
                        + (assessment.incomplete()
                                ? " Incomplete: an open red-flag question could raise the level."
                                : ""));
        escalations();
        candidates();
        questions();
        nearMisses();
        advice();
        withheld();
        inferred();
        expected();
    }

    private void escalations() {
        page.heading("Why");
        if (assessment.escalations().isEmpty()) {
            page.paragraph(2, "No rule asks for more than self-care.");
        }
        for (EscalationReason escalation : assessment.escalations()) {
            page.paragraph(
                    2,
                    escalation.urgency().name() + "  ",
                    escalation.reason().rule().because());
            cite(4, escalation.reason().rule());
            facts(4, escalation.reason().facts());
        }
    }

    private void candidates() {
        List<RankedCandidate> all = assessment.candidates();
        if (all.isEmpty()) {
            return;
        }
        page.heading("Candidates (decibans: 10 log10 of the likelihood ratio)");
        int detailed = detailed(all);
        for (int i = 0; i < detailed; i++) {
            candidate(i + 1, all.get(i));
        }
        if (detailed < all.size()) {
            page.paragraph(
                    2,
                    "Lower: ",
                    all.subList(detailed, all.size()).stream()
                                    .map(ranked -> ranked.label() + " "
                                            + TextReport.signed(
                                                    ranked.candidate().score()))
                                    .collect(Collectors.joining("; "))
                            + ".");
        }
    }

    private static int detailed(List<RankedCandidate> all) {
        int fitting = 0;
        while (fitting < all.size() && all.get(fitting).candidate().likelihood() != Likelihood.UNLIKELY) {
            fitting++;
        }
        return Math.max(1, fitting);
    }

    private void candidate(int rank, RankedCandidate ranked) {
        String code = ranked.candidate().condition();
        Optional<ConditionKind> kind =
                Optional.ofNullable(ruleSet.vocabulary().conditions().get(code));
        String icd = kind.map(known -> ", ICD-10-CM " + known.icd10cm()).orElse("");
        page.paragraph(
                2,
                rank + ". ",
                ranked.label() + " (" + code + icd + "): "
                        + FactWords.lower(ranked.candidate().likelihood()));
        page.paragraph(5, TextReport.sum(ranked));
        var weights = Stream.concat(ranked.evidenceFor().stream(), ranked.evidenceAgainst().stream())
                .toList();
        weights("background (age and sex, no evidence)", weights.stream().filter(WeightedReason::background));
        weights("for", ranked.evidenceFor().stream().filter(weight -> !weight.background()));
        weights("against", ranked.evidenceAgainst().stream().filter(weight -> !weight.background()));
        unexplained(ranked);
        kind.ifPresent(known -> page.paragraph(5, "next step: ", known.nextStep()));
    }

    private void weights(String heading, Stream<WeightedReason> weights) {
        List<WeightedReason> all = weights.toList();
        if (!all.isEmpty()) {
            page.paragraph(5, heading);
            all.forEach(this::weight);
        }
    }

    private void weight(WeightedReason weight) {
        String mark = TextReport.weight(weight);
        page.paragraph(7, mark + " ", weight.reason().rule().because());
        int margin = 7 + mark.length() + 1;
        weight.suppressedBy()
                .ifPresent(group -> page.paragraph(
                        margin,
                        "not counted: a stronger weight of the correlation group \"" + group + "\" stands for it"));
        cite(margin, weight.reason().rule());
        facts(margin, weight.reason().facts());
    }

    private void unexplained(RankedCandidate ranked) {
        if (!ranked.unexplained().isEmpty()) {
            page.paragraph(
                    5,
                    "unexplained: ",
                    ranked.unexplained().stream()
                            .map(left -> words.label(left.finding()) + " " + left.decibans())
                            .collect(Collectors.joining("; ")));
        }
    }

    private void questions() {
        if (!assessment.questions().isEmpty()) {
            page.heading("Not asked, and could change the answer");
        }
        var byLevel = new LinkedHashMap<Urgency, List<String>>();
        for (Question question : assessment.questions()) {
            byLevel.computeIfAbsent(question.couldReach(), level -> new ArrayList<>())
                    .add(words.label(question.code()));
        }
        byLevel.forEach((level, labels) -> page.paragraph(2, "up to " + level + ": ", String.join("; ", labels)));
    }

    private void nearMisses() {
        if (!assessment.nearMisses().isEmpty()) {
            page.heading("Near misses");
        }
        assessment.nearMisses().stream().limit(MOST_NEAR_MISSES).forEach(this::nearMiss);
        int more = assessment.nearMisses().size() - MOST_NEAR_MISSES;
        if (more > 0) {
            page.paragraph(2, "and " + more + " more; the JSON form has all.");
        }
    }

    private void nearMiss(NearMiss miss) {
        page.paragraph(2, miss.urgency() + "  ", miss.rule().because());
        cite(4, miss.rule());
        page.paragraph(
                4, "- lacks: ", words.label(miss.missing()) + (miss.unknown() ? " (unknown)" : " (known not to hold)"));
        facts(4, miss.held());
    }

    private void advice() {
        if (!assessment.advice().isEmpty()) {
            page.heading("Advice");
        }
        for (GivenAdvice advice : assessment.advice()) {
            page.paragraph(2, "- ", advice.code() + " (" + advice.kind() + "): " + advice.text());
            cite(4, advice.reason().rule());
        }
    }

    private void withheld() {
        if (!assessment.withheld().isEmpty()) {
            page.heading("Withheld advice");
        }
        for (WithheldAdvice advice : assessment.withheld()) {
            page.paragraph(
                    2, "- ", advice.code() + ": " + advice.reason().rule().because());
            cite(4, advice.reason().rule());
            facts(4, advice.reason().facts());
        }
    }

    private void inferred() {
        if (!assessment.inferred().isEmpty()) {
            page.heading("Inferred findings");
        }
        for (InferredFinding inferred : assessment.inferred()) {
            page.paragraph(
                    2,
                    "- ",
                    words.label(inferred.finding()) + ": "
                            + inferred.reason().rule().because());
            cite(4, inferred.reason().rule());
            facts(4, inferred.reason().facts());
        }
    }

    private void expected() {
        assessment.expected().ifPresent(expected -> {
            page.heading("Expected by a reviewer");
            expected.urgency().ifPresent(urgency -> page.paragraph(2, "urgency: ", urgency.name()));
            expected.condition().ifPresent(condition -> page.paragraph(2, "condition: ", words.label(condition)));
            expected.category().ifPresent(category -> page.paragraph(2, "category: ", category));
        });
    }

    private void cite(int margin, RuleCitation rule) {
        page.paragraph(
                margin,
                rule.id() + "  ",
                rule.title() + ". " + String.join(", ", rule.sources()) + "; " + FactWords.lower(rule.basis()));
    }

    private void facts(int margin, List<Fact> facts) {
        words.coded(facts).forEach(line -> page.paragraph(margin, "- ", line));
    }
}
