package rhomboid.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rhomboid.rules.RuleSetFiles.aRuleSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rhomboid.model.Education;
import rhomboid.model.InvalidRulesException;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Field;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Vocabulary.AdviceKind;
import rhomboid.rules.Vocabulary.Alias;
import rhomboid.rules.Vocabulary.Asked;
import rhomboid.rules.Vocabulary.Category;
import rhomboid.rules.Vocabulary.ConditionKind;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.Group;
import rhomboid.rules.Vocabulary.MeasurementKind;

class RuleSetReaderTest {

    @Test
    void reads_the_vocabulary() {
        var vocabulary = RuleSetReader.read(aRuleSet().files()).vocabulary();

        assertThat(vocabulary.groups().values()).containsExactly(new Group("general", "General", true));
        assertThat(vocabulary.findings().values())
                .containsExactly(
                        new Finding("fever", "general", "Fever", "Fever?", Asked.CORE, true, List.of("pyrexia")),
                        new Finding("chills", "general", "Chills", "Chills?", Asked.CONDITIONAL, false, List.of()));
        assertThat(vocabulary.measurements().values())
                .containsExactly(new MeasurementKind(
                        "temperature-c", "Temperature", "How hot?", "degrees", 30, 45, false, Optional.of("8310-5")));
        assertThat(vocabulary.categories().values())
                .containsExactly(new Category("infection", "Infection", List.of("discitis")));
        assertThat(vocabulary.conditions().values())
                .containsExactly(new ConditionKind(
                        "discitis",
                        "Discitis",
                        "infection",
                        "M46.44",
                        0.5,
                        List.of("fever"),
                        "paper",
                        "serious",
                        Urgency.URGENT,
                        "An infected disc.",
                        "See a doctor."));
        assertThat(vocabulary.advice().values())
                .containsExactly(new AdviceKind(
                        "heat",
                        "self-care",
                        "Warmth may help.",
                        List.of("paper"),
                        Optional.of(20),
                        Optional.of("Not on numb skin.")));
        assertThat(vocabulary.correlations()).containsEntry("hot", List.of("fever", "temperature-c"));
        assertThat(vocabulary.aliases().values())
                .containsExactly(new Alias("hot-and-cold", List.of("fever", "chills"), List.of(), "Two findings."));
    }

    @Test
    void reads_everything_else() {
        var files = aRuleSet().files();

        var ruleSet = RuleSetReader.read(files);

        assertThat(ruleSet.identity().version()).isEqualTo("1.2.3");
        assertThat(ruleSet.identity().digest()).isEqualTo(files.digest());
        assertThat(ruleSet.identity().statement()).isEqualTo("Not a diagnosis.");
        assertThat(ruleSet.rules()).extracting(Rule::id).containsExactly("FEV-01");
        assertThat(ruleSet.rules().get(0).place()).hasToString("rules/red-flags/fever.drl:9:7");
        assertThat(ruleSet.sources())
                .containsExactly(
                        new Source("judgment", "Editorial judgment", "", Optional.empty(), "", "full"),
                        new Source(
                                "paper", "A paper", "A journal", Optional.of(2020), "https://example.org/a", "full"));
        assertThat(ruleSet.education())
                .containsExactly(new EducationText(
                        new Education("bones", "Bones", "anatomy", "There are bones.", List.of("paper")),
                        List.of("discitis"),
                        Optional.of(Urgency.ROUTINE),
                        List.of("S-01")));
        assertThat(ruleSet.claims())
                .contains(
                        new Claim("S-02", "Fever matters.", List.of("rule FEV-01"), Optional.empty()),
                        new Claim("S-03", "Buy this.", List.of(), Optional.of("marketing")));
    }

