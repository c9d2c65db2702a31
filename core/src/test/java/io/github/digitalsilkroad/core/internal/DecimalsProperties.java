package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DecimalsProperties {
    /** Any finite double, by its bits, so that every magnitude is as likely as another. */
    @Provide
    Arbitrary<Double> doubles() {
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        return Arbitraries.oneOf(
                any, any.map(DecimalsProperties::nearOne), Arbitraries.longs().map(Long::doubleValue));
    }

    private static double nearOne(double value) {
        return value == 0 ? 0 : Math.scalb(value, -Math.getExponent(value) % 60);
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25);
        Arbitrary<String> fraction =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25).map(some -> "." + some);
        Arbitrary<String> exponent = Arbitraries.integers().between(-340, 320).map(power -> "E" + power);
        return Combinators.combine(
                        Arbitraries.of("", "-"),
                        digits,
                        fraction.injectNull(0.5).map(DecimalsProperties::orNothing),
                        exponent.injectNull(0.7).map(DecimalsProperties::orNothing))
                .as((sign, whole, part, power) -> sign + whole + part + power);
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    @Property(seed = Seeds.FIXED)
    void readsBackWhatItAppends(@ForAll("doubles") double value) {
        String text = Decimals.text(value);
        assertThat(Decimals.parse(text.replace(",", ""))).isEqualTo(value + 0.0);
    }

    @Property(seed = Seeds.FIXED)
    void appendsNoMoreDigitsThanNeeded(@ForAll("doubles") double value) {
        String digits = Decimals.text(value);
        int own = new BigDecimal(digits.replace(",", "")).stripTrailingZeros().precision();
        assertThat(own)
                .isLessThanOrEqualTo(new BigDecimal(Double.toString(value))
                        .stripTrailingZeros()
                        .precision());
    }

    @Property(seed = Seeds.FIXED)
    void readsWhatTheJdkReadsIfItPrintsSo(@ForAll("decimals") String text) {
        assertThat(Decimals.parse(text)).isEqualTo(printed(new BigDecimal(text)));
    }

    @Property(seed = Seeds.FIXED)
    void readsWithAPowerLikeBigDecimal(
            @ForAll("decimals") String text, @ForAll @IntRange(min = 0, max = 12) int power) {
        assertThat(Decimals.parse(text, power)).isEqualTo(printed(new BigDecimal(text).scaleByPowerOfTen(power)));
    }

    /** The nearest double, or infinity if it prints as another number. */
    private static double printed(BigDecimal exact) {
        double nearest = exact.doubleValue() + 0.0;
        boolean same = Double.isFinite(nearest) && new BigDecimal(Decimals.plain(nearest)).compareTo(exact) == 0;
        return same ? nearest : exact.signum() * Double.POSITIVE_INFINITY;
    }

    @Property(seed = Seeds.FIXED)
    void readsEveryNumberOfUpToFifteenDigits(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = -300, max = 290) int power) {
        String text = digits + "E" + power;
        assertThat(Decimals.parse(text)).isEqualTo(Double.parseDouble(text) + 0.0);
    }

    @Property(seed = Seeds.FIXED)
    void refusesWhatIsNoDecimal(@ForAll String text) {
        boolean decimal = text.matches("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]{1,4})?");
        assertThat(Double.isNaN(Decimals.parse(text))).isEqualTo(!decimal);
    }

    @Property(seed = Seeds.FIXED)
    void appendsInALargerUnitWhatBigDecimalShifts(
            @ForAll("doubles") double value, @ForAll @IntRange(min = 0, max = 12) int power) {
        String plain = Decimals.plain(value);
        String shifted = Decimals.text(value, power).replace(",", "");
        assertThat(new BigDecimal(shifted)).isEqualByComparingTo(new BigDecimal(plain).scaleByPowerOfTen(-power));
        assertThat(Decimals.decimals(value))
                .isEqualTo(new BigDecimal(plain).stripTrailingZeros().scale());
    }

    @Property(seed = Seeds.FIXED)
    void tenthsAreThoseOfTheDecimal(
            @ForAll @IntRange(min = -999_999, max = 999_999) int digits, @ForAll @IntRange(max = 5) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(digits, scale);
        double value = decimal.doubleValue();
        assertThat(Decimals.tenths(value, 9))
                .isEqualTo(decimal.multiply(new BigDecimal("0.9")).doubleValue());
        assertThat(Decimals.tenths(value, 11))
                .isEqualTo(decimal.multiply(new BigDecimal("1.1")).doubleValue());
    }

    @Property(seed = Seeds.FIXED)
    void roundingKeepsSoManyDigits(@ForAll("doubles") double value, @ForAll @IntRange(min = 1, max = 17) int digits) {
        double rounded = Decimals.round(value, digits);
        if (rounded != 0 && Double.isFinite(rounded)) {
            assertThat(Math.abs(rounded - value)).isLessThanOrEqualTo(Math.abs(value) * Math.pow(10, 1 - digits));
            assertThat(Decimals.round(rounded, digits)).isEqualTo(rounded);
        }
    }
}
