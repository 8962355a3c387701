package rhomboid.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void finds_every_id_again_and_no_other() {
        var seen = SeenIds.usual();

        for (int i = 0; i < 200_000; i++) {
            seen.add("case-" + i);
        }

        for (int i = 0; i < 200_000; i++) {
            assertThat(seen.contains("case-" + i)).isTrue();
            assertThat(seen.contains("other-" + i)).isFalse();
        }
        assertThat(seen.full()).isFalse();
    }

    @Test
    void remembers_nothing_when_told_so() {
        var seen = SeenIds.upTo(0);

        seen.add("a");

        assertThat(seen.contains("a")).isFalse();
        assertThat(seen.full()).isTrue();
    }

    @Test
    void refuses_a_negative_limit() {
        assertThatThrownBy(() -> SeenIds.upTo(-1)).hasMessage("The number of ids must be 0 or more, but was -1.");
    }
}
