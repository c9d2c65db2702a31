package io.github.digitalsilkroad.lint.report;

import static io.github.digitalsilkroad.testkit.Worlds.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TippingPointTest {

    private static final Catalog WORLD = Worlds.editable();
    private static final Catalog KNOWN = Scenario.named("Known")
            .refinance("tj-loan", LoanTerms.fixed(2, 20, 5))
            .on(WORLD);
    private static final Score SHARE =
            DebtLeverage.of("TJ").owedTo("CN").over(Denominator.BILATERAL_DEBT).in(2020);

    @Test
    void theRateAtWhichALoanIsNoLongerConcessionalIsKnownToTheBasisPoint() {
        PolicyLever rate = PolicyLever.rate(KNOWN, "tj-loan", 10);
        TippingPoint point =
                rate.untilBelow(Concessionality.of("tj-loan").under(GrantElementConvention.imfWorldBank()), 20, KNOWN);
        assertThat(point.text(80)).isEqualTo("""
            Grant element of Financing tj-loan, IMF-World Bank, below 20
            rate of Financing tj-loan  percent a year  Answer   Change
            -------------------------  --------------  ------  -------
            as it is                             2.00  26.394
            just before                          2.71  20.018  -6.3762
            tipping point                        2.72  19.928   -6.466

            The line is crossed from 2.72 percent a year on.
            """);
    }

    @Test
    void aWriteDownBringsAShareOfATotalThatHoldsTheDebtBelowALine() {
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2020).until(Crossing.below(SHARE, 20), WORLD);
        // (200 - w) / (800 - w) < 1/5 from w = 50 on, which is 25 percent; there the share is 20 itself
        assertThat(point.step()).hasValue(251);
        assertThat(point).hasToString("write-down of debt of TJ to CN: tips at 25.1 percent");
        assertThat(point.scenario()).hasToString("Write down 25.1 % of the debt of TJ to CN (1 edit)");
        assertThat(point.answer().value().orElseThrow().isBelow(20)).isEqualTo(Ternary.YES);
    }

    @Test
    void aLineThatIsCrossedAlreadyNeedsNoChange() {
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2020).until(Crossing.below(SHARE, 30), WORLD);
        assertThat(point.step()).hasValue(0);
        assertThat(point.scenario().edits()).isEmpty();
        assertThat(point.text(80))
                .contains("The line is crossed already.")
                .doesNotContain("just before")
                .doesNotContain("tipping point");
    }

    @Test
    void aLeverMayNotReachTheLine() {
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2020).until(Crossing.above(SHARE, 30), WORLD);
        assertThat(point.step()).isEmpty();
        assertThat(point.possible()).isEmpty();
        assertThat(point).hasToString("write-down of debt of TJ to CN: does not tip");
        assertThat(point.text(80))
                .contains("No step of the lever crosses the line.")
                .contains("last step");
        assertThat(point.markdown()).contains("last step");
        assertThat(point.html()).contains("last step");
    }

    @Test
    void twoAnswersChangeRanks() {
        PolicyLever lever = PolicyLever.of(
                "award Kyrgyz systems",
                "deployments",
                1,
                number -> Scenario.named("Award").award("kg-planned", "beta"));
        Crossing crossing = Crossing.below(VendorConcentration.of("KG"), VendorConcentration.everywhere());
        assertThat(crossing)
                .hasToString("Vendor concentration of documented digital systems in KG, by deployments, below Vendor"
                        + " concentration of documented digital systems everywhere, by deployments");
        TippingPoint point = lever.until(crossing, WORLD);
        assertThat(point.step().isPresent())
                .isEqualTo(crossed(crossing, WORLD).isYes()
                        || crossed(crossing, lever.at(1).on(WORLD)).isYes());
    }

    @Test
    void anAnswerFallsBelowThatOfAnotherQuestion() {
        Score before = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.BILATERAL_DEBT)
                .in(2019);
        Crossing crossing = Crossing.below(SHARE, before);
        assertThat(crossed(crossing, WORLD)).isEqualTo(Ternary.NO);
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2020).until(crossing, WORLD);
        assertThat(point.step()).as("any write-down, since both are 25 percent").hasValue(1);
        assertThat(point.text(80))
                .contains("as it is")
                .contains("tipping point")
                .doesNotContain("just before")
                .doesNotContain("possible from");
    }

    /**
     * Each share has bounds that overlap, since the total is uncertain, and of one total the smaller part is the
     * smaller.
     */
    @Test
    void partsOfOneUncertainTotalChangeRanksAsThePartsDo() {
        Catalog world = World.of(World.VERSION, List.of(World.BANK))
                .country("TJ", "TJK")
                .country("CN", "CHN")
                .country("RU", "RUS")
                .stock(CreditorScope.OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(200), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "RU", 2016, Estimate.exactly(190), World.BANK)
                .stock(CreditorScope.OFFICIAL_BILATERAL, "", 2016, Estimate.between(700, 900), World.BANK)
                .build();
        Crossing crossing = Crossing.below(share("RU"), share("CN"));
        assertThat(crossed(crossing, world)).isEqualTo(Ternary.YES);
        assertThat(crossed(Crossing.below(share("CN"), share("RU")), world)).isEqualTo(Ternary.NO);
    }

    @Test
    void betweenPossibleAndCertainTheLineMayBeCrossed() {
        Catalog world = Worlds.owing200Of(700, 900);
        TippingPoint point = PolicyLever.writeDownDebt("TJ", "CN", 2016).until(Crossing.below(share("CN"), 20), world);
        // of the total of 900 from 25 of 200 on, of that of 700 from 75 on, where the share is 20 itself
        assertThat(point.possible()).hasValue(126);
        assertThat(point.step()).hasValue(376);
        assertThat(point.text(80).lines().map(line -> line.split(" {2,}", 3)).filter(cells -> cells.length == 3))
                .extracting(cells -> cells[0] + " " + cells[1])
                .contains("as it is 0.0", "possible from 12.6", "just before 37.5", "tipping point 37.6");
    }

    @Test
    void aSearchAsksNoMoreThanItsBudget() {
        PolicyLever lever = PolicyLever.writeDownDebt("TJ", "CN", 2020);
        Crossing crossing = Crossing.above(SHARE, 30);
        Budget two = Budget.standard().with(Budget.Limit.ANSWERS, 2);
        assertThatThrownBy(() -> lever.within(two).until(crossing, WORLD))
                .isInstanceOf(BudgetException.class)
                .hasMessageStartingWith(crossing.toString() + ": 3 answers");
    }

    @Test
    void aSearchAsksNoMoreWhenItsTimeIsOver() {
        AtomicLong now = new AtomicLong();
        Budget budget = Budget.standard()
                .with(Budget.Limit.MILLISECONDS, 100)
                .timedBy(() -> Instant.ofEpochMilli(now.getAndAdd(60)));
        PolicyLever lever = PolicyLever.of("nothing", "steps", 3, number -> Scenario.named("Nothing " + number));
        assertThatThrownBy(() -> lever.within(budget).untilAbove(SHARE, 100, WORLD))
                .isInstanceOfSatisfying(BudgetException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(Budget.Limit.MILLISECONDS);
                    assertThat(refused.allowed()).isEqualTo(100);
                    assertThat(refused.needed()).isEqualTo(120);
                })
                .hasMessageEndingWith(": 120 ms and 2 answers so far, more than 100 ms, the limit;"
                        + " Budget.standard().with(MILLISECONDS, ...) raises it");
        now.set(0);
        Budget enough = budget.with(Budget.Limit.MILLISECONDS, 1000);
        assertThat(lever.within(enough).untilAbove(SHARE, 100, WORLD).step()).isEmpty();
        assertThat(lever.within(Budget.standard().with(Budget.Limit.ANSWERS, 4))
                        .untilAbove(SHARE, 100, WORLD)
                        .step())
                .isEmpty();
    }

    /** One system of the vendor that is replaced, and one that names none, which may have been of either. */
    @Test
    void aTippingPointShowsWhatItsLeverChangesInEachCompletion() {
        World world = World.empty();
        Stream.of("huawei", "vega", "nokia")
                .forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        for (String supplier : List.of("huawei", "vega", "")) {
            FactsBuilder facts = Facts.builder().add(Props.ANNOUNCED, World.claim(PartialDate.of(2020), World.BRIEF));
            if (!supplier.isEmpty()) {
                facts.add(Props.SUPPLIER, World.claim(Parties.parse(supplier), World.BRIEF));
            }
            world.deployment("system-" + supplier + "x", "KG", Category.SAFE_CITY, facts.build());
        }
        PolicyLever lever = PolicyLever.of(
                "replace huawei",
                "vendors",
                1,
                step -> Scenario.named("All").replaceVendor("huawei", "nokia", Market.in("KG")));
        TippingPoint point = lever.until(Crossing.below(VendorConcentration.of("KG"), 1), world.build());
        assertThat(point.text(300))
                .containsPattern("last step +1 +3,333\\.3-5,555\\.6 +0-2,222\\.3")
                .containsPattern("high end if without a stated vendor:\\s+· 1 by nokia");
    }

    @Test
    void aLeverOfTheRateKeepsTheOtherTerms() {
        PolicyLever graced = PolicyLever.rate(KNOWN, "tj-loan", 10);
        assertThat(graced.at(1).edits())
                .extracting(Edit::words)
                .containsExactly("refinance tj-loan at 2.01 % · 20 y · grace 5 y");
        Catalog world = World.empty()
                .financing(
                        "loan",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(
                                World.fact(
                                        Props.RATE, World.claim(Quantity.of(2, Unit.of("percent-a-year")), World.BANK)),
                                World.fact(Props.MATURITY, World.claim(Quantity.of(20, Unit.of("year")), World.BANK))))
                .build();
        assertThat(PolicyLever.rate(world, "loan", 10).at(1).edits())
                .extracting(Edit::words)
                .containsExactly("refinance loan at 2.01 % · 20 y");
    }

    @Test
    void refusesLeversThatDoNotMove() {
        assertThatThrownBy(() -> PolicyLever.rate(WORLD, "tj-loan", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate of tj-loan: its lever starts from a rate and a maturity, and the catalog has interest"
                        + " rate: 2 percent a year; maturity: not stated by any source");
        assertThatThrownBy(() -> PolicyLever.rate(KNOWN, "tj-loan", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate of Financing tj-loan: has -100 steps; a lever needs at least 1");
        assertThatThrownBy(() -> PolicyLever.handOver(WORLD, Market.in("TJ"), "gamma", "beta"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "hand deployments of Organization gamma in TJ over to Organization beta: has 0 steps; a lever needs at least 1");
        PolicyLever lever = PolicyLever.writeDownDebt("TJ", "CN", 2020);
        assertThat(lever).hasToString("write-down of debt of TJ to CN, 0.0 to 100.0 percent");
        assertThatThrownBy(() -> lever.setting(1001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("write-down of debt of TJ to CN: step 1001 is none of the lever; it has 0 to 1000");
        assertThatThrownBy(() -> lever.at(1001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("write-down of debt of TJ to CN: step 1001 is none of the lever; it has 0 to 1000");
        assertThatThrownBy(() -> Crossing.above(SHARE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threshold NaN: must be a finite number");
    }

    /** Whether the answer of a world is across a line. */
    static Ternary crossed(Crossing crossing, Catalog world) {
        return crossing.of(crossing.score().on(world), world);
    }
}
