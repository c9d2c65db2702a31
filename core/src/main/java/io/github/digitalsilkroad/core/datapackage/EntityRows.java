package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Lever;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Observations;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.model.StatementKind;
import io.github.digitalsilkroad.core.model.Technology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of entities, and gives each entity its claims. */
final class EntityRows {

    private static final Category[] CATEGORIES = Category.values();
    private static final CreditorScope[] CREDITOR_SCOPES = CreditorScope.values();
    private static final IncidentKind[] INCIDENT_KINDS = IncidentKind.values();
    private static final Instrument[] INSTRUMENTS = Instrument.values();
    private static final LawEffect[] LAW_EFFECTS = LawEffect.values();
    private static final Lever[] LEVERS = Lever.values();
    private static final Measure[] MEASURES = Measure.values();
    private static final OrganizationKind[] ORGANIZATION_KINDS = OrganizationKind.values();
    private static final PlaceKind[] PLACE_KINDS = PlaceKind.values();
    private static final StatementKind[] STATEMENT_KINDS = StatementKind.values();
    private static final Technology[] TECHNOLOGIES = Technology.values();

    private final ClaimRows claims;
    private final RowLocations origins;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Entity> byId = new HashMap<>();

    EntityRows(ClaimRows claims, RowLocations origins) {
        this.claims = claims;
        this.origins = origins;
    }

    List<Entity> entities() {
        return entities;
    }

    Map<String, Entity> ids() {
        return byId;
    }

    void read(TableSchema schema, CsvTable table) {
        Fields fields = new Fields(table);
        while (table.next()) {
            Entity entity = entity(schema, fields, table);
            if (entity != null && !table.failed()) {
                String id = entity.id().toString();
                if (byId.putIfAbsent(id, entity) != null) {
                    table.problem(
                            0,
                            "'" + id + "': the id occurs twice, first in " + origins.where(id)
                                    + "; ids are unique across all tables");
                } else {
                    origins.add(id, schema.file(), table.line());
                    entities.add(entity);
                }
            }
        }
    }

