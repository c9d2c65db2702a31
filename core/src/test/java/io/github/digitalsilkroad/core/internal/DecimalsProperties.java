package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

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

    /** Of the decimals of the fewest digits that read back, the nearest to the number. */
    @Property(seed = Seeds.FIXED)
    void printsTheNearestDecimalOfTheFewestDigits(@ForAll("bits") double value) {
        Assume.that(value != 0);
        BigDecimal printed = decimal(value).stripTrailingZeros();
        int digits = printed.precision();
        assertThat(printed).isEqualByComparingTo(rounded(value, digits));
        assertThat(digits == 1 || rounded(value, digits - 1).doubleValue() != value)
                .isTrue();
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** Numbers of few bits, which may lie in the middle of two decimals, those next to them, and others. */
    @Provide
    Arbitrary<Double> bits() {
        Arbitrary<Double> few = Combinators.combine(
                        Arbitraries.integers().between(1, 1 << 20),
                        Arbitraries.integers().between(-90, 40))
                .as((bits, power) -> Math.scalb((double) bits, power));
        return Arbitraries.oneOf(few, few.map(Math::nextUp), few.map(Math::nextDown), operands());
    }

    /** Numbers of few places, integers beyond those that doubles hold, and any. */
    @Provide
    Arbitrary<Double> operands() {
        return Arbitraries.oneOf(
                doubles(),
                Arbitraries.doubles().between(-1e6, 1e6).ofScale(4),
                Arbitraries.doubles().between(-10, 10).ofScale(6),
                Arbitraries.longs().between((1L << 53) - 3, (1L << 53) + 4).map(Long::doubleValue),
                Arbitraries.of(0.0, 1.0, -1.0, 1e11, 1e15, -1e15, Double.MAX_VALUE, -Double.MAX_VALUE, 1e-320));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Decimals.plain(value));
    }

    /** Checks that a number is the nearest of doubles to what it stands for, or next to it on the side of the mode. */
    private static double of(Decimals.Rounded rounded, RoundingMode mode) {
        return switch (mode) {
            case FLOOR -> rounded.floor();
            case CEILING -> rounded.ceiling();
            default -> rounded.nearest();
        };
    }

    private static void assertRounded(double rounded, BigDecimal exact, RoundingMode mode) {
        if (mode == RoundingMode.HALF_EVEN) {
            assertThat(rounded).isEqualTo(exact.doubleValue() + 0.0);
            return;
        }
        double floor = mode == RoundingMode.FLOOR ? rounded : 0.0 - rounded;
        BigDecimal most = mode == RoundingMode.FLOOR ? exact : exact.negate();
        assertThat(floor).isLessThan(Double.POSITIVE_INFINITY);
        assertThat(Double.isInfinite(floor) || decimal(floor).compareTo(most) <= 0)
                .isTrue();
        double next = Math.nextUp(floor);
        assertThat(Double.isInfinite(next) || decimal(next).compareTo(most) > 0).isTrue();
    }

    @Property(seed = Seeds.FIXED)
    void aSumIsThatOfTheDecimals(
            @ForAll("operands") double a, @ForAll("operands") double b, @ForAll("modes") RoundingMode mode) {
        assertRounded(of(Decimals.sum(a, b), mode), decimal(a).add(decimal(b)), mode);
    }

    @Property(seed = Seeds.FIXED)
    void aProductIsThatOfTheDecimals(
            @ForAll("operands") double a, @ForAll("operands") double b, @ForAll("modes") RoundingMode mode) {
        assertRounded(of(Decimals.product(a, b), mode), decimal(a).multiply(decimal(b)), mode);
    }

    @Property(seed = Seeds.FIXED)
    void aQuotientIsThatOfTheDecimals(
            @ForAll("operands") double a, @ForAll("operands") double b, @ForAll("modes") RoundingMode mode) {
        Assume.that(b != 0);
        MathContext digits = new MathContext(800, mode);
        assertRounded(of(Decimals.quotient(a, b), mode), decimal(a).divide(decimal(b), digits), mode);
        double part = Math.abs(a);
        double rest = Math.abs(b);
        if (Double.isFinite(part + rest)) {
            BigDecimal share = decimal(part).divide(decimal(part).add(decimal(rest)), digits);
            assertRounded(of(Decimals.share(part, rest), mode), share, mode);
        }
    }

    /** The least numbers have few bits: a quotient near the middle of two of them is easily rounded twice. */
    @Example
    void aQuotientNearTheMiddleOfTheLeastNumbersIsRoundedOnce() {
        assertThat(Decimals.quotient(1e-15, 5.782921523066018E307).nearest()).isEqualTo(3 * Double.MIN_VALUE);
        assertThat(Decimals.quotient(-1e-16, 1.3493483553820708E307).nearest()).isEqualTo(-Double.MIN_VALUE);
    }

    /** Also where they have nearly as many bits as any number. */
    @Property(seed = Seeds.FIXED)
    void aQuotientOfTheLeastNumbersIsRoundedOnce(
            @ForAll("doubles") double a,
            @ForAll("doubles") double b,
            @ForAll @IntRange(min = Double.MIN_EXPONENT - 54, max = Double.MIN_EXPONENT) int exponent,
            @ForAll("modes") RoundingMode mode) {
        Assume.that(a != 0 && b != 0);
        int half = exponent / 2;
        aQuotientIsThatOfTheDecimals(
                Math.scalb(a, half - Math.getExponent(a)), Math.scalb(b, half - exponent - Math.getExponent(b)), mode);
    }

    @Property(seed = Seeds.FIXED)
    void integersMakeWhatTheirDecimalsMake(
            @ForAll @LongRange(min = -(1L << 56), max = 1L << 56) long many,
            @ForAll @LongRange(min = 1, max = 1L << 28) long few,
            @ForAll("modes") RoundingMode mode) {
        long whole = many / few;
        double divisor = (double) few;
        for (double a : List.of((double) many, (double) whole)) {
            aProductIsThatOfTheDecimals(a, divisor, mode);
            aQuotientIsThatOfTheDecimals(a, divisor, mode);
        }
    }

    @Property(seed = Seeds.FIXED)
    void aSumOfManyIsRoundedOnce(
            @ForAll @Size(max = 6) List<@From("operands") Double> summands, @ForAll("modes") RoundingMode mode) {
        Decimals.Sum sum = new Decimals.Sum();
        summands.forEach(sum::add);
        assertRounded(
                of(sum.rounded(), mode),
                summands.stream().map(DecimalsProperties::decimal).reduce(BigDecimal.ZERO, BigDecimal::add),
                mode);
        for (double limit : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            Decimals.Sum unlimited = new Decimals.Sum();
            summands.forEach(unlimited::add);
            unlimited.add(limit);
            assertThat(of(unlimited.rounded(), mode)).isEqualTo(Double.valueOf(limit));
        }
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.FLOOR, RoundingMode.CEILING, RoundingMode.HALF_EVEN);
    }

    @Property(seed = Seeds.FIXED)
    void whatIsNotFiniteIsComputedAsDoublesAreUnlessZeroDecides(
            @ForAll("operands") double finite, @ForAll("modes") RoundingMode mode) {
        double infinity = Double.POSITIVE_INFINITY;
        for (double limit : new double[] {infinity, -infinity, Double.NaN}) {
            assertThat(of(Decimals.sum(limit, finite), mode)).isEqualTo(Double.valueOf(limit));
            assertThat(of(Decimals.sum(finite, limit), mode)).isEqualTo(Double.valueOf(limit));
            assertThat(of(Decimals.product(0, limit), mode)).isEqualTo(0);
            assertThat(of(Decimals.product(limit, 0), mode)).isEqualTo(0);
            if (finite != 0) {
                assertThat(of(Decimals.product(limit, finite), mode)).isEqualTo(Double.valueOf(limit * finite));
                assertThat(of(Decimals.product(finite, limit), mode)).isEqualTo(Double.valueOf(finite * limit));
                assertThat(of(Decimals.quotient(limit, finite), mode)).isEqualTo(Double.valueOf(limit / finite));
                assertThat(of(Decimals.quotient(finite, 0), mode)).isEqualTo(finite / 0);
            }
        }
        assertThat(of(Decimals.quotient(finite, infinity), mode)).isEqualTo(0);
        assertThat(of(Decimals.quotient(finite, -infinity), mode)).isEqualTo(0);
        assertThat(of(Decimals.quotient(finite, Double.NaN), mode))
                .isEqualTo(Double.valueOf(finite == 0 ? 0 : Double.NaN));
        assertThat(of(Decimals.quotient(0, 0), mode)).isNaN();
        assertThat(of(Decimals.share(0, 0), mode)).isNaN();
    }

    @Property(seed = Seeds.FIXED)
    void tenThousandthsAreThoseOfTheDecimal(@ForAll("operands") double value) {
        BigDecimal parts = decimal(value).movePointRight(4).stripTrailingZeros();
        boolean isFew = parts.scale() <= 0 && parts.abs().compareTo(new BigDecimal("1e15")) < 0;
        double found = Decimals.tenThousandths(value);
        assertThat(found).isEqualTo(Double.valueOf(isFew ? parts.doubleValue() + 0.0 : Double.NaN));
        if (isFew) {
            assertThat(Decimals.ofTenThousandths(found)).isEqualTo(value + 0.0);
        }
    }

    @Example
    void moreTenThousandthsThanAreExactAreNoNumber() {
        assertThat(Decimals.ofTenThousandths(1e15 - 1)).isEqualTo(99999999999.9999);
        assertThat(Decimals.ofTenThousandths(1e15)).isNaN();
        assertThat(Decimals.ofTenThousandths(Double.NaN)).isNaN();
        assertThat(Decimals.ofTenThousandths(-0.0)).isEqualTo(Double.valueOf(0));
        assertThat(Decimals.ofTenThousandths(Double.NEGATIVE_INFINITY))
                .isNegative()
                .isInfinite();
    }

    @Property(seed = Seeds.FIXED)
    void digitsBeforeThePointAreThoseOfTheDecimal(@ForAll("operands") double value) {
        Assume.that(Math.abs(value) >= 1);
        assertThat(Decimals.wholeDigits(value))
                .isEqualTo(decimal(value).abs().toBigInteger().toString().length());
    }

    /** Commas between groups of three digits, and an exponent from 10^21 on and below 10^-9. */
    @Property(seed = Seeds.FIXED)
    void aTextHasGroupsOfThreeOrAnExponent(@ForAll("written") double value) {
        BigDecimal magnitude = decimal(value).abs();
        boolean isPlain = value == 0
                || (magnitude.compareTo(BigDecimal.TEN.pow(21)) < 0
                        && magnitude.compareTo(BigDecimal.ONE.movePointLeft(9)) >= 0);
        assertThat(Decimals.text(value))
                .matches(isPlain ? "-?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?" : "-?[0-9](\\.[0-9]+)?E-?[0-9]+");
        assertThat(Decimals.text(value).replace(",", "")).isEqualTo(Decimals.plain(value));
        assertThat(Decimals.text(value).startsWith("-")).isEqualTo(value < 0);
    }

    @Provide
    Arbitrary<Double> written() {
        return Arbitraries.oneOf(
                doubles(),
                Arbitraries.integers().between(-12, 23).map(power -> Double.parseDouble("1E" + power)),
                Arbitraries.integers().between(-12, 23).map(power -> Double.parseDouble("-9.5E" + power)),
                Arbitraries.of(0.0, 999.0, 1000.0, -999.0, -1000.0, 999_999.0, 1e6, 123456.75));
    }

    @Example
    void theSmallestNumbersHaveTheShortestText() {
        assertThat(Decimals.text(Double.MIN_VALUE)).isEqualTo("5E-324");
        assertThat(Decimals.parse("5E-324")).isEqualTo(Double.MIN_VALUE);
        assertThat(Decimals.parse("4.9E-324")).as("prints as another").isInfinite();
        assertThat(Decimals.parse("-4.9E-324")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Decimals.parse("-1E309")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Decimals.parse("-0.0")).isEqualTo(0.0);
    }

    @Property(seed = Seeds.FIXED)
    void roundingIsThatOfTheDecimal(
            @ForAll @LongRange(min = -9_999_999_999L, max = 9_999_999_999L) long digits,
            @ForAll @IntRange(min = -20, max = 20) int scale,
            @ForAll @IntRange(min = 1, max = 12) int kept) {
        BigDecimal exact = BigDecimal.valueOf(digits, scale);
        double value = exact.doubleValue();
        assertThat(Decimals.round(value, kept))
                .isEqualTo(exact.round(new MathContext(kept, RoundingMode.HALF_EVEN))
                        .doubleValue());
        double down = exact.round(new MathContext(kept, RoundingMode.FLOOR)).doubleValue();
        double up = exact.round(new MathContext(kept, RoundingMode.CEILING)).doubleValue();
        assertThat(Decimals.roundDown(value, kept)).isEqualTo(down);
        assertThat(Decimals.roundUp(value, kept)).isEqualTo(up);
        if (kept < 10 && value != 0) {
            assertThat(Decimals.roundDown(Math.nextDown(down), kept))
                    .as("noise")
                    .isEqualTo(down);
            assertThat(Decimals.roundUp(Math.nextUp(up), kept)).as("noise").isEqualTo(up);
        }
    }

    @Property(seed = Seeds.FIXED)
    void aBoundIsBroughtToItsPlacesWithoutItsNoise(
            @ForAll @LongRange(min = -9_999_999_999L, max = 9_999_999_999L) long digits,
            @ForAll @IntRange(max = 6) int scale,
            @ForAll @IntRange(max = 4) int places,
            @ForAll("modes") RoundingMode mode) {
        BigDecimal exact = BigDecimal.valueOf(digits, scale);
        assertThat(Decimals.scale(exact, places, mode)).isEqualTo(exact.setScale(places, mode));
        BigDecimal few = BigDecimal.valueOf(1 + Math.abs(digits % 100_000), places);
        BigDecimal noise = BigDecimal.valueOf(1, places + 12);
        assertThat(Decimals.scale(few.add(noise), places, mode)).isEqualTo(few);
        assertThat(Decimals.scale(few.subtract(noise), places, mode)).isEqualTo(few);
    }

    @Example
    void zeroAndWhatIsNotFiniteAreRoundedToThemselves() {
        for (double value : new double[] {0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            assertThat(Decimals.round(value, 3)).isEqualTo(Double.valueOf(value));
            assertThat(Decimals.roundDown(value, 3)).isEqualTo(Double.valueOf(value));
        }
        assertThat(Decimals.round(Double.MAX_VALUE, 3)).as("toward 0").isEqualTo(1.79e308);
        assertThat(Decimals.roundDown(-Double.MAX_VALUE, 3)).isEqualTo(-Double.MAX_VALUE);
    }

    @Example
    void noiseIsWhatLiesBeyondTenDigits() {
        assertThat(Decimals.scale(new BigDecimal("123.4000000000001"), 1, RoundingMode.UP))
                .as("four digits are asked, so that noise does not count")
                .isEqualTo("123.4");
        assertThat(Decimals.scale(new BigDecimal("123456789.01"), 2, RoundingMode.UP))
                .as("eleven digits are asked, and none of them is noise")
                .isEqualTo("123456789.01");
        assertThat(Decimals.scale(new BigDecimal("12345678.999"), 2, RoundingMode.DOWN))
                .as("ten digits are asked, and the bound has one more")
                .isEqualTo("12345678.99");
        assertThat(Decimals.roundDown(1.99999999999, 10))
                .as("ten digits are asked, and the bound has more")
                .isEqualTo(1.999999999);
        assertThat(Decimals.roundDown(1.99999999999, 9)).isEqualTo(2);
    }

    @Example
    void textHasAnExponentFromThePowersOnThatTheDocumentationNames() {
        assertThat(Decimals.plain(1e21)).isEqualTo("1E21");
        assertThat(Decimals.plain(9e20)).isEqualTo("900000000000000000000");
        assertThat(Decimals.plain(1e-9)).isEqualTo("0.000000001");
        assertThat(Decimals.plain(9e-10)).isEqualTo("9E-10");
    }

    @Example
    void aBoundIsNeverTheNegativeZero() {
        double ceiling = Decimals.product(-Double.MIN_VALUE, 0.25).ceiling();
        assertThat(1 / ceiling).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
