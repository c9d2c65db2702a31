package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the ledger: the counterpart of {@link ClaimRows}. */
final class ClaimWriter {

    private final TableWriter rows;
    private final List<Line<?>> lines = new ArrayList<>();

    ClaimWriter(TableWriter rows) {
        this.rows = rows;
    }

    /** Writes all claims on an entity: by property, then in the order of the ledger. */
    void write(Entity entity) {
        for (Attested<?> fact : entity.facts().all()) {
            add(fact.property().name(), fact);
        }
        if (entity.observed().isPresent()) {
            for (Attested<?> fact : entity.observed().get().all()) {
                add(TypeWords.OBSERVED, fact);
            }
        }
        lines.sort(
                Comparator.comparing((Line<?> line) -> line.name).thenComparing(line -> line.claim, new ClaimOrder()));
        for (Line<?> line : lines) {
            write(entity, line);
        }
        lines.clear();
    }

    /** Writes the claim of one row of the ledger. */
    void write(LedgerRow row) {
        write(row.subject(), line(row.property(), row.claim()));
    }

    @SuppressWarnings("unchecked") // a row pairs a property with a claim of its own type
    private static <T> Line<T> line(Property<T> property, Claim<?> claim) {
        return new Line<>(property.name(), property, (Claim<T>) claim);
    }

    private <T> void add(String name, Attested<T> fact) {
        for (Claim<T> claim : fact.claims()) {
            lines.add(new Line<>(name, fact.property(), claim));
        }
    }

    private <T> void write(Entity entity, Line<T> line) {
        Claim<T> claim = line.claim;
        RawValue raw = raw(entity, line);
        rows.set("subject", entity.id())
                .set("property", line.name)
                .set("value", raw.value())
                .set("low", raw.low())
                .set("high", raw.high())
                .set("unit", raw.unit())
                .set("qualifier", raw.qualifier())
                .set("as_of", claim.asOf())
                .set("source", claim.source().id())
                .set("locator", claim.citation().locator())
                .set("brief_claim", claim.tag())
                .set("note", claim.note())
                .set("basis", claim.basis() == Basis.STATED ? "" : claim.basis().code());
        if (claim.origin().isPresent()) {
            rows.set("origin", claim.origin().get().id());
        }
        if (claim.revision().isPresent()) {
            rows.set("revision", claim.revision().get().code());
        }
        rows.end();
    }

    private <T> RawValue raw(Entity entity, Line<T> line) {
        if (!line.claim.hasValue()) {
            return RawValue.blank();
        }
        try {
            return line.property.type().write(line.claim.value().orElseThrow());
        } catch (IllegalArgumentException e) {
            rows.problem("value", entity.id() + " " + line.name + ": " + e.getMessage());
            return RawValue.blank();
        }
    }

    /** A claim with what it is sorted by. */
    private static final class Line<T> {
        private final String name;
        private final Property<T> property;
        private final Claim<T> claim;

        private Line(String name, Property<T> property, Claim<T> claim) {
            this.name = name;
            this.property = property;
            this.claim = claim;
        }
    }
}
