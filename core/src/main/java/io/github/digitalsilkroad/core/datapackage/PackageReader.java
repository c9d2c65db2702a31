package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the tables of one package, in the order in which they need each other. */
final class PackageReader {

    /** How much memory a byte of the tables takes while they are read, at most: where rows are many and short. */
    private static final long MEMORY_FOR_A_BYTE = 10;

    /** And at least: where fields are long, it is there as a byte of its file and as one of what is kept. */
    private static final long LEAST_FOR_A_BYTE = 2;

    /** The path of a table that a kind might have. */
    private static final Pattern TABLE = Pattern.compile("[\\w-]+\\.csv");

    private static final String UNREAD = "is read by no kind";
    private static final String NAME_KIND = "; name its kind: LoadOptions.standard().withKind(...)";

    private final LoadOptions options;
    private final Findings findings;
    private final PackageFiles files;
    private @Nullable Descriptor descriptor;

    /** Where the rows are no files. */
    private record NoFiles(String location) implements Resources {
        @Override
        public Optional<InputStream> open(String name) {
            return Optional.empty();
        }
    }

    PackageReader(Resources resources, LoadOptions options, boolean lenient) {
        this.options = options;
        this.findings = new Findings(resources.location(), options, lenient);
        this.files = new PackageFiles(resources, options, findings);
    }

    /** The catalog of a package without problems. */
    static Catalog readAll(Resources resources, LoadOptions options) {
        PackageReader reader = new PackageReader(resources, options, false);
        return reader.inMemory(() -> reader.readAll(reader.readParts(reader.readDescriptor())));
    }

    /** The catalog of a package without problems, whose version is known without its descriptor. */
    Catalog readAll(DatasetVersion version) {
        return inMemory(() -> readAll(readParts(
                PackageMetadata.of(version), table -> files.open(table, null), FileLine.DESCRIPTOR, List.of())));
    }

    /**
     * The catalog of rows that are not files, if there is no problem.
     *
     * @param rows the rows of each table, by its name
     * @param whole where problems of the rows as a whole are told
     */
    static Catalog readAll(
            PackageMetadata metadata,
            Map<String, ? extends List<? extends RowSource>> rows,
            RowSource whole,
            LoadOptions options) {
        PackageReader reader = new PackageReader(new NoFiles(whole.toString()), options, false);
        return reader.readAll(reader.readParts(
                metadata,
                table -> CsvTable.of(
                        table, rows.containsKey(table.name()) ? rows.get(table.name()) : List.of(), reader.findings),
                whole,
                List.of()));
    }

    /** Whether a file was not there or could not be read, which another try may mend. */
    boolean isUnreadable() {
        return files.isUnreadable();
    }

    /** The catalog of the rows that have no problem, nor refer to one that has. */
    static Outcome<Catalog> readGood(Resources resources, LoadOptions options) {
        PackageReader reader = new PackageReader(resources, options, true);
        Findings found = reader.findings;
        return reader.inMemory(() -> {
            Catalog catalog = new Cascade(reader.readParts(reader.readDescriptor()), found).build();
            Outcome<Catalog> relations = catalog.check();
            List<Problem> warnings = new ArrayList<>(found.warnings());
            warnings.addAll(relations.leftOut());
            warnings.addAll(relations.warnings());
            return new Outcome<>(catalog, found.problems(), warnings, found.aside());
        });
    }

    /**
     * What is read; says so when memory runs out: the tables read so far are garbage by then, so that there is room to
     * say it.
     */
    private <T> T inMemory(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (OutOfMemoryError e) {
            throw notEnoughMemory(descriptor == null ? files.total() : Math.max(descriptor.bytes(), files.total()));
        }
    }

    /** Refuses tables that do not fit into the memory of this process, before they are read. */
    private void requireMemory(long bytes) {
        if (bytes <= options.budget().of(Budget.Limit.BYTES)
                && bytes > Runtime.getRuntime().maxMemory() / LEAST_FOR_A_BYTE) {
            throw notEnoughMemory(bytes);
        }
    }

    private InvalidDataException notEnoughMemory(long bytes) {
        long most = megabytes(Math.min(bytes, Long.MAX_VALUE / MEMORY_FOR_A_BYTE) * MEMORY_FOR_A_BYTE);
        return findings.failure("not enough memory: tables of " + megabytes(bytes) + " MB take up to " + most
                + " MB to read, and this process may use "
                + megabytes(Runtime.getRuntime().maxMemory())
                + " MB; start java with -Xmx" + most + "m or more, or read fewer rows");
    }

