package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link ZScoreBounds} and of the z-score itself, against exact arithmetic and a search of the box. */
class ZScoreBoundsProperties {

    private static final MathContext EXACT = new MathContext(60);

    /** The most a z-score or its bound may be off by rounding; scores of six units are 2.05 at most. */
    private static final double ROUNDING = 1e-13;

    /** The same with an end 1e6 times as far as others: pairs of doubles hold both squares to 1e-11 or so. */
    private static final double FAR_ROUNDING = 1e-10;

    /** Low and high ends of the values of some units. */
    static final class Box {
        final double[] low;
        final double[] high;

        Box(double[] low, double[] high) {
            this.low = low;
            this.high = high;
        }

        Box negated() {
            return new Box(minus(high), minus(low));
        }

        private static double[] minus(double[] values) {
            return Arrays.stream(values).map(value -> -value).toArray();
        }

        Box times(double factor) {
            return new Box(
                    Arrays.stream(low).map(value -> value * factor).toArray(),
                    Arrays.stream(high).map(value -> value * factor).toArray());
        }

        boolean canDiffer() {
            return Arrays.stream(low).min().getAsDouble()
                    < Arrays.stream(high).max().getAsDouble();
        }

        double clip(int unit, double value) {
            return Math.max(low[unit], Math.min(high[unit], value));
        }

        @Override
        public String toString() {
            return Arrays.toString(low) + " to " + Arrays.toString(high);
        }
    }

    /** The z-score of a unit by exact differences, sums and squares, rounded at the end. */
    private static double exact(double[] values, int unit) {
        BigDecimal count = BigDecimal.valueOf(values.length);
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        BigDecimal squares = BigDecimal.ZERO;
        for (double value : values) {
            BigDecimal distance = count.multiply(new BigDecimal(value)).subtract(sum);
            squares = squares.add(distance.multiply(distance));
        }
        BigDecimal own = count.multiply(new BigDecimal(values[unit])).subtract(sum);
        BigDecimal variance = squares.divide(count.subtract(BigDecimal.ONE), EXACT);
        return own.divide(variance.sqrt(EXACT), EXACT).doubleValue();
    }

    private static boolean differ(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    @Property(seed = Seeds.FIXED)
    void scoreIsThatOfExactArithmetic(@ForAll("values") List<Double> column) {
        double[] values = column.stream().mapToDouble(value -> value).toArray();
        if (differ(values)) {
            double[] scores = Normalization.zScore().apply(values, false);
            for (int unit = 0; unit < values.length; unit++) {
                assertThat(scores[unit]).isCloseTo(exact(values, unit), within(ROUNDING));
            }
        }
    }

    /**
     * Every point of the box that the search visits is a score, so the bound is above it; and it comes as near as
     * rounding lets it.
     */
    @Property(seed = Seeds.FIXED, tries = 300)
    void boundIsTheGreatestScoreInTheBox(@ForAll("boxes") Box box, @ForAll("scales") double scale) {
        if (box.canDiffer()) {
            assertBound(box, scale);
            assertBound(box.negated(), scale);
        }
    }

    private static void assertBound(Box box, double scale) {
        Box scaled = box.times(scale);
        SearchBound most = ZScoreBounds.most(scaled.low, scaled.high, 0);
        double reached = Math.max(search(box, box.low.clone(), 0), search(box));
        assertThat(most.bound()).isGreaterThanOrEqualTo(reached - ROUNDING).isLessThanOrEqualTo(reached + 1e-7);
        assertThat(most.reached()).isCloseTo(most.bound(), within(1e-7));
    }

    /**
     * The greatest score of the first unit on a grid: of each unit its ends, those of the others, and five values
     * between.
     */
    private static double search(Box box, double[] values, int unit) {
        if (unit == values.length) {
            return score(values);
        }
        double best = Double.NEGATIVE_INFINITY;
        double width = box.high[unit] - box.low[unit];
        for (int step = 0; step <= (width > 0 ? 6 : 0); step++) {
            values[unit] = Math.min(box.high[unit], box.low[unit] + width * step / 6);
            best = Math.max(best, search(box, values, unit + 1));
        }
        for (int other = 0; other < values.length && width > 0; other++) {
            values[unit] = box.clip(unit, other < unit ? values[other] : box.high[other]);
            best = Math.max(best, search(box, values, unit + 1));
        }
        return best;
    }

    /** The first unit at its high end, the others as near as they can be to one level, which is narrowed down. */
    private static double search(Box box) {
        double[] ends = new double[2 * box.low.length];
        System.arraycopy(box.low, 0, ends, 0, box.low.length);
        System.arraycopy(box.high, 0, ends, box.low.length, box.low.length);
        Arrays.sort(ends);
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < ends.length; i++) {
            double from = ends[i - 1];
            double to = ends[i];
            for (int step = 0; step < 100; step++) {
                double third = (to - from) / 3;
                double first = level(box, from + third);
                double second = level(box, to - third);
                best = Math.max(best, Math.max(first, second));
                from = first < second ? from + third : from;
                to = first < second ? to : to - third;
            }
        }
        return best;
    }

