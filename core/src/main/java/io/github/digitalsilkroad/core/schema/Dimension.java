package io.github.digitalsilkroad.core.schema;

import java.util.List;

/**
 * A way to sort the rows of one kind into groups: by country, by vendor, by stage.
 *
 * <p>Every {@link Column} of a kind is one; a caller's own dimension is any constant that implements this interface.
 * The index of a dimension is kept by equality, so use one instance, not a new lambda for each call.
 *
 * @param <E> the kind of row
 * @since 0.1.0
 */
public interface Dimension<E> {

    /**
     * The word for this dimension in tables and messages.
     *
     * @return a lower-case noun such as {@code vendor}
     */
    String label();

    /**
     * The groups that a row belongs to.
     *
     * @param row a row of the catalog
     * @return its keys, in a fixed order and without repetition; empty when the row does not say. Keys need a
     *     sound {@code equals}.
     */
    List<?> keysOf(E row);
}
