package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Lever;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.model.StatementKind;

/**
 * A query over statements: what a source says that is no figure, such as a recommendation or a risk.
 *
 * @since 0.1.0
 */
public final class Statements extends FactQuery<Statement, Statements> {

    Statements(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Statement.KIND), conditions);
    }

    @Override
    Statements with(Condition[] narrowed) {
        return new Statements(catalog(), narrowed);
    }

    /**
     * Only statements of a kind.
     *
     * @param kind the kind
     * @return a narrower query
     */
    public Statements of(StatementKind kind) {
        return whereKey(Statement.TYPE, requireNonNull(kind, "kind"));
    }

    /**
     * Only recommendations that pull a lever.
     *
     * @param lever the lever
     * @return a narrower query
     */
    public Statements pulling(Lever lever) {
        return whereKey(Statement.LEVER, requireNonNull(lever, "lever"));
    }

    /**
     * Only statements about an entity.
     *
     * @param id the id of any entity
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such entity
     */
    public Statements about(String id) {
        return whereKey(Statement.ABOUT, catalog().entity(id).id());
    }

    /**
     * As {@link #about(String)}, by what has the id.
     *
     * @param id an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Statements about(Identified id) {
        return about(id.id().toString());
    }
}
