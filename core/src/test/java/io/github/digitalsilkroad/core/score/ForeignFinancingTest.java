package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.assertComputed;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.operands;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Amounts that do not fit together are named, not divided. */
class ForeignFinancingTest {

    private static Assessment answer(FactsBuilder facts, double foreign) {
        FactsBuilder all = facts.add(Props.FOREIGN_FUNDING, World.claim(Money.usd(foreign), World.NEWSPAPER));
        return ForeignFinancing.of("system")
                .on(World.empty().deployment("system", "TJ", all.build()).build());
    }

    private static FactsBuilder cost(double dollars) {
        return Facts.builder().add(Props.COST, World.claim(Money.usd(dollars), World.MINISTRY));
    }

    @Test
    void aPartOfTheCostIsAPercentage() {
        assertThat(answer(cost(22e6), 20.9e6)).hasToString("95 percent of the cost");
    }

    @Test
    void theWholeCostMayBeForeign() {
        assertThat(answer(cost(7), 7)).hasToString("100 percent of the cost");
    }

    @Test
    void withoutACostBothPartsMakeTheWhole() {
        FactsBuilder domestic = Facts.builder().add(Props.DOMESTIC_FUNDING, World.claim(Money.usd(1), World.MINISTRY));
        Assessment answer = answer(domestic, 3);
        assertThat(answer).hasToString("75 percent of the cost");
        assertThat(answer.formula())
                .isEqualTo("foreign part / (foreign part + domestic part), both as stated, in one currency");
        FactsBuilder nothing = Facts.builder().add(Props.DOMESTIC_FUNDING, World.claim(Money.usd(0), World.MINISTRY));
        assertThat(answer(nothing, 3)).hasToString("100 percent of the cost");
    }

    private static Financing financing(String id, String amount) {
        FactsBuilder facts = Facts.builder();
        if (!amount.isEmpty()) {
            facts.add(Props.AMOUNT, World.claim(Money.parse(amount), World.BANK));
        }
        return Financing.builder()
                .id(Id.of(id))
                .name("Financing " + id)
                .recipient(CountryCode.of("TJ"))
                .instrument(Instrument.LOAN)
                .funds(Id.of("system"))
                .facts(facts.build())
                .build();
    }

    /** The foreign part of a system that costs $40, by the financings that fund it. */
    private static Assessment funded(Financing... financings) {
        World world = World.empty().deployment("system", "TJ", cost(40).build());
        Arrays.stream(financings).forEach(world::add);
        return ForeignFinancing.of("system").on(world.build());
    }

    @Test
    void financingsOfASystemAddUpToItsForeignPart() {
        Assessment answer = funded(financing("first", "$10"), financing("second", "$2"));
        assertThat(answer).hasToString("30 percent of the cost");
        assertThat(answer.why().text(100)).contains("foreign part, summed over financings: $12");
        assertThat(answer.facts())
                .map(fact -> fact.subject().id() + " " + fact.label())
                .contains("system foreign funding", "system cost", "first amount", "second amount");
    }

