package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.List;

/**
 * Gives a {@link Catalog} its rows when they are first asked for, such as a data package whose tables are
 * read one by one.
 *
 * <p>A catalog asks for each of them once and keeps what it gets. It checks nothing: the
 * implementation must ensure that ids are unique and references resolve, as in a release that was tested. Thread-safe;
 * each method always gives the same result.
 *
 * @since 0.2.0
 */
public interface Contents {

    /**
     * The rows of a kind.
     *
     * @param <E> the type of the rows
     * @param kind any kind
     * @return the rows in any order; none for a kind that is not one of this library's
     */
    <E extends Entity> List<E> rows(Kind<E> kind);

    /**
     * The sources that claims cite.
     *
     * @return the sources in any order
     */
    List<Source> sources();

    /**
     * What can be claimed.
     *
     * @return the terms, those that claims use among them
     */
    Vocabulary vocabulary();

    /**
     * The ids that were given up.
     *
     * @return the ids in any order
     */
    List<RetiredId> retiredIds();
}
