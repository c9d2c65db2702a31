package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.view.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2019-10-31, 6, 2019-10-31, 2019-10-31",
        "2019-10, 5, 2019-10-01, 2019-10-31",
        "2020-02, 5, 2020-02-01, 2020-02-29",
        "2019, 4, 2019-01-01, 2019-12-31",
        "201X, 3, 2010-01-01, 2019-12-31",
        "20XX, 2, 2000-01-01, 2099-12-31",
        "XXXX, 0, 0000-01-01, 9999-12-31",
        "2018~, 4, 2018-01-01, 2018-12-31",
        "0000, 4, 0000-01-01, 0000-12-31",
        "0000-02, 5, 0000-02-01, 0000-02-29",
        "2020-02-29%, 6, 2020-02-29, 2020-02-29",
        "[2018-10..2019], 4, 2018-10-01, 2019-12-31",
        "[2018..2019-03-05], 4, 2018-01-01, 2019-03-05",
        "[2019-10-01..2019-10-05], 6, 2019-10-01, 2019-10-05",
        "[..2019-10], 0, 0000-01-01, 2019-10-31",
    })
    void spansItsDaysAtItsPrecision(String text, int precision, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, false, false",
        "2018~, true, false",
        "2018?, false, true",
        "2018%, true, true",
        "2019-10~, true, false",
        "201X?, false, true",
        "[2018~..2019], true, false",
        "[2018..2019?], false, true",
    })
    void keepsWhatTheSourceDoubts(String text, boolean approximate, boolean uncertain) {
        assertThat(PartialDate.parse(text).isApproximate()).isEqualTo(approximate);
        assertThat(PartialDate.parse(text).isUncertain()).isEqualTo(uncertain);
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @Test
    void aDateWithoutAStartIsDatedByItsEnd() {
        PartialDate open = PartialDate.parse("[..2019-10]");

        assertThat(open.isUnstated()).isFalse();
        assertThat(open.year()).isEmpty();
        assertThat(open.isBefore(PartialDate.parse("2019-11"))).isEqualTo(Ternary.YES);
        assertThat(open.isAfter(PartialDate.parse("2019-11"))).isEqualTo(Ternary.NO);
        assertThat(open.isBefore(PartialDate.parse("2019"))).isEqualTo(Ternary.UNKNOWN);
        assertThat(open.hull(PartialDate.parse("2020"))).hasToString("[..2020]");
        assertThat(open.hull(PartialDate.unstated()).isUnstated()).isTrue();
        assertThat(Text.value(open)).hasToString("by 2019-10");
    }

    @Test
    void factoriesAgreeWithParse() {
        assertThat(PartialDate.of(2019)).isEqualTo(PartialDate.parse("2019"));
        assertThat(PartialDate.of(2019, 10)).isEqualTo(PartialDate.parse("2019-10"));
        assertThat(PartialDate.of(LocalDate.of(2019, 10, 31))).isEqualTo(PartialDate.parse("2019-10-31"));
        assertThat(PartialDate.unstated()).isEqualTo(PartialDate.parse("XXXX"));
        assertThat(PartialDate.unstated().isUnstated()).isTrue();
        assertThat(PartialDate.of(0).isUnstated()).isFalse();
    }

    @Test
    void givesOnlyThePartsThatAreStated() {
        PartialDate day = PartialDate.parse("2019-10-31");
        assertThat(day.year()).hasValue(2019);
        assertThat(day.month()).hasValue(10);
        assertThat(day.day()).hasValue(31);
        PartialDate year = PartialDate.parse("2019~");
        assertThat(year.year()).hasValue(2019);
        assertThat(year.month()).isEmpty();
        assertThat(year.day()).isEmpty();
        assertThat(PartialDate.parse("201X").year()).isEmpty();
        assertThat(PartialDate.unstated().year()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2019, YES",
        "2019, 2018, NO",
        "2019, 2019, UNKNOWN",
        "2019-10, 2019, UNKNOWN",
        "2019-10-31, 2019-10-31, NO",
        "2019-10-30, 2019-10-31, YES",
        "2019-10-01, 2019-10, UNKNOWN",
        "2019-10-31, 2019-10, NO",
        "2019-10, 2019-10-01, NO",
        "201X, 2020, YES",
        "201X, 2015, UNKNOWN",
        "2018~, 2019?, YES",
        "XXXX, 2019, UNKNOWN",
        "2019, XXXX, UNKNOWN",
    })
    void saysBeforeOnlyWhenEveryDayAgrees(String left, String right, Ternary answer) {
        assertThat(PartialDate.parse(left).isBefore(PartialDate.parse(right))).isEqualTo(answer);
        assertThat(PartialDate.parse(right).isAfter(PartialDate.parse(left))).isEqualTo(answer);
    }

    @Test
    void comparesWithDays() {
        LocalDate day = LocalDate.of(2019, 6, 15);
        assertThat(PartialDate.of(2018).isBefore(day)).isEqualTo(Ternary.YES);
        assertThat(PartialDate.of(2019).isBefore(day)).isEqualTo(Ternary.UNKNOWN);
        assertThat(PartialDate.of(2020).isBefore(day)).isEqualTo(Ternary.NO);
        assertThat(PartialDate.of(2018).isAfter(day)).isEqualTo(Ternary.NO);
        assertThat(PartialDate.of(2019).isAfter(day)).isEqualTo(Ternary.UNKNOWN);
        assertThat(PartialDate.of(2020).isAfter(day)).isEqualTo(Ternary.YES);
        assertThat(PartialDate.unstated().isBefore(day)).isEqualTo(Ternary.UNKNOWN);
        assertThat(PartialDate.unstated().isAfter(day)).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void overlapsWhatCanBeTheSameDay() {
        assertThat(PartialDate.of(2019).overlaps(PartialDate.of(2019, 10))).isTrue();
        assertThat(PartialDate.of(2019).overlaps(PartialDate.of(2018))).isFalse();
        assertThat(PartialDate.of(2018).overlaps(PartialDate.of(2019))).isFalse();
        assertThat(PartialDate.unstated().overlaps(PartialDate.of(2018))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2019, [2018..2019]",
        "2018-10, 2019-03-05, [2018-10..2019-03-05]",
        "2019, 2019-10, 2019",
        "2019-10-31, 201X, 201X",
        "2018~, 2018, 2018~",
        "[2016..2018], 2019, [2016..2019]",
        "[2016..2018], 2017-05, [2016..2018]",
        "[2016..2018], [2017..2020], [2016..2020]",
        "2019, XXXX, XXXX",
        "[2018..2018], 2018, 2018",
    })
    void hullLeavesPossibleWhatEitherDateDoes(String left, String right, String hull) {
        assertThat(PartialDate.parse(left).hull(PartialDate.parse(right))).hasToString(hull);
        assertThat(PartialDate.parse(right).hull(PartialDate.parse(left))).hasToString(hull);
    }

    @Test
    void oneOfSeveralDatesHasOnlyThePartsThatAllShare() {
        PartialDate days = PartialDate.parse("[2019-10-01..2019-10-05]");
        assertThat(days.year()).hasValue(2019);
        assertThat(days.month()).hasValue(10);
        assertThat(days.day()).isEmpty();
        assertThat(days.isUnstated()).isFalse();
        PartialDate months = PartialDate.parse("[2018-10..2019-10]");
        assertThat(months.year()).isEmpty();
        assertThat(months.month()).isEmpty();
        assertThat(months.isBefore(PartialDate.of(2020))).isEqualTo(Ternary.YES);
        assertThat(months.isBefore(PartialDate.of(2019))).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void sortsForPrintingByFirstDayThenPrecision() {
        List<PartialDate> dates = new ArrayList<>();
        for (String text : List.of(
                "[2019..2020]", "2019?", "2019-10", "2019", "2019-01-01", "2019-01", "XXXX", "201X", "2018-12-31")) {
            dates.add(PartialDate.parse(text));
        }
        dates.sort(PartialDate.chronological());
        assertThat(dates.toString())
                .isEqualTo("[XXXX, 201X, 2018-12-31, 2019-01-01, 2019-01, 2019, [2019..2020], 2019?, 2019-10]");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-30, 2019-02-30: February 2019 has 28 days",
        "2020-02-30, 2020-02-30: February 2020 has 29 days",
        "2019-04-31~, 2019-04-31~: April 2019 has 30 days",
        "2019-10-32, 2019-10-32: October 2019 has 31 days",
        "2019-10-00, '2019-10-00: there is no day 00, days start at 01'",
        "2019-13, '2019-13: there is no month 13, only 01 to 12'",
        "[2019..2018], '[2019..2018]: the last date of several cannot lie before the first'",
        "2019-00-01, '2019-00-01: there is no month 00, only 01 to 12'",
    })
    void refusesImpossibleDates(String text, String message) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "19",
                "2019-1",
                "2019-10-3",
                "2019-10-",
                "2019-10-311",
                "2019/10",
                "201",
                "2019-1",
                "2019-10-1",
                "2019-10-1~",
                "2019-10/31",
                "2019-10-311",
                "2019.10",
                "10/2019",
                "20l9",
                "2XXX",
                "20X9",
                "XXXX~",
                "2018~?",
                "2019-XX",
                "-2019",
                " 2019",
                "2019 ",
                "October 2019",
                "[2018]",
                "[2018..2019",
                "[2018..]x",
                "[XXXX..2019]",
                "[2018..XXXX]",
                "[..XXXX]",
                "[..]",
                "[[2018..2019]..2020]",
                "２０１９"
            })
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(
                        "\"" + text + "\" is not a date: write 2019, 2019-10 or 2019-10-31, 201X or 20XX for a decade"
                                + " or century, [2018..2019] for one of several, [..2019] for that or earlier, XXXX when it"
                                + " is not stated; a dated form may end in ~ (about), ? (uncertain) or % (both)");
    }

    @Test
    void factoriesRefuseWhatNoCalendarHas() {
        assertThatThrownBy(() -> PartialDate.of(10000)).hasMessage("year 10000: years are 0 to 9999");
        assertThatThrownBy(() -> PartialDate.of(-1)).hasMessage("year -1: years are 0 to 9999");
        assertThatThrownBy(() -> PartialDate.of(10000, 1)).hasMessage("year 10000: years are 0 to 9999");
        assertThat(PartialDate.of(9999, 12)).hasToString("9999-12");
        assertThat(PartialDate.of(0, 1)).hasToString("0000-01");
        assertThat(PartialDate.of(LocalDate.of(9999, 12, 31))).hasToString("9999-12-31");
        assertThatThrownBy(() -> PartialDate.of(2019, 13)).hasMessage("month 13 of 2019: months are 1 to 12");
        assertThatThrownBy(() -> PartialDate.of(2019, 0)).hasMessage("month 0 of 2019: months are 1 to 12");
        assertThatThrownBy(() -> PartialDate.of(LocalDate.of(10000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year 10000: years are 0 to 9999");
    }

    @Test
    void isEqualOnlyToTheSameStatement() {
        assertThat(PartialDate.of(2018)).isNotEqualTo(PartialDate.parse("2018~"));
        assertThat(PartialDate.of(2018)).isNotEqualTo(PartialDate.parse("2018-01"));
        assertThat(PartialDate.of(2018).equals((Object) "2018")).isFalse();
        assertThat(PartialDate.of(2018)).isNotEqualTo(PartialDate.parse("[2018..2019]"));
        assertThat(PartialDate.parse("[2018..2019]")).isNotEqualTo(PartialDate.of(2018));
        assertThat(PartialDate.of(2018)).hasSameHashCodeAs(PartialDate.parse("2018"));
    }
}
