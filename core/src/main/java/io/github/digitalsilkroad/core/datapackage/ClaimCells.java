package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.CellException;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.schema.Column;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row of {@code claims.csv} as a claim.
 *
 * <p>Values that repeat from row to row, such as citations and years, are made once.
 */
final class ClaimCells {

    private final CsvTable claims;
    private final SourceRows sources;
    private final Map<String, DateInterval> periods = new HashMap<>(256);
    /** Notes, tags and locators that were read before. */
    private final Map<String, String> words = new HashMap<>();
    /** Dates, parties and words that were read before, by property: few are of one row alone. */
    private final Map<Property<?>, Map<String, Object>> values = new HashMap<>(64);

    /**
     * Places in sources that were cited before, by source: a page is cited by many rows, and seldom by neighbors alone.
     */
    private final Map<String, Map<String, Citation>> citations = new HashMap<>();

    /** What was cited last, and by which row: the next row often cites the same. */
    private @Nullable Citation cited;

    private int citing;

    ClaimCells(CsvTable claims, SourceRows sources) {
        this.claims = claims;
        this.sources = sources;
    }

    /** The claim of the present row, or null if a cell cannot be read, which is noted. */
    <T> @Nullable Claim<T> claim(Property<T> property) {
        Citation citation = citation();
        if (citation == null) {
            return null;
        }
        Column<?, ?> at = LedgerRow.BASIS;
        try {
            String basisText = claims.text(at);
            Basis basis = basisText.isEmpty() ? Basis.STATED : Coded.parse(Basis.class, basisText);
            Claim<T> claim;
            if (basis.hasValue()) {
                at = LedgerRow.VALUE;
                claim = Claim.of(value(property), citation);
            } else {
                requireNoValue(basis);
                claim = Claim.withoutValue(basis, citation);
            }
            if (basis.hasValue() && basis != Basis.STATED) {
                claim = claim.basis(basis);
            }
            at = LedgerRow.AS_OF;
            if (!claims.text(at).isEmpty()) {
                claim = claim.asOf(periods.computeIfAbsent(claims.text(at), DateInterval::parse));
            }
            at = LedgerRow.REVISION;
            if (!claims.text(at).isEmpty()) {
                claim = claim.revision(Coded.parse(Revision.class, claims.text(at)));
            }
            at = LedgerRow.TAG;
            if (!claims.text(at).isEmpty()) {
                claim = claim.tag(words(at));
            }
            at = LedgerRow.NOTE;
            if (!claims.text(at).isEmpty()) {
                claim = claim.note(words(at));
            }
            at = LedgerRow.ORIGIN;
            return claims.text(at).isEmpty() ? claim : repeating(claim, claims.text(at));
        } catch (IllegalArgumentException e) {
            claims.problem(e instanceof CellException cell ? cell.column() : at.name(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void requireNoValue(Basis basis) {
        if (!claims.text(LedgerRow.VALUE).isEmpty()
                || !claims.text(LedgerRow.LOW).isEmpty()
                || !claims.text(LedgerRow.HIGH).isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + basis.code() + "': says that there is no value, but the row has one in value, low or high");
        }
    }

    /** A claim that only repeats a source, or null if there is no such source. */
    private <T> @Nullable Claim<T> repeating(Claim<T> claim, String origin) {
        Source source = sources.find(origin);
        if (source == null) {
            missing(LedgerRow.ORIGIN, origin);
            return null;
        }
        return claim.origin(source);
    }

    /** The value of the row; the one read before, where it is a plain text that reads the same. */
    @SuppressWarnings("unchecked") // the values of a property are of its own type
    private <T> T value(Property<T> property) {
        String qualifier = claims.text(LedgerRow.QUALIFIER);
        RawValue raw = new RawValue(
                claims.text(LedgerRow.VALUE),
                claims.text(LedgerRow.LOW),
                claims.text(LedgerRow.HIGH),
                claims.text(LedgerRow.UNIT),
                qualifier.isEmpty() ? "exact" : qualifier);
        boolean isPlain = raw.unit().isEmpty()
                && raw.low().isEmpty()
                && raw.high().isEmpty()
                && raw.qualifier().equals("exact");
        return isPlain
                ? (T) values.computeIfAbsent(property, of -> new HashMap<>())
                        .computeIfAbsent(raw.value(), text -> property.read(raw))
                : property.read(raw);
    }

    private String words(Column<?, ?> column) {
        return words.computeIfAbsent(claims.text(column), text -> text);
    }

    private @Nullable Citation citation() {
        if (cited != null
                && claims.isLike(citing, LedgerRow.SOURCE.number())
                && claims.isLike(citing, LedgerRow.LOCATOR.number())) {
            return cited;
        }
        String id = claims.text(LedgerRow.SOURCE);
        String locator = claims.text(LedgerRow.LOCATOR);
        Map<String, Citation> known = citations.computeIfAbsent(id, source -> new HashMap<>());
        Citation citation = known.get(locator);
        Source source = citation == null ? sources.find(id) : citation.source();
        if (source == null) {
            missing(LedgerRow.SOURCE, id);
        } else if (citation == null) {
            citation = claims.read(LedgerRow.LOCATOR.name(), () -> Citation.of(source, words(LedgerRow.LOCATOR)));
            if (citation != null) {
                known.put(citation.locator(), citation);
            }
        }
        cited = citation;
        citing = claims.at();
        return citation;
    }

    /** Notes that a row cannot be read for want of a source, unless another problem says it already. */
    private void missing(Column<?, ?> column, String source) {
        String why = sources.whyMissing(source);
        if (why != null) {
            claims.missing(column.name(), source, why);
        }
    }
}
