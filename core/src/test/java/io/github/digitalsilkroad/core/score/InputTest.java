package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.testkit.World.BANK;
import static io.github.digitalsilkroad.testkit.World.BRIEF;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import org.junit.jupiter.api.Test;

class InputTest {

    private static String working(Attested<Money> fact) {
        return Input.fact("cost", fact).tree().text(80);
    }

    @Test
    void tellsWhatNoSourceStatesInSoManyWords() {
        Attested<Money> inferred = Facts.builder()
                .add(Props.COST, claim(Money.usd(7), BANK).basis(Basis.INFERRED))
                .build()
                .get(Props.COST);
        assertThat(working(inferred)).isEqualTo("cost: $7, inferred [bank-tables, p. 1]\n");
        Attested<Money> computed = Facts.builder()
                .add(Props.COST, claim(Money.usd(7), BANK).basis(Basis.COMPUTED))
                .build()
                .get(Props.COST);
        assertThat(working(computed)).isEqualTo("cost: $7, computed [bank-tables, p. 1]\n");
    }

    @Test
    void tellsTheSidesOfADisputeApart() {
        Attested<Money> disputed = Facts.builder()
                .add(Props.COST, claim(Money.usd(7), MINISTRY).asOf("2017"))
                .add(Props.COST, claim(Money.usd(9), BRIEF).asOf("2017").basis(Basis.INFERRED))
                .build()
                .get(Props.COST);
        assertThat(working(disputed.under(Reading.officialFirst()))).isEqualTo("""
                        cost: $7 [ministry-2018, p. 1]
                        `- but Publisher of cpc-2020 has $9, inferred [cpc-2020, p. 1]
                        """);
        Attested<Money> agreed = Facts.builder()
                .add(Props.COST, claim(Money.usd(7), MINISTRY))
                .add(Props.COST, claim(Money.usd(9), BRIEF))
                .add(Props.COST, claim(Money.parse("more than $5"), BANK))
                .build()
                .get(Props.COST);
        assertThat(working(agreed.under(Reading.officialFirst()))).isEqualTo("""
                        cost: $7 [ministry-2018, p. 1]
                        |- but, if of the same time, Publisher of cpc-2020 has $9 [cpc-2020, p. 1]
                        `- also Publisher of bank-tables has more than $5 [bank-tables, p. 1]
                        """);
        assertThat(working(disputed.under(Reading.envelope())))
                .isEqualTo("cost: $7-9, partly inferred [ministry-2018, p. 1; cpc-2020, p. 1]\n");
    }

    /** What an envelope encloses are values; who says that there is one, and not which, is no part of it. */
    @Test
    void aClaimWithoutAValueIsNoPartOfAnEnvelope() {
        Attested<Money> disputed = Facts.builder()
                .add(Props.COST, claim(Money.usd(7), MINISTRY).asOf("2017"))
                .add(Props.COST, claim(Money.usd(9), BRIEF).asOf("2017"))
                .add(Props.COST, Claim.<Money>withoutValue(Basis.UNDISCLOSED, Citation.of(BANK)))
                .build()
                .get(Props.COST);
        assertThat(working(disputed.under(Reading.envelope())))
                .isEqualTo("cost: $7-9 [ministry-2018, p. 1; cpc-2020, p. 1]\n");
    }
}
