package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {

    private static final ValueType<Quantity> CAMERAS = ValueType.quantity(Unit.of("camera"));

    private static ValueType<?> type(String name) {
        return switch (name) {
            case "cameras" -> CAMERAS;
            case "quantity" -> ValueType.quantity();
            case "money" -> ValueType.money();
            case "share" -> ValueType.share();
            case "share-of-debt" -> ValueType.share("public debt");
            case "ratio" -> ValueType.ratio("GDP");
            case "rate" -> ValueType.rate();
            case "date" -> ValueType.date();
            case "dates" -> ValueType.dates();
            case "period" -> ValueType.period();
            case "text" -> ValueType.text();
            case "term" -> ValueType.term();
            case "parties" -> ValueType.parties();
            case "participants" -> ValueType.participants();
            default -> throw new AssertionError(name);
        };
    }

    private static RawValue raw(String cells) {
        String[] cell = cells.split("\\|", -1);
        return new RawValue(cell[0], cell[1], cell[2], cell[3], cell[4]);
    }

    @ParameterizedTest
    @CsvSource({
        "cameras, 855|||camera|exact, 855 cameras",
        "cameras, 855|||camera|more_than, more than 855 cameras",
        "cameras, 40|||camera|about, about 40 cameras (36-44)",
        "cameras, 40|35|50|camera|about, about 40 cameras (35-50)",
        "cameras, |20|60|camera|range, 20-60 cameras",
        "cameras, 30|20|60|camera|range, 20-60 cameras (best 30)",
        "cameras, 12|||camera|at_most, at most 12 cameras",
        "quantity, 2.5|||km|exact, 2.5 km",
        "money, 20900000|||USD|exact, $20.9 million",
        "money, 1100000|||USD2021|about, 'about $1.1 million ($0.99-1.21 million) (constant 2021)'",
        "money, 929900000|||CNY|exact, CNY 929.9 million",
        "cameras, 1.000|||camera|exact, 1 camera",
        "cameras, 12.500|||camera|about, about 12.5 cameras (11.25-13.75)",
        "share, 51|||percent of TK Mobile|exact, 51 % of TK Mobile",
        "share-of-debt, 40|||percent of public debt|about, about 40 % (36-44 %) of public debt",
        "ratio, 115|||percent of GDP|exact, 115 % of GDP",
        "ratio, 130|||percent of GDP|about, about 130 % (117-143 %) of GDP",
        "rate, 1.5|||percent-a-year|exact, 1.5 percent a year",
        "date, 2019-10||||exact, 2019-10",
        "date, [2018..2019]||||exact, [2018..2019]",
        "period, 2015/2018||||exact, 2015/2018",
        "text, road safety||||exact, road safety",
        "term, Nur-Sultan||||exact, Nur-Sultan",
        "parties, huawei;citic-guoan||||exact, citic-guoan;huawei",
    })
    void readsTheCellsOfARow(String type, String cells, String value) {
        assertThat(type(type).read(raw(cells))).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({
        "cameras, 855|||camera|exact",
        "cameras, 40|||camera|about",
        "cameras, 40|35|50|camera|about",
        "cameras, |20|60|camera|range",
        "cameras, 12|||camera|at_most",
        "cameras, 12|2||camera|at_most",
        "cameras, 800||900|camera|more_than",
        "share, 95|||percent of public debt|about",
        "ratio, 130|||percent of GDP|more_than",
        "ratio, 130|100|140|percent of GDP|about",
        "money, 20900000|||USD2021|exact",
        "money, 0.05|||USD|exact",
        "money, 0|-1|1|USD|about",
        "rate, 1.5|||percent-a-year|exact",
    })
    void writesTheCellsThatItReadsAndNoMore(String type, String cells) {
        assertThat(written(type(type), raw(cells))).isEqualTo(raw(cells));
    }

    private static <T> RawValue written(ValueType<T> type, RawValue raw) {
        return type.write(type.read(raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "cameras # 12x|||camera|exact # value \"12x\": not a number; write plain digits without separators, as in"
                        + " 20900000 or 1.5",
                "cameras # 2,000|||camera|exact # value \"2,000\": not a number; write plain digits without separators, as in"
                        + " 20900000 or 1.5",
                "cameras # 1e999|||camera|exact # value \"1e999\": no double holds this number; write it with up to 15"
                        + " digits, below 1.8E308",
                "money # 1e-400|||USD|exact # value \"1e-400\": no double holds this number; write it with up to 15"
                        + " digits, below 1.8E308",
                "money # 12345678901234567890|||USD|exact # value \"12345678901234567890\": no double holds this number;"
                        + " write it with up to 15 digits, below 1.8E308",
                "cameras # |20|x|camera|range # high \"x\": not a number; write plain digits without separators, as in"
                        + " 20900000 or 1.5",
                "cameras # |||camera|exact # value is blank: the qualifier exact needs it",
                "cameras # ||44|camera|about # value is blank: the qualifier about needs it",
                "cameras # |||camera|more_than # value is blank: the qualifier more_than needs it",
                "cameras # |||camera|less_than # value is blank: the qualifier less_than needs it",
                "cameras # |20||camera|range # high is blank: the qualifier range needs it",
                "cameras # ||60|camera|range # low is blank: the qualifier range needs it",
                "cameras # -3|||camera|exact # -3 cameras: a count cannot be negative",
            })
    void refusesMalformedNumbers(String type, String cells, String message) {
        assertThatThrownBy(() -> type(type).read(raw(cells)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesUnknownQualifiersUnitsAndCurrencies() {
        assertThatThrownBy(() -> CAMERAS.read(raw("855|||camera|exactly")))
                .hasMessage(
                        "qualifier \"exactly\": no such qualifier; nearest: exact; all: exact, about, at_least, more_than,"
                                + " at_most, less_than, range");
        assertThatThrownBy(() -> CAMERAS.read(raw("855|||camra|exact")))
                .hasMessage("unit \"camra\": must be \"camera\"");
        assertThatThrownBy(() -> CAMERAS.read(raw("855|||planned-camera|exact")))
                .hasMessage("unit \"planned-camera\": must be \"camera\"");
        assertThatThrownBy(() -> ValueType.quantity().read(raw("855|||camra|exact")))
                .hasMessageStartingWith("unit \"camra\": no such unit; nearest: camera");
        assertThatThrownBy(() -> ValueType.money().read(raw("855|||USX|exact")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "share # 140|||percent of public debt|exact # 140 percent: a share of public debt cannot exceed 100 percent;"
                        + " what is no part of it is a ratio to it, which can",
                "share # 40|||percent|exact # unit \"percent\": must be percent of a named whole, as in \"percent of public"
                        + " debt\"",
                "share # 40|||percent of |exact # unit \"percent of \": must be percent of a named whole, as in \"percent of"
                        + " public debt\"",
                "share-of-debt # 40|||percent of GDP|exact # unit \"percent of GDP\": must be \"percent of public debt\"",
                "ratio # 40|||percent of exports|exact # unit \"percent of exports\": must be \"percent of GDP\"",
                "ratio # -5|||percent of GDP|exact # -5 percent: a ratio to GDP cannot be negative",
                "rate # 2|||percent|exact # unit \"percent\": must be \"percent-a-year\"",
            })
    void refusesSharesAndPercentagesOfSomethingElse(String type, String cells, String message) {
        assertThatThrownBy(() -> type(type).read(raw(cells)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "date # 2019-02-30||||exact # 2019-02-30: February 2019 has 28 days",
                "date # 2018||||about # qualifier \"about\": must be exact for a date; write 2018~ for \"about 2018\"",
                "date # 2018|||year|exact # unit \"year\": must be blank for a date",
                "date # 2018|2017|||exact # low \"2017\": must be blank for a date",
                "date # ||||exact # value is blank: a date needs one; if there is none, say why in basis",
                "period # 2019/2013||||exact # 2019/2013: a period cannot end before it starts",
                "text # words||x||exact # high \"x\": must be blank for a text",
                "term # words|||| # qualifier \"\": must be exact for a term",
                "parties # huawei,||||exact # id \"huawei,\": must be up to 100 lower-case letters and digits, words joined by single"
                        + " hyphens, as in a-smart-city, or the two capital letters of a country, as in KZ",
                "parties # huawei;;zte||||exact # parties \"huawei;;zte\": an id is blank; write ids separated by"
                        + " semicolons, as in one-company;another",
            })
    void refusesCellsThatHoldNoSuchValue(String type, String cells, String message) {
        assertThatThrownBy(() -> type(type).read(raw(cells)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesToWriteIntervalsThatNoSourceStates() {
        Money open = Money.of(Estimate.interval(1, true, 2, true), "USD");
        assertThatThrownBy(() -> ValueType.money().write(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(open + ": a computed interval, which no single row of the ledger can state");
        Money unknown = Money.of(Estimate.unknown(), "USD");
        assertThatThrownBy(() -> ValueType.money().write(unknown))
                .hasMessage(unknown + ": a computed interval, which no single row of the ledger can state");
    }

    @ParameterizedTest
    @CsvSource({
        "cameras, 855|||camera|exact, 855|||camera|more_than, false",
        "cameras, 855|||camera|exact, 855|||camera|less_than, false",
        "cameras, 855|||camera|at_least, 855|||camera|less_than, true",
        "cameras, 300|275|300|camera|range, 300|||camera|more_than, false",
        "cameras, 855|||camera|exact, 856|||camera|more_than, true",
        "cameras, 306|||camera|exact, 314|||camera|exact, true",
        "cameras, 1|||camera|exact, 2|||camera|exact, true",
        "cameras, 100|||camera|exact, 110|||camera|exact, true",
        "cameras, 850|||camera|exact, 855|||camera|exact, false",
        "cameras, 855|||camera|exact, 870|||camera|exact, true",
        "share, 39.7|||percent of public debt|exact, 40|||percent of public debt|exact, false",
        "share, 39.4|||percent of public debt|exact, 40|||percent of public debt|exact, true",
        "money, 1712000000|||USD|exact, 1700000000|||USD|exact, false",
        "money, 1794000000|||USD|exact, 1700000000|||USD|exact, true",
        "money, 292100000|||USD|exact, 300000000|||USD|exact, true",
        "cameras, 855|||camera|exact, 855|||camera|at_least, false",
        "cameras, 40|||camera|about, 38|||camera|exact, false",
        "cameras, 40|||camera|about, 46|||camera|exact, true",
        "quantity, 855|||camera|exact, 2|||planned-camera|exact, false",
        "money, 1|||USD|exact, 2|||CNY|exact, false",
        "money, 1|||USD|exact, 2|||USD2021|exact, false",
        "money, 1|||USD|exact, 2|||USD|exact, true",
        "share, 40|||percent of public debt|exact, 50|||percent of external debt|exact, false",
        "date, 2019||||exact, 2019-10||||exact, false",
        "date, 2019||||exact, 2018||||exact, true",
        "date, XXXX||||exact, 2018||||exact, false",
        "dates, 2021-01-14||||exact, 2026-03-26||||exact, false",
        "period, 2013/..||||exact, 2013/2018||||exact, false",
        "period, 2013/2017||||exact, 2013/2018||||exact, true",
        "period, 2012/2018||||exact, 2013/2018||||exact, true",
        "parties, huawei||||exact, huawei;zte||||exact, false",
        "parties, sco||||exact, china-eximbank||||exact, true",
        "participants, huawei||||exact, zte||||exact, false",
        "text, road safety||||exact, public order||||exact, false",
        "term, Astana||||exact, Nur-Sultan||||exact, true",
    })
    void conflictsOnlyWhenNothingIsPossibleUnderBoth(String type, String one, String other, boolean conflict) {
        assertThat(conflicts(type(type), raw(one), raw(other))).isEqualTo(conflict);
        assertThat(conflicts(type(type), raw(other), raw(one))).isEqualTo(conflict);
    }

    private static <T> boolean conflicts(ValueType<T> type, RawValue one, RawValue other) {
        return type.conflicts(type.read(one), type.read(other));
    }

    @ParameterizedTest
    @CsvSource({
        "cameras, 20|||camera|exact, 60|||camera|exact, 20-60 cameras",
        "cameras, 855|||camera|exact, 855|||camera|more_than, at least 855 cameras",
        "money, 20900000|||USD|exact, 22000000|||USD|exact, $20.9-22 million",
        "share, 40|||percent of public debt|about, 50|||percent of public debt|exact, 36-50 % of public debt",
        "date, 2013||||exact, 2015-05||||exact, [2013..2015-05]",
        "period, 2013/2015||||exact, 2014/2016||||exact, [2013..2014]/[2015..2016]",
        "period, 2013/..||||exact, 2014/2016||||exact, [2013..2014]/..",
        "parties, sco||||exact, china-eximbank||||exact, china-eximbank;sco",
        "participants, zte||||exact, huawei||||exact, huawei;zte",
        "term, Astana||||exact, Astana||||exact, Astana",
    })
    void hullIsWhatEitherLeavesPossible(String type, String one, String other, String hull) {
        assertThat(hull(type(type), raw(one), raw(other))).hasToString(hull);
    }

    private static <T> T hull(ValueType<T> type, RawValue one, RawValue other) {
        return type.hull(type.read(one), type.read(other)).orElseThrow();
    }

    @Test
    void unlikeThingsHaveNoHullAndNeitherRefinesTheOther() {
        Quantity cameras = Quantity.of(855, Unit.of("camera"));
        Quantity planned = Quantity.of(2000, Unit.of("planned-camera"));
        assertThat(ValueType.quantity().hull(cameras, planned)).isEmpty();
        assertThat(ValueType.quantity().refines(cameras, planned)).isFalse();
        assertThat(ValueType.term().hull("Astana", "Nur-Sultan")).isEmpty();
        assertThat(ValueType.period().refines(DateInterval.parse("../2018"), DateInterval.parse("2013/2018")))
                .isFalse();
    }

    @Test
    void tellsItsKindItsClassAndItsUsualUnit() {
        assertThat(List.of(
                        "quantity",
                        "money",
                        "share",
                        "ratio",
                        "rate",
                        "date",
                        "period",
                        "text",
                        "term",
                        "parties",
                        "participants"))
                .allSatisfy(name -> assertThat(type(name).name()).isEqualTo(name));
        assertThat(ValueType.date()).hasToString("date");
        assertThat(ValueType.rate()).hasToString("rate percent-a-year");
        assertThat(ValueType.date().name()).isEqualTo("date");
        assertThat(ValueType.share().valueClass()).isEqualTo(Share.class);
        assertThat(CAMERAS.defaultUnit()).hasValue("camera");
        assertThat(ValueType.quantity().defaultUnit()).isEmpty();
        assertThat(ValueType.money().defaultUnit()).hasValue("USD");
        assertThat(ValueType.share().defaultUnit()).isEmpty();
        assertThat(ValueType.share("public debt").defaultUnit()).hasValue("percent of public debt");
        assertThat(ValueType.ratio("GDP").defaultUnit()).hasValue("percent of GDP");
        assertThat(ValueType.ratio("GDP").valueClass()).isEqualTo(Ratio.class);
        assertThat(ValueType.rate().defaultUnit()).hasValue("percent-a-year");
        assertThat(ValueType.date().defaultUnit()).isEmpty();
    }

    @Test
    void rawValuesAreEqualWhenAllCellsAre() {
        RawValue row = raw("40|35|50|camera|about");
        assertThat(row).isEqualTo(raw("40|35|50|camera|about")).hasSameHashCodeAs(raw("40|35|50|camera|about"));
        assertThat(row).hasToString("40,35,50,camera,about").isNotEqualTo("40");
        for (String other : List.of(
                "41|35|50|camera|about",
                "40|36|50|camera|about",
                "40|35|51|camera|about",
                "40|35|50|person|about",
                "40|35|50|camera|range")) {
            assertThat(row).isNotEqualTo(raw(other));
        }
        assertThat(row.low() + row.high() + row.value() + row.unit() + row.qualifier())
                .isEqualTo("355040cameraabout");
    }

    @Test
    void countsSharesAndRatiosAreNeverBelowNoneAndOtherNumbersAsTheirPropertySays() {
        assertThat(Property.of("a", ValueType.quantity(Unit.of("camera")), "a").minimum())
                .hasValue(0);
        assertThat(Property.of("a", ValueType.share(), "a").minimum()).hasValue(0);
        assertThat(Property.of("a", ValueType.ratio("GDP"), "a").minimum()).hasValue(0);
        for (ValueType<?> any : List.of(
                ValueType.quantity(),
                ValueType.quantity(Unit.of("camera"), Unit.of("year")),
                ValueType.money(),
                ValueType.balance(),
                ValueType.rate(),
                ValueType.date())) {
            assertThat(Property.of("a", any, "a").minimum()).isEmpty();
        }
        Property<Money> fee = Property.of("fee", ValueType.money(), "fee").atLeast(2.5);
        assertThat(fee.showing(Property.of("paid", ValueType.date(), "paid")).minimum())
                .hasValue(2.5);
        assertThat(fee.check(Money.parse("$2.5"))).isEqualTo(Money.parse("$2.5"));
        assertThatThrownBy(() -> fee.check(Money.parse("$2.4"))).hasMessage("$2.4: fee must be 2.5 or more");
    }

    @Test
    void aMinimumIsAFiniteNumberForNumbersAndNotBelowThatOfTheUnit() {
        assertThatThrownBy(
                        () -> Property.of("signed", ValueType.date(), "signed").atLeast(0))
                .hasMessage("property signed: has values of type date; only numbers have a minimum");
        assertThatThrownBy(() -> Property.of("fee", ValueType.money(), "fee").atLeast(Double.NaN))
                .hasMessage("property fee: minimum NaN must be a finite number");
        assertThatThrownBy(() -> Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras")
                        .atLeast(-1))
                .hasMessage("property cameras: minimum -1 must be 0 or more, as in its unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cameras | camera | camera | camera, -face-camera, -USD",
                "quantity | '' | '' | camera, km, -USD, -nonsense",
                "money | USD | '' | USD, EUR, USD2021, -camera, -USX",
                "share-of-debt | percent of public debt | percent of public debt | percent of public debt, -percent of moons, -camera",
                "ratio | percent of GDP | percent of GDP | percent of GDP, -percent of public debt",
                "rate | percent-a-year | percent-a-year | percent-a-year, -percent of GDP",
                "text | '' | '' | -camera",
                "date | '' | '' | -camera",
            })
    void aTypeKnowsItsUnits(String type, String usual, String units, String codes) {
        assertThat(type(type).defaultUnit().orElse("")).isEqualTo(usual);
        assertThat(String.join(", ", type(type).units())).isEqualTo(units);
        for (String code : codes.split(", ", -1)) {
            boolean isKnown = !code.startsWith("-");
            String unit = isKnown ? code : code.substring(1);
            assertThat(type(type).unit(unit).map(Unit::code).orElse(""))
                    .as(unit)
                    .isEqualTo(isKnown ? unit : "");
        }
    }

    @Test
    void aTypeOfASeriesIsThatOfItsUnit() {
        assertThat(ValueType.of(Unit.of("USD")).isSameAs(ValueType.balance())).isTrue();
        assertThat(ValueType.of(Unit.of("percent of GDP")).isSameAs(ValueType.ratio("GDP")))
                .isTrue();
        assertThat(ValueType.of(Unit.of("percent-a-year")).isSameAs(ValueType.rate()))
                .isTrue();
        assertThat(ValueType.of(Unit.of("person")).isSameAs(ValueType.quantity(Unit.of("person"))))
                .isTrue();
        assertThat(CAMERAS.isSameAs(ValueType.quantity(Unit.of("face-camera")))).isFalse();
        assertThat(CAMERAS.isSameAs(ValueType.text())).isFalse();
    }
}
