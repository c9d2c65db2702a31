package io.github.digitalsilkroad.interchange.ftm;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entity of FollowTheMoney while it is put together: its statements, each with who makes it. */
final class FtmEntity {

    private final String id;
    private final String schema;
    private final Map<String, Statement> statements = new LinkedHashMap<>();

    FtmEntity(String id, String schema) {
        this.id = id;
        this.schema = schema;
    }

    String id() {
        return id;
    }

    String schema() {
        return schema;
    }

    List<Statement> statements() {
        return new ArrayList<>(statements.values());
    }

    /** A statement of identity, which the catalog makes. */
    FtmEntity set(FtmProperty property, String value) {
        return add(new Statement(property, value, Optional.empty(), true));
    }

    FtmEntity set(FtmProperty property, Id value) {
        return set(property, value.toString());
    }

    FtmEntity set(FtmProperty property, Optional<?> value) {
        value.ifPresent(stated -> set(property, stated.toString()));
        return this;
    }

    /** A statement of a source; {@code read} if the reading of the catalog takes it. */
    FtmEntity claim(FtmProperty property, String value, Citation citation, boolean read) {
        return add(new Statement(property, value, Optional.of(citation), read));
    }

    /** Everything that a claim states, as text, and where its source can be read. */
    void describe(String label, Claim<?> claim) {
        describe(Stated.line(label, claim), claim.citation());
    }

    /** Who calls the thing so, and where. */
    void describe(Identifier name, Citation citation) {
        describe(Stated.line(name, citation), citation);
    }

    private void describe(String line, Citation citation) {
        claim(FtmProperty.DESCRIPTION, line, citation, true);
        Source source = citation.source();
        claim(FtmProperty.PUBLISHER, source.publisher(), citation, true);
        source.url().filter(Stated::isAddress).ifPresent(url -> claim(FtmProperty.SOURCE_URL, url, citation, true));
    }

    private FtmEntity add(Statement statement) {
        statements.merge(
                statement.key(), statement, (first, second) -> first.read() || !second.read() ? first : second);
        return this;
    }

    /**
     * That the entity has a value for a property.
     *
     * @param property the property
     * @param value the value
     * @param citation which source says so, and where; empty for what identifies the entity in the catalog
     * @param read whether the reading of the catalog takes the value
     */
    record Statement(FtmProperty property, String value, Optional<Citation> citation, boolean read) {

        private String key() {
            return property.word + '\n' + source() + '\n' + value;
        }

        private String source() {
            return citation.map(place -> place.source().id().toString()).orElse("");
        }

        /**
         * The name of the set of data that says so: of a source its id, and else the catalog's; words are joined by an
         * underscore.
         */
        String dataset(String catalog) {
            return citation.isPresent() ? source().replace('-', '_') : catalog;
        }
    }
}
