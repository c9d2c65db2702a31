package io.github.digitalsilkroad.core.quantity;

import static io.github.digitalsilkroad.core.internal.Rounding.addDown;
import static io.github.digitalsilkroad.core.internal.Rounding.addUp;
import static io.github.digitalsilkroad.core.internal.Rounding.divideDown;
import static io.github.digitalsilkroad.core.internal.Rounding.divideUp;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyDown;
import static io.github.digitalsilkroad.core.internal.Rounding.multiplyUp;
import static io.github.digitalsilkroad.core.internal.Rounding.twoSumError;

import java.util.Optional;

/** Interval arithmetic after IEEE 1788, with open ends. Each operation allocates its result and nothing else. */
final class Intervals {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private Intervals() {}

    /** The wording of a result where both operands have the same, or a best value each. */
    private static Qualifier both(Qualifier first, Qualifier second) {
        if (first == second) {
            return first;
        }
        return isValue(first) && isValue(second) ? Qualifier.ABOUT : Qualifier.RANGE;
    }

    /** The wording of a result that bounds do not pass through: "at most" minus "at most" is a range. */
    private static Qualifier vaguer(Estimate a, Estimate b) {
        Qualifier hint = both(a.qualifier(), b.qualifier());
        return isValue(hint) ? hint : Qualifier.RANGE;
    }

    private static boolean isValue(Qualifier qualifier) {
        return qualifier == Qualifier.EXACT || qualifier == Qualifier.ABOUT;
    }

    static Estimate plus(Estimate a, Estimate b) {
        Qualifier hint = both(a.qualifier(), b.qualifier());
        boolean lowOpen = a.isLowOpen() || b.isLowOpen();
        boolean highOpen = a.isHighOpen() || b.isHighOpen();
        return Estimate.derived(addDown(a.low, b.low), lowOpen, addUp(a.high, b.high), highOpen, a.best + b.best, hint);
    }

    static Estimate minus(Estimate a, Estimate b) {
        boolean lowOpen = a.isLowOpen() || b.isHighOpen();
        boolean highOpen = a.isHighOpen() || b.isLowOpen();
        return Estimate.derived(
                addDown(a.low, -b.high), lowOpen, addUp(a.high, -b.low), highOpen, a.best - b.best, vaguer(a, b));
    }

    static Estimate negated(Estimate a) {
        Qualifier hint = switch (a.qualifier()) {
            case AT_LEAST -> Qualifier.AT_MOST;
            case AT_MOST -> Qualifier.AT_LEAST;
            case MORE_THAN -> Qualifier.LESS_THAN;
            case LESS_THAN -> Qualifier.MORE_THAN;
            case EXACT, ABOUT, RANGE -> a.qualifier();
        };
        boolean lowOpen = a.isHighOpen();
        boolean highOpen = a.isLowOpen();
        return Estimate.derived(-a.high, lowOpen, -a.low, highOpen, -a.best, hint);
    }

    static Estimate times(Estimate a, double factor) {
        if (factor < 0) {
            return times(negated(a), -factor);
        }
        if (factor == 0) {
            return Estimate.exactly(0);
        }
        return Estimate.derived(
                multiplyDown(a.low, factor),
                a.isLowOpen(),
                multiplyUp(a.high, factor),
                a.isHighOpen(),
                a.best * factor,
                a.qualifier());
    }

