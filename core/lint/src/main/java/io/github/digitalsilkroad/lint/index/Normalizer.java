package io.github.digitalsilkroad.lint.index;

import java.util.Arrays;

/** The loops of {@link Normalization}: a whole column at once, or one unit of a column at the corner of its bounds. */
final class Normalizer {

    private Normalizer() {}

    /** Replaces the values of a column by their scores; NaN is missing and stays. */
    static void apply(Normalization normalization, boolean descending, double[] column) {
        switch (normalization.kind()) {
            case GOALPOSTS -> Arrays.setAll(column, i -> goalpost(normalization, descending, column[i]));
            case MIN_MAX -> minMax(descending, column);
            case PERCENTILE_RANK -> {
                double[] values = column.clone();
                Arrays.setAll(column, i -> percentile(descending, values, i));
            }
        }
    }

    private static double goalpost(Normalization posts, boolean descending, double value) {
        double share = share(value, posts.low(), posts.high());
        return turned(descending, 100 * Math.max(0, Math.min(1, share)));
    }

    private static double turned(boolean descending, double percent) {
        return descending ? 100 - percent : percent;
    }

    /** How far a value lies from one finite end to another, whose distance may overflow. */
    private static double share(double value, double least, double greatest) {
        double half = greatest - least == Double.POSITIVE_INFINITY ? 0.5 : 1;
        return (half * value - half * least) / (half * greatest - half * least);
    }

    private static void minMax(boolean descending, double[] column) {
        double least = least(column);
        double greatest = greatest(column);
        Arrays.setAll(column, i -> turned(descending, 100 * share(column[i], least, greatest)));
    }

    private static double least(double[] column) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : column) {
            least = value < least ? value : least;
        }
        return least;
    }

    private static double greatest(double[] column) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            greatest = value > greatest ? value : greatest;
        }
        return greatest;
    }

    /** The score of one unit; rank and percentile rank only. */
    private static double percentile(boolean descending, double[] column, int unit) {
        double value = column[unit];
        if (Double.isNaN(value)) {
            return value;
        }
        int below = 0;
        int above = 0;
        int equal = 0;
        for (double other : column) {
            below += other < value ? 1 : 0;
            above += other > value ? 1 : 0;
            equal += other == value ? 1 : 0;
        }
        double before = (descending ? above : below) + (equal - 1) / 2.0;
        return 100 * before / (below + above + equal - 1);
    }

    /**
     * The most that the score of a unit reaches: its own value at the end that helps, those of the others at the end
     * that hurts them. Every score rises in its own value and falls in the others', or the reverse when descending.
     *
     * @param low the low ends of the column, NaN where missing
     * @param high the high ends
     */
    static double most(Normalization normalization, boolean descending, double[] low, double[] high, int unit) {
        return switch (normalization.kind()) {
            case GOALPOSTS -> goalpost(normalization, descending, descending ? low[unit] : high[unit]);
            case PERCENTILE_RANK ->
                percentile(descending, corner(descending ? high : low, descending ? low : high, unit), unit);
            case MIN_MAX ->
                descending
                        ? 100 - minMaxCorner(corner(high, low, unit), unit, 100)
                        : minMaxCorner(corner(low, high, unit), unit, 0);
        };
    }

    /** The least that the score of a unit falls to. */
    static double least(Normalization normalization, boolean descending, double[] low, double[] high, int unit) {
        return switch (normalization.kind()) {
            case GOALPOSTS -> goalpost(normalization, descending, descending ? high[unit] : low[unit]);
            case PERCENTILE_RANK ->
                percentile(descending, corner(descending ? low : high, descending ? high : low, unit), unit);
            case MIN_MAX -> 100 - most(normalization, !descending, low, high, unit);
        };
    }

    private static double[] corner(double[] others, double[] own, int unit) {
        double[] corner = others.clone();
        corner[unit] = own[unit];
        return corner;
    }

    /** Where all values of a corner agree, the unit has the least value, or the greatest, wherever they differ. */
    private static double minMaxCorner(double[] column, int unit, double allEqual) {
        double least = least(column);
        double greatest = greatest(column);
        double value = column[unit];
        if (least == greatest) {
            return allEqual;
        }
        if (value == greatest || least == Double.NEGATIVE_INFINITY) {
            return value == Double.NEGATIVE_INFINITY ? 0 : 100;
        }
        if (value == least || greatest == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return 100 * share(value, least, greatest);
    }
}
