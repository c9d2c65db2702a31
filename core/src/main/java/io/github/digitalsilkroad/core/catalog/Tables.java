package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.ClaimFilter;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of a catalog by kind. What becomes of them shares every shelf that stays as it is. */
final class Tables {

    private final Nomenclature register;
    private final KindTable<Country> countries;
    private final KindTable<Place> places;
    private final KindTable<Organization> organizations;
    private final KindTable<Ownership> ownerships;
    private final KindTable<Deployment> deployments;
    private final KindTable<Financing> financings;
    private final KindTable<Series> series;
    private final KindTable<Law> laws;
    private final KindTable<Incident> incidents;
    private final KindTable<Initiative> initiatives;
    private final KindTable<Statement> statements;
    private final KindTable<Source> sources;

    /** Makes tables without a row. */
    Tables() {
        this.register = new Nomenclature(List.of(), Vocabulary.none());
        this.sources = new KindTable<>("source", "sources", new Source[0]);
        this.countries = new KindTable<>("country", "countries", new Country[0]);
        this.places = new KindTable<>("place", "places", new Place[0]);
        this.organizations = new KindTable<>("organization", "organizations", new Organization[0]);
        this.ownerships = new KindTable<>("ownership", "ownerships", new Ownership[0]);
        this.deployments = new KindTable<>("deployment", "deployments", new Deployment[0]);
        this.financings = new KindTable<>("financing", "financings", new Financing[0]);
        this.series = new KindTable<>("series", "series", new Series[0]);
        this.laws = new KindTable<>("law", "laws", new Law[0]);
        this.incidents = new KindTable<>("incident", "incidents", new Incident[0]);
        this.initiatives = new KindTable<>("initiative", "initiatives", new Initiative[0]);
        this.statements = new KindTable<>("statement", "statements", new Statement[0]);
    }

    private Tables(Tables before, Change change, KindTable<Source> sources, Nomenclature register) {
        this.register = register;
        this.sources = sources;
        this.countries = change.of(before.countries);
        this.places = change.of(before.places);
        this.organizations = change.of(before.organizations);
        this.ownerships = change.of(before.ownerships);
        this.deployments = change.of(before.deployments);
        this.financings = change.of(before.financings);
        this.series = change.of(before.series);
        this.laws = change.of(before.laws);
        this.incidents = change.of(before.incidents);
        this.initiatives = change.of(before.initiatives);
        this.statements = change.of(before.statements);
    }

    /** What becomes of the rows of one kind. */
    private interface Change {
        <E extends Entity> KindTable<E> of(KindTable<E> shelf);
    }

    /** These tables with some rows put in the place of those that have their ids, or among the others. */
    Tables with(List<Entity> put, List<Source> more) {
        return put.isEmpty() && more.isEmpty() ? this : new Tables(this, new Put(put), sources.with(more), register);
    }

    /** The same rows with another vocabulary and other retired ids beside them. */
    Tables with(Vocabulary vocabulary, List<RetiredId> retired) {
        return register.isOf(vocabulary, retired)
                ? this
                : new Tables(this, new Put(List.of()), sources, new Nomenclature(retired, vocabulary));
    }

    private static final class Put implements Change {
        private final List<Entity> put;

        Put(List<Entity> put) {
            this.put = put;
        }

        @Override
        public <E extends Entity> KindTable<E> of(KindTable<E> shelf) {
            return shelf.with(put);
        }
    }

    private Tables through(KindTable.Lens lens) {
        return new Tables(this, new Through(lens), sources, register);
    }

    private static final class Through implements Change {
        private final KindTable.Lens lens;

        Through(KindTable.Lens lens) {
            this.lens = lens;
        }

        @Override
        public <E extends Entity> KindTable<E> of(KindTable<E> shelf) {
            return KindTable.through(lens, shelf);
        }
    }

    Tables under(Reading reading) {
        return through(entity -> entity.under(reading));
    }

    /** Without what had not begun by a day. */
    Tables begunBy(LocalDate day) {
        return through(entity -> isReferredTo(entity) || Moments.hadBegun(day, entity) ? entity : null);
    }

    Tables filter(ClaimFilter claims) {
        return through(entity -> {
            Entity after = entity.filter(claims);
            return isSilenced(entity, after) ? null : after;
        });
    }

