package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.ClaimFilter;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import java.util.List;

/**
 * Everything known: entities, the claims on them and the sources of the claims, immutable and indexed.
 *
 * <p>Every reference between the parts resolves; {@link CatalogBuilder#build()} checks it. A lens may leave out what others
 * still refer to, such as the system that a loan funds. Ids are unique across all kinds. {@code x(id)} throws for an
 * unknown id and names the nearest ones, {@code findX(id)} is empty. A retired id finds the entity that replaced it.
 *
 * <p>A lens such as {@link #under(Reading)} gives another catalog and leaves this one as it is. Immutable and
 * thread-safe; indexes are built when a question first needs them.
 *
 * @since 0.1.0
 */
public final class Catalog extends CatalogReports {

    private final DatasetVersion version;
    private final Seen seen;

    Catalog(Tables tables, DatasetVersion version, Seen seen) {
        super(tables);
        this.version = version;
        this.seen = seen;
    }

    /**
     * Starts a catalog.
     *
     * @param version what the catalog will hold
     * @return an empty builder
     */
    public static CatalogBuilder builder(DatasetVersion version) {
        return new CatalogBuilder(version);
    }

    /**
     * Starts another catalog from what this one holds, for example to ask what would follow if some of it were different.
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
        return tables().register().vocabulary();
    }

    /**
     * The ids that were given up.
     *
     * @return an unmodifiable list in order of the retired ids, the same through every lens
     */
    public List<RetiredId> retiredIds() {
        return tables().register().retired();
    }

    /**
     * Whose word counts in this catalog.
     *
     * @return the reading that chose the value of every fact
     */
    public Reading reading() {
        return seen.reading();
    }

    /**
     * The lenses through which this catalog is seen.
     *
     * @return an unmodifiable list in the order in which they apply, so that the data as released seen through all of them is
     *     this catalog; empty for the data as released, under the standard reading
     */
    public List<Lens> lenses() {
        return seen.lenses();
    }

    /**
     * The same world seen through a lens, which is kept among the {@link #lenses}.
     *
     * @param lens a lens of {@link Lenses}, a scenario or one of your own
     * @return another catalog; this one, if the lens changes nothing
     */
    public Catalog through(Lens lens) {
        Catalog world = this;
        for (Lens part : Lenses.partsOf(lens)) {
            Catalog next = part.on(world);
            world = next.equals(world)
                    ? world
                    : new Catalog(next.tables(), next.version, world.seen.and(part, next.reading()));
        }
        return world;
    }

    /** What a lens of this package shows of this catalog. */
    Catalog with(Tables tables, Lens lens, Reading reading) {
        return new Catalog(tables, version, seen.and(lens, reading));
    }

    Seen seen() {
        return seen;
    }

    /**
     * The same data with another reading: every fact keeps its claims and takes the value that the reading chooses.
     *
     * @param other whose word counts
     * @return another catalog; this one, if its reading is {@code other} already
     * @throws UnknownIdException if the reading is limited to a source that the catalog does not have
     */
    public Catalog under(Reading other) {
        return through(Lenses.under(other));
    }

    /**
     * The world as it stood on a date (valid time): without claims that hold only later or ended before, and without
     * what happened after it. Claims that name no time stay. What is known only through claims goes with the last of
     * them; a deployment, financing or incident of which every dated event is later is not there yet.
     *
     * <p>This lens and {@link #knownBy} do not commute. {@code asOf("2016").knownBy("2016")} takes the world of 2016 as it
     * is known today and keeps what had been told of it by then: a system that a later source dates to 2014 is there.
     * {@code knownBy("2016").asOf("2016")} is the world of 2016 as it was told then: if all that was known is that the
     * system would operate from 2018, it is not there yet.
     *
     * @param date an EDTF date, such as {@code 2016} or {@code 2016-06-30}; of a year or month, its last day
     * @return another catalog, under the same reading
     * @throws IllegalArgumentException if it is no such date
     */
    public Catalog asOf(String date) {
        return through(Lenses.asOf(date));
    }

    /**
     * What was known on a date (knowledge time): only claims of sources that were certainly published by then. A source
     * that states no date of publication cannot be shown to have been known, and is left out. Before or after {@link
     * #asOf}, which looks at the dates of events that it finds, makes a difference.
     *
     * @param date an EDTF date, such as {@code 2020-04}; of a year or month, its last day
     * @return another catalog, under the same reading
     * @throws IllegalArgumentException if it is no such date
     */
    public Catalog knownBy(String date) {
        return through(Lenses.knownBy(date));
    }

    /**
     * The same world with fewer claims, read anew. What is known only through claims, such as a deployment or an
     * incident, goes with the last of them.
     *
     * @param claims which claims to keep
     * @param words what the filter keeps, in words, for its {@linkplain Lens#label() label}
     * @return another catalog, under the same reading
     */
    public Catalog where(ClaimFilter claims, String words) {
        return through(Lenses.where(claims, words));
    }

    @Override
    Catalog self() {
        return this;
    }

    /**
     * Which data this is and through which lenses it is seen.
     *
     * @return such as {@code digital-silk-road 2026.11.0 under only cpc-2020}
     */
    @Override
    public String toString() {
        return lenses().isEmpty() ? version.toString() : version + " " + Lenses.labels(lenses());
    }
}
