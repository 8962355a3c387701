package example;

import rhomboid.Rhomboid;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;

/** Assesses one case and prints the level, why, and the first candidates with their strongest evidence. */
public final class Embed {

    private Embed() {}

    public static void main(String[] args) {
        var rhomboid = Rhomboid.bundled();

        var assessment = rhomboid.assess(PatientCase.builder("example")
                .patient(46, Sex.FEMALE)
                .present("site-right-scapula", "worse-after-fatty-meal")
                .absent("fever")
                .measurement("pain-score", 6)
                .build());

        System.out.println(assessment.urgency() + (assessment.incomplete() ? " (questions are open)" : ""));
        assessment
                .explanation()
                .why()
                .forEach(escalation ->
                        System.out.println("  because: " + escalation.reason().rule().because()));
        assessment.candidates().stream().limit(3).forEach(ranked -> {
            System.out.println(ranked.candidate().likelihood() + " " + ranked.label());
            ranked.evidenceFor().forEach(evidence ->
                    System.out.println("  for: " + evidence.reason().rule().because()));
        });
        System.out.println(assessment.ruleSet().statement());
    }
}
