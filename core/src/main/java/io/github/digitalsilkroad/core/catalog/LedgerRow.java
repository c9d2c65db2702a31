package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;

/**
 * A row of the ledger: one claim, with the entity and the property that it is about. Immutable and thread-safe.
 *
 * @param subject what the claim is about
 * @param property which of its properties
 * @param claim what a source says
 * @since 0.1.0
 */
public record LedgerRow(Entity subject, Property<?> property, Claim<?> claim) implements Identified {

    /**
     * Takes the parts, none of them null.
     *
     * @param subject what the claim is about
     * @param property which of its properties
     * @param claim what a source says
     */
    public LedgerRow {
        requireNonNull(subject, "subject");
        requireNonNull(property, "property");
        requireNonNull(claim, "claim");
    }

    /**
     * What kind of thing it is; its table is the ledger, which the readers and writers of packages know by themselves.
     */
    static final Kind<LedgerRow> KIND = new Of();

    /**
     * The id of what the claim is about.
     *
     * @return the id of the subject
     */
    @Override
    public Id id() {
        return subject.id();
    }

    /**
     * One line for a shell.
     *
     * @return subject, property and claim, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(subject.id() + " " + property.name() + ": " + claim);
    }

    private static final class Of extends Kind<LedgerRow> {
        private Of() {
            super(
                    LedgerRow.class,
                    "claim",
                    "claims",
                    "The ledger: one row a claim, one claim a fact that one source states.");
        }

        @Override
        public String labelOf(LedgerRow row) {
            return row.id() + " " + row.property.name();
        }

        @Override
        protected LedgerRow make(Row row) {
            throw new UnsupportedOperationException("a claim is read with the type of its property");
        }
    }
}
