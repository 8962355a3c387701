package rhomboid.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import rhomboid.casefile.SmallVocabulary;
import rhomboid.model.Absent;
import rhomboid.model.Advised;
import rhomboid.model.Assessment;
import rhomboid.model.Basis;
import rhomboid.model.Candidate;
import rhomboid.model.Education;
import rhomboid.model.EscalationReason;
import rhomboid.model.Expected;
import rhomboid.model.Fact;
import rhomboid.model.GivenAdvice;
import rhomboid.model.InferredFinding;
import rhomboid.model.Level;
import rhomboid.model.Likelihood;
import rhomboid.model.LikelihoodRatio;
import rhomboid.model.Measurement;
import rhomboid.model.NearMiss;
import rhomboid.model.Patient;
import rhomboid.model.Place;
import rhomboid.model.Present;
import rhomboid.model.Question;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Reason;
import rhomboid.model.RuleCitation;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Sex;
import rhomboid.model.Unexplained;
import rhomboid.model.Urgency;
import rhomboid.model.WeightedReason;
import rhomboid.model.WithheldAdvice;
import rhomboid.rules.Condition;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/** Assessments made by hand that hold every kind of thing an assessment can hold. */
final class SampleAssessments {

    private static final RuleSetIdentity IDENTITY = new RuleSetIdentity(
            "1.4.0",
            "3f9c2a71b0de3f9c2a71b0de3f9c2a71b0de3f9c2a71b0de3f9c2a71b0de3f9c",
            "This is information, not a diagnosis and not medical advice. If you are worried or getting worse, contact a health"
                    + " professional.");

    private SampleAssessments() {}

