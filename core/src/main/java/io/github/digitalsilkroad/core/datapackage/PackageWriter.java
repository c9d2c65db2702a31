package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Kind;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import io.github.digitalsilkroad.core.model.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a catalog as tables and a descriptor: all is rendered first, so that nothing half-written comes out. */
final class PackageWriter {

    private final Catalog catalog;
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PackageWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    static void write(Catalog catalog, PackageMetadata metadata, Path directory) throws IOException {
        PackageWriter writer = new PackageWriter(catalog);
        writer.render();
        if (!writer.problems.isEmpty()) {
            throw DataPackageException.unwritten(directory.toString(), writer.problems);
        }
        Files.createDirectories(directory);
        for (TableSchema table : Schemas.all(catalog.kinds())) {
            Files.write(directory.resolve(table.file()), writer.files.get(table.file()));
        }
        String descriptor = DescriptorWriter.write(metadata, Schemas.all(catalog.kinds()), writer.files);
        Files.write(directory.resolve(Descriptor.FILE), descriptor.getBytes(StandardCharsets.UTF_8));
    }

    private void render() {
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            renderEntities(kind);
        }
        TableWriter sources = new TableWriter(Schemas.SOURCES, problems);
        sources.write(Source.KIND, catalog.sources().list());
        files.put(Schemas.SOURCES.file(), sources.bytes());
        renderVocabulary();
        List<Entity> all = new ArrayList<>(catalog.entities());
        all.sort(Comparator.comparing(Entity::id));
        TableWriter rows = new TableWriter(Schemas.CLAIMS, problems);
        ClaimWriter claims = new ClaimWriter(rows);
        for (Entity entity : all) {
            claims.write(entity);
        }
        files.put(Schemas.CLAIMS.file(), rows.bytes());
        renderRetired();
    }

    private <E extends Entity> void renderEntities(Kind<E> kind) {
        TableSchema schema = TableSchema.of(kind);
        TableWriter rows = new TableWriter(schema, problems);
        rows.write(kind, catalog.rows(kind).list());
        files.put(schema.file(), rows.bytes());
    }

    private void renderVocabulary() {
        List<Vocabulary.Term> terms = new ArrayList<>(catalog.vocabulary().terms());
        if (!terms.contains(PropertyRegistry.OBSERVED_TERM)) {
            terms.add(PropertyRegistry.OBSERVED_TERM);
        }
        terms.sort(Comparator.comparing(Vocabulary.Term::name));
        TableWriter rows = new TableWriter(Schemas.PROPERTIES, problems);
        for (Vocabulary.Term term : terms) {
            rows.set("name", term.name())
                    .set("type", PropertyRegistry.word(term.property()))
                    .setAll("unit", term.property().type().units())
                    .set("label", term.label())
                    .set("description", term.description())
                    .set("akin_to", term.akinTo())
                    .end();
        }
        files.put(Schemas.PROPERTIES.file(), rows.bytes());
    }

    private void renderRetired() {
        TableWriter rows = new TableWriter(Schemas.RETIRED, problems);
        for (RetiredId id : catalog.retiredIds()) {
            rows.set("old", id.id())
                    .set("new", id.successor())
                    .set("reason", id.reason())
                    .end();
        }
        files.put(Schemas.RETIRED.file(), rows.bytes());
    }
}
