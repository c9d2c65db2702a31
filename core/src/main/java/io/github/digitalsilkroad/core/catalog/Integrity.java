package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks that ids are unique and that every reference between entities, claims and sources resolves. */
final class Integrity {

    private final Tables tables;
    private final Vocabulary vocabulary;
    private final Map<String, Property<?>> properties = new HashMap<>(256);
    private final List<Property<?>> newProperties = new ArrayList<>();
    private final List<CatalogException.Problem> problems = new ArrayList<>();
    private final Hints hints = new Hints();

    /** The source that was found last; most claims cite the one before. */
    private @Nullable Source lastSource;

    /**
     * Starts a check.
     *
     * @param tables where references must resolve
     * @param vocabulary the types of properties that are known
     */
    Integrity(Tables tables, Vocabulary vocabulary) {
        this.tables = tables;
        this.vocabulary = vocabulary;
    }

    /**
     * Each id occurs once.
     *
     * @param entities what is put among the rows, in order of the ids
     * @param before the rows among which it is put
     * @param replacing the ids of the entities that may stand in the place of a row of their kind
     */
    Integrity checkIds(List<Entity> entities, Tables before, Set<String> replacing) {
        boolean first = before.isEmpty();
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            boolean again = i > 0 && entity.id().equals(entities.get(i - 1).id());
            if (again
                    || (!first
                            && before.holdsBeside(
                                    entity, replacing.contains(entity.id().toString())))) {
                report(entity.id(), "the id occurs twice; ids are unique across all kinds");
            }
        }
        return this;
    }

    /** Each source occurs once among more of them, in order of their ids, and those there were before. */
    Integrity checkSources(List<Source> more, Tables before) {
        for (int i = 0; i < more.size(); i++) {
            Id id = more.get(i).id();
            if ((i > 0 && id.equals(more.get(i - 1).id())) || before.sources().find(id.toString()) >= 0) {
                report(id, "the id of the source occurs twice");
            }
        }
        return this;
    }

    /** What entities refer to is there, and their claims fit. */
    Integrity checkEntities(List<Entity> entities) {
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            checkReferences(entity);
            checkFacts(entity);
        }
        Cycles.check(tables, entities, problems);
        return this;
    }

    /** Each retired id, in order of the ids, is gone and has one successor. */
    Integrity checkRetired(List<RetiredId> retired) {
        for (int i = 0; i < retired.size(); i++) {
            RetiredId old = retired.get(i);
            if (i > 0 && old.id().equals(retired.get(i - 1).id())) {
                report(old.id(), "", "", "retired twice; an id has one successor");
            }
            if (tables.holds(old.id())) {
                report(old.id(), "", "", "retired, but still in use; retire an id only when it is gone");
            }
            if (!tables.holds(old.successor())) {
                report(old.id(), "successor", old.successor(), missing(old.successor(), "entity", tables::ids));
            }
        }
        return this;
    }

    /** What was found so far. */
    List<CatalogException.Problem> problems() {
        return problems;
    }

    /** Whether the same was found before, with whatever choices there were then. */
    boolean found(CatalogException.Problem problem) {
        for (CatalogException.Problem known : problems) {
            if (known.id().equals(problem.id())
                    && known.attribute().equals(problem.attribute())
                    && known.value().equals(problem.value())) {
                return true;
            }
        }
        return false;
    }

    /** The properties that claims use and the vocabulary lacks, each once. */
    List<Property<?>> newProperties() {
        return newProperties;
    }

    private void report(Id id, String message) {
        report(id.toString(), "", "", message);
    }

    private void report(String id, String attribute, String value, String message) {
        problems.add(new CatalogException.Problem(id, attribute, value, message));
    }

    private void checkReferences(Entity entity) {
        if (entity instanceof Place place) {
            country(entity, "country", place.country());
        } else if (entity instanceof Organization organization) {
            if (organization.country().isPresent()) {
                country(entity, "country", organization.country().get());
            }
        } else if (entity instanceof Ownership ownership) {
            organization(entity, "owner", ownership.owner());
            organization(entity, "owned", ownership.owned());
        } else if (entity instanceof Deployment deployment) {
            country(entity, "country", deployment.country());
            optional(entity, "place", deployment.place(), tables.places());
            umbrella(entity, deployment.partOf(), tables.deployments());
        } else if (entity instanceof Financing financing) {
            country(entity, "recipient", financing.recipient());
            optional(entity, "funds", financing.funds(), tables.deployments());
            umbrella(entity, financing.partOf(), tables.financings());
        } else if (entity instanceof Series series) {
            country(entity, "country", series.country());
            if (series.creditor().isPresent()) {
                country(entity, "creditor", series.creditor().get());
            }
        } else if (entity instanceof Law law) {
            country(entity, "jurisdiction", law.jurisdiction());
        } else if (entity instanceof Incident incident) {
            country(entity, "country", incident.country());
            optional(entity, "place", incident.place(), tables.places());
            all(entity, "about", incident.about());
        } else if (entity instanceof Initiative initiative) {
            country(entity, "country", initiative.country());
            umbrella(entity, initiative.partOf(), tables.initiatives());
        } else if (entity instanceof Statement statement) {
            for (CountryCode code : statement.countries()) {
                country(entity, "countries", code);
            }
            all(entity, "about", statement.about());
        }
    }

    private void country(Entity entity, String attribute, CountryCode code) {
        reference(entity, attribute, code.toString(), tables.countries());
    }

    private void optional(Entity entity, String attribute, Optional<Id> id, KindTable<? extends Entity> shelf) {
        if (id.isPresent()) {
            reference(entity, attribute, id.get().toString(), shelf);
        }
    }

    private void umbrella(Entity entity, Optional<Id> id, KindTable<? extends Entity> shelf) {
        optional(entity, "part_of", id, shelf);
        if (id.isPresent() && id.get().equals(entity.id())) {
            report(
                    entity.id().toString(),
                    "part_of",
                    id.get().toString(),
                    "'" + id.get() + "' is the entity itself; an umbrella is another one");
        }
    }

    private void all(Entity entity, String attribute, List<Id> ids) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i).toString();
            if (!tables.holds(id)) {
                report(entity.id().toString(), attribute, id, missing(id, "entity", tables::ids));
            }
        }
    }

    private void organization(Entity entity, String attribute, Id id) {
        reference(entity, attribute, id.toString(), tables.organizations());
    }

    private void reference(Entity entity, String attribute, String id, KindTable<? extends Entity> shelf) {
        if (shelf.find(id) < 0) {
            report(entity.id().toString(), attribute, id, missing(id, shelf.singular(), shelf::ids));
        }
    }

    private String missing(String id, String kind, Supplier<List<String>> known) {
        return "'" + Lines.fit(id) + "' is no " + kind + " of the catalog" + hints.choices(id, known);
    }

    private void checkFacts(Entity entity) {
        List<Attested<?>> facts = entity.facts().all();
        for (int i = 0; i < facts.size(); i++) {
            checkFact(entity, facts.get(i));
        }
        if (entity instanceof Series series) {
            for (Attested<?> observation : series.observations().all()) {
                checkClaims(entity, observation);
            }
        }
    }

    private void checkFact(Entity entity, Attested<?> fact) {
        checkProperty(entity, fact.property());
        checkClaims(entity, fact);
    }

    /** One name has one type and one set of units in the whole catalog. */
    @SuppressWarnings("ReferenceEquality") // most facts share one object, which saves looking closer
    private void checkProperty(Entity entity, Property<?> property) {
        Property<?> known = properties.get(property.name());
        if (known == null) {
            known = declared(property);
            properties.put(property.name(), known);
        }
        if (known != property && !known.type().isSameAs(property.type())) {
            report(
                    entity.id().toString(),
                    property.name(),
                    words(property),
                    "has the type " + words(property) + ", but elsewhere " + words(known)
                            + "; a property has one type and the same units everywhere");
        }
    }

    private Property<?> declared(Property<?> property) {
        Optional<Vocabulary.Term> term = vocabulary.find(property.name());
        if (term.isPresent()) {
            return term.get().property();
        }
        newProperties.add(property);
        return property;
    }

    private static String words(Property<?> property) {
        ValueType<?> type = property.type();
        return type.units().isEmpty() ? type.name() : type.name() + " " + String.join(";", type.units());
    }

    private void checkClaims(Entity entity, Attested<?> fact) {
        List<? extends Claim<?>> claims = fact.claims();
        for (int i = 0; i < claims.size(); i++) {
            Claim<?> claim = claims.get(i);
            source(entity, fact, "source", claim.citation().source());
            if (claim.origin().isPresent()) {
                source(entity, fact, "origin", claim.origin().get());
            }
            if (claim.value().isPresent() && claim.value().get() instanceof Parties parties) {
                for (Id party : parties.list()) {
                    organization(entity, fact.property().name(), party);
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // claims share the objects of the catalog's sources
    private void source(Entity entity, Attested<?> fact, String attribute, Source source) {
        if (source == lastSource) {
            return;
        }
        int row = tables.sources().find(source.id().toString());
        Source known = row < 0 ? null : tables.sources().row(row);
        if (known != source && !source.equals(known)) {
            report(
                    entity.id().toString(),
                    fact.property().name(),
                    source.id().toString(),
                    "has the " + attribute + " '" + source.id() + "', which the catalog does not have");
        } else {
            lastSource = source;
        }
    }
}
