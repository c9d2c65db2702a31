package io.github.digitalsilkroad.core.datapackage;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the row of an entity refers to. */
final class References {

    private References() {}

    /** The ids in each column that refers to others. */
    static Map<String, Collection<?>> of(Entity entity) {
        if (entity instanceof Place place) {
            return Map.of("country", List.of(place.country()));
        } else if (entity instanceof Organization organization) {
            return Map.of("country", list(organization.country()));
        } else if (entity instanceof Ownership ownership) {
            return Map.of("owner", List.of(ownership.owner()), "owned", List.of(ownership.owned()));
        } else if (entity instanceof Deployment deployment) {
            return Map.of(
                    "country", List.of(deployment.country()),
                    "place", list(deployment.place()),
                    "part_of", list(deployment.partOf()));
        } else if (entity instanceof Financing financing) {
            return Map.of(
                    "recipient", List.of(financing.recipient()),
                    "funds", list(financing.funds()),
                    "part_of", list(financing.partOf()));
        } else if (entity instanceof Series series) {
            return Map.of("country", List.of(series.country()), "creditor", list(series.creditor()));
        } else if (entity instanceof Law law) {
            return Map.of("jurisdiction", List.of(law.jurisdiction()));
        } else if (entity instanceof Incident incident) {
            return Map.of(
                    "country", List.of(incident.country()),
                    "place", list(incident.place()),
                    "about", incident.about());
        } else if (entity instanceof Initiative initiative) {
            return Map.of("country", List.of(initiative.country()), "part_of", list(initiative.partOf()));
        } else if (entity instanceof Statement statement) {
            return Map.of("countries", statement.countries(), "about", statement.about());
        }
        return Map.of();
    }

    private static List<?> list(Optional<?> value) {
        return value.isPresent() ? List.of(value.get()) : List.of();
    }
}
