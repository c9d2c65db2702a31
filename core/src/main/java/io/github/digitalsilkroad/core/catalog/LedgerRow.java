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
import java.util.Arrays;
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

    /** What claims are; one is read with the type of its property, as readers of packages do. */
    public static final Kind<LedgerRow> KIND = new Kind<>(
            LedgerRow.class,
            "claim",
            "claims",
            "The ledger: one row a claim, one claim a fact that one source states.",
            row -> {
                throw new UnsupportedOperationException("a claim is read with the type of its property");
            });

    /** The entity, as a column. */
    public static final Column<LedgerRow, Id> SUBJECT =
            KIND.column("subject", Cell.id(), LedgerRow::id, "id of the entity");

    /** What is claimed of it, as a column. */
    public static final Column<LedgerRow, String> PROPERTY = KIND.column(
            "property",
            Cell.text(),
            row -> row.property.name(),
            "what is claimed of it: a name of properties, or value for a year of a series");

    /** The value, or the best one of a range, as a column. */
    public static final Column<LedgerRow, String> VALUE =
            raw("value", Cell.text(), RawValue::value, "the value; blank where basis says why");

    /** The lower bound, as a column. */
    public static final Column<LedgerRow, String> LOW =
            raw("low", Cell.number(), RawValue::low, "lower bound of a range or of a stated tolerance");

    /** The upper bound, as a column. */
    public static final Column<LedgerRow, String> HIGH =
            raw("high", Cell.number(), RawValue::high, "upper bound of a range or of a stated tolerance");

    /** The unit of a number, as a column. */
    public static final Column<LedgerRow, String> UNIT = raw("unit", Cell.text(), RawValue::unit, "unit of a number");

    /** How the source words a number, as a column. */
    public static final Column<LedgerRow, String> QUALIFIER = raw(
            "qualifier",
            Cell.oneOf(Arrays.stream(Qualifier.values()).map(Qualifier::code).toList()),
            RawValue::qualifier,
            "the wording of the number; blank where there is none");

    /** When it holds, as a column. */
    public static final Column<LedgerRow, DateInterval> AS_OF = KIND.optional(
            "as_of", Cell.of(DateInterval::parse), row -> row.claim.asOf(), "when it holds, EDTF date or interval");

    /** The source, as a column. */
    public static final Column<LedgerRow, Id> SOURCE = KIND.column(
                    "source", Cell.id(), row -> row.claim.source().id(), "who says so")
            .references("sources");

    /** The place in the source, as a column. */
    public static final Column<LedgerRow, String> LOCATOR = KIND.optional(
            "locator", Cell.text(), row -> stated(row.claim.citation().locator()), "where in the source");

    /** The numbered claim of a report, as a column. */
    public static final Column<LedgerRow, String> TAG = KIND.optional(
            "brief_claim",
            Cell.text(),
            row -> row.claim.tag(),
            "the numbered claim of a report on which it bears, such as B07");

    /** The note, as a column. */
    public static final Column<LedgerRow, String> NOTE =
            KIND.optional("note", Cell.text(), row -> row.claim.note(), "note, in our words");

    /** The source that the source cites for it, as a column. */
    public static final Column<LedgerRow, Id> ORIGIN = KIND.optional(
                    "origin", Cell.id(), row -> row.claim.origin().map(Source::id), "whom the source cites for it")
            .references("sources")
            .addedLater();

    /** How the value is known, or why there is none, as a column. */
    public static final Column<LedgerRow, Basis> BASIS = KIND.optional(
                    "basis",
                    Cell.code(Basis.class).blankFor(Basis.STATED),
                    row -> Optional.of(row.claim.basis()),
                    "how the value is known, or why there is none; blank where the source states it")
            .addedLater();

    /** How it revises earlier claims, as a column. */
    public static final Column<LedgerRow, Revision> REVISION = KIND.optional(
                    "revision",
                    Cell.code(Revision.class),
                    row -> row.claim.revision(),
                    "correction or change, where it revises earlier claims")
            .addedLater();

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

    private static Column<LedgerRow, String> raw(
            String name, Cell<String> cell, Function<RawValue, String> part, String words) {
        return KIND.optional(name, cell, row -> stated(part.apply(row.raw())), words);
    }

    private static Optional<String> stated(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
