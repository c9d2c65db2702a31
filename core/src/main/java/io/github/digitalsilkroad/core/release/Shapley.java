package io.github.digitalsilkroad.core.release;

import com.google.common.math.BigIntegerMath;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How much each of several causes contributes to what they bring about together: the Shapley value.
 *
 * <p><b>Definition.</b> With v(S) what a set S of n causes brings about, the share of cause i is Σ |S|! (n − |S| − 1)!
 * / n! · (v(S ∪ {i}) − v(S)) over all S without i: what i adds, averaged over every order in which the causes could
 * come in. It is the only rule by which the shares add up to v(all) − v(none), causes that do the same get the same, a
 * cause that does nothing gets nothing, and shares of sums are sums of shares. Source: L. S. Shapley, A Value for
 * n-Person Games (1953).
 *
 * <p><b>Exactness.</b> The shares are kept as fractions, so that they add up to the change exactly; {@link #share}
 * encloses one in doubles, and {@link #rounded} brings them to decimals that still add up.
 *
 * <p><b>Unit.</b> That of v. <b>Cost.</b> v is asked once for each of the 2ⁿ sets. Immutable and thread-safe.
 *
 * @param none what no cause brings about
 * @param all what all of them do
 * @param numerators the shares as fractions, one for each cause; their sum is the change times {@code orders}, exactly
 * @param orders in how many orders the causes can come in, the common denominator of the shares
 * @since 0.1.0
 */
record Shapley(BigDecimal none, BigDecimal all, List<BigDecimal> numerators, BigDecimal orders) {

    /** The most causes: 4,096 sets. */
    static final int MOST = 12;

    /**
     * Shares out what causes bring about.
     *
     * @param causes how many there are, 0 to 12
     * @param worth what a set of them brings about, a finite number; the set is given as a sum of 2ⁱ over its causes i
     * @return the shares
     */
    static Shapley of(int causes, IntToDoubleFunction worth) {
        BigDecimal[] worths = new BigDecimal[1 << causes];
        Arrays.setAll(worths, set -> new BigDecimal(worth.applyAsDouble(set)));
        List<BigDecimal> numerators = new ArrayList<>(causes);
        for (int cause = 0; cause < causes; cause++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int set = 0; set < worths.length; set++) {
                if ((set & 1 << cause) == 0) {
                    int size = Integer.bitCount(set);
                    BigDecimal added = worths[set | 1 << cause].subtract(worths[set]);
                    sum = sum.add(added.multiply(factorial(size).multiply(factorial(causes - size - 1))));
                }
            }
            numerators.add(sum);
        }
        return new Shapley(worths[0], worths[worths.length - 1], List.copyOf(numerators), factorial(causes));
    }

    private static BigDecimal factorial(int n) {
        return new BigDecimal(BigIntegerMath.factorial(n));
    }

    /**
     * The share of one cause.
     *
     * @param cause its number, from 0
     * @return the narrowest estimate in doubles that holds the share
     * @throws IndexOutOfBoundsException if there is no such cause
     */
    Estimate share(int cause) {
        BigDecimal numerator = numerators.get(cause);
        double near = numerator.divide(orders, MathContext.DECIMAL128).doubleValue();
        int side = new BigDecimal(near).multiply(orders).compareTo(numerator);
        if (side == 0) {
            return Estimate.exactly(near);
        }
        return side < 0 ? Estimate.between(near, Math.nextUp(near)) : Estimate.between(Math.nextDown(near), near);
    }

    /**
     * The shares in decimals that add up: to v(all) less v(none), each of the two rounded to as many places. Each share
     * is rounded down, and what is left goes to those that lost most by it, the first of them first.
     *
     * @param places decimal places, at least 0
     * @param ends to which side v(all) and v(none) are rounded, down if they are lower bounds
     * @return an unmodifiable list, a share for each cause, each less than one unit in the last place from the true one
     *     where the rounded change allows it
     */
    List<BigDecimal> rounded(int places, RoundingMode ends) {
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        BigDecimal left = Decimals.scale(all, places, ends).subtract(Decimals.scale(none, places, ends));
        for (BigDecimal numerator : numerators) {
            BigDecimal share = numerator.divide(orders, places, RoundingMode.FLOOR);
            shares.add(share);
            lost.add(numerator.subtract(share.multiply(orders)));
            left = left.subtract(share);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
        for (int step = left.signum(); step != 0; step = left.signum()) {
            int next =
                    lost.indexOf(step > 0 ? Collections.max(lost) : Collections.min(lost)); // the first of equal ones
            BigDecimal move = unit.multiply(BigDecimal.valueOf(step));
            shares.set(next, shares.get(next).add(move));
            lost.set(next, lost.get(next).subtract(move.multiply(orders)));
            left = left.subtract(move);
        }
        return List.copyOf(shares);
    }
}
