package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import io.github.digitalsilkroad.core.internal.Nearest;
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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that ids are unique and that every reference between entities, claims and sources resolves. */
final class Integrity {

    private final List<Entity> entities;
    private final Map<String, Entity> byId;
    private final Map<String, Source> sources;
    private final List<RetiredId> retired;
    private final Vocabulary vocabulary;
    private final Map<String, Property<?>> properties = new HashMap<>(256);
    private final List<Property<?>> newProperties = new ArrayList<>();
    private final List<CatalogException.Problem> problems = new ArrayList<>();

    /** The source that was found last; most claims cite the one before. */
    private @Nullable Source lastSource;

    Integrity(List<Entity> entities, List<Source> sources, List<RetiredId> retired, Vocabulary vocabulary) {
        this.entities = entities;
        this.retired = retired;
        this.vocabulary = vocabulary;
        this.byId = new HashMap<>(entities.size() * 4 / 3 + 1);
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            if (byId.put(entity.id().toString(), entity) != null) {
                report(entity.id(), "the id occurs twice; ids are unique across all kinds");
            }
        }
        this.sources = new HashMap<>(sources.size() * 4 / 3 + 1);
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (this.sources.put(source.id().toString(), source) != null) {
                report(source.id(), "the id of the source occurs twice");
            }
        }
    }

    List<CatalogException.Problem> problems() {
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            checkReferences(entity);
            checkFacts(entity);
        }
        checkRetired();
        return problems;
    }

    private void checkRetired() {
        for (int i = 0; i < retired.size(); i++) {
            RetiredId old = retired.get(i);
            if (i > 0 && old.id().equals(retired.get(i - 1).id())) {
                report(old.id(), "", "", "retired twice; an id has one successor");
            }
            if (byId.containsKey(old.id())) {
                report(old.id(), "", "", "retired, but still in use; retire an id only when it is gone");
            }
            if (!byId.containsKey(old.successor())) {
                report(old.id(), "successor", old.successor(), missing(old.successor(), Entity.class));
            }
        }
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
            reference(entity, "owner", ownership.owner(), Organization.class);
            reference(entity, "owned", ownership.owned(), Organization.class);
        } else if (entity instanceof Deployment deployment) {
            country(entity, "country", deployment.country());
            optional(entity, "place", deployment.place(), Place.class);
            umbrella(entity, deployment.partOf(), Deployment.class);
        } else if (entity instanceof Financing financing) {
            country(entity, "recipient", financing.recipient());
            optional(entity, "funds", financing.funds(), Deployment.class);
            umbrella(entity, financing.partOf(), Financing.class);
        } else if (entity instanceof Series series) {
            country(entity, "country", series.country());
            if (series.creditor().isPresent()) {
                country(entity, "creditor", series.creditor().get());
            }
        } else if (entity instanceof Law law) {
            country(entity, "jurisdiction", law.jurisdiction());
        } else if (entity instanceof Incident incident) {
            country(entity, "country", incident.country());
            optional(entity, "place", incident.place(), Place.class);
            all(entity, "about", incident.about());
        } else if (entity instanceof Initiative initiative) {
            country(entity, "country", initiative.country());
            umbrella(entity, initiative.partOf(), Initiative.class);
        } else if (entity instanceof Statement statement) {
            for (CountryCode code : statement.countries()) {
                country(entity, "countries", code);
            }
            all(entity, "about", statement.about());
        }
    }

    private void country(Entity entity, String attribute, CountryCode code) {
        reference(entity, attribute, code.toString(), Country.class);
    }

    private void optional(Entity entity, String attribute, Optional<Id> id, Class<? extends Entity> kind) {
        if (id.isPresent()) {
            reference(entity, attribute, id.get(), kind);
        }
    }

    private void umbrella(Entity entity, Optional<Id> id, Class<? extends Entity> kind) {
        optional(entity, "part_of", id, kind);
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
            reference(entity, attribute, ids.get(i), Entity.class);
        }
    }

    private void reference(Entity entity, String attribute, Id id, Class<? extends Entity> kind) {
        reference(entity, attribute, id.toString(), kind);
    }

    private void reference(Entity entity, String attribute, String id, Class<? extends Entity> kind) {
        if (!kind.isInstance(byId.get(id))) {
            report(entity.id().toString(), attribute, id, missing(id, kind));
        }
    }

    private String missing(String id, Class<? extends Entity> kind) {
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < entities.size(); i++) {
            if (kind.isInstance(entities.get(i))) {
                known.add(entities.get(i).id().toString());
            }
        }
        String word = kind == Entity.class ? "entity" : kind.getSimpleName().toLowerCase(Locale.ROOT);
        return "'" + id + "' is no " + word + " of the catalog; " + Nearest.choices(id, known);
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
                    reference(entity, fact.property().name(), party, Organization.class);
                }
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // claims share the objects of the catalog's sources
    private void source(Entity entity, Attested<?> fact, String attribute, Source source) {
        if (source == lastSource) {
            return;
        }
        Source known = sources.get(source.id().toString());
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