    static Estimate times(Estimate a, Estimate b) {
        if (a.low >= 0 && b.low >= 0) {
            return Estimate.derived(
                    multiplyDown(a.low, b.low),
                    missed(a.low, a.isLowOpen(), b.low, b.isLowOpen()),
                    multiplyUp(a.high, b.high),
                    missed(a.high, a.isHighOpen(), b.high, b.isHighOpen()),
                    a.best * b.best,
                    vaguer(a, b));
        }
        double low = INFINITY;
        double high = -INFINITY;
        boolean lowOpen = true;
        boolean highOpen = true;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner < 2 ? a.low : a.high;
            double y = (corner & 1) == 0 ? b.low : b.high;
            boolean xOpen = corner < 2 ? a.isLowOpen() : a.isHighOpen();
            boolean yOpen = (corner & 1) == 0 ? b.isLowOpen() : b.isHighOpen();
            boolean open = missed(x, xOpen, y, yOpen);
            double down = multiplyDown(x, y);
            if (down <= low) {
                lowOpen = down < low ? open : lowOpen && open;
                low = down;
            }
            double up = multiplyUp(x, y);
            if (up >= high) {
                highOpen = up > high ? open : highOpen && open;
                high = up;
            }
        }
        return Estimate.derived(low, lowOpen, high, highOpen, a.best * b.best, vaguer(a, b));
    }

    /** Whether no pair of values has the product of these two ends: an end is open, and the other is not a possible zero. */
    private static boolean missed(double x, boolean xOpen, double y, boolean yOpen) {
        return (xOpen || yOpen) && (x != 0 || xOpen) && (y != 0 || yOpen);
    }

    static Estimate dividedBy(Estimate a, Estimate b) {
        boolean zero = a.low == 0 && a.high == 0;
        if (b.low == 0 && b.high == 0) {
            return Estimate.unknown();
        }
        if (zero) {
            return a;
        }
        if (b.low < 0 && b.high > 0) {
            return Estimate.unknown();
        }
        double best = a.best / b.best;
        if (b.low >= 0) {
            return quotient(
                    a.low,
                    a.isLowOpen(),
                    a.high,
                    a.isHighOpen(),
                    b.low,
                    b.isLowOpen(),
                    b.high,
                    b.isHighOpen(),
                    best,
                    vaguer(a, b));
        }
        return quotient(
                -a.high,
                a.isHighOpen(),
                -a.low,
                a.isLowOpen(),
                -b.high,
                b.isHighOpen(),
                -b.low,
                b.isLowOpen(),
                best,
                vaguer(a, b));
    }

    /** Quotient by a divisor that is positive but for a 0 at its low end, which is left out. */
    private static Estimate quotient(
            double aLow,
            boolean aLowOpen,
            double aHigh,
            boolean aHighOpen,
            double bLow,
            boolean bLowOpen,
            double bHigh,
            boolean bHighOpen,
            double best,
            Qualifier hint) {
        double low;
        boolean lowOpen;
        if (aLow >= 0) {
            low = divideDown(aLow, bHigh);
            lowOpen = aLowOpen || (bHighOpen && aLow > 0);
        } else {
            low = bLow == 0 ? -INFINITY : divideDown(aLow, bLow);
            lowOpen = aLowOpen || bLowOpen;
        }
        double high;
        boolean highOpen;
        if (aHigh <= 0) {
            high = divideUp(aHigh, bHigh);
            highOpen = aHighOpen || (bHighOpen && aHigh < 0);
        } else {
            high = bLow == 0 ? INFINITY : divideUp(aHigh, bLow);
            highOpen = aHighOpen || bLowOpen;
        }
        return Estimate.derived(low, lowOpen, high, highOpen, best, hint);
    }

    static Estimate shareOf(Estimate part, Estimate other) {
        Estimate a = part.within(0, INFINITY);
        Estimate b = other.within(0, INFINITY);
        if (b.high == 0) {
            return a.high == 0 ? Estimate.between(0, 1) : Estimate.exactly(1);
        }
        if (a.high == 0) {
            return Estimate.exactly(0);
        }
        double low = a.low == 0 ? 0 : divideDown(a.low, addUp(a.low, b.high));
        boolean lowOpen = a.isLowOpen() || (b.isHighOpen() && a.low > 0);
        double high = b.low == 0 || a.high == INFINITY ? 1 : Math.min(1, divideUp(a.high, addDown(a.high, b.low)));
        boolean highOpen = b.isLowOpen() || (a.isHighOpen() && b.low > 0);
        return Estimate.derived(low, lowOpen, high, highOpen, a.best / (a.best + b.best), vaguer(a, b));
    }

    /** Adds ends and rounding errors apart, so that the result is rounded once. */
    static Estimate sum(Iterable<Estimate> summands) {
        double low = 0;
        double lowError = 0;
        double high = 0;
        double highError = 0;
        double best = 0;
        double bestError = 0;
        boolean lowOpen = false;
        boolean highOpen = false;
        Qualifier hint = Qualifier.EXACT;
        boolean first = true;
        for (Estimate next : summands) {
            double lowSum = low + next.low;
            lowError = addDown(lowError, error(low, next.low, lowSum, -INFINITY));
            low = lowSum;
            double highSum = high + next.high;
            highError = addUp(highError, error(high, next.high, highSum, INFINITY));
            high = highSum;
            double bestSum = best + next.best;
            bestError += twoSumError(best, next.best, bestSum);
            best = bestSum;
            lowOpen |= next.isLowOpen();
            highOpen |= next.isHighOpen();
            hint = first ? next.qualifier() : both(hint, next.qualifier());
            first = false;
        }
        if (Double.isInfinite(low) || Double.isInfinite(lowError)) {
            low = -INFINITY;
            lowError = 0;
        }
        if (Double.isInfinite(high) || Double.isInfinite(highError)) {
            high = INFINITY;
            highError = 0;
        }
        return Estimate.derived(
                addDown(low, lowError), lowOpen, addUp(high, highError), highOpen, best + bestError, hint);
    }

    /** The error of a sum, or the worst of its side if the sum or its error exceeds the doubles. */
    private static double error(double a, double b, double sum, double worst) {
        double error = twoSumError(a, b, sum);
        return Double.isNaN(error) ? worst : error;
    }

    static Estimate hull(Estimate a, Estimate b) {
        boolean lowOpen = a.low == b.low ? a.isLowOpen() && b.isLowOpen() : (a.low < b.low ? a : b).isLowOpen();
        boolean highOpen = a.high == b.high ? a.isHighOpen() && b.isHighOpen() : (a.high > b.high ? a : b).isHighOpen();
        double best = a.best == b.best ? a.best : Double.NaN;
        Qualifier hint = both(a.qualifier(), b.qualifier());
        return Estimate.derived(Math.min(a.low, b.low), lowOpen, Math.max(a.high, b.high), highOpen, best, hint);
    }

    static Optional<Estimate> intersection(Estimate a, Estimate b) {
        if (!a.overlaps(b)) {
            return Optional.empty();
        }
        boolean lowOpen = a.low == b.low ? a.isLowOpen() || b.isLowOpen() : (a.low > b.low ? a : b).isLowOpen();
        boolean highOpen = a.high == b.high ? a.isHighOpen() || b.isHighOpen() : (a.high < b.high ? a : b).isHighOpen();
        double low = Math.max(a.low, b.low);
        double high = Math.min(a.high, b.high);
        boolean fromA = a.hasBest() && b.contains(a.best);
        boolean fromB = b.hasBest() && a.contains(b.best);
        double best = Double.NaN;
        if (fromA && (!fromB || a.best == b.best)) {
            best = a.best;
        } else if (fromB && !fromA) {
            best = b.best;
        }
        return Optional.of(Estimate.derived(low, lowOpen, high, highOpen, best, both(a.qualifier(), b.qualifier())));
    }
}
