package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.Optional;

/**
 * From which to which year an entity lasts: from its first dated fact to its last one, and for a deployment that has
 * not ended without an end.
 */
final class Lifetime {

    private Lifetime() {}

    static void set(Entity entity, YearColumn column, int row) {
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (Attested<?> fact : entity.facts().all()) {
            Optional<?> value = fact.value();
            if (value.isPresent() && value.get() instanceof PartialDate date && !date.isUnstated()) {
                from = Math.min(from, date.earliest().getYear());
                to = Math.max(to, date.latest().getYear());
            }
        }
        if (from <= to) {
            column.set(row, from, goesOn(entity) ? Years.LAST : to);
        }
    }

    private static boolean goesOn(Entity entity) {
        if (!(entity instanceof Deployment deployment)) {
            return false;
        }
        Optional<Stage> stage = deployment.stage();
        return stage.isEmpty() || stage.get().group() != StageGroup.ENDED;
    }
}