    @Test
    void financingsOfUnknownAmountLeaveTheShareOpen() {
        Assessment answer = funded(financing("first", "$10"), financing("secret", ""), financing("yuan", "CNY 5"));
        assertThat(answer).hasToString("25-100 percent of the cost, 1 of 3 financings known\n25 for the one known");
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "amount of secret: not stated by any source",
                        "amount in USD of yuan: stated in CNY, not USD",
                        "foreign part of system: not stated by any source");
    }

    @Test
    void withoutAnAmountInDollarsTheForeignPartIsMissing() {
        Assessment answer = funded(financing("secret", ""));
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .contains(
                        "amount of secret: not stated by any source",
                        "foreign part of system: not stated by any source");
    }

    @Test
    void aTrancheOfALoanIsNotAddedToIt() {
        Financing tranche = Financing.builder()
                .id(Id.of("tranche"))
                .name("Financing tranche")
                .recipient(CountryCode.of("TJ"))
                .instrument(Instrument.LOAN)
                .funds(Id.of("system"))
                .partOf(Id.of("loan"))
                .facts(World.facts(World.fact(Props.AMOUNT, World.claim(Money.usd(5), World.BANK))))
                .build();
        Assessment answer = funded(financing("loan", "$10"), tranche);
        assertThat(answer).hasToString("25 percent of the cost");
        assertThat(answer.leftOut())
                .map(row -> row.id() + ": " + row.reason())
                .containsExactly("tranche: part of loan (filed, no source states it), whose figure includes it");
    }

    @Test
    void amountsOfTwoCurrenciesAreNotDivided() {
        FactsBuilder yuan = Facts.builder().add(Props.COST, World.claim(Money.parse("CNY 40"), World.MINISTRY));
        assertThat(answer(yuan, 3).missing())
                .map(Object::toString)
                .containsExactly("cost of system: the foreign part is in USD, the cost in CNY; convert one at a"
                        + " dated rate first");
        assertThat(ForeignFinancing.of("system")).hasToString("Foreign share of the cost of system");
    }

    @Test
    void aPartLargerThanTheCostIsRefused() {
        assertThat(answer(cost(7), 9).value()).isEmpty();
        assertThat(answer(cost(7), 9).missing())
                .map(Object::toString)
                .containsExactly("cost of system: $7 against $9 from abroad (foreign part)");
    }

    @Test
    void nothingIsNoShareOfNothing() {
        assertThat(answer(cost(0), 0).missing())
                .map(Object::toString)
                .containsExactly("cost of system: $0 against $0 from abroad (foreign part)");
        FactsBuilder domestic = Facts.builder().add(Props.DOMESTIC_FUNDING, World.claim(Money.usd(0), World.MINISTRY));
        assertThat(answer(domestic, 0).missing())
                .map(Object::toString)
                .containsExactly(
                        "domestic part of system: $0 against $0 from abroad (foreign part)",
                        "cost of system: not stated by any source");
    }

    private static Facts dollars(Facts facts, Property<Money> property, double some) {
        return facts.with(World.fact(property, World.claim(Money.usd(some), World.MINISTRY)));
    }

    @Test
    void aForeignPartIsOfTheCostOrOfBothParts() {
        Facts foreign = dollars(Facts.none(), Props.FOREIGN_FUNDING, 30);
        Catalog world = World.empty()
                .deployment("whole", "TJ", dollars(foreign, Props.COST, 40))
                .deployment("parts", "TJ", dollars(foreign, Props.DOMESTIC_FUNDING, 10))
                .deployment("alone", "TJ", foreign)
                .deployment("summed", "TJ", dollars(Facts.none(), Props.COST, 40))
                .financing("first", "TJ", Instrument.LOAN, "summed", dollars(Facts.none(), Props.AMOUNT, 8))
                .financing("second", "TJ", Instrument.LOAN, "summed", dollars(Facts.none(), Props.AMOUNT, 12))
                .build();
        Assessment whole = ForeignFinancing.of("whole").on(world);
        assertComputed(whole, "percent-of-whole", "foreign part 30", "cost 40");
        assertThat(whole.formula()).isEqualTo("foreign part / cost, both as stated, in one currency");
        assertThat(whole.missing()).isEmpty();
        Assessment parts = ForeignFinancing.of("parts").on(world);
        assertThat(parts.value()).contains(Estimate.exactly(75));
        assertComputed(parts, "percent-of-parts", "foreign part 30", "domestic part 10");
        assertThat(ForeignFinancing.of("alone").on(world).computation()).isEmpty();
        assertThat(ForeignFinancing.of("alone").on(world).missing())
                .map(Object::toString)
                .contains("cost of alone: not stated by any source");
        Assessment summed = ForeignFinancing.of("summed").on(world);
        assertThat(summed.value()).contains(Estimate.exactly(50));
        assertComputed(summed, "percent-of-whole", "foreign part 20", "cost 40");
        assertThat(operands(summed.computation()
                        .orElseThrow()
                        .operands()
                        .get(0)
                        .from()
                        .orElseThrow()))
                .containsExactly("first 8", "second 12");
    }

    @Test
    void aFinancingThatMayHaveStartedLeavesTheShareOpen() {
        Facts started =
                dollars(Facts.none(), Props.AMOUNT, 10).with(World.fact(Props.SIGNED, World.date("2015", World.BANK)));
        Catalog world = World.empty()
                .deployment(
                        "system",
                        "TJ",
                        dollars(Facts.none(), Props.COST, 40)
                                .with(World.fact(Props.OPERATING, World.date("2015", World.BANK))))
                .financing("dated", "TJ", Instrument.LOAN, "system", started)
                .financing("undated", "TJ", Instrument.LOAN, "system", dollars(Facts.none(), Props.AMOUNT, 5))
                .build()
                .asOf("2016");
        Assessment answer = ForeignFinancing.of("system").on(world);
        assertThat(answer.value()).contains(Estimate.between(25, 100));
        assertThat(answer.missing()).map(Object::toString).contains("start of undated: not stated by any source");
        assertThat(operands(answer.computation()
                        .orElseThrow()
                        .operands()
                        .get(0)
                        .from()
                        .orElseThrow()))
                .containsExactly("dated 10", "financings without a usable amount at least 0");
    }
}
