package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the parts of a {@link Catalog} and checks that they fit. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CatalogBuilder {

    private final DatasetVersion version;
    private final Reading reading;
    private final Map<String, Entity> put = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, String> retired = new HashMap<>();
    private String lens = "";

    CatalogBuilder(DatasetVersion version) {
        this.version = version;
        this.reading = Reading.standard();
    }

    CatalogBuilder(Catalog catalog) {
        this.version = catalog.version();
        this.reading = catalog.reading();
        this.lens = catalog.lens();
        entities.addAll(catalog.tables().entities());
        sources.addAll(catalog.sources().list());
        retired.putAll(catalog.tables().retired());
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
     * Puts an entity in the place of the one that has its id, or adds it if there is none.
     *
     * @param entity the entity, which stays as it is whatever the reading of the catalog
     * @return this builder
     */
    public CatalogBuilder put(Entity entity) {
        put.put(entity.id().toString(), entity);
        return this;
    }

    /**
     * Says in words how the catalog differs from the data as released.
     *
     * @param words such as {@code if Khujand is canceled}, for {@link Catalog#lens()}
     * @return this builder
     */
    public CatalogBuilder seen(String words) {
        lens = Lenses.and(lens, reading, words);
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
     * @return this builder
     */
    public CatalogBuilder retire(String oldId, String newId) {
        retired.put(oldId, newId);
        return this;
    }

    /**
     * Finishes the catalog, under the standard reading or that of the catalog from which this builder started.
     *
     * @return the catalog
     * @throws CatalogException if an id occurs twice or a reference does not resolve; its message names every problem
     */
    public Catalog build() {
        replace();
        entities.sort(new ById());
        sources.sort(new SourceById());
        Integrity integrity = new Integrity(entities, sources, retired);
        List<CatalogException.Problem> problems = integrity.problems();
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        Shelf<Source> shelf = new Shelf<>("source", "sources", sources.toArray(new Source[0]));
        return new Catalog(new Tables(entities, shelf, Map.copyOf(retired)), version, reading, lens);
    }

    private void replace() {
        for (int i = 0; i < entities.size(); i++) {
            Entity other = put.remove(entities.get(i).id().toString());
            if (other != null) {
                entities.set(i, other);
            }
        }
        entities.addAll(put.values());
        put.clear();
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
