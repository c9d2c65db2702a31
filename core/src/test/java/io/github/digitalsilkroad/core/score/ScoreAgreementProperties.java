package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Scores against their pure formulas, brute force, and changes of the world that must not, or must, matter. */
class ScoreAgreementProperties {

    private static final List<String> VENDORS = List.of("huawei", "zte", "vega");
    private static final double ROUNDING = 1e-9;

    /** A system that was sold: its vendor by number, 3 for one that nobody states, and its cameras. */
    record Sale(int vendor, Estimate cameras) {}

    private static Catalog market(List<Sale> systems, List<String> vendors) {
        World world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("zte", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .law("cn-law", "CN", Facts.none(), LawEffect.BINDS);
        for (int i = 0; i < systems.size(); i++) {
            Sale system = systems.get(i);
            FactsBuilder facts = Facts.builder()
                    .add(Props.CAMERAS, World.claim(Quantity.of(system.cameras, Unit.of("camera")), World.BRIEF));
            if (system.vendor < vendors.size()) {
                facts.add(Props.SUPPLIER, World.claim(Parties.parse(vendors.get(system.vendor)), World.BRIEF));
            }
            world.deployment("system-" + i, "TJ", facts.build());
        }
        return world.build();
    }

    private static Estimate concentration(SystemSize weight, Catalog catalog) {
        return VendorConcentration.of("TJ").by(weight).on(catalog).value().orElseThrow();
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void concentrationAgreesWithTheFormulaOnTheVendorsSums(
            @ForAll @Size(min = 1, max = 5) List<@From("supplied") Sale> systems) {
        List<Estimate> sums = new ArrayList<>();
        for (int vendor = 0; vendor < VENDORS.size(); vendor++) {
            Estimate sum = null;
            for (Sale system : systems) {
                if (system.vendor == vendor) {
                    sum = sum == null ? system.cameras : sum.plus(system.cameras);
                }
            }
            if (sum != null) {
                sums.add(sum);
            }
        }
        Estimate formula = Herfindahl.of(sums).index();
        Estimate score = concentration(SystemSize.CAMERAS, market(systems, VENDORS));
        assertThat(score.low()).isCloseTo(formula.low(), within(ROUNDING * 10_000));
        assertThat(score.high()).isCloseTo(formula.high(), within(ROUNDING * 10_000));
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void concentrationHoldsEveryChoiceAndReachesItsUpperEnd(
            @ForAll @Size(min = 2, max = 3) List<@From("supplied") Sale> systems) {
        Estimate score = concentration(SystemSize.CAMERAS, market(systems, VENDORS));
        int steps = 40;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        int choices = (int) Math.pow(steps + 1, systems.size());
        for (int choice = 0; choice < choices; choice++) {
            double[] sums = new double[VENDORS.size()];
            int rest = choice;
            for (Sale system : systems) {
                double at = (double) (rest % (steps + 1)) / steps;
                rest /= steps + 1;
                sums[system.vendor] += system.cameras.low() + at * system.cameras.width();
            }
            double total = sums[0] + sums[1] + sums[2];
            double index = 0;
            for (double sum : sums) {
                index += 10_000 * (sum / total) * (sum / total);
            }
            least = Math.min(least, index);
            most = Math.max(most, index);
        }
        assertThat(score.low()).isLessThanOrEqualTo(least + 1e-6);
        assertThat(score.high()).isCloseTo(most, within(1e-6));
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void neitherOrderNorNameNorScaleChangesAConcentration(
            @ForAll @Size(min = 1, max = 5) List<@From("supplied") Sale> systems) {
        Estimate score = concentration(SystemSize.CAMERAS, market(systems, VENDORS));
        List<Sale> reversed = new ArrayList<>(systems);
        Collections.reverse(reversed);
        List<Sale> larger = new ArrayList<>();
        systems.forEach(system -> larger.add(new Sale(system.vendor, system.cameras.times(1024))));
        assertClose(concentration(SystemSize.CAMERAS, market(reversed, VENDORS)), score, 1e-6);
        assertClose(concentration(SystemSize.CAMERAS, market(systems, List.of("vega", "huawei", "zte"))), score, 1e-6);
        assertClose(concentration(SystemSize.CAMERAS, market(larger, VENDORS)), score, 1e-6);
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void mergingVendorsNeverLowersAConcentration(
            @ForAll @Size(min = 1, max = 6) List<@From("supplied") Sale> systems, @ForAll SystemSize weight) {
        if (weight == SystemSize.DEPLOYMENTS || weight == SystemSize.CAMERAS) {
            Estimate before = concentration(weight, market(systems, VENDORS));
            Estimate merged = concentration(weight, market(systems, List.of("huawei", "huawei", "vega")));
            assertThat(merged.low()).isGreaterThanOrEqualTo(before.low() - 1e-6);
            assertThat(merged.high()).isGreaterThanOrEqualTo(before.high() - 1e-6);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void exposureEqualsBruteForceOverWhatIsOpen(@ForAll @Size(min = 1, max = 4) List<@From("systems") Sale> systems) {
        double least = 100;
        double most = 0;
        for (int choice = 0; choice < 1 << (2 * systems.size()); choice++) {
            double reached = 0;
            double total = 0;
            for (int i = 0; i < systems.size(); i++) {
                Sale system = systems.get(i);
                boolean atHigh = ((choice >> (2 * i)) & 1) == 1;
                boolean ifOpen = ((choice >> (2 * i + 1)) & 1) == 1;
                double cameras = atHigh ? system.cameras.high() : system.cameras.low();
                boolean chinese = system.vendor < 2 || (system.vendor == 3 && ifOpen);
                reached += chinese ? cameras : 0;
                total += cameras;
            }
            least = Math.min(least, 100 * reached / total);
            most = Math.max(most, 100 * reached / total);
        }
        Estimate score = JurisdictionExposure.to("cn-law")
                .of("TJ")
                .by(SystemSize.CAMERAS)
                .on(market(systems, VENDORS))
                .value()
                .orElseThrow();
        assertThat(score.low()).isCloseTo(least, within(ROUNDING * 100));
        assertThat(score.high()).isCloseTo(most, within(ROUNDING * 100));
    }

    private static Catalog financed(Estimate foreign, Estimate cost) {
        return World.empty()
                .deployment(
                        "city",
                        "TJ",
                        Facts.builder()
                                .add(Props.FOREIGN_FUNDING, World.claim(Money.of(foreign, "USD"), World.BRIEF))
                                .add(Props.COST, World.claim(Money.of(cost, "USD"), World.BRIEF))
                                .build())
                .build();
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void theForeignShareIsThatOfTheFormulaAndReachesItsCorners(
            @ForAll("amounts") Estimate foreign, @ForAll("amounts") Estimate rest) {
        Estimate cost = foreign.plus(rest);
        Estimate score =
                ForeignFinancing.of("city").on(financed(foreign, cost)).value().orElseThrow();
        Estimate formula = foreign.ratioTo(cost).within(0, 1).times(100).within(0, 100);
        assertThat(score).isEqualTo(formula);
        assertThat(score.low()).isCloseTo(100 * foreign.low() / cost.high(), within(ROUNDING * 100));
        assertThat(score.high()).isCloseTo(Math.min(100, 100 * foreign.high() / cost.low()), within(ROUNDING * 100));
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void moreForeignMoneyIsAGreaterShare(
            @ForAll("amounts") Estimate foreign, @ForAll @DoubleRange(min = 0, max = 50) double more) {
        Estimate cost = Estimate.exactly(500);
        Estimate before =
                ForeignFinancing.of("city").on(financed(foreign, cost)).value().orElseThrow();
        Estimate after = ForeignFinancing.of("city")
                .on(financed(foreign.plus(Estimate.exactly(more)), cost))
                .value()
                .orElseThrow();
        assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
        assertThat(after.high()).isGreaterThanOrEqualTo(before.high());
    }

    private static Estimate leverage(Estimate debt, Estimate rest, double scale) {
        Catalog catalog = World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, debt.times(scale), World.BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, debt.plus(rest).times(scale), World.BANK)
                .build();
        return DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.BILATERAL_DEBT)
                .in(2016)
                .on(catalog)
                .value()
                .orElseThrow();
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void aLeverageIsThatOfTheFormulaInAnyCurrency(@ForAll("amounts") Estimate debt, @ForAll("amounts") Estimate rest) {
        Estimate formula = debt.ratioTo(debt.plus(rest)).within(0, 1).times(100);
        assertClose(leverage(debt, rest, 1), formula, ROUNDING * 100);
        assertThat(leverage(debt, rest, 1024)).isEqualTo(leverage(debt, rest, 1));
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void moreDebtToTheCreditorIsAGreaterLeverage(
            @ForAll @IntRange(min = 1, max = 100) int debt, @ForAll @IntRange(min = 1, max = 100) int more) {
        Estimate total = Estimate.exactly(300);
        Estimate before = leverage(Estimate.exactly(debt), total.minus(Estimate.exactly(debt)), 1);
        Estimate after = leverage(Estimate.exactly(debt + more), total.minus(Estimate.exactly(debt + more)), 1);
        assertThat(after.isAbove(before).isYes()).isTrue();
    }

    private static void assertClose(Estimate actual, Estimate expected, double tolerance) {
        assertThat(actual.low()).isCloseTo(expected.low(), within(tolerance));
        assertThat(actual.high()).isCloseTo(expected.high(), within(tolerance));
    }

    @Provide
    Arbitrary<Sale> supplied() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), amounts())
                .as(Sale::new);
    }

    @Provide
    Arbitrary<Sale> systems() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), amounts())
                .as(Sale::new);
    }

    @Provide
    Arbitrary<Estimate> amounts() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 100);
        return Arbitraries.oneOf(
                sizes.map(size -> Estimate.exactly(size)),
                Combinators.combine(sizes, sizes).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b))));
    }
}
