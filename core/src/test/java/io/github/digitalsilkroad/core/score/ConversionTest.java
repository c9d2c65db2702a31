package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.cameras;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.camerasAndPeople;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.cost;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cameras over people, of one year or of two. */
class ConversionTest {

    private static final Conversion QUESTION =
            Conversion.of("cams", "cameras", "people").in(2016);

    @Test
    void aFigureOfAnotherYearIsDividedAndSaysSo() {
        Facts facts = World.facts(
                World.fact(Props.CAMERAS, World.cameras(400, World.MINISTRY).asOf("2014-05")));
        Assessment answer = QUESTION.on(camerasAndPeople(facts));
        assertThat(answer).hasToString("50 cameras per 1,000 people in 2016");
        assertThat(answer.notes()).containsExactly("cameras is as of 2014-05, what divides it of 2016");
        assertThat(QUESTION).hasToString("cameras of cams over people of 2016");
        assertThat(QUESTION.subject()).isEqualTo("cameras of cams over people");
        Computation how = answer.computation().orElseThrow();
        assertThat(how.formula()).isEqualTo("percent-times-base");
        assertThat(how.operands()).extracting(Computation.Operand::name).containsExactly("in percent", "times");
        Computation share = how.operands().get(0).from().orElseThrow();
        assertThat(share.formula()).isEqualTo("percent-of-base");
        assertThat(share.operands())
                .extracting(operand -> operand.name() + " " + operand.value())
                .containsExactly("cameras 400", "Series people 8,000");
    }

    @Test
    void aFigureWithoutADateSaysNothingOfYears() {
        Facts facts = World.facts(World.fact(Props.CAMERAS, World.cameras(400, World.MINISTRY)));
        assertThat(QUESTION.on(camerasAndPeople(facts)).notes()).isEmpty();
    }

    @Test
    void theSourcesOfBothFiguresAreCited() {
        Facts facts = World.facts(World.fact(Props.CAMERAS, World.cameras(400, World.MINISTRY)));
        assertThat(QUESTION.on(camerasAndPeople(facts)).cite().text(80)).contains("bank-tables", "ministry-2018");
    }

    private static World lent(String amount) {
        Facts facts = World.facts(World.fact(Props.AMOUNT, World.claim(Money.parse(amount), World.MINISTRY)));
        return World.empty().financing("loan", "TJ", Instrument.LOAN, "", facts);
    }

    @Test
    void anAmountIsDividedByMoneyOfTheYear() {
        Catalog catalog =
                lent("$50").gdp(2016, Estimate.exactly(2000), World.OUTLOOK).build();
        Conversion question = Conversion.of("loan", "amount", "tj-gdp-none").in(2016);
        assertThat(question.on(catalog)).hasToString("2.5 percent of Series tj-gdp-none in 2016");
        assertThat(question.in(2015).on(catalog).value()).isEmpty();
    }

    @Test
    void anAmountOfMoneyIsNoNumberOfPeople() {
        Catalog catalog = camerasAndPeople(Facts.none()).toBuilder()
                .add(lent("$50").build().financing("loan"))
                .build();
        assertThat(Conversion.of("loan", "amount", "people")
                        .in(2016)
                        .on(catalog)
                        .value())
                .isEmpty();
    }

    @Test
    void anAmountInACurrencyIsConvertedAtARateThatIsNamed() {
        Catalog catalog = lent("TJS 400")
                .add(Series.builder()
                        .id(Id.of("rate"))
                        .name("Series rate")
                        .countryCode(CountryCode.of("TJ"))
                        .measure(Measure.EXCHANGE_RATE)
                        .scope(CreditorScope.NONE)
                        .unit("TJS")
                        .observations(Observations.of(
                                Property.of("value", ValueType.money(), "value"),
                                List.of(World.claim(Money.parse("TJS 8"), World.BANK)
                                        .asOf("2016"))))
                        .currency("USD")
                        .build())
                .build();
        assertThat(Conversion.of("loan", "amount", "rate").in(2016).on(catalog)).hasToString("50 USD in 2016");
    }

    @Test
    void whatIsNotStatedIsMissing() {
        assertThat(QUESTION.on(camerasAndPeople(Facts.none())).missing())
                .map(Object::toString)
                .containsExactly("cameras of cams: not stated by any source");
        Facts facts = World.facts(World.fact(Props.CAMERAS, World.cameras(400, World.MINISTRY)));
        assertThat(QUESTION.in(2017).on(camerasAndPeople(facts)).missing())
                .map(Object::toString)
                .containsExactly("Series people, 2017: not stated by any source");
        Facts none = World.facts(World.fact(Props.CAMERAS, World.cameras(0, World.MINISTRY)));
        assertThat(QUESTION.on(camerasAndPeople(none)).missing())
                .map(Object::toString)
                .containsExactly("cameras of cams: stated as 0 cameras, no number above 0");
        assertThat(QUESTION.on(camerasAndPeople(none)).value()).isEmpty();
    }

    @Test
    void camerasOverAnAmountOfMoneyMeanNothing() {
        SeriesPick people = SeriesPick.of("TJ", Measure.POPULATION, CreditorScope.NONE);
        Catalog catalog = World.empty()
                .figure(people, 2016, Money.usd(7), World.BANK)
                .gdp(2016, Estimate.exactly(1_000), World.OUTLOOK)
                .deployment("cams", "TJ", World.facts(cameras("7")))
                .build();
        Assessment answer =
                Conversion.of("cams", "cameras", "tj-gdp-none").in(2016).on(catalog);
        assertThat(answer.value()).isEmpty();
        assertThat(missing(answer)).containsExactly("cameras in USD of cams: stated in camera, not USD");
    }

    /** A series of the same country is named without it, and one of another with it. */
    @Test
    void aSeriesIsNamedWithinItsCountry() {
        World world = World.empty()
                .deployment("cams", "TJ", World.facts(cost("USD 10")))
                .deployment("abroad", "KG", World.facts(cost("USD 10")));
        world.add(Series.builder()
                .id(Id.of("output"))
                .name("Country TJ: output")
                .countryCode(CountryCode.of("TJ"))
                .measure(Measure.GDP)
                .scope(CreditorScope.NONE)
                .unit("USD")
                .observations(Observations.of(
                        Property.of("value", ValueType.money(), "value"),
                        List.of(World.claim(Money.usd(1_000), World.BANK).asOf("2016"))))
                .build());
        Catalog catalog = world.build();
        assertThat(Conversion.of("cams", "cost", "output").in(2016).on(catalog).headline())
                .isEqualTo("1 percent of output in 2016");
        assertThat(Conversion.of("abroad", "cost", "output")
                        .in(2016)
                        .on(catalog)
                        .headline())
                .isEqualTo("1 percent of Country TJ: output in 2016");
    }

    @Test
    void aPropertyThatThereIsNotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Conversion.of("cams", "camera", "people").in(2016).on(camerasAndPeople(Facts.none())))
                .withMessageStartingWith("property \"camera\": no such property; ")
                .withMessageContaining("cameras");
    }
}