    private static double level(Box box, double level) {
        double[] values = new double[box.low.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = box.clip(i, level);
        }
        values[0] = box.high[0];
        return score(values);
    }

    private static double score(double[] values) {
        return differ(values) ? Normalization.zScore().apply(values, false)[0] : Double.NEGATIVE_INFINITY;
    }

    /** Of three at equal distances the middle one scores 0 and the others 1 less and more, in any unit. */
    @Example
    void scoresOfEqualDistancesAreWholeNumbersInAnyUnit() {
        for (double unit : new double[] {Double.MIN_VALUE, 1, 0x1p1022, 0x1p1023}) {
            double[] values = {-unit, 0, unit};
            for (int i = 0; i < 3; i++) {
                assertThat(ZScoreBounds.most(values, values, i).bound()).isCloseTo(i - 1, within(1e-15));
            }
        }
    }

    /** Their sum overflows on the way, though not what comes out. */
    @Example
    void distancesBothWaysMayBeAsGreatAsDoublesAre() {
        double[] values = {0, 1.5 * 0x1p1023, -1.6 * 0x1p1023};
        for (int i = 0; i < 3; i++) {
            assertThat(ZScoreBounds.most(values, values, i).bound()).isCloseTo(exact(values, i), within(ROUNDING));
        }
    }

    /** The distances are 1, -1 and any from 0 on: the farther the last, the nearer the score to √3 / (4·√(1 − 1/4)). */
    @Example
    void distancesThatCancelLeaveTheScoreToTheOneWithoutEnd() {
        double[] low = {0, -1, 1, Double.NEGATIVE_INFINITY};
        double[] high = {0, -1, 1, 0};
        assertThat(ZScoreBounds.most(low, high, 0).bound()).isCloseTo(0.5, within(1e-15));
    }

    /**
     * Without an end, the bound is the limit of bounds with ever farther ends, which rise toward it as 1 over the
     * distance.
     */
    @Property(seed = Seeds.FIXED)
    void boundWithoutEndIsALimit(
            @ForAll("boxes") Box box,
            @ForAll("choices") List<Boolean> openLow,
            @ForAll("choices") List<Boolean> openHigh) {
        Box open = new Box(box.low.clone(), box.high.clone());
        Box far = new Box(box.low.clone(), box.high.clone());
        Box farther = new Box(box.low.clone(), box.high.clone());
        for (int i = 0; i < box.low.length; i++) {
            if (openLow.get(i)) {
                open.low[i] = Double.NEGATIVE_INFINITY;
                far.low[i] = -1e4;
                farther.low[i] = -1e6;
            }
            if (openHigh.get(i)) {
                open.high[i] = Double.POSITIVE_INFINITY;
                far.high[i] = 1e4;
                farther.high[i] = 1e6;
            }
        }
        if (box.canDiffer()) {
            double limit = ZScoreBounds.most(open.low, open.high, 0).bound();
            double first = ZScoreBounds.most(far.low, far.high, 0).bound();
            double second = ZScoreBounds.most(farther.low, farther.high, 0).bound();
            assertThat(second).isBetween(first - FAR_ROUNDING, limit + FAR_ROUNDING);
            assertThat(limit).isCloseTo(second, within(4 * 20 / 1e6));
        }
    }

    /** Whole numbers, so that many are equal; and numbers of all sizes, alone and as small steps away from others. */
    @Provide
    Arbitrary<List<Double>> values() {
        Arbitrary<Double> any = Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.doubles().between(0, 20),
                Arbitraries.of(0.0, Double.MIN_VALUE, 3 * Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE));
        Arbitrary<List<Double>> near = Combinators.combine(
                        any,
                        Arbitraries.integers().between(0, 3).list().ofMinSize(2).ofMaxSize(6))
                .as((from, steps) -> steps.stream()
                        .map(step -> Math.max(-Double.MAX_VALUE, from - step * Math.ulp(from)))
                        .toList());
        return Arbitraries.oneOf(any.list().ofMinSize(2).ofMaxSize(6), near);
    }

    @Provide
    Arbitrary<Box> boxes() {
        Arbitrary<Double> ends = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 20),
                Arbitraries.integers().between(0, 6).map(i -> (double) i));
        Arbitrary<double[]> range = Arbitraries.oneOf(
                ends.map(end -> new double[] {end, end}),
                Combinators.combine(ends, ends).as((a, b) -> new double[] {Math.min(a, b), Math.max(a, b)}));
        return range.list()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(ranges -> new Box(
                        ranges.stream().mapToDouble(both -> both[0]).toArray(),
                        ranges.stream().mapToDouble(both -> both[1]).toArray()));
    }

    /** Powers of two, by which a score does not change. */
    @Provide
    Arbitrary<Double> scales() {
        return Arbitraries.of(1.0, 0x1p1018, 0x1p-600);
    }

    @Provide
    Arbitrary<List<Boolean>> choices() {
        return Arbitraries.of(true, false).list().ofSize(4);
    }
}
