package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.ClaimFilter;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a catalog by kind. What becomes of them shares every table that stays as it is. */
final class Tables {

    private final Nomenclature nomenclature;
    private final LazyTable<Source> sources;

    private final LazyTables byKind;

    /** Makes tables without a row. */
    Tables() {
        this(Nomenclature.of(List.of(), Vocabulary.none()), LazyTable.of(KindTable.empty(SourceTable.KIND)), empty());
    }

    /** Makes tables that take their rows when they are first asked for. */
    Tables(Contents contents) {
        this(
                Nomenclature.of(contents),
                LazyTable.of(SourceTable.KIND, () -> KindTable.of(SourceTable.KIND, contents.sources())),
                new LazyTables(contents));
    }

    private Tables(Nomenclature nomenclature, LazyTable<Source> sources, List<LazyTable<? extends Entity>> byKind) {
        this(nomenclature, sources, new LazyTables(byKind));
    }

    private Tables(Nomenclature nomenclature, LazyTable<Source> sources, LazyTables byKind) {
        this.nomenclature = nomenclature;
        this.sources = sources;
        this.byKind = byKind;
    }

    private static List<LazyTable<? extends Entity>> empty() {
        List<Kind<? extends Entity>> kinds = Kinds.all();
        List<LazyTable<? extends Entity>> byKind = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            byKind.add(LazyTable.of(KindTable.empty(kinds.get(i))));
        }
        return byKind;
    }

    /** These tables with some rows put in the place of those that have their ids, or among the others. */
    Tables with(List<Entity> put, List<Source> more) {
        if (put.isEmpty() && more.isEmpty()) {
            return this;
        }
        List<LazyTable<? extends Entity>> changed = new ArrayList<>(byKind.all().size());
        for (int i = 0; i < byKind.all().size(); i++) {
            changed.add(with(put, byKind.all().get(i)));
        }
        for (int i = 0; i < put.size(); i++) {
            if (!holds(put.get(i).kind(), changed)) {
                changed.add(LazyTable.of(KindTable.empty(put.get(i).kind()).with(put)));
            }
        }
        return new Tables(
                nomenclature,
                more.isEmpty() ? sources : LazyTable.of(sources.table().with(more)),
                changed);
    }

    /** A table with some rows put into it; one of a kind of which there is none among them need not be there yet. */
    private static <E extends Entity> LazyTable<E> with(List<Entity> put, LazyTable<E> lazy) {
        for (int i = 0; i < put.size(); i++) {
            if (lazy.kind().type().isInstance(put.get(i))) {
                return LazyTable.of(lazy.table().with(put));
            }
        }
        return lazy;
    }

    /** The same rows with another vocabulary and other retired ids beside them. */
    Tables with(Vocabulary vocabulary, List<RetiredId> retired) {
        return nomenclature.isOf(vocabulary, retired)
                ? this
                : new Tables(Nomenclature.of(retired, vocabulary), sources, byKind);
    }

    private Tables through(KindTable.Lens lens) {
        List<LazyTable<? extends Entity>> seen = new ArrayList<>(byKind.all().size());
        for (int i = 0; i < byKind.all().size(); i++) {
            seen.add(LazyTable.of(KindTable.through(lens, byKind.all().get(i).table())));
        }
        return new Tables(nomenclature, sources, seen);
    }

    /** The same claims under another reading, which a table is given when it is first asked for. */
    Tables under(Reading reading) {
        List<LazyTable<? extends Entity>> read = new ArrayList<>(byKind.all().size());
        for (int i = 0; i < byKind.all().size(); i++) {
            read.add(under(reading, byKind.all().get(i)));
        }
        return new Tables(nomenclature, sources, read);
    }

    private static <E extends Entity> LazyTable<E> under(Reading reading, LazyTable<E> lazy) {
        return LazyTable.of(lazy.kind(), () -> KindTable.under(reading, lazy.table()));
    }

    /** The world as it stood at a time. */
    Tables at(ValidTime time) {
        return through(entity -> time.hadBegun(entity) ? filtered(entity, time.claimsOf(entity)) : null);
    }

    Tables filter(ClaimFilter claims) {
        return through(entity -> filtered(entity, claims));
    }

    /** What is left of an entity; null if that is nothing. */
    private static @Nullable Entity filtered(Entity entity, ClaimFilter claims) {
        Entity after = entity.filter(claims);
        return isSilenced(entity, after) ? null : after;
    }

    /** Whether a filter took every claim on something that is known only through claims. */
    private static boolean isSilenced(Entity before, Entity after) {
        return !before.kind().isStanding() && isStated(before) && !isStated(after);
    }

    private static boolean isStated(Entity entity) {
        return !entity.facts().isEmpty()
                || (entity.observed().isPresent()
                        && !entity.observed().get().all().isEmpty());
    }

    /** The rows of a kind; none for a kind that the catalog does not hold. */
    <E extends Entity> KindTable<E> of(Kind<E> kind) {
        LazyTable<E> lazy = byKind.of(kind);
        return lazy == null ? KindTable.empty(kind) : lazy.table();
    }

    private static boolean holds(Kind<?> kind, List<LazyTable<? extends Entity>> among) {
        for (int i = 0; i < among.size(); i++) {
            if (among.get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The row of a kind that has an id, that replaced a retired one, or that alone has a name. */
    <E extends Entity> E require(Kind<E> kind, String id) {
        KindTable<E> table = of(kind);
        return table.row(rowOf(id, table));
    }

    /** Where in a table of these stands what has an id, replaced a retired one, or alone has a name. */
    int rowOf(String id, KindTable<? extends Entity> table) {
        int row = find(id, table);
        return row < 0 ? rowOfName(id, table) : row;
    }

    private int rowOfName(String name, KindTable<? extends Entity> table) {
        Entity other = get(name);
        if (other != null) {
            throw new UnknownIdException(
                    table.kind().singular(), name, other.kind().singular());
        }
        return table.find(
                named(table.kind().singular(), name, List.of(table)).id().toString());
    }

    /** The row of any kind that has an id, that replaced a retired one, or that alone has a name. */
    Entity require(String id) {
        Entity entity = get(id);
        return entity == null ? named("entity", id, all()) : entity;
    }

    /** The place or the country that a text names: a place by its id, a country by its code, either by its name. */
    Entity placeOrCountry(String text) {
        Entity found = get(text, of(Country.KIND));
        if (found == null) {
            found = get(text, of(Place.KIND));
        }
        if (found != null) {
            return found;
        }
        return CountryCode.looksLike(text)
                ? country(text)
                : named("place or country", text, List.of(of(Place.KIND), of(Country.KIND)));
    }

    /** The country that has a code, or alone has a name. */
    Country country(String text) {
        return require(
                Country.KIND, CountryCode.looksLike(text) ? CountryCode.of(text).toString() : text);
    }

    /** What a column refers to by an id that a thing has, or had before it was retired. */
    Identified requireTarget(Column<?, ?> column, String id) {
        return column.target().equals(Column.ANY) ? require(id) : require(id, target(column));
    }

    private Identified require(String id, KindTable<?> table) {
        int row = find(id, table);
        if (row < 0) {
            throw new UnknownIdException(table.kind().singular(), id, table.ids());
        }
        return table.row(row);
    }

    /** The table whose keys are the values of a column that refers to one kind. */
    KindTable<?> target(Column<?, ?> column) {
        if (column.citesSource()) {
            return sources();
        }
        for (KindTable<?> table : all()) {
            if (table.kind().plural().equals(column.target())) {
                return table;
            }
        }
        throw new IllegalStateException(
                "column " + column + " refers to " + column.target() + ", of which there is no kind");
    }

    private static Entity named(String kind, String name, List<? extends KindTable<? extends Entity>> among) {
        Entity called = Names.find(kind, name, among);
        if (called == null) {
            throw new UnknownIdException(kind, name, ids(among), Names.alike(name, among));
        }
        return called;
    }

    /** The ids of all entities, in alphabetical order. */
    List<String> ids() {
        return ids(all());
    }

    private static List<String> ids(List<? extends KindTable<? extends Entity>> among) {
        List<String> ids = new ArrayList<>();
        for (KindTable<? extends Entity> table : among) {
            ids.addAll(table.ids());
        }
        Collections.sort(ids);
        return ids;
    }

    <E extends Entity> Optional<E> find(Kind<E> kind, String id) {
        return Optional.ofNullable(get(id, of(kind)));
    }

    Optional<Entity> find(String id) {
        return Optional.ofNullable(get(id));
    }

    private <E extends Entity> @Nullable E get(String id, KindTable<E> table) {
        int row = find(id, table);
        return row < 0 ? null : table.row(row);
    }

    /** Where in a table stands what has an id or replaced a retired one, or -1. */
    private int find(String id, KindTable<?> table) {
        int row = table.find(requireNonNull(id, "id"));
        if (row < 0) {
            String successor = nomenclature.successor(id);
            row = successor == null ? -1 : table.find(successor);
        }
        return row;
    }

    private @Nullable Entity get(String id) {
        for (int i = 0; i < byKind.all().size(); i++) {
            Entity entity = get(id, byKind.all().get(i).table());
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /** Whether there is a row whose id is that of an entity; if the entity may replace one, then of another kind. */
    boolean holdsBeside(Entity entity, boolean replaces) {
        String id = entity.id().toString();
        for (int i = 0; i < byKind.all().size(); i++) {
            if (!(replaces && byKind.all().get(i).kind() == entity.kind())
                    && byKind.all().get(i).table().find(id) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a row of any kind that has an id itself, rather than through a retired one. */
    boolean holds(String id) {
        for (int i = 0; i < byKind.all().size(); i++) {
            if (byKind.all().get(i).table().find(id) >= 0) {
                return true;
            }
        }
        return false;
    }

    Nomenclature nomenclature() {
        return nomenclature;
    }

    KindTable<Source> sources() {
        return sources.table();
    }

    /** The rows of every kind, the kinds of this library first. */
    List<KindTable<? extends Entity>> all() {
        List<KindTable<? extends Entity>> all = new ArrayList<>(byKind.all().size());
        for (int i = 0; i < byKind.all().size(); i++) {
            all.add(byKind.all().get(i).table());
        }
        return all;
    }

    /** Whether there is no row but sources. */
    boolean isEmpty() {
        return size() == 0;
    }

    private int size() {
        int size = 0;
        for (int i = 0; i < byKind.all().size(); i++) {
            size += byKind.all().get(i).table().size();
        }
        return size;
    }

    /** All entities, kind by kind, each kind in order of its ids. */
    List<Entity> entities() {
        List<Entity> all = new ArrayList<>(size());
        for (int i = 0; i < byKind.all().size(); i++) {
            KindTable<? extends Entity> table = byKind.all().get(i).table();
            for (int row = 0; row < table.size(); row++) {
                all.add(table.row(row));
            }
        }
        return all;
    }
}
