package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_MULTILATERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Access;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.DebtService;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.LoanService;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.World;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimLintTest {

    private static final Property<Share> STATED =
            Property.of("china-share-of-external-debt", ValueType.share("external debt"), "share of external debt");
    private static final Property<Money> OWED = Property.of("debt-to-china", ValueType.balance(), "debt to China");

    /** Of bilateral debt 40 % in 2015 and 60 % in 2016, of official debt 20 and 40 %; a source states 52 % for 2016. */
    static final Catalog WORLD = countries(world());

    static World world() {
        return World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2015, Estimate.exactly(40), World.BANK)
                .stock(OFFICIAL_BILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
                .stock(OFFICIAL_MULTILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(60), World.BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
                .stock(OFFICIAL_MULTILATERAL, "", 2016, Estimate.exactly(50), World.BANK)
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment(
                        "tj-safe-city",
                        "TJ",
                        Category.SAFE_CITY,
                        World.facts(
                                World.fact(
                                        Props.CAMERAS,
                                        World.cameras(855, World.BRIEF).asOf("2016")),
                                World.fact(Props.COST, World.claim(Money.usd(22_000_000), World.BRIEF)),
                                World.fact(Props.COMPLETED, World.date("2015-10", World.BANK)),
                                World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF))))
                .organization("bank", "CN", OrganizationKind.BANK)
                .financing(
                        "tj-loan",
                        "TJ",
                        Instrument.LOAN,
                        "tj-safe-city",
                        World.facts(
                                World.fact(Props.AMOUNT, World.claim(Money.usd(20_000_000), World.BRIEF)),
                                World.fact(Props.LENDER, World.parties("bank", World.BRIEF)),
                                World.fact(Props.RATE, World.claim(Quantity.parse("2 percent a year"), World.BRIEF))))
                .financing(
                        "tj-grant",
                        "TJ",
                        Instrument.GRANT,
                        "tj-safe-city",
                        World.facts(
                                World.fact(Props.AMOUNT, World.claim(Money.usd(2_000_000), World.BRIEF)),
                                World.fact(Props.LENDER, World.parties("bank", World.BRIEF))))
                .figure(
                        World.SeriesPick.of("TJ", Measure.INTEREST_PAID, OFFICIAL_BILATERAL, "CN"),
                        2016,
                        Money.usd(30_000_000),
                        World.BANK);
    }

    /** With names, and with what sources state of one. */
    static Catalog countries(World world) {
        return world.build().toBuilder()
                .put(World.country("TJ", "Tajikistan", "TJK")
                        .withFacts(World.facts(
                                stated(STATED, Share.ofPercent(Estimate.exactly(52), "external debt"), World.NEWSPAPER),
                                stated(OWED, Money.usd(1_200_000_000), World.NEWSPAPER))))
                .put(World.country("CN", "China", "CHN"))
                .put(World.country("RU", "Russia", "RUS"))
                .put(World.country("KG", "Kyrgyzstan", "KGZ"))
                .build();
    }

    /** The world in which this is all that sources state of Tajikistan. */
    static Catalog stating(Attested<?>... facts) {
        return WORLD.toBuilder()
                .put(World.country("TJ", "Tajikistan", "TJK").withFacts(World.facts(facts)))
                .build();
    }

    /** What a source states of the end of 2016. */
    static <T> Attested<T> stated(Property<T> property, T value, Source source) {
        return World.fact(property, World.claim(value, source).asOf("2016-12"));
    }

    /** A ratio of exports of 2016 beside the amount: neither is a figure of the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tajikistan owed China $1.2 billion in December 2016 | TRUE",
                "In 2016, Tajikistan's debt to China was 30 percent of exports | TRUE",
                "In 2016, Tajikistan's debt to China was 60 percent of exports | FALSE"
            })
    void whatIsOwedIsNoAmountWhereItIsCompared(String sentence, Truth truth) {
        Property<Ratio> compared =
                Property.of("debt-to-china-to-exports", ValueType.ratio("exports"), "debt to China to exports");
        Catalog world = stating(
                stated(OWED, Money.usd(1_200_000_000), World.NEWSPAPER),
                stated(compared, Ratio.parse("30 % of exports"), World.NEWSPAPER));
        ClaimLint lint = ClaimLint.of(sentence, world);
        assertThat(lint.truth()).as(lint.conclusion()).isEqualTo(truth);
        assertThat(lint.answers()).hasSize(1);
    }

    /** Two dates of one year, with a figure each: naming one would say less than the sources do. */
    @Test
    void aCorrectionNamesEachDateOfTheYear() {
        Catalog world = stating(World.fact(
                OWED,
                World.claim(Money.usd(1_200_000_000), World.NEWSPAPER).asOf("2017-10-04"),
                World.claim(Money.usd(1_400_000_000), World.BANK).asOf("2017-03")));
        assertThat(ClaimLint.of("Tajikistan owed China $1.9 billion in 2017", world)
                        .correction())
                .hasValue("Tajikistan owed China $1.4 billion in March 2017; "
                        + "Tajikistan owed China $1.2 billion on 4 October 2017.");
        assertThat(ClaimLint.of("Tajikistan owed China $1.9 billion in March 2017", world)
                        .correction())
                .hasValue("Tajikistan owed China $1.4 billion in March 2017.");
    }

    private static ClaimLint lint(String text) {
        return ClaimLint.of(text, WORLD);
    }

    @Test
    void aSentenceIsNoBook() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lint("40 % of Tajik public debt ".repeat(50)))
                .withMessage("a sentence of 1300 characters: more than 1000, the limit; give one sentence");
    }

    @Test
    void saysWhetherASentenceHoldsAndByWhat() {
        ClaimLint lint = lint("In 2015, 40 percent of Tajikistan's bilateral debt was owed to China.");
        assertThat(lint.truth()).isEqualTo(Truth.TRUE);
        assertThat(lint.understood())
                .containsExactly("40 percent of Tajikistan's bilateral debt was owed to China in 2015");
        assertThat(lint.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.standing()).isEqualTo(Ternary.YES);
            assertThat(answer.sources()).extracting(Object::toString).containsExactly("bank-tables");
            assertThat(answer.form())
                    .hasValueSatisfying(form -> assertThat(form).contains("year=2015"));
            assertThat(answer)
                    .hasToString(
                            "computed share of official bilateral debt: 40 percent of official bilateral debt, 2015");
        });
        assertThat(lint.correction()).isEmpty();
        assertThat(lint).hasToString("true; by computed share of official bilateral debt: 40 percent of off\u2026");
    }

    @Test
    void offersASentenceThatHolds() {
        ClaimLint lint = lint("China held 30 percent of Tajik bilateral debt in 2015");
        assertThat(lint.truth()).isEqualTo(Truth.FALSE);
        assertThat(lint.correction())
                .contains("40.0 percent of Tajikistan's bilateral debt was owed to China in 2015.");
        assertThat(lint(lint.correction().orElseThrow()).truth()).isEqualTo(Truth.TRUE);
    }

    @Test
    void thePresentIsTheLatestYear() {
        ClaimLint lint = lint("China holds 60 percent of Tajik bilateral debt");
        assertThat(lint.truth()).isEqualTo(Truth.TRUE);
        assertThat(lint.note()).isEqualTo("compared with the latest figures, of 2016");
        assertThat(lint("China holds 40 percent of Tajik bilateral debt").truth())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aStatedFigureAndAComputedOneOfAnotherPerimeterDispute() {
        ClaimLint lint = lint("China held 52 percent of Tajikistan's external debt in 2016");
        assertThat(lint.truth()).isEqualTo(Truth.DISPUTED);
        assertThat(lint.conclusion())
                .contains("yes by external debt: 52 % of external debt, 2016-12 (newspaper-2021)", "no by computed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2015, 38 percent of Tajik bilateral debt was owed to China | NEARLY_TRUE",
                "In 2015, China did not hold half of Tajik bilateral debt | TRUE",
                "In 2015, China didn't hold 40 percent of Tajik bilateral debt | FALSE",
                "In 2015, about two fifths of Tajik bilateral debt was owed to Chinese lenders | TRUE",
                "In 2015, at least a third of Tajik bilateral debt was held by China | TRUE",
                "In 2015, no more than a third of Tajik bilateral debt was held by China | FALSE",
                "In 2016, nearly 65 percent of Tajik bilateral debt was held by China | TRUE",
                "Between 2015 and 2016, China held at least 40 percent of Tajik bilateral debt | TRUE",
                "Between 2015 and 2016, China held more than 45 percent of Tajik bilateral debt | FALSE",
                "Since 2015, China has held at least 40 percent of Tajik bilateral debt | TRUE",
                "China's share of Tajik bilateral debt rose from 40 to 60 percent between 2015 and 2016 | TRUE",
                "China's share of Tajik bilateral debt fell between 2015 and 2016 | FALSE",
                "The share of China in Tajik bilateral debt rose from 40 percent in 2015 to 60 percent in 2016 | TRUE",
                "The share of China in Tajik bilateral debt rose from 60 percent in 2015 to 40 percent in 2016 | FALSE",
                "Tajikistan's debt to China grew from 40 percent in 2015 to 60 percent in 2016 | TRUE",
                "Tajikistan's debt to China grew from 40 percent of bilateral debt in 2015 to 60 percent in 2016 | TRUE",
                "Tajikistan's debt to China grew from 40 percent of public debt in 2015 to 60 percent in 2016 | UNKNOWN",
                "Tajikistan's debt to China grew between 2015 and 2016 | TRUE",
                "Tajikistan's debt to China dropped from 60 percent in 2015 to 40 percent in 2016 | UNKNOWN",
                "China's share of Tajik bilateral debt doubled between 2015 and 2016 | FALSE",
                "In 2016, China was Tajikistan's largest official creditor | TRUE",
                "In 2016, China was the biggest official creditor of Tajikistan | TRUE",
                "In 2016, China was not Tajikistan's largest official creditor | FALSE",
                "In 2016, China was Tajikistan's largest creditor | UNKNOWN",
                "In 2016, Russia was Tajikistan's largest creditor | UNKNOWN",
                "China was Tajikistan's largest official creditor | NOT_TESTED",
                "Since 2015, China has been Tajikistan's largest official creditor | NOT_TESTED",
                "It is not true that China holds 60 percent of Tajik bilateral debt | FALSE",
                "In 2014, China held 60 percent of Tajik bilateral debt | UNKNOWN",
                "China lent $20 million for System tj-safe-city | TRUE",
                "China lent $2 million for System tj-safe-city | FALSE",
                "China granted $2 million for System tj-safe-city | TRUE",
                "China granted $20 million for System tj-safe-city | FALSE",
                "China did not grant Tajikistan $20 million for System tj-safe-city | TRUE",
                "The interest rate of the loan for System tj-safe-city is 2 percent | TRUE",
                "The loan for System tj-safe-city has an interest rate of 5 percent a year | FALSE",
                "The grant element of the loan for System tj-safe-city is 25 percent | UNKNOWN",
                "In 2016, Tajikistan paid $30 million of interest to China | TRUE",
                "In 2016, Tajikistan paid China $300 million in interest | FALSE",
                "In 2016, Tajikistan paid $30 million of principal to China | UNKNOWN",
                "Tajikistan paid $30 million of interest to China | NOT_TESTED",
                "Tajikistan owed China $1.2bn in December 2016 | TRUE",
                "Tajikistan owed China 1,200 million dollars in December 2016 | TRUE",
                "Tajikistan owed China USD 1.3 billion in December 2016 | NEARLY_TRUE",
                "China owes Tajikistan $1.2 billion | UNKNOWN",
                "System tj-safe-city has 855 cameras | TRUE",
                "System tj-safe-city has more than 1,000 cameras | FALSE",
                "System tj-safe-city has no cameras | FALSE",
                "System tj-safe-city has no fewer than 855 cameras | TRUE",
                "In 2016, most of Tajik bilateral debt was owed to China | TRUE",
                "In 2015, the majority of Tajik bilateral debt was owed to China | FALSE",
                "In 2016, all of Tajik bilateral debt was owed to China | FALSE",
                "Organization huawei and Organization bank supplied System tj-safe-city | FALSE",
                "System tj-safe-city cost $22 million | TRUE",
                "System tj-safe-city cost $2.2 million | FALSE",
                "System tj-safe-city was completed in 2015 | TRUE",
                "System tj-safe-city was completed before 2015 | FALSE",
                "System tj-safe-city was completed by November 2015 | TRUE",
                "System tj-safe-city was completed on 3 October 2015 | UNKNOWN",
                "Organization huawei supplied System tj-safe-city | TRUE",
                "System tj-safe-city was not supplied by Organization huawei | FALSE"
            })
    void judges(String sentence, Truth truth) {
        assertThat(lint(sentence).truth()).as(lint(sentence).conclusion()).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 percent of official bilateral debt in 2016, debt to CN alone | TRUE",
                "60.0 percent of official bilateral debt in 2016, debt to CN alone | TRUE",
                "61 percent of official bilateral debt in 2016, debt to CN alone | FALSE",
                "60 percent of official bilateral debt in 2015, debt to CN alone | FALSE",
                "60 percent of official bilateral debt in 2016 | NOT_TESTED",
                "about 60 percent of official bilateral debt in 2016, debt to CN alone | NOT_TESTED",
                "60 percent of official bilateral debt in 2016, debt to RU alone | NOT_TESTED",
                "at least 60 percent of official bilateral debt in 2016, debt to CN alone | NOT_TESTED"
            })
    void readsTheFirstLineOfAnAnswer(String answer, Truth truth) {
        String question = "Debt of TJ owed to CN (official bilateral) in 2016, share of official bilateral debt = ";
        ClaimLint lint = lint(question + answer);
        assertThat(lint.truth()).as(lint.conclusion()).isEqualTo(truth);
        assertThat(lint("It is not true that " + question + answer).truth()).isEqualTo(truth.not());
        assertThat(lint(question.replace("TJ", "XX") + answer).truth()).isEqualTo(Truth.NOT_TESTED);
        assertThat(lint(question.replace("Debt", "All debt") + answer).truth()).isEqualTo(Truth.NOT_TESTED);
        if (truth == Truth.FALSE) {
            assertThat(lint(lint.correction().orElseThrow()).truth()).isEqualTo(Truth.TRUE);
        }
    }

    @Test
    void readsEachWayToAskBackAsItsScore() {
        VendorConcentration concentration = VendorConcentration.of("TJ");
        Catalog world = WORLD.toBuilder()
                .add(World.empty()
                        .law("cn-law", "CN", Facts.none(), LawEffect.BINDS)
                        .build()
                        .entity("cn-law"))
                .build();
        Questions questions = new Questions();
        assertThat(Stream.of(
                                Arrays.stream(Denominator.values())
                                        .map(total -> DebtLeverage.of("TJ")
                                                .over(total)
                                                .in(2016)),
                                Stream.of(Denominator.GDP, Denominator.REVENUE, Denominator.EXPORTS)
                                        .map(total -> DebtService.of("TJ")
                                                .owedTo("CN")
                                                .over(total)
                                                .in(2016)),
                                Arrays.stream(SystemSize.values()).map(concentration::by),
                                Arrays.stream(Access.values()).map(concentration::having),
                                Stream.of(
                                        concentration.countingAll().amongStated(),
                                        concentration.jointSupply().in(2016),
                                        VendorConcentration.everywhere()),
                                Arrays.stream(RepaymentProfile.values()).flatMap(ClaimLintTest::elements),
                                Stream.of(
                                        LoanService.of("tj-loan").between(0, 5),
                                        LoanService.of("tj-loan").between(2.5, Double.POSITIVE_INFINITY),
                                        ExposureIndex.standard("CN", "cn-law", 2016)
                                                .of("TJ"),
                                        ExposureIndex.standard("CN", "cn-law", 2016)
                                                .of("TJ")
                                                .in(2015)))
                        .<Score>flatMap(scores -> scores))
                .hasSizeGreaterThan(50)
                .filteredOn(score ->
                        !questions.read(new Words(score.question()), world).equals(List.of(score)))
                .isEmpty();
    }

    /** The grant element of a loan that is repaid in one way, by each choice of the others. */
    private static Stream<Score> elements(RepaymentProfile repaid) {
        Concessionality element = Concessionality.of("tj-loan");
        return Stream.of(
                        element,
                        element.under(GrantElementConvention.oecdLowIncome()),
                        element.under(GrantElementConvention.of("house rule", 7.5, 30)),
                        element.under(GrantElementConvention.aidData2014()))
                .flatMap(one -> Stream.of(one.repaid(repaid, 1), one.repaid(repaid, 4)))
                .flatMap(one -> Stream.<Score>of(
                        one,
                        one.withGraceRate(Estimate.exactly(1.5)),
                        one.withGraceRate(Estimate.about(2)).in(2016)));
    }

    /** Each is understood, and lacks what a test takes; or differs by little from one that is tested. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "China held 40 percent of Tajik bilateral debt",
                "China held 40 percent of Tajik bilateral debt by 2016",
                "China held 40 percent of Tajik bilateral debt before 2016",
                "Not 40 % of Tajik debt is owed to China",
                "Tajik debt to China never exceeded 40 % of GDP",
                "Hardly 40 % of Tajik debt is owed to China",
                "Neither China holds 40 % of Tajik debt",
                "All but 40 % of Tajik debt is owed to China",
                "more than about 40 % of Tajik debt is owed to China",
                "about 35-45 % of Tajik debt is owed to China",
                "Perhaps 40 % of Tajik debt is owed to China",
                "40 % of Tajik debt may be owed to China",
                "Reportedly, 40 % of Tajik debt is owed to China",
                "The bank says that 40 % of Tajik debt is owed to China",
                "According to the bank, 40 % of Tajik debt is owed to China",
                "If 40 % of Tajik debt is owed to China",
                "40 % of Tajik debt is owed to China?",
                "40 % of Tajik debt is owed to China!",
                "40 % of Tajik debt is owed to China Development Bank",
                "40 % of Tajik debt is owed to Chinese companies",
                "40 % of Tajik debt is owed to private Chinese lenders",
                "40 % of Tajik debt is owed to China and Russia",
                "40 % of Tajik and Russian debt is owed to China",
                "40 % of tajik debt is owed to China",
                "40 % of Tajik household debt is owed to China",
                "40 % of Tajik domestic debt is owed to China",
                "40 % of Tajik debt service is owed to China",
                "40 % of new Tajik debt is owed to China",
                "40 % of Tajik debt will be owed to China in 2016",
                "40 % of Tajik debt is owed by China",
                "40,5 % of Tajik debt is owed to China",
                "1.200 % of Tajik debt is owed to \"China\"",
                "40 % des dettes du Tajikistan",
                "Tajikistan owes China more than Kyrgyzstan",
                "",
                "%",
                "between",
                "\u001b[31m40 %"
            })
    void refusesWhatItCannotTest(String sentence) {
        ClaimLint lint = lint(sentence);
        assertThat(lint.truth()).as(lint.conclusion()).isEqualTo(Truth.NOT_TESTED);
        assertThat(lint.note()).startsWith("it needs ");
        assertThat(lint.answers()).isEmpty();
        assertThat(lint.correction()).isEmpty();
        assertThat(lint.text(80)).contains("not tested").doesNotContain("\u001b");
    }

    @Test
    void namesTheWordsThatStopTheTest() {
        ClaimLint lint = lint("Secretly 40 % of Tajik debt is mostly owed to China");
        assertThat(lint.notUnderstood()).containsExactly("Secretly", "mostly");
        assertThat(lint.conclusion())
                .isEqualTo("not tested; it needs words that are understood, not \"Secretly\", \"mostly\"");
    }

    @Test
    void namesThePropertyThatHasNoCountryOrNoSum() {
        assertThat(lint("There are 1 systems in the data with a stated cost from China.")
                        .note())
                .startsWith("no country of \"cost\", only of supplier, integrator, ");
        assertThat(lint("Of 1 systems in the data, the stated supplier of 1 add up to $5 million.")
                        .note())
                .isEqualTo("no sum of \"supplier\"");
    }

    @Test
    void testsAListAsItsParts() {
        ClaimLint lint = lint("In 2015, 40 percent of Tajik bilateral debt and 20 percent of Tajik bilateral debt"
                + " were owed to Chinese banks, particularly Organization huawei.");
        assertThat(lint.truth()).isEqualTo(Truth.FALSE);
        assertThat(lint.understood()).hasSize(2);
        assertThat(lint.text(200)).contains("Not weighed: , particularly Organization huawei.");
        assertThat(lint.correction())
                .contains("40 percent of Tajikistan's bilateral debt was owed to China in 2015; 40.0 percent of"
                        + " Tajikistan's bilateral debt was owed to China in 2015.");
    }

    @Test
    void aDenialOverYearsSaysHowItIsTaken() {
        ClaimLint denied =
                lint("Between 2015 and 2016, China did not hold more than 50 percent of Tajik bilateral debt.");
        assertThat(denied.truth()).isEqualTo(Truth.TRUE);
        assertThat(denied.note()).isEqualTo("taken to say: not in every year");
        assertThat(denied.understood())
                .containsExactly(
                        "China did not hold more than 50 percent of Tajikistan's bilateral debt between 2015 and 2016");
        assertThat(lint("In 2016, China did not hold more than 70 percent of Tajik bilateral debt.")
                        .note())
                .isEmpty();
    }

    @Test
    void printsWhatItFound() {
        assertThat(lint("In 2015, 38 % of Tajik bilateral debt was owed to China")
                        .text(120))
                .isEqualTo("""
                "In 2015, 38 % of Tajik bilateral debt was owed to China"
                =========================================================

                It is nearly true.

                Understood: 38 percent of Tajikistan's bilateral debt was owed to China in 2015.

                The data has                               Value                                  When  It holds  Sources
                -----------------------------------------  -------------------------------------  ----  --------  -----------
                computed share of official bilateral debt  40 percent of official bilateral debt  2015  no        bank-tables

                This holds: 40.0 percent of Tajikistan's bilateral debt was owed to China in 2015. By: computed share of official
                bilateral debt [bank-tables].

                invented 2026.11.0
                """);
    }
}
