package io.github.digitalsilkroad.core.datapackage;

import com.google.common.base.Suppliers;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tables of one package, each opened when it is first needed. */
final class PackageRows {

    private final Function<TableSchema, CsvTable> opener;
    private final PropertyRegistry properties;
    private final Supplier<SourceRows> sources;
    private final Supplier<ClaimRows> claims;
    private boolean complete = true;

    /**
     * Opens no table yet.
     *
     * @param opener gives a table before its first row
     * @param later by which claims are read when they are asked for; null to read them with their entities
     */
    PackageRows(Function<TableSchema, CsvTable> opener, Findings findings, ClaimRows.@Nullable Later later) {
        this.opener = opener;
        this.properties = new PropertyRegistry(() -> open(Schemas.PROPERTIES), findings);
        this.sources = Suppliers.memoize(() -> new SourceRows(open(Schemas.SOURCES), findings));
        this.claims =
                Suppliers.memoize(() -> new ClaimRows(open(Schemas.CLAIMS), sources(), properties, findings, later));
    }

    /** Whether every table that was opened could be read. */
    boolean isComplete() {
        return complete;
    }

    PropertyRegistry properties() {
        return properties;
    }

    SourceRows sources() {
        return sources.get();
    }

    ClaimRows claims() {
        return claims.get();
    }

    /** A table before its first row. */
    CsvTable open(TableSchema schema) {
        CsvTable table = opener.apply(schema);
        complete &= table.isReadable();
        return table;
    }
}
