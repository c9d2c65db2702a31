package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.testkit.World.BANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What looks alike and does not mix. Where the caller mixes it, the call is refused and the message gives the calls
 * that are right; where only the data does, the answer has no value and says what to do. Every call that a message
 * gives is made here.
 */
class GuardsTest {

    private static final String STOCK = "tj-debt-stock-official-bilateral-cn";
    private static final String ALL_STOCK = "tj-debt-stock-official-bilateral";
    private static final String COMMITMENTS = "tj-commitments-official-bilateral-cn";
    private static final String BOTH_STOCK = "tj-debt-stock-official-and-commercial-cn";
    private static final String REAL_GDP = "tj-gdp-none";
    /** A call in a message: a name, its arguments, and the calls that follow it; or the readable form of a question. */
    private static final Pattern CALL =
            Pattern.compile("[A-Za-z.]+\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)(?:\\.[a-z][A-Za-z]*\\([^()]*\\))*"
                    + "|(?:[a-z]+-[a-z]+ )?[a-z]+=[^ ,;]+(?: [a-z]+=[^ ,;]+)*");

    /** Of two systems, one states cameras in operation, planned ones and those that recognize faces. */
    private static final Catalog WORLD = world().build();

    private static World world() {
        return World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), BANK)
                .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(40), BANK)
                .stock(OFFICIAL_AND_COMMERCIAL, "CN", 2016, Estimate.exactly(35), BANK)
                .figure(china(Measure.COMMITMENTS), 2016, Money.usd(7), BANK)
                .figure(SeriesPick.of("TJ", Measure.GDP, NONE), 2016, Money.of(Estimate.exactly(200), "USD2021"), BANK)
                .percentOfGdp(Measure.PUBLIC_DEBT, CreditorScope.ALL, 2016, Estimate.exactly(40), BANK)
                .deployment(
                        "tj-cameras",
                        "TJ",
                        Facts.builder()
                                .add(Props.CAMERAS, World.claim(Quantity.parse("60 cameras"), BANK))
                                .add(Props.PLANNED_CAMERAS, World.claim(Quantity.parse("1,000 planned cameras"), BANK))
                                .add(
                                        Props.FACE_CAMERAS,
                                        World.claim(Quantity.parse("20 face-recognition cameras"), BANK))
                                .build())
                .deployment("tj-other", "TJ", Facts.builder().build());
    }

    private static SeriesPick china(Measure measure) {
        return SeriesPick.of("TJ", measure, OFFICIAL_BILATERAL, "CN");
    }

    /** A call that is right: as the message writes it, as it is made, and what it answers. */
    private record Right(String call, Supplier<?> made, String answer) {}

    /** What is mixed, how, the message, and the calls that it gives. */
    private record Guard(String mixed, ThrowingCallable call, String message, List<Right> rights) {
        @Override
        public String toString() {
            return mixed;
        }
    }

    private static Guard guard(String mixed, ThrowingCallable call, String message, Right... rights) {
        return new Guard(mixed, call, message, List.of(rights));
    }

    private static Right total(String constant, String unit, Property<?> property, String answer) {
        return new Right(
                "total(Props." + constant + ", \"" + unit + "\")",
                () -> WORLD.deployments().total(property, unit),
                answer);
    }

    /** The same call as a message writes it that does not know the property. */
    private static Right of(Right right) {
        return new Right("total(property, " + right.call.substring(right.call.indexOf('"')), right.made, right.answer);
    }

    private static final Right OPERATING =
            total("CAMERAS", "camera", Props.CAMERAS, "60 cameras from 1, 1 left out; undated");
    private static final Right PLANNED = total(
            "PLANNED_CAMERAS",
            "planned-camera",
            Props.PLANNED_CAMERAS,
            "1,000 planned cameras from 1, 1 left out; undated");
    private static final Right FACES = total(
            "FACE_CAMERAS",
            "face-camera",
            Props.FACE_CAMERAS,
            "20 face-recognition cameras from 1, 1 left out; undated");
    private static final Right LIKE_STOCKS = new Right(
            "series-ratio numerator=" + STOCK + " denominator=" + ALL_STOCK + " year=2016",
            () -> SeriesRatio.of(STOCK, ALL_STOCK).in(2016).on(WORLD),
            "75 percent of Series tj-debt-stock-official-bilateral in 2016\n"
                    + "Series tj-debt-stock-official-bilateral-cn");

    /** Series, by what they count and whose claims they are. */
    static Stream<Guard> creditorsAndFlows() {
        return Stream.of(
                guard(
                        "a commitment with a stock",
                        () -> SeriesRatio.of(COMMITMENTS, ALL_STOCK).in(2016).on(WORLD),
                        COMMITMENTS + " over " + ALL_STOCK + ": commitments is a flow of the year, debt-stock what"
                                + " stands at its end; ask " + LIKE_STOCKS.call,
                        LIKE_STOCKS),
                guard(
                        "official with total creditors, of two series",
                        () -> SeriesRatio.of(BOTH_STOCK, ALL_STOCK).in(2016).on(WORLD),
                        BOTH_STOCK + " over " + ALL_STOCK + ": official-and-commercial claims are not all among"
                                + " official-bilateral ones; ask " + LIKE_STOCKS.call,
                        LIKE_STOCKS),
                guard(
                        "official with total creditors, of a leverage",
                        () -> DebtLeverage.of("TJ")
                                .counting(CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED)
                                .over(Denominator.OFFICIAL_EXTERNAL_DEBT),
                        "debt to public and publicly guaranteed creditors over official external debt: the total does not"
                                + " hold all of that debt; ask over=public-debt, or counting=official-bilateral",
                        new Right(
                                "over=public-debt",
                                () -> DebtLeverage.of("TJ")
                                        .counting(CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED)
                                        .over(Denominator.PUBLIC_DEBT),
                                "Debt of TJ (public and publicly guaranteed), share of gross government debt"),
                        new Right(
                                "counting=official-bilateral",
                                () -> DebtLeverage.of("TJ")
                                        .counting(CreditorScope.OFFICIAL_BILATERAL)
                                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT),
                                "Debt of TJ (official bilateral), share of official external debt")),
                guard(
                        "an amount with a percentage of GDP",
                        () -> SeriesRatio.of(STOCK, "tj-public-debt-all")
                                .in(2016)
                                .on(WORLD),
                        STOCK + " over tj-public-debt-all: tj-public-debt-all is in percent of GDP, not in money; ask"
                                + " debt-leverage debtor=TJ creditor=CN counting=official-bilateral over=public-debt"
                                + " year=2016",
                        new Right(
                                "debt-leverage debtor=TJ creditor=CN counting=official-bilateral over=public-debt"
                                        + " year=2016",
                                () -> DebtLeverage.of("TJ")
                                        .owedTo("CN")
                                        .counting(CreditorScope.OFFICIAL_BILATERAL)
                                        .over(Denominator.PUBLIC_DEBT)
                                        .in(2016)
                                        .on(inNominalTerms()),
                                "50 percent of gross government debt in 2016, official bilateral to CN alone\nedition bank-tables")));
    }

    /** What is planned and what operates. */
    static Stream<Guard> planned() {
        return Stream.of(
                guard(
                        "announced with operating cameras, added",
                        () -> Quantity.parse("60 cameras").plus(Quantity.parse("1,000 planned cameras")),
                        "cannot add planned-camera to camera: planned and operating figures do not add; total each by"
                                + " itself, with total(property, \"planned-camera\") and total(property, \"camera\")",
                        of(PLANNED),
                        of(OPERATING)),
                guard(
                        "announced with operating cameras, in a total",
                        () -> WORLD.deployments().total(Props.CAMERAS, "planned-camera"),
                        "property cameras: has no values in \"planned-camera\", only in camera; use " + PLANNED.call,
                        PLANNED),
                guard(
                        "announced with operating cameras, in groups",
                        () -> WORLD.deployments().groupBy(Deployment.COUNTRY).totals(Props.PLANNED_CAMERAS, "camera"),
                        "property planned-cameras: has no values in \"camera\", only in planned-camera; use"
                                + " totals(Props.CAMERAS, \"camera\")",
                        new Right(
                                "totals(Props.CAMERAS, \"camera\")",
                                () -> WORLD.deployments()
                                        .groupBy(Deployment.COUNTRY)
                                        .totals(Props.CAMERAS, "camera"),
                                "[TJ: 2 rows, 60 cameras from 1, 1 left out; undated]")));
    }

    /** Parts with their whole, and unlike things. */
    static Stream<Guard> unlike() {
        return Stream.of(
                guard(
                        "face-recognition with ordinary cameras, added",
                        () -> Quantity.parse("60 cameras").plus(Quantity.parse("20 face-recognition cameras")),
                        "cannot add face-camera to camera: face-recognition cameras are among all cameras and would"
                                + " count twice; total each by itself, with total(property, \"face-camera\") and"
                                + " total(property, \"camera\")",
                        of(FACES),
                        of(OPERATING)),
                guard(
                        "face-recognition with ordinary cameras, in a total",
                        () -> WORLD.deployments().total(Props.CAMERAS, "face-camera"),
                        "property cameras: has no values in \"face-camera\", only in camera; use " + FACES.call,
                        FACES),
                guard(
                        "face-recognition with ordinary cameras, in a ranking",
                        () -> WORLD.deployments().top(3, Props.FACE_CAMERAS, "camera"),
                        "property face-cameras: has no values in \"camera\", only in face-camera; use"
                                + " top(3, Props.CAMERAS, \"camera\")",
                        new Right(
                                "top(3, Props.CAMERAS, \"camera\")",
                                () -> WORLD.deployments().top(3, Props.CAMERAS, "camera"),
                                "1 row by cameras, 1 unranked\n1 of 1: tj-cameras, 60 cameras")),
                guard(
                        "people with years, added",
                        () -> Quantity.parse("5 years").plus(Quantity.parse("700 people")),
                        "cannot add person to year: they are unlike things; convert one to the other first, or total each"
                                + " by itself, with total(property, \"person\") and total(property, \"year\")",
                        new Right(
                                "total(property, \"person\")",
                                () -> WORLD.incidents().total(Props.CROWD, "person"),
                                "no figure, 0 left out"),
                        new Right(
                                "total(property, \"year\")",
                                () -> WORLD.financings().total(Props.MATURITY, "year"),
                                "no figure, 0 left out")));
    }

    /** Prices of several years, and currencies. */
    static Stream<Guard> prices() {
        return Stream.of(
                guard(
                        "nominal with constant prices, added",
                        () -> Money.parse("$5").plus(Money.parse("$5 (constant 2021)")),
                        "cannot add constant 2021 USD to nominal USD: deflate one first, as in"
                                + " convertedTo(\"USD\", factor)",
                        new Right(
                                "convertedTo(\"USD\", factor)",
                                () -> Money.parse("$5")
                                        .plus(Money.parse("$5 (constant 2021)")
                                                .convertedTo("USD", Estimate.exactly(0.5))),
                                "$7.5")),
                guard(
                        "nominal with constant prices, of two series",
                        () -> SeriesRatio.of(STOCK, REAL_GDP).in(2016).on(WORLD),
                        STOCK + " over " + REAL_GDP + ": " + STOCK + " is in USD, " + REAL_GDP
                                + " in USD2021; deflate one first"),
                guard(
                        "nominal with constant prices, of two series with a third that fits",
                        () -> SeriesRatio.of(STOCK, REAL_GDP).in(2016).on(withNominalGdp()),
                        STOCK + " over " + REAL_GDP + ": " + STOCK + " is in USD, " + REAL_GDP
                                + " in USD2021; ask series-ratio numerator=" + STOCK
                                + " denominator=tj-nominal-gdp year=2016",
                        new Right(
                                "series-ratio numerator=" + STOCK + " denominator=tj-nominal-gdp year=2016",
                                () -> SeriesRatio.of(STOCK, "tj-nominal-gdp")
                                        .in(2016)
                                        .on(withNominalGdp()),
                                "20 percent of Nominal GDP in 2016\nSeries tj-debt-stock-official-bilateral-cn")),
                guard(
                        "dollars with yuan",
                        () -> Money.parse("$5").plus(Money.parse("CNY 5")),
                        "cannot add CNY to USD: convert one at a dated rate first, as in convertedTo(\"USD\", rate)",
                        new Right(
                                "convertedTo(\"USD\", rate)",
                                () -> Money.parse("$5")
                                        .plus(Money.parse("CNY 14").convertedTo("USD", Estimate.exactly(0.5))),
                                "$12")));
    }

    /** 30 owed to China; debt is 40 % of a GDP of 150. */
    private static Catalog inNominalTerms() {
        return World.empty()
                .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), BANK)
                .percentOfGdp(Measure.PUBLIC_DEBT, CreditorScope.ALL, 2016, Estimate.exactly(40), BANK)
                .gdp(2016, Estimate.exactly(150), BANK)
                .build();
    }

    /** The world with a series of GDP at current prices as well. */
    private static Catalog withNominalGdp() {
        Series real = WORLD.series(REAL_GDP);
        Series nominal = inNominalTerms().series(REAL_GDP);
        return WORLD.toBuilder()
                .add(Series.builder()
                        .id(Id.of("tj-nominal-gdp"))
                        .name("Nominal GDP")
                        .countryCode(real.countryCode())
                        .measure(real.measure())
                        .scope(real.scope())
                        .unit(nominal.unit())
                        .observations(nominal.observations())
                        .build())
                .build();
    }

    @ParameterizedTest
    @MethodSource({"creditorsAndFlows", "planned", "unlike", "prices"})
    void isRefusedWithTheCallsThatWouldBeRight(Guard guard) {
        assertThatThrownBy(guard.call)
                .as(guard.mixed)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(guard.message);
    }

    @ParameterizedTest
    @MethodSource({"creditorsAndFlows", "planned", "unlike", "prices"})
    void everyCallThatTheMessageGivesIsRight(Guard guard) {
        assertThat(calls(guard.message))
                .isEqualTo(guard.rights.stream().map(Right::call).toList());
        for (Right right : guard.rights) {
            assertThat(right.made.get()).as(right.call).hasToString(right.answer);
        }
    }

    private static List<String> calls(String message) {
        List<String> calls = new ArrayList<>();
        CALL.matcher(message).results().forEach(found -> calls.add(found.group()));
        return calls;
    }

    /** The catalog knows GDP at constant prices alone; the question named neither the series nor its prices. */
    @Test
    void whatOnlyTheDataMixesIsAnsweredWithoutAValueAndSaysWhatToDo() {
        Assessment answer = DebtLeverage.of("TJ")
                .owedTo("CN")
                .over(Denominator.GDP)
                .in(2016)
                .on(WORLD);
        assertThat(answer.value()).isEmpty();
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly(
                        "amounts at one price base, 2016: debt owed to CN, official bilateral is in USD, GDP in USD2021;"
                                + " deflate one first");
    }

    @Test
    void everyKindOfCameraThatAMessageNamesHasItsProperty() throws ReflectiveOperationException {
        for (Field constant : Props.class.getFields()) {
            if (constant.getType().equals(Property.class)) {
                Property<?> property = (Property<?>) constant.get(null);
                assertThat(Props.find(property.name()).orElseThrow()).isSameAs(property);
                assertThat(property.name().replace('-', '_').toUpperCase(Locale.ROOT))
                        .isEqualTo(constant.getName());
            }
        }
        for (String unit : Unit.known()) {
            if (unit.endsWith("camera")) {
                assertThat(Props.find(unit + "s").orElseThrow().type().units()).containsExactly(unit);
            }
        }
    }
}