    private static long megabytes(long bytes) {
        return (bytes >> 20) + 1;
    }

    private Catalog readAll(PackageParts parts) {
        if (parts.isComplete()) {
            try {
                Catalog catalog = parts.build(Set.of(), Set.of());
                if (!findings.hasProblems()) {
                    return catalog;
                }
            } catch (InvalidDataException e) {
                note(parts, e.problems());
            }
        }
        throw findings.failure();
    }

    /** Notes what is wrong with the rows as a whole, unless a problem of a row says it already. */
    private void note(PackageParts parts, List<Problem> problems) {
        for (Problem problem : problems) {
            if (findings.cause(problem.value()) == null && !parts.claims().leaveOut(problem, null)) {
                findings.problem(parts.locations().problem(problem));
            }
        }
    }

    /** What the descriptor says of the package as a whole. */
    static PackageMetadata readMetadata(Resources resources) {
        return new PackageReader(resources, LoadOptions.standard(), false)
                .readDescriptor()
                .metadata();
    }

    /** The metadata to renew a descriptor by, which must list nothing that the options do not read. */
    static PackageMetadata readMetadata(Resources resources, LoadOptions options) {
        PackageReader reader = new PackageReader(resources, options, false);
        Descriptor described = reader.readDescriptor();
        for (String path : described.others()) {
            reader.findings.problem(
                    path,
                    UNREAD + ", and renewing would drop it from the list" + NAME_KIND + ", or take it off the list");
        }
        if (reader.findings.hasProblems()) {
            throw reader.findings.failure();
        }
        return described.metadata();
    }

    private Descriptor readDescriptor() {
        String json = files.text(Descriptor.FILE, null);
        Descriptor read = json == null ? null : DescriptorReader.read(json, options, findings);
        if (read == null) {
            throw findings.failure();
        }
        descriptor = read;
        return read;
    }

    private PackageParts readParts(Descriptor described) {
        if (described.files().isEmpty()) {
            findings.problem(FileLine.DESCRIPTOR.problem(
                    "resources", "lists no table of the schema; DataPackage.renew, or the command renew, lists them"));
        }
        requireMemory(described.bytes());
        return readParts(
                described.metadata(), schema -> files.open(schema, described), FileLine.DESCRIPTOR, described.others());
    }

    /** Opens the tables, and asks for all that they have. */
    private PackageParts readParts(
            PackageMetadata metadata, Function<TableSchema, CsvTable> opener, RowSource whole, List<String> others) {
        Problem schema = Descriptor.problemOf(metadata.version().schema(), whole);
        if (schema != null) {
            findings.problem(schema);
        }
        PackageRows tables = new PackageRows(opener, findings, null);
        List<Source> sources = tables.sources().all();
        Vocabulary vocabulary = tables.properties().vocabulary();
        ClaimRows claims = tables.claims();
        claims.readAll();
        RowLocations locations = new RowLocations(whole);
        List<Entity> entities = new ArrayList<>();
        for (Kind<? extends Entity> kind : options.allKinds()) {
            entities.addAll(tables.entities(kind, locations));
        }
        for (String path : others) {
            checkUnread(path, claims, locations);
        }
        claims.checkSubjects(locations);
        List<RetiredId> retired = tables.retired(locations);
        return new PackageParts(
                metadata, claims, entities, locations, sources, vocabulary, retired, tables.isComplete());
    }

    /** Says once of a table that no kind reads that claims are on its rows, instead of each of them. */
    private void checkUnread(String path, ClaimRows claims, RowLocations locations) {
        Set<String> unknown = claims.subjectsBeyond(locations);
        if (unknown.isEmpty() || !TABLE.matcher(path).matches() || !files.holds(path)) {
            return;
        }
        byte[] bytes = files.bytes(path);
        if (bytes != null) {
            CsvRecords records = CsvRecords.of(path, new String(bytes, StandardCharsets.UTF_8));
            unknown.retainAll(records.stream()
                    .map(row -> row.cell(records.header().get(0)))
                    .collect(Collectors.toSet()));
        }
        if (bytes != null && !unknown.isEmpty()) {
            String are = unknown.size() == 1 ? " is" : " are";
            findings.problem(
                    path,
                    UNREAD + ", and " + Lines.count(unknown.size(), "subject") + " of " + Schemas.CLAIMS.file() + are
                            + " in it" + NAME_KIND);
            unknown.forEach(claims::skip);
        }
    }
}
