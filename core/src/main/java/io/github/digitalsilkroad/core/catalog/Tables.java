package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a catalog by kind. Tables made from them share every table that does not change. The facts of each row
 * know the whole owners of this world, so that they compare parties as every question to the catalog does.
 */
final class Tables {

    private static final String PLACE_OR_COUNTRY = "place or country";

    private final Nomenclature nomenclature;
    private final LazyTable<Source> sources;

    private final LazyTables byKind;

    /** Those of the tables from which these were made, unless the ownerships tell of other ones. */
    private final Supplier<WholeOwners> owners;

    private final Supplier<Integrity> integrity = Suppliers.memoize(() -> Integrity.of(this));

    /** Makes tables without a row. */
    Tables() {
        this(
                Nomenclature.of(List.of(), () -> Vocabulary.of(List.of())),
                LazyTable.of(KindTable.of(SourceTable.KIND, List.of())),
                new LazyTables(empty()),
                () -> new WholeOwners(() -> KindTable.of(Ownership.KIND, List.of())));
    }

    /** Makes tables that take their rows when they are first asked for. */
    Tables(Contents contents) {
        this.nomenclature = Nomenclature.of(
                () -> contents.retiredIds().stream()
                        .sorted(Comparator.comparing(RetiredId::id))
                        .toList(),
                contents::vocabulary);
        this.sources = LazyTable.of(SourceTable.KIND, () -> KindTable.of(SourceTable.KIND, contents.sources()));
        WholeOwners known = new WholeOwners(() -> of(Ownership.KIND));
        this.owners = () -> known;
        this.byKind = new LazyTables(contents, row -> KindTable.knowing(known, row));
    }

    private Tables(
            Nomenclature nomenclature, LazyTable<Source> sources, LazyTables byKind, Supplier<WholeOwners> owners) {
        this.nomenclature = nomenclature;
        this.sources = sources;
        this.byKind = byKind;
        this.owners = owners;
    }

    private static List<LazyTable<? extends Entity>> empty() {
        return Kinds.all().stream()
                .<LazyTable<? extends Entity>>map(kind -> LazyTable.of(KindTable.of(kind, List.of())))
                .toList();
    }

    /** These tables with what becomes of each. */
    private Tables each(Function<LazyTable<? extends Entity>, LazyTable<? extends Entity>> change) {
        List<LazyTable<? extends Entity>> rows =
                byKind.all().stream().<LazyTable<? extends Entity>>map(change).toList();
        LazyTable<Ownership> stakes = requireNonNull(new LazyTables(rows).of(Ownership.KIND));
        return of(rows, Suppliers.memoize(() -> owners(stakes.table())));
    }

    /** These tables with some rows put in the place of those that have their ids, or among the others. */
    Tables with(List<Entity> put, List<Source> more) {
        if (put.isEmpty() && more.isEmpty()) {
            return this;
        }
        List<Entity> stakes = put.stream().filter(Ownership.class::isInstance).toList();
        WholeOwners known =
                stakes.isEmpty() ? owners.get() : owners(of(Ownership.KIND).with(stakes));
        Tables told = known == owners.get() ? this : of(byKind.all(), () -> known);
        Map<Kind<? extends Entity>, List<Entity>> rows = new LinkedHashMap<>();
        for (Entity row : put) {
            rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(KindTable.knowing(known, row));
        }
        List<LazyTable<? extends Entity>> changed = new ArrayList<>();
        for (LazyTable<? extends Entity> lazy : told.byKind.all()) {
            List<Entity> some = rows.remove(lazy.kind());
            changed.add(some == null ? lazy : with(some, lazy));
        }
        rows.forEach((kind, some) ->
                changed.add(LazyTable.of(KindTable.of(kind, List.of()).with(some))));
        LazyTable<Source> all =
                more.isEmpty() ? sources : LazyTable.of(sources.table().with(more));
        return new Tables(nomenclature, all, new LazyTables(changed), told.owners);
    }

    /** The owners that some ownerships tell of; the same object as of these tables if they are no others. */
    private WholeOwners owners(KindTable<Ownership> stakes) {
        WholeOwners known = owners.get();
        return stakes == of(Ownership.KIND) ? known : known.or(new WholeOwners(() -> stakes));
    }

    /** Tables of other rows, whose facts know other owners. */
    private Tables of(List<LazyTable<? extends Entity>> rows, Supplier<WholeOwners> known) {
        List<LazyTable<? extends Entity>> told = rows.stream()
                .<LazyTable<? extends Entity>>map(lazy -> lazy.then(
                        table -> known.get() == owners.get() ? table : KindTable.amongParties(known.get(), table)))
                .toList();
        return new Tables(nomenclature, sources, new LazyTables(told), known);
    }

