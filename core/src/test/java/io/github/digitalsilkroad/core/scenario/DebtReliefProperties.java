package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a write-down of the debt to one country leaves of the totals and of the ratios to GDP, by hand. */
class DebtReliefProperties {

    private static final int YEAR = 2016;
    private static final double OWED = 300;
    private static final double GDP = 2000;
    private static final String CHINA = "tj-debt-stock-official-bilateral-cn";

    /** What is owed to China, and in every scope to China or to all. */
    private static World owing() {
        World world = World.empty();
        for (CreditorScope scope : CreditorScope.values()) {
            if (scope != CreditorScope.NONE) {
                world.stock(scope, "", YEAR, Estimate.exactly(1000), World.BANK);
                world.stock(scope, "RU", YEAR, Estimate.exactly(900), World.BANK);
            }
        }
        return world.stock(CreditorScope.OFFICIAL_BILATERAL, "CN", YEAR, Estimate.exactly(OWED), World.BANK)
                .figure(
                        SeriesPick.of("TJ", Measure.DEBT_STOCK, CreditorScope.OFFICIAL, "CN"),
                        YEAR,
                        Money.of(Estimate.exactly(280), "EUR"),
                        World.BANK);
    }

    private static Catalog relieved(World world, double percent) {
        return Scenario.named("relief").writeDownDebt("TJ", "CN", percent, YEAR).on(world.build());
    }

    private static Attested<?> fact(Catalog world, String series) {
        return world.series(series).observations().at(YEAR);
    }

    private static Estimate number(Catalog world, String series) {
        return ((Measurement<?>) fact(world, series).value().orElseThrow()).number();
    }

    private static String cited(Catalog world, String series) {
        return fact(world, series).chosen().orElseThrow().source().id().toString();
    }

    @Property(seed = Seeds.FIXED, tries = 1000)
    void everyTotalThatHoldsTheDebtFallsByWhatIsForgiven(@ForAll @IntRange(min = 1, max = 1000) int permille) {
        Catalog after = relieved(owing(), permille / 10.0);
        double forgiven = OWED * permille / 1000;
        assertThat(number(after, CHINA).midpoint()).isCloseTo(OWED - forgiven, within(1e-9));
        for (CreditorScope scope : CreditorScope.values()) {
            if (scope != CreditorScope.NONE) {
                String all = "tj-debt-stock-" + scope.code();
                boolean isHolding = scope.holds(CreditorScope.OFFICIAL_BILATERAL);
                assertThat(number(after, all).midpoint())
                        .as(all)
                        .isCloseTo(isHolding ? 1000 - forgiven : 1000, within(1e-9));
                assertThat(number(after, all + "-ru")).isEqualTo(Estimate.exactly(900));
            }
        }
        assertThat(number(after, "tj-debt-stock-official-cn"))
                .as("in another currency")
                .isEqualTo(Estimate.exactly(280));
    }

    @Property(seed = Seeds.FIXED, tries = 1000)
    void whatIsLeftIsAFigureThatCanBeWritten(@ForAll @IntRange(min = 1, max = 1000) int permille) {
        Catalog after = relieved(owing(), permille / 10.0);
        for (String series : new String[] {CHINA, "tj-debt-stock-official-bilateral"}) {
            Money left = (Money) fact(after, series).value().orElseThrow();
            assertThat(left.number().isExact()).isTrue();
            assertThat(Money.parse(left.toString())).isEqualTo(left);
        }
    }

    private static World indebted(Source gdp, Source other) {
        return owing().gdp(YEAR, Estimate.exactly(GDP), gdp)
                .percentOfGdp(Measure.PUBLIC_DEBT, CreditorScope.ALL, YEAR, Estimate.exactly(40), gdp)
                .percentOfGdp(Measure.PUBLIC_DEBT, CreditorScope.ALL, YEAR, Estimate.exactly(55), other)
                .percentOfGdp(Measure.REVENUE, CreditorScope.NONE, YEAR, Estimate.exactly(25), gdp)
                .percentOfGdp(Measure.EXPORTS, CreditorScope.NONE, YEAR, Estimate.exactly(30), other);
    }

    @Property(seed = Seeds.FIXED)
    void publicDebtInPercentOfGdpExcludesWhatIsForgiven(@ForAll @IntRange(min = 1, max = 100) int percent) {
        Catalog after = relieved(indebted(World.OUTLOOK, World.LATER_OUTLOOK), percent);
        Catalog before = indebted(World.OUTLOOK, World.LATER_OUTLOOK).build();
        assertThat(number(after, "tj-public-debt-all").midpoint()).isCloseTo(40 - OWED * percent / GDP, within(1e-9));
        assertThat(number(after, "tj-gdp-none")).isEqualTo(Estimate.exactly(GDP));
        assertThat(number(after, "tj-revenue-none")).isEqualTo(Estimate.exactly(25));
        for (String series : new String[] {"tj-public-debt-all", "tj-gdp-none", "tj-revenue-none"}) {
            assertThat(cited(after, series)).as(series).isEqualTo("scenario-relief");
        }
        assertThat(fact(after, "tj-exports-none")).as("of another edition").isEqualTo(fact(before, "tj-exports-none"));
    }

    @Example
    void ratiosStayWhereGdpIsNotKnownInTheCurrencyOfTheDebt() {
        World euros = owing().figure(
                        SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE),
                        YEAR,
                        Money.of(Estimate.exactly(GDP), "EUR"),
                        World.OUTLOOK)
                .percentOfGdp(Measure.PUBLIC_DEBT, CreditorScope.ALL, YEAR, Estimate.exactly(40), World.OUTLOOK);
        World none =
                owing().percentOfGdp(Measure.PUBLIC_DEBT, CreditorScope.ALL, YEAR, Estimate.exactly(40), World.OUTLOOK);
        for (World world : new World[] {euros, none}) {
            Catalog after = relieved(world, 50);
            assertThat(number(after, "tj-public-debt-all")).isEqualTo(Estimate.exactly(40));
            assertThat(cited(after, "tj-public-debt-all")).isEqualTo("outlook-2024");
        }
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void whatIsWrittenDownLeavesEveryTotalThatHeldIt(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int percent) {
        Catalog world = RandomCatalog.of(seed);
        Assume.that(world.series("tj-china").observations().at(2016).isPresent());
        Catalog then = Scenario.named("Relief")
                .writeDownDebt("TJ", "CN", percent, 2016)
                .on(world);
        for (Denominator whole : Denominator.values()) {
            DebtLeverage share = DebtLeverage.of("TJ").owedTo("CN").over(whole).in(2016);
            Optional<Estimate> before = share.on(world).value();
            Optional<Estimate> after = share.on(then).value();
            if (before.isPresent() && before.get().isExact() && before.get().low() < 100 && after.isPresent()) {
                double s = before.get().low() / 100;
                double left = s * (100 - percent) / 100;
                double expected = whole.label().endsWith("debt") ? left / (1 - s * percent / 100) : left;
                assertThat(after.get().hull(Estimate.exactly(100 * expected)).width())
                        .isLessThan(after.get().width() + 1e-6);
            }
            assertThat(DebtLeverage.of("TJ")
                            .owedTo("CN")
                            .over(whole)
                            .in(2015)
                            .on(then)
                            .value())
                    .isEqualTo(DebtLeverage.of("TJ")
                            .owedTo("CN")
                            .over(whole)
                            .in(2015)
                            .on(world)
                            .value());
        }
    }
}
