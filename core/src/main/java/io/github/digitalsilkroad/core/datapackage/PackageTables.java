package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Contents;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a package that something else vouches for, read when they are asked for: a table of entities with the
 * claims on them alone, a source when a claim cites it.
 *
 * <p>A question that meets a problem is refused as {@link PackageReader} refuses the whole package, and so is the same
 * question later, whatever was asked in between; but a file that could not be read is tried again. Other questions are
 * answered.
 *
 * <p>Thread-safe: one thread reads at a time, for all tables share the ledger and its sources.
 */
final class PackageTables implements Contents {

    private final Resources resources;
    private final DatasetVersion version;
    private final LoadOptions options = LoadOptions.standard();
    private final Findings findings;
    private final Set<String> refused = new HashSet<>();

    /** Why the package is refused as a whole, once a question met a problem. */
    private List<Problem> problems = List.of();

    private PackageFiles files;
    private @Nullable ClaimRows claims;
    private @Nullable SourceRows sources;
    private @Nullable PropertyRegistry properties;

    PackageTables(Resources resources, DatasetVersion version) {
        this.resources = resources;
        this.version = version;
        this.findings = new Findings(resources.location(), options, false);
        this.files = new PackageFiles(resources, options, findings);
    }

    @Override
    public <E extends Entity> List<E> rows(Kind<E> kind) {
        TableSchema schema = TableSchema.of(kind);
        return ask(schema.file(), () -> read(kind, schema));
    }

    @SuppressWarnings("unchecked") // a table holds rows of its own kind
    private <E extends Entity> List<E> read(Kind<E> kind, TableSchema schema) {
        if (!files.holds(schema.file()) && !Kinds.all().contains(kind)) {
            return List.of();
        }
        ClaimRows ledger = ledger();
        EntityRows rows = new EntityRows(ledger, new RowLocations());
        rows.read(kind, table(schema));
        for (Entity entity : rows.entities()) {
            if (entity.observed().isEmpty()) {
                ledger.checkNoneObserved(entity.id().toString());
            }
        }
        return (List<E>) rows.entities();
    }

    @Override
    public List<Source> sources() {
        return ask(Schemas.SOURCES.file(), () -> sourceRows().all());
    }

    @Override
    public Vocabulary vocabulary() {
        return ask(Schemas.PROPERTIES.file(), this::readVocabulary);
    }

    /** The terms of the table, and those of the library's properties that it lacks and claims use. */
    private Vocabulary readVocabulary() {
        Vocabulary terms =
                PropertyRegistry.read(table(Schemas.PROPERTIES), findings).vocabulary();
        List<Property<?>> lacking = new ArrayList<>(Props.all());
        lacking.removeIf(property -> terms.find(property.name()).isPresent());
        if (!lacking.isEmpty()) {
            Set<String> used = ledger().properties();
            lacking.removeIf(property -> !used.contains(property.name()));
        }
        return terms.and(lacking);
    }

    @Override
    public List<RetiredId> retiredIds() {
        return ask(
                Schemas.RETIRED.file(),
                () -> RetiredRows.read(table(Schemas.RETIRED), new RowLocations()));
    }

    /**
     * The answer to one question.
     *
     * @param file the table that it asks for, which is not read again after a problem; empty for some rows of the ledger
     * @throws DataPackageException if there is a problem in what the question needs
     */
    synchronized <T> T ask(String file, Supplier<T> question) {
        if (refused.contains(file)) {
            throw new DataPackageException(resources.location(), problems);
        }
        findings.forget();
        DataPackageException failure;
        try {
            T answer = question.get();
            if (!findings.hasProblems()) {
                return answer;
            }
            failure = findings.failure();
        } catch (DataPackageException e) {
            failure = e;
        }
        boolean isUnreadable = files.isUnreadable();
        files = new PackageFiles(resources, options, findings);
        claims = null;
        sources = null;
        properties = null;
        throw isUnreadable ? failure : refusal(file, failure);
    }

    /** Why the package as a whole is refused; the failure of the question itself if the package is not. */
    private DataPackageException refusal(String file, DataPackageException failure) {
        if (problems.isEmpty()) {
            PackageReader reader = new PackageReader(resources, options, false);
            try {
                reader.readAll(version);
                return failure;
            } catch (DataPackageException e) {
                if (reader.isUnreadable()) {
                    return e;
                }
                problems = e.problems();
            }
        }
        if (!file.isEmpty()) {
            refused.add(file);
        }
        return new DataPackageException(resources.location(), problems);
    }

    /** A table from its first row on. */
    private CsvTable table(TableSchema schema) {
        return CsvTable.open(schema, text(schema), options, findings);
    }

    /**
     * The rows of a table by their first fields.
     *
     * @param keys by how many of them rows are asked for
     */
    KeyedRows keyed(TableSchema schema, int keys) {
        return new KeyedRows(schema, text(schema), keys, options, findings);
    }

    private ByteBuffer text(TableSchema schema) {
        ByteBuffer text = files.text(schema.file(), null);
        if (text == null) {
            throw findings.failure();
        }
        return text;
    }

    private ClaimRows ledger() {
        ClaimRows known = claims;
        if (known == null) {
            known = new ClaimRows(sourceRows(), registry(), findings);
            known.read(keyed(Schemas.CLAIMS, 2), this);
            claims = known;
        }
        return known;
    }

    private SourceRows sourceRows() {
        SourceRows known = sources;
        if (known == null) {
            known = new SourceRows(keyed(Schemas.SOURCES, 1), findings);
            sources = known;
        }
        return known;
    }

    private PropertyRegistry registry() {
        PropertyRegistry known = properties;
        if (known == null) {
            known = PropertyRegistry.of(this, findings);
            properties = known;
        }
        return known;
    }
}
