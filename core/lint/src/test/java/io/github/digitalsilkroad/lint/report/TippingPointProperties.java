package io.github.digitalsilkroad.lint.report;

import static io.github.digitalsilkroad.lint.report.TippingPointTest.crossed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** At the tipping point the line is crossed, just below it is not, and no smaller step would do. */
class TippingPointProperties {

    private static final Set<Instrument> NOT_REPAID = EnumSet.of(Instrument.GRANT, Instrument.BARTER);

    private static void assertTips(PolicyLever lever, Crossing crossing, Catalog world, boolean all) {
        TippingPoint point = lever.until(crossing, world);
        OptionalInt certain = OptionalInt.empty();
        OptionalInt possible = OptionalInt.empty();
        for (int step = 0; all && step <= lever.steps; step++) {
            Ternary here = crossed(crossing, lever.at(step).on(world));
            if (possible.isEmpty() && !here.isNo()) {
                possible = OptionalInt.of(step);
            }
            if (certain.isEmpty() && here.isYes()) {
                certain = OptionalInt.of(step);
            }
        }
        if (all) {
            assertThat(point.step()).isEqualTo(certain);
            assertThat(point.possible()).isEqualTo(possible);
        }
        if (point.step().isPresent()) {
            int step = point.step().getAsInt();
            assertThat(crossed(crossing, point.scenario().on(world))).isEqualTo(Ternary.YES);
            assertThat(step == 0
                            || !crossed(crossing, lever.at(step - 1).on(world)).isYes())
                    .isTrue();
        } else {
            assertThat(crossed(crossing, lever.at(lever.steps).on(world)).isYes())
                    .isFalse();
        }
        point.possible()
                .ifPresent(step -> assertThat(step == 0
                                || crossed(crossing, lever.at(step - 1).on(world))
                                        .isNo())
                        .isTrue());
        assertThat(point.text(80).lines()).allMatch(line -> line.length() <= 80);
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void handingSystemsOverAgreesWithTryingEveryNumber(
            @ForAll long seed, @ForAll @DoubleRange(min = 1000, max = 11_000) double threshold) {
        Catalog world = RandomCatalog.of(seed);
        Assume.that(!world.deployments().in("TJ").live().by("huawei").isEmpty());
        PolicyLever lever = PolicyLever.handOver(world, Market.in("TJ"), "huawei", "vega");
        assertTips(lever, Crossing.below(VendorConcentration.of("TJ"), threshold), world, true);
        assertTips(lever, Crossing.below(JurisdictionExposure.to("cn-law").of("TJ"), threshold / 110), world, true);
    }

    /** A world, of this seed or one after it, with a loan of which everything is known. */
    private static Catalog withLoan(long seed, int rate) {
        Catalog world = RandomCatalog.of(seed);
        return NOT_REPAID.contains(world.financing("loan").instrument())
                ? withLoan(seed + 1, rate)
                : Scenario.named("Known terms")
                        .refinance("loan", LoanTerms.fixed(rate / 4.0, 10 + Math.floorMod(seed, 15), 3))
                        .on(world);
    }

    @Property(seed = Seeds.FIXED, tries = 15)
    void aDearerLoanIsNoLongerConcessionalFromOneRateOn(
            @ForAll long seed,
            @ForAll @IntRange(max = 12) int rate,
            @ForAll @IntRange(min = 5, max = 40) int threshold) {
        Catalog world = withLoan(seed, rate);
        PolicyLever lever = PolicyLever.rate(world, "loan", 12);
        assertThat(lever.steps).isGreaterThan(800);
        assertTips(
                lever,
                Crossing.below(Concessionality.of("loan").under(GrantElementConvention.imfWorldBank()), threshold),
                world,
                false);
    }

    @Property(seed = Seeds.FIXED, tries = 6)
    void halvingFindsWhatTryingEveryRateFinds(@ForAll long seed, @ForAll @IntRange(min = 5, max = 40) int threshold) {
        Catalog world = withLoan(seed, 8);
        PolicyLever lever = PolicyLever.rate(world, "loan", 4);
        assertTips(
                lever,
                Crossing.below(Concessionality.of("loan").under(GrantElementConvention.imfWorldBank()), threshold),
                world,
                true);
    }

    @Property(seed = Seeds.FIXED, tries = 20)
    void aWriteDownBringsAShareBelowALine(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 90) int threshold, @ForAll Denominator denominator) {
        Catalog world = RandomCatalog.of(seed);
        DebtLeverage share =
                DebtLeverage.of("TJ").owedTo("CN").over(denominator).in(2016);
        Assume.that(world.allSeries().list().stream()
                .anyMatch(series -> series.id().toString().equals("tj-china")
                        && series.observations().at(2016).isPresent()));
        assertTips(PolicyLever.writeDownDebt("TJ", "CN", 2016), Crossing.below(share, threshold), world, false);
    }
}
