package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import java.util.Optional;

/**
 * The lookups of a {@link Catalog}: one entity by its id, thrown for or optional.
 */
abstract class CatalogLookups {

    private final Tables tables;

    CatalogLookups(Tables tables) {
        this.tables = tables;
    }

    final Tables tables() {
        return tables;
    }

    /**
     * An entity of any kind.
     *
     * @param id its id, or the retired id of an entity that it replaced
     * @return the entity
     * @throws UnknownIdException if there is none
     */
    public final Entity entity(String id) {
        return tables.require(id);
    }

    /**
     * An entity of any kind, if there is one.
     *
     * @param id an id
     * @return the entity, or empty
     */
    public final Optional<Entity> findEntity(String id) {
        return tables.find(id);
    }

    /**
     * A country.
     *
     * @param id an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return the country
     * @throws UnknownIdException if there is none
     */
    public final Country country(String id) {
        return tables.require(CountryCode.of(id).toString(), tables.countries());
    }

    /**
     * A country, if there is one.
     *
     * @param id an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return the country, or empty
     */
    public final Optional<Country> findCountry(String id) {
        return tables.find(CountryCode.of(id).toString(), tables.countries());
    }

    /**
     * A place.
     *
     * @param id its id, such as {@code kz-akkol}
     * @return the place
     * @throws UnknownIdException if there is none
     */
    public final Place place(String id) {
        return tables.require(id, tables.places());
    }

    /**
     * A place, if there is one.
     *
     * @param id its id, such as {@code kz-akkol}
     * @return the place, or empty
     */
    public final Optional<Place> findPlace(String id) {
        return tables.find(id, tables.places());
    }

    /**
     * An organization.
     *
     * @param id its id, such as {@code huawei}
     * @return the organization
     * @throws UnknownIdException if there is none
     */
    public final Organization organization(String id) {
        return tables.require(id, tables.organizations());
    }

    /**
     * An organization, if there is one.
     *
     * @param id its id, such as {@code huawei}
     * @return the organization, or empty
     */
    public final Optional<Organization> findOrganization(String id) {
        return tables.find(id, tables.organizations());
    }

    /**
     * An ownership.
     *
     * @param id its id
     * @return the ownership
     * @throws UnknownIdException if there is none
     */
    public final Ownership ownership(String id) {
        return tables.require(id, tables.ownerships());
    }

    /**
     * An ownership, if there is one.
     *
     * @param id its id
     * @return the ownership, or empty
     */
    public final Optional<Ownership> findOwnership(String id) {
        return tables.find(id, tables.ownerships());
    }

    /**
     * A deployment.
     *
     * @param id its id, such as {@code tj-dushanbe-safe-city}
     * @return the deployment
     * @throws UnknownIdException if there is none
     */
    public final Deployment deployment(String id) {
        return tables.require(id, tables.deployments());
    }

    /**
     * A deployment, if there is one.
     *
     * @param id its id, such as {@code tj-dushanbe-safe-city}
     * @return the deployment, or empty
     */
    public final Optional<Deployment> findDeployment(String id) {
        return tables.find(id, tables.deployments());
    }

    /**
     * A financing.
     *
     * @param id its id, such as {@code tj-dushanbe-safe-city-loan}
     * @return the financing
     * @throws UnknownIdException if there is none
     */
    public final Financing financing(String id) {
        return tables.require(id, tables.financings());
    }

    /**
     * A financing, if there is one.
     *
     * @param id its id, such as {@code tj-dushanbe-safe-city-loan}
     * @return the financing, or empty
     */
    public final Optional<Financing> findFinancing(String id) {
        return tables.find(id, tables.financings());
    }

    /**
     * A series.
     *
     * @param id its id
     * @return the series
     * @throws UnknownIdException if there is none
     */
    public final Series series(String id) {
        return tables.require(id, tables.series());
    }

    /**
     * A series, if there is one.
     *
     * @param id its id
     * @return the series, or empty
     */
    public final Optional<Series> findSeries(String id) {
        return tables.find(id, tables.series());
    }

    /**
     * A law.
     *
     * @param id its id, such as {@code cn-national-security-law-2015}
     * @return the law
     * @throws UnknownIdException if there is none
     */
    public final Law law(String id) {
        return tables.require(id, tables.laws());
    }

    /**
     * A law, if there is one.
     *
     * @param id its id, such as {@code cn-national-security-law-2015}
     * @return the law, or empty
     */
    public final Optional<Law> findLaw(String id) {
        return tables.find(id, tables.laws());
    }

    /**
     * An incident.
     *
     * @param id its id
     * @return the incident
     * @throws UnknownIdException if there is none
     */
    public final Incident incident(String id) {
        return tables.require(id, tables.incidents());
    }

    /**
     * An incident, if there is one.
     *
     * @param id its id
     * @return the incident, or empty
     */
    public final Optional<Incident> findIncident(String id) {
        return tables.find(id, tables.incidents());
    }

    /**
     * An initiative.
     *
     * @param id its id, such as {@code belt-and-road}
     * @return the initiative
     * @throws UnknownIdException if there is none
     */
    public final Initiative initiative(String id) {
        return tables.require(id, tables.initiatives());
    }

    /**
     * An initiative, if there is one.
     *
     * @param id its id, such as {@code belt-and-road}
     * @return the initiative, or empty
     */
    public final Optional<Initiative> findInitiative(String id) {
        return tables.find(id, tables.initiatives());
    }

    /**
     * A statement.
     *
     * @param id its id
     * @return the statement
     * @throws UnknownIdException if there is none
     */
    public final Statement statement(String id) {
        return tables.require(id, tables.statements());
    }

    /**
     * A statement, if there is one.
     *
     * @param id its id
     * @return the statement, or empty
     */
    public final Optional<Statement> findStatement(String id) {
        return tables.find(id, tables.statements());
    }

    /**
     * A source.
     *
     * @param id its id, such as {@code cpc-2020}
     * @return the source
     * @throws UnknownIdException if there is none
     */
    public final Source source(String id) {
        return findSource(id)
                .orElseThrow(() ->
                        new UnknownIdException("source", id, tables.sources().ids()));
    }

    /**
     * A source, if there is one.
     *
     * @param id an id
     * @return the source, or empty
     */
    public final Optional<Source> findSource(String id) {
        int row = tables.sources().find(id);
        return row < 0 ? Optional.empty() : Optional.of(tables.sources().row(row));
    }
}
