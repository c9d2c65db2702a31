package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Property<Money> VALUE = Property.of("value", ValueType.money(), "value");

    private static Claim<Money> claim(double dollars, String asOf, Source source) {
        return Claim.of(Money.usd(dollars), Citation.of(source)).asOf(asOf);
    }

    static Observations<Money> observed() {
        return Observations.of(
                VALUE,
                List.of(
                        claim(7, "2018", LifeTest.REPORT),
                        claim(5, "2016", LifeTest.REPORT),
                        claim(8, "2018", LifeTest.REGISTER)));
    }

    private static Series series(Observations<?> observations) {
        return Series.builder()
                .id(Id.of("kg-gdp"))
                .name("Gross domestic product")
                .countryCode(CountryCode.of("KG"))
                .measure(Measure.GDP)
                .scope(CreditorScope.NONE)
                .unit("USD")
                .observations(observations)
                .build();
    }

    @Test
    void aSeriesIsReadAndFilteredYearByYear() {
        Series series = series(observed());
        assertThat(series.observations().at(2018).value()).hasToString("Optional[$8]");
        assertThat(((Series) series.under(Reading.onlyFrom("report-2020")))
                        .observations()
                        .at(2018)
                        .value())
                .hasToString("Optional[$7]");
        Series register = (Series) series.under(Reading.onlyFrom("register"));
        assertThat(register.observations().at(2016).missing()).hasValue(Missing.NOT_ADMITTED);
        assertThat(register.under(Reading.standard())).isEqualTo(series);
        Series filtered =
                (Series) series.filter((property, claim) -> claim.source().equals(LifeTest.REGISTER));
        assertThat(filtered.observations().years()).containsExactly(2018);
        assertThat(filtered.observations().at(2018).value()).hasToString("Optional[$8]");
        assertThat(series.filter((property, claim) -> true).observed().orElseThrow())
                .isSameAs(series.observations());
        assertThat(series.under(Reading.standard()).observed().orElseThrow()).isSameAs(series.observations());
        assertThat(series).hasToString("kg-gdp: 2 years, 2016-2018");
    }
}
