package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The years of a row, as plain comparisons have them. */
class LifeYearsProperties {

    @Property(seed = Seeds.FIXED)
    void aRowStartedAndWentOnInTheYearsItMayHave(
            @ForAll @IntRange(min = 2010, max = 2016) int earliest,
            @ForAll @IntRange(max = 3) int spread,
            @ForAll @IntRange(max = 3) int more,
            @ForAll @IntRange(min = 2009, max = 2024) int from,
            @ForAll @IntRange(max = 4) int span,
            @ForAll boolean isOnlyAgreed) {
        int latest = earliest + spread;
        int to = from + span;
        LifeYears years = new LifeYears(earliest, latest, latest + more, isOnlyAgreed);
        assertThat(years.started(from, to)).isEqualTo(earliest <= to && from <= latest);
        assertThat(years.active(from, to)).isEqualTo(earliest <= to && from <= latest + more);
        assertThat(years.isDated()).isTrue();
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void aRowWithoutADateIsInNoSpanOfYears(
            @ForAll @IntRange(max = 9999) int from, @ForAll @IntRange(max = 9999) int span) {
        LifeYears undated = LifeYears.of(Deployment.builder()
                .id(Id.of("some-system"))
                .name("Some system")
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY)
                .build());
        int to = Math.min(9999, from + span);
        assertThat(undated.isDated() || undated.started(from, to) || undated.active(from, to))
                .isFalse();
    }
}
