package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of entities, and gives each entity its claims. */
final class EntityRows {

    private final @Nullable ClaimRows claims;
    private final RowLocations origins;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<String, Entity> byId = new HashMap<>();

    /**
     * Starts without an entity.
     *
     * @param claims the ledger; null where no table of entities is read
     */
    EntityRows(@Nullable ClaimRows claims, RowLocations origins) {
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
                            0,
                            "'" + id + "': the id occurs twice, first in " + origins.where(id)
                                    + "; ids are unique across all tables");
                } else {
                    origins.add(id, table.file(), table.line());
                    entities.add(entity);
                }
            }
        }
    }

    /** The retired ids and what replaced them. */
    List<RetiredId> readRetired(CsvTable table) {
        List<RetiredId> retired = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int old = table.column("old");
        int successor = table.column("new");
        int reason = table.column("reason");
        while (table.next()) {
            String id = table.text(old);
            if (!ids.add(id)) {
                table.problem(old, "'" + id + "': the id occurs twice; an id has one successor");
                continue;
            }
            if (byId.containsKey(id)) {
                table.problem(
                        old,
                        "'" + id + "': still in use in " + origins.where(id) + "; retire an id only when it is gone");
                continue;
            }
            try {
                retired.add(new RetiredId(id, table.text(successor), table.text(reason)));
                origins.add(id, Schemas.RETIRED.file(), table.line());
            } catch (IllegalArgumentException e) {
                table.problem(-1, String.valueOf(e.getMessage()));
            }
        }
        return retired;
    }
}
