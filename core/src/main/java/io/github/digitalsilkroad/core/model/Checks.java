package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;

/** What no entity may be without. */
final class Checks {

    private Checks() {}

    static void named(Entity entity) {
        if (entity.name().isBlank()) {
            throw refusal(entity, "the name must not be blank");
        }
        checkColumns(entity, entity.kind());
    }

    /** No text is blank, and the cells of attested columns read what claims say, or refuse it. */
    private static <E extends Entity> void checkColumns(Entity entity, Kind<E> kind) {
        E row = kind.type().cast(entity);
        for (Column<E, ?> column : kind.columns()) {
            for (Object text : column.cell() == Cell.text() ? column.keysOf(row) : List.of()) {
                if (text.toString().isBlank()) {
                    throw refusal(entity, column.name() + " must not be blank; leave it out where nothing is stated");
                }
            }
            column.claimedOf(row);
        }
    }

    /** No source states more degrees of a property, either way, than there are. */
    static void within(Entity entity, Property<Quantity> property, double most) {
        for (Claim<Quantity> claim : entity.facts().get(property).claims()) {
            claim.value().ifPresent(quantity -> {
                Estimate degrees = quantity.number();
                require(
                        degrees.low() >= -most && degrees.high() <= most,
                        entity,
                        property.name() + " " + degrees + " must be from -" + (int) most + " to " + (int) most
                                + " degrees");
            });
        }
    }

    static void require(boolean kept, Entity entity, String rule) {
        if (!kept) {
            throw refusal(entity, rule);
        }
    }

    private static IllegalArgumentException refusal(Entity entity, String rule) {
        return new IllegalArgumentException(entity.id() + ": " + rule);
    }
}
