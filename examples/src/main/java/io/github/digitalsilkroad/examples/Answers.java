package io.github.digitalsilkroad.examples;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Disputes;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.util.HashMap;
import java.util.Map;

/** Answers that several pages of a report show, each asked once. Not thread-safe. */
final class Answers {

    private final Catalog dsr;
    private final Map<String, Assessment> concentrations = new HashMap<>();
    private final Supplier<Disputes> disputes;

    Answers(Catalog dsr) {
        this.dsr = dsr;
        this.disputes = Suppliers.memoize(dsr::disputes);
    }

    /** How concentrated the vendors of a country are. */
    Assessment concentration(Country country) {
        String code = country.code().toString();
        return concentrations.computeIfAbsent(
                code, one -> VendorConcentration.of(one).on(dsr));
    }

    /** What is disputed. */
    Disputes disputes() {
        return disputes.get();
    }
}
