package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import java.util.function.BiFunction;

/**
 * A line that an answer may cross: a threshold, or the answer of another question. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Crossing {

    final Score score;
    private final boolean upward;
    private final String line;
    private final BiFunction<Assessment, Catalog, Ternary> crossed;

    private Crossing(Score score, boolean upward, String line, BiFunction<Assessment, Catalog, Ternary> crossed) {
        this.score = requireNonNull(score, "score");
        this.upward = upward;
        this.line = line;
        this.crossed = crossed;
    }

    private static Crossing at(Score score, boolean upward, double threshold) {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("threshold " + threshold + ": must be a finite number");
        }
        return new Crossing(
                score,
                upward,
                Estimate.exactly(threshold).toString(),
                (answer, world) -> answer.value()
                        .map(value -> upward ? value.isAbove(threshold) : value.isBelow(threshold))
                        .orElse(Ternary.UNKNOWN));
    }

    /**
     * The answer falls below a threshold.
     *
     * @param score the question
     * @param threshold the threshold in the unit of the answer, itself not below it
     * @return the crossing
     * @throws IllegalArgumentException if the threshold is not finite
     */
    public static Crossing below(Score score, double threshold) {
        return at(score, false, threshold);
    }

    /**
     * The answer rises above a threshold.
     *
     * @param score the question
     * @param threshold the threshold in the unit of the answer, itself not above it
     * @return the crossing
     * @throws IllegalArgumentException if the threshold is not finite
     */
    public static Crossing above(Score score, double threshold) {
        return at(score, true, threshold);
    }

    /**
     * The answer falls below that of another question, such as the same one of another country: the two change ranks.
     * Two parts of one total are compared as the parts are, however uncertain the total is.
     *
     * @param score the question
     * @param other the other question, with answers in the same unit
     * @return the crossing; to ask it of a world where the units differ throws {@link IllegalArgumentException}
     */
    public static Crossing below(Score score, Score other) {
        return new Crossing(
                score,
                false,
                requireNonNull(other, "other").question(),
                (answer, world) -> other.on(world).isGreater(answer));
    }

    /** Whether the line is crossed. */
    Ternary on(Catalog catalog) {
        return of(score.on(catalog), catalog);
    }

    Ternary of(Assessment answer, Catalog catalog) {
        return crossed.apply(answer, catalog);
    }

    /**
     * The crossing as text.
     *
     * @return such as {@code Vendor concentration in UZ, by deployments, below 2,500}
     */
    @Override
    public String toString() {
        return score.question() + ", " + (upward ? "above " : "below ") + line;
    }
}
