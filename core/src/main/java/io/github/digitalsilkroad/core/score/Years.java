package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import java.util.Optional;
import java.util.function.BiFunction;

/** A year or a span of years in a readable form. */
final class Years {

    private Years() {}

    static ReadableForm add(ReadableForm form, int from, int to) {
        return from == to ? form.with("year", from) : form.with("from", from).with("to", to);
    }

    /** What is asked of the year or the span, if one is given. */
    static <T> Optional<T> read(Grammar.Arguments arguments, BiFunction<Integer, Integer, T> during) {
        Optional<Integer> year = arguments.optional("year", Integer::valueOf);
        Optional<Integer> from = arguments.optional("from", Integer::valueOf);
        if (year.isPresent() && from.isPresent()) {
            throw new IllegalArgumentException(
                    "year=" + year.get() + " from=" + from.get() + ": give one year, or the first and the last");
        }
        if (from.isPresent() || arguments.optional("to", Integer::valueOf).isPresent()) {
            return Optional.of(during.apply(
                    arguments.required("from", Integer::valueOf), arguments.required("to", Integer::valueOf)));
        }
        return year.map(only -> during.apply(only, only));
    }

    /** A question that may name a year, or none. */
    static Score dated(Grammar.Arguments arguments, Score undated) {
        Optional<Integer> year = arguments.optional("year", Integer::valueOf);
        return year.isPresent() ? undated.in(year.get()) : undated;
    }
}
