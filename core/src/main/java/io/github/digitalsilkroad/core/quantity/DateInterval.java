package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The time between two {@link PartialDate}s, either of which may be open.
 *
 * <p>The text form is EDTF (ISO 8601-2): {@code 2015/2018} starts on some day of 2015 and ends on some day of 2018;
 * {@code ../2023} and {@code 2013/..} are open at one end; {@code 2013/XXXX} ends at an unstated time. A bare date is
 * the period of that date: {@code 2019} is the whole of 2019, from its first day to its last. {@code 2019/2019} starts
 * and ends within 2019 and is therefore another, shorter period; {@link #isDate()} tells the two apart.
 *
 * <p>Because the ends are partial, questions are answered with a {@link Ternary}: YES when every period that the text
 * can mean agrees, NO when none does.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DateInterval {

    private static final String OPEN = "..";

    private final @Nullable PartialDate from;
    private final @Nullable PartialDate to;
    private final boolean date;

    private DateInterval(@Nullable PartialDate from, @Nullable PartialDate to, boolean date) {
        this.from = from;
        this.to = to;
        this.date = date;
    }

    /**
     * The period of a date: all of its days when it names a year, a month or a day.
     *
     * @param date the date
     * @return the period, written as the bare date
     */
    public static DateInterval of(PartialDate date) {
        return new DateInterval(requireNonNull(date, "date"), date, true);
    }

    /**
     * The period between two dates, each of which may be absent, so that the period is open at that end.
     *
     * @param from the date on which it starts, empty when open
     * @param to the date on which it ends, empty when open
     * @return the period
     * @throws IllegalArgumentException if it would certainly end before it starts
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static DateInterval of(Optional<PartialDate> from, Optional<PartialDate> to) {
        requireNonNull(to, "to");
        if (requireNonNull(from, "from").isPresent()
                && to.isPresent()
                && to.get().latest().isBefore(from.get().earliest())) {
            throw new IllegalArgumentException(from.get() + "/" + to.get() + ": a period cannot end before it starts");
        }
        return new DateInterval(from.orElse(null), to.orElse(null), false);
    }

    /**
     * The whole of the calendar years from one to another, from 1 January to 31 December.
     *
     * @param fromYear the first year, 0 to 9999
     * @param toYear the last year, 0 to 9999
     * @return the period, such as {@code 2015-01-01/2018-12-31}
     * @throws IllegalArgumentException if a year is out of range or the last lies before the first
     */
    public static DateInterval during(int fromYear, int toYear) {
        DateInterval years = of(Optional.of(PartialDate.of(fromYear)), Optional.of(PartialDate.of(toYear)));
        return of(
                years.start().map(first -> PartialDate.of(first.earliest())),
                years.end().map(last -> PartialDate.of(last.latest())));
    }

    /**
     * Reads a period: two EDTF dates joined by a slash, {@code ..} for an open end, or a bare date.
     *
     * @param text such as {@code 2015/2018}, {@code ../2023}, {@code 2013/..} or {@code 2019-10}
     * @return the period
     * @throws QuantityParseException if a date is malformed, or the period would end before it starts
     */
    public static DateInterval parse(String text) {
        int slash = requireNonNull(text, "text").indexOf('/');
        if (slash < 0) {
            return of(PartialDate.parse(text));
        }
        if (slash == 0 || slash == text.length() - 1 || text.lastIndexOf('/') != slash) {
            throw new QuantityParseException(
                    text,
                    "\"" + Lines.quoted(text) + "\" is not a period: write 2015/2018, ../2023 or 2013/.. for an"
                            + " open end, 2013/XXXX for an end that is not stated, or one date");
        }
        Optional<PartialDate> from = parseEnd(text.substring(0, slash));
        Optional<PartialDate> to = parseEnd(text.substring(slash + 1));
        try {
            return of(from, to);
        } catch (IllegalArgumentException endsBeforeStart) {
            throw new QuantityParseException(text, String.valueOf(endsBeforeStart.getMessage()));
        }
    }

    private static Optional<PartialDate> parseEnd(String text) {
        return text.equals(OPEN) ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }

    /**
     * The date on which the period starts.
     *
     * @return the date, or empty when the start is open
     */
    public Optional<PartialDate> start() {
        return Optional.ofNullable(from);
    }

    /**
     * The date on which the period ends.
     *
     * @return the date, or empty when the end is open
     */
    public Optional<PartialDate> end() {
        return Optional.ofNullable(to);
    }

    /**
     * The year in which the period starts.
     *
     * @return the year, or empty when the start is open or its year is not stated
     */
    public OptionalInt startYear() {
        return from == null ? OptionalInt.empty() : from.year();
    }

    /**
     * The year in which the period ends.
     *
     * @return the year, or empty when the end is open or its year is not stated
     */
    public OptionalInt endYear() {
        return to == null ? OptionalInt.empty() : to.year();
    }

    /**
     * Tells whether the period is that of a bare date.
     *
     * @return true for {@code 2019}, false for {@code 2019/2019}
     */
    public boolean isDate() {
        return date;
    }

    /**
     * The period on an axis of years with fractions: 2013.5 is the middle of 2013, and a day lasts until the next one
     * begins.
     *
     * @return from the first to the last day that it may have, unbounded where it is open; empty if no end is dated
     * @since 0.3.0
     */
    public Optional<Estimate> years() {
        Optional<PartialDate> first = start().filter(day -> !day.isUnstated());
        Optional<PartialDate> last = date ? first : end().filter(day -> !day.isUnstated());
        double low = first.filter(PartialDate::hasStart)
                .map(day -> year(day.earliest()))
                .orElse(Double.NEGATIVE_INFINITY);
        double high = last.map(day -> year(day.latest().plusDays(1))).orElse(Double.POSITIVE_INFINITY);
        return first.isEmpty() && last.isEmpty()
                ? Optional.empty()
                : Optional.of(Estimate.interval(low, Double.isInfinite(low), high, Double.isInfinite(high)));
    }

    private static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    /**
     * Tells whether a day lies in the period.
     *
     * @param day the day
     * @return UNKNOWN when that depends on days that the period's dates leave open
     */
    public Ternary contains(LocalDate day) {
        return contains(requireNonNull(day, "day").toEpochDay(), day.toEpochDay());
    }

    /**
     * Tells whether a date lies in the period: YES when every day that the date can mean does, NO when none can.
     *
     * @param partial the date
     * @return the answer; UNKNOWN for an unstated date unless the period is open at both ends
     */
    public Ternary contains(PartialDate partial) {
        return contains(firstDay(requireNonNull(partial, "partial")), lastDay(partial));
    }

    private Ternary contains(long first, long last) {
        if (latestStart() <= first && last <= earliestEnd()) {
            return Ternary.YES;
        }
        return earliestStart() <= last && first <= latestEnd() ? Ternary.UNKNOWN : Ternary.NO;
    }

    /**
     * Tells whether this period and another share a day.
     *
     * @param other the other period
     * @return UNKNOWN when they can, but need not
     */
    public Ternary overlaps(DateInterval other) {
        requireNonNull(other, "other");
        if (latestStart() <= other.earliestEnd() && other.latestStart() <= earliestEnd()) {
            return Ternary.YES;
        }
        return earliestStart() <= other.latestEnd() && other.earliestStart() <= latestEnd()
                ? Ternary.UNKNOWN
                : Ternary.NO;
    }

    /** All days of a year, month or day; a coarser date leaves open which of its days are meant. */
    private boolean isWholeDate() {
        return date && from != null && from.isWhole();
    }

    private long earliestStart() {
        return from == null ? Long.MIN_VALUE : firstDay(from);
    }

    private long latestEnd() {
        return to == null ? Long.MAX_VALUE : lastDay(to);
    }

    private long latestStart() {
        return from == null || isWholeDate() ? earliestStart() : Math.min(lastDay(from), latestEnd());
    }

    private long earliestEnd() {
        return to == null || isWholeDate() ? latestEnd() : Math.max(firstDay(to), earliestStart());
    }

    private static long firstDay(PartialDate partial) {
        return partial.isUnstated() ? Long.MIN_VALUE : partial.earliest().toEpochDay();
    }

    private static long lastDay(PartialDate partial) {
        return partial.isUnstated() ? Long.MAX_VALUE : partial.latest().toEpochDay();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateInterval that
                && date == that.date
                && Objects.equals(from, that.from)
                && Objects.equals(to, that.to);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, date);
    }

    /**
     * The period in EDTF, which {@link #parse(String)} reads back to an equal period.
     *
     * @return such as {@code 2015/2018}, {@code 2013/..} or {@code 2019}
     */
    @Override
    public String toString() {
        return date ? String.valueOf(from) : (from == null ? OPEN : from.toString()) + '/' + (to == null ? OPEN : to);
    }
}
