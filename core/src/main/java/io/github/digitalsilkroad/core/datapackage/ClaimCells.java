package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.CellException;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    /** Dates, parties and words that were read before, by property: few are of one row alone. */
    private final Map<Property<?>, Map<String, Object>> values = new HashMap<>(64);

    /**
     * Places in sources that were cited before, by source: a page is cited by many rows, and seldom by neighbors alone.
     */
    private final IdentityHashMap<Source, Map<String, Citation>> citations = new IdentityHashMap<>();

    private @Nullable Citation lastCitation;
    private final int valueColumn;
    private final int lowColumn;
    private final int highColumn;
    private final int unitColumn;
    private final int qualifierColumn;
    private final int asOfColumn;
    private final int sourceColumn;
    private final int locatorColumn;
    private final int basisColumn;
    private final int revisionColumn;
    private final int tagColumn;
    private final int noteColumn;
    private final int originColumn;

    ClaimCells(CsvTable claims, SourceRows sources) {
        this.claims = claims;
        this.sources = sources;
        this.valueColumn = claims.column("value");
        this.lowColumn = claims.column("low");
        this.highColumn = claims.column("high");
        this.unitColumn = claims.column("unit");
        this.qualifierColumn = claims.column("qualifier");
        this.asOfColumn = claims.column("as_of");
        this.sourceColumn = claims.column("source");
        this.locatorColumn = claims.column("locator");
        this.basisColumn = claims.column("basis");
        this.revisionColumn = claims.column("revision");
        this.tagColumn = claims.column("brief_claim");
        this.noteColumn = claims.column("note");
        this.originColumn = claims.column("origin");
    }

    /** The claim of the present row, or null if a cell cannot be read, which is noted. */
    <T> @Nullable Claim<T> claim(Property<T> property) {
        Citation citation = citation();
        if (citation == null) {
            return null;
        }
        int at = basisColumn;
        try {
            String basisText = claims.text(at);
            Basis basis = basisText.isEmpty() ? Basis.STATED : Basis.parse(basisText);
            Claim<T> claim;
            if (basis.hasValue()) {
                at = valueColumn;
                claim = Claim.of(value(property), citation);
            } else {
                requireNoValue(basis);
                claim = Claim.withoutValue(basis, citation);
            }
            if (basis.hasValue() && basis != Basis.STATED) {
                claim = claim.basis(basis);
            }
            at = asOfColumn;
            if (!claims.text(at).isEmpty()) {
                claim = claim.asOf(period(claims.text(at)));
            }
            at = revisionColumn;
            if (!claims.text(at).isEmpty()) {
                claim = claim.revision(Revision.parse(claims.text(at)));
            }
            at = tagColumn;
            if (!claims.text(at).isEmpty()) {
                claim = claim.tag(claims.text(at));
            }
            at = noteColumn;
            if (!claims.text(at).isEmpty()) {
                claim = claim.note(claims.text(at));
            }
            at = originColumn;
            return claims.text(at).isEmpty() ? claim : repeating(claim, claims.text(at));
        } catch (IllegalArgumentException e) {
            int column =
                    e instanceof CellException cell ? claims.column(cell.field().code()) : at;
            claims.problem(column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void requireNoValue(Basis basis) {
        if (!claims.text(valueColumn).isEmpty()
                || !claims.text(lowColumn).isEmpty()
                || !claims.text(highColumn).isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + basis.code() + "': says that there is no value, but the row has one in value, low or high");
        }
    }

    /** A claim that only repeats a source, or null if there is no such source. */
    private <T> @Nullable Claim<T> repeating(Claim<T> claim, String origin) {
        Source source = sources.find(origin);
        if (source == null) {
            missing(originColumn, sources.whyMissing(origin));
            return null;
        }
        return claim.origin(source);
    }

    /** The value of the row; the one read before, where it is a plain text that reads the same. */
    @SuppressWarnings("unchecked") // the values of a property are of its own type
    private <T> T value(Property<T> property) {
        boolean isPlain = claims.text(unitColumn).isEmpty()
                && claims.text(lowColumn).isEmpty()
                && claims.text(highColumn).isEmpty()
                && (claims.text(qualifierColumn).isEmpty()
                        || claims.text(qualifierColumn).equals("exact"));
        if (!isPlain) {
            return property.read(raw());
        }
        Map<String, Object> known = values.get(property);
        if (known == null) {
            known = new HashMap<>();
            values.put(property, known);
        }
        String text = claims.text(valueColumn);
        Object value = known.get(text);
        if (value == null) {
            value = property.read(raw());
            known.put(text, value);
        }
        return (T) value;
    }

    private RawValue raw() {
        return RawValue.of(
                claims.text(valueColumn),
                claims.text(lowColumn),
                claims.text(highColumn),
                claims.text(unitColumn),
                claims.text(qualifierColumn).isEmpty() ? "exact" : claims.text(qualifierColumn));
    }

    private @Nullable Citation citation() {
        String id = claims.text(sourceColumn);
        String locator = claims.text(locatorColumn);
        Citation last = lastCitation;
        if (last != null
                && last.source().id().toString().equals(id)
                && last.locator().equals(locator)) {
            return last;
        }
        Source source = sources.find(id);
        if (source == null) {
            missing(sourceColumn, sources.whyMissing(id));
            return null;
        }
        Map<String, Citation> known = citations.get(source);
        if (known == null) {
            known = new HashMap<>();
            citations.put(source, known);
        }
        Citation citation = known.get(locator);
        if (citation == null) {
            try {
                citation = Citation.of(source, locator);
            } catch (IllegalArgumentException e) {
                claims.problem(locatorColumn, String.valueOf(e.getMessage()));
                return null;
            }
            known.put(locator, citation);
        }
        lastCitation = citation;
        return citation;
    }

    private DateInterval period(String text) {
        DateInterval known = periods.get(text);
        if (known == null) {
            known = DateInterval.parse(text);
            periods.put(text, known);
        }
        return known;
    }

    /** Notes why a row cannot be read, unless another problem says it already. */
    private void missing(int column, @Nullable String why) {
        if (why != null) {
            claims.problem(column, why);
        }
    }
}
