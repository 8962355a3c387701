package rhomboid.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** A small rule set without mistakes, for tests to spoil. */
final class RuleSetFiles {

    private static final String RULE = """
        package rhomboid.rules.red_flags
        import rhomboid.model.*
        import static rhomboid.model.Conclude.*

        // Fever
        // Fever with back pain may mean an infection.
        // Not covered here: anything else.

        rule "Fever: with back pain"
            @id( "FEV-01" )
            @because( "Fever with back pain may mean an infection." )
            @source( "paper" )
            @basis( "judgment" )
            @claim( "S-02" )
            @reviewed( "2026-11-22" )
        when
            Present( finding == "fever" )
        then
            insert( escalate( SOON ) );
        end
        """;

    private final Map<String, String> files = new TreeMap<>();

    private RuleSetFiles() {
        files.put("ruleset.yaml", """
            name: Test
            version: 1.2.3
            status: not reviewed
            intended-use: tests
            statement: Not a diagnosis.
            """);
        files.put("sources.yaml", """
            sources:
              - { key: paper, title: A paper, publisher: A journal, year: 2020, address: "https://example.org/a", read: full }
              - { key: judgment, title: Editorial judgment, read: full, note: ours }
            """);
        files.put("vocabulary.yaml", """
            groups:
              - { code: general, label: General, manifestation: true }
            findings:
              - { code: fever, group: general, label: Fever, question: "Fever?", asked: core, screen: true, synonyms: [ pyrexia ] }
              - { code: chills, group: general, label: Chills, question: "Chills?", asked: conditional }
            measurements:
              - { code: temperature-c, label: Temperature, question: "How hot?", unit: degrees, min: 30, max: 45, whole: false, loinc: 8310-5 }
            categories:
              - { code: infection, label: Infection, conditions: [ discitis ] }
            conditions:
              - { code: discitis, label: Discitis, category: infection, icd10cm: M46.44, frequency: 0.5, needs: [ fever ], source: paper, severity: serious, usual-urgency: URGENT, definition: An infected disc., next-step: See a doctor. }
            advice:
              - { code: heat, kind: self-care, text: Warmth may help., source: [ paper ], minutes: 20, note: Not on numb skin. }
            correlations:
              - { code: hot, members: [ fever, temperature-c ] }
            aliases:
              - { code: hot-and-cold, present: [ fever, chills ], absent: [], because: Two findings. }
            """);
        files.put("claims.yaml", """
            claims:
              - { id: S-01, fact: The back has bones., by: [ education bones, finding fever, measurement temperature-c, condition discitis, advice heat, ruleset statement ] }
              - { id: S-02, fact: Fever matters., by: [ rule FEV-01 ] }
              - { id: S-03, fact: Buy this., waiver: marketing }
            """);
        files.put("education.yaml", """
            education:
              - { code: bones, title: Bones, topic: anatomy, text: There are bones., source: [ paper ], conditions: [ discitis ], only-at-most: ROUTINE, claim: [ S-01 ] }
            """);
        files.put("safety.yaml", """
            floors:
              - { finding: fever, floor: SOON, because: It may be an infection., source: paper }
              - { measurement: temperature-c, at-least: 38.5, floor: SOON, because: It is fever., source: paper }
            invariants:
              - { code: only-up, text: Nothing lowers the level. }
            """);
        files.put("retired.yaml", """
            retired:
              - { id: OLD-01, reason: Merged., date: 2026-01-31 }
            """);
        files.put("red-flags/fever.drl", RULE);
        files.put("red-flags/fever.test.yaml", "- scenario: any\n");
    }

    static RuleSetFiles aRuleSet() {
        return new RuleSetFiles();
    }

    RuleSetFiles with(String path, String text) {
        files.put(path, text);
        return this;
    }

    RuleSetFiles without(String path) {
        files.remove(path);
        return this;
    }

    /** Replaces the first occurrence of a text that must be there. */
    RuleSetFiles replace(String path, String from, String to) {
        String text = files.get(path);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(path + " does not hold " + from);
        }
        return with(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    Map<String, byte[]> bytes() {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
        return bytes;
    }

    RuleFiles files() {
        return RuleFiles.of("rules", bytes());
    }
}
