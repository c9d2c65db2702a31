package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.List;
import java.util.Set;

/** What the tables hold row by row, before it is checked as a whole. */
record PackageParts(
        PackageMetadata metadata,
        ClaimRows claims,
        List<Entity> entities,
        RowLocations locations,
        List<Source> sources,
        Vocabulary vocabulary,
        List<RetiredId> retired,
        boolean isComplete) {

    /**
     * The catalog of the rows, without some of them.
     *
     * @param without the ids of entities and retired ids that are left out
     * @param changed the ids of entities that have lost claims since they were read
     */
    Catalog build(Set<String> without, Set<String> changed) {
        CatalogBuilder builder = Catalog.builder(metadata.version()).vocabulary(vocabulary);
        metadata.lenses().forEach(builder::seen);
        metadata.hidden().forEach(builder::hidden);
        sources.forEach(builder::add);
        for (Entity entity : entities) {
            String id = entity.id().toString();
            if (!without.contains(id)) {
                builder.add(changed.contains(id) ? entity.withFacts(claims.factsOf(id)) : entity);
            }
        }
        for (RetiredId old : retired) {
            if (!without.contains(old.id())) {
                builder.retire(old.id(), old.successor(), old.reason());
            }
        }
        return builder.build();
    }
}
