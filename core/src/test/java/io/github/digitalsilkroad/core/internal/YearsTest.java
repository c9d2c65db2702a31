package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years are 0 to 9999, wherever they come from. */
class YearsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2016, 9998, 9999})
    void aYearIsItself(int year) {
        assertThat(Years.check(year)).isEqualTo(year);
        assertThat(Years.parse(Integer.toString(year))).isEqualTo(year);
        assertThat(Years.ordered(year, year)).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void anyOtherNumberIsRefused(int year) {
        assertThatThrownBy(() -> Years.check(year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year " + year + ": years are 0 to 9999");
        assertThatThrownBy(() -> Years.parse(Integer.toString(year)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("years are 0 to 9999");
        assertThatThrownBy(() -> Years.ordered(year, 2016)).hasMessageStartingWith("year " + year);
        assertThatThrownBy(() -> Years.ordered(2016, year)).hasMessageStartingWith("year " + year);
    }

    @Test
    void aSpanEndsNoEarlierThanItStarts() {
        assertThat(Years.ordered(2015, 2016)).isEqualTo(2015);
        assertThatThrownBy(() -> Years.ordered(2016, 2015))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("years 2016 to 2015: a span cannot end before it starts; swap the two");
        assertThatThrownBy(() -> Years.parse("MMXVI")).hasMessage("years are 0 to 9999");
    }
}
