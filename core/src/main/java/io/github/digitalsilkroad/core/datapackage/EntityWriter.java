package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.model.Country;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes the tables of entities: the counterpart of {@link EntityRows}. */
final class EntityWriter {

    private EntityWriter() {}

    static void write(TableWriter rows, List<? extends Entity> entities) {
        for (Entity entity : entities) {
            if (entity instanceof Country country) {
                rows.set("code", country.code());
            } else {
                rows.set("id", entity.id());
            }
            rows.set("name", entity.name());
            attributes(rows, entity);
            rows.end();
        }
    }

    private static void attributes(TableWriter rows, Entity entity) {
        if (entity instanceof Country country) {
            rows.set("iso3", country.iso3()).set("region", country.region());
        } else if (entity instanceof Place place) {
            rows.set("country", place.country()).set("kind", place.kind().code());
        } else if (entity instanceof Organization organization) {
            organization(rows, organization);
        } else if (entity instanceof Ownership ownership) {
            rows.set("owner", ownership.owner()).set("owned", ownership.owned());
        } else if (entity instanceof Deployment deployment) {
            deployment(rows, deployment);
        } else if (entity instanceof Financing financing) {
            financing(rows, financing);
        } else if (entity instanceof Series series) {
            series(rows, series);
        } else if (entity instanceof Law law) {
            rows.set("jurisdiction", law.jurisdiction())
                    .setAll("effects", codes(law.effects()))
                    .set("article", law.article());
        } else if (entity instanceof Incident incident) {
            rows.set("country", incident.country())
                    .set("place", incident.place())
                    .set("kind", incident.kind().code())
                    .setAll("about", texts(incident.about()));
        } else if (entity instanceof Initiative initiative) {
            rows.set("country", initiative.country()).set("part_of", initiative.partOf());
        } else if (entity instanceof Statement statement) {
            statement(rows, statement);
        }
    }

    private static void organization(TableWriter rows, Organization organization) {
        rows.set("country", organization.country())
                .setAll("kinds", codes(organization.kinds()))
                .setAll("aliases", organization.aliases())
                .setIdentifiers(organization.identifiers());
    }

    private static void deployment(TableWriter rows, Deployment deployment) {
        rows.set("country", deployment.country())
                .set("place", deployment.place())
                .set("category", deployment.category().code())
                .setAll("technologies", codes(deployment.technologies()))
                .set("part_of", deployment.partOf());
    }

    private static void financing(TableWriter rows, Financing financing) {
        rows.set("recipient", financing.recipient())
                .set("instrument", financing.instrument().code())
                .set("funds", financing.funds())
                .set("part_of", financing.partOf())
                .setIdentifiers(financing.identifiers());
    }

    private static void series(TableWriter rows, Series series) {
        rows.set("country", series.country())
                .set("measure", series.measure().code())
                .set("creditor", series.creditor())
                .set("scope", series.scope().code())
                .set("unit", series.unit())
                .setIdentifiers(series.identifiers());
    }

    private static void statement(TableWriter rows, Statement statement) {
        rows.set("kind", statement.kind().code())
                .setAll("countries", texts(statement.countries()))
                .setAll("about", texts(statement.about()))
                .set("lever", code(statement.lever()));
    }

    private static Optional<String> code(Optional<? extends Coded> choice) {
        return choice.isPresent() ? Optional.of(choice.get().code()) : Optional.empty();
    }

    /** Codes of a set, in alphabetical order. */
    private static List<String> codes(Collection<? extends Coded> choices) {
        List<String> codes = new ArrayList<>(choices.size());
        for (Coded choice : choices) {
            codes.add(choice.code());
        }
        codes.sort(null);
        return codes;
    }

    private static List<String> texts(Collection<?> values) {
        List<String> texts = new ArrayList<>(values.size());
        for (Object value : values) {
            texts.add(value.toString());
        }
        return texts;
    }
}
