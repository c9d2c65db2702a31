package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "1.",
                ".5",
                "1..5",
                "1.2.3",
                "--1",
                "+1",
                "1 ",
                " 1",
                "1,000",
                "1x",
                "NaN",
                "Infinity",
                "1E",
                "1E+",
                "1E-",
                "1E5.0",
                "1E12345",
                "1F5",
                "1E/",
                "1E:",
                "\u0661",
                "123456789012345678901x",
                "123456789012345678901.",
                "1234567890123456789012.3.4",
                ".1234567890123456789012",
                "1234567890123456789\u0663"
            })
    void malformedTextsAreNoNumber(String text) {
        assertThat(Decimals.parse(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "007, 7",
        "0.05, 0.05",
        "1E5, 1E5",
        "1e+5, 1E5",
        "1E-5, 1E-5",
        "1E0099, 1E99",
        "9007199254740993, 9007199254740992",
        "1234567890123456789012, 1.234567890123456789012E21",
        "0.1234567890123456789012, 0.1234567890123456789012",
        "-100000000000000000000.0, -1E20",
        "100000000000000000001, 100000000000000000001"
    })
    void wellFormedTextsAreTheNearestDouble(String text, double value) {
        assertThat(Decimals.parse(text)).isEqualTo(value);
    }

    @Test
    void numberWithinATextIsReadAlone() {
        assertThat(Decimals.parse("a20.9b", 1, 5, 6)).isEqualTo(20.9e6);
        assertThat(Decimals.parse("a20.9b", 1, 1, 6)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0",
                "0 | 6 | 0",
                "20900000 | 0 | 20,900,000",
                "20900000 | 6 | 20.9",
                "-1234567.25 | 0 | -1,234,567.25",
                "0.000001 | 0 | 0.000001",
                "5 | 6 | 0.000005",
                "1E20 | 0 | 100,000,000,000,000,000,000",
                "1E21 | 0 | 1E21",
                "1.5E21 | 0 | 1.5E21",
                "1E-9 | 0 | 0.000000001",
                "1.5E-10 | 0 | 1.5E-10",
                "4.9E-324 | 0 | 5E-324",
                "999 | 0 | 999",
                "1000 | 0 | 1,000"
            })
    void numbersPrintPlainly(double value, int power, String text) {
        assertThat(Decimals.append(new StringBuilder(), value, power)).hasToString(text);
    }

    @Test
    void tenthsOfLongNumbersAreNearEnough() {
        assertThat(Decimals.tenths(1.0 / 3, 9)).isEqualTo(1.0 / 3 * 0.9);
        assertThat(Decimals.tenths(0x1p60, 11)).isEqualTo(0x1p60 * 1.1);
    }

    @Test
    void roundingLeavesWhatHasNoDigits() {
        assertThat(Decimals.round(0, 3)).isZero();
        assertThat(Decimals.round(Double.NaN, 3)).isNaN();
        assertThat(Decimals.round(Double.NEGATIVE_INFINITY, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Decimals.round(0.12345, 3)).isEqualTo(0.123);
    }
}
