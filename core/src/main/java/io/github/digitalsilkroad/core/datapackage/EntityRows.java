package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of entities, and gives each entity its claims. */
final class EntityRows {

    private final ClaimRows claims;
    private final RowLocations origins;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Entity> byId = new HashMap<>();

    EntityRows(ClaimRows claims, RowLocations origins) {
        this.claims = claims;
        this.origins = origins;
    }

    List<Entity> entities() {
        return entities;
    }

    Map<String, Entity> ids() {
        return byId;
    }

    <E extends Entity> void read(Kind<E> kind, CsvTable table) {
        TableRow<E> row = new TableRow<>(kind, table, claims);
        while (table.next()) {
            E entity = row.thing();
            if (entity != null) {
                String id = entity.id().toString();
                if (byId.putIfAbsent(id, entity) != null) {
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
