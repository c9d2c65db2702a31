package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Two parts over one total, or over two, against every completion at the ends of what is stated. */
class SharedTotalProperties {

    private static Catalog world(Estimate some, Estimate other, Estimate total) {
        return World.of(World.VERSION, List.of(World.BANK, World.OUTLOOK))
                .country("TJ", "TJK")
                .country("CN", "CHN")
                .country("RU", "RUS")
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, some, World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "RU", 2016, other, World.BANK)
                .gdp(2016, total, World.OUTLOOK)
                .financing("one", "TJ", Instrument.LOAN, "", loan(some))
                .financing("other", "TJ", Instrument.LOAN, "", loan(other))
                .build();
    }

    private static Facts loan(Estimate amount) {
        return World.facts(World.fact(Props.AMOUNT, World.claim(Money.of(amount, "USD"), World.BANK)));
    }

    private static Score share(String creditor) {
        return DebtLeverage.of("TJ").owedTo(creditor).over(Denominator.GDP).in(2016);
    }

    private static Score converted(String loan) {
        return Conversion.of(loan, Props.AMOUNT.name(), "tj-gdp-none").in(2016);
    }

    /** Whether a / T > b / T, over all ends. */
    private static Ternary verdict(Estimate some, Estimate other) {
        Set<Ternary> found = EnumSet.noneOf(Ternary.class);
        for (double a : new double[] {some.low(), some.high()}) {
            for (double b : new double[] {other.low(), other.high()}) {
                found.add(Ternary.of(a > b));
            }
        }
        return found.size() == 1 ? found.iterator().next() : Ternary.UNKNOWN;
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void ofOneTotalTheOrderIsThatOfEachCompletion(
            @ForAll("amounts") Estimate some, @ForAll("amounts") Estimate other, @ForAll("totals") Estimate total) {
        Catalog world = world(some, other, total);
        Ternary expected = verdict(some, other);
        assertThat(share("CN").on(world).isGreater(share("RU").on(world))).isEqualTo(expected);
        assertThat(converted("one").on(world).isGreater(converted("other").on(world)))
                .isEqualTo(expected);
    }

    /** Forgiving a part of a debt changes only that part; the total stays the same. */
    @Property(seed = Seeds.FIXED, tries = 100)
    void aWriteDownIsOverTheSameTotalInEachCompletion(
            @ForAll("amounts") Estimate some, @ForAll("totals") Estimate total) {
        Catalog world = world(some, Estimate.exactly(1), total);
        Catalog half =
                Scenario.named("Half").writeDownDebt("TJ", "CN", 50, 2016).on(world);
        Comparison.Difference by =
                share("CN").compare(world, half).differences().get(0);
        Estimate change = by.change().orElseThrow();
        for (double owed : new double[] {some.low(), some.high()}) {
            for (double base : new double[] {total.low(), total.high()}) {
                assertThat(change.contains(-50 * owed / base) || isNear(change, -50 * owed / base))
                        .as("%s holds half of %s over %s", change, owed, base)
                        .isTrue();
            }
        }
        double least = 100 * (some.low() / 2 - some.high()) / total.low();
        assertThat(change.low()).isGreaterThanOrEqualTo(least - 1e-9 * Math.abs(least));
        if (some.high() / 2 < some.low()) {
            assertThat(by.fell()).isEqualTo(Ternary.YES);
        }
    }

    /** The least total that is stated may be less than the part, which then is all of it. */
    @Property(seed = Seeds.FIXED, tries = 100)
    void aPartThatMayBeAllOfItsTotalChangesWithinBothAnswers(
            @ForAll("wholes") Estimate total, @ForAll @IntRange(min = 1, max = 99) int percent) {
        Catalog world = Worlds.owing200Of(total.low(), total.high());
        Catalog less =
                Scenario.named("Less").writeDownDebt("TJ", "CN", percent, 2016).on(world);
        Laws.ofDifference(Worlds.share("CN"), world, less);
    }

    private static boolean isNear(Estimate change, double value) {
        return Math.min(Math.abs(change.low() - value), Math.abs(change.high() - value)) <= 1e-9 * Math.abs(value);
    }

    private static Arbitrary<Estimate> ranges(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .tuple2()
                .map(ends -> Estimate.between(Math.min(ends.get1(), ends.get2()), Math.max(ends.get1(), ends.get2())));
    }

    @Provide
    Arbitrary<Estimate> amounts() {
        return ranges(1, 40);
    }

    @Provide
    Arbitrary<Estimate> totals() {
        return ranges(1_000, 3_000);
    }

    @Provide
    Arbitrary<Estimate> wholes() {
        return ranges(100, 400);
    }
}
