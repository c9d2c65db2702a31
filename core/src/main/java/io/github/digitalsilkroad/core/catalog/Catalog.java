package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.IdentifierSchemes;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything known: entities, the claims on them and the sources of the claims, immutable and indexed.
 *
 * <p>Every reference between the parts resolves; {@link CatalogBuilder#build()} checks it. A lens may leave out what
 * others still refer to, such as the system that a loan funds. Ids are unique across all kinds. {@code x(id)} throws
 * for an unknown id and names the nearest ones. A text names an entity by its id, a retired id that it replaced, its
 * ISO 3166 code if it is a country, its name, or else an alias or a name that a source says was in use; case and
 * accents do not matter. What several are called is refused with their ids.
 *
 * <p>A lens such as {@link #under(Reading)} gives another catalog and leaves this one as it is. A view:
 * {@link #print()} shows how much it holds of what. Immutable and thread-safe; indexes are built when a question first
 * needs them.
 *
 * @since 0.1.0
 */
public final class Catalog implements Report {

    /** How many entities a search finds, unless it says otherwise. */
    private static final int HITS = 20;

    private final Tables tables;
    private final DatasetVersion version;
    private final LensChain seen;
    private final @Nullable Origin origin;

    /** What is seen through lenses and this was built from anew, without another lens. */
    private final @Nullable Catalog base;

    private final @Nullable Reads reads;

    /** The rows that programs look up most; null until they are asked for. */
    private volatile @Nullable KindTable<Deployment> deployments;

    private final Supplier<Claims> claims = Suppliers.memoize(() -> new Claims(this));

    /** What others call things, by the names with their schemes. */
    private final Supplier<Map<String, Identifier>> identified =
            Suppliers.memoize(() -> Arrays.stream(tables().of(Identifier.KIND).rows())
                    .collect(toMap(Identifier::name, name -> name, (first, last) -> last)));

    private final Supplier<Search> search = Suppliers.memoize(() -> new Search(entities(), searchDocuments()));

    private final Map<Kind<?>, Predicate<Entity>> there = new ConcurrentHashMap<>();

    /** What was seen through a lens. */
    private record Origin(Catalog catalog, Lens lens) {}

    private Catalog(
            Tables tables,
            DatasetVersion version,
            LensChain seen,
            @Nullable Origin origin,
            @Nullable Catalog base,
            @Nullable Reads reads) {
        this.tables = tables;
        this.version = version;
        this.seen = seen;
        this.origin = origin;
        this.base = base;
        this.reads = reads;
    }

    /** A catalog that was made from another one, and reports what is read of it where that one does. */
    Catalog(Tables tables, DatasetVersion version, LensChain seen, Optional<Reads> reads) {
        this(tables, version, seen, null, null, reads.orElse(null));
    }

    /** The same, built from one that is seen through lenses, which shows what these hide. */
    Catalog builtFrom(Catalog from) {
        Catalog lensed = from.base == null ? from : from.base;
        return from.lenses().isEmpty() ? this : new Catalog(tables, version, seen, origin, lensed, reads);
    }

    /** The data below all lenses, also where this was built anew from what is seen through them. */
    private Catalog belowLenses() {
        return origin != null ? origin.catalog.belowLenses() : base != null ? base.belowLenses() : this;
    }

    /**
     * What a question reads of this catalog, and of the catalogs below its lenses. Calls may be nested: one on the
     * catalog that the question is given returns what the inner question reads, and the outer result includes it.
     *
     * @param question asks the catalog that it is given, which equals this one
     * @return the facts and conditions that decide what it gets
     * @since 0.3.0
     */
    public Reads reads(Consumer<Catalog> question) {
        requireNonNull(question, "question");
        Reads read = new Reads();
        question.accept(reporting(read));
        List<Function<Id, Optional<Entity>>> asked = new ArrayList<>();
        for (Catalog at = this; at != null; at = at.origin == null ? null : at.origin.catalog) {
            asked.add(at::find);
        }
        read.end(asked);
        if (reads != null) {
            reads.include(read);
        }
        return read;
    }

    private Catalog reporting(Reads read) {
        if (origin != null && reads == null) {
            Catalog before = origin.catalog.reporting(read);
            if (!(origin.lens instanceof Lenses.Narrowing)) {
                origin.lens.on(before);
            }
        }
        return new Catalog(tables, version, seen, origin, base, read);
    }

    /**
     * The record of what is read of this catalog.
     *
     * @return what was read so far; empty unless {@link #reads} made this catalog
     * @since 0.3.0
     */
    public Optional<Reads> reported() {
        return Optional.ofNullable(reads);
    }

    /**
     * Whether this is the world of a day, in which some rows of a kind were certainly there, and others may have been.
     * What belongs to another thing, as an ownership to what is owned, is a relation: claims tell when it held.
     */
    boolean dates(Kind<?> kind) {
        // Every query asks this, most of them without a lens.
        return !lenses().isEmpty()
                && lenses().stream().anyMatch(Lenses.AsOf.class::isInstance)
                && !kind.events().isEmpty()
                && kind.whereColumn()
                        .filter(column -> !column.target().equals(Country.KIND.plural()))
                        .isEmpty();
    }

    /**
     * Whether a row of a kind was certainly there on each day of the lenses. Claims that such a lens hides count, too:
     * a claim that held only before the day shows that the thing was there.
     */
    Predicate<Entity> there(Kind<?> kind) {
        return there.computeIfAbsent(kind, any -> {
            LocalDate release = tables.day().orElse(LocalDate.MAX);
            List<Predicate<Entity>> days = new ArrayList<>();
            for (Lens lens : lenses()) {
                Lenses.dayOf(lens).forEach(day -> {
                    ValidTime time = new ValidTime(day, kinds(), this::referred);
                    Optional<Catalog> before = before(lens);
                    days.add(now -> time.wasThere(now, release)
                            || before.flatMap(world -> world.tables.at(now.id()))
                                    .filter(then -> time.wasThere(then.under(reading()), release))
                                    .isPresent());
                });
            }
            Map<Id, Boolean> known = new ConcurrentHashMap<>();
            return row -> known.computeIfAbsent(row.id(), id -> days.stream().allMatch(day -> day.test(row)));
        });
    }

    /** The catalog that was seen through a lens, where this one knows it. */
    private Optional<Catalog> before(Lens lens) {
        for (Origin below = origin; below != null; below = below.catalog.origin) {
            if (below.lens.equals(lens)) {
                return Optional.of(below.catalog);
            }
        }
        return Optional.ofNullable(base).flatMap(world -> world.before(lens));
    }

    /** Notes what decides which rows of a kind, or of any, lenses hide. */
    void reportHidden(@Nullable Kind<?> kind, Predicate<? super Entity> some) {
        for (Origin below = origin; reads != null && below != null; below = below.catalog.origin) {
            if (below.lens instanceof Lenses.Narrowing lens) {
                Function<Entity, @Nullable BiPredicate<Property<?>, Claim<?>>> kept = lens.kept(below.catalog);
                for (Entity row : below.catalog.tables.rows(kind)) {
                    BiPredicate<Property<?>, Claim<?>> claims = some.test(row) ? kept.apply(reads.report(row)) : null;
                    if (claims != null && !row.kind().isStanding()) {
                        reads.remains(row, row.filter(claims));
                    }
                }
            }
        }
    }

    /** Notes that rows of a kind, or of any, were asked for, by a test of rows as they are seen here. */
    void reportRows(@Nullable Kind<?> kind, RowCondition asked, Predicate<Entity> test) {
        if (reads != null) {
            reads.rows(kind, asked, row -> {
                Entity shown = through(row);
                return shown != null && test.test(shown);
            });
        }
    }

    /** A row of the catalog below all lenses, as it is seen here; null where a lens hides it. */
    private @Nullable Entity through(Entity row) {
        Entity below = origin == null ? row : origin.catalog.through(row);
        if (below == null || origin == null) {
            return below;
        }
        return origin.lens instanceof Lenses.Narrowing lens
                ? Tables.filtered(below, lens.kept(origin.catalog).apply(below))
                : below.under(reading());
    }

    /** Notes that a row was looked up by its id or, where no row has it, by a name. */
    void reportNamed(@Nullable Kind<?> kind, String text) {
        if (reads != null) {
            boolean isId = tables.holds(kind, text);
            Predicate<Entity> test = isId ? row -> row.id().toString().equals(text) : row -> Names.isCalled(row, text);
            List<Property<String>> names = isId ? List.of() : Names.CALLED;
            reportRows(kind, RowCondition.on((isId ? "with the id " : "called ") + text, names), test);
            reportHidden(kind, test);
            if (!isId) {
                tables.rows(kind)
                        .forEach(row -> Names.CALLED.forEach(reads.report(row).facts()::get));
            }
        }
    }

    /** Notes that any source may decide which are chosen. */
    void reportSources() {
        if (reads != null) {
            Arrays.stream(tables.sources().rows()).forEach(reads::report);
        }
    }

    /** A row to which another one refers: what is read of it is noted, and not that it was asked for. */
    Optional<Entity> referred(Id id) {
        return tables.at(id).map(this::shown);
    }

    private <E extends Entity> E shown(E row) {
        return reads == null ? row : reads.report(row);
    }

    private <E extends Entity> Optional<E> found(@Nullable Kind<E> kind, String text, Optional<E> row) {
        reportNamed(kind, text);
        return row.map(this::shown);
    }

    /**
     * Starts a catalog.
     *
     * @param version what the catalog will hold
     * @return an empty builder
     */
    public static CatalogBuilder builder(DatasetVersion version) {
        return new CatalogBuilder(requireNonNull(version, "version"));
    }

    /**
     * A catalog of contents that are taken when a question first needs them, kind by kind, and that are not checked.
     *
     * @param version what the catalog holds
     * @param contents the rows
     * @return the catalog, under the standard reading
     * @since 0.2.0
     */
    public static Catalog of(DatasetVersion version, Contents contents) {
        requireNonNull(version, "version");
        return new Catalog(
                new Tables(requireNonNull(contents, "contents")), version, LensChain.released(), Optional.empty());
    }

    /**
     * Starts another catalog from what this one holds, for example to ask what would follow if some of it were
     * different.
     *
     * @return a builder with every entity, source and retired id of this catalog, under the same reading and lenses
     */
    public CatalogBuilder toBuilder() {
        return new CatalogBuilder(this);
    }

    /**
     * Which data this catalog holds.
     *
     * @return the name, release and schema of the data
     */
    public DatasetVersion version() {
        return version;
    }

    /**
     * What can be claimed: the properties that claims use, and what else the data declares.
     *
     * @return the vocabulary, the same through every lens
     */
    public Vocabulary vocabulary() {
        return tables().nomenclature().vocabulary();
    }

    /**
     * The ids that were given up.
     *
     * @return an unmodifiable list in order of the retired ids, the same through every lens
     */
    public List<RetiredId> retiredIds() {
        return tables().nomenclature().retired();
    }

    /**
     * The rule that chooses the value of every fact of this catalog.
     *
     * @return the reading
     */
    public Reading reading() {
        return seen.reading();
    }

    /**
     * The lenses through which this catalog is seen.
     *
     * @return an unmodifiable list in the order in which they apply, so that the data as released seen through all of
     *     them is this catalog; empty for the data as released, under the standard reading
     */
    public List<Lens> lenses() {
        return seen.lenses();
    }

    /**
     * The data before the first lens.
     *
     * @return this catalog without the lenses through which it was seen; this one, if there are none
     * @since 0.3.0
     */
    public Catalog asReleased() {
        return origin == null ? this : origin.catalog.asReleased();
    }

    /**
     * What rows of this catalog refer to, but a lens left out.
     *
     * @return the ids in alphabetical order; none for the data as released
     */
    public List<Id> hidden() {
        return tables.integrity().problems().stream()
                .map(Problem::value)
                .filter(id -> !tables.holds(id))
                .map(Id::of)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The same world seen through a lens, which is kept among the {@link #lenses}.
     *
     * @param lens one that {@link Lens} makes, a scenario or one of your own
     * @return another catalog; this one, if the lens changes nothing
     * @throws UnknownIdException if the lens refers to what the catalog does not have
     * @throws UnsupportedOperationException if it is only the {@linkplain Lens#labeled(String) label} of a lens
     * @throws NullPointerException if it gives no catalog; the message names it
     */
    @SuppressWarnings("ReferenceEquality") // a lens that changes nothing gives the same object
    public Catalog through(Lens lens) {
        requireNonNull(lens, "lens");
        Catalog world = this;
        for (Lens part : Lenses.partsOf(lens)) {
            Lens known = world.resolved(part);
            Catalog next = requireNonNull(
                    known.on(world),
                    () -> "lens \"" + Lines.quoted(part.label())
                            + "\": gave null; must give a catalog, the same one if it changes nothing");
            world = next == world
                    ? world
                    : new Catalog(
                            next.tables(),
                            next.version,
                            world.seen.and(known, next.reading()),
                            new Origin(world, known),
                            null,
                            reads);
        }
        return world;
    }

    /** What a lens of this package shows of this catalog. */
    Catalog with(Tables tables, Lens lens, Reading reading) {
        return new Catalog(tables, version, seen.and(lens, reading), reported());
    }

    LensChain seen() {
        return seen;
    }

    /**
     * The same data with another reading: every fact keeps its claims and takes the value that the reading chooses.
     *
     * @param other the reading
     * @return another catalog; this one, if its reading is {@code other} already
     * @throws UnknownIdException if the reading is limited to a source that the catalog does not have
     */
    public Catalog under(Reading other) {
        return through(Lens.under(requireNonNull(other, "other")));
    }

    /**
     * The world as it stood on a date (valid time): without claims that hold only later or ended before, and without
     * what happened after it. Claims that name no time stay. What is known only through claims goes with the last of
     * them; a deployment, financing or incident whose dated events are all later is not there yet, nor is a part
     * that nothing dates before its whole.
     *
     * <p>Of deployments, queries give those that were certainly there, or planned, by then: by the date of an event, or
     * because a source that had been published or read by then shows it. Others may have been there: they are found by
     * their ids, and {@link Query#possible} gives them.
     *
     * <p>This lens and {@link #knownBy} do not commute. {@code asOf("2016").knownBy("2016")} takes the world of 2016 as
     * it is known today and keeps what had been told of it by then: a system that a later source dates to 2014 is
     * there. {@code knownBy("2016").asOf("2016")} is the world of 2016 as it was told then: if all that was known is
     * that the system would operate from 2018, it is not there yet.
     *
     * @param date an EDTF date, such as {@code 2016} or {@code 2016-06-30}; of a year or month, its last day
     * @return another catalog, under the same reading
     * @throws IllegalArgumentException if it is no such date
     */
    public Catalog asOf(String date) {
        return through(Lens.asOf(date));
    }

    /**
     * What was known on a date (knowledge time): only claims of sources that were certainly published by then. A source
     * that states no date of publication is known from the day on which it was read, and left out if that is not told;
     * what a scenario supposes is no document, and stays. Before or after {@link #asOf}, which looks at the dates of
     * events that it finds, makes a difference.
     *
     * @param date an EDTF date, such as {@code 2020-04}; of a year or month, its last day
     * @return another catalog, under the same reading
     * @throws IllegalArgumentException if it is no such date
     */
    public Catalog knownBy(String date) {
        return through(Lens.knownBy(date));
    }

    Tables tables() {
        return tables;
    }

    /**
     * An entity of any kind.
     *
     * @param id its id, or the retired id of an entity that it replaced
     * @return the entity
     * @throws UnknownIdException if there is none
     */
    public Entity entity(String id) {
        reportNamed(null, requireNonNull(id, "id"));
        requireSeen("entity", id, some -> some.find(id).isPresent());
        return shown(tables.require(id));
    }

    /** The row of a table that a text names. */
    <E extends Identified> E require(String text, KindTable<E> table) {
        reportNamed(table.kind(), text);
        E row = tables.get(text, table);
        if (row == null) {
            requireSeen(table.kind().singular(), text, some -> some.isNamed(text, table.kind()));
            row = tables.require(text, table, "");
        }
        return row;
    }

    /** The organization that a text names in a question of who has a role. */
    Id party(String organization, Role role) {
        reportNamed(Organization.KIND, requireNonNull(organization, "organization"));
        return tables.organization(organization, role).id();
    }

    /** Refuses what the world without the lenses has, and this one does not show. */
    private void requireSeen(String kind, String id, Predicate<Tables> isThere) {
        if (!lenses().isEmpty() && !isThere.test(tables) && isThere.test(asReleased().tables)) {
            throw UnknownIdException.unseen(kind, id, this);
        }
    }

    /**
     * An entity of any kind, if there is one.
     *
     * @param name its id or name
     * @return the entity, or empty
     * @throws UnknownIdException if several are called so
     */
    public Optional<Entity> find(String name) {
        return found(null, requireNonNull(name, "name"), tables.find(name));
    }

    /**
     * An entity of any kind by its id alone, if there is one.
     *
     * @param other its id, the retired id of an entity that it replaced, or an entity of another catalog
     * @return the entity, or empty
     */
    public Optional<Entity> find(Identified other) {
        return found(null, other.id().toString(), tables.at(other.id()));
    }

    /**
     * An entity of one kind, if there is one.
     *
     * @param <E> the type of the entity
     * @param kind the kind, such as {@code Place.KIND}
     * @param name its id or name
     * @return the entity, or empty
     * @throws UnknownIdException if several are called so
     */
    public <E extends Entity> Optional<E> find(Kind<E> kind, String name) {
        return found(kind, requireNonNull(name, "name"), tables.find(kind, name));
    }

    /**
     * An entity of one kind by its id alone, if there is one.
     *
     * @param <E> the type of the entity
     * @param kind the kind, such as {@code Place.KIND}
     * @param other its id, the retired id of an entity that it replaced, or an entity of another catalog
     * @return the entity, or empty
     */
    public <E extends Entity> Optional<E> find(Kind<E> kind, Identified other) {
        return found(kind, other.id().toString(), tables.at(kind, other.id()));
    }

    /**
     * An entity of one kind.
     *
     * @param <E> the type of the entity
     * @param kind the kind, such as {@code Place.KIND} or one of your own
     * @param id its id, or the retired id of an entity that it replaced
     * @return the entity
     * @throws UnknownIdException if there is none
     */
    public <E extends Entity> E get(Kind<E> kind, String id) {
        return shown(require(requireNonNull(id, "id"), tables.of(kind)));
    }

    /**
     * A question, lens or edit with what each reference means here: its id, by which it is found and written, and its
     * name, by which titles call it. A code of a country is kept, and so is an id that is not seen through a lens.
     *
     * @param <T> the type of the question
     * @param question a record that is public, or has no reference; or a reference
     * @return the same question with ids and names; the same object if it has them, has no reference, or is no record
     * @throws UnknownIdException if nothing is called as a reference says, or several are
     * @since 0.3.0
     */
    public <T> T resolved(T question) {
        return RecordForm.resolved(question, this::resolvedReference);
    }

    private <E extends Entity> Ref<E> resolvedReference(Ref<E> reference) {
        if (reference.isCode) {
            return reference;
        }
        Kind<E> kind = reference.kind;
        String text = reference.text();
        Optional<? extends Entity> found = kind == null ? find(text) : find(kind, text);
        if (found.isEmpty() && kind != Country.KIND && !lenses().isEmpty() && Slugs.isSlug(text)) {
            return belowLenses().tables.at(Id.of(text)).map(reference::to).orElse(reference);
        }
        return reference.to(found.isPresent() ? found.get() : kind == null ? entity(text) : get(kind, text));
    }

    /**
     * A country.
     *
     * @param id an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or its name
     * @return the country
     * @throws UnknownIdException if there is none
     */
    public Country country(String id) {
        return get(Country.KIND, id);
    }

    /**
     * An organization.
     *
     * @param id its id, such as {@code huawei}
     * @return the organization
     * @throws UnknownIdException if there is none
     */
    public Organization organization(String id) {
        return get(Organization.KIND, id);
    }

    /**
     * A deployment.
     *
     * @param id its id, such as {@code tj-dushanbe-safe-city}
     * @return the deployment
     * @throws UnknownIdException if there is none
     */
    public Deployment deployment(String id) {
        KindTable<Deployment> table = deployments;
        if (table == null) {
            table = tables.of(Deployment.KIND);
            deployments = table;
        }
        int row = reads == null ? table.find(requireNonNull(id, "id")) : -1;
        return row < 0 ? get(Deployment.KIND, id) : table.rows()[row]; // typed, so that no cast reads the row
    }

    /**
     * A financing.
     *
     * @param id its id
     * @return the financing
     * @throws UnknownIdException if there is none
     */
    public Financing financing(String id) {
        return get(Financing.KIND, id);
    }

    /**
     * A series.
     *
     * @param id its id, such as {@code tj-debt-stock-china-bilateral}
     * @return the series
     * @throws UnknownIdException if there is none
     */
    public Series series(String id) {
        return get(Series.KIND, id);
    }

    /**
     * A source.
     *
     * @param id its id, such as {@code cpc-2020}, or its title, or a publisher who has no other
     * @return the source
     * @throws UnknownIdException if there is none
     */
    public Source source(String id) {
        Source source = tables.require(requireNonNull(id, "id"), tables.sources(), "");
        if (!source.id().toString().equals(id)) {
            reportSources();
        }
        return reads == null ? source : reads.report(source);
    }

    /**
     * A source, if there is one.
     *
     * @param id an id
     * @return the source, or empty
     */
    public Optional<Source> findSource(String id) {
        return tables.sources().get(requireNonNull(id, "id")) == null ? Optional.empty() : Optional.of(source(id));
    }

    /**
     * The entities of a kind, to narrow and ask.
     *
     * @param <E> the type of the entities
     * @param kind the kind, such as {@code Law.KIND} or one of your own
     * @return a query
     */
    public <E extends Entity> Entities<E> rows(Kind<E> kind) {
        return new Entities<>(this, tables.of(kind)).certain();
    }

    /**
     * All countries, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Country> countries() {
        return rows(Country.KIND);
    }

    /**
     * All places, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Place> places() {
        return rows(Place.KIND);
    }

    /**
     * All organizations, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Organization> organizations() {
        return rows(Organization.KIND);
    }

    /**
     * All ownerships, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Ownership> ownerships() {
        return rows(Ownership.KIND);
    }

    /**
     * The owners of an organization and their owners, up to states and to owners whose own owners no source states, in
     * the world of the catalog: {@code dsr.asOf("2016").owners("tk-mobile")}. Who became an owner after its day is no
     * part of it.
     *
     * @param organization its id or name
     * @return a tree of owners, each with whether it owns or controls, whether that is ended, inferred, denied or
     *     disputed, and the share and time that are stated
     * @throws UnknownIdException if there is no such organization
     * @since 0.3.0
     */
    public Tree owners(String organization) {
        requireNonNull(organization, "organization");
        return new OwnerTree(
                        id -> organization(id.toString()), owned -> ownerships().where(Ownership.OWNED, owned), day())
                .of(organization(organization), this);
    }

    /**
     * All deployments, to narrow and ask: {@code deployments().overdue()} are those to follow up, {@code
     * deployments().stale()} those not seen for long.
     *
     * @return a query
     */
    public Deployments deployments() {
        return new Deployments(this, tables.of(Deployment.KIND)).certain();
    }

    /**
     * The day of the data: the latest day on which a source was published or retrieved. In the world of an earlier day
     * ({@link #asOf}) it is that day.
     *
     * @return the day, empty if no source is dated
     * @since 0.3.0
     */
    public Optional<LocalDate> day() {
        LocalDate first = tables.day().orElse(LocalDate.MAX);
        for (Lens lens : lenses()) {
            LocalDate day = Lenses.dayOf(lens).findFirst().orElse(first);
            first = day.isBefore(first) ? day : first;
        }
        return first.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(first);
    }

    /**
     * All financings, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Financing> financings() {
        return rows(Financing.KIND);
    }

    /**
     * All series, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Series> allSeries() {
        return rows(Series.KIND);
    }

    /**
     * All laws, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Law> laws() {
        return rows(Law.KIND);
    }

    /**
     * All incidents, to narrow and ask.
     *
     * @return a query
     */
    public Entities<Incident> incidents() {
        return rows(Incident.KIND);
    }

    /**
     * All sources, to narrow and ask.
     *
     * @return a query
     */
    public Sources sources() {
        return new Sources(this);
    }

    /**
     * Every claim of every source, to narrow and ask.
     *
     * @return a query
     */
    public Claims claims() {
        return claims.get();
    }

    /**
     * Who says something of an entity.
     *
     * @param entity its id, or the retired id of an entity that it replaced
     * @return a query over its sources
     * @throws UnknownIdException if there is no such entity
     */
    public Sources sourcesOf(String entity) {
        requireNonNull(entity, "entity");
        BitSet rows = Fact.allOf(entity(entity)).stream()
                .flatMap(fact -> fact.claims().claims().stream())
                .mapToInt(claim -> tables.sources().find(claim.source().id().toString()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        return sources().only(rows.stream().toArray(), () -> new RowCondition("of " + entity, List.of(), true));
    }

    /**
     * Every fact of every entity.
     *
     * @return an unmodifiable list, entity by entity; the yearly values of a series are a fact each
     */
    public List<Fact> facts() {
        return Fact.allOf(entities());
    }

    /**
     * One fact.
     *
     * @param key which fact it is
     * @return the fact as this catalog has it, with or without a value; one without claims is missing because it was
     *     {@linkplain Missing#NOT_FOUND not found} where it was {@linkplain #searched searched} for, or because a lens
     *     {@linkplain Missing#NOT_ADMITTED leaves out} what sources say of it
     * @throws UnknownIdException if the catalog lacks the subject
     * @since 0.3.0
     */
    public Fact fact(FactKey key) {
        return explained(Fact.of(entity(key.subject().toString()), key));
    }

    /** A fact of this catalog; one without claims with the reason why it has none. */
    Fact explained(Fact fact) {
        FactKey key = fact.key();
        if (!fact.claims().claims().isEmpty()) {
            return fact;
        }
        Optional<Entity> below = belowLenses().find(key.subject());
        boolean isLeftOut = below.isPresent()
                && !Fact.of(below.get(), key).claims().claims().isEmpty();
        Missing why = searched(key).isPresent() ? Missing.NOT_FOUND : Missing.NOT_STATED;
        Attested<?> claims = Attested.missing(key.property(), isLeftOut ? Missing.NOT_ADMITTED : why);
        return new Fact(fact.subject(), claims, key.year());
    }

    /**
     * The kinds of this library, which every catalog has.
     *
     * @return an unmodifiable list, in an order in which what is referred to mostly comes first
     * @since 0.3.0
     */
    public static List<Kind<? extends Entity>> knownKinds() {
        return Kinds.all();
    }

    /**
     * The {@linkplain #knownKinds kinds of this library}, and other kinds that have entities here.
     *
     * @return an unmodifiable list
     */
    public List<Kind<? extends Entity>> kinds() {
        return tables.kinds();
    }

    /**
     * The countries that an entity belongs to: its own, or those of the thing through which it belongs to any, as an
     * ownership does through what is owned.
     *
     * @param entity an entity of this catalog
     * @return an unmodifiable list of codes, none if it belongs to none
     */
    public List<CountryCode> countriesOf(Entity entity) {
        Set<CountryCode> codes = new LinkedHashSet<>();
        for (Object key : entity.kind().whereOf(entity)) {
            if (key instanceof CountryCode code) {
                codes.add(code);
            } else if (key instanceof Id id) {
                find(id).flatMap(Entity::country).ifPresent(codes::add);
            } else {
                throw new IllegalStateException("country '" + key + "' of " + entity.id()
                        + ": must be a code or an id, as cells of CountryCode.cell() and Cell.id() are");
            }
        }
        return List.copyOf(codes);
    }

    /**
     * What others call an entity.
     *
     * @param entity its id, or what has it: an entity of this catalog or another
     * @return an unmodifiable list in order of the schemes, none if no source says
     * @throws UnknownIdException if there is no such entity
     */
    public List<Identifier> identifiers(Identified entity) {
        return rows(Identifier.KIND)
                .where(
                        Identifier.SUBJECT,
                        tables.require(entity.id().toString()).id())
                .stream()
                .sorted(Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value))
                .toList();
    }

    /**
     * The entity that others call by a name of theirs.
     *
     * @param scheme the system of names, such as {@code wikidata} or {@code lei}
     * @param value the name in it, such as {@code Q160120}
     * @return the one entity that has it, or empty
     * @throws IllegalArgumentException if the scheme is no slug, or has no such values
     */
    public Optional<Entity> identified(String scheme, String value) {
        String checked = IdentifierSchemes.checked(requireNonNull(scheme, "scheme"), requireNonNull(value, "value"));
        return Optional.ofNullable(identified.get().get(scheme + " " + checked)).flatMap(name -> find(name.subject()));
    }

    /**
     * The latest search that found no value of a fact, of those in the catalog.
     *
     * @param fact the fact; its year is not compared
     * @return the search, empty if no one looked for it
     * @since 0.3.0
     */
    public Optional<SearchRecord> searched(FactKey fact) {
        requireNonNull(fact, "fact");
        return rows(SearchRecord.KIND).stream()
                .filter(search -> search.property().equals(fact.property().name()))
                .filter(search -> search.about().contains(fact.subject()))
                .max(Comparator.comparing(search -> search.searched().latest()));
    }

    /**
     * Finds entities of any kind by words, at most 20.
     *
     * @param words words of names, aliases, ids, identifiers, or names of places and parties, such as
     *     {@code huawei dushanbe}
     * @return as {@link #search(String, int, Kind...)}
     * @since 0.3.0
     */
    public List<SearchHit> search(String words) {
        return search(words, HITS);
    }

    /**
     * Finds entities by words. Case and accents make no difference, a word may be cut after its third letter, and one
     * of five letters or more may have a typo.
     *
     * @param words words of names, aliases, ids, identifiers, or names of places and parties
     * @param limit how many entities to return at most, 1 or more
     * @param kinds the kinds to search; none for all
     * @return an unmodifiable list of those that have most of the words: first those whose whole name matches, then
     *     by where the words occur, then by id
     * @throws IllegalArgumentException if the limit is less than 1
     * @since 0.3.0
     */
    public List<SearchHit> search(String words, int limit, Kind<?>... kinds) {
        requireNonNull(kinds, "kinds");
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + ": must be 1 or more");
        }
        return search.get().find(requireNonNull(words, "words"), limit, List.of(kinds));
    }

    /**
     * The texts that {@link #search(String)} reads, for a page or an assistant to search by itself.
     *
     * @return an unmodifiable list, a document for each of the {@link #entities()}
     * @since 0.3.0
     */
    public List<SearchDocument> searchDocuments() {
        return Search.documents(entities(), retiredIds(), this::referred, this::identifiers);
    }

    private List<Entity> referred(Entity entity) {
        Set<Id> ids = new LinkedHashSet<>(entity.references());
        for (Role role : Role.values()) {
            ids.addAll(role.partiesOf(entity));
        }
        countriesOf(entity).forEach(code -> ids.add(code.id()));
        ids.remove(entity.id());
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Every entity of every kind.
     *
     * @return an unmodifiable list, kind by kind, each in order of its ids
     */
    public List<Entity> entities() {
        reportRows(null, new RowCondition("of all kinds", List.of(), true), row -> true);
        reportHidden(null, row -> true);
        return tables.entities().stream().map(this::shown).toList();
    }

    /**
     * Everything of a kind. In the world of a day this includes what may not have been there yet.
     *
     * @param <E> what the kind describes
     * @param kind the kind
     * @return an unmodifiable list in order of the ids
     * @since 0.3.0
     */
    public <E extends Entity> List<E> entities(Kind<E> kind) {
        reportRows(kind, new RowCondition("of the kind", List.of(), true), row -> true);
        reportHidden(kind, row -> true);
        return Arrays.stream(tables.of(kind).rows()).map(this::shown).toList();
    }

    /**
     * The facts on which sources contradict each other.
     *
     * @return the disputes, the most consequential first
     */
    public Disputes disputes() {
        return Disputes.of(this);
    }

    /**
     * Finds what may not be released: relations that dates or figures make impossible, and quantities in free text.
     *
     * <p>Impossible is a part that begins before its whole begins or after it ends, a part with more of something than
     * its whole at the same time, and stakes in one organization that add up to more than all of it. The free texts are
     * {@code purpose}, {@code scope} and {@code status}: a number in one has a property of its own, whose figures can
     * be compared and added.
     *
     * <p>Under the standard reading what breaks a rule is a problem, and may not be released: the commands
     * {@code check} and {@code renew} refuse it. A package that has it is read all the same, with a warning. Under
     * another reading, or if a claim on {@code accepted} of the thing names it and says why in its note, it is no more
     * than a warning. A relation is named by a code and the id of the other thing: {@code begins-before},
     * {@code begins-after-end-of}, {@code more-cameras-than} or the name of another property,
     * {@code owners-above-all-of}; a text by its property and its quantities: {@code quantity-in-scope 20, three}. What
     * is accepted so lets nothing else of the thing pass.
     *
     * @return this catalog; left out is what may not be released
     * @since 0.3.0
     */
    public Outcome<Catalog> check() {
        boolean isStandard = reading().equals(Reading.standard());
        return new ReleaseRules(this::find, vocabulary(), isStandard).check(this, entities());
    }

    /**
     * How much there is of what.
     *
     * @return a row for each kind of entity, and for sources and claims
     * @since 0.2.0
     */
    @Override
    public Table page() {
        Table.Builder table = Table.of(toString()).column("what").rightColumn("how many");
        for (Kind<? extends Entity> kind : kinds()) {
            table.row(kind.plural(), Integer.toString(rows(kind).count()));
        }
        return table.row(SourceTable.KIND.plural(), Integer.toString(sources().count()))
                .row(LedgerRow.KIND.plural(), Integer.toString(claims().count()))
                .build();
    }

    /** Equal if it is the same data, row by row, seen through equal lenses; to compare reads every row. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Catalog that
                        && version.equals(that.version)
                        && seen.equals(that.seen)
                        && tables.nomenclature().isOf(that.vocabulary(), that.retiredIds())
                        && sources().list().equals(that.sources().list())
                        && entities().equals(that.entities()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, seen);
    }

    /**
     * Which data this is and through which lenses it is seen.
     *
     * @return such as {@code digital-silk-road 2026.11.0 under only cpc-2020}
     */
    @Override
    public String toString() {
        return lenses().isEmpty() ? version.toString() : version + " " + Lines.printable(Lenses.labels(lenses()));
    }
}
