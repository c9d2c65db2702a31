package io.github.digitalsilkroad.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The years of a row, as plain comparisons have them. */
class YearColumnProperties {

    private static YearColumn column() {
        YearColumn column = new YearColumn(3);
        for (int row = 0; row < 3; row++) {
            column.clear(row);
        }
        return column;
    }

    @Property(seed = Seeds.FIXED)
    void aRowStartedAndWentOnInTheYearsItMayHave(
            @ForAll @IntRange(min = 2010, max = 2016) int earliest,
            @ForAll @IntRange(max = 3) int spread,
            @ForAll @IntRange(max = 3) int more,
            @ForAll @IntRange(min = 2009, max = 2024) int from,
            @ForAll @IntRange(max = 4) int years,
            @ForAll boolean isOnlyAgreed) {
        int latest = earliest + spread;
        int to = from + years;
        YearColumn column = column();
        column.set(1, earliest, latest, latest + more, isOnlyAgreed);
        assertThat(column.started(1, from, to)).isEqualTo(earliest <= to && from <= latest);
        assertThat(column.active(1, from, to)).isEqualTo(earliest <= to && from <= latest + more);
        assertThat(column.earliest(1)).isEqualTo(earliest);
        assertThat(column.latest(1)).isEqualTo(latest);
        assertThat(column.isOnlyAgreed(1)).isEqualTo(isOnlyAgreed);
        assertThat(column.isDated(1)).isTrue();
        assertThat(column.isDated(0) || column.isDated(2)).isFalse();
        assertThat(column.started(0, from, to) || column.active(2, from, to)).isFalse();
    }

    @Property(seed = Seeds.FIXED)
    void yearsBeyondTheColumnAreAsFarAsItGoes(@ForAll int earliest, @ForAll int end) {
        YearColumn column = column();
        column.set(0, earliest, earliest, end, false);
        assertThat(column.isDated(0)).isTrue();
        assertThat(column.started(0, -999, 9999)).isEqualTo(-999 <= earliest && earliest <= 9999);
        assertThat(column.active(0, -999, 9999)).isEqualTo(earliest <= 9999 && -999 <= end);
    }

    @Property(seed = Seeds.FIXED)
    void aCopyChangesWithoutItsOriginal(@ForAll @IntRange(min = 1990, max = 2030) int year) {
        YearColumn column = column();
        column.set(0, year, year, year, true);
        YearColumn copy = column.copy();
        assertThat(copy.started(0, year, year)).isTrue();
        copy.set(0, year + 1, year + 1, year + 1, false);
        assertThat(column.started(0, year, year)).isTrue();
        assertThat(column.active(0, year, year)).isTrue();
        assertThat(column.isOnlyAgreed(0)).isTrue();
        copy.clear(0);
        assertThat(column.isDated(0)).isTrue();
        assertThat(copy.isDated(0)).isFalse();
    }
}