    @Test
    void reads_floors_as_patterns() {
        var floors = RuleSetReader.read(aRuleSet().files()).floors();

        var fever = new Constraint(Field.FINDING, Operator.EQUAL, new Codes(List.of("fever")));
        var temperature = new Constraint(Field.NAME, Operator.EQUAL, new Codes(List.of("temperature-c")));
        var high = new Constraint(Field.VALUE, Operator.AT_LEAST, new Pattern.Number(38.5));
        assertThat(floors)
                .containsExactly(
                        new Floor(
                                new Pattern(FactType.PRESENT, List.of(fever)),
                                Urgency.SOON,
                                "It may be an infection.",
                                "paper"),
                        new Floor(
                                new Pattern(FactType.MEASUREMENT, List.of(temperature, high)),
                                Urgency.SOON,
                                "It is fever.",
                                "paper"));
    }

    @Test
    void claims_texts_and_retired_ids_may_be_left_out() {
        var files = aRuleSet()
                .without("claims.yaml")
                .without("education.yaml")
                .without("retired.yaml")
                .replace("red-flags/fever.drl", "    @claim( \"S-02\" )\n", "");

        var ruleSet = RuleSetReader.read(files.files());

        assertThat(ruleSet.claims()).isEmpty();
        assertThat(ruleSet.education()).isEmpty();
    }

