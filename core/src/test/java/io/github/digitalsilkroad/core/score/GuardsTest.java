package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.score.Worlds.BANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PriceBase;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks alike and does not mix is refused, and the message gives the call that is right. */
class GuardsTest {

    private static final String STOCK = "tj-debt-stock-official-bilateral-cn";
    private static final String ALL_STOCK = "tj-debt-stock-official-bilateral";
    private static final String COMMITMENTS = "tj-commitments-official-bilateral-cn";
    private static final String BOTH_STOCK = "tj-debt-stock-official-and-commercial-cn";

    private static final Catalog WORLD = Worlds.empty()
            .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(30), BANK)
            .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(40), BANK)
            .stock(OFFICIAL_AND_COMMERCIAL, "CN", 2016, Estimate.exactly(35), BANK)
            .amount(china(Measure.COMMITMENTS), 2016, Money.usd(7), BANK)
            .build();

    private static SeriesPick china(Measure measure) {
        return new SeriesPick("TJ", measure, OFFICIAL_BILATERAL, Optional.of(CountryCode.of("CN")));
    }

    private static Arguments guard(String mixed, ThrowingCallable call, String message) {
        return Arguments.of(mixed, call, message);
    }

    static Stream<Arguments> guards() {
        return Stream.of(
                guard(
                        "a commitment with a stock",
                        () -> SeriesRatio.of(COMMITMENTS, ALL_STOCK, 2016).on(WORLD),
                        COMMITMENTS + " over " + ALL_STOCK + ": commitments of a year are a flow, debt-stock is what"
                                + " stands at its end; use SeriesRatio.of(\"" + STOCK + "\", \"" + ALL_STOCK
                                + "\", 2016)"),
                guard(
                        "official with total creditors, of two series",
                        () -> SeriesRatio.of(BOTH_STOCK, ALL_STOCK, 2016).on(WORLD),
                        BOTH_STOCK + " over " + ALL_STOCK + ": official-and-commercial claims are not all among"
                                + " official-bilateral ones; use SeriesRatio.of(\"" + STOCK + "\", \"" + ALL_STOCK
                                + "\", 2016)"),
                guard(
                        "official with total creditors, of a leverage",
                        () -> DebtLeverage.of("TJ")
                                .counting(CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED)
                                .over(Denominator.OFFICIAL_EXTERNAL_DEBT),
                        "debt to public and publicly guaranteed creditors over official external debt: the total does not"
                                + " hold all of that debt; use over(Denominator.PUBLIC_DEBT), or"
                                + " counting(CreditorScope.OFFICIAL_BILATERAL)"),
                guard(
                        "announced with operating cameras",
                        () -> Quantity.parse("60 cameras").plus(Quantity.parse("1,000 planned cameras")),
                        "cannot add planned-camera to camera: announced, contracted and operating figures do not add;"
                                + " total each by itself, with total(property, \"planned-camera\") and total(property,"
                                + " \"camera\")"),
                guard(
                        "face-recognition with ordinary cameras",
                        () -> Quantity.parse("60 cameras").plus(Quantity.parse("20 face-recognition cameras")),
                        "cannot add face-camera to camera: face-recognition cameras are among all cameras and would"
                                + " count twice; total each by itself, with total(property, \"face-camera\") and"
                                + " total(property, \"camera\")"),
                guard(
                        "nominal with constant prices",
                        () -> Money.parse("$5").plus(Money.parse("$5 (constant 2021)")),
                        "cannot add constant 2021 USD to nominal USD: deflate one first, as in"
                                + " atPrices(PriceBase.nominal(), factor)"),
                guard(
                        "dollars with yuan",
                        () -> Money.parse("$5").plus(Money.parse("CNY 5")),
                        "cannot add CNY to USD: convert one at a dated rate first, as in convertedTo(\"USD\", rate)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guards")
    void isRefusedWithTheCallThatWouldBeRight(String mixed, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(mixed)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theCallsThatTheMessagesGiveAreRight() {
        assertThat(SeriesRatio.of(STOCK, ALL_STOCK, 2016).on(WORLD).value()).contains(Estimate.exactly(75));
        assertThat(DebtLeverage.of("TJ")
                        .counting(OFFICIAL_BILATERAL)
                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT)
                        .in(2016)
                        .question())
                .isEqualTo("Debt of TJ (official bilateral) in 2016, share of official external debt");
        Money nominal = Money.parse("$5 (constant 2021)").atPrices(PriceBase.nominal(), Estimate.exactly(0.5));
        assertThat(Money.parse("$5").plus(nominal)).isEqualTo(Money.usd(7.5));
        assertThat(Money.parse("$5").plus(Money.parse("CNY 14").convertedTo("USD", Estimate.exactly(0.5))))
                .isEqualTo(Money.usd(12));
    }
}
