package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
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

    @Test
    void financingsOfASystemAddUpToItsForeignPart() {
        Assessment answer = ForeignFinancing.of("system")
                .on(World.empty()
                        .deployment("system", "TJ", cost(40).build())
                        .add(financing("first", "$10"))
                        .add(financing("second", "$2"))
                        .build());
        assertThat(answer).hasToString("30 percent of the cost");
        assertThat(answer.why().text(100)).contains("foreign part, summed over financings: $12");
        assertThat(answer.facts())
                .map(fact -> fact.subject().id() + " " + fact.label())
                .contains("system foreign funding", "system cost", "first amount", "second amount");
    }

    @Test
    void financingsOfUnknownAmountLeaveTheShareOpen() {
        Assessment answer = ForeignFinancing.of("system")
                .on(World.empty()
                        .deployment("system", "TJ", cost(40).build())
                        .add(financing("first", "$10"))
                        .add(financing("secret", ""))
                        .add(financing("yuan", "CNY 5"))
                        .build());
        assertThat(answer).hasToString("25-100 percent of the cost, 1 of 3 financings known\n25 among the 1");
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "amount of secret: not stated by any source",
                        "amount in USD of yuan: stated in CNY, not USD",
                        "foreign part of system: not stated by any source");
    }

    @Test
    void withoutAnAmountInDollarsTheForeignPartIsMissing() {
        Assessment answer = ForeignFinancing.of("system")
                .on(World.empty()
                        .deployment("system", "TJ", cost(40).build())
                        .add(financing("secret", ""))
                        .build());
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
        Assessment answer = ForeignFinancing.of("system")
                .on(World.empty()
                        .deployment("system", "TJ", cost(40).build())
                        .add(financing("loan", "$10"))
                        .add(tranche)
                        .build());
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
                        + " dated rate first, as in convertedTo(\"CNY\", rate)");
        assertThat(ForeignFinancing.of("system")).hasToString("Foreign share of the cost of system");
    }

    @Test
    void aPartLargerThanTheCostIsRefused() {
        assertThat(answer(cost(7), 9).value()).isEmpty();
        assertThat(answer(cost(7), 9).missing())
                .map(Object::toString)
                .containsExactly("cost of system: it is $7, the foreign part $9");
    }

    @Test
    void nothingIsNoShareOfNothing() {
        assertThat(answer(cost(0), 0).missing())
                .map(Object::toString)
                .containsExactly("cost of system: it is $0, the foreign part $0");
        FactsBuilder domestic = Facts.builder().add(Props.DOMESTIC_FUNDING, World.claim(Money.usd(0), World.MINISTRY));
        assertThat(answer(domestic, 0).missing())
                .map(Object::toString)
                .containsExactly(
                        "domestic part of system: it is $0, the foreign part $0",
                        "cost of system: not stated by any source");
    }
}
