package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes a catalog as tables and a descriptor: all is rendered first, so that nothing half-written comes out. */
final class PackageWriter {

    /** In the order in which the ledger has the claims of an entity. */
    private static final Comparator<LedgerRow> ORDER = Comparator.comparing(
                    (LedgerRow row) -> row.property().name())
            .thenComparing(LedgerRow::claim, ClaimRows.ORDER);

    private final Catalog catalog;
    private final BiConsumer<PackageTable, List<String>> sink;
    private final List<Problem> problems = new ArrayList<>();

    private PackageWriter(Catalog catalog, BiConsumer<PackageTable, List<String>> sink) {
        this.catalog = catalog;
        this.sink = sink;
    }

    static void write(Catalog catalog, PackageMetadata metadata, Path directory) throws IOException {
        store(files(catalog, metadata, directory.toString()), directory.toAbsolutePath());
    }

    /**
     * The files of the package by name, in the order in which they are moved: the descriptor, which declares the
     * others, last.
     */
    static Map<String, byte[]> files(Catalog catalog, PackageMetadata metadata, String where) {
        Map<String, CsvFile> tables = new LinkedHashMap<>();
        for (TableSchema schema : Schemas.all(catalog.kinds())) {
            tables.put(schema.name(), new CsvFile(schema));
        }
        BiConsumer<PackageTable, List<String>> sink =
                (table, row) -> requireNonNull(tables.get(table.name())).csv.writeRecord(row);
        check(new PackageWriter(catalog, sink).render(), where);
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((name, table) -> files.put(TableSchema.fileOf(name), table.bytes()));
        String descriptor = DescriptorWriter.write(metadata.seenAs(catalog), Schemas.all(catalog.kinds()), files);
        files.put(Descriptor.FILE, descriptor.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The tables of the package, row by row. */
    static List<PackageTable> tables(Catalog catalog) {
        Map<String, List<List<String>>> rows = new HashMap<>();
        BiConsumer<PackageTable, List<String>> sink = (table, row) ->
                rows.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(row);
        check(new PackageWriter(catalog, sink).render(), catalog.toString());
        return Schemas.all(catalog.kinds()).stream()
                .map(schema -> PackageTable.of(schema, rows.getOrDefault(schema.name(), List.of())))
                .toList();
    }

    private static void check(List<Problem> problems, String where) {
        if (!problems.isEmpty()) {
            throw InvalidDataException.unwritten(where, problems);
        }
    }

    /** Writes rows of one table. */
    static void rows(
            TableSchema schema, BiConsumer<PackageTable, List<String>> sink, Consumer<TableWriter> rows, String where) {
        List<Problem> problems = new ArrayList<>();
        rows.accept(new TableWriter(schema, problems, sink));
        check(problems, where);
    }

    /** Writes all files into a new directory beside the one meant, so that what goes wrong goes wrong there. */
    private static void store(Map<String, byte[]> files, Path directory) throws IOException {
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
                replace(files.keySet(), draft, directory);
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

    private static void replace(Set<String> files, Path draft, Path directory) throws IOException {
        for (String file : files) {
            if (Files.isDirectory(directory.resolve(file))) {
                throw new FileAlreadyExistsException(directory.resolve(file).toString(), null, "is a directory");
            }
        }
        for (String file : files) {
            Files.move(draft.resolve(file), directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Gives the rows of all tables to the sink, and what is wrong with them. */
    private List<Problem> render() {
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            render(kind);
        }
        table(Schemas.SOURCES).write(SourceTable.KIND, catalog.sources().list());
        table(Schemas.PROPERTIES).writeTerms(terms(catalog));
        List<Entity> all = new ArrayList<>(catalog.entities());
        all.sort(Comparator.comparing(Entity::id));
        TableWriter ledger = table(Schemas.CLAIMS);
        all.forEach(entity -> ledger.write(LedgerRow.KIND, claims(entity)));
        catalog.retiredIds().forEach(table(Schemas.RETIRED)::write);
        return problems;
    }

    /** The properties in order of their names, with the one of yearly values. */
    static List<Vocabulary.Term> terms(Catalog catalog) {
        List<Vocabulary.Term> terms = new ArrayList<>(catalog.vocabulary().terms());
        if (catalog.vocabulary().find(TypeWords.OBSERVED).isEmpty()) {
            terms.add(TypeWords.OBSERVED_TERM);
        }
        terms.sort(Comparator.comparing(Vocabulary.Term::name));
        return terms;
    }

    private <E extends Entity> void render(Kind<E> kind) {
        table(TableSchema.of(kind)).write(kind, catalog.entities(kind));
    }

    private TableWriter table(TableSchema schema) {
        return new TableWriter(schema, problems, sink);
    }

    /** All claims on an entity: by property, then in the order of the ledger. */
    private static List<LedgerRow> claims(Entity entity) {
        List<LedgerRow> rows = new ArrayList<>();
        for (Attested<?> fact : entity.facts().all()) {
            fact.claims().forEach(claim -> rows.add(new LedgerRow(entity, fact.property(), claim)));
        }
        for (Attested<?> fact : entity.observed().map(Observations::all).orElse(List.of())) {
            Property<?> value = Property.of(TypeWords.OBSERVED, fact.property().type(), TypeWords.OBSERVED);
            fact.claims().forEach(claim -> rows.add(new LedgerRow(entity, value, claim)));
        }
        rows.sort(ORDER);
        return rows;
    }

    /** One table as CSV. It is encoded row by row, for a large table is no text beside its bytes. */
    private static final class CsvFile {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

        private CsvFile(TableSchema schema) {
            csv.writeRecord(schema.columns());
        }

        private byte[] bytes() {
            try {
                csv.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
