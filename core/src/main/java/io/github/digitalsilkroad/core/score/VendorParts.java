package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.formula.Undivided;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the vendors of a market have, each alone, and some of them together. */
record VendorParts(List<VendorPart> vendors, List<Undivided> undivided) {

    /** Empty if none can have anything. */
    Optional<Herfindahl> measures() {
        List<Estimate> alone = new ArrayList<>(vendors.size());
        boolean isAny = false;
        for (VendorPart vendor : vendors) {
            alone.add(vendor.alone());
            isAny |= vendor.size().high() > 0;
        }
        return isAny ? Optional.of(Herfindahl.of(alone, undivided)) : Optional.empty();
    }
}
