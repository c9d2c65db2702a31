package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.core.schema.SourceTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    private static final RawValue NO_VALUE = new RawValue("", "", "", "", "");
    private static final Of OF = new Of();

    /** What claims are; one is read with the type of its property, as readers of packages do. */
    public static final Kind<LedgerRow> KIND = OF;

    /** The entity, as a column. */
    public static final Column<LedgerRow, Id> SUBJECT = OF.subject;

    /** What is claimed of it, as a column. */
    public static final Column<LedgerRow, String> PROPERTY = OF.property;

    /** The value, or the best one of a range, as a column. */
    public static final Column<LedgerRow, String> VALUE = OF.value;

    /** The lower bound, as a column. */
    public static final Column<LedgerRow, String> LOW = OF.low;

    /** The upper bound, as a column. */
    public static final Column<LedgerRow, String> HIGH = OF.high;

    /** The unit of a number, as a column. */
    public static final Column<LedgerRow, String> UNIT = OF.unit;

    /** How the source words a number, as a column. */
    public static final Column<LedgerRow, String> QUALIFIER = OF.qualifier;

    /** When it holds, as a column. */
    public static final Column<LedgerRow, DateInterval> AS_OF = OF.asOf;

    /** The source, as a column. */
    public static final Column<LedgerRow, Id> SOURCE = OF.source;

    /** The place in the source, as a column. */
    public static final Column<LedgerRow, String> LOCATOR = OF.locator;

    /** The numbered claim of a report, as a column. */
    public static final Column<LedgerRow, String> TAG = OF.tag;

    /** The note, as a column. */
    public static final Column<LedgerRow, String> NOTE = OF.note;

    /** The source that the source cites for it, as a column. */
    public static final Column<LedgerRow, Id> ORIGIN = OF.origin;

    /** How the value is known, or why there is none, as a column. */
    public static final Column<LedgerRow, Basis> BASIS = OF.basis;

    /** How it revises earlier claims, as a column. */
    public static final Column<LedgerRow, Revision> REVISION = OF.revision;

    /**
     * The id of what the claim is about.
     *
     * @return the id of the subject
     */
    @Override
    public Id id() {
        return subject.id();
    }

    /** The value as cells of a table, all blank where the claim has no value. */
    private RawValue raw() {
        try {
            return claim.hasValue() ? raw(property) : NO_VALUE;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(id() + " " + property.name() + ": " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // a claim has a value of the type of its property
    private <T> RawValue raw(Property<T> type) {
        return type.type().write((T) claim.value().orElseThrow());
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

    /** The one declaration of what claims are. */
    private static final class Of extends Kind<LedgerRow> {
        private static final String SOURCES = SourceTable.KIND.plural();

        private final Column<LedgerRow, Id> subject = column("subject", Cell.id(), LedgerRow::id, "id of the entity");
        private final Column<LedgerRow, String> property = column(
                "property",
                Cell.text(),
                row -> row.property.name(),
                "what is claimed of it: a name of properties, or value for a year of a series");
        private final Column<LedgerRow, String> value =
                raw("value", Cell.text(), RawValue::value, "the value; blank where basis says why");
        private final Column<LedgerRow, String> low =
                raw("low", Cell.number(), RawValue::low, "lower bound of a range or of a stated tolerance");
        private final Column<LedgerRow, String> high =
                raw("high", Cell.number(), RawValue::high, "upper bound of a range or of a stated tolerance");
        private final Column<LedgerRow, String> unit = raw("unit", Cell.text(), RawValue::unit, "unit of a number");
        private final Column<LedgerRow, String> qualifier = raw(
                "qualifier",
                Cell.oneOf(qualifiers()),
                RawValue::qualifier,
                "the wording of the number; blank where there is none");
        private final Column<LedgerRow, DateInterval> asOf = optional(
                "as_of", Cell.of(DateInterval::parse), row -> row.claim.asOf(), "when it holds, EDTF date or interval");
        private final Column<LedgerRow, Id> source = column(
                        "source", Cell.id(), row -> row.claim.source().id(), "who says so")
                .references(SOURCES);
        private final Column<LedgerRow, String> locator = optional(
                "locator", Cell.text(), row -> stated(row.claim.citation().locator()), "where in the source");
        private final Column<LedgerRow, String> tag = optional(
                "brief_claim",
                Cell.text(),
                row -> row.claim.tag(),
                "the numbered claim of a report on which it bears, such as B07");
        private final Column<LedgerRow, String> note =
                optional("note", Cell.text(), row -> row.claim.note(), "note, in our words");
        private final Column<LedgerRow, Id> origin = optional(
                        "origin", Cell.id(), row -> row.claim.origin().map(Source::id), "whom the source cites for it")
                .references(SOURCES)
                .addedLater();
        private final Column<LedgerRow, Basis> basis = optional(
                        "basis",
                        Cell.code(Basis.class).blankFor(Basis.STATED),
                        row -> Optional.of(row.claim.basis()),
                        "how the value is known, or why there is none; blank where the source states it")
                .addedLater();
        private final Column<LedgerRow, Revision> revision = optional(
                        "revision",
                        Cell.code(Revision.class),
                        row -> row.claim.revision(),
                        "correction or change, where it revises earlier claims")
                .addedLater();

        private Of() {
            super(
                    LedgerRow.class,
                    "claim",
                    "claims",
                    "The ledger: one row a claim, one claim a fact that one source states.");
        }

        private Column<LedgerRow, String> raw(
                String name, Cell<String> cell, Function<RawValue, String> part, String words) {
            return optional(name, cell, row -> stated(part.apply(row.raw())), words);
        }

        private static List<String> qualifiers() {
            return Arrays.stream(Qualifier.values()).map(Qualifier::code).toList();
        }

        private static Optional<String> stated(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
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
