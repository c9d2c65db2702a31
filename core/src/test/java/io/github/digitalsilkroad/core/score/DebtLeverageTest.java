package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.ALL;
import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_MULTILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.ONE_ORGANIZATION;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.LATER_OUTLOOK;
import static io.github.digitalsilkroad.testkit.World.OUTLOOK;
import static io.github.digitalsilkroad.testkit.Worlds.debtStock;
import static io.github.digitalsilkroad.testkit.Worlds.owing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtLeverageTest {

    private static final DebtLeverage QUESTION =
            DebtLeverage.of("TJ").owedTo("CN").in(2016);

    /** 300 owed to China, 400 to all governments, 200 to organizations; GDP 2,000, debt 40 %, revenue 25 % of it. */
    private static World world() {
        return World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(300), BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(400), BANK)
                .stock(OFFICIAL_MULTILATERAL, "", 2016, Estimate.exactly(200), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(40), OUTLOOK)
                .percentOfGdp(Measure.REVENUE, NONE, 2016, Estimate.exactly(12.5), OUTLOOK);
    }

    /** Each denominator states what it counts, in words of its own and in every answer over it but those over GDP. */
    @Test
    void everyDenominatorStatesItsPerimeterAndRefusesClaimsThatItDoesNotHold() {
        assertThat(Denominator.values()).extracting(Denominator::perimeter).doesNotHaveDuplicates();
        Catalog catalog = world().build();
        for (Denominator over : Denominator.values()) {
            assertThat(over.perimeter()).isNotBlank();
            for (CreditorScope scope : CreditorScope.values()) {
                DebtLeverage.Position debt = DebtLeverage.of("TJ").over(over);
                if (over.covers(scope)) {
                    Assessment answer = debt.counting(scope).in(2016).on(catalog);
                    if (answer.value().isPresent() && over != Denominator.GDP) {
                        assertThat(answer.notes()).contains(over.label() + ": " + over.perimeter());
                    }
                } else {
                    assertThatThrownBy(() -> debt.counting(scope))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("the total does not hold all of that debt");
                }
            }
        }
    }

    @Test
    void aDebtIsDividedByWhatHoldsItsClaims() {
        for (CreditorScope scope : CreditorScope.values()) {
            DebtLeverage.Position debt;
            try {
                debt = DebtLeverage.of("TJ").over(Denominator.GDP).counting(scope);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            for (Denominator over : Denominator.values()) {
                if (debt.denominators().contains(over)) {
                    assertThat(debt.over(over).in(2016).question()).contains("share of " + over.label());
                } else {
                    assertThatIllegalArgumentException().isThrownBy(() -> debt.over(over));
                }
            }
        }
        assertThat(DebtLeverage.of("TJ").denominators()).contains(Denominator.BILATERAL_DEBT, Denominator.GDP);
        assertThat(DebtLeverage.of("TJ").counting(CreditorScope.ALL).denominators())
                .contains(Denominator.PUBLIC_DEBT)
                .doesNotContain(Denominator.BILATERAL_DEBT, Denominator.OFFICIAL_EXTERNAL_DEBT);
        assertThat(DebtLeverage.of("TJ").owedTo("CN").words()).isEqualTo("Debt of TJ owed to CN (official bilateral)");
    }

    /** What editions state: which of three, by a bit each; edition i states (i + 2) times each amount. */
    @ParameterizedTest
    @CsvSource({"7, 7", "1, 3", "3, 1", "6, 3", "5, 6", "1, 2", "4, 4", "2, 7"})
    void aRatioIsOfOneEditionAndNamesIt(int above, int below) {
        List<Source> editions = List.of(BANK, OUTLOOK, LATER_OUTLOOK);
        World world = World.empty();
        for (int i = 0; i < editions.size(); i++) {
            if ((above >> i & 1) == 1) {
                world.stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30 * (i + 2)), editions.get(i));
            }
            if ((below >> i & 1) == 1) {
                world.gdp(2016, Estimate.exactly(200 * (i + 2)), editions.get(i));
                world.stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(60 * (i + 2)), editions.get(i));
            }
        }
        Catalog catalog = world.build();
        for (Score ratio : List.of(
                QUESTION.over(Denominator.GDP),
                QUESTION.over(Denominator.BILATERAL_DEBT),
                SeriesRatio.of("tj-debt-stock-official-bilateral-cn", "tj-gdp-none")
                        .in(2016))) {
            Assessment answer = ratio.on(catalog);
            double expected = ratio.equals(QUESTION.over(Denominator.BILATERAL_DEBT)) ? 50 : 15;
            if ((above & below) != 0) {
                assertThat(answer.value()).as(ratio.toString()).contains(Estimate.exactly(expected));
            }
            if (Integer.bitCount(above) > 1 || Integer.bitCount(below) > 1) {
                assertThat(answer.toString()).contains("edition ");
            }
        }
    }

    /** A share of exports, whose whole name the first line has no room for, is named there by its code. */
    @Test
    void theFirstLineNamesADenominatorWithALongName() {
        Catalog catalog = world().figure(SeriesPick.of("TJ", Measure.EXPORTS, NONE), 2016, Money.usd(1000), BANK)
                .figure(SeriesPick.of("TJ", Measure.EXPORTS_WITH_INCOME, NONE), 2016, Money.usd(2500), BANK)
                .build();
        assertThat(QUESTION.over(Denominator.EXPORTS).on(catalog))
                .hasToString("30 percent of exports in 2016, official bilateral to CN alone\n"
                        + "of exports of goods and services");
        assertThat(QUESTION.over(Denominator.EXPORTS_WITH_INCOME).on(catalog))
                .hasToString("12 percent of exports with income in 2016, official bilateral to CN alone\n"
                        + "of exports of goods, services and primary income");
    }

    @Test
    void dividesByEachDenominatorAndNamesIt() {
        Catalog catalog = world().build();
        assertThat(QUESTION.on(catalog))
                .hasToString("37.5 percent of gross government debt in 2016, official bilateral to CN alone\n"
                        + "edition outlook-2024");
        assertThat(QUESTION.over(Denominator.OFFICIAL_EXTERNAL_DEBT).on(catalog))
                .hasToString("50 percent of official external debt in 2016, official bilateral to CN alone");
        assertThat(QUESTION.over(Denominator.BILATERAL_DEBT).on(catalog))
                .hasToString("75 percent of official bilateral debt in 2016, debt to CN alone");
        assertThat(QUESTION.over(Denominator.GDP).on(catalog))
                .hasToString("15 percent of GDP in 2016, official bilateral to CN alone");
        assertThat(QUESTION.over(Denominator.REVENUE).on(catalog))
                .hasToString("120 percent of government revenue in 2016, official bilateral to CN alone\n"
                        + "edition outlook-2024");
    }

    @Test
    void publicDebtMayExceedGdp() {
        World world = World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(650), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(130), OUTLOOK);
        assertThat(QUESTION.on(world.build()))
                .hasToString("25 percent of gross government debt in 2016, official bilateral to CN alone\n"
                        + "edition outlook-2024");
    }

    @Test
    void anUnknownAnswerSaysTheFirstReason() {
        assertThat(QUESTION.on(world().build().knownBy("1990")))
                .hasToString("unknown (2 missing; only later editions are bundled)\n"
                        + "debt owed to CN, official bilateral, 2016: no such series known by 1990");
        assertThat(QUESTION.in(1990).on(world().build()))
                .hasToString(
                        "unknown (2 missing)\ndebt owed to CN, official bilateral, 1990: not stated by any source");
    }

    @Test
    void wordsAreNoAmountOfMoney() {
        Catalog catalog = owed().figure(GDP, 2016, "much", BANK).build();
        assertThat(missing(QUESTION.over(Denominator.GDP).on(catalog)))
                .anyMatch(what -> what.endsWith("stated as much, which is not an amount of money"));
    }

    @Test
    void codesOfCountriesMayHaveAnyForm() {
        assertThat(DebtLeverage.of("tjk").owedTo("cn").in(2016).on(world().build()))
                .hasToString("37.5 percent of gross government debt in 2016, official bilateral to CN alone\n"
                        + "edition outlook-2024");
    }

    @Test
    void citesEverySourceItUsedAndNoOther() {
        Assessment answer = QUESTION.on(world().build());
        assertThat(answer.citations().stream().map(Citation::toString))
                .containsExactly(
                        Citation.of(BANK, "row tj-debt-stock-official-bilateral-cn 2016")
                                .toString(),
                        Citation.of(OUTLOOK, "row tj-public-debt-all 2016").toString(),
                        Citation.of(OUTLOOK, "row tj-gdp-none 2016").toString());
        assertThat(QUESTION.over(Denominator.BILATERAL_DEBT).on(world().build()).citations())
                .extracting(Citation::source)
                .containsOnly(BANK);
    }

    @Test
    void aRatioMeetsTheGdpOfItsOwnEdition() {
        Catalog catalog = world().percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(25), LATER_OUTLOOK)
                .build();
        for (Reading reading : new Reading[] {Reading.standard(), Reading.latest(), Reading.envelope()}) {
            assertThat(QUESTION.on(catalog.under(reading)))
                    .hasToString("37.5 percent of gross government debt in 2016, official bilateral to CN alone\n"
                            + "edition outlook-2024");
        }
        Catalog withoutItsGdp = World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(300), BANK)
                .gdp(2016, Estimate.exactly(2000), OUTLOOK)
                .percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(25), LATER_OUTLOOK)
                .build();
        Assessment answer = QUESTION.on(withoutItsGdp);
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("gross government debt, 2016: no edition of a source states both it and GDP; a ratio"
                        + " must meet the GDP of its own edition");
    }

    @Test
    void theNewestEditionThatHasBothIsTakenAndNamed() {
        World world = world().gdp(2016, Estimate.exactly(3000), LATER_OUTLOOK);
        Assessment answer = QUESTION.on(world.build());
        assertThat(answer)
                .hasToString("37.5 percent of gross government debt in 2016, official bilateral to CN alone\n"
                        + "edition outlook-2024");
        assertThat(answer.notes()).contains("gross government debt of 2016: edition outlook-2024");
        Assessment later =
                QUESTION.on(world.percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(25), LATER_OUTLOOK)
                        .build());
        assertThat(later)
                .hasToString("40 percent of gross government debt in 2016, official bilateral to CN alone\n"
                        + "edition outlook-2026");
        assertThat(later.notes()).contains("gross government debt of 2016: edition outlook-2026");
    }

    @Test
    void aProjectionIsWidenedByItsRevisions() {
        Claim<Money> first = World.claim(Money.usd(200), OUTLOOK).asOf("2016").basis(Basis.PROJECTED);
        Claim<Money> revised = World.claim(Money.usd(300), LATER_OUTLOOK).asOf("2016");
        DebtLeverage question = QUESTION.over(Denominator.GDP);
        assertThat(question.on(owedOver(first, revised.basis(Basis.PROJECTED))).value())
                .contains(Estimate.between(10, 15));
        assertThat(question.on(owedOver(first, revised)).value()).contains(Estimate.exactly(10));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the list reads them only
    private static Catalog owedOver(Claim<Money>... gdp) {
        return owed().series("gdp", GDP, "USD", ValueType.money(), List.of(gdp)).build();
    }

    @Test
    void theEnvelopePairsEveryEditionWithItself() {
        Catalog catalog = world().gdp(2016, Estimate.exactly(3000), LATER_OUTLOOK)
                .percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, Estimate.exactly(25), LATER_OUTLOOK)
                .build();
        Assessment answer = QUESTION.on(catalog.under(Reading.envelope()));
        assertThat(answer)
                .hasToString("37.5-40 percent of gross government debt in 2016, official bilateral to CN alone\n"
                        + "editions outlook-2024 and 1 more");
        Computation whole =
                answer.computation().orElseThrow().operands().get(1).from().orElseThrow();
        assertThat(whole.formula()).isEqualTo("hull");
        assertThat(whole.operands())
                .map(Computation.Operand::value)
                .map(Estimate::low)
                .containsExactly(800.0, 750.0);
        assertThat(answer.citations()).extracting(Citation::source).contains(OUTLOOK, LATER_OUTLOOK);
    }

    @Test
    void namesEveryInputThatIsMissing() {
        Assessment answer = QUESTION.on(World.empty().build());
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "debt owed to CN, official bilateral, 2016: the catalog has no such series",
                        "gross government debt, 2016: the catalog has no such series");
        assertThat(DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .in(2017)
                        .on(world().build())
                        .missing())
                .map(Object::toString)
                .containsExactly(
                        "debt owed to CN, official bilateral, 2017: not stated by any source",
                        "gross government debt, 2017: not stated by any source");
        assertThat(QUESTION.on(world().build().under(Reading.onlyFrom("bank-tables")))
                        .missing())
                .map(Object::toString)
                .containsExactly("gross government debt, 2016: hidden by a lens");
    }

    @Test
    void nominalAmountsAreNotDividedByConstantOnes() {
        Catalog catalog = World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(300), BANK)
                .figure(
                        SeriesPick.of("TJ", Measure.GDP, NONE),
                        2016,
                        Money.of(Estimate.exactly(2000), "USD2021"),
                        OUTLOOK)
                .build();
        assertThat(QUESTION.over(Denominator.GDP).on(catalog).missing())
                .map(Object::toString)
                .containsExactly(
                        "amounts at one price base, 2016: debt owed to CN, official bilateral is in USD, GDP in"
                                + " USD2021; deflate one first");
    }

    @Test
    void amountsOfTwoCurrenciesAreNotDivided() {
        Catalog catalog = World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(300), BANK)
                .figure(SeriesPick.of("TJ", Measure.GDP, NONE), 2016, Money.of(Estimate.exactly(2000), "CNY"), OUTLOOK)
                .build();
        assertThat(QUESTION.over(Denominator.GDP).on(catalog).missing())
                .map(Object::toString)
                .containsExactly("amounts in one currency, 2016: debt owed to CN, official bilateral is in USD, GDP in"
                        + " CNY; convert one at a dated rate first");
    }

    @ParameterizedTest
    @CsvSource({"300, 0", "0, 0", "-1, 2000"})
    void amountsThatCannotBeRightAreNotDivided(double debt, double output) {
        Catalog catalog = World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(debt), BANK)
                .gdp(2016, Estimate.exactly(output), OUTLOOK)
                .build();
        Assessment answer = QUESTION.over(Denominator.GDP).on(catalog);
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("amounts that can be divided, 2016: debt owed to CN, official bilateral is "
                        + Money.usd(debt) + ", GDP is " + Money.usd(output));
    }

    @Test
    void theComputationNamesFormulaAndOperands() {
        Assessment share = QUESTION.on(world().build());
        Computation computed = share.computation().orElseThrow();
        assertThat(computed.formula()).isEqualTo("percent-of-whole");
        assertThat(computed.operands())
                .map(Computation.Operand::name)
                .containsExactly("debt owed to CN, official bilateral", "gross government debt");
        assertThat(computed.operands().get(0).fact()).isPresent();
        Computation whole = computed.operands().get(1).from().orElseThrow();
        assertThat(whole.formula()).isEqualTo("percent-times-base");
        assertThat(whole.operands())
                .map(operand -> operand.value() + " " + operand.unit())
                .containsExactly("40 percent of GDP", "2,000 USD");
        assertThat(QUESTION.over(Denominator.GDP).on(world().build()).computation())
                .map(Computation::formula)
                .contains("percent-of-base");
        assertThat(QUESTION.on(World.empty().build()).computation()).isEmpty();
    }

    @Test
    void whatWasLookedUpInVainIsAmongTheFacts() {
        Assessment answer = DebtLeverage.of("TJ").owedTo("CN").in(2017).on(world().build());
        assertThat(answer.facts())
                .map(fact -> fact.subject().id() + " " + fact.year().getAsInt())
                .contains("tj-debt-stock-official-bilateral-cn 2017", "tj-public-debt-all 2017");
    }

    @Test
    void aDebtAboveTheTotalThatShouldHoldItIsNoShare() {
        Catalog catalog = world().stock(OFFICIAL_BILATERAL, "RU", 2016, Estimate.exactly(500), BANK)
                .build();
        assertThat(DebtLeverage.of("TJ")
                        .owedTo("RU")
                        .over(Denominator.BILATERAL_DEBT)
                        .in(2016)
                        .on(catalog)
                        .missing())
                .map(Object::toString)
                .containsExactly(
                        "a total that holds the debt, 2016: debt owed to RU, official bilateral is $500, more than"
                                + " official bilateral debt, $400");
    }

    @Test
    void oneLendersDebtIsNotTakenForThatOfAll() {
        DebtLeverage question = QUESTION.over(Denominator.OFFICIAL_EXTERNAL_DEBT);
        Assessment answer = question.on(owing().build());
        assertThat(answer)
                .hasToString("50 percent of official external debt in 2016, official bilateral to CN alone\n"
                        + "total without the Organization fund");
        assertThat(answer.notes())
                .contains("46.15 percent of the total with debt to the Organization fund")
                .noneMatch(note -> note.contains("Series asian"));
        Catalog two = owing().add(debtStock("other-credit", ONE_ORGANIZATION, 20, "DOTH")
                        .lender(Id.of("asian-bank"))
                        .build())
                .build();
        assertThat(question.on(two))
                .asString()
                .endsWith("alone\ntotal without the Organization fund; total without the Organization asian-bank");
        assertThat(OFFICIAL_MULTILATERAL.holds(ONE_ORGANIZATION)).isTrue();
        assertThat(OFFICIAL_BILATERAL.holds(ONE_ORGANIZATION)).isFalse();
    }

    @Test
    void commercialCreditorsAreNotDividedByOfficialDebt() {
        assertThatThrownBy(() -> DebtLeverage.of("TJ")
                        .owedTo("CN")
                        .counting(OFFICIAL_AND_COMMERCIAL)
                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("debt to official and commercial creditors over official external debt: the total does not"
                        + " hold all of that debt; ask over=public-debt, or counting=official-bilateral");
    }

    @Test
    void aCountryThatTheCatalogLacksIsAnError() {
        assertThatThrownBy(() -> DebtLeverage.of("UZ").owedTo("CN").in(2016).on(world().build()))
                .isInstanceOf(UnknownIdException.class);
    }

    @Test
    void saysWhatItAsks() {
        assertThat(QUESTION)
                .hasToString("Debt of TJ owed to CN (official bilateral) in 2016, share of gross government debt");
    }

    private static final SeriesPick GDP = SeriesPick.of("TJ", Measure.GDP, NONE);

    private static World owed() {
        return World.empty().stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), BANK);
    }

    private static Claim<Money> dollars(double amount, String year) {
        return World.claim(Money.usd(amount), BANK).asOf(year);
    }

    @Test
    void theFirstSeriesThatHasAFigureOfTheYearIsRead() {
        Catalog catalog = owed().series("gdp-a", GDP, "USD", ValueType.money(), List.of(dollars(100, "2015")))
                .series("gdp-b", GDP, "USD", ValueType.money(), List.of(dollars(200, "2016")))
                .series("gdp-c", GDP, "USD", ValueType.money(), List.of(dollars(300, "2016")))
                .build();
        DebtLeverage question = QUESTION.over(Denominator.GDP);
        assertThat(question.on(catalog).value()).contains(Estimate.exactly(15));
        assertThat(question.in(2015).on(catalog).missing())
                .map(Object::toString)
                .containsExactly("debt owed to CN, official bilateral, 2015: not stated by any source");
        assertThat(question.on(catalog).facts())
                .map(fact -> fact.subject().id().toString())
                .contains("gdp-a", "gdp-b")
                .doesNotContain("gdp-c");
    }

    @ParameterizedTest
    @CsvSource({"PROJECTED, a projection", "ESTIMATED, an estimate"})
    void aFigureThatIsNoStatementIsSaidToBeNone(Basis basis, String words) {
        Catalog catalog = owedOver(dollars(200, "2016").basis(basis));
        assertThat(QUESTION.over(Denominator.GDP).on(catalog).notes())
                .containsExactly("GDP of 2016 is " + words + " of bank-tables");
    }

    @Test
    void aTotalOfTwoAmountsIsComputedFromBoth() {
        Computation.Operand total = QUESTION.over(Denominator.OFFICIAL_EXTERNAL_DEBT)
                .on(world().build())
                .computation()
                .orElseThrow()
                .operands()
                .get(1);
        assertThat(total.from().orElseThrow().operands())
                .map(operand -> operand.value().toString())
                .containsExactly("400", "200");
    }

    @Test
    void onlyOverPublicDebtGuaranteesMakeADifference() {
        String note = "creditors' statistics count what the state guarantees, gross debt only what it owes itself";
        Catalog catalog = world().build();
        assertThat(QUESTION.on(catalog).notes()).contains(note);
        assertThat(QUESTION.over(Denominator.GDP).on(catalog).notes()).doesNotContain(note);
        assertThat(QUESTION.in(2010).on(catalog).notes()).doesNotContain(note);
    }

    @Test
    void theScopeIsSaidUnlessTheDenominatorHasItAlready() {
        DebtLeverage all = DebtLeverage.of("TJ").in(2016);
        assertThat(all.over(Denominator.BILATERAL_DEBT).on(world().build()))
                .hasToString("100 percent of official bilateral debt in 2016");
        assertThat(all.over(Denominator.GDP).on(world().build()))
                .hasToString("20 percent of GDP in 2016, official bilateral debt alone");
    }

    @Test
    void debtServiceInTwoCurrenciesIsNotAdded() {
        CreditorScope all = CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
        Catalog catalog = World.empty()
                .figure(SeriesPick.of("TJ", Measure.INTEREST_PAID, all), 2016, Money.usd(3), BANK)
                .figure(SeriesPick.of("TJ", Measure.PRINCIPAL_PAID, all), 2016, Money.parse("CNY 5"), BANK)
                .figure(SeriesPick.of("TJ", Measure.INTEREST_PAID, all), 2017, Money.usd(4), BANK)
                .build();
        Assessment answer = DebtService.of("TJ").in(2016).on(catalog);
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "amounts in one currency, 2016: interest to all external creditors is in USD, principal to"
                                + " all external creditors in CNY; convert one at a dated rate first");
        AssessmentSeries years = DebtService.of("TJ").timeline(catalog, 2015, 2017);
        assertThat(years.chart().text(80)).contains("in USD");
        assertThat(years.chart().text(80)).doesNotContain("in the currency");
    }
}
