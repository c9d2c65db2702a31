package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a {@link Catalog} and checks that they fit. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CatalogBuilder {

    private final DatasetVersion version;
    private final Tables before;

    private final Optional<Reads> reads;

    private final Reading reading;
    private final Map<String, Entity> put = new TreeMap<>();
    private final List<Entity> added = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Source> described = new ArrayList<>();
    private final List<RetiredId> retired;
    private final List<Tables> excused = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private Vocabulary vocabulary;
    private LensChain seen;
    private @Nullable Catalog base;

    CatalogBuilder(DatasetVersion version) {
        this(version, LensChain.released(), new Tables(), Optional.empty());
    }

    CatalogBuilder(Catalog catalog) {
        this(catalog.version(), catalog.seen(), catalog.tables(), catalog.reported());
        base = catalog;
    }

    private CatalogBuilder(DatasetVersion version, LensChain seen, Tables before, Optional<Reads> reads) {
        this.reads = reads;
        this.version = version;
        this.seen = seen;
        this.reading = seen.reading();
        this.before = before;
        this.retired = new ArrayList<>(before.nomenclature().retired());
        this.vocabulary = before.nomenclature().vocabulary();
        excused.add(before);
    }

    /**
     * Adds an entity.
     *
     * @param entity a country, deployment, financing or any other entity of the model
     * @return this builder
     */
    public CatalogBuilder add(Entity entity) {
        added.add(Reads.unreported(requireNonNull(entity, "entity")));
        return this;
    }

    /**
     * Puts an entity in the place of the one of its kind that has its id, or adds it if there is none.
     *
     * @param entity the entity; of its claims it takes the values that the reading of the catalog chooses
     * @return this builder
     */
    public CatalogBuilder put(Entity entity) {
        put.put(entity.id().toString(), Reads.unreported(entity));
        return this;
    }

    /**
     * Removes an entity, and every retired id that it succeeds.
     *
     * @param id the id of an entity; what refers to it must be removed or changed as well
     * @return this builder
     */
    public CatalogBuilder remove(Id id) {
        removed.add(id.toString());
        retired.removeIf(old -> old.successor().equals(id.toString()));
        return this;
    }

    /**
     * Replaces the description of a source, in every claim that cites it and in every source that repeats it.
     *
     * @param source the source
     * @return this builder
     */
    public CatalogBuilder put(Source source) {
        described.add(requireNonNull(source, "source"));
        return this;
    }

    /**
     * Says through which lens what the builder holds was seen; it is kept among the
     * {@linkplain Catalog#lenses() lenses} of the catalog. A lens of your own that builds what it shows says itself.
     *
     * @param lens the lens; if it is a reading, the catalog takes the values that it chooses
     * @return this builder
     */
    public CatalogBuilder seen(Lens lens) {
        requireNonNull(lens, "lens");
        for (Lens part : Lenses.partsOf(lens)) {
            seen = seen.and(part, part instanceof Lenses.Under under ? under.reading() : seen.reading());
        }
        return this;
    }

    /**
     * Adds a source.
     *
     * @param source a source that claims cite
     * @return this builder
     */
    public CatalogBuilder add(Source source) {
        sources.add(requireNonNull(source, "source"));
        return this;
    }

    /**
     * Keeps an id alive that was given up, because two entities turned out to be one or a name was wrong.
     *
     * @param oldId the retired id
     * @param newId the id of the entity that it finds from now on
     * @param reason why it was retired
     * @return this builder
     * @throws IllegalArgumentException if one of the three is blank
     */
    public CatalogBuilder retire(String oldId, String newId, String reason) {
        retired.add(new RetiredId(requireNonNull(oldId, "oldId"), requireNonNull(newId, "newId"), reason));
        return this;
    }

    /**
     * Says what can be claimed, in place of what was said before. Properties that claims use and the vocabulary lacks
     * are added to it by {@link #build}.
     *
     * @param vocabulary the terms, used or not
     * @return this builder
     */
    public CatalogBuilder vocabulary(Vocabulary vocabulary) {
        this.vocabulary = requireNonNull(vocabulary, "vocabulary");
        return this;
    }

    /**
     * Accepts references that do not resolve in another catalog either, because a lens left out their targets there.
     *
     * @param other a catalog from which rows are taken
     * @return this builder
     */
    public CatalogBuilder excusing(Catalog other) {
        excused.add(other.tables());
        return this;
    }

    /**
     * Lets rows refer to what a lens left out, as in a world that was written and is read back.
     *
     * @param id the id of an entity that need not be there
     * @return this builder
     * @see Catalog#hidden
     */
    public CatalogBuilder hidden(Id id) {
        hidden.add(id.toString());
        return this;
    }

    /**
     * Finishes the catalog, under the standard reading or that of the catalog from which this builder started. It
     * shares with that catalog all that does not change, and only what is new is checked: rows of that catalog may
     * refer to what a lens left out there.
     *
     * @return the catalog
     * @throws InvalidDataException if an id occurs twice, a reference does not resolve or a property has two types; its
     *     message names every problem
     */
    public Catalog build() {
        List<Entity> changes = changes();
        sources.sort(KindTable.BY_ID);
        retired.sort(Comparator.comparing(RetiredId::id));
        Tables after = before.without(removed).with(changes, described).with(List.of(), sources);
        List<Entity> changed = changes;
        if (!described.isEmpty()) {
            changed = restated(after);
            after = after.with(changed, described);
        }
        boolean sameTypes = vocabulary.equals(before.nomenclature().vocabulary());
        boolean sameIds = removed.isEmpty() && changes.stream().allMatch(before::holds);
        boolean sameRetired = retired.equals(before.nomenclature().retired());
        Integrity integrity = new Integrity(after, vocabulary, hidden::contains, excused)
                .checkIds(changes, before, put.keySet())
                .checkSources(sources, before)
                .checkEntities(sameTypes && removed.isEmpty() ? changed : after.entities())
                .checkRetired(sameIds && sameRetired ? List.of() : retired);
        List<Problem> problems = integrity.newProblems();
        if (!problems.isEmpty()) {
            throw new InvalidDataException(problems);
        }
        Tables named = after.with(vocabulary, integrity.newProperties, retired);
        Catalog built =
                new Catalog(seen.reading().equals(reading) ? named : named.under(seen.reading()), version, seen, reads);
        return base == null ? built : built.builtFrom(base);
    }

    /** All entities, once those that cite a source described anew cite that; such sources join those described. */
    private List<Entity> restated(Tables tables) {
        Citations citations = new Citations(described);
        for (Source source : tables.sources().rows()) {
            if (!citations.of(source).equals(source)) {
                described.add(citations.of(source));
            }
        }
        return tables.entities().stream()
                .map(entity -> citations.in(entity).under(reading))
                .toList();
    }

    /** What is put or added, in order of the ids, read as what is there already. */
    private List<Entity> changes() {
        List<Entity> changes = new ArrayList<>(added);
        changes.removeIf(entity -> put.containsKey(entity.id().toString()));
        changes.addAll(put.values());
        changes.replaceAll(entity -> entity.under(reading));
        changes.sort(KindTable.BY_ID);
        return changes;
    }
}
