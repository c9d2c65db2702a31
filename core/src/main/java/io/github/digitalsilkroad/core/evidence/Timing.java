package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How claims on one fact compare: which speak of the same time, which contradict each other, and which replace others.
 * All code that compares two claims uses this class.
 */
final class Timing {

    private static final Comparator<PartialDate> ORDER = PartialDate.chronological();

    /** How many years what is said as of a bare date may hold, unless someone says otherwise. */
    private static final int LASTS = 10;

    private Timing() {}

    /** The claims that no other one replaces, by a change or a correction. */
    static <T> List<Claim<T>> standing(List<Claim<T>> claims) {
        return without(claims, true);
    }

    /** The claims that speak of the time since the last change, corrected ones included. */
    static <T> List<Claim<T>> unchanged(List<Claim<T>> claims) {
        return without(claims, false);
    }

    private static <T> List<Claim<T>> without(List<Claim<T>> claims, boolean corrections) {
        if (claims.size() < 2) {
            return claims;
        }
        List<Claim<T>> left = new ArrayList<>(claims);
        for (Claim<T> later : claims) {
            left.removeIf(claim -> replaces(later, claim, corrections) != null);
        }
        return left.isEmpty() ? claims : left;
    }

    /** Which of some claims replaces a claim, and why. */
    static <T> ClaimChoice<T> replaced(Claim<T> claim, List<Claim<T>> claims, boolean corrections) {
        for (Claim<T> later : claims) {
            Reason reason = replaces(later, claim, corrections);
            if (reason != null) {
                return new ClaimChoice<>(claim, reason, Optional.of(later));
            }
        }
        throw new AssertionError("not replaced: " + claim);
    }

    private static @Nullable Reason replaces(Claim<?> later, Claim<?> earlier, boolean corrections) {
        if (changes(later, earlier)) {
            return Reason.CHANGED_SINCE;
        }
        return corrections && corrects(later, earlier) ? Reason.CORRECTED : null;
    }

    /**
     * Whether a claim records a change since another one, which does not correct it; of two that each record a change
     * since the other, the one published later does.
     */
    private static boolean changes(Claim<?> one, Claim<?> other) {
        return isSince(one, other)
                && !corrects(other, one)
                && (!isSince(other, one) || isBefore(other.published(), one.published()));
    }

    /**
     * Whether a claim records a change since an earlier one: by the times that they speak of, and by the dates of their
     * sources where these are the same or the change has none. A row without a time speaks of the date of its source;
     * if that has none either, or one without a start, it is taken to be older than the change.
     */
    private static boolean isSince(Claim<?> later, Claim<?> earlier) {
        if (!later.revises(Revision.CHANGE)) {
            return false;
        }
        Optional<PartialDate> since = start(later);
        Optional<PartialDate> start = start(earlier);
        int order = since.isPresent() && start.isPresent() ? ORDER.compare(start.get(), since.get()) : 0;
        if (order != 0) {
            return order < 0;
        }
        if (earlier.asOf().isPresent() && start.isEmpty() && since.isPresent()) {
            return true;
        }
        if (earlier.asOf().isEmpty() && since.isPresent()) {
            return earlier.published()
                    .filter(PartialDate::hasStart)
                    .map(said -> said.isBefore(since.get()).isYes())
                    .orElse(true);
        }
        return isBefore(earlier.published(), later.published());
    }

    /** Whether a claim corrects one that was published before it and does not speak of a later time. */
    private static boolean corrects(Claim<?> later, Claim<?> earlier) {
        if (!later.revises(Revision.CORRECTION) || !isBefore(earlier.published(), later.published())) {
            return false;
        }
        Optional<PartialDate> start = start(earlier);
        Optional<PartialDate> about = start(later);
        return start.isEmpty() || about.isEmpty() || ORDER.compare(start.get(), about.get()) <= 0;
    }

    private static boolean isBefore(Optional<PartialDate> one, Optional<PartialDate> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().isBefore(other.get()).isYes();
    }

