package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of entities, and gives each entity its claims. */
final class EntityRows {

    private final ClaimRows claims;
    private final RowLocations origins;
    private final List<Entity> entities = new ArrayList<>();

    EntityRows(ClaimRows claims, RowLocations origins) {
        this.claims = claims;
        this.origins = origins;
    }

    List<Entity> entities() {
        return entities;
    }

    <E extends Entity> void read(Kind<E> kind, CsvTable table) {
        TableRow<E> row = new TableRow<>(kind, table, claims);
        while (table.next()) {
            E entity = row.thing();
            if (entity != null) {
                String id = entity.id().toString();
                if (origins.holds(id)) {
                    table.problem(
                            kind.columns().get(0).name(),
                            "'" + id + "': the id occurs twice, first in " + origins.where(id)
                                    + "; ids are unique across all tables");
                } else {
                    origins.add(id, table.row());
                    entities.add(entity);
                    if (entity.observed().isEmpty()) {
                        claims.checkNoneObserved(id);
                    }
                }
            }
        }
    }
}
