package io.github.digitalsilkroad.lint.index;

import com.google.common.math.StatsAccumulator;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What an {@link IndexExperiment} showed: how scores and ranks spread, and which factor is to blame.
 *
 * <p>The variance of a unit's score is laid to the factors by Sobol's indices. The {@linkplain #firstOrder first-order}
 * index is the share that would go away, on average, if that factor alone were settled; the {@linkplain #total total}
 * index is the share that would stay if all others were. The first-order indices sum to 1 at most, but for sampling
 * error; the total ones to 1 at least. A gap between the two is interaction with other factors. Estimators: Jansen
 * (Computer Physics Communications 117, 1999), on the design of Saltelli et al. (Computer Physics Communications 181,
 * 2010). Their error falls with the square root of the draws: with 10,000, about 0.02.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IndexSensitivity {

    private final List<String> units;
    private final List<String> factors;
    private final long seed;
    /** Of each unit, the scores in rising order; empty when it has none. */
    private final double[][] scores;
    /** Of each unit, how often it had each rank, 1 first. */
    private final int[][] ranks;

    private final double[][] firstOrder;
    private final double[][] total;
    private final int draws;

    private IndexSensitivity(List<String> units, List<String> factors, long seed, int draws) {
        this.units = units;
        this.factors = List.copyOf(factors);
        this.seed = seed;
        this.draws = draws;
        this.scores = new double[units.size()][draws];
        this.ranks = new int[units.size()][units.size()];
        this.firstOrder = new double[units.size()][factors.size()];
        this.total = new double[units.size()][factors.size()];
    }

    static IndexSensitivity run(List<String> units, IndexDraw draw, long seed, int draws) {
        IndexSensitivity result = new IndexSensitivity(units, draw.factors(), seed, draws);
        result.run(draw);
        return result;
    }

    private void run(IndexDraw draw) {
        int[] owners = draw.owners();
        SplittableRandom random = new SplittableRandom(seed);
        double[] first = new double[owners.length];
        double[] second = new double[owners.length];
        double[] mixed = new double[owners.length];
        double[] atFirst = new double[units.size()];
        double[] atSecond = new double[units.size()];
        double[] atMixed = new double[units.size()];
        StatsAccumulator[] moments = new StatsAccumulator[units.size()];
        Arrays.setAll(moments, unit -> new StatsAccumulator());
        for (int i = 0; i < draws; i++) {
            for (int j = 0; j < owners.length; j++) {
                first[j] = uniform(random);
                second[j] = uniform(random);
            }
            draw.evaluate(first, atFirst);
            draw.evaluate(second, atSecond);
            for (int unit = 0; unit < units.size(); unit++) {
                scores[unit][i] = atFirst[unit];
                moments[unit].add(atFirst[unit]);
                moments[unit].add(atSecond[unit]);
            }
            countRanks(atFirst);
            for (int factor = 0; factor < factors.size(); factor++) {
                for (int j = 0; j < owners.length; j++) {
                    mixed[j] = owners[j] == factor ? second[j] : first[j];
                }
                draw.evaluate(mixed, atMixed);
                for (int unit = 0; unit < units.size(); unit++) {
                    double toSecond = atSecond[unit] - atMixed[unit];
                    double toFirst = atFirst[unit] - atMixed[unit];
                    firstOrder[unit][factor] += toSecond * toSecond;
                    total[unit][factor] += toFirst * toFirst;
                }
            }
        }
        for (int unit = 0; unit < units.size(); unit++) {
            finish(unit, variance(moments[unit]));
        }
    }

    /** 53 bits of SplitMix64, so that a seed gives the same numbers on every JDK. */
    private static double uniform(SplittableRandom random) {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** Of all draws; 0 where they differ by rounding only. */
    private static double variance(StatsAccumulator drawn) {
        double variance = drawn.sampleVariance();
        return variance > 1e-20 * (1 + drawn.mean() * drawn.mean()) ? variance : 0;
    }

    private void countRanks(double[] drawn) {
        for (int unit = 0; unit < drawn.length; unit++) {
            if (!Double.isNaN(drawn[unit])) {
                int above = 0;
                for (double other : drawn) {
                    above += other > drawn[unit] ? 1 : 0;
                }
                ranks[unit][above]++;
            }
        }
    }

    private void finish(int unit, double variance) {
        Arrays.sort(scores[unit]);
        if (Double.isNaN(scores[unit][0])) {
            scores[unit] = new double[0];
        }
        double scale = 2.0 * draws * variance;
        for (int factor = 0; factor < factors.size(); factor++) {
            firstOrder[unit][factor] = variance > 0 ? 1 - firstOrder[unit][factor] / scale : 0;
            total[unit][factor] = variance > 0 ? total[unit][factor] / scale : 0;
        }
    }

    /**
     * The units.
     *
     * @return in the order of the matrix
     */
    public List<String> units() {
        return units;
    }

    /**
     * The factors that were varied.
     *
     * @return such as {@code weights} or {@code estimates of leverage}
     */
    public List<String> factors() {
        return factors;
    }

    /**
     * Where the random numbers started.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * How many draws were made.
     *
     * @return the number
     */
    public int draws() {
        return draws;
    }

    /**
     * The score below which a share of the draws lies.
     *
     * @param unit the name of the unit
     * @param share 0 for the least score drawn, 0.5 for the median, 1 for the greatest
     * @return the score
     * @throws IllegalArgumentException if there is no such unit, it has no score, or the share is not within 0 to 1
     */
    public double quantile(String unit, double share) {
        double[] drawn = scores[row(unit)];
        if (drawn.length == 0) {
            throw new IllegalArgumentException("unit \"" + unit + "\": has no score, all its indicators are missing");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("quantile " + Decimals.text(share) + ": must be within 0 to 1");
        }
        return drawn[(int) Math.round(share * (drawn.length - 1))];
    }

    /**
     * The scores of the middle 90 percent of the draws, with the median as the best value.
     *
     * @param unit the name of the unit
     * @return from the 5th to the 95th percentile
     * @throws IllegalArgumentException if there is no such unit, or it has no score
     */
    public Estimate middle90(String unit) {
        return Estimate.between(quantile(unit, 0.05), quantile(unit, 0.95)).withBest(quantile(unit, 0.5));
    }

    /**
     * How often a unit had a rank; units with equal scores share the best of theirs.
     *
     * @param unit the name of the unit
     * @param rank from 1, the greatest score, to the number of units
     * @return the share of the draws, 0 to 1
     * @throws IllegalArgumentException if there is no such unit or rank
     */
    public double rankShare(String unit, int rank) {
        int row = row(unit);
        if (rank < 1 || rank > units.size()) {
            throw new IllegalArgumentException("rank " + rank + ": must be 1 to " + units.size());
        }
        return (double) ranks[row][rank - 1] / draws;
    }

    /**
     * The share of the variance of a score that a factor makes by itself.
     *
     * @param unit the name of the unit
     * @param factor the name of the factor
     * @return Sobol's first-order index, about 0 to 1; 0 where nothing varies
     * @throws IllegalArgumentException if there is no such unit or factor
     */
    public double firstOrder(String unit, String factor) {
        return firstOrder[row(unit)][IndexMatrix.indexOf("factor", factors, factor)];
    }

    /**
     * The share of the variance of a score in which a factor has a part, alone or with others.
     *
     * @param unit the name of the unit
     * @param factor the name of the factor
     * @return Sobol's total index, about 0 to 1; 0 where nothing varies
     * @throws IllegalArgumentException if there is no such unit or factor
     */
    public double total(String unit, String factor) {
        return total[row(unit)][IndexMatrix.indexOf("factor", factors, factor)];
    }

    /**
     * The factor on which a score hangs most: the one with the greatest total index.
     *
     * @param unit the name of the unit
     * @return the name of the factor, empty where nothing varies
     * @throws IllegalArgumentException if there is no such unit
     */
    public Optional<String> mainFactor(String unit) {
        double[] shares = total[row(unit)];
        int main = 0;
        for (int factor = 1; factor < shares.length; factor++) {
            main = shares[factor] > shares[main] ? factor : main;
        }
        return shares[main] > 0 ? Optional.of(factors.get(main)) : Optional.empty();
    }

    private int row(String unit) {
        return IndexMatrix.indexOf("unit", units, unit);
    }

    /**
     * The number of draws and the seed, then a line for each unit: the middle 90 percent, ranks that it had in at least
     * one draw of a hundred, and its main factor.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Lines.count(draws, "draw") + " from seed " + seed + "\n");
        for (String unit : units) {
            text.append(unit).append(": ").append(describe(unit)).append('\n');
        }
        return text.toString();
    }

    private String describe(String unit) {
        if (scores[row(unit)].length == 0) {
            return "no score";
        }
        Estimate middle = middle90(unit);
        StringBuilder text =
                new StringBuilder(Estimate.between(middle.low(), middle.high()).describe(3));
        text.append(", median ").append(Estimate.exactly(quantile(unit, 0.5)).describe(3));
        for (int rank = 1; rank <= units.size(); rank++) {
            long percent = Math.round(100 * rankShare(unit, rank));
            if (percent > 0) {
                text.append(", rank ")
                        .append(rank)
                        .append(" in ")
                        .append(percent)
                        .append(" %");
            }
        }
        mainFactor(unit)
                .ifPresent(factor -> text.append("; variance ")
                        .append(Math.round(100 * firstOrder(unit, factor)))
                        .append(" % by ")
                        .append(factor)
                        .append(", with others ")
                        .append(Math.round(100 * total(unit, factor)))
                        .append(" %"));
        return text.toString();
    }
}