    /** The day on which a claim begins to hold, for a list by time; without one it comes last. */
    static LocalDate begin(Claim<?> claim) {
        return claim.asOf().isEmpty() ? LocalDate.MAX : firstDay(claim.asOf().get());
    }

    private static Optional<PartialDate> start(Claim<?> claim) {
        return claim.asOf().flatMap(DateInterval::start);
    }

    /**
     * Whether two claims contradict each other: they {@linkplain #together speak of the same time}, and no value is
     * possible under both.
     *
     * @param claims all claims that count; one of them may record a change between the two
     * @return UNKNOWN if they do if they speak of the same time, which they do not tell
     */
    static <T> Ternary conflict(ValueType<T> type, Claim<T> a, Claim<T> b, List<Claim<T>> claims) {
        if (!a.hasValue()
                || !b.hasValue()
                || !type.conflicts(a.value().get(), b.value().get())
                || correctsItsOwn(a, b)
                || correctsItsOwn(b, a)
                || claims.stream().anyMatch(change -> changes(change, a) != changes(change, b))) {
            return Ternary.NO;
        }
        return together(type, a, b);
    }

    private static boolean correctsItsOwn(Claim<?> later, Claim<?> earlier) {
        return corrects(later, earlier)
                && later.source().publisher().equals(earlier.source().publisher());
    }

    /**
     * Whether two claims speak of the same time. Figures need a time for that, since they may be counted at any; one
     * event, who does something and words need none. Periods that overlap only in part are two; of a bare date,
     * what does not rise and fall by itself may go on to hold for {@link #LASTS} years.
     */
    static Ternary together(ValueType<?> type, Claim<?> a, Claim<?> b) {
        if (changes(a, b) || changes(b, a)) {
            return Ternary.NO;
        }
        Ternary ifUnsaid = type.isNumber() ? Ternary.UNKNOWN : Ternary.YES;
        if (a.asOf().isEmpty() || b.asOf().isEmpty()) {
            return ifUnsaid;
        }
        DateInterval one = a.asOf().get();
        DateInterval other = b.asOf().get();
        boolean isPartial = isAhead(one, other) || isAhead(other, one);
        Ternary overlap = isPartial ? Ternary.NO : one.overlaps(other);
        boolean isCoarse = one.isDate() && other.isDate() && !one.equals(other);
        if (overlap == Ternary.UNKNOWN || (overlap == Ternary.YES && isCoarse)) {
            return ifUnsaid;
        }
        boolean mayLast = overlap == Ternary.NO && !type.isVarying() && (lasts(one, other) || lasts(other, one));
        return mayLast ? Ternary.UNKNOWN : overlap;
    }

    /** Whether a period begins before another one does and ends before it does. */
    private static boolean isAhead(DateInterval one, DateInterval other) {
        return firstDay(one).isBefore(firstDay(other)) && lastDay(one).isBefore(lastDay(other));
    }

    private static LocalDate firstDay(DateInterval period) {
        return period.start().isPresent() ? period.start().get().earliest() : LocalDate.MIN;
    }

    private static LocalDate lastDay(DateInterval period) {
        return period.end().isPresent() ? period.end().get().latest() : LocalDate.MAX;
    }

    /** Whether a bare date lies so shortly before a period that what is said of it may still hold then. */
    private static boolean lasts(DateInterval date, DateInterval later) {
        return date.isDate()
                && later.start().isPresent()
                && date.start().orElseThrow().isBefore(later.start().get()) != Ternary.NO
                && date.start()
                        .get()
                        .latest()
                        .plusYears(LASTS)
                        .isAfter(later.start().get().earliest());
    }

    /** Negative if a claim speaks of an earlier time than another; a claim without a time comes first. */
    static int compareTimes(Claim<?> a, Claim<?> b) {
        return compare(start(a), start(b));
    }

    /** Negative if a date is before another; an unknown one comes first. */
    static int compare(Optional<PartialDate> a, Optional<PartialDate> b) {
        return a.isPresent() && b.isPresent()
                ? ORDER.compare(a.get(), b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }
}
