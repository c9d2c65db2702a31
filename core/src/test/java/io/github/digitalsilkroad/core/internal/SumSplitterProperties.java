package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sums of split numbers against exact decimal arithmetic. */
class SumSplitterProperties {

    @Provide
    Arbitrary<List<Double>> usual() {
        Arbitrary<Double> decimals = Arbitraries.doubles().between(-1e6, 1e6).ofScale(3);
        Arbitrary<Double> fractions = Arbitraries.doubles().between(1, 1e6).map(x -> x / 3);
        return Arbitraries.oneOf(decimals, fractions).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Double>> any() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(Double::isFinite)
                .list()
                .ofMaxSize(20);
    }

    @Property(seed = Seeds.FIXED)
    void sumsOfUsualNumbersAreAsTightAsDoublesAllow(@ForAll("usual") List<Double> numbers) {
        Sum sum = Sum.of(numbers);
        assertThat(new BigDecimal(sum.down())).isLessThanOrEqualTo(exact(numbers));
        assertThat(new BigDecimal(sum.up())).isGreaterThanOrEqualTo(exact(numbers));
        assertThat(sum.up()).isLessThanOrEqualTo(Math.nextUp(sum.down()));
        if (new BigDecimal(exact(numbers).doubleValue()).compareTo(exact(numbers)) == 0) {
            assertThat(sum.up()).isEqualTo(sum.down());
        }
    }

    @Property(seed = Seeds.FIXED)
    void sumsOfAnyNumbersAreEnclosed(@ForAll("any") List<Double> numbers) {
        Sum sum = Sum.of(numbers);
        if (Double.isFinite(sum.down())) {
            assertThat(new BigDecimal(sum.down())).isLessThanOrEqualTo(exact(numbers));
        } else {
            assertThat(sum.down()).isEqualTo(Double.NEGATIVE_INFINITY);
        }
        if (Double.isFinite(sum.up())) {
            assertThat(new BigDecimal(sum.up())).isGreaterThanOrEqualTo(exact(numbers));
        } else {
            assertThat(sum.up()).isEqualTo(Double.POSITIVE_INFINITY);
        }
    }

    @Property(seed = Seeds.FIXED)
    void theLastBitDividesANumber(@ForAll double number) {
        double bit = SumSplitter.lastBit(number);
        if (number == 0) {
            assertThat(bit).isInfinite();
        } else {
            BigDecimal[] quotient = new BigDecimal(number).divideAndRemainder(new BigDecimal(bit));
            assertThat(quotient[1].signum()).isZero();
            assertThat(quotient[0].toBigInteger().testBit(0)).isTrue();
        }
    }

    @Example
    void numbersOfVeryUnlikeSizeCannotHideARoundingError() {
        List<Double> numbers = List.of(0x1p100, 0x1p60 + 0x1p10, 0x1p-40, 0x1p-60, -0x1p100, -0x1p60);
        Sum sum = Sum.of(numbers);
        assertThat(new BigDecimal(sum.down())).isLessThanOrEqualTo(exact(numbers));
        assertThat(new BigDecimal(sum.up())).isGreaterThanOrEqualTo(exact(numbers));
    }

    private static BigDecimal exact(List<Double> numbers) {
        return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Sum(double down, double up) {
        static Sum of(List<Double> numbers) {
            double largest = 0;
            double lastBit = Double.POSITIVE_INFINITY;
            for (double number : numbers) {
                largest = Math.max(largest, Math.abs(number));
                lastBit = Math.min(lastBit, SumSplitter.lastBit(number));
            }
            SumSplitter splitter = SumSplitter.of(numbers.size(), largest, lastBit);
            double upper = 0;
            double rest = 0;
            for (double number : numbers) {
                double part = splitter.upper(number);
                upper += part;
                rest += number - part;
            }
            return new Sum(splitter.down(upper, rest), splitter.up(upper, rest));
        }
    }
}
