package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import org.junit.jupiter.api.Test;

/** Amounts that do not fit together are named, not divided. */
class ForeignFinancingTest {

    private static Assessment answer(FactsBuilder facts, double foreign) {
        FactsBuilder all = facts.add(Props.FOREIGN_FUNDING, Worlds.claim(Money.usd(foreign), Worlds.NEWSPAPER));
        return ForeignFinancing.of("system")
                .on(Worlds.empty().deployment("system", "TJ", all.build()).build());
    }

    private static FactsBuilder cost(double dollars) {
        return Worlds.facts().add(Props.COST, Worlds.claim(Money.usd(dollars), Worlds.MINISTRY));
    }

    @Test
    void aPartOfTheCostIsAPercentage() {
        assertThat(answer(cost(22e6), 20.9e6)).hasToString("95 percent of the cost");
    }

    @Test
    void aPartLargerThanTheCostIsRefused() {
        assertThat(answer(cost(7), 9).value()).isEmpty();
        assertThat(answer(cost(7), 9).missing())
                .map(Object::toString)
                .containsExactly("a cost that can be right: it is $7, the foreign part $9");
    }

    @Test
    void nothingIsNoShareOfNothing() {
        assertThat(answer(cost(0), 0).missing())
                .map(Object::toString)
                .containsExactly("a cost that can be right: it is $0, the foreign part $0");
        FactsBuilder domestic = Worlds.facts().add(Props.DOMESTIC_FUNDING, Worlds.claim(Money.usd(0), Worlds.MINISTRY));
        assertThat(answer(domestic, 0).missing())
                .map(Object::toString)
                .containsExactly("a domestic part that can be right: it is $0, the foreign part $0");
    }
}
