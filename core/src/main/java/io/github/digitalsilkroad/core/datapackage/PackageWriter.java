package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes a catalog as tables and a descriptor: all is rendered first, so that nothing half-written comes out. */
final class PackageWriter {

    private final Catalog catalog;
    /** By name, in the order in which they are moved: the descriptor, which vouches for the others, last. */
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private final List<PackageTable> tables = new ArrayList<>();
    private final boolean areKept;
    private final List<Problem> problems = new ArrayList<>();

    private PackageWriter(Catalog catalog, boolean areKept) {
        this.catalog = catalog;
        this.areKept = areKept;
    }

    static void write(Catalog catalog, PackageMetadata metadata, Path directory) throws IOException {
        rendered(catalog, metadata, directory.toString(), false).store(directory.toAbsolutePath());
    }

    /** The files of the package, the descriptor last. */
    static Map<String, byte[]> files(Catalog catalog, PackageMetadata metadata) {
        return rendered(catalog, metadata, catalog.toString(), false).files;
    }

    /** The tables of the package, row by row. */
    static List<PackageTable> tables(Catalog catalog) {
        return rendered(catalog, PackageMetadata.of(catalog), catalog.toString(), true).tables;
    }

    private static PackageWriter rendered(Catalog catalog, PackageMetadata metadata, String where, boolean tables) {
        PackageWriter writer = new PackageWriter(catalog, tables);
        writer.render();
        if (!writer.problems.isEmpty()) {
            throw InvalidDataException.unwritten(where, writer.problems);
        }
        String descriptor =
                DescriptorWriter.write(metadata.seenAs(catalog), Schemas.all(catalog.kinds()), writer.files);
        writer.files.put(Descriptor.FILE, descriptor.getBytes(StandardCharsets.UTF_8));
        return writer;
    }

    private void put(TableSchema schema, TableWriter rows) {
        files.put(schema.file(), rows.bytes());
        if (areKept) {
            tables.add(rows.table());
        }
    }

    /** Writes all files into a new directory beside the one meant, so that what goes wrong goes wrong there. */
    private void store(Path directory) throws IOException {
        Path parent = directory.getParent() == null ? directory : directory.getParent();
        Files.createDirectories(parent);
        int number = 1;
        while (Files.exists(draft(directory, parent, number))) {
            number++;
        }
        Path draft = Files.createDirectory(draft(directory, parent, number));
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(draft.resolve(file.getKey()), file.getValue());
            }
            if (Files.notExists(directory)) {
                Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
            } else {
                replace(draft, directory);
            }
        } finally {
            for (String file : files.keySet()) {
                Files.deleteIfExists(draft.resolve(file));
            }
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path directory, Path parent, int number) {
        return parent.resolve("." + directory.getFileName() + "-" + number + ".tmp");
    }

    private void replace(Path draft, Path directory) throws IOException {
        for (String file : files.keySet()) {
            if (Files.isDirectory(directory.resolve(file))) {
                throw new FileAlreadyExistsException(directory.resolve(file).toString(), null, "is a directory");
            }
        }
        for (String file : files.keySet()) {
            Files.move(draft.resolve(file), directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void render() {
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            renderEntities(kind);
        }
        TableWriter sources = new TableWriter(Schemas.SOURCES, problems, areKept);
        sources.write(SourceTable.KIND, catalog.sources().list());
        put(Schemas.SOURCES, sources);
        renderVocabulary();
        List<Entity> all = new ArrayList<>(catalog.entities());
        all.sort(Comparator.comparing(Entity::id));
        TableWriter rows = new TableWriter(Schemas.CLAIMS, problems, areKept);
        for (Entity entity : all) {
            rows.write(LedgerRow.KIND, EntityClaims.rows(entity));
        }
        put(Schemas.CLAIMS, rows);
        renderRetired();
    }

    private <E extends Entity> void renderEntities(Kind<E> kind) {
        TableSchema schema = TableSchema.of(kind);
        TableWriter rows = new TableWriter(schema, problems, areKept);
        rows.write(kind, catalog.rows(kind).list());
        put(schema, rows);
    }

    private void renderVocabulary() {
        List<Vocabulary.Term> terms = new ArrayList<>(catalog.vocabulary().terms());
        if (catalog.vocabulary().find(TypeWords.OBSERVED).isEmpty()) {
            terms.add(TypeWords.OBSERVED_TERM);
        }
        terms.sort(Comparator.comparing(Vocabulary.Term::name));
        TableWriter rows = new TableWriter(Schemas.PROPERTIES, problems, areKept);
        for (Vocabulary.Term term : terms) {
            rows.set("name", term.name())
                    .set("type", TypeWords.word(term.property()))
                    .setAll("unit", term.property().type().units())
                    .set("label", term.label())
                    .set("description", term.description())
                    .set("akin_to", term.akinTo())
                    .set("shows", term.property().shows());
            OptionalDouble minimum = term.property().minimum();
            if (minimum.isPresent()) {
                rows.set(
                        "minimum",
                        BigDecimal.valueOf(minimum.getAsDouble())
                                .stripTrailingZeros()
                                .toPlainString());
            }
            rows.end();
        }
        put(Schemas.PROPERTIES, rows);
    }

    private void renderRetired() {
        TableWriter rows = new TableWriter(Schemas.RETIRED, problems, areKept);
        for (RetiredId id : catalog.retiredIds()) {
            rows.set("old", id.id())
                    .set("new", id.successor())
                    .set("reason", id.reason())
                    .end();
        }
        put(Schemas.RETIRED, rows);
    }
}
