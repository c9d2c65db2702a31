package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;

/** The current row of a table of entities, with what the ledger claims of it. */
final class EntityRow<E extends Entity> extends TableRow<E> {

    private final CsvTable table;
    private final ClaimRows claims;

    EntityRow(Kind<E> kind, CsvTable table, ClaimRows claims) {
        super(kind, table);
        this.table = table;
        this.claims = claims;
    }

    /** The id under which the ledger speaks of the row. */
    private String id() {
        return String.valueOf(value(0));
    }

    @Override
    public Facts facts() {
        return claims.factsOf(id());
    }

    @Override
    public Observations<?> observations(Column<?, String> unit) {
        try {
            return claims.observationsOf(id(), find(unit).orElse(""));
        } catch (IllegalArgumentException e) {
            table.problem(unit.number(), String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
