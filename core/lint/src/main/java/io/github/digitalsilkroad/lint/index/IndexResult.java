package io.github.digitalsilkroad.lint.index;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a {@link CompositeIndex} on a matrix.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class IndexResult {

    private final List<String> units;
    private final List<String> nodes;
    /** Unit after unit, each with all nodes. */
    private final @Nullable Estimate[] scores;

    private final double[][] coverage;

    IndexResult(List<String> units, List<String> nodes, @Nullable Estimate[] scores, double[][] coverage) {
        this.units = units;
        this.nodes = List.copyOf(nodes);
        this.scores = scores;
        this.coverage = coverage;
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
     * The score of a unit.
     *
     * @param unit the name of the unit
     * @return the score, empty when all its indicators are missing
     * @throws IllegalArgumentException if there is no such unit
     */
    public Optional<Estimate> score(String unit) {
        return Optional.ofNullable(total(row(unit)));
    }

    /**
     * The score of a unit in one part of the index.
     *
     * @param unit the name of the unit
     * @param part the name of a dimension or indicator
     * @return the score, empty when all indicators of the part are missing
     * @throws IllegalArgumentException if there is no such unit or part
     */
    public Optional<Estimate> score(String unit, String part) {
        return Optional.ofNullable(scores[row(unit) * nodes.size() + IndexMatrix.indexOf("part", nodes, part)]);
    }

    /**
     * How much of the index rests on values that are there.
     *
     * @param unit the name of the unit
     * @return the share of weight, 0 to 1
     * @throws IllegalArgumentException if there is no such unit
     */
    public double coverage(String unit) {
        return coverage[row(unit)][nodes.size() - 1];
    }

    /**
     * How much of one part of the index rests on values that are there.
     *
     * @param unit the name of the unit
     * @param part the name of a dimension or indicator
     * @return the share of weight, 0 to 1
     * @throws IllegalArgumentException if there is no such unit or part
     */
    double coverage(String unit, String part) {
        return coverage[row(unit)][IndexMatrix.indexOf("part", nodes, part)];
    }

    /**
     * The ranks that a unit can have among the units with a score, by the bounds of all scores. Units with equal scores
     * can each have any of the ranks that they take together.
     *
     * @param unit the name of the unit
     * @return the ranks, empty when the unit has no score
     * @throws IllegalArgumentException if there is no such unit
     */
    public Optional<RankSet> ranks(String unit) {
        Estimate own = total(row(unit));
        if (own == null) {
            return Optional.empty();
        }
        List<Estimate> ranked = IntStream.range(0, units.size())
                .mapToObj(row -> Optional.ofNullable(total(row)))
                .flatMap(Optional::stream)
                .toList();
        int above = (int)
                ranked.stream().filter(other -> other.isAbove(own).isYes()).count();
        int below = (int)
                ranked.stream().filter(other -> other.isBelow(own).isYes()).count();
        return Optional.of(new RankSet(above + 1, ranked.size() - below, ranked.size()));
    }

    private @Nullable Estimate total(int row) {
        return scores[(row + 1) * nodes.size() - 1];
    }

    private int row(String unit) {
        return IndexMatrix.indexOf("unit", units, unit);
    }

    /** One line for each unit: score, ranks and coverage. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String unit : units) {
            String score = score(unit).map(found -> found.describe(4)).orElse("no score");
            String ranks = ranks(unit).map(found -> ", rank " + found).orElse("");
            text.append(unit).append(": ").append(score).append(ranks);
            text.append(", coverage ").append(Math.round(100 * coverage(unit))).append(" %\n");
        }
        return text.toString();
    }
}
