package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
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

    @Property(seed = Seeds.FIXED)
    void onlyWorksAndOperationShowMoreThanAnAgreement(@ForAll Stage stage) {
        Facts facts = World.facts(
                World.fact(Stage.SIGNED.milestone(), World.claim(PartialDate.parse("2018"), World.EARLY)),
                World.fact(stage.milestone(), World.claim(PartialDate.parse("2018"), World.EARLY)));
        assertThat(LifeYears.of(World.system("some-system", "KG", facts)).isOnlyAgreed())
                .isEqualTo(stage.group() != StageGroup.ACTIVE);
        assertThat(LifeYears.of(Financing.builder()
                                .id(Id.of("some-loan"))
                                .name("Some loan")
                                .recipient(CountryCode.of("KG"))
                                .instrument(Instrument.LOAN)
                                .facts(facts)
                                .build())
                        .isOnlyAgreed())
                .isFalse();
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void aRowWithoutADateIsInNoSpanOfYears(
            @ForAll @IntRange(max = 9999) int from, @ForAll @IntRange(max = 9999) int span) {
        LifeYears undated = LifeYears.of(World.system("some-system", "KG", Facts.none()));
        int to = Math.min(9999, from + span);
        assertThat(undated.isDated() || undated.started(from, to) || undated.active(from, to))
                .isFalse();
    }
}
