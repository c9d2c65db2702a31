package io.github.digitalsilkroad.core.datapackage;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * Reads the table of a kind, and gives each entity its claims.
     *
     * @param origins where the ids of other kinds were defined; the ids of this one are added
     */
    <E extends Entity> List<E> entities(Kind<E> kind, RowLocations origins) {
        ClaimRows ledger = claims();
        CsvTable table = open(TableSchema.of(kind));
        TableRow<E> row = new TableRow<>(kind, table, ledger);
        List<E> entities = new ArrayList<>();
        while (table.next()) {
            E entity = row.thing();
            if (entity == null) {
                continue;
            }
            String id = entity.id().toString();
            RowSource first = origins.add(id, table.row());
            if (first != null) {
                table.problem(
                        kind.columns().get(0).name(),
                        "'" + id + "': the id occurs twice, first in " + first + "; ids are unique across all tables");
                continue;
            }
            entities.add(entity);
            if (entity.observed().isEmpty()) {
                ledger.checkNoneObserved(id);
            }
        }
        return entities;
    }

    /**
     * The retired ids and what replaced them.
     *
     * @param origins where the ids in use were defined; the retired ones are added
     */
    List<RetiredId> retired(RowLocations origins) {
        CsvTable table = open(Schemas.RETIRED);
        List<RetiredId> retired = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (table.next()) {
            String id = table.text("old");
            if (!ids.add(id)) {
                table.problem("old", "'" + id + "': the id occurs twice; an id has one successor");
                continue;
            }
            if (origins.holds(id)) {
                table.problem(
                        "old",
                        "'" + id + "': still in use in " + origins.where(id) + "; retire an id only when it is gone");
                continue;
            }
            RetiredId old = table.read("", () -> new RetiredId(id, table.text("new"), table.text("reason")));
            if (old != null) {
                retired.add(old);
                origins.add(id, table.row());
            }
        }
        return retired;
    }

    private CsvTable open(TableSchema schema) {
        CsvTable table = opener.apply(schema);
        complete &= table.isReadable();
        return table;
    }
}
