package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Whom an organization counts as where claims are compared: the one that owns all of it, to the end of the chain. Who
 * owns less, or did, is another party. A firm that was renamed or merged has one id, for no claim may name a retired one.
 */
final class WholeOwners implements UnaryOperator<Id> {

    private static final double WHOLE = 100;

    private final Map<Id, Id> owners = new HashMap<>();

    WholeOwners(Tables tables) {
        for (Ownership ownership : tables.of(Ownership.KIND).rows()) {
            boolean isWhole = ownership.type() == OwnershipType.EQUITY
                    && !ownership.isEnded()
                    && ownership
                            .share()
                            .value()
                            .filter(share -> share.number().low() >= WHOLE)
                            .isPresent();
            if (isWhole) {
                owners.put(ownership.owned(), ownership.owner());
            }
        }
    }

    @Override
    public Id apply(Id id) {
        Set<Id> passed = new HashSet<>();
        Id party = id;
        while (owners.containsKey(party) && passed.add(party)) {
            party = owners.get(party);
        }
        return party;
    }
}
