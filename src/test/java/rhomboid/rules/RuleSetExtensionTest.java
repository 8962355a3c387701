package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rhomboid.model.InvalidRulesException;

/** A rule set that adds to the bundled one. */
class RuleSetExtensionTest {

    private static final String RULESET = "extends: bundled\nname: More\nversion: 1.2.0-more\n";

    private static final String SOURCES = "sources:\n  - { key: a-paper, title: A paper, read: full }\n";

    private static final String CONDITION = """
            conditions:
              - code: %s
                label: A new condition
                category: musculoskeletal
                icd10cm: M54.6
                frequency: 5
                source: a-paper
                severity: benign
                usual-urgency: ROUTINE
                definition: Something new.
                next-step: Look at it.
            """;

    private static final String RULE = """
            package rhomboid.rules.conditions
            import rhomboid.model.*
            import static rhomboid.model.Conclude.*

            // A new condition
            rule "%s"
                @id( "%s" )
                @because( "It can hurt there." )
                @source( "a-paper" )
                @basis( "ordinal" )
                @reviewed( "2026-11-22" )
            when
                Present( finding == "site-interscapular" )
            then
                insert( supports( "%s", WEAK ) );
            end
            """;

    @Test
    void adds_to_everything_that_is_bundled() {
        var bundled = RuleSetReader.bundled();

        var more = read(RULE.formatted("New: between the blades", "NEWC-01", "new-condition"), "new-condition");

        assertThat(more.rules()).hasSize(bundled.rules().size() + 1).containsAll(bundled.rules());
        assertThat(more.ownRules()).extracting(Rule::id).containsExactly("NEWC-01");
        assertThat(more.vocabulary().conditions()).containsKey("new-condition").containsKey("biliary-colic");
        assertThat(more.floors()).isEqualTo(bundled.floors());
        assertThat(more.identity().version()).isEqualTo("1.2.0-more");
        assertThat(more.identity().statement()).isEqualTo(bundled.identity().statement());
        assertThat(more.identity().digest()).isNotEqualTo(bundled.identity().digest());
    }

    @Test
    void does_not_replace_a_bundled_rule() {
        var rule = RULE.formatted("Gallstones: right upper quadrant pain", "GALL-03", "new-condition");

        assertThatThrownBy(() -> read(rule, "new-condition"))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                        more/conditions/new-condition.drl:6:7: A bundled rule has the title "Gallstones: right upper quadrant pain" already.
                            A rule set that extends the bundled one only adds to it. Choose another title.
                        more/conditions/new-condition.drl:7:11: A bundled rule has the id "GALL-03" already.
                            A rule set that extends the bundled one only adds to it. Choose another id.""");
    }

    @Test
    void does_not_replace_a_bundled_code() {
        var rule = RULE.formatted("New: between the blades", "NEWC-01", "biliary-colic");

        assertThatThrownBy(() -> read(rule, "biliary-colic"))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessage("""
                        more/vocabulary.yaml:2:11: "biliary-colic" is already defined in the bundled rules.
                            Give each a code of its own, or remove one of the two.""");
    }

    @Test
    void extends_nothing_but_the_bundled_rules() {
        assertThatThrownBy(() -> RuleSetReader.read(
                        RuleFiles.of("more", Map.of("ruleset.yaml", bytes(RULESET.replace("bundled", "bundeld"))))))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("more/ruleset.yaml:1:10: \"extends\" must be bundled, but was \"bundeld\".");
    }

    private static RuleSet read(String rule, String condition) {
        var files = new TreeMap<String, byte[]>();
        files.put("ruleset.yaml", bytes(RULESET));
        files.put("sources.yaml", bytes(SOURCES));
        files.put("vocabulary.yaml", bytes(CONDITION.formatted(condition)));
        files.put("conditions/new-condition.drl", bytes(rule));
        return RuleSetReader.read(RuleFiles.of("more", files));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