    private @Nullable Entity entity(TableSchema schema, Fields fields, CsvTable table) {
        try {
            return switch (schema.name()) {
                case "countries" -> country(fields);
                case "places" -> place(fields);
                case "organizations" -> organization(fields);
                case "ownerships" -> ownership(fields);
                case "deployments" -> deployment(fields);
                case "financings" -> financing(fields);
                case "series" -> series(fields);
                case "laws" -> law(fields);
                case "incidents" -> incident(fields);
                case "initiatives" -> initiative(fields);
                case "statements" -> statement(fields);
                default -> throw new IllegalStateException(schema.name());
            };
        } catch (IllegalArgumentException e) {
            table.problem(-1, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Entity country(Fields fields) {
        CountryCode code = fields.country("code");
        if (code == null) {
            return null;
        }
        return Country.builder()
                .id(Id.of(code.toString()))
                .name(fields.text("name"))
                .iso3(fields.text("iso3"))
                .region(fields.optionalText("region"))
                .facts(claims.factsOf(code.toString()))
                .build();
    }

    private @Nullable Entity place(Fields fields) {
        Id id = fields.id("id");
        CountryCode country = fields.country("country");
        PlaceKind kind = fields.choice("kind", PLACE_KINDS);
        if (id == null || country == null || kind == null) {
            return null;
        }
        return Place.builder()
                .id(id)
                .name(fields.text("name"))
                .country(country)
                .kind(kind)
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity organization(Fields fields) {
        Id id = fields.id("id");
        if (id == null) {
            return null;
        }
        return Organization.builder()
                .id(id)
                .name(fields.text("name"))
                .addAllKinds(fields.choices("kinds", ORGANIZATION_KINDS))
                .country(fields.optionalCountry("country"))
                .addAllAliases(fields.texts("aliases"))
                .putAllIdentifiers(fields.identifiers("identifiers"))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity ownership(Fields fields) {
        Id id = fields.id("id");
        Id owner = fields.id("owner");
        Id owned = fields.id("owned");
        if (id == null || owner == null || owned == null) {
            return null;
        }
        return Ownership.builder()
                .id(id)
                .name(fields.text("name"))
                .owner(owner)
                .owned(owned)
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity deployment(Fields fields) {
        Id id = fields.id("id");
        CountryCode country = fields.country("country");
        Category category = fields.choice("category", CATEGORIES);
        if (id == null || country == null || category == null) {
            return null;
        }
        return Deployment.builder()
                .id(id)
                .name(fields.text("name"))
                .country(country)
                .category(category)
                .place(fields.optionalId("place"))
                .addAllTechnologies(fields.choices("technologies", TECHNOLOGIES))
                .partOf(fields.optionalId("part_of"))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity financing(Fields fields) {
        Id id = fields.id("id");
        CountryCode recipient = fields.country("recipient");
        Instrument instrument = fields.choice("instrument", INSTRUMENTS);
        if (id == null || recipient == null || instrument == null) {
            return null;
        }
        return Financing.builder()
                .id(id)
                .name(fields.text("name"))
                .recipient(recipient)
                .instrument(instrument)
                .funds(fields.optionalId("funds"))
                .partOf(fields.optionalId("part_of"))
                .putAllIdentifiers(fields.identifiers("identifiers"))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity series(Fields fields) {
        Id id = fields.id("id");
        CountryCode country = fields.country("country");
        Measure measure = fields.choice("measure", MEASURES);
        CreditorScope scope = fields.choice("scope", CREDITOR_SCOPES);
        if (id == null || country == null || measure == null || scope == null) {
            return null;
        }
        Observations<?> observations = observations(fields, id);
        if (observations == null) {
            return null;
        }
        return Series.builder()
                .id(id)
                .name(fields.text("name"))
                .country(country)
                .measure(measure)
                .scope(scope)
                .unit(fields.text("unit"))
                .observations(observations)
                .creditor(fields.optionalCountry("creditor"))
                .putAllIdentifiers(fields.identifiers("identifiers"))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Observations<?> observations(Fields fields, Id id) {
        try {
            return claims.observationsOf(id.toString(), fields.text("unit"));
        } catch (IllegalArgumentException e) {
            fields.problem("unit", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Entity law(Fields fields) {
        Id id = fields.id("id");
        CountryCode jurisdiction = fields.country("jurisdiction");
        if (id == null || jurisdiction == null) {
            return null;
        }
        return Law.builder()
                .id(id)
                .name(fields.text("name"))
                .jurisdiction(jurisdiction)
                .addAllEffects(fields.choices("effects", LAW_EFFECTS))
                .article(fields.optionalText("article"))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity incident(Fields fields) {
        Id id = fields.id("id");
        CountryCode country = fields.country("country");
        IncidentKind kind = fields.choice("kind", INCIDENT_KINDS);
        if (id == null || country == null || kind == null) {
            return null;
        }
        return Incident.builder()
                .id(id)
                .name(fields.text("name"))
                .country(country)
                .kind(kind)
                .place(fields.optionalId("place"))
                .addAllAbout(fields.ids("about"))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity initiative(Fields fields) {
        Id id = fields.id("id");
        CountryCode country = fields.country("country");
        if (id == null || country == null) {
            return null;
        }
        return Initiative.builder()
                .id(id)
                .name(fields.text("name"))
                .country(country)
                .partOf(fields.optionalId("part_of"))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    private @Nullable Entity statement(Fields fields) {
        Id id = fields.id("id");
        StatementKind kind = fields.choice("kind", STATEMENT_KINDS);
        if (id == null || kind == null) {
            return null;
        }
        return Statement.builder()
                .id(id)
                .name(fields.text("name"))
                .kind(kind)
                .addAllCountries(fields.countries("countries"))
                .addAllAbout(fields.ids("about"))
                .lever(fields.optionalChoice("lever", LEVERS))
                .facts(claims.factsOf(id.toString()))
                .build();
    }

    /** The retired ids and what replaced them. */
    List<RetiredId> readRetired(CsvTable table) {
        List<RetiredId> retired = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int old = table.column("old");
        int successor = table.column("new");
        int reason = table.column("reason");
        while (table.next()) {
            String id = table.text(old);
            if (!ids.add(id)) {
                table.problem(old, "'" + id + "': the id occurs twice; an id has one successor");
                continue;
            }
            if (byId.containsKey(id)) {
                table.problem(
                        old,
                        "'" + id + "': still in use in " + origins.where(id) + "; retire an id only when it is gone");
                continue;
            }
            try {
                retired.add(new RetiredId(id, table.text(successor), table.text(reason)));
                origins.add(id, Schemas.RETIRED.file(), table.line());
            } catch (IllegalArgumentException e) {
                table.problem(-1, String.valueOf(e.getMessage()));
            }
        }
        return retired;
    }
}
