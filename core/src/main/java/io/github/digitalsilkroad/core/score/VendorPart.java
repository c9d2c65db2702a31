package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;

/** What one vendor has of a market alone, and what it shares with others at most. */
record VendorPart(Id vendor, Estimate alone, Estimate shared) {

    VendorPart(Id vendor, Estimate alone) {
        this(vendor, alone, Estimate.exactly(0));
    }

    /** A joint system gives each of its vendors a part between nothing and its whole measure. */
    Estimate size() {
        return shared.high() == 0 ? alone : alone.plus(Estimate.interval(0, false, shared.high(), shared.isHighOpen()));
    }
}
