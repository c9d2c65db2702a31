package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the parts of a {@link Catalog} and checks that they fit. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CatalogBuilder {

    private final DatasetVersion version;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<RetiredId> retired = new ArrayList<>();
    private Vocabulary vocabulary = Vocabulary.none();

    CatalogBuilder(DatasetVersion version) {
        this.version = version;
    }

    /**
     * Adds an entity.
     *
     * @param entity a country, deployment, financing or any other entity of the model
     * @return this builder
     */
    public CatalogBuilder add(Entity entity) {
        entities.add(entity);
        return this;
    }

    /**
     * Adds a source.
     *
     * @param source a source that claims cite
     * @return this builder
     */
    public CatalogBuilder add(Source source) {
        sources.add(source);
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
        retired.add(new RetiredId(oldId, newId, reason));
        return this;
    }

    /**
     * Keeps an id alive that was given up for a reason that is not stated.
     *
     * @param oldId the retired id
     * @param newId the id of the entity that it finds from now on
     * @return this builder
     * @throws IllegalArgumentException if one of the two is blank
     */
    public CatalogBuilder retire(String oldId, String newId) {
        return retire(oldId, newId, "not stated");
    }

    /**
     * Says what can be claimed, in place of what was said before. Properties that claims use and the vocabulary lacks
     * are added to it by {@link #build}.
     *
     * @param vocabulary the terms, used or not
     * @return this builder
     */
    public CatalogBuilder vocabulary(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        return this;
    }

    /**
     * Finishes the catalog under the standard reading.
     *
     * @return the catalog
     * @throws CatalogException if an id occurs twice, a reference does not resolve or a property has two types; its
     *     message names every problem
     */
    public Catalog build() {
        entities.sort(new ById());
        sources.sort(new SourceById());
        retired.sort(new Register.ById());
        Integrity integrity = new Integrity(entities, sources, retired, vocabulary);
        List<CatalogException.Problem> problems = integrity.problems();
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        Shelf<Source> shelf = new Shelf<>("source", "sources", sources.toArray(new Source[0]));
        Register register = new Register(retired, vocabulary.and(integrity.newProperties()));
        return new Catalog(new Tables(entities, shelf, register), version, Reading.standard(), "");
    }

    private static final class ById implements Comparator<Entity> {
        @Override
        public int compare(Entity a, Entity b) {
            return a.id().toString().compareTo(b.id().toString());
        }
    }

    private static final class SourceById implements Comparator<Source> {
        @Override
        public int compare(Source a, Source b) {
            return a.id().toString().compareTo(b.id().toString());
        }
    }
}
