package io.github.digitalsilkroad.core.scenario;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import java.util.Optional;
import java.util.function.Function;

/**
 * A line that an answer may cross: a threshold, or the answer of another question. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Crossing {

    private final Score score;
    private final boolean upward;
    private final String line;
    private final Function<Catalog, Optional<Estimate>> height;

    private Crossing(Score score, boolean upward, String line, Function<Catalog, Optional<Estimate>> height) {
        this.score = requireNonNull(score, "score");
        this.upward = upward;
        this.line = line;
        this.height = height;
    }

    private static Crossing at(Score score, boolean upward, double threshold) {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("threshold " + threshold + ": must be a finite number");
        }
        Estimate height = Estimate.exactly(threshold);
        return new Crossing(score, upward, height.toString(), world -> Optional.of(height));
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
     *
     * @param score the question
     * @param other the other question, with answers in the same unit
     * @return the crossing
     */
    public static Crossing below(Score score, Score other) {
        return new Crossing(
                score,
                false,
                requireNonNull(other, "other").question(),
                world -> other.on(world).value());
    }

    /** The question whose answer crosses. */
    Score score() {
        return score;
    }

    /** Whether the line is crossed. */
    Ternary on(Catalog catalog) {
        return of(score.on(catalog), catalog);
    }

    Ternary of(Assessment answer, Catalog catalog) {
        Optional<Estimate> value = answer.value();
        Optional<Estimate> limit = height.apply(catalog);
        if (value.isEmpty() || limit.isEmpty()) {
            return Ternary.UNKNOWN;
        }
        return upward ? value.get().isAbove(limit.get()) : value.get().isBelow(limit.get());
    }

    /** The crossing as text. */
    String words() {
        return score.question() + ", " + (upward ? "above " : "below ") + line;
    }

    /**
     * The crossing as text.
     *
     * @return such as {@code Vendor concentration in UZ, by deployments, below 2,500}
     */
    @Override
    public String toString() {
        return words();
    }
}
