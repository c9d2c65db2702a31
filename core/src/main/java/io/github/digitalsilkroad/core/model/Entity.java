package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.ClaimFilter;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;

/**
 * Anything that sources make claims about. What identifies it is fixed; what a source could get wrong is in its facts.
 *
 * @since 0.1.0
 */
public sealed interface Entity
        permits Country,
                Place,
                Organization,
                Ownership,
                Deployment,
                Financing,
                Series,
                Law,
                Incident,
                Initiative,
                Statement {

    /**
     * The stable name.
     *
     * @return an id that is unique among all entities of a catalog
     */
    Id id();

    /**
     * The name in English.
     *
     * @return a name for readers
     */
    String name();

    /**
     * What sources claim of it.
     *
     * @return the facts, none if no source speaks of it
     */
    Facts facts();

    /**
     * The same entity with other facts.
     *
     * @param facts what is claimed of it
     * @return an entity of the same kind
     */
    Entity withFacts(Facts facts);

    /**
     * The same entity with the values that a reading takes from its claims.
     *
     * @param reading whose word counts
     * @return an entity of the same kind; this one if no value changes
     */
    @SuppressWarnings("ReferenceEquality") // unchanged facts come back as the same object
    default Entity under(Reading reading) {
        Facts read = facts().under(reading);
        return read == facts() ? this : withFacts(read);
    }

    /**
     * The same entity with fewer claims.
     *
     * @param claims which claims to keep
     * @return an entity of the same kind; this one if no claim goes
     */
    @SuppressWarnings("ReferenceEquality") // unchanged facts come back as the same object
    default Entity filter(ClaimFilter claims) {
        Facts kept = facts().filter(claims);
        return kept == facts() ? this : withFacts(kept);
    }
}
