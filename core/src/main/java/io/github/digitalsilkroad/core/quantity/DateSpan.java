package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.core.internal.Lines;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * Some day from one date to another: what is left possible when sources disagree. Keeps ordinary dates as small as one
 * int.
 */
final class DateSpan extends PartialDate {

    private static final String DOTS = "..";

    /** The last date; the first one is kept where an ordinary date keeps its own. */
    private final PartialDate to;

    private DateSpan(PartialDate from, PartialDate to) {
        super(from);
        this.to = to;
    }

    static PartialDate between(PartialDate from, PartialDate to) {
        return from.equals(to) ? from : new DateSpan(from, to);
    }

    /** Reads {@code [2018-10..2019-03]}. */
    static PartialDate read(String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0 || text.charAt(text.length() - 1) != ']') {
            throw DateParser.malformed(text);
        }
        PartialDate from = plain(text, 1, dots);
        PartialDate to = plain(text, dots + DOTS.length(), text.length() - 1);
        if (to.latest().isBefore(from.earliest())) {
            throw new QuantityParseException(
                    text, Lines.quoted(text) + ": the last date of several cannot lie before the first");
        }
        return between(from, to);
    }

    private static PartialDate plain(String text, int start, int end) {
        String part = text.substring(start, end);
        if (part.startsWith("[") || part.equals("XXXX")) {
            throw DateParser.malformed(text);
        }
        return PartialDate.parse(part);
    }

    /**
     * The narrowest date that leaves possible what either of two does; of two equally wide ones the more doubtful one.
     */
    static PartialDate hull(PartialDate a, PartialDate b) {
        boolean aCovers = !a.earliest().isAfter(b.earliest()) && !a.latest().isBefore(b.latest());
        boolean bCovers = !b.earliest().isAfter(a.earliest()) && !b.latest().isBefore(a.latest());
        if (aCovers && bCovers) {
            return Chronological.ORDER.compare(a, b) < 0 ? b : a;
        }
        if (aCovers || bCovers) {
            return aCovers ? a : b;
        }
        PartialDate first = a.earliest().isBefore(b.earliest()) ? a.first() : b.first();
        PartialDate last = a.latest().isAfter(b.latest()) ? a.last() : b.last();
        return between(first, last);
    }

    @Override
    PartialDate first() {
        return from();
    }

    @Override
    PartialDate last() {
        return to;
    }

    @Override
    int lastPacked() {
        return to.lastPacked();
    }

    @Override
    public DatePrecision precision() {
        DatePrecision start = super.precision();
        DatePrecision end = to.precision();
        return start.compareTo(end) < 0 ? start : end;
    }

    @Override
    public OptionalInt year() {
        OptionalInt year = super.year();
        return year.equals(to.year()) ? year : OptionalInt.empty();
    }

    @Override
    public OptionalInt month() {
        OptionalInt month = super.month();
        return year().isPresent() && month.equals(to.month()) ? month : OptionalInt.empty();
    }

    @Override
    public OptionalInt day() {
        return OptionalInt.empty();
    }

    @Override
    public boolean isApproximate() {
        return super.isApproximate() || to.isApproximate();
    }

    @Override
    public boolean isUncertain() {
        return super.isUncertain() || to.isUncertain();
    }

    @Override
    public LocalDate latest() {
        return to.latest();
    }

    @Override
    public String toString() {
        return '[' + super.toString() + DOTS + to + ']';
    }
}
