package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Id;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To which countries an entity belongs; an ownership belongs to that of what is owned. */
final class Whereabouts {

    private Whereabouts() {}

    /** The codes, none for an organization of no country. */
    static List<String> of(Entity entity, Catalog catalog) {
        if (entity instanceof Ownership ownership) {
            Id owned = ownership.owned();
            Optional<Entity> other = catalog.findEntity(owned.toString());
            return other.isPresent() && !(other.get() instanceof Ownership) ? of(other.get(), catalog) : List.of();
        }
        if (entity instanceof Statement statement) {
            List<String> codes = new ArrayList<>();
            for (CountryCode code : statement.countries()) {
                codes.add(code.toString());
            }
            return codes;
        }
        return codes(code(entity));
    }

    private static Optional<CountryCode> code(Entity entity) {
        if (entity instanceof Country country) {
            return Optional.of(country.code());
        }
        if (entity instanceof Place place) {
            return Optional.of(place.country());
        }
        if (entity instanceof Organization organization) {
            return organization.country();
        }
        if (entity instanceof Deployment deployment) {
            return Optional.of(deployment.country());
        }
        if (entity instanceof Financing financing) {
            return Optional.of(financing.recipient());
        }
        if (entity instanceof Series series) {
            return Optional.of(series.country());
        }
        if (entity instanceof Law law) {
            return Optional.of(law.jurisdiction());
        }
        if (entity instanceof Incident incident) {
            return Optional.of(incident.country());
        }
        return entity instanceof Initiative initiative ? Optional.of(initiative.country()) : Optional.empty();
    }

    private static List<String> codes(Optional<CountryCode> code) {
        return code.isPresent() ? List.of(code.get().toString()) : List.of();
    }
}
