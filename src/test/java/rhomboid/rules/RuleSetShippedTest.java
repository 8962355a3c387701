package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of this repository, as far as reading them can tell. */
class RuleSetShippedTest {

    private static final RuleSet SHIPPED = RuleSetReader.read(RuleFiles.ofFolder(Path.of("rules")));

    @Test
    void every_claim_of_the_seed_is_implemented_or_waived() {
        assertThat(SHIPPED.claims())
                .extracting(Claim::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 144)
                        .mapToObj("S-%02d"::formatted)
                        .toList());
        assertThat(SHIPPED.claims())
                .allMatch(claim ->
                        claim.waiver().isPresent() == claim.implementedBy().isEmpty());
    }

    @Test
    void every_claim_that_a_rule_names_names_the_rule() {
        var claims = SHIPPED.claims();

        assertThat(SHIPPED.rules())
                .allSatisfy(rule -> assertThat(rule.claims())
                        .allSatisfy(id -> assertThat(claims)
                                .anyMatch(claim -> claim.id().equals(id)
                                        && claim.implementedBy().contains("rule " + rule.id()))));
    }

    @Test
    void every_rule_that_a_claim_names_names_the_claim() {
        assertThat(SHIPPED.claims())
                .allSatisfy(claim -> assertThat(claim.implementedBy())
                        .filteredOn(link -> link.startsWith("rule "))
                        .allSatisfy(link -> assertThat(SHIPPED.rules())
                                .anyMatch(rule -> link.equals("rule " + rule.id())
                                        && rule.claims().contains(claim.id()))));
    }

    @Test
    void the_stored_form_holds_exactly_the_same() {
        assertThat(RuleSetStore.fromBytes(RuleSetStore.toBytes(SHIPPED))).isEqualTo(SHIPPED);
    }
}
