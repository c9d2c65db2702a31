package io.github.digitalsilkroad.interchange.frame;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A column of a frame.
 *
 * @param <R> what a row is
 * @param name its name, of lower-case letters and underscores
 * @param type what its cells are
 * @param cell what a row has in it: a value of that type, or nothing
 * @since 0.3.0
 */
public record FrameColumn<R>(String name, Type type, Function<? super R, Optional<?>> cell) {

    /** What the cells of a column are. */
    public enum Type {
        /** A text. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A finite number; an open bound is no cell. */
        NUMBER,
        /** True or false. */
        BOOLEAN
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type what its cells are
     * @param cell what a row has in it
     */
    public FrameColumn {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(cell, "cell");
    }

    static <R> FrameColumn<R> text(String name, Function<? super R, ?> cell) {
        return new FrameColumn<>(
                name, Type.TEXT, row -> Optional.of(cell.apply(row).toString()).filter(text -> !text.isEmpty()));
    }

    static <R> FrameColumn<R> maybe(String name, Function<? super R, ? extends Optional<?>> cell) {
        return new FrameColumn<>(name, Type.TEXT, row -> cell.apply(row).map(Object::toString));
    }

    static <R> FrameColumn<R> integer(String name, Function<? super R, Integer> cell) {
        return new FrameColumn<>(name, Type.INTEGER, row -> Optional.of(cell.apply(row)));
    }

    static <R> FrameColumn<R> number(String name, Function<? super R, OptionalDouble> cell) {
        return new FrameColumn<>(name, Type.NUMBER, row -> {
            OptionalDouble number = cell.apply(row);
            return number.isPresent() && Double.isFinite(number.getAsDouble())
                    ? Optional.of(number.getAsDouble())
                    : Optional.empty();
        });
    }

    static <R> FrameColumn<R> flag(String name, Function<? super R, Boolean> cell) {
        return new FrameColumn<>(name, Type.BOOLEAN, row -> Optional.of(cell.apply(row)));
    }
}
