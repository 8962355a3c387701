package rhomboid.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "8, 8",
        "0, 0",
        "-0.0, 0",
        "-2.50, -2.5",
        "38.5, 38.5",
        "0.1, 0.1",
        "0.00001, 0.00001",
        "10000000, 10000000",
        "12345678.25, 12345678.25",
        "1e20, 1.0E20",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void a_number_is_written_as_people_do(double value, String words) {
        assertThat(Decimal.of(value)).isEqualTo(words);
    }
}
