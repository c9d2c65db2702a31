package io.github.digitalsilkroad.core.catalog;

/**
 * The nouns of a {@link Catalog}, each of which starts a query.
 */
abstract class CatalogQueries extends CatalogLookups {

    CatalogQueries(Tables tables) {
        super(tables);
    }

    abstract Catalog self();

    /**
     * All countries, to narrow and ask.
     *
     * @return a query
     */
    public final Countries countries() {
        return new Countries(self());
    }

    /**
     * All places, to narrow and ask.
     *
     * @return a query
     */
    public final Places places() {
        return new Places(self());
    }

    /**
     * All organizations, to narrow and ask.
     *
     * @return a query
     */
    public final Organizations organizations() {
        return new Organizations(self());
    }

    /**
     * All ownerships, to narrow and ask.
     *
     * @return a query
     */
    public final Ownerships ownerships() {
        return new Ownerships(self());
    }

    /**
     * All deployments, to narrow and ask.
     *
     * @return a query
     */
    public final Deployments deployments() {
        return new Deployments(self());
    }

    /**
     * All financings, to narrow and ask.
     *
     * @return a query
     */
    public final Financings financings() {
        return new Financings(self());
    }

    /**
     * All series, to narrow and ask.
     *
     * @return a query
     */
    public final SeriesQuery allSeries() {
        return new SeriesQuery(self());
    }

    /**
     * All laws, to narrow and ask.
     *
     * @return a query
     */
    public final Laws laws() {
        return new Laws(self());
    }

    /**
     * All incidents, to narrow and ask.
     *
     * @return a query
     */
    public final Incidents incidents() {
        return new Incidents(self());
    }

    /**
     * All initiatives, to narrow and ask.
     *
     * @return a query
     */
    public final Initiatives initiatives() {
        return new Initiatives(self());
    }

    /**
     * All statements, to narrow and ask.
     *
     * @return a query
     */
    public final Statements statements() {
        return new Statements(self());
    }

    /**
     * All sources, to narrow and ask.
     *
     * @return a query
     */
    public final Sources sources() {
        return new Sources(self());
    }
}
