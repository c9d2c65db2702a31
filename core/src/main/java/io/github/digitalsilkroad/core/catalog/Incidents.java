package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;

/**
 * A query over incidents: protests, clashes, cancellations, transfers of assets.
 *
 * @since 0.1.0
 */
public final class Incidents extends DatedQuery<Incident, Incidents> {

    Incidents(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Incident.KIND), conditions);
    }

    @Override
    Incidents with(Condition[] narrowed) {
        return new Incidents(catalog(), narrowed);
    }

    /**
     * Only incidents of a kind.
     *
     * @param kind the kind
     * @return a narrower query
     */
    public Incidents of(IncidentKind kind) {
        return whereKey(Incident.TYPE, requireNonNull(kind, "kind"));
    }

    /**
     * Only incidents about an entity.
     *
     * @param id the id of a deployment, a financing, an organization or another entity
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such entity
     */
    public Incidents about(String id) {
        return whereKey(Incident.ABOUT, catalog().entity(id).id());
    }

    /**
     * As {@link #about(String)}, by what has the id.
     *
     * @param id an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public Incidents about(Identified id) {
        return about(id.id().toString());
    }
}
