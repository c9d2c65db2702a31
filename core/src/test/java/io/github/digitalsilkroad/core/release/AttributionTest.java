package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.LoanService;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One loan in two releases: its rate was mistyped, its maturity changed in the world. */
class AttributionTest {

    private static final Source BANK = World.source("bank-2018", SourceType.DATASET, "2018");
    private static final Source PRESS = World.source("press-2020", SourceType.PRESS, "2020");

    private static final Concessionality QUESTION =
            Concessionality.of("loan").under(GrantElementConvention.imfWorldBank());

    private static <T> FactsBuilder add(FactsBuilder facts, Property<T> property, T value, Source source) {
        return facts.add(property, Claim.of(value, Citation.of(source, "row 1")));
    }

    private static Catalog release(String version, double rate, boolean longer) {
        FactsBuilder facts = Facts.builder();
        add(facts, Props.AMOUNT, Money.usd(10), BANK);
        add(facts, Props.RATE, Quantity.of(rate, Unit.of("percent-a-year")), BANK);
        add(facts, Props.MATURITY, Quantity.of(10, Unit.of("year")), BANK);
        add(facts, Props.GRACE, Quantity.of(2, Unit.of("year")), BANK);
        if (longer) {
            facts.add(
                    Props.MATURITY,
                    Claim.of(Quantity.of(20, Unit.of("year")), Citation.of(PRESS, "page 1"))
                            .asOf("2020")
                            .revision(Revision.CHANGE));
        }
        CatalogBuilder builder = Catalog.builder(new DatasetVersion("test", version, 1))
                .add(BANK)
                .add(PRESS)
                .add(Country.builder()
                        .id(Id.of("TJ"))
                        .name("Tajikistan")
                        .iso3("TJK")
                        .build());
        return builder.add(Financing.builder()
                        .id(Id.of("loan"))
                        .name("Loan")
                        .recipient(CountryCode.of("TJ"))
                        .instrument(Instrument.LOAN)
                        .facts(facts.build())
                        .build())
                .build();
    }

    private static final Catalog OLDER = release("2026.01.0", 3, false);
    private static final Catalog NEWER = release("2026.02.0", 2, true);

    @Test
    void theOrderOfCausesIsNotPrivileged() {
        double none = QUESTION.on(OLDER).value().orElseThrow().midpoint();
        double corrected =
                QUESTION.on(release("x", 2, false)).value().orElseThrow().midpoint();
        double longer = QUESTION.on(release("x", 3, true)).value().orElseThrow().midpoint();
        double both = QUESTION.on(NEWER).value().orElseThrow().midpoint();

        Attribution attribution = ReleaseDiff.between(OLDER, NEWER).attribute(QUESTION);

        assertThat(attribution.contributions())
                .extracting(Contribution::cause)
                .containsExactly(Cause.CORRECTION, Cause.CHANGE_IN_THE_WORLD);
        double share = (corrected - none + both - longer) / 2;
        assertThat(attribution.contributions().get(0).low().orElseThrow().midpoint())
                .isCloseTo(share, within(1e-9));
        assertThat(attribution.effect().difference().change().orElseThrow().contains(both - none))
                .isTrue();
    }

    @Test
    void printsSharesThatAddUpAsPrinted() {
        Attribution attribution = ReleaseDiff.between(OLDER, NEWER).attribute(QUESTION);
        assertThat(attribution.text(80)).isEqualTo("""
            Grant element of Loan, IMF-World Bank: percent of the face value
            World or cause       Changes  Answer
            -------------------  -------  ------
            test 2026.01.0                  9.75
            correction                 1   +6.52
            change in the world        1   +7.25
            test 2026.02.0                 23.52

            A cause's share is what it adds, averaged over every order of the causes; shares
            add up to the change.

            Changes that give the newer answer, all of them needed
            Kind                  Fact      Change
            --------------------  --------  ------------------------------------------------
            corrected             loan      3 percent a year -> 2 percent a year [bank-2018]
                                  rate
            changed in the world  loan      20 years as of 2020 [press-2020]
                                  maturity
            """);
        assertThat(requireNonNull(attribution.low).numerators()).hasSize(2);
        assertThat(requireNonNull(attribution.high).numerators()).hasSize(2);
        assertThat(attribution.contributions())
                .extracting(share -> share.needed().size())
                .containsExactly(1, 1);
        assertThat(attribution.markdown()).contains("| correction | 1 |");
        assertThat(attribution.html()).contains("<td>change in the world</td>");
        assertThat(attribution.contributions().get(0).toString()).startsWith("correction: 6.517");
    }

