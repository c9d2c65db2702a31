package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import java.util.Optional;

/** Which series a world gets: by country, measure, scope of creditors and, for debts, creditor. */
record SeriesPick(String country, Measure measure, CreditorScope scope, Optional<CountryCode> creditor) {

    static SeriesPick of(String country, Measure measure, CreditorScope scope) {
        return new SeriesPick(country, measure, scope, Optional.empty());
    }
}
