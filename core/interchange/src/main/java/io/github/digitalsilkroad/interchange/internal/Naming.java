package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Identifier;

/** What another project calls a thing, as a row of the table of identifiers. */
public final class Naming {

    private Naming() {}

    /**
     * A row whose id tells subject and scheme.
     *
     * @param citation the source and the place in it, which is stated
     * @throws IllegalArgumentException if the scheme is no slug, the value is none of it, or the id would be longer
     *     than an id may be
     */
    public static Identifier of(Id subject, String scheme, String value, Citation citation) {
        return Identifier.builder()
                .id(Id.of("id-" + subject + "-" + scheme))
                .subject(subject)
                .scheme(scheme)
                .value(value)
                .source(citation.source().id())
                .locator(citation.locator())
                .build();
    }
}
