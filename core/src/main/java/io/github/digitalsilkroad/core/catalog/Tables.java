package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.ClaimFilter;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
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
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of a catalog by id and by kind. */
final class Tables {

    private final Map<String, Entity> byId;
    private final Register register;
    private final Shelf<Country> countries;
    private final Shelf<Place> places;
    private final Shelf<Organization> organizations;
    private final Shelf<Ownership> ownerships;
    private final Shelf<Deployment> deployments;
    private final Shelf<Financing> financings;
    private final Shelf<Series> series;
    private final Shelf<Law> laws;
    private final Shelf<Incident> incidents;
    private final Shelf<Initiative> initiatives;
    private final Shelf<Statement> statements;
    private final Shelf<Source> sources;

    /**
     * Makes tables of entities in order of their ids.
     *
     * @param entities the entities, sorted by id
     * @param sources the sources, sorted by id
     * @param register what is kept beside the rows
     */
    Tables(List<Entity> entities, Shelf<Source> sources, Register register) {
        this.byId = new HashMap<>(entities.size() * 4 / 3 + 1);
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            byId.put(entity.id().toString(), entity);
        }
        this.register = register;
        this.sources = sources;
        this.countries = new Shelf<>("country", "countries", only(entities, new Country[0]));
        this.places = new Shelf<>("place", "places", only(entities, new Place[0]));
        this.organizations = new Shelf<>("organization", "organizations", only(entities, new Organization[0]));
        this.ownerships = new Shelf<>("ownership", "ownerships", only(entities, new Ownership[0]));
        this.deployments = new Shelf<>("deployment", "deployments", only(entities, new Deployment[0]));
        this.financings = new Shelf<>("financing", "financings", only(entities, new Financing[0]));
        this.series = new Shelf<>("series", "series", only(entities, new Series[0]));
        this.laws = new Shelf<>("law", "laws", only(entities, new Law[0]));
        this.incidents = new Shelf<>("incident", "incidents", only(entities, new Incident[0]));
        this.initiatives = new Shelf<>("initiative", "initiatives", only(entities, new Initiative[0]));
        this.statements = new Shelf<>("statement", "statements", only(entities, new Statement[0]));
    }

    @SuppressWarnings("unchecked") // the list holds only rows of the array's own type
    private static <E extends Entity> E[] only(List<Entity> entities, E[] kind) {
        Class<?> type = kind.getClass().getComponentType();
        List<E> rows = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            if (type.isInstance(entities.get(i))) {
                rows.add((E) entities.get(i));
            }
        }
        return rows.toArray(kind);
    }

    <T extends Entity> T require(String id, Class<T> type, String kind) {
        Entity entity = get(id);
        if (type.isInstance(entity)) {
            return type.cast(entity);
        }
        if (entity != null) {
            throw new UnknownIdException(kind, id, kindOf(entity));
        }
        throw new UnknownIdException(kind, id, type == Entity.class ? sortedIds() : idsOf(type));
    }

    <T extends Entity> Optional<T> find(String id, Class<T> type) {
        Entity entity = get(id);
        return type.isInstance(entity) ? Optional.of(type.cast(entity)) : Optional.empty();
    }

    private @Nullable Entity get(String id) {
        Entity entity = byId.get(id);
        if (entity == null) {
            String successor = register.successor(id);
            return successor == null ? null : byId.get(successor);
        }
        return entity;
    }

    private List<String> sortedIds() {
        return List.copyOf(new TreeSet<>(byId.keySet()));
    }

    private List<String> idsOf(Class<?> type) {
        List<String> ids = new ArrayList<>();
        for (Shelf<? extends Entity> shelf : shelves()) {
            if (type.isAssignableFrom(shelf.array().getClass().getComponentType())) {
                ids.addAll(shelf.ids());
            }
        }
        return ids;
    }

    private String kindOf(Entity entity) {
        for (Shelf<? extends Entity> shelf : shelves()) {
            if (shelf.array().getClass().getComponentType().isInstance(entity)) {
                return shelf.singular();
            }
        }
        return "entity";
    }

    /** All shelves of entities, in the order of the model. */
    List<Shelf<? extends Entity>> shelves() {
        return List.of(
                countries,
                places,
                organizations,
                ownerships,
                deployments,
                financings,
                series,
                laws,
                incidents,
                initiatives,
                statements);
    }

    Register register() {
        return register;
    }

    Tables under(Reading reading) {
        List<Entity> read = new ArrayList<>(byId.size());
        for (Entity entity : entities()) {
            read.add(entity.under(reading));
        }
        return new Tables(read, sources, register);
    }

    /** Without what had not begun by a day. */
    Tables begunBy(LocalDate day) {
        List<Entity> begun = new ArrayList<>(byId.size());
        for (Entity entity : entities()) {
            if (Moments.hadBegun(day, entity)) {
                begun.add(entity);
            }
        }
        return new Tables(begun, sources, register);
    }

    Tables filter(ClaimFilter claims) {
        List<Entity> kept = new ArrayList<>(byId.size());
        for (Entity entity : entities()) {
            Entity after = entity.filter(claims);
            if (!isSilenced(entity, after)) {
                kept.add(after);
            }
        }
        return new Tables(kept, sources, register);
    }

    /**
     * Whether a filter took every claim on something that is known only through claims. Countries, places,
     * organizations and initiatives stay: they are what others refer to.
     */
    private static boolean isSilenced(Entity before, Entity after) {
        if (before instanceof Country
                || before instanceof Place
                || before instanceof Organization
                || before instanceof Initiative) {
            return false;
        }
        return isStated(before) && !isStated(after);
    }

    private static boolean isStated(Entity entity) {
        return !entity.facts().isEmpty()
                || (entity instanceof Series series
                        && !series.observations().all().isEmpty());
    }

    /** All entities, kind by kind, each kind in order of its ids. */
    List<Entity> entities() {
        List<Entity> all = new ArrayList<>(byId.size());
        for (Shelf<? extends Entity> shelf : shelves()) {
            for (int row = 0; row < shelf.size(); row++) {
                all.add(shelf.row(row));
            }
        }
        return all;
    }

    /** The rows of organizations that lend some financing, ascending. */
    int[] rowsOfLenders() {
        TreeSet<Integer> rows = new TreeSet<>();
        for (int row = 0; row < financings.size(); row++) {
            for (Id lender : Keys.parties(financings.row(row).facts(), Role.LENDER)) {
                rows.add(organizations.find(lender.toString()));
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    Shelf<Country> countries() {
        return countries;
    }

    Shelf<Place> places() {
        return places;
    }

    Shelf<Organization> organizations() {
        return organizations;
    }

    Shelf<Ownership> ownerships() {
        return ownerships;
    }

    Shelf<Deployment> deployments() {
        return deployments;
    }

    Shelf<Financing> financings() {
        return financings;
    }

    Shelf<Series> series() {
        return series;
    }

    Shelf<Law> laws() {
        return laws;
    }

    Shelf<Incident> incidents() {
        return incidents;
    }

    Shelf<Initiative> initiatives() {
        return initiatives;
    }

    Shelf<Statement> statements() {
        return statements;
    }

    Shelf<Source> sources() {
        return sources;
    }
}
