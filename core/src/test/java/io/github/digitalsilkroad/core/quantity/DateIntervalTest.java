package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateIntervalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015/2018",
                "../2023",
                "2013/..",
                "../..",
                "2019",
                "2019-10",
                "2019-10-31",
                "2018~",
                "201X",
                "XXXX",
                "2013/XXXX",
                "2019/2019",
                "2015-03~/2018?"
            })
    void printsWhatItRead(String text) {
        assertThat(DateInterval.parse(text)).hasToString(text);
        assertThat(DateInterval.parse(DateInterval.parse(text).toString())).isEqualTo(DateInterval.parse(text));
    }

    @Test
    void factoriesAgreeWithParse() {
        PartialDate from = PartialDate.of(2015);
        PartialDate to = PartialDate.of(2018);
        assertThat(DateInterval.of(Optional.of(from), Optional.of(to))).isEqualTo(DateInterval.parse("2015/2018"));
        assertThat(DateInterval.of(Optional.of(from), Optional.empty())).isEqualTo(DateInterval.parse("2015/.."));
        assertThat(DateInterval.of(Optional.empty(), Optional.of(to))).isEqualTo(DateInterval.parse("../2018"));
        assertThat(DateInterval.of(from)).isEqualTo(DateInterval.parse("2015"));
        assertThat(DateInterval.during(2015, 2018)).isEqualTo(DateInterval.parse("2015-01-01/2018-12-31"));
    }

    @Test
    void givesItsEnds() {
        DateInterval period = DateInterval.parse("2015-03/..");
        assertThat(period.start()).contains(PartialDate.of(2015, 3));
        assertThat(period.end()).isEmpty();
        assertThat(period.startYear()).hasValue(2015);
        assertThat(period.endYear()).isEmpty();
        assertThat(DateInterval.parse("../2018").startYear()).isEmpty();
        assertThat(DateInterval.parse("../2018").endYear()).hasValue(2018);
        assertThat(DateInterval.parse("../2018-06").end()).contains(PartialDate.of(2018, 6));
        assertThat(DateInterval.parse("2013/XXXX").endYear()).isEmpty();
        assertThat(DateInterval.parse("2019").startYear())
                .isEqualTo(DateInterval.parse("2019").endYear());
    }

    @Test
    void bareDateIsNotTheSameAsStartAndEndWithinIt() {
        assertThat(DateInterval.parse("2019").isDate()).isTrue();
        assertThat(DateInterval.parse("2019/2019").isDate()).isFalse();
        assertThat(DateInterval.parse("2019")).isNotEqualTo(DateInterval.parse("2019/2019"));
        assertThat(DateInterval.parse("2019").contains(LocalDate.of(2019, 5, 5)))
                .isEqualTo(Ternary.YES);
        assertThat(DateInterval.parse("2019/2019").contains(LocalDate.of(2019, 5, 5)))
                .isEqualTo(Ternary.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2015/2018, 2014-12-31, NO",
        "2015/2018, 2015-01-01, UNKNOWN",
        "2015/2018, 2015-06-01, UNKNOWN",
        "2015/2018, 2015-12-31, YES",
        "2015/2018, 2017-06-01, YES",
        "2015/2018, 2018-01-01, YES",
        "2015/2018, 2018-06-01, UNKNOWN",
        "2015/2018, 2018-12-31, UNKNOWN",
        "2015/2018, 2019-01-01, NO",
        "../2023, 0001-01-01, YES",
        "../2023, 2024-01-01, NO",
        "2013/.., 2012-12-31, NO",
        "2013/.., 2999-01-01, YES",
        "../.., 2019-01-01, YES",
        "2013/XXXX, 2012-12-31, NO",
        "2013/XXXX, 2013-12-31, UNKNOWN",
        "2013/XXXX, 2020-01-01, UNKNOWN",
        "XXXX/2015, 2016-01-01, NO",
        "2019-10, 2019-10-31, YES",
        "2019-10, 2019-11-01, NO",
        "201X, 2015-01-01, UNKNOWN",
        "201X, 2020-01-01, NO",
        "XXXX, 2020-01-01, UNKNOWN",
        "2013/2013-06, 2013-06-30, UNKNOWN",
        "2013/2013-06, 2013-07-01, NO",
    })
    void containsADayWhenEveryReadingDoes(String period, LocalDate day, Ternary answer) {
        assertThat(DateInterval.parse(period).contains(day)).isEqualTo(answer);
        assertThat(DateInterval.parse(period).contains(PartialDate.of(day))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2015/2018, 2016, YES",
        "2015/2018, 2015, UNKNOWN",
        "2015/2018, 2019, NO",
        "2015/2018, 201X, UNKNOWN",
        "2015/2018, XXXX, UNKNOWN",
        "2019, 2019, YES",
        "2019, 2019-04, YES",
        "2019-04, 2019, UNKNOWN",
        "../.., XXXX, YES",
    })
    void containsADateWhenAllItsDaysAreIn(String period, String date, Ternary answer) {
        assertThat(DateInterval.parse(period).contains(PartialDate.parse(date))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2015/2018, 2016/2020, YES",
        "2015/2018, 2018/2020, UNKNOWN",
        "2015/2018, 2019/2020, NO",
        "2015/2018, 2018-12-31, UNKNOWN",
        "2019, 2019-10, YES",
        "2019, 2020, NO",
        "../2018, 2018/.., UNKNOWN",
        "../2018, 2017/.., YES",
        "../2018, 2019/.., NO",
        "../.., XXXX, YES",
        "XXXX, 2019, UNKNOWN",
        "201X, 2005/2025, YES",
        "2013/XXXX, 2012, NO",
        "2013/XXXX, 2020, UNKNOWN",
    })
    void overlapsWhenEveryReadingDoes(String left, String right, Ternary answer) {
        assertThat(DateInterval.parse(left).overlaps(DateInterval.parse(right))).isEqualTo(answer);
        assertThat(DateInterval.parse(right).overlaps(DateInterval.parse(left))).isEqualTo(answer);
    }

    @Test
    void cannotEndBeforeItStarts() {
        String message = "2019/2013: a period cannot end before it starts";
        assertThatThrownBy(() -> DateInterval.parse("2019/2013"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> DateInterval.of(Optional.of(PartialDate.of(2019)), Optional.of(PartialDate.of(2013))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> DateInterval.during(2019, 2013)).hasMessage(message);
        assertThat(DateInterval.parse("2019-10/2019")).hasToString("2019-10/2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/2019", "2019/", "2013/2015/2018"})
    void refusesBlankEnds(String text) {
        assertThatThrownBy(() -> DateInterval.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("\"" + text + "\" is not a period: write 2015/2018, ../2023 or 2013/.. for an open end,"
                        + " 2013/XXXX for an end that is not stated, or one date");
    }

    @Test
    void namesTheDateThatIsWrong() {
        assertThatThrownBy(() -> DateInterval.parse("2019/2019-02-30"))
                .hasMessage("2019-02-30: February 2019 has 28 days");
    }

    @Test
    void isEqualOnlyToTheSameStatement() {
        assertThat(DateInterval.parse("2015/2018")).hasSameHashCodeAs(DateInterval.parse("2015/2018"));
        assertThat(DateInterval.parse("2015/..")).isNotEqualTo(DateInterval.parse("2015/2018"));
        assertThat(DateInterval.parse("../2018")).isNotEqualTo(DateInterval.parse("2015/2018"));
        assertThat(DateInterval.parse("2015").equals((Object) "2015")).isFalse();
    }
}
