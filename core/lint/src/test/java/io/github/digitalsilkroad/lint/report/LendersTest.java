package io.github.digitalsilkroad.lint.report;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.Worlds.debtStock;
import static io.github.digitalsilkroad.testkit.Worlds.owing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** {@link Creditors} and {@link Terms}. */
class LendersTest {

    @Test
    void creditorsStandWithWhatTheyLeaveOfTheTotalAndWhatIsInNone() {
        assertThat(Creditors.of("TJ", 2016).on(owing().build()).rows())
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .containsExactly(
                        "Country CN $300 50",
                        "others, official bilateral, without a series $100 16.7",
                        "all official bilateral creditors $400 66.7",
                        "Organization asian-bank $150 25",
                        "others, official multilateral, without a series $50 8.33",
                        "all official multilateral creditors $200 33.3",
                        "Organization fund, apart from the total $50 ");
        assertThat(Creditors.of("TJ", 1950).on(owing().build()).rows())
                .containsExactly(List.of("no source states any of it", "", "", ""));
    }

    @Test
    void aTableHasAFormAndARecordOfWhatItRead() {
        for (TableQuestion question : List.of(
                Creditors.of("TJ", 2016),
                Terms.compare("CN", "asian-bank"),
                Terms.compare("CN", "JP").in("TJ").during(2005, 2012))) {
            assertThat(TableQuestion.parse(question.form().toString())).isEqualTo(question);
        }
        assertThat(Creditors.of("TJ", 2016).form()).hasToString("creditors debtor=TJ year=2016");
        Catalog world = owing().build();
        Reads reads = TableQuestion.parse("creditors debtor=TJ year=2016").reads(world);
        Property<?> owed = world.series("china").observations().property();
        assertThat(reads.contains(new FactKey(Id.of("china"), owed, OptionalInt.of(2016))))
                .isTrue();
        assertThat(reads.contains(new FactKey(Id.of("china"), owed, OptionalInt.of(2015))))
                .isFalse();
        assertThat(reads.admits(debtStock("more", OFFICIAL_BILATERAL, 1, "BLAT").build()))
                .isTrue();
    }

    @Test
    void amountsThatSourcesStateOfTheYearOrTheNextStandBelow() {
        Property<Money> owed = Property.of("owed", ValueType.balance(), "owed in all");
        Catalog world = owing().build();
        Catalog stated = world.toBuilder()
                .put(world.country("TJ")
                        .withFacts(World.facts(World.fact(
                                owed,
                                World.claim(Money.usd(900), MINISTRY).asOf("2017-03"),
                                World.claim(Money.usd(800), MINISTRY).asOf("2018")))))
                .build();
        assertThat(Creditors.of("TJ", 2016).on(stated).rows())
                .last()
                .isEqualTo(List.of("stated: owed in all, 2017-03", "$900", "", "ministry-2018"));
    }

    @Test
    void termsOfTwoLendersStandBesideEachOtherWithWhatIsStated() {
        Catalog catalog = World.empty()
                .organization("east-bank", "CN", OrganizationKind.BANK)
                .organization("asian-bank", "", OrganizationKind.BANK)
                .financing(
                        "a",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(
                                World.fact(Props.LENDER, World.parties("east-bank", MINISTRY)),
                                World.fact(Props.RATE, World.claim(rate(2), MINISTRY)),
                                World.fact(Props.SIGNED, World.date("2010-05", MINISTRY))))
                .financing(
                        "b",
                        "TJ",
                        Instrument.LOAN,
                        "",
                        World.facts(
                                World.fact(Props.LENDER, World.parties("east-bank", MINISTRY)),
                                World.fact(Props.RATE, World.claim(rate(3), MINISTRY))))
                .financing(
                        "c",
                        "KG",
                        Instrument.LOAN,
                        "",
                        World.facts(World.fact(Props.LENDER, World.parties("asian-bank", MINISTRY))))
                .build();
        assertThat(Terms.compare("CN", "asian-bank").on(catalog).rows().get(0))
                .containsExactly("interest rate", "2-3; 2 of 2", "0 of 1");
        assertThat(Terms.compare("east-bank", "asian-bank")
                        .in("TJ")
                        .during(2005, 2012)
                        .on(catalog)
                        .rows()
                        .get(0))
                .containsExactly("interest rate", "2; 1 of 1", "0 of 0");
    }

    private static Quantity rate(double percent) {
        return Quantity.of(Estimate.exactly(percent), Unit.of("percent-a-year"));
    }
}
