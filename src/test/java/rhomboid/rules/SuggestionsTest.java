package rhomboid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    private static final List<String> KNOWN =
            List.of("weight-loss", "weight-gain", "fever", "night-sweats", "pain-at-rest");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weight-Loss",
                "weight loss",
                "weightloss",
                "weight_loss",
                "weight-loss ",
                "w\u0435ight-loss",
                "wieght-loss",
                "weight\u2013loss",
                "weight-los",
                "weigth-losss"
            })
    void finds_the_word_that_was_meant(String word) {
        assertThat(Suggestions.closest(word, KNOWN)).contains("weight-loss");
    }

    @Test
    void suggests_nothing_for_a_word_that_is_far_from_all() {
        assertThat(Suggestions.closest("gallstones", KNOWN)).isEmpty();
        assertThat(Suggestions.closest("", KNOWN)).isEmpty();
        assertThat(Suggestions.closest("fever", List.of())).isEmpty();
    }

    @Test
    void breaks_ties_alphabetically_in_any_order() {
        assertThat(Suggestions.closest("bat", List.of("rat", "cat", "hat"))).contains("cat");
        assertThat(Suggestions.closest("bat", List.of("hat", "cat", "rat"))).contains("cat");
    }

    @Test
    void prefers_an_exact_synonym_to_a_word_with_slips_and_that_to_a_synonym_with_slips() {
        var synonyms = Map.of("pyrexia", "fever", "losing weight", "weight-loss", "fevre", "night-sweats");

        assertThat(Suggestions.closest("Pyrexia", KNOWN, synonyms)).contains("fever");
        assertThat(Suggestions.closest("losing-weight", KNOWN, synonyms)).contains("weight-loss");
        assertThat(Suggestions.closest("feverr", KNOWN, synonyms)).contains("fever");
        assertThat(Suggestions.closest("pyrexya", KNOWN, synonyms)).contains("fever");
    }

    @Test
    void counts_a_swap_of_neighbours_as_one_slip() {
        assertThat(Suggestions.distance("wieght", "weight")).isEqualTo(1);
        assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void answers_at_once_for_a_huge_word() {
        assertThat(Suggestions.closest("x".repeat(1_000_000), KNOWN)).isEmpty();
    }
}
