package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The algebra of estimates: what commutes, what is exact, and how far bounds may be from the truth: not one double. */
public interface ArithmeticLaws {
    @Provide
    default Arbitrary<Double> numbers() {
        return Samples.numbers();
    }

    @Provide
    default Arbitrary<Estimate> summands() {
        return Samples.anyEstimates();
    }

    @Provide
    default Arbitrary<List<Double>> cents() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(cents -> cents / 100.0)
                .list()
                .ofMaxSize(30);
    }

    @Property(seed = Seeds.FIXED)
    default void sumAndProductCommute(@ForAll("summands") Estimate a, @ForAll("summands") Estimate b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.hull(b)).isEqualTo(b.hull(a));
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
    }

    @Property(seed = Seeds.FIXED)
    default void neutralElementsChangeNothing(@ForAll("summands") Estimate a) {
        Estimate zero = Estimate.exactly(0);
        Estimate one = Estimate.exactly(1);
        assertSameBounds(a.plus(zero), a);
        assertSameBounds(a.minus(zero), a);
        assertSameBounds(a.times(one), a);
        assertSameBounds(a.dividedBy(one), a);
        assertThat(a.times(1)).isEqualTo(a);
        assertThat(a.hull(a)).isEqualTo(a);
        assertThat(a.intersection(a)).contains(a);
        assertThat(a.negated().negated()).isEqualTo(a);
        assertThat(a.times(-1)).isEqualTo(a.negated());
    }

    @Property(seed = Seeds.FIXED)
    default void differenceIsTheSumWithTheOpposite(@ForAll("summands") Estimate a, @ForAll("summands") Estimate b) {
        assertSameBounds(a.minus(b), a.plus(b.negated()));
    }

    @Property(seed = Seeds.FIXED)
    default void hullIsAssociative(
            @ForAll("summands") Estimate a, @ForAll("summands") Estimate b, @ForAll("summands") Estimate c) {
        assertSameBounds(a.hull(b).hull(c), a.hull(b.hull(c)));
    }

    @Property(seed = Seeds.FIXED)
    default void sumOfIntegersStaysExact(@ForAll int a, @ForAll int b) {
        assertThat(Estimate.exactly(a).plus(Estimate.exactly(b))).isEqualTo(Estimate.exactly((double) a + b));
        assertThat(Estimate.exactly(a).minus(Estimate.exactly(b))).isEqualTo(Estimate.exactly((double) a - b));
    }

    @Property(seed = Seeds.FIXED)
    default void boundsOfAnInexactSumAreItsNeighbors(@ForAll("numbers") double a, @ForAll("numbers") double b) {
        Estimate x = Estimate.exactly(a);
        Estimate y = Estimate.exactly(b);
        assertNeighbors(x.plus(y), Exact.of(a).add(Exact.of(b)));
        assertNeighbors(x.times(y), Exact.of(a).multiply(Exact.of(b)));
        assertNeighbors(x.times(b), Exact.of(a).multiply(Exact.of(b)));
    }

    @Property(seed = Seeds.FIXED)
    default void boundsOfAnInexactQuotientAreItsNeighbors(@ForAll("numbers") double a, @ForAll("numbers") double b) {
        if (b != 0) {
            Estimate quotient = Estimate.exactly(a).dividedBy(Estimate.exactly(b));
            BigDecimal exact = Exact.of(a).divide(Exact.of(b), 400, RoundingMode.DOWN);
            boolean ends = exact.multiply(Exact.of(b)).compareTo(Exact.of(a)) == 0;
            assertThat(quotient.isExact()).isEqualTo(ends && Exact.isHeld(exact));
            assertThat(quotient.isExact() || Math.nextUp(quotient.low()) == quotient.high())
                    .isTrue();
        }
    }

    @Property(seed = Seeds.FIXED)
    default void orderOfSummandsDoesNotMatter(@ForAll("cents") List<Double> amounts, @ForAll long seed) {
        List<Estimate> summands = new ArrayList<>();
        for (double amount : amounts) {
            summands.add(Estimate.exactly(amount));
        }
        Estimate sum = Estimate.sum(summands);
        Collections.shuffle(summands, new Random(seed));
        assertThat(Estimate.sum(summands)).isEqualTo(sum);
        BigDecimal exact = BigDecimal.ZERO;
        for (double amount : amounts) {
            exact = exact.add(BigDecimal.valueOf(amount));
        }
        assertThat(sum).isEqualTo(Estimate.exactly(exact.doubleValue()));
    }

    @Property(seed = Seeds.FIXED)
    default void sumOfManyIsNoWiderThanSumsOfPairs(
            @ForAll("summands") Estimate a, @ForAll("summands") Estimate b, @ForAll("summands") Estimate c) {
        Estimate pairs = a.plus(b).plus(c);
        Estimate sum = Estimate.sum(List.of(a, b, c));
        assertThat(Math.nextDown(pairs.low())).isLessThanOrEqualTo(sum.low());
        assertThat(Math.nextUp(pairs.high())).isGreaterThanOrEqualTo(sum.high());
        assertSameBounds(Estimate.sum(List.of(a, b)), a.plus(b));
    }

    /** The bounds are the exact number, or the two doubles around it. */
    private static void assertNeighbors(Estimate computed, BigDecimal exact) {
        assertThat(Exact.holds(computed, exact))
                .as("%s holds %s", computed, exact)
                .isTrue();
        boolean isDouble = Exact.isHeld(exact);
        assertThat(computed.isExact()).isEqualTo(isDouble);
        if (!isDouble) {
            assertThat(Math.nextUp(computed.low())).isEqualTo(computed.high());
        }
    }

    private static void assertSameBounds(Estimate actual, Estimate expected) {
        assertThat(actual.low()).isEqualTo(expected.low());
        assertThat(actual.high()).isEqualTo(expected.high());
        assertThat(actual.isLowOpen()).isEqualTo(expected.isLowOpen());
        assertThat(actual.isHighOpen()).isEqualTo(expected.isHighOpen());
    }
}
