package io.github.digitalsilkroad.examples;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Disputes;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.util.HashMap;
import java.util.Map;

/** Answers of one catalog that several pages of a report show, each asked once. Not thread-safe. */
final class Answers {

    private final Catalog dsr;
    private final Map<Score, Assessment> known = new HashMap<>();
    private final Supplier<Disputes> disputes;

    Answers(Catalog dsr) {
        this.dsr = dsr;
        this.disputes = Suppliers.memoize(dsr::disputes);
    }

    /** The answer to a question. */
    Assessment to(Score question) {
        return known.computeIfAbsent(question, one -> one.on(dsr));
    }

    /** How concentrated the vendors of a country are. */
    Assessment concentration(Country country) {
        return to(VendorConcentration.of(country.code().toString()));
    }

    /** What is disputed. */
    Disputes disputes() {
        return disputes.get();
    }
}
