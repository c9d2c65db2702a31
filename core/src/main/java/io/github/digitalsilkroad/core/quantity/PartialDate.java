package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ComparisonChain;
import io.github.digitalsilkroad.core.internal.Years;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as its source gives it: a day, a month, a year, a decade, a century, or not stated at all.
 *
 * <p>The text form is a subset of EDTF (Extended Date/Time Format, ISO 8601-2:2019, levels 0 and 1, and one form
 * of level 2):
 *
 * <table>
 * <caption>Forms understood by {@link #parse(String)}</caption>
 * <tr><th>text</th><th>meaning</th></tr>
 * <tr><td>{@code 2019-10-31}</td><td>that day</td></tr>
 * <tr><td>{@code 2019-10}</td><td>some day of that month</td></tr>
 * <tr><td>{@code 2019}</td><td>some day of that year</td></tr>
 * <tr><td>{@code 201X}</td><td>some day of the years 2010 to 2019</td></tr>
 * <tr><td>{@code 20XX}</td><td>some day of the years 2000 to 2099</td></tr>
 * <tr><td>{@code XXXX}</td><td>not stated; some day of the years 0 to 9999</td></tr>
 * <tr><td>{@code 2018~}</td><td>approximate: the source says "about"</td></tr>
 * <tr><td>{@code 2018?}</td><td>uncertain: the source doubts it</td></tr>
 * <tr><td>{@code 2018%}</td><td>approximate and uncertain</td></tr>
 * <tr><td>{@code [2018-10..2019]}</td>
 * <td>some day from the first date to the last one, as left possible by sources that disagree</td></tr>
 * <tr><td>{@code [..2019]}</td><td>some day of that date or before it</td></tr>
 * </table>
 *
 * <p>{@code ~}, {@code ?} and {@code %} are kept, printed and compared by {@link #equals(Object)}, but they widen
 * nothing: {@link #earliest()} and {@link #latest()} come from the digits alone. There is no {@code compareTo}, because
 * two coarse dates may have no order; {@link #isBefore(PartialDate)} answers with a {@link Ternary}, and {@link
 * #chronological()} orders a list for printing.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PartialDate {

    private static final String QUALIFIERS = "~?%";

    /** How many years a date may mean, by how many digits of its year are unspecified. */
    private static final int[] YEARS = {1, 10, 100, 1000, 10_000};

    private static final PartialDate UNSTATED = new PartialDate(pack(0, 4, 0, 0, 0));

    /**
     * The date, or the first one of several. Bits from high to low: year 14, month 4, day 5, number of year digits not
     * given 3, uncertain 1, approximate 1.
     */
    private final int first;

    /** The last date of several, else the same as the first. */
    private final int last;

    private PartialDate(int packed) {
        this(packed, packed);
    }

    private PartialDate(int first, int last) {
        this.first = first;
        this.last = last;
    }

    private static int pack(int year, int unspecified, int month, int day, int qualifier) {
        return year << 14 | month << 10 | day << 5 | unspecified << 2 | qualifier;
    }

    /**
     * The date that no source states, written {@code XXXX}.
     *
     * @return the unstated date
     */
    public static PartialDate unstated() {
        return UNSTATED;
    }

    /**
     * Some day of a year.
     *
     * @param year the year, 0 to 9999
     * @return the date
     * @throws IllegalArgumentException if the year is out of range
     */
    public static PartialDate of(int year) {
        Years.check(year);
        return new PartialDate(pack(year, 0, 0, 0, 0));
    }

    /**
     * Some day of a month.
     *
     * @param year the year, 0 to 9999
     * @param month the month, 1 to 12
     * @return the date
     * @throws IllegalArgumentException if the year or month is out of range
     */
    public static PartialDate of(int year, int month) {
        Years.check(year);
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("month " + month + " of " + year + ": months are 1 to 12");
        }
        return new PartialDate(pack(year, 0, month, 0, 0));
    }

    /**
     * A day.
     *
     * @param day the day, in a year from 0 to 9999
     * @return the date
     * @throws IllegalArgumentException if the year is out of range
     */
    public static PartialDate of(LocalDate day) {
        Years.check(requireNonNull(day, "day").getYear());
        return new PartialDate(pack(day.getYear(), 0, day.getMonthValue(), day.getDayOfMonth(), 0));
    }

    /**
     * Reads a date in the forms of the table above.
     *
     * @param text an EDTF date such as {@code 2019-10}
     * @return the date
     * @throws QuantityParseException if the text has another form or names a day that no calendar has
     */
    public static PartialDate parse(String text) {
        return DateParser.parse(requireNonNull(text, "text"));
    }

    /** The date of fields that the caller has checked. */
    static PartialDate ofFields(int year, int unspecified, int month, int day, String qualifier) {
        int bits = qualifier.isEmpty() ? 0 : QUALIFIERS.indexOf(qualifier) + 1;
        return new PartialDate(pack(year, unspecified, month, day, bits));
    }

    /** Some day from one date to another; neither is a set of several dates. */
    static PartialDate between(PartialDate from, PartialDate to) {
        return new PartialDate(from.first, to.last);
    }

    /** How much is given of the date: its digits of the year, its month and its day. */
    int precision() {
        return Math.min(precision(first), precision(last));
    }

    private static int precision(int packed) {
        return 4 - unspecified(packed) + (month(packed) > 0 ? 1 : 0) + (day(packed) > 0 ? 1 : 0);
    }

    /**
     * The year, when one is given.
     *
     * @return the year from 0 to 9999, or empty for a decade, a century and an unstated date
     */
    public OptionalInt year() {
        boolean given = unspecified(first) == 0 && unspecified(last) == 0 && year(first) == year(last);
        return given ? OptionalInt.of(year(first)) : OptionalInt.empty();
    }

    /**
     * The month, when one is given.
     *
     * @return the month from 1 to 12, or empty when the date is coarser than a month
     */
    public OptionalInt month() {
        boolean given = year().isPresent() && month(first) > 0 && month(first) == month(last);
        return given ? OptionalInt.of(month(first)) : OptionalInt.empty();
    }

    /**
     * The day of the month, when one is given.
     *
     * @return the day from 1 to 31, or empty when the date is coarser than a day
     */
    public OptionalInt day() {
        return day(first) > 0 && first == last ? OptionalInt.of(day(first)) : OptionalInt.empty();
    }

    private static int year(int packed) {
        return packed >> 14;
    }

    private static int unspecified(int packed) {
        return packed >> 2 & 7;
    }

    private static int month(int packed) {
        return packed >> 10 & 15;
    }

    private static int day(int packed) {
        return packed >> 5 & 31;
    }

    /**
     * Tells whether the source calls the date approximate, {@code ~} or {@code %}.
     *
     * @return true when it does
     */
    public boolean isApproximate() {
        return ((first | last) & 1) != 0;
    }

    /**
     * Tells whether the source calls the date uncertain, {@code ?} or {@code %}.
     *
     * @return true when it does
     */
    public boolean isUncertain() {
        return ((first | last) & 2) != 0;
    }

    /**
     * Tells whether the date is {@code XXXX}, not stated.
     *
     * @return true when nothing is given
     */
    public boolean isUnstated() {
        return last == UNSTATED.last;
    }

    /**
     * Whether there is a day before which it cannot be.
     *
     * @return false for a date such as {@code [..2019]}, and for the unstated date
     */
    public boolean hasStart() {
        return first != UNSTATED.first;
    }

    /** Whether all days of a year, month or day can be meant together, not only one of them. */
    boolean isWhole() {
        return first == last && year().isPresent();
    }

    /**
     * The first day that the date can mean.
     *
     * @return the day; 0000-01-01 for an unstated date and one without a start
     */
    public LocalDate earliest() {
        return date(start());
    }

    /**
     * The last day that the date can mean.
     *
     * @return the day; 9999-12-31 for an unstated date
     */
    public LocalDate latest() {
        return date(end());
    }

    /**
     * Tells whether this date lies before another: YES when every day it can mean does, NO when none does.
     *
     * @param other the date to compare with
     * @return the answer; UNKNOWN for {@code 2019-10} and {@code 2019}
     */
    public Ternary isBefore(PartialDate other) {
        requireNonNull(other, "other");
        if (isUnstated() || other.isUnstated()) {
            return Ternary.UNKNOWN;
        }
        return before(start(), end(), other.start(), other.end());
    }

    /**
     * Tells whether this date lies before a day: YES when every day it can mean does, NO when none does.
     *
     * @param day the day to compare with
     * @return the answer; UNKNOWN for an unstated date
     */
    public Ternary isBefore(LocalDate day) {
        requireNonNull(day, "day");
        return isUnstated() ? Ternary.UNKNOWN : before(start(), end(), number(day), number(day));
    }

    /**
     * Tells whether this date lies after another: YES when every day it can mean does, NO when none does.
     *
     * @param other the date to compare with
     * @return the answer
     */
    public Ternary isAfter(PartialDate other) {
        return requireNonNull(other, "other").isBefore(this);
    }

    /**
     * Tells whether this date lies after a day: YES when every day it can mean does, NO when none does.
     *
     * @param day the day to compare with
     * @return the answer; UNKNOWN for an unstated date
     */
    public Ternary isAfter(LocalDate day) {
        requireNonNull(day, "day");
        return isUnstated() ? Ternary.UNKNOWN : before(number(day), number(day), start(), end());
    }

    private static Ternary before(long low, long high, long otherLow, long otherHigh) {
        return high < otherLow ? Ternary.YES : low < otherHigh ? Ternary.UNKNOWN : Ternary.NO;
    }

    /**
     * Tells whether this date and another can mean the same day.
     *
     * @param other the date to compare with
     * @return true for {@code 2019} and {@code 2019-10}, false for {@code 2019} and {@code 2018}
     */
    public boolean overlaps(PartialDate other) {
        requireNonNull(other, "other");
        return end() >= other.start() && other.end() >= start();
    }

    /**
     * The narrowest date that leaves possible what either of two does, for sources that disagree.
     *
     * @param other the other date
     * @return one of the two if it leaves possible all that the other does, the more doubtful one if both do, else such
     *     as {@code [2018-10..2019]}
     */
    public PartialDate hull(PartialDate other) {
        boolean covers = covers(requireNonNull(other, "other"));
        if (covers && other.covers(this)) {
            return compare(this, other) < 0 ? other : this;
        }
        if (covers || other.covers(this)) {
            return covers ? this : other;
        }
        return new PartialDate(start() < other.start() ? first : other.first, end() > other.end() ? last : other.last);
    }

    private boolean covers(PartialDate other) {
        return start() <= other.start() && end() >= other.end();
    }

    /**
     * An order for lists: by first possible day, the finer date first when they agree, then plain before qualified. It
     * agrees with {@link #equals(Object)} and says nothing about which event came first.
     *
     * @return the comparator
     */
    public static Comparator<PartialDate> chronological() {
        return PartialDate::compare;
    }

    private static int compare(PartialDate a, PartialDate b) {
        return ComparisonChain.start()
                .compare(a.start(), b.start())
                .compare(b.precision(), a.precision())
                .compare(a.first & 3, b.first & 3)
                .compare(a.last, b.last)
                .compare(a.first, b.first)
                .result();
    }

    /** First possible day. */
    private long start() {
        return number(year(first), Math.max(1, month(first)), Math.max(1, day(first)));
    }

    /** Last possible day. */
    private long end() {
        int year = year(last) + YEARS[unspecified(last)] - 1;
        int month = month(last) > 0 ? month(last) : 12;
        return number(
                year,
                month,
                day(last) > 0 ? day(last) : LocalDate.of(year, month, 1).lengthOfMonth());
    }

    /** A day as one number, which ascends with time. */
    private static long number(long year, int month, int day) {
        return (year << 4 | month) << 5 | day;
    }

    private static long number(LocalDate day) {
        return number(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static LocalDate date(long number) {
        return LocalDate.of((int) (number >> 9), (int) number >> 5 & 15, (int) number & 31);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate that && first == that.first && last == that.last;
    }

    @Override
    public int hashCode() {
        return (first ^ 31 * (last - first)) * 0x9E3779B9 ^ first >>> 15;
    }

    /**
     * The date in EDTF, which {@link #parse(String)} reads back to an equal date.
     *
     * @return such as {@code 2019-10} or {@code 2018~}
     */
    @Override
    public String toString() {
        return first == last ? text(first) : "[" + (hasStart() ? text(first) : "") + ".." + text(last) + "]";
    }

    private static String text(int packed) {
        int given = 4 - unspecified(packed);
        String year = Integer.toString(10_000 + year(packed)).substring(1);
        StringBuilder text = new StringBuilder(year.substring(0, given)).append("X".repeat(4 - given));
        for (int part : new int[] {month(packed), day(packed)}) {
            if (part > 0) {
                text.append(part < 10 ? "-0" : "-").append(part);
            }
        }
        int qualifier = packed & 3;
        return qualifier == 0
                ? text.toString()
                : text.append(QUALIFIERS.charAt(qualifier - 1)).toString();
    }
}
