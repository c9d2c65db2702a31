package io.github.digitalsilkroad.lint.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link CompositeIndex}: range, enclosure, tightness, monotonicity, invariance, coverage, ranks. */
class CompositeIndexProperties {

    private static final List<String> UNITS = List.of("A", "B", "C", "D", "E");

    /** How far bounds are rounded outward at most: a score's own 1e-10, and what a mean makes of it. */
    private static final double OUTWARD = 1e-9;

    /** One column of values for up to five units. */
    private static IndexResult score(Normalization normalization, boolean descending, List<Optional<Estimate>> column) {
        IndexSpec spec = IndexSpec.indicator("x", normalization);
        List<String> units = UNITS.subList(0, column.size());
        IndexMatrix matrix = IndexMatrix.of(units, List.of("x"));
        for (int i = 0; i < column.size(); i++) {
            matrix = matrix.withRow(units.get(i), List.of(column.get(i)));
        }
        return CompositeIndex.of(descending ? spec.descending() : spec).on(matrix);
    }

    private static boolean suits(Normalization normalization, double[] values) {
        try {
            normalization.check(values, values);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean suits(Normalization normalization, List<Optional<Estimate>> column) {
        double[] lows = new double[column.size()];
        double[] highs = new double[column.size()];
        for (int i = 0; i < lows.length; i++) {
            lows[i] = column.get(i).map(Estimate::low).orElse(Double.NaN);
            highs[i] = column.get(i).map(Estimate::high).orElse(Double.NaN);
        }
        try {
            normalization.check(lows, highs);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Property(seed = Seeds.FIXED)
    void everyChoiceOfValuesLiesInTheBounds(
            @ForAll("normalizations") Normalization normalization,
            @ForAll boolean descending,
            @ForAll("columns") List<Optional<Estimate>> column,
            @ForAll Random random) {
        if (suits(normalization, column)) {
            IndexResult result = score(normalization, descending, column);
            for (int attempt = 0; attempt < 10; attempt++) {
                double[] choice = choice(column, random);
                if (suits(normalization, choice)) {
                    double[] scores = NormalizationTest.apply(normalization, choice, descending);
                    for (int unit = 0; unit < scores.length; unit++) {
                        Optional<Estimate> bounds = result.score(UNITS.get(unit));
                        assertThat(bounds.isPresent()).isEqualTo(!Double.isNaN(scores[unit]));
                        if (bounds.isPresent()) {
                            assertThat(bounds.get().contains(scores[unit]))
                                    .as("%s of unit %s in %s", scores[unit], unit, bounds)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    /**
     * A score rises in some values and falls in others, so the least and the greatest are those of corners of the box.
     */
    @Property(seed = Seeds.FIXED)
    void boundsAreReachedAtCorners(
            @ForAll("normalizations") Normalization normalization,
            @ForAll boolean descending,
            @ForAll("columns") List<Optional<Estimate>> column) {
        if (suits(normalization, column)) {
            IndexResult result = score(normalization, descending, column);
            int count = column.size();
            double[] least = new double[count];
            double[] most = new double[count];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            for (int corner = 0; corner < 1 << count; corner++) {
                double[] choice = new double[count];
                for (int i = 0; i < count; i++) {
                    boolean atLow = (corner >> i & 1) == 0;
                    choice[i] = column.get(i)
                            .map(value -> atLow ? value.low() : value.high())
                            .orElse(Double.NaN);
                }
                if (suits(normalization, choice)) {
                    double[] scores = NormalizationTest.apply(normalization, choice, descending);
                    for (int i = 0; i < count; i++) {
                        least[i] = Math.min(least[i], scores[i]);
                        most[i] = Math.max(most[i], scores[i]);
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                if (column.get(i).isPresent()) {
                    Estimate bounds = result.score(UNITS.get(i)).get();
                    assertThat(bounds.low()).isCloseTo(least[i], within(OUTWARD));
                    assertThat(bounds.high()).isCloseTo(most[i], within(OUTWARD));
                }
            }
        }
    }

    /**
     * All values at ends of their intervals, scored by plain means of means: bounds and ranks hold these and no more.
     */
    @Property(seed = Seeds.FIXED, tries = 300)
    void boundsAndRanksOfATreeAreThoseOfAllCorners(
            @ForAll("trees") PlainTree tree, @ForAll("tableOfThree") IndexMatrix matrix) {
        IndexResult result = CompositeIndex.of(tree.spec()).on(matrix);
        int units = matrix.units().size();
        double[] least = new double[units];
        double[] most = new double[units];
        int[] best = new int[units];
        int[] worst = new int[units];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        Arrays.fill(best, units);
        Arrays.fill(worst, 1);
        for (int corner = 0; corner < 1 << (3 * units); corner++) {
            double[] scores = new double[units];
            for (int unit = 0; unit < units; unit++) {
                double[] values = new double[3];
                for (int i = 0; i < 3; i++) {
                    Estimate value = matrix.get(
                                    UNITS.get(unit), matrix.indicators().get(i))
                            .get();
                    values[i] = ((corner >> (3 * unit + i)) & 1) == 0 ? value.low() : value.high();
                }
                scores[unit] = tree.score(values);
                least[unit] = Math.min(least[unit], scores[unit]);
                most[unit] = Math.max(most[unit], scores[unit]);
            }
            for (int unit = 0; unit < units; unit++) {
                int above = 0;
                int below = 0;
                for (double other : scores) {
                    above += other > scores[unit] + OUTWARD ? 1 : 0;
                    below += other < scores[unit] - OUTWARD ? 1 : 0;
                }
                best[unit] = Math.min(best[unit], above + 1);
                worst[unit] = Math.max(worst[unit], units - below);
            }
        }
        for (int unit = 0; unit < units; unit++) {
            Estimate bounds = result.score(UNITS.get(unit)).get();
            assertThat(bounds.low()).isLessThanOrEqualTo(least[unit]).isCloseTo(least[unit], within(OUTWARD));
            assertThat(bounds.high()).isGreaterThanOrEqualTo(most[unit]).isCloseTo(most[unit], within(OUTWARD));
            assertThat(result.ranks(UNITS.get(unit))).contains(new RankSet(best[unit], worst[unit], units));
        }
    }

    @Property(seed = Seeds.FIXED)
    void meansLieBetweenTheirPartsAndAreOrdered(@ForAll("scores") List<Double> scores, @ForAll Random random) {
        int count = scores.size();
        double[] values = new double[count];
        double[] weights = new double[count];
        int[] parts = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = scores.get(i);
            weights[i] = 0.01 + random.nextDouble();
            parts[i] = i;
        }
        double arithmetic = Aggregation.ARITHMETIC.mean(values, weights, parts);
        double geometric = Aggregation.GEOMETRIC.mean(values, weights, parts);
        double harmonic = Aggregation.HARMONIC.mean(values, weights, parts);
        assertThat(arithmetic).isBetween(Collections.min(scores) - 1e-9, Collections.max(scores) + 1e-9);
        assertThat(geometric).isLessThanOrEqualTo(arithmetic + 1e-9);
        assertThat(harmonic).isLessThanOrEqualTo(geometric + 1e-9);
        assertThat(harmonic).isGreaterThanOrEqualTo(Collections.min(scores) - 1e-9);
    }

    @Property(seed = Seeds.FIXED)
    void scaleOfWeightsAndOrderOfUnitsDoNotMatter(@ForAll("tables") IndexMatrix matrix, @ForAll Aggregation mean) {
        IndexSpec spec = spec(matrix, mean, 1);
        IndexResult result = CompositeIndex.of(spec).on(matrix);
        IndexResult scaled = CompositeIndex.of(spec(matrix, mean, 8)).on(matrix);
        List<String> reversed = new ArrayList<>(matrix.units());
        Collections.reverse(reversed);
        IndexMatrix other = IndexMatrix.of(reversed, matrix.indicators());
        for (String unit : reversed) {
            for (String indicator : matrix.indicators()) {
                Optional<Estimate> value = matrix.get(unit, indicator);
                other = value.isPresent() ? other.with(unit, indicator, value.get()) : other;
            }
        }
        IndexResult permuted = CompositeIndex.of(spec).on(other);
        for (String unit : matrix.units()) {
            assertThat(permuted.score(unit)).isEqualTo(result.score(unit));
            assertThat(permuted.ranks(unit)).isEqualTo(result.ranks(unit));
            assertThat(scaled.coverage(unit)).isCloseTo(result.coverage(unit), within(1e-12));
            if (result.score(unit).isPresent()) {
                assertThat(scaled.score(unit).get().low())
                        .isCloseTo(result.score(unit).get().low(), within(1e-9));
            }
        }
    }

    @Property(seed = Seeds.FIXED)
    void moreOfAnIndicatorNeverLowersTheScore(@ForAll("tables") IndexMatrix matrix, @ForAll Aggregation mean) {
        String unit = matrix.units().get(0);
        String indicator = matrix.indicators().get(0);
        Optional<Estimate> value = matrix.get(unit, indicator);
        if (value.isPresent()) {
            CompositeIndex index = CompositeIndex.of(spec(matrix, mean, 1));
            Estimate before = index.on(matrix).score(unit).get();
            Estimate after = index.on(matrix.with(unit, indicator, value.get().plus(Estimate.exactly(5))))
                    .score(unit)
                    .get();
            assertThat(after.low()).isGreaterThanOrEqualTo(before.low() - 1e-9);
            assertThat(after.high()).isGreaterThanOrEqualTo(before.high() - 1e-9);
        }
    }

    @Property(seed = Seeds.FIXED)
    void scoresCoverageAndRanksStayInRange(@ForAll("tables") IndexMatrix matrix, @ForAll Aggregation mean) {
        IndexResult result = CompositeIndex.of(spec(matrix, mean, 1)).on(matrix);
        for (String unit : matrix.units()) {
            long present = matrix.indicators().stream()
                    .filter(indicator -> matrix.get(unit, indicator).isPresent())
                    .count();
            assertThat(result.coverage(unit) == 1)
                    .isEqualTo(present == matrix.indicators().size());
            assertThat(result.score(unit).isPresent()).isEqualTo(present > 0);
            result.score(unit)
                    .ifPresent(score ->
                            assertThat(Estimate.between(0, 100).contains(score)).isTrue());
        }
    }

    /** Draw a value for each cell, score, rank: the rank must be one of the set. */
    @Property(seed = Seeds.FIXED)
    void rankOfEveryChoiceIsInTheSet(
            @ForAll("tables") IndexMatrix matrix, @ForAll Aggregation mean, @ForAll Random random) {
        CompositeIndex index = CompositeIndex.of(spec(matrix, mean, 1));
        IndexMatrix drawn = matrix;
        for (String unit : matrix.units()) {
            for (String indicator : matrix.indicators()) {
                Optional<Estimate> value = matrix.get(unit, indicator);
                if (value.isPresent()) {
                    drawn = drawn.with(unit, indicator, Estimate.exactly(at(value.get(), random)));
                }
            }
        }
        IndexResult bounds = index.on(matrix);
        IndexResult exact = index.on(drawn);
        for (String unit : matrix.units()) {
            if (bounds.ranks(unit).isPresent()) {
                RankSet wide = bounds.ranks(unit).get();
                RankSet narrow = exact.ranks(unit).get();
                assertThat(narrow.best()).isGreaterThanOrEqualTo(wide.best());
                assertThat(narrow.worst()).isLessThanOrEqualTo(wide.worst());
                assertThat(bounds.score(unit)
                                .get()
                                .contains(exact.score(unit).get().midpoint()))
                        .isTrue();
            }
        }
    }

    private static IndexSpec spec(IndexMatrix matrix, Aggregation mean, double scale) {
        List<IndexSpec> parts = new ArrayList<>();
        for (String indicator : matrix.indicators()) {
            parts.add(IndexSpec.indicator(indicator, Normalization.goalposts(0, 100))
                    .weighted(scale * (1 + parts.size())));
        }
        return IndexSpec.dimension("all", mean, parts.toArray(new IndexSpec[0]));
    }

    private static double at(Estimate interval, Random random) {
        double point = interval.low() + interval.width() * random.nextDouble();
        double[] choices = {interval.low(), interval.high(), point, point};
        return Math.min(interval.high(), choices[random.nextInt(4)]);
    }

    private static double[] choice(List<Optional<Estimate>> column, Random random) {
        double[] choice = new double[column.size()];
        for (int i = 0; i < choice.length; i++) {
            choice[i] = column.get(i).isPresent() ? at(column.get(i).get(), random) : Double.NaN;
        }
        return choice;
    }

    @Provide
    Arbitrary<Normalization> normalizations() {
        return Arbitraries.of(Normalization.goalposts(5, 15), Normalization.minMax(), Normalization.percentileRank());
    }

    @Provide
    Arbitrary<List<Optional<Estimate>>> columns() {
        return value().optional(0.85).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Double>> scores() {
        return Arbitraries.doubles().between(0, 100).list().ofMinSize(1).ofMaxSize(8);
    }

    private static Arbitrary<Estimate> value() {
        Arbitrary<Double> ends = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 20),
                Arbitraries.integers().between(0, 6).map(i -> (double) i));
        return Arbitraries.oneOf(
                ends.map(Estimate::exactly),
                Combinators.combine(ends, ends).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b))));
    }

    @Provide
    Arbitrary<PlainTree> trees() {
        return Combinators.combine(
                        Arbitraries.of(Aggregation.class),
                        Arbitraries.of(Aggregation.class),
                        Arbitraries.integers().between(1, 5).list().ofSize(4),
                        Arbitraries.of(true, false))
                .as(PlainTree::new);
    }

    @Provide
    Arbitrary<IndexMatrix> tableOfThree() {
        return value().map(value -> Optional.of(value.times(5)))
                .list()
                .ofSize(9)
                .map(cells -> {
                    IndexMatrix matrix = IndexMatrix.of(UNITS.subList(0, 3), List.of("p", "q", "r"));
                    for (int unit = 0; unit < 3; unit++) {
                        matrix = matrix.withRow(UNITS.get(unit), cells.subList(3 * unit, 3 * unit + 3));
                    }
                    return matrix;
                });
    }

    @Provide
    Arbitrary<IndexMatrix> tables() {
        Arbitrary<Estimate> percent = value().map(value -> value.times(5));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 4),
                        percent.optional(0.9).list().ofSize(20))
                .as((units, indicators, cells) -> {
                    List<String> columns = List.of("p", "q", "r", "s").subList(0, indicators);
                    IndexMatrix matrix = IndexMatrix.of(UNITS.subList(0, units), columns);
                    for (int unit = 0; unit < units; unit++) {
                        matrix = matrix.withRow(UNITS.get(unit), cells.subList(4 * unit, 4 * unit + indicators));
                    }
                    return matrix;
                });
    }
}
