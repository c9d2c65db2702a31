package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Reading;
import java.util.function.Predicate;

/**
 * Everything known: entities, the claims on them and the sources of the claims, immutable and indexed.
 *
 * <p>Every reference between the parts resolves; {@link CatalogBuilder#build()} checks it. Ids are unique across all
 * kinds. {@code x(id)} throws for an unknown id and names the nearest ones, {@code findX(id)} is empty. A retired id
 * finds the entity that replaced it.
 *
 * <p>A lens such as {@link #under(Reading)} gives another catalog and leaves this one as it is. Immutable and
 * thread-safe; indexes are built when a question first needs them.
 *
 * @since 0.1.0
 */
public final class Catalog extends CatalogQueries {

    private final DatasetVersion version;
    private final Reading reading;
    private final String lens;

    Catalog(Tables tables, DatasetVersion version, Reading reading, String lens) {
        super(tables);
        this.version = version;
        this.reading = reading;
        this.lens = lens;
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
     * Which data this catalog holds.
     *
     * @return the name, release and schema of the data
     */
    public DatasetVersion version() {
        return version;
    }

    /**
     * Whose word counts in this catalog.
     *
     * @return the reading that chose the value of every fact
     */
    public Reading reading() {
        return reading;
    }

    /**
     * The lenses through which this catalog is seen, in words.
     *
     * @return such as {@code under only cpc-2020}; empty for the data as released, under the standard reading
     */
    public String lens() {
        return lens;
    }

    /**
     * The same data with another reading: every fact keeps its claims and takes the value that the reading chooses.
     *
     * @param other whose word counts
     * @return another catalog; this one, if its reading is {@code other} already
     */
    public Catalog under(Reading other) {
        if (other.equals(reading)) {
            return this;
        }
        return new Catalog(tables().under(other), version, other, Lenses.reread(lens, other));
    }

    /**
     * The same facts with fewer claims, read anew.
     *
     * @param claims which claims to keep
     * @param words what the filter keeps, in words, for {@link #lens()}
     * @return another catalog
     */
    public Catalog where(Predicate<Claim<?>> claims, String words) {
        return new Catalog(tables().filter(claims), version, reading, Lenses.and(lens, words));
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
        return lens.isEmpty() ? version.toString() : version + " " + lens;
    }
}