    static RuleSet ruleSet() {
        return new RuleSet(
                IDENTITY, SmallVocabulary.vocabulary(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A rule set that holds the rules of the first candidate. */
    static RuleSet ruleSet(Assessment assessment) {
        List<Rule> rules = assessment.candidates().get(0).evidenceFor().stream()
                .map(weight -> new Rule(
                        weight.reason().rule(),
                        List.of(),
                        LocalDate.EPOCH,
                        Phase.CONDITIONS,
                        new Condition.AllOf(List.of()),
                        List.of(new Advised("heat")),
                        Place.of("a.drl")))
                .toList();
        return new RuleSet(IDENTITY, SmallVocabulary.vocabulary(), rules, List.of(), List.of(), List.of(), List.of());
    }

    static Assessment emergency() {
        var escalation = new EscalationReason(
                Urgency.EMERGENCY,
                reason(
                        "GALL-07",
                        "Gallstones: pain with signs of infection",
                        "Gallbladder pain with signs of infection needs emergency care.",
                        Basis.PUBLISHED,
                        new Present("fever"),
                        new Measurement("temperature-c", 39.5),
                        new Candidate("biliary-colic", -16, Likelihood.LIKELY)));
        return assessment("c-1", Urgency.EMERGENCY, true, List.of(escalation), List.of(gallstones()));
    }

    static Assessment soon() {
        var soon = new EscalationReason(
                Urgency.SOON,
                reason(
                        "CANC-01",
                        "Cancer: weight loss over 50",
                        "Weight loss without trying needs a doctor's look, and soon, when there is back pain that nothing"
                                + " mechanical explains.",
                        Basis.JUDGMENT,
                        new Patient(64, Sex.FEMALE),
                        new Present("weight-loss"),
                        new Absent("fever")));
        var routine = new EscalationReason(
                Urgency.ROUTINE,
                reason(
                        "TIME-01",
                        "Time: pain for weeks",
                        "Pain that lasts deserves a look.",
                        Basis.ORDINAL,
                        new Level(Urgency.SOON)));
        return assessment(
                "c-2",
                Urgency.SOON,
                true,
                List.of(soon, routine),
                List.of(gallstones(), strain(), infection(), shingles()));
    }

    static Assessment selfCare() {
        return new Assessment(
                "c-3",
                Urgency.SELF_CARE,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                IDENTITY,
                Optional.empty());
    }

    /** As {@link #soon}, with more questions and near misses than a text shows. */
    static Assessment crowded() {
        Assessment soon = soon();
        return new Assessment(
                soon.caseId(),
                soon.urgency(),
                true,
                soon.inferred(),
                soon.candidates(),
                soon.escalations(),
                soon.advice(),
                soon.withheld(),
                Collections.nCopies(9, soon.questions().get(0)),
                Collections.nCopies(12, soon.nearMisses().get(0)),
                soon.education(),
                soon.ruleSet(),
                soon.expected());
    }

    /** As {@link #emergency}, for five reasons. */
    static Assessment alarming() {
        Assessment emergency = emergency();
        return assessment(
                "c-4",
                Urgency.EMERGENCY,
                true,
                Collections.nCopies(5, emergency.escalations().get(0)),
                emergency.candidates());
    }

    private static Assessment assessment(
            String id,
            Urgency urgency,
            boolean incomplete,
            List<EscalationReason> escalations,
            List<RankedCandidate> candidates) {
        return new Assessment(
                id,
                urgency,
                incomplete,
                List.of(new InferredFinding(
                        "fever",
                        reason(
                                "FEV-01",
                                "Fever: 38 or more",
                                "A temperature of 38 degrees or more is a fever.",
                                Basis.PUBLISHED,
                                new Measurement("temperature-c", 39.5)))),
                candidates,
                escalations,
                List.of(
                        new GivenAdvice(
                                "call-help",
                                "safety-net",
                                "Call for help if your legs become weak or numb.",
                                reason(
                                        "NET-01",
                                        "Safety net: always",
                                        "Weak legs can be a sign of pressure on the spinal cord.",
                                        Basis.JUDGMENT)),
                        new GivenAdvice(
                                "rest",
                                "self-care",
                                "Ease off for a day or two.",
                                reason("REST-01", "Rest: after strain", "Short rest eases a strain.", Basis.ORDINAL))),
                List.of(new WithheldAdvice(
                        "heat",
                        "A warm pack for up to 20 minutes at a time.",
                        reason(
                                "HEAT-09",
                                "Heat: not with fever",
                                "Heat does not suit a fever.",
                                Basis.JUDGMENT,
                                new Present("fever")))),
                List.of(new Question("leg-weakness", "Are your legs weak?", Urgency.EMERGENCY)),
                List.of(new NearMiss(
                        citation(
                                "CORD-02",
                                "Cord: weak legs at night",
                                "Weak legs with night pain need a scan the same day.",
                                Basis.PUBLISHED),
                        Urgency.URGENT,
                        "Present( finding == \"leg-weakness\" )",
                        true,
                        List.of(new Present("night-pain-wakes")))),
                List.of(new Education(
                        "anatomy-spine",
                        "The thoracic spine",
                        "anatomy",
                        "Twelve bones between neck and lower back, each joined to a pair of ribs.",
                        List.of("judgment"))),
                IDENTITY,
                Optional.of(new Expected(
                        Optional.of(Urgency.URGENT), Optional.of("biliary-colic"), Optional.of("visceral"))));
    }

    private static RankedCandidate gallstones() {
        return new RankedCandidate(
                new Candidate("biliary-colic", -16, Likelihood.LIKELY),
                "Gallstones",
                -27,
                List.of(
                        weight(
                                "GALL-03",
                                "Pain that comes on after fatty food points to the gallbladder.",
                                12.5,
                                10,
                                "worse-after-fatty-meal"),
                        weight(
                                "GALL-04",
                                "Pain at the right shoulder blade is often felt from the gallbladder.",
                                6,
                                8,
                                "site-right-scapula"),
                        suppressed(),
                        background()),
                List.of(weight(
                        "GALL-08",
                        "Pain all the time speaks against attacks of the gallbladder.",
                        0.65,
                        -2,
                        "pain-constant")),
                List.of(new Unexplained("weight-loss", -5), new Unexplained("night-pain-wakes", -2)),
                -7);
    }

    private static WeightedReason suppressed() {
        var fever = weight("GALL-05", "Fever goes with an inflamed gallbladder.", 1.6, 2, "fever");
        return new WeightedReason(fever.reason(), fever.ratio(), fever.decibans(), false, Optional.of("fever"));
    }

    private static WeightedReason background() {
        var woman = reason(
                "GALL-18",
                "Gallstones: in women",
                "Gallstones are more common in women.",
                Basis.JUDGMENT,
                new Patient(64, Sex.FEMALE));
        return new WeightedReason(woman, new LikelihoodRatio(1.6), 2, true, Optional.empty());
    }

    private static RankedCandidate strain() {
        return candidate("muscle-strain", "Muscle strain", -6, Likelihood.POSSIBLE);
    }

    private static RankedCandidate infection() {
        return candidate("spinal-infection", "Infection of the spine", -40, Likelihood.UNLIKELY);
    }

    private static RankedCandidate shingles() {
        return candidate("shingles", "Shingles", -41, Likelihood.UNLIKELY);
    }

    private static RankedCandidate candidate(String code, String label, int score, Likelihood likelihood) {
        return new RankedCandidate(
                new Candidate(code, score, likelihood), label, score, List.of(), List.of(), List.of(), 0);
    }

    private static WeightedReason weight(String rule, String because, double ratio, int decibans, String finding) {
        return new WeightedReason(
                reason(rule, "Gallstones: by " + finding, because, Basis.ORDINAL, new Present(finding)),
                new LikelihoodRatio(ratio),
                decibans,
                false,
                Optional.empty());
    }

    private static Reason reason(String rule, String title, String because, Basis basis, Fact... facts) {
        return new Reason(citation(rule, title, because, basis), List.of(facts));
    }

    private static RuleCitation citation(String rule, String title, String because, Basis basis) {
        return new RuleCitation(rule, title, because, List.of("tg18-2018", "judgment"), basis);
    }
}
