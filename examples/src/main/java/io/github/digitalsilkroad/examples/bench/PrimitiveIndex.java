package io.github.digitalsilkroad.examples.bench;

import java.util.Arrays;

/**
 * The index of {@link IndexBenchmark} as a hand-written program would draw it: nested loops over arrays, nothing
 * general.
 */
final class PrimitiveIndex {

    static final int UNITS = 5;
    static final int DIMENSIONS = 4;
    static final int PARTS = 3;
    static final int INDICATORS = DIMENSIONS * PARTS;
    static final double SPREAD = 0.25;
    private static final int WEIGHTS = INDICATORS + DIMENSIONS;
    private static final int FACTORS = 1 + INDICATORS;

    /** Of each indicator, the ends of the values of all units, and the goalposts. */
    final double[][] low = new double[INDICATORS][UNITS];

    final double[][] high = new double[INDICATORS][UNITS];
    final double[] from = new double[INDICATORS];
    final double[] to = new double[INDICATORS];
    /** Of the indicators, then of the dimensions. */
    final double[] weights = new double[WEIGHTS];

    private long state;

    /** What came out, unit by unit. */
    static final class Result {
        final double[][] scores;
        final int[][] ranks = new int[UNITS][UNITS];
        final double[][] firstOrder = new double[UNITS][FACTORS];
        final double[][] total = new double[UNITS][FACTORS];

        Result(int draws) {
            scores = new double[UNITS][draws];
        }
    }

    private double random() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
    }

    /** Saltelli's design and Jansen's estimators, as the library's. */
    Result draw(long seed, int draws) {
        state = seed;
        Result result = new Result(draws);
        int size = WEIGHTS + INDICATORS * UNITS;
        double[] first = new double[size];
        double[] second = new double[size];
        double[] mixed = new double[size];
        double[] atFirst = new double[UNITS];
        double[] atSecond = new double[UNITS];
        double[] atMixed = new double[UNITS];
        double[] mean = new double[UNITS];
        double[] squares = new double[UNITS];
        for (int draw = 0; draw < draws; draw++) {
            for (int j = 0; j < size; j++) {
                first[j] = random();
                second[j] = random();
            }
            score(first, atFirst);
            score(second, atSecond);
            for (int unit = 0; unit < UNITS; unit++) {
                result.scores[unit][draw] = atFirst[unit];
                int above = 0;
                for (int other = 0; other < UNITS; other++) {
                    above += atFirst[other] > atFirst[unit] ? 1 : 0;
                }
                result.ranks[unit][above]++;
                double before = atFirst[unit] - mean[unit];
                mean[unit] += before / (2 * draw + 1);
                squares[unit] += before * (atFirst[unit] - mean[unit]);
                before = atSecond[unit] - mean[unit];
                mean[unit] += before / (2 * draw + 2);
                squares[unit] += before * (atSecond[unit] - mean[unit]);
            }
            for (int factor = 0; factor < FACTORS; factor++) {
                int start = factor == 0 ? 0 : WEIGHTS + (factor - 1) * UNITS;
                int end = WEIGHTS + factor * UNITS;
                for (int j = 0; j < size; j++) {
                    mixed[j] = j >= start && j < end ? second[j] : first[j];
                }
                score(mixed, atMixed);
                for (int unit = 0; unit < UNITS; unit++) {
                    double toSecond = atSecond[unit] - atMixed[unit];
                    double toFirst = atFirst[unit] - atMixed[unit];
                    result.firstOrder[unit][factor] += toSecond * toSecond;
                    result.total[unit][factor] += toFirst * toFirst;
                }
            }
        }
        for (int unit = 0; unit < UNITS; unit++) {
            Arrays.sort(result.scores[unit]);
            double scale = 2.0 * draws * squares[unit] / (2 * draws - 1);
            for (int factor = 0; factor < FACTORS; factor++) {
                result.firstOrder[unit][factor] = 1 - result.firstOrder[unit][factor] / scale;
                result.total[unit][factor] /= scale;
            }
        }
        return result;
    }

    /** Arithmetic means of goalpost scores, by drawn weights. */
    private void score(double[] uniform, double[] scores) {
        for (int unit = 0; unit < UNITS; unit++) {
            double sum = 0;
            double weight = 0;
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                double partSum = 0;
                double partWeight = 0;
                for (int i = dimension * PARTS; i < (dimension + 1) * PARTS; i++) {
                    double share = uniform[WEIGHTS + i * UNITS + unit];
                    double value = low[i][unit] + (high[i][unit] - low[i][unit]) * share;
                    double score = 100 * Math.max(0, Math.min(1, (value - from[i]) / (to[i] - from[i])));
                    double w = weights[i] * (1 + SPREAD * (2 * uniform[i] - 1));
                    partSum += w * score;
                    partWeight += w;
                }
                int node = INDICATORS + dimension;
                double w = weights[node] * (1 + SPREAD * (2 * uniform[node] - 1));
                sum += w * (partSum / partWeight);
                weight += w;
            }
            scores[unit] = sum / weight;
        }
    }
}