    @Test
    void scenarioReadingAndMethodAreCausesOfTheirOwn() {
        Catalog supposed = Scenario.named("Market terms")
                .refinance("loan", LoanTerms.fixed(5, 15, 3))
                .on(NEWER);
        Attribution attribution = ReleaseDiff.between(NEWER, supposed.under(Reading.envelope()))
                .attribute(QUESTION, QUESTION.under(GrantElementConvention.oecdCashFlow()), Budget.standard());
        assertThat(attribution.contributions())
                .extracting(Contribution::words)
                .containsExactly(
                        "scenario: Market terms",
                        "reading: standard -> envelope",
                        "method: Grant element of Loan, OECD cash-flow");
        assertThat(attribution.contributions().get(1).low()).contains(Estimate.exactly(0));
        assertThat(attribution.text(80)).containsPattern("reading: standard -> envelope +0[.]00\n");
    }

    /** The rate is 3 by one source and, in the newer world, 2 by a later one: the latest says 2. */
    @Test
    void aReadingAndNewEvidenceShareWhatTheyDoTogether() {
        Catalog newer = later(2, 10).under(Reading.latest());
        double none = midpoint(OLDER);
        double read = midpoint(OLDER.under(Reading.latest()));
        double known = midpoint(later(2, 10));
        double both = midpoint(newer);
        assertThat(List.of(read, known)).containsOnly(none);

        Attribution attribution = ReleaseDiff.between(OLDER, newer).attribute(QUESTION);

        assertThat(attribution.contributions())
                .extracting(Contribution::cause)
                .containsExactly(Cause.NEW_EVIDENCE, Cause.READING);
        assertThat(attribution.contributions())
                .extracting(share -> share.high().orElseThrow().midpoint())
                .allSatisfy(share -> assertThat(share).isCloseTo((both - none) / 2, within(1e-9)));
    }

    /** An envelope holds the rates of both sources, and the newer of the two terms. */
    @Test
    void boundsThatDifferAreSharedApart() {
        Reading envelope = Reading.envelope();
        Attribution attribution = ReleaseDiff.between(
                        later(2, 10).under(envelope), later(1, 10).under(envelope))
                .attribute(QUESTION);

        assertThat(attribution.contributions().get(0).low()).contains(Estimate.exactly(0));
        assertThat(midpoint(release("2", 2, false))).isCloseTo(14.79, within(0.01));
        assertThat(midpoint(release("1", 1, false))).isCloseTo(19.82, within(0.01));
        assertThat(attribution.text(80)).startsWith("""
            Grant element of Loan, IMF-World Bank: percent of the face value
            World or cause                 Changes  At least  At most
            -----------------------------  -------  --------  -------
            test 2026.01.0 under envelope               9.75    14.79
            correction                           1      0.00    +5.03
            test 2026.01.0 under envelope               9.75    19.82
            """);
        assertThat(attribution.contributions().get(0)).asString().startsWith("correction: 0 below, 5.03");
    }

    /** The older loan, and what a later source says of its rate. */
    private static Catalog later(double rate, int page) {
        Financing loan = OLDER.financing("loan");
        Claim<Quantity> claim =
                Claim.of(Quantity.of(rate, Unit.of("percent-a-year")), Citation.of(PRESS, "page " + page));
        return OLDER.toBuilder()
                .put(loan.withFacts(loan.facts()
                        .with(Attested.of(
                                Props.RATE,
                                List.of(loan.facts().get(Props.RATE).claims().get(0), claim)))))
                .build();
    }