    @Test
    void category_codes_may_hold_underscores() {
        var files = aRuleSet()
                .replace("vocabulary.yaml", "code: infection", "code: spinal_infection")
                .files();

        assertThat(RuleSetReader.read(files).vocabulary().categories()).containsOnlyKeys("spinal_infection");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void says_what_is_wrong_and_where(String file, String from, String to, String expected) {
        var files = aRuleSet().replace(file, from, to).files();

        assertThatThrownBy(() -> RuleSetReader.read(files))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage(expected);
    }

    static Stream<Arguments> says_what_is_wrong_and_where() {
        String v = "vocabulary.yaml";
        String own = "Give each a code of its own, or remove one of the two.";
        String icd = "Such a code is a letter, two digits and up to four signs after a point, such as M54.6.";
        String frequency = "It counts adults with the condition among 10,000 with upper back pain in primary care.";
        return Stream.of(
                wrong(v, "groups:", "group:", """
                    rules/vocabulary.yaml:1:1: The file has no "groups".
                    rules/vocabulary.yaml:1:1: The file has the unknown key "group".
                        Did you mean "groups"?
                    rules/vocabulary.yaml:4:27: The finding "fever" names the unknown group "general".
                    rules/vocabulary.yaml:5:28: The finding "chills" names the unknown group "general".\
                    """),
                wrong(
                        v,
                        "group: general, label: Fever",
                        "group: genral, label: Fever",
                        "4:27: The finding \"fever\" names the unknown group \"genral\".",
                        "Did you mean \"general\"?"),
                wrong(v, "code: chills", "code: fever", """
                    rules/vocabulary.yaml:5:13: "fever" is already defined in line 4.
                        Give each a code of its own, or remove one of the two.
                    rules/vocabulary.yaml:17:45: The alias "hot-and-cold" names the unknown finding "chills".\
                    """),
                wrong(
                        v,
                        "code: hot-and-cold",
                        "code: temperature-c",
                        "17:13: \"temperature-c\" is already defined in line 7.",
                        own),
                wrong(
                        v,
                        "code: hot-and-cold",
                        "code: Hot & Cold",
                        "17:13: \"Hot & Cold\" cannot be a code.",
                        "A code is at most 60 small letters and digits, with single hyphens between them, such as"
                                + " weight-loss."),
                wrong(
                        v,
                        "code: hot-and-cold",
                        "code: age-years",
                        "17:13: \"age-years\" is what cases may call the patient's age.",
                        "Rules ask for it with Patient( age >= 50, sex == Sex.FEMALE )."),
                wrong(
                        v,
                        "code: hot-and-cold",
                        "code: age",
                        "17:13: \"age\" is what cases may call the patient's age.",
                        "Rules ask for it with Patient( age >= 50, sex == Sex.FEMALE )."),
                wrong(
                        v,
                        "code: hot-and-cold",
                        "code: sex",
                        "17:13: \"sex\" is what cases may call the patient's sex.",
                        "Rules ask for it with Patient( age >= 50, sex == Sex.FEMALE )."),
                wrong(
                        v,
                        "asked: core",
                        "asked: always",
                        "4:77: \"asked\" must be core, conditional or exam, but was \"always\"."),
                wrong(
                        v,
                        "max: 45",
                        "max: 30",
                        "7:99: The measurement \"temperature-c\" has the range 30 to 30.",
                        "\"max\" must be greater than \"min\"."),
                wrong(
                        v,
                        "max: 45, whole: false",
                        "max: 45.5, whole: true",
                        "7:90: The measurement \"temperature-c\" is whole, but its range is not.",
                        "Give \"min\" and \"max\" as whole numbers, or \"whole: false\"."),
                wrong(
                        v,
                        "loinc: 8310-5",
                        "loinc: temp",
                        "7:124: \"temp\" cannot be a code of LOINC.",
                        "Such a code is a number, a hyphen and a digit, such as 8310-5."),
                wrong(
                        v,
                        "code: infection, label",
                        "code: In fection, label",
                        "9:13: \"In fection\" cannot be a code.",
                        "A code is at most 60 small letters and digits, with single hyphens between them, such as"
                                + " weight-loss."),
                wrong(
                        v,
                        "[ discitis ]",
                        "[ diskitis ]",
                        "9:56: The category \"infection\" names the unknown condition \"diskitis\".",
                        "Did you mean \"discitis\"?"),
                wrong(v, "M46.44", "46.44", "11:70: \"46.44\" cannot be a code of ICD-10-CM.", icd),
                wrong(
                        v,
                        "frequency: 0.5",
                        "frequency: 0",
                        "11:89: \"frequency\" must be more than 0 and at most 10000, but was 0.",
                        frequency),
                wrong(
                        v,
                        "frequency: 0.5",
                        "frequency: rare",
                        "11:89: \"frequency\" must be a number, but was \"rare\"."),
                wrong(
                        v,
                        "needs: [ fever ]",
                        "needs: [ fevr ]",
                        "11:103: The condition \"discitis\" names the unknown finding \"fevr\".",
                        "Did you mean \"fever\"?"),
                wrong(
                        v,
                        "needs: [ fever ]",
                        "needs: fever",
                        "11:101: \"needs\" must be a list, but is a text.",
                        "Write [ one, two ], or [] for an empty list."),
                wrong(
                        v,
                        "source: paper, severity",
                        "source: papr, severity",
                        "11:120: The condition \"discitis\" names the unknown source \"papr\".",
                        "Did you mean \"paper\"?"),
                wrong(
                        v,
                        "usual-urgency: URGENT",
                        "usual-urgency: urgent",
                        "11:161: \"usual-urgency\" must be SELF_CARE, ROUTINE, SOON, URGENT or EMERGENCY, but was"
                                + " \"urgent\".",
                        "Did you mean \"URGENT\"?"),
                wrong(
                        v,
                        "kind: self-care",
                        "kind: selfcare",
                        "13:25: \"kind\" must be self-care, treatment, prevention, safety-net or information, but was"
                                + " \"selfcare\".",
                        "Did you mean \"self-care\"?"),
                wrong(
                        v,
                        "minutes: 20",
                        "minutes: 0",
                        "13:88: \"minutes\" must be a whole number from 1 to 1440, but was 0."),
                wrong(
                        v,
                        "[ fever, temperature-c ]",
                        "[ fever, temprature-c ]",
                        "15:36: The correlation \"hot\" names the unknown finding or measurement \"temprature-c\".",
                        "Did you mean \"temperature-c\"?"),
                wrong(
                        v,
                        "present: [ fever, chills ]",
                        "present: [ fever, chils ]",
                        "17:45: The alias \"hot-and-cold\" names the unknown finding \"chils\".",
                        "Did you mean \"chills\"?"),
                wrong(
                        "sources.yaml",
                        "key: judgment",
                        "key: paper",
                        "3:12: \"paper\" is already defined in line 2.",
                        own),
                wrong(
                        "sources.yaml",
                        "https://example.org/a",
                        "example.org/a",
                        "2:78: \"address\" must begin with https:// or http://, but was \"example.org/a\"."),
                wrong(
                        "sources.yaml",
                        "year: 2020",
                        "year: 20020",
                        "2:63: \"year\" must be a whole number from 1500 to 2100, but was 20020."),
                wrong(
                        "retired.yaml",
                        "OLD-01",
                        "OLD-1",
                        "2:11: \"OLD-1\" cannot be the id of a rule.",
                        "A rule id is three to six capital letters, a hyphen and two digits, such as GALL-03."),
                wrong(
                        "retired.yaml",
                        "2026-01-31",
                        "2026-02-31",
                        "2:42: \"2026-02-31\" is not a date.",
                        "Write the date as year-month-day, such as 2026-11-22."),
                wrong(
                        "ruleset.yaml",
                        "1.2.3",
                        "v1",
                        "2:10: \"version\" must be three numbers with points, but was \"v1\".",
                        "Such as 1.0.0; raise it with every release of the rules."),
                wrong("ruleset.yaml", "statement: Not a diagnosis.\n", "", "1:1: The file has no \"statement\"."),
                wrong(
                        "education.yaml",
                        "topic: anatomy",
                        "topic: anatomie",
                        "2:41: \"topic\" must be anatomy, mechanism, prevention, course, when-to-see-a-doctor,"
                                + " treatment or condition, but was \"anatomie\".",
                        "Did you mean \"anatomy\"?"),
                wrong(
                        "education.yaml",
                        "[ discitis ]",
                        "[ disc ]",
                        "2:107: The text \"bones\" names the unknown condition \"disc\"."));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void says_what_is_wrong_with_safety_and_claims(String file, String from, String to, String expected) {
        var files = aRuleSet().replace(file, from, to).files();

        assertThatThrownBy(() -> RuleSetReader.read(files))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage(expected);
    }

    static Stream<Arguments> says_what_is_wrong_with_safety_and_claims() {
        String s = "safety.yaml";
        String c = "claims.yaml";
        return Stream.of(
                wrong(
                        s,
                        "finding: fever",
                        "finding: fevr",
                        "2:16: The floor names the unknown finding \"fevr\".",
                        "Did you mean \"fever\"?"),
                wrong(
                        s,
                        "finding: fever, ",
                        "",
                        "2:5: A floor needs either a finding or a measurement.",
                        "Write \"finding: fever\", or \"measurement: spo2-percent\" with \"at-most: 91\"."),
                wrong(s, "at-least: 38.5, ", "", "3:5: A floor for a measurement needs \"at-least\" or \"at-most\"."),
                wrong(
                        s,
                        "at-least: 38.5",
                        "at-least: 385",
                        "3:45: \"at-least\" is 385, but \"temperature-c\" goes from 30 to 45."),
                wrong(
                        s,
                        "at-least: 38.5",
                        "at-least: 38.5, at-most: 38",
                        "3:60: \"at-most\" is less than \"at-least\"."),
                wrong(
                        s,
                        "floor: SOON",
                        "floor: LATER",
                        "2:30: \"floor\" must be SELF_CARE, ROUTINE, SOON, URGENT or EMERGENCY, but was \"LATER\"."),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., given: { present: [ fever ] }",
                        "5:41: The invariant \"only-up\" needs either \"always\" or \"never\".",
                        "Write \"always: { at-least: URGENT }\" or \"never: { advice: [ heat ] }\"."),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, always: {}",
                        "5:57: The value of \"always\" needs \"at-least\" or \"advice\".",
                        "The first is a level such as URGENT, the second a list of codes of advice."),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, never: { advice: [ heet ] }",
                        "5:68: The value of \"never\" names the unknown advice \"heet\".",
                        "Did you mean \"heat\"?"),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, given: { one-of: [ fevr ] }, always: { at-least: SOON }",
                        "5:68: The value of \"given\" names the unknown finding \"fevr\".",
                        "Did you mean \"fever\"?"),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, given: { measurements: { temperature-c: { at-least: 385 } } }, always: { at-least: SOON }",
                        "5:101: \"at-least\" is 385, but \"temperature-c\" goes from 30 to 45."),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, given: { measurements: { temp: { at-least: 38 } } }, always: { at-least: SOON }",
                        "5:80: The value of \"measurements\" names the unknown measurement \"temp\"."),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, given: { patient: { age: {} } }, always: { at-least: SOON }",
                        "5:74: The value of \"age\" needs \"at-least\" or \"at-most\"."),
                wrong(
                        s,
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, given: { level: { at-least: HIGH } }, never: { advice: [ heat ] }",
                        "5:77: \"at-least\" must be SELF_CARE, ROUTINE, SOON, URGENT or EMERGENCY, but was \"HIGH\"."),
                wrong(
                        c,
                        "id: S-03",
                        "id: S3",
                        "4:11: \"S3\" cannot be the id of a claim.",
                        "A claim id is S, a hyphen and two to four digits, such as S-07."),
                wrong(
                        c,
                        "id: S-03",
                        "id: S-02",
                        "4:11: \"S-02\" is already defined in line 3.",
                        "Give each a code of its own, or remove one of the two."),
                wrong(
                        c,
                        ", waiver: marketing",
                        "",
                        "4:11: The claim \"S-03\" names nothing that implements it.",
                        "List it under \"by\", such as \"rule GALL-03\", or give the reason as \"waiver\"."),
                wrong(
                        c,
                        "waiver: marketing",
                        "waiver: marketing, by: [ finding fever ]",
                        "4:42: The claim \"S-03\" is implemented and waived.",
                        "Remove either \"by\" or \"waiver\"."),
                wrong(
                        c,
                        "finding fever",
                        "finding fevr",
                        "2:67: S-01 names the unknown finding \"fevr\".",
                        "Did you mean \"fever\"?"),
                wrong(
                        c,
                        "ruleset statement",
                        "ruleset motto",
                        "2:142: S-01 names the unknown key of ruleset.yaml \"motto\"."),
                wrong(
                        c,
                        "finding fever",
                        "symptom fever",
                        "2:67: S-01 names \"symptom fever\".",
                        "Write the kind and the code; kinds are rule, finding, measurement, condition, advice,"
                                + " education, ruleset."),
                wrong(c, "education bones, finding fever", "finding fever", """
                    rules/education.yaml:2:13: The text "bones" names the claim S-01, which does not name it.
                        Add "education bones" to S-01 in rules/claims.yaml, or remove S-01 here.\
                    """),
                wrong("education.yaml", ", claim: [ S-01 ]", "", """
                    rules/claims.yaml:2:50: S-01 names the education bones, whose "claim" does not name S-01.
                        Add S-01 there, or remove the entry here.\
                    """),
                wrong(
                        "education.yaml",
                        "[ S-01 ]",
                        "[ S-01, S-99 ]",
                        "2:157: The text \"bones\" names the unknown claim \"S-99\"."),
                wrong("red-flags/fever.drl", "    @claim( \"S-02\" )\n", "", """
                    rules/claims.yaml:3:45: S-02 names the rule FEV-01, whose @claim does not name S-02.
                        Add S-02 there, or remove the entry here.\
                    """),
                wrong("red-flags/fever.drl", "@claim( \"S-02\" )", "@claim( \"S-02, S-03\" )", """
                    rules/red-flags/fever.drl:9:7: FEV-01 names the claim S-03, which does not name it.
                        Add "rule FEV-01" to S-03 in rules/claims.yaml, or remove S-03 here.\
                    """));
    }

    @Test
    void files_in_the_wrong_place_are_refused() {
        var files = aRuleSet()
                .with("cancer.drl", "")
                .with("red-flags/old/cancer.drl", "")
                .with("danger/cancer.test.yaml", "")
                .with("red-flags/cancer.yaml", "")
                .with("vocabluary.yaml", "")
                .with("extras.yaml", "")
                .files();

        assertThatThrownBy(() -> RuleSetReader.read(files)).hasMessage("""
            rules/cancer.drl: A rule file must be directly in one of the five folders.
                They are findings, red-flags, conditions, urgency, advice.
            rules/danger/cancer.test.yaml: A scenario file must be directly in one of the five folders.
                They are findings, red-flags, conditions, urgency, advice.
            rules/extras.yaml: This file is not part of a rule set.
            rules/red-flags/cancer.yaml: This file is not part of a rule set.
                Scenarios are in files that end in ".test.yaml"; other YAML files are not in folders.
            rules/red-flags/old/cancer.drl: A rule file must be directly in one of the five folders.
                They are findings, red-flags, conditions, urgency, advice.
            rules/vocabluary.yaml: This file is not part of a rule set.
                Did you mean "vocabulary.yaml"?\
            """);
    }

    @Test
    void a_missing_vocabulary_gives_one_problem_not_hundreds() {
        var files = aRuleSet().without("vocabulary.yaml").without("safety.yaml").files();

        assertThatThrownBy(() -> RuleSetReader.read(files)).hasMessage("""
            rules/safety.yaml: The rule set has no such file.
                Every rule set needs it.
            rules/vocabulary.yaml: The rule set has no such file.
                Every rule set needs it.\
            """);
    }

    @Test
    void a_file_that_is_not_yaml_gives_one_problem() {
        var files = aRuleSet()
                .with("sources.yaml", "sources: [\n")
                .with("claims.yaml", "- x\n")
                .files();

        assertThatThrownBy(() -> RuleSetReader.read(files)).hasMessage("""
            rules/claims.yaml:1:1: The file must be a map of keys and values, but is a list.
                Write each key on a line of its own: "key: value".
            rules/sources.yaml:2:1: The file ends too early.
                Close every bracket and every quote.\
            """);
    }

    @Test
    void the_same_id_or_title_in_two_files_is_refused() {
        String rule = new String(aRuleSet().bytes().get("red-flags/fever.drl"), UTF_8);
        var files = aRuleSet().with("red-flags/hot.drl", rule).files();

        assertThatThrownBy(() -> RuleSetReader.read(files)).hasMessage("""
            rules/red-flags/hot.drl:9:7: The title "Fever: with back pain" is already that of another rule.
                rule "Fever: with back pain"
                      ^
                The other rule is at rules/red-flags/fever.drl:9:7.
            rules/red-flags/hot.drl:10:11: The id "FEV-01" is already that of another rule.
                @id( "FEV-01" )
                      ^
                The other rule is at rules/red-flags/fever.drl:10:11.\
            """);
    }

    @Test
    void the_order_of_files_makes_no_difference() {
        String second = new String(aRuleSet().bytes().get("red-flags/fever.drl"), UTF_8)
                .replace("FEV-01", "AAA-01")
                .replace("with back pain\"", "again\"")
                .replace("    @claim( \"S-02\" )\n", "");
        var files = aRuleSet().with("red-flags/hot.drl", second).bytes();
        var backwards = new LinkedHashMap<String, byte[]>();
        new TreeMap<>(files).descendingMap().forEach(backwards::put);

        var ruleSet = RuleSetReader.read(RuleFiles.of("rules", backwards));

        assertThat(ruleSet).isEqualTo(RuleSetReader.read(RuleFiles.of("rules", files)));
        assertThat(ruleSet.rules()).extracting(Rule::id).containsExactly("AAA-01", "FEV-01");
    }

    @Test
    void a_rule_with_a_problem_still_exists_for_the_claims() {
        var files = aRuleSet()
                .replace("red-flags/fever.drl", "escalate( SOON )", "escalate( LATER )")
                .files();

        var thrown = catchThrowableOfType(InvalidRulesException.class, () -> RuleSetReader.read(files));

        assertThat(thrown.problems())
                .extracting(problem -> problem.place().file())
                .containsOnly("rules/red-flags/fever.drl");
    }

    @Test
    void problems_of_all_files_come_together_and_sorted() {
        var files = aRuleSet()
                .replace("vocabulary.yaml", "asked: core", "asked: cor")
                .replace("sources.yaml", "title: A paper, ", "")
                .replace("red-flags/fever.drl", "\"fever\"", "\"fevre\"")
                .files();

        var thrown = catchThrowableOfType(InvalidRulesException.class, () -> RuleSetReader.read(files));

        assertThat(thrown.problems())
                .isSorted()
                .extracting(problem -> problem.place().file())
                .containsExactly("rules/red-flags/fever.drl", "rules/sources.yaml", "rules/vocabulary.yaml");
    }

    private static Arguments wrong(String file, String from, String to, String message) {
        String place = message.startsWith("rules/") ? "" : "rules/" + file + ":";
        return Arguments.of(file, from, to, place + message);
    }

    private static Arguments wrong(String file, String from, String to, String message, String help) {
        return wrong(file, from, to, message + "\n    " + help);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void says_what_is_wrong_with_exclusions(String exclusion, String expected) {
        var files = aRuleSet()
                .replace("vocabulary.yaml", "aliases:", "excludes:\n  - " + exclusion + "\naliases:")
                .files();

        assertThatThrownBy(() -> RuleSetReader.read(files))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage(expected);
    }

    static Stream<Arguments> says_what_is_wrong_with_exclusions() {
        String v = "rules/vocabulary.yaml:";
        return Stream.of(
                Arguments.of(
                        "{ findings: [ fever ], because: Warm. }",
                        v + "17:5: An exclusion needs at least two findings, or a sex.\n"
                                + "    Name what the finding shuts out, or the sex that cannot have it: \"sex: male\"."),
                Arguments.of(
                        "{ findings: [ fever, chils ], because: Warm. }",
                        v + "17:26: The exclusion names the unknown finding \"chils\".\n    Did you mean \"chills\"?"),
                Arguments.of(
                        "{ findings: [ fever ], sex: man, because: Warm. }",
                        v + "17:33: \"sex\" must be female or male, but was \"man\"."),
                Arguments.of(
                        "{ findings: [ fever, chills ], reason: Warm. }",
                        v + "17:5: The exclusion has no \"because\".\n" + v
                                + "17:36: The exclusion has the unknown key \"reason\".\n"
                                + "    Its keys are because, findings, sex."));
    }

    @Test
    void reads_exclusions_and_invariants_and_stores_them() {
        RuleSet read = RuleSetReader.read(aRuleSet()
                .replace(
                        "vocabulary.yaml",
                        "aliases:",
                        "excludes:\n  - { findings: [ fever ], sex: male, because: Warm. }\naliases:")
                .replace(
                        "safety.yaml",
                        "text: Nothing lowers the level.",
                        "text: Low., source: paper, given: { present: [ fever ], absent: [ chills ],"
                                + " patient: { age: { at-most: 15 }, sex: female }, level: { at-least: SOON } },"
                                + " never: { at-least: EMERGENCY, advice: [ heat ] }")
                .files());

        assertThat(read.vocabulary().exclusions())
                .containsExactly(new Vocabulary.Exclusion(List.of("fever"), Optional.of(Sex.MALE), "Warm."));
        Invariant.Demand demand = read.invariants().get(0).demand().orElseThrow();
        assertThat(demand.always()).isFalse();
        assertThat(demand.atLeast()).contains(Urgency.EMERGENCY);
        assertThat(demand.advice()).containsExactly("heat");
        assertThat(((Condition.AllOf) demand.given()).parts()).hasSize(5);
        assertThat(RuleSetStore.fromBytes(RuleSetStore.toBytes(read))).isEqualTo(read);
    }
}
