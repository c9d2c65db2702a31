package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Contents;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a package that something else vouches for, read when they are asked for: a table of entities with the
 * claims on them alone, a source when a claim cites it.
 *
 * <p>Thread-safe: one thread reads at a time, for all tables share the ledger and its sources.
 */
final class PackageTables implements Contents {

    private final LoadOptions options = LoadOptions.standard();
    private final Findings findings;
    private final PackageFiles files;
    private @Nullable ClaimRows claims;
    private @Nullable SourceRows sources;
    private @Nullable PropertyRegistry properties;

    PackageTables(Resources resources) {
        this.findings = new Findings(resources.location(), options, false);
        this.files = new PackageFiles(resources, options, findings);
    }

    @Override
    public synchronized <E extends Entity> List<E> rows(Kind<E> kind) {
        TableSchema schema = TableSchema.of(kind);
        if (!files.holds(schema.file()) && !Kinds.all().contains(kind)) {
            return List.of();
        }
        CsvTable table = table(schema);
        TableRow<E> row = new TableRow<>(kind, table, ledger());
        List<E> rows = new ArrayList<>();
        while (table.next()) {
            E entity = row.thing();
            if (entity != null) {
                rows.add(entity);
            }
        }
        refuseProblems();
        return rows;
    }

    @Override
    public synchronized List<Source> sources() {
        List<Source> all = sourceRows().all();
        refuseProblems();
        return all;
    }

    @Override
    public synchronized Vocabulary vocabulary() {
        Vocabulary vocabulary = registry().vocabulary();
        refuseProblems();
        return vocabulary;
    }

    @Override
    public synchronized List<RetiredId> retiredIds() {
        CsvTable table = table(Schemas.RETIRED);
        int old = table.column("old");
        int successor = table.column("new");
        int reason = table.column("reason");
        List<RetiredId> retired = new ArrayList<>();
        while (table.next()) {
            retired.add(new RetiredId(table.text(old), table.text(successor), table.text(reason)));
        }
        refuseProblems();
        return retired;
    }

    /** A table from its first row on. */
    CsvTable table(TableSchema schema) {
        ByteBuffer text = files.text(schema.file(), null);
        return text == null
                ? CsvTable.unreadable(schema, options, findings)
                : CsvTable.open(schema, text, options, findings);
    }

    /** The rows of a table by their first field. */
    KeyedRows keyed(TableSchema schema) {
        byte[] bytes = files.bytes(schema.file());
        if (bytes == null) {
            throw findings.failure();
        }
        return new KeyedRows(schema, bytes, options, findings);
    }

    private ClaimRows ledger() {
        ClaimRows known = claims;
        if (known == null) {
            known = new ClaimRows(sourceRows(), registry(), findings);
            known.read(keyed(Schemas.CLAIMS), this);
            claims = known;
        }
        return known;
    }

    private SourceRows sourceRows() {
        SourceRows known = sources;
        if (known == null) {
            known = new SourceRows(keyed(Schemas.SOURCES), findings);
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

    void refuseProblems() {
        if (findings.hasProblems()) {
            throw findings.failure();
        }
    }
}
