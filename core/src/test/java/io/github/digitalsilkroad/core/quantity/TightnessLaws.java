package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tightness of a share, a ÷ (a + b), against brute force over corners and points inside. */
public interface TightnessLaws {
    MathContext PRECISE = new MathContext(60);

    /** What a bound may lose to the rounding of sum and quotient. */
    double ROUNDING = 0x1p-51;

    /** What stands for zero where a corner can only come near it. */
    double NOTHING = 1e-180;

    @Provide
    default Arbitrary<Estimate> amounts() {
        return Samples.amounts();
    }

    @Provide
    default Arbitrary<Double> inside() {
        return Samples.places();
    }

    @Property(seed = Seeds.FIXED, tries = EnclosureLaws.TRIES)
    default void shareEnclosesEveryShare(
            @ForAll("amounts") Estimate a,
            @ForAll("amounts") Estimate b,
            @ForAll("inside") double inA,
            @ForAll("inside") double inB) {
        double x = Samples.pointIn(a, inA);
        double y = Samples.pointIn(b, inB);
        Estimate share = a.shareOf(b);
        assertThat(share.low()).isBetween(0.0, 1.0);
        assertThat(share.high()).isBetween(0.0, 1.0);
        if (x + y > 0) {
            BigDecimal total = Exact.of(x).add(Exact.of(y));
            assertThat(Exact.of(share.low()).multiply(total).compareTo(Exact.of(x)))
                    .isLessThanOrEqualTo(share.isLowOpen() ? -1 : 0);
            assertThat(Exact.of(share.high()).multiply(total).compareTo(Exact.of(x)))
                    .isGreaterThanOrEqualTo(share.isHighOpen() ? 1 : 0);
        }
    }

    @Property(seed = Seeds.FIXED, tries = EnclosureLaws.TRIES)
    default void endsOfAShareAreThoseOfItsCorners(@ForAll("amounts") Estimate a, @ForAll("amounts") Estimate b) {
        Estimate share = a.shareOf(b);
        double least = 1;
        double most = 0;
        for (double x : corners(a)) {
            for (double y : corners(b)) {
                if (x + y > 0) {
                    double corner = Exact.of(x)
                            .divide(Exact.of(x).add(Exact.of(y)), PRECISE)
                            .doubleValue();
                    least = Math.min(least, corner);
                    most = Math.max(most, corner);
                }
            }
        }
        if (least <= most) {
            assertThat(share.low()).isBetween(least - ROUNDING * least - NOTHING, least);
            assertThat(share.high()).isBetween(most, most + ROUNDING * most);
        } else {
            assertThat(share).isEqualTo(Estimate.between(0, 1));
        }
    }

    /** The ends, an unbounded one as a number that dwarfs all others, and a zero end also as next to nothing. */
    private static double[] corners(Estimate amount) {
        double high = Double.isInfinite(amount.high()) ? 1e250 : amount.high();
        double aboveZero = amount.low() == 0 && high > 0 ? 1e-250 : amount.low();
        return new double[] {amount.low(), aboveZero, high};
    }

    @Property(seed = Seeds.FIXED, tries = EnclosureLaws.TRIES)
    default void shareAndRestMakeTheWhole(@ForAll("amounts") Estimate a, @ForAll("amounts") Estimate b) {
        assertThat(a.shareOf(b).plus(b.shareOf(a)).contains(1.0)).isTrue();
    }

    @Property(seed = Seeds.FIXED, tries = EnclosureLaws.TRIES)
    default void shareIsNoWiderThanThePlainQuotient(@ForAll("amounts") Estimate a, @ForAll("amounts") Estimate b) {
        Estimate plain = a.dividedBy(a.plus(b)).hull(Estimate.exactly(0));
        assertThat(a.shareOf(b).high()).isLessThanOrEqualTo(Math.max(1, plain.high()));
        if (a.low() > 0) {
            assertThat(a.shareOf(b).low())
                    .isGreaterThanOrEqualTo(a.dividedBy(a.plus(b)).low());
        }
    }
}
