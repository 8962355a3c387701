package rhomboid.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionStepTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3, NONE",
        "1.2.3, 1.2.4, PATCH",
        "1.2.3, 1.10.0, MINOR",
        "1.2.3, 2.0.0, MAJOR",
        "1.2.3, 1.1.9, NONE",
        "1.2.3-draft, 1.2.4-draft, PATCH"
    })
    void the_first_number_that_differs_is_the_step(String before, String after, VersionStep step) {
        assertThat(VersionStep.between(before, after)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"NONE, 1.2.3", "PATCH, 1.2.4", "MINOR, 1.3.0", "MAJOR, 2.0.0"})
    void the_least_version_makes_the_step(VersionStep step, String least) {
        assertThat(step.from("1.2.3")).isEqualTo(least);
        assertThat(VersionStep.between("1.2.3", least)).isEqualTo(step);
    }
}
