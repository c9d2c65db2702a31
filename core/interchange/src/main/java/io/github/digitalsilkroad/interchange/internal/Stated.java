package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source states, as formats without intervals can carry it: a point only where the source gives one, the bounds
 * beside it.
 */
public final class Stated {

    private Stated() {}

    /** The single value that the source states; none for a bound or a range, and never the middle of one. */
    public static Optional<String> point(Estimate number) {
        return number.best().isPresent() ? Optional.of(decimal(number.best().getAsDouble())) : Optional.empty();
    }

    /** The low end, none if it is unbounded. */
    public static Optional<String> low(Estimate number) {
        return Double.isInfinite(number.low()) ? Optional.empty() : Optional.of(decimal(number.low()));
    }

    /** The high end, none if it is unbounded. */
    public static Optional<String> high(Estimate number) {
        return Double.isInfinite(number.high()) ? Optional.empty() : Optional.of(decimal(number.high()));
    }

    /** The shortest decimal of a number, without marks between its digits. */
    public static String decimal(double value) {
        return Decimals.plain(value);
    }

    /**
     * A year, month or day that the source gives without doubt, as ISO 8601; nothing else is a date for a format
     * without EDTF.
     */
    public static Optional<String> date(PartialDate date) {
        boolean plain =
                !date.isApproximate() && !date.isUncertain() && date.year().isPresent();
        return plain && !isSpan(date) ? Optional.of(date.toString()) : Optional.empty();
    }

    /** Whether the date is one of several, as in {@code [2018..2019]}. */
    public static boolean isSpan(PartialDate date) {
        return date.toString().startsWith("[");
    }

    /**
     * Everything that a claim states, in one line: value, unit, qualifier, bounds, date, basis, source and place in it.
     */
    public static String line(String label, Claim<?> claim) {
        StringBuilder text = new StringBuilder(label).append(": ");
        Object value = claim.value().orElse(null);
        if (value instanceof Measurement<?> measured) {
            append(text, measured);
        } else {
            text.append(value == null ? claim.basis().code() : value.toString());
        }
        claim.asOf().ifPresent(date -> text.append("; as of ").append(date));
        if (value != null && claim.basis() != Basis.STATED) {
            text.append("; ").append(claim.basis().code());
        }
        claim.note().ifPresent(note -> text.append("; ").append(note));
        return text.append(place(claim.citation())).toString();
    }

    /** What a thing is called, in one line: scheme, name, note, source and place in it. */
    public static String line(Identifier name, Citation citation) {
        return "called: " + name.name() + name.note().map(note -> "; " + note).orElse("") + place(citation);
    }

    private static String place(Citation citation) {
        return " [" + citation.source().id() + (citation.locator().isEmpty() ? "" : ", " + citation.locator()) + ']';
    }

    private static void append(StringBuilder text, Measurement<?> measured) {
        Estimate number = measured.number();
        text.append(point(number).map(point -> point + " ").orElse(""))
                .append(measured.unit().code())
                .append(", ")
                .append(number.qualifier().code());
        if (!number.isExact()) {
            low(number).ifPresent(low -> text.append(", low ").append(low));
            high(number).ifPresent(high -> text.append(", high ").append(high));
        }
    }

    /** What an entity has in a column, as data files write it; none if it has nothing there. */
    public static <E extends Identified, T> List<String> texts(Column<E, T> column, E row) {
        List<String> texts = new ArrayList<>();
        for (T value : column.keysOf(row)) {
            texts.add(column.cell().write(value));
        }
        return texts;
    }

    /** Whether rows of a kind are in places, which are no places themselves. */
    public static boolean hasPlace(Kind<?> kind) {
        return kind != Place.KIND && kind.columns().stream().anyMatch(Stated::isPlace);
    }

    /** The place of an entity, under the reading; none if it is in none, or its kind has none. */
    public static Optional<Id> place(Entity entity) {
        return place(entity, entity.kind());
    }

    private static <E extends Entity> Optional<Id> place(Entity entity, Kind<E> kind) {
        return kind.columns().stream()
                .filter(Stated::isPlace)
                .flatMap(column -> column.keysOf(kind.type().cast(entity)).stream())
                .map(key -> (Id) key)
                .findFirst();
    }

    private static boolean isPlace(Column<?, ?> column) {
        return column.target().equals(Place.KIND.plural());
    }

    /** Whether a text is an absolute address of the web. */
    public static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
