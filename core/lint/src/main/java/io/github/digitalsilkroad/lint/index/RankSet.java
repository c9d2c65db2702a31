package io.github.digitalsilkroad.lint.index;

/**
 * The ranks that a unit can have, given what is known: {@code 1-3 of 5}. Rank 1 is the greatest score.
 *
 * @param best the least rank number it can have, at least 1
 * @param worst the greatest rank number it can have, at least {@code best}
 * @param of how many units are ranked, at least {@code worst}
 * @since 0.1.0
 */
public record RankSet(int best, int worst, int of) {

    /**
     * Checks the ranks.
     *
     * @param best the least rank number it can have, at least 1
     * @param worst the greatest rank number it can have, at least {@code best}
     * @param of how many units are ranked, at least {@code worst}
     * @throws IllegalArgumentException unless 1 ≤ best ≤ worst ≤ of
     */
    public RankSet {
        if (best < 1 || worst < best || of < worst) {
            throw new IllegalArgumentException("ranks " + best + "-" + worst + " of " + of
                    + ": must be 1 or more, best before worst, at most all");
        }
    }

    /**
     * Tells whether the rank is settled.
     *
     * @return true when there is one only
     */
    public boolean isCertain() {
        return best == worst;
    }

    /** The ranks, such as {@code 1-3 of 5} or {@code 2 of 5}. */
    @Override
    public String toString() {
        return (isCertain() ? String.valueOf(best) : best + "-" + worst) + " of " + of;
    }
}
