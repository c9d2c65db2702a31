package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Laws of {@link Herfindahl}; enclosure is checked in exact decimals, tightness against brute force. */
class HerfindahlProperties {

    private static final BigDecimal SCALE = BigDecimal.valueOf(10_000);

    @Property(seed = Seeds.FIXED)
    void indexLiesBetweenEqualPartsAndOnePart(@ForAll("intervals") List<Estimate> parts) {
        Estimate index = Herfindahl.of(parts).index();
        assertThat(index.low()).isGreaterThanOrEqualTo(Math.nextDown(10_000.0 / parts.size()));
        assertThat(index.high()).isLessThanOrEqualTo(10_000);
    }

    @Property(seed = Seeds.FIXED)
    void everyChoiceOfPartsLiesInTheBounds(@ForAll("intervals") List<Estimate> parts, @ForAll Random random) {
        Herfindahl measures = Herfindahl.of(parts);
        assertEncloses(measures, point(parts, random));
    }

    private static void assertEncloses(Herfindahl measures, double... point) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (double x : point) {
            BigDecimal exact = new BigDecimal(x);
            sum = sum.add(exact);
            squares = squares.add(exact.multiply(exact));
        }
        if (sum.signum() > 0) {
            assertEncloses(measures.index(), squares.multiply(SCALE), sum.multiply(sum));
        }
    }

    /** The least bound is proved by the parts that the search found, so at these a rounding to the wrong side shows. */
    @Property(seed = Seeds.FIXED)
    void thePartsThatWereFoundLieInTheBounds(@ForAll("intervals") List<Estimate> parts) {
        Herfindahl measures = Herfindahl.of(parts);
        double[][] found = measures.completion(false);
        double[] point = new double[parts.size()];
        Arrays.setAll(
                point, i -> Math.max(parts.get(i).low(), Math.min(parts.get(i).high(), found[i][i])));
        assertEncloses(measures, point);
    }

    @Property(seed = Seeds.FIXED)
    void boundsEqualBruteForceOnSmallCases(@ForAll("fewIntervals") List<Estimate> parts) {
        Estimate index = Herfindahl.of(parts).index();
        assertThat(index.low()).isCloseTo(leastByFaces(parts), within(1e-10));
        assertThat(index.high()).isCloseTo(greatestByVertices(parts), within(1e-10));
    }

    @Property(seed = Seeds.FIXED)
    void boundsEqualBruteForceWhenPartsAreAlikeWholeNumbers(@ForAll("fewCounts") List<Estimate> parts) {
        Estimate index = Herfindahl.of(parts).index();
        assertThat(index.low()).isCloseTo(leastByFaces(parts), within(1e-9));
        assertThat(index.high()).isCloseTo(greatestByVertices(parts), within(1e-11));
    }

    @Property(seed = Seeds.FIXED)
    void orderOfPartsDoesNotMatter(@ForAll("intervals") List<Estimate> parts, @ForAll Random random) {
        List<Estimate> shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, random);
        assertSame(Herfindahl.of(shuffled).index(), Herfindahl.of(parts).index());
    }

    @Property(seed = Seeds.FIXED)
    void unitOfPartsDoesNotMatter(
            @ForAll("intervals") List<Estimate> parts, @ForAll @IntRange(min = -40, max = 40) int e) {
        List<Estimate> scaled = new ArrayList<>();
        for (Estimate part : parts) {
            scaled.add(part.times(Math.scalb(1.0, e)));
        }
        assertSame(Herfindahl.of(scaled).index(), Herfindahl.of(parts).index());
    }

    @Property(seed = Seeds.FIXED)
    void emptyPartsDoNotMatter(@ForAll("intervals") List<Estimate> parts) {
        List<Estimate> more = new ArrayList<>(parts);
        more.add(0, Estimate.exactly(0));
        assertSame(Herfindahl.of(more).index(), Herfindahl.of(parts).index());
    }

    @Property(seed = Seeds.FIXED)
    void mergeOfPartsNeverLowersTheIndex(@ForAll("intervals") List<Estimate> parts) {
        if (parts.size() > 1) {
            List<Estimate> merged = new ArrayList<>(parts.subList(2, parts.size()));
            merged.add(parts.get(0).plus(parts.get(1)));
            Estimate before = Herfindahl.of(parts).index();
            Estimate after = Herfindahl.of(merged).index();
            assertThat(after.low()).isGreaterThanOrEqualTo(before.low() * (1 - 1e-12));
            assertThat(after.high()).isGreaterThanOrEqualTo(before.high() * (1 - 1e-12));
        }
    }

    @Property(seed = Seeds.FIXED)
    void narrowerPartsNeverWidenTheBounds(@ForAll("intervals") List<Estimate> parts, @ForAll Random random) {
        double[] point = point(parts, random);
        List<Estimate> narrower = new ArrayList<>(parts);
        int at = random.nextInt(parts.size());
        narrower.set(at, Estimate.exactly(point[at]));
        if (isPositive(narrower)) {
            Estimate wide = Herfindahl.of(parts).index();
            Estimate narrow = Herfindahl.of(narrower).index();
            assertThat(narrow.low()).isGreaterThanOrEqualTo(wide.low() * (1 - 1e-12));
            assertThat(narrow.high()).isLessThanOrEqualTo(wide.high() * (1 + 1e-12));
        }
    }

    @Property(seed = Seeds.FIXED)
    void pureFormulaAgreesWithTheBoundsOfExactParts(@ForAll("exactParts") double[] parts) {
        double index = Herfindahl.index(parts);
        Estimate bounds = exact(parts).index();
        assertThat(bounds.low()).isCloseTo(index, within(1e-8));
        assertThat(bounds.high()).isCloseTo(index, within(1e-8));
        assertThat(bounds.width()).isLessThan(1e-8);
    }

    /** For whole numbers both bounds are the index itself, rounded once, so that rounding to the wrong side shows. */
    @Property(seed = Seeds.FIXED)
    void boundsAreRoundedOutward(@ForAll("wholeNumbers") List<Estimate> parts) {
        everyChoiceOfPartsLiesInTheBounds(parts, new Random(0));
    }

    private static void assertSame(Estimate actual, Estimate expected) {
        assertThat(actual.low()).isCloseTo(expected.low(), within(1e-8));
        assertThat(actual.high()).isCloseTo(expected.high(), within(1e-8));
        assertThat(actual.isHighOpen()).isEqualTo(expected.isHighOpen());
    }

    private static void assertEncloses(Estimate bounds, BigDecimal numerator, BigDecimal denominator) {
        assertThat(new BigDecimal(bounds.low()).multiply(denominator)).isLessThanOrEqualTo(numerator);
        int above = new BigDecimal(bounds.high()).multiply(denominator).compareTo(numerator);
        assertThat(above).isGreaterThanOrEqualTo(bounds.isHighOpen() ? 1 : 0);
    }

    /** A value of each part, at an end as often as inside. */
    private static double[] point(List<Estimate> parts, Random random) {
        double[] point = new double[parts.size()];
        for (int i = 0; i < point.length; i++) {
            Estimate part = parts.get(i);
            double high = Math.min(part.high(), part.low() + 1e6);
            double inside = part.low() + (high - part.low()) * random.nextDouble();
            double[] choices = {part.low(), high, inside, inside};
            point[i] = Math.max(part.low(), Math.min(high, choices[random.nextInt(4)]));
        }
        return point;
    }

    private static List<double[]> vertices(List<Estimate> parts) {
        List<double[]> vertices = new ArrayList<>();
        for (int mask = 0; mask < 1 << parts.size(); mask++) {
            double[] vertex = new double[parts.size()];
            for (int i = 0; i < vertex.length; i++) {
                vertex[i] =
                        (mask >> i & 1) == 0 ? parts.get(i).low() : parts.get(i).high();
            }
            vertices.add(vertex);
        }
        return vertices;
    }

    private static double greatestByVertices(List<Estimate> parts) {
        double greatest = 0;
        for (double[] vertex : vertices(parts)) {
            double index = Herfindahl.index(vertex);
            greatest = index > greatest ? index : greatest;
        }
        return isAllZeroPossible(parts) ? 10_000 : greatest;
    }

    private static boolean isAllZeroPossible(List<Estimate> parts) {
        return parts.stream().allMatch(part -> part.low() == 0);
    }

    /** The stationary point of every face of the box: each part at an end, or free at the level of the others. */
    private static double leastByFaces(List<Estimate> parts) {
        int count = parts.size();
        double least = 10_000;
        for (double[] vertex : vertices(parts)) {
            for (int free = 0; free < 1 << count; free++) {
                double sum = 0;
                double squares = 0;
                for (int i = 0; i < count; i++) {
                    boolean fixed = (free >> i & 1) == 0;
                    sum += fixed ? vertex[i] : 0;
                    squares += fixed ? vertex[i] * vertex[i] : 0;
                }
                double level = sum > 0 ? squares / sum : greatestLow(parts, free);
                double[] point = vertex.clone();
                boolean inside = true;
                for (int i = 0; i < count; i++) {
                    if ((free >> i & 1) == 1) {
                        point[i] = level;
                        inside &= level >= parts.get(i).low()
                                && level <= parts.get(i).high();
                    }
                }
                double index = Herfindahl.index(point);
                if (inside && index < least) {
                    least = index;
                }
            }
        }
        return least;
    }

    /** A level for parts that are all free: any that is positive and in all of them does. */
    private static double greatestLow(List<Estimate> parts, int free) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < parts.size(); i++) {
            if ((free >> i & 1) == 1) {
                low = Math.max(low, parts.get(i).low());
                high = Math.min(high, parts.get(i).high());
            }
        }
        return low > 0 ? low : high;
    }

    @Provide
    Arbitrary<List<Estimate>> intervals() {
        return part(true).list().ofMinSize(1).ofMaxSize(30).filter(HerfindahlProperties::isPositive);
    }

    @Provide
    Arbitrary<List<Estimate>> fewIntervals() {
        return part(false).list().ofMinSize(1).ofMaxSize(6).filter(HerfindahlProperties::isPositive);
    }

    @Provide
    Arbitrary<List<Estimate>> fewCounts() {
        Arbitrary<Estimate> count = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 4))
                .as((low, width) -> Estimate.between(low, low + width));
        return count.list().ofMinSize(1).ofMaxSize(7).filter(HerfindahlProperties::isPositive);
    }

    @Provide
    Arbitrary<List<Estimate>> wholeNumbers() {
        return Arbitraries.integers()
                .between(1, 1000)
                .map(Estimate::exactly)
                .list()
                .ofMinSize(2)
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<double[]> exactParts() {
        return Arbitraries.doubles()
                .between(0, 1e6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(50)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray())
                .filter(parts -> Herfindahl.index(parts) > 0);
    }

    private static boolean isPositive(List<Estimate> parts) {
        return parts.stream().anyMatch(part -> part.high() > 0);
    }

    private static Arbitrary<Estimate> part(boolean unbounded) {
        Arbitrary<Double> sizes = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1000),
                Arbitraries.integers().between(0, 20).map(i -> (double) i));
        Arbitrary<Estimate> exact = sizes.map(Estimate::exactly);
        Arbitrary<Estimate> between =
                Combinators.combine(sizes, sizes).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b)));
        Arbitrary<Estimate> about = sizes.filter(size -> size > 0).map(Estimate::about);
        Arbitrary<Estimate> bounded = Arbitraries.oneOf(exact, between, about);
        return unbounded
                ? Arbitraries.frequencyOf(Tuple.of(9, bounded), Tuple.of(1, sizes.map(Estimate::atLeast)))
                : bounded;
    }

    private static Herfindahl exact(double... parts) {
        return Herfindahl.of(Arrays.stream(parts).mapToObj(Estimate::exactly).toList());
    }
}