    private static double midpoint(Catalog catalog) {
        return QUESTION.on(catalog).value().orElseThrow().midpoint();
    }

    @Test
    void eachScenarioOfACombinationHasItsShare() {
        Scenario rate = Scenario.named("Rate").refinance("loan", LoanTerms.fixed(5, 15, 3));
        Scenario amount = Scenario.named("Amount").writeDown("loan", 50);
        Attribution attribution =
                ReleaseDiff.between(OLDER, rate.then(amount).on(OLDER)).attribute(LoanService.of("loan"));
        assertThat(attribution.contributions()).extracting(Contribution::detail).containsExactly("Amount", "Rate");
    }

    @Test
    void thousandsAreApartAsInAnswers() {
        Financing loan = OLDER.financing("loan");
        Claim<Money> amount = Claim.of(Money.usd(10_000_000), Citation.of(PRESS));
        Catalog before = OLDER.toBuilder()
                .put(loan.withFacts(loan.facts().with(Attested.of(Props.AMOUNT, List.of(amount)))))
                .build();
        Catalog after = Scenario.named("Half")
                .refinance("loan", LoanTerms.fixed(1, 10, 2))
                .on(before);
        assertThat(ReleaseDiff.between(before, after)
                        .attribute(LoanService.of("loan"))
                        .text(80))
                .containsPattern("test 2026\\.01\\.0 +1\\d,\\d{3},\\d{3}\n")
                .containsPattern("Half +\\d+ +-1,\\d{3},\\d{3}\n");
    }

    @Test
    void withoutAnAnswerBetweenThereIsNothingToShare() {
        Catalog silent = OLDER.through(Lens.where((property, claim) -> !property.equals(Props.RATE), "without rates"));
        Attribution attribution = ReleaseDiff.between(silent, NEWER).attribute(QUESTION);
        assertThat(attribution.low).isNull();
        assertThat(attribution.effect().difference().change()).isEmpty();
        assertThat(attribution.text(80))
                .contains("The change cannot be shared out: without some of the causes there is no answer.")
                .containsPattern("without rates +unknown\n")
                .containsPattern("(?m)^(correction|new evidence) .* unknown$");
    }

    @Test
    void moreThanTwelveCausesAreRefused() {
        Lens many = Scenario.named("Number 0");
        for (int i = 1; i <= 13; i++) {
            many = many.then(Scenario.named("Number " + i)
                    .takeDebt("debt-" + i, "TJ", "bank", Money.usd(i), LoanTerms.fixed(1, 10, 1)));
        }
        Catalog world =
                Scenario.named("A bank").introduceVendor("bank", "Bank", "TJ").on(OLDER);
        Catalog supposed = many.on(world);
        assertThatThrownBy(() -> ReleaseDiff.between(world, supposed).attribute(QUESTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "a change with 13 causes: at most 12 can be shared out; the causes are [scenario: Number 1, ")
                .hasMessageEndingWith("]; compare with fewer scenarios at once");
    }

    @Test
    void answersInTwoUnitsAreRefused() {
        assertThatThrownBy(() -> ReleaseDiff.between(OLDER, NEWER)
                        .attribute(QUESTION, LoanService.of("loan"), Budget.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a change from percent of the face value to USD: answers in two units have no difference to"
                        + " share out");
    }

    @Test
    void causesAndKindsHaveWords() {
        assertThat(Coded.parse(Cause.class, "change-in-the-world")).isEqualTo(Cause.CHANGE_IN_THE_WORLD);
        assertThat(Cause.NEW_EVIDENCE.label()).isEqualTo("new evidence");
        assertThat(ReleaseDiff.between(OLDER, NEWER).attribute(QUESTION).toString())
                .startsWith("9.754 percent of the face value\n-> 23.52 percent of the face value");
    }
}
