package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.columns.KindTable;
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
 * owns less, or did, is another party. A firm that was renamed or merged has one id, for no claim may name a retired
 * one.
 */
final class WholeOwners implements UnaryOperator<Id> {

    private static final double WHOLE = 100;

    private final Supplier<Map<Id, Id>> owners;

    /** The owners among some stakes, which are read when parties are first compared. */
    WholeOwners(Supplier<KindTable<Ownership>> stakes) {
        owners = Suppliers.memoize(() -> owners(stakes.get().rows()));
    }

    /** Other owners; these if they are the same, so that the facts that know them stay as they are. */
    WholeOwners or(WholeOwners others) {
        return others.owners.get().equals(owners.get()) ? this : others;
    }

    private static Map<Id, Id> owners(Ownership... stakes) {
        Map<Id, Id> owners = new HashMap<>();
        for (Ownership ownership : stakes) {
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
        return owners;
    }

    @Override
    public Id apply(Id id) {
        Map<Id, Id> known = owners.get();
        if (!known.containsKey(id)) { // as for most organizations
            return id;
        }
        Set<Id> passed = new HashSet<>();
        Id party = id;
        while (known.containsKey(party) && passed.add(party)) {
            party = known.get(party);
        }
        return party;
    }
}
