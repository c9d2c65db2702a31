package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Cell;
import io.github.digitalsilkroad.core.evidence.Column;
import io.github.digitalsilkroad.core.evidence.Kind;
import java.util.List;

/** What no entity may be without. */
final class Checks {

    private Checks() {}

    static void named(Entity entity) {
        if (entity.name().isBlank()) {
            throw new IllegalArgumentException(entity.id() + ": the name must not be blank");
        }
        stated(entity, entity.kind());
    }

    /** No text of identity is blank: a table would read it back as one that nobody stated. */
    private static <E extends Entity> void stated(Entity entity, Kind<E> kind) {
        List<Column<E, ?>> columns = kind.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).cell() == Cell.text()) {
                for (Object text : columns.get(i).keysOf(kind.type().cast(entity))) {
                    require(
                            !text.toString().isBlank(),
                            entity,
                            columns.get(i).name() + " must not be blank; leave it out where nothing is stated");
                }
            }
        }
    }

    static void require(boolean kept, Entity entity, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(entity.id() + ": " + rule);
        }
    }
}