    /** Whether a filter took every claim on something that is known only through claims. */
    private static boolean isSilenced(Entity before, Entity after) {
        return !isReferredTo(before) && isStated(before) && !isStated(after);
    }

    /** Countries, places, organizations and initiatives stay under every lens: they are what others refer to. */
    private static boolean isReferredTo(Entity entity) {
        return entity instanceof Country
                || entity instanceof Place
                || entity instanceof Organization
                || entity instanceof Initiative;
    }

    private static boolean isStated(Entity entity) {
        return !entity.facts().isEmpty()
                || (entity instanceof Series series
                        && !series.observations().all().isEmpty());
    }

    /** The row of a kind that has an id, or that replaced a retired one. */
    <E extends Entity> E require(String id, KindTable<E> shelf) {
        E row = get(id, shelf);
        if (row != null) {
            return row;
        }
        Entity other = get(id);
        throw other == null
                ? new UnknownIdException(shelf.singular(), id, shelf.ids())
                : new UnknownIdException(shelf.singular(), id, shelfOf(other).singular());
    }

    /** The row of any kind that has an id, or that replaced a retired one. */
    Entity require(String id) {
        Entity entity = get(id);
        if (entity == null) {
            throw new UnknownIdException("entity", id, ids());
        }
        return entity;
    }

    <E extends Entity> Optional<E> find(String id, KindTable<E> shelf) {
        return Optional.ofNullable(get(id, shelf));
    }

    Optional<Entity> find(String id) {
        return Optional.ofNullable(get(id));
    }

    private <E extends Entity> @Nullable E get(String id, KindTable<E> shelf) {
        int row = shelf.find(id);
        if (row < 0) {
            String successor = register.successor(id);
            row = successor == null ? -1 : shelf.find(successor);
        }
        return row < 0 ? null : shelf.row(row);
    }

    private @Nullable Entity get(String id) {
        for (KindTable<? extends Entity> shelf : shelves()) {
            Entity entity = get(id, shelf);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /** The ids of all entities, in alphabetical order. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (KindTable<? extends Entity> shelf : shelves()) {
            ids.addAll(shelf.ids());
        }
        Collections.sort(ids);
        return ids;
    }

    private KindTable<? extends Entity> shelfOf(Entity entity) {
        for (KindTable<? extends Entity> shelf : shelves()) {
            if (shelf.isOfKind(entity)) {
                return shelf;
            }
        }
        throw new AssertionError("an entity of no kind: " + entity);
    }

    /** Whether there is a row whose id is that of an entity; if the entity may replace one, then of another kind. */
    boolean holdsBeside(Entity entity, boolean replaces) {
        String id = entity.id().toString();
        for (KindTable<? extends Entity> shelf : shelves()) {
            if (shelf.find(id) >= 0 && !(replaces && shelf.isOfKind(entity))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a row of any kind that has an id itself, rather than through a retired one. */
    boolean holds(String id) {
        for (KindTable<? extends Entity> shelf : shelves()) {
            if (shelf.find(id) >= 0) {
                return true;
            }
        }
        return false;
    }

    Nomenclature register() {
        return register;
    }

    /** All shelves of entities, in the order of the model. */
    List<KindTable<? extends Entity>> shelves() {
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

    /** Whether there is no row but sources. */
    boolean isEmpty() {
        return size() == 0;
    }

    private int size() {
        int size = 0;
        for (KindTable<? extends Entity> shelf : shelves()) {
            size += shelf.size();
        }
        return size;
    }

    /** All entities, kind by kind, each kind in order of its ids. */
    List<Entity> entities() {
        List<Entity> all = new ArrayList<>(size());
        for (KindTable<? extends Entity> shelf : shelves()) {
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

    KindTable<Country> countries() {
        return countries;
    }

    KindTable<Place> places() {
        return places;
    }

    KindTable<Organization> organizations() {
        return organizations;
    }

    KindTable<Ownership> ownerships() {
        return ownerships;
    }

    KindTable<Deployment> deployments() {
        return deployments;
    }

    KindTable<Financing> financings() {
        return financings;
    }

    KindTable<Series> series() {
        return series;
    }

    KindTable<Law> laws() {
        return laws;
    }

    KindTable<Incident> incidents() {
        return incidents;
    }

    KindTable<Initiative> initiatives() {
        return initiatives;
    }

    KindTable<Statement> statements() {
        return statements;
    }

    KindTable<Source> sources() {
        return sources;
    }
}
