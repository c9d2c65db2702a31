package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A way to see a catalog, which gives another one: under another reading, as of a date, as known by a date, or with changes.
 *
 * <p>Write your own and look through it with {@link Catalog#through}, which keeps it among the
 * {@linkplain Catalog#lenses() lenses} of what it gives. A lens must leave the catalog as it is, and be immutable and
 * thread-safe. Give it {@code equals} and a {@linkplain #form readable form} if it is to travel as text; a record has
 * the first.
 *
 * @since 0.2.0
 */
public interface Lens {

    /**
     * Applies the lens.
     *
     * @param catalog the catalog to see through the lens
     * @return another catalog; the same one if the lens changes nothing
     */
    Catalog on(Catalog catalog);

    /**
     * What the lens does, as text that follows the version of a catalog that was seen through it.
     *
     * @return such as {@code known by 2020-04}, {@code under latest} or {@code if Second vendor}
     */
    String label();

    /**
     * The lens as text that a {@link Grammar} can read.
     *
     * @return such as {@code known-by date=2020-04}; that of {@link ReadableForm#ofRecord}, unless a lens says otherwise
     */
    default Optional<ReadableForm> form() {
        return ReadableForm.ofRecord(this);
    }

    /**
     * Whether the lens shows another world, as a scenario or another day does, and not the same world by other knowledge,
     * as a reading does. Answers of two worlds are compared with all that is unknown alike in both.
     *
     * @return false, unless a lens says otherwise
     * @since 0.3.0
     */
    default boolean changesWorld() {
        return false;
    }

    /**
     * What the lens does to vendors that no source states. A lens that says nothing changes what is stated alone.
     *
     * @param catalog the catalog to see through the lens
     * @return empty, unless a lens says otherwise
     * @since 0.3.0
     */
    default List<Substitution> substitutions(Catalog catalog) {
        requireNonNull(catalog, "catalog");
        return List.of();
    }

    /**
     * This lens and then another, which sees what this one gives.
     *
     * @param next the other lens
     * @return both as one
     */
    default Lens then(Lens next) {
        return Lenses.of(List.of(this, requireNonNull(next, "next")));
    }
}
