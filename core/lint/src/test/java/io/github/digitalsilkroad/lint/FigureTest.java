package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000000 | 2000000 | between $1000000 and $2000000",
                "1E6 | 2E6 | between $1 million and $2 million",
                "1 | 2E6 | between $0.001 thousand and $2 million",
                "9 | 2E6 | between $9 and $2 million",
                "0 | 2E6 | between $0 and $2 million",
                "900 | 1E3 | between $900 and $1 thousand",
                "2 | 2E6 | between $0.002 thousand and $2 million",
                "1 | 9 | between $1 and $9"
            })
    void writesTheEndsOfARangeAsTheyAreReadBack(BigDecimal from, BigDecimal to, String text) {
        assertThat(new Figure(Figure.Bound.BETWEEN, from, to, Figure.Unit.DOLLAR))
                .hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"1E6, true", "1E3, true", "999, false", "20.0, false"})
    void hasAPowerFromAThousandOn(BigDecimal amount, boolean expected) {
        assertThat(Figure.of(Figure.Bound.EXACT, amount, Figure.Unit.DOLLAR).hasPower())
                .isEqualTo(expected);
        assertThat(new Figure(Figure.Bound.BETWEEN, amount, new BigDecimal("5E6"), Figure.Unit.DOLLAR).hasPower())
                .isEqualTo(expected);
    }

    /** A bound is rounded away from what holds. */
    @Test
    void isTheFigureThatAComputedValueRoundsTo() {
        assertThat(Figure.of(Estimate.exactly(41.2345), Figure.Unit.PERCENT)).contains(said("41.2"));
        assertThat(Figure.of(Estimate.between(41.21, 41.24), Figure.Unit.PERCENT))
                .contains(said("41.2"));
        assertThat(text(Estimate.between(41.26, 48.91))).isEqualTo("between 41.2 and 49.0 percent");
        assertThat(text(Estimate.between(41.26, 100))).isEqualTo("at least 41.2 percent");
        assertThat(text(Estimate.moreThan(41.26))).isEqualTo("more than 41.2 percent");
        assertThat(text(Estimate.atLeast(41.26))).isEqualTo("at least 41.2 percent");
        assertThat(text(Estimate.lessThan(41.26))).isEqualTo("less than 41.3 percent");
        assertThat(text(Estimate.atMost(41.26))).isEqualTo("at most 41.3 percent");
        assertThat(Figure.of(
                        Estimate.interval(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true),
                        Figure.Unit.PERCENT))
                .isEmpty();
    }

    private static Figure said(String percent) {
        return Figure.of(Figure.Bound.EXACT, new BigDecimal(percent), Figure.Unit.PERCENT);
    }

    private static String text(Estimate value) {
        return Figure.of(value, Figure.Unit.PERCENT).orElseThrow().toString();
    }
}
