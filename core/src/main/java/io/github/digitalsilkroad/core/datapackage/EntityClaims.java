package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is claimed of an entity, in the order in which the ledger is written. */
final class EntityClaims {

    private static final Comparator<LedgerRow> ORDER = Comparator.comparing(
                    (LedgerRow row) -> row.property().name())
            .thenComparing(LedgerRow::claim, new ClaimOrder());

    private EntityClaims() {}

    /** All claims on an entity: by property, then in the order of the ledger. */
    static List<LedgerRow> rows(Entity entity) {
        List<LedgerRow> rows = new ArrayList<>();
        for (Attested<?> fact : entity.facts().all()) {
            add(entity, fact.property(), fact, rows);
        }
        if (entity.observed().isPresent()) {
            for (Attested<?> fact : entity.observed().get().all()) {
                add(entity, observed(fact.property()), fact, rows);
            }
        }
        rows.sort(ORDER);
        return rows;
    }

    /** The property as the ledger names that of all yearly values. */
    private static Property<?> observed(Property<?> property) {
        return Property.of(TypeWords.OBSERVED, property.type(), TypeWords.OBSERVED);
    }

    private static void add(Entity entity, Property<?> property, Attested<?> fact, List<LedgerRow> rows) {
        for (Claim<?> claim : fact.claims()) {
            rows.add(new LedgerRow(entity, property, claim));
        }
    }
}
