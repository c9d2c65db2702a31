package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How claims on one fact relate in time: which hold at the same time, and which replace others. */
final class Timing {

    private static final Comparator<PartialDate> ORDER = PartialDate.chronological();

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

    /** Whether a claim records a change since the time of an earlier one. */
    private static boolean changes(Claim<?> later, Claim<?> earlier) {
        Optional<PartialDate> since = start(later);
        if (since.isEmpty() || !later.revises(Revision.CHANGE)) {
            return false;
        }
        Optional<PartialDate> start = start(earlier);
        return earlier.asOf().isEmpty()
                ? isBefore(earlier.published(), since)
                : start.isEmpty() || ORDER.compare(start.get(), since.get()) < 0;
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

    private static Optional<PartialDate> start(Claim<?> claim) {
        return claim.asOf().flatMap(DateInterval::start);
    }

    static <T> boolean conflict(ValueType<T> type, Claim<T> a, Claim<T> b) {
        return a.hasValue()
                && b.hasValue()
                && type.conflicts(a.value().get(), b.value().get())
                && mayHoldTogether(a.asOf(), b.asOf(), type.isVarying())
                && !changes(a, b)
                && !changes(b, a)
                && !correctsItsOwn(a, b)
                && !correctsItsOwn(b, a);
    }

    private static boolean correctsItsOwn(Claim<?> later, Claim<?> earlier) {
        return later.source().publisher().equals(earlier.source().publisher()) && corrects(later, earlier);
    }

    private static boolean mayHoldTogether(Optional<DateInterval> a, Optional<DateInterval> b, boolean varying) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        return (varying ? a.get().overlaps(b.get()) : lasting(a.get()).overlaps(lasting(b.get()))) != Ternary.NO;
    }

    /** A bare date as the time from then on. */
    private static DateInterval lasting(DateInterval asOf) {
        return asOf.isDate() ? DateInterval.of(asOf.start(), Optional.empty()) : asOf;
    }

    /** Negative if a claim speaks of an earlier time than another; a claim without a time comes first. */
    static int compareTimes(Claim<?> a, Claim<?> b) {
        return compare(start(a), start(b));
    }

    /** Negative if a claim was published before another; a claim of unknown date comes first. */
    static int comparePublished(Claim<?> a, Claim<?> b) {
        return compare(a.published(), b.published());
    }

    private static int compare(Optional<PartialDate> a, Optional<PartialDate> b) {
        return a.isPresent() && b.isPresent()
                ? ORDER.compare(a.get(), b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }
}