    /** These tables without some rows. */
    Tables without(Set<String> ids) {
        return ids.isEmpty()
                ? this
                : through(() -> entity -> ids.contains(entity.id().toString()) ? null : entity);
    }

    private static <E extends Entity> LazyTable<E> with(List<Entity> put, LazyTable<E> lazy) {
        return LazyTable.of(lazy.table().with(put));
    }

    /** The same rows with another vocabulary, to which some properties are added, and other retired ids. */
    Tables with(Vocabulary vocabulary, List<Property<?>> added, List<RetiredId> retired) {
        return added.isEmpty() && nomenclature.isOf(vocabulary, retired)
                ? this
                : new Tables(Nomenclature.of(retired, () -> vocabulary.and(added)), sources, byKind, owners);
    }

    /** The rows through a lens that each table is given when it is first asked for. */
    private Tables through(Supplier<Function<Entity, @Nullable Entity>> lens) {
        return each(lazy -> lazy.then(table -> KindTable.through(lens.get(), table)));
    }

    /** The same claims under another reading, which a table is given when it is first asked for. */
    Tables under(Reading reading) {
        return each(lazy -> lazy.then(table -> KindTable.under(reading, table)));
    }

    /** The claims that are kept of each row, without the rows that are hidden or lose their last claim. */
    Tables filter(Supplier<Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>>> kept) {
        return through(() -> {
            Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> ofTable = kept.get();
            return entity -> filtered(entity, ofTable.apply(entity));
        });
    }

    /**
     * What is left of an entity.
     *
     * @param claims which claims are kept; null if the entity is hidden
     * @return null if nothing is left
     */
    static @Nullable Entity filtered(Entity entity, @Nullable BiPredicate<Property<?>, Claim<?>> claims) {
        Entity after = claims == null ? null : entity.filter(claims);
        // Whether every claim is taken on something that is known only through claims.
        boolean isSilenced = after != null && !entity.kind().isStanding() && isStated(entity) && !isStated(after);
        return isSilenced ? null : after;
    }

    private static boolean isStated(Entity entity) {
        return !entity.facts().properties().isEmpty()
                || (entity.observed().isPresent()
                        && !entity.observed().get().all().isEmpty());
    }

    /** The last day by which a source had been published or read. */
    Optional<LocalDate> day() {
        return sources().kept(ValidTime.LAST_DAY);
    }

    /** The rows of a kind; none for a kind that the catalog does not hold. */
    <E extends Entity> KindTable<E> of(Kind<E> kind) {
        LazyTable<E> lazy = byKind.of(kind);
        return lazy == null ? KindTable.of(kind, List.of()) : lazy.table();
    }

    /** The row that a text names, or a refusal with what to do about a text that names a country. */
    <E extends Identified> E require(String text, KindTable<E> table, String advice) {
        E row = named(text, table);
        if (row != null) {
            return row;
        }
        String kind = table.kind().singular();
        Entity other = get(text, all());
        boolean hasId = other != null;
        if (!hasId) {
            other = (Entity) Names.find(kind, text, all());
        }
        String then = other instanceof Country ? advice : "";
        List<String> alike = Names.alike(text, List.of(table));
        throw other != null && (hasId || !then.isEmpty() || alike.isEmpty())
                ? UnknownIdException.ofKind(kind, text, other, then)
                : new UnknownIdException(kind, text, table.ids(), alike);
    }

    /** The row of a table that a text names, or null. */
    private <E extends Identified> @Nullable E named(String text, KindTable<E> table) {
        return named(table.kind().singular(), text, List.of(table));
    }

    /** The row of some tables that a text names, or null. */
    @SuppressWarnings("unchecked") // a row of one of the tables
    private <E extends Identified> @Nullable E named(
            String kind, String text, List<? extends KindTable<? extends E>> among) {
        E row = get(text, among);
        row = row == null ? (E) Names.find(kind, text, among) : row;
        return row == null ? get(Names.plain(text), among) : row;
    }

    /** The row of any kind that a text names. */
    Entity require(String text) {
        return require("entity", text, all());
    }

    /** The place or the country that a text names. */
    Entity placeOrCountry(String text) {
        Entity country = get(text, of(Country.KIND));
        if (country != null) {
            return country;
        }
        List<KindTable<? extends Entity>> both = List.of(of(Country.KIND), of(Place.KIND));
        Entity row = named(PLACE_OR_COUNTRY, text, both);
        return row == null && CountryCode.find(text).isPresent()
                ? require(text, of(Country.KIND), "")
                : row == null ? require(PLACE_OR_COUNTRY, text, both) : row;
    }

    private Entity require(String kind, String text, List<KindTable<? extends Entity>> among) {
        Entity row = named(kind, text, among);
        if (row == null) {
            throw new UnknownIdException(kind, text, ids(among), Names.alike(text, among));
        }
        return row;
    }

