package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;

/**
 * A row of the ledger: one claim, with the entity and the property that it is about. Immutable and thread-safe.
 *
 * @param subject what the claim is about
 * @param property which of its properties
 * @param claim what a source says
 * @since 0.1.0
 */
public record LedgerRow(Entity subject, Property<?> property, Claim<?> claim) {

    /**
     * One line for a shell.
     *
     * @return subject, property and claim, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(subject.id() + " " + property.name() + ": " + claim);
    }
}
