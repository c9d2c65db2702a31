package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A score of this library: it is what it asks, which its readable form writes. A score words its question and computes
 * its answer; what callers see of both is here. It is public because a caller's code infers it of several scores, as in
 * {@code Stream.of(VendorConcentration.of("KG"), Pushback.of("KG"))}; a score of your own implements {@link Score}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <A> what is asked
 * @since 0.3.0
 */
public abstract class PartedScore<A extends Record> implements Score {

    final A asked;
    final Function<A, Score> maker;
    private final String name;

    PartedScore(String name, A asked, Function<A, Score> maker) {
        this.maker = maker;
        this.name = name;
        this.asked = asked;
    }

    /**
     * The question, with the time that is asked about in its place.
     *
     * @param when {@link #when()}, or nothing for the question without its time
     */
    abstract String worded(String when);

    /** The time that is asked about, as the question words it; empty where it names none. */
    String when() {
        return "";
    }

    /** The answer, computed from what the recorder's catalog holds. */
    abstract Assessment answer(Recorder recorder);

    @Override
    public String question() {
        return worded(when());
    }

    @Override
    public String subject() {
        return worded("");
    }

    @Override
    public Assessment answer(Catalog catalog) {
        return answer(Recorder.of(this::question, catalog));
    }

    @Override
    public Score resolved(Catalog catalog) {
        return maker.apply(catalog.resolved(asked));
    }

    /**
     * The values of the answers of worlds that differ from a catalog in one fact, from what is counted once.
     *
     * @return a function of such a world and its fact, which gives an answer of whose parts only the value is made;
     *     nothing where all must be counted again
     */
    BiFunction<Catalog, Fact, Optional<Assessment>> recounting(Catalog catalog) {
        return (world, fact) -> Optional.empty();
    }

    @Override
    public ReadableForm form() {
        return ReadableForm.of(name, asked);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartedScore<?> that && name.equals(that.name) && asked.equals(that.asked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, asked);
    }

    @Override
    public String toString() {
        return question();
    }
}
