package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationsTest {

    private static final Property<Money> VALUE = Property.of("value", ValueType.money(), "value");

    private static final Source REPORT = World.titled("report-2020", "Report", "Publisher", SourceType.RESEARCH)
            .build();
    private static final Source REGISTER = World.titled("register", "Register", "Ministry", SourceType.OFFICIAL)
            .build();

    private static Claim<Money> claim(double dollars, String asOf, Source source) {
        return Claim.of(Money.usd(dollars), Citation.of(source)).asOf(asOf);
    }

    private static Observations<Money> observed() {
        return Observations.of(
                VALUE, List.of(claim(7, "2018", REPORT), claim(5, "2016", REPORT), claim(8, "2018", REGISTER)));
    }

    @Test
    void everyYearIsAFactOfItsOwn() {
        Observations<Money> observed = observed();
        assertThat(observed.years()).containsExactly(2016, 2018);
        assertThat(observed.at(2016).value()).hasValue(Money.usd(5));
        assertThat(observed.at(2018).claims()).hasSize(2);
        assertThat(observed.at(2018).isDisputed()).isTrue();
        assertThat(observed.at(2018).value()).hasValue(Money.usd(8));
        assertThat(observed.at(2017).missing()).hasValue(Missing.NOT_STATED);
        assertThat(observed.all()).extracting(Attested::property).containsOnly(VALUE);
        assertThat(observed.property()).isSameAs(VALUE);
        assertThat(observed).hasToString("2 years, 2016-2018");
        assertThat(Observations.of(VALUE, List.of())).hasToString("no year");
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, 2018", "2018-06, 2018", "2018/2018, 2018", "2018-01-01/2018-12-31, 2018"})
    void aDateWithinOneYearIsOfThatYear(String asOf, int year) {
        assertThat(Observations.of(VALUE, List.of(claim(1, asOf, REPORT))).years())
                .containsExactly(year);
    }

    @ParameterizedTest
    @CsvSource({"2017/2018", "201X", "2018/..", "XXXX"})
    void refusesWhatIsNotOfOneYear(String asOf) {
        Claim<Money> claim = claim(1, asOf, REPORT);
        assertThatThrownBy(() -> Observations.of(VALUE, List.of(claim)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observation $1 as of " + asOf
                        + " [report-2020]: as_of must be a date within one year, as in 2016");
    }

    @Test
    void refusesWhatHasNoDate() {
        Claim<Money> claim = Claim.of(Money.usd(1), Citation.of(REPORT));
        assertThatThrownBy(() -> Observations.of(VALUE, List.of(claim)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observation $1 [report-2020]: as_of must be a date within one year, as in 2016");
    }

    @Test
    void observationsAreEqualWhenYearsAndFactsAre() {
        assertThat(observed())
                .isEqualTo(observed())
                .hasSameHashCodeAs(observed())
                .isNotEqualTo(Observations.of(VALUE, List.of()))
                .isNotEqualTo(Observations.of(VALUE, List.of(claim(5, "2016", REPORT))))
                .isNotEqualTo("2 years");
    }

    @Test
    void aReadingOrFilterIsOfEachYear() {
        Observations<Money> report = observed().under(Reading.onlyFrom("report-2020"));
        assertThat(report.at(2018).value()).hasValue(Money.usd(7));
        assertThat(report.under(Reading.standard())).isEqualTo(observed());
        assertThat(observed().under(Reading.standard()).years()).containsExactly(2016, 2018);
        Observations<Money> same = observed();
        assertThat(same.under(Reading.standard())).isSameAs(same);
        assertThat(same.filter((property, claim) -> property.equals(VALUE))).isSameAs(same);
        assertThat(same.filter((property, claim) -> claim.source().equals(REGISTER))
                        .years())
                .containsExactly(2018);
    }

    @Test
    void aYearTakesThePlaceOfWhatWasThere() {
        Attested<Money> other = Attested.of(VALUE, List.of(claim(1, "2018", REPORT)));
        Observations<Money> changed = observed().with(2018, other).with(2019, other);
        assertThat(changed.years()).containsExactly(2016, 2018, 2019);
        assertThat(changed.at(2018)).isEqualTo(other);
        assertThat(changed.at(2016)).isEqualTo(observed().at(2016));
        assertThatThrownBy(() -> observed().with(10_000, other)).hasMessage("year 10000: years are 0 to 9999");
    }

    @Test
    void aReaderIsToldWhichYearsAreRead() {
        List<String> told = new ArrayList<>();
        Observations<Money> read = observed()
                .readLike(Facts.none()
                        .readBy(
                                (property, year) -> told.add(property + " " + year.orElseThrow()),
                                properties -> told.add("any " + properties.test(VALUE) + " "
                                        + properties.test(Property.of("x", ValueType.text(), "x")))));
        assertThat(read).isEqualTo(observed());
        assertThat(read.at(2016)).isEqualTo(observed().at(2016));
        assertThat(told).containsExactly("value 2016");
        assertThat(read.years()).isEqualTo(observed().years());
        assertThat(read.all()).isEqualTo(observed().all());
        assertThat(told).containsExactly("value 2016", "any true false", "any true false");
        assertThat(read.readLike(Facts.none()).years()).isEqualTo(observed().years());
        assertThat(told).hasSize(3);
    }
}