    /** What a column refers to by an id that a thing has, or had before it was retired. */
    Identified requireTarget(Column<?, ?> column, Id id) {
        return column.target().equals(Column.ANY) ? require(id.toString()) : require(id.toString(), target(column), "");
    }

    /** The table whose keys are the values of a column that refers to one kind. */
    KindTable<?> target(Column<?, ?> column) {
        if (column.target().equals(SourceTable.KIND.plural())) {
            return sources();
        }
        for (LazyTable<? extends Entity> lazy : byKind.all()) {
            if (lazy.kind().plural().equals(column.target())) {
                return lazy.table();
            }
        }
        throw new IllegalStateException("column " + column + ": refers to " + column.target()
                + ", which is no kind of the catalog; "
                + Nearest.choices(column.target(), Lists.transform(kinds(), Kind::plural)));
    }

    /** The organization that a text names; of a country, a message points to the condition that takes one. */
    Organization organization(String text, Role role) {
        KindTable<Organization> table = of(Organization.KIND);
        Organization known = get(text, table); // which most texts name by its id
        return known != null
                ? known
                : require(
                        text,
                        table,
                        ": from(Role." + role.name() + ", \"" + Lines.quoted(text) + "\") takes a country");
    }

    /** The ids of all entities, in alphabetical order. */
    List<String> ids() {
        return ids(all());
    }

    private static List<String> ids(List<? extends KindTable<? extends Entity>> among) {
        return among.stream().flatMap(table -> table.ids().stream()).sorted().toList();
    }

    /** Whether a text names a row of a kind. */
    boolean isNamed(String text, Kind<?> kind) {
        return byKind.all().stream().anyMatch(lazy -> lazy.kind() == kind && named(text, lazy.table()) != null);
    }

    /** The row of a kind that a text names, if there is one. */
    <E extends Entity> Optional<E> find(Kind<E> kind, String text) {
        return Optional.ofNullable(named(text, of(kind)));
    }

    /** The row of a kind that has an id or replaced a retired one, if there is one. */
    <E extends Entity> Optional<E> at(Kind<E> kind, Id id) {
        return Optional.ofNullable(get(id.toString(), of(kind)));
    }

    /** The row of any kind that a text names, if there is one. */
    Optional<Entity> find(String text) {
        return Optional.ofNullable(named("entity", text, all()));
    }

    /** The row of any kind that has an id or replaced a retired one, if there is one. */
    Optional<Entity> at(Id id) {
        return Optional.ofNullable(get(id.toString(), all()));
    }

    /** The row of a table that has an id or replaced a retired one, or null. */
    <E extends Identified> @Nullable E get(String id, KindTable<E> table) {
        E row = table.get(requireNonNull(id, "id"));
        String successor = row == null ? nomenclature.successor(id) : null;
        return successor == null ? row : table.get(successor);
    }

    private <E extends Identified> @Nullable E get(String id, List<? extends KindTable<? extends E>> among) {
        for (KindTable<? extends E> table : among) {
            E row = get(id, table);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** Whether a row of a kind, or of any if it is null, has an id itself, rather than through a retired one. */
    boolean holds(@Nullable Kind<?> kind, String id) {
        for (LazyTable<? extends Entity> lazy : byKind.all()) { // asked of every reference to any kind
            if ((kind == null || kind == lazy.kind()) && lazy.table().get(id) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row of any kind has an id itself. */
    boolean holds(String id) {
        return holds(null, id);
    }

    /** Whether a row of the kind of an entity has its id. */
    boolean holds(Entity entity) {
        return holds(entity.kind(), entity.id().toString());
    }

    Nomenclature nomenclature() {
        return nomenclature;
    }

    KindTable<Source> sources() {
        return sources.table();
    }

    /** The rows of every kind, the kinds of this library first; each table is made when it is its turn. */
    List<KindTable<? extends Entity>> all() {
        return Lists.transform(byKind.all(), LazyTable::table);
    }

    /** The kinds of the tables, those of this library first. */
    List<Kind<? extends Entity>> kinds() {
        return byKind.all().stream()
                .<Kind<? extends Entity>>map(LazyTable::kind)
                .toList();
    }

    /** What does not resolve, because a lens left it out. */
    Integrity integrity() {
        return integrity.get();
    }

    /** Whether there is no row but sources. */
    boolean isEmpty() {
        return all().stream().allMatch(table -> table.size() == 0);
    }

    /** The rows of a kind, or of all. */
    List<Entity> rows(@Nullable Kind<?> kind) {
        List<Entity> rows = new ArrayList<>();
        for (LazyTable<? extends Entity> lazy : byKind.all()) {
            if (kind == null || kind == lazy.kind()) {
                rows.addAll(Arrays.asList(lazy.table().rows()));
            }
        }
        return rows;
    }

    /** All entities, kind by kind, each kind in order of its ids. */
    List<Entity> entities() {
        return rows(null);
    }
}
