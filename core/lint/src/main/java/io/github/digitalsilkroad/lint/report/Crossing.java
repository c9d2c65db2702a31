package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A line that an answer may cross: a threshold, or the answer of another question. Immutable and thread-safe. */
record Crossing(Score score, String line, BiFunction<Assessment, Catalog, Ternary> crossed) {

    Crossing {
        requireNonNull(score, "score");
    }

    static Crossing below(Score score, double threshold) {
        return at(score, "below ", threshold, value -> value.isBelow(threshold));
    }

    static Crossing above(Score score, double threshold) {
        return at(score, "above ", threshold, value -> value.isAbove(threshold));
    }

    private static Crossing at(Score score, String side, double threshold, Function<Estimate, Ternary> crossed) {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("threshold " + threshold + ": must be a finite number");
        }
        return new Crossing(
                score,
                side + Estimate.exactly(threshold),
                (answer, world) -> answer.value().map(crossed).orElse(Ternary.UNKNOWN));
    }

    /** The answer falls below that of another question. */
    static Crossing below(Score score, Score other) {
        return new Crossing(
                score,
                "below " + requireNonNull(other, "other").question(),
                (answer, world) -> other.on(world).isGreater(answer));
    }

    /** Whether an answer of a world is across the line. */
    Ternary of(Assessment answer, Catalog catalog) {
        return crossed.apply(answer, catalog);
    }

    /** The crossing as text, such as {@code Vendor concentration in UZ, by deployments, below 2,500}. */
    @Override
    public String toString() {
        return score.question() + ", " + line;
    }
}
