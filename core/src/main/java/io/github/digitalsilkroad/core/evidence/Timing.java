package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How claims on one fact stand to one another in time: which speak of the same time, and which take the place of which.
 */
final class Timing {

    private static final Comparator<PartialDate> ORDER = PartialDate.chronological();

    private Timing() {}

    /** The claims that no other one has set aside, by a change or a correction. */
    static <T> List<Claim<T>> standing(List<Claim<T>> claims) {
        return without(claims, true);
    }

    /** The claims that speak of the time since the last change, corrected ones included. */
    static <T> List<Claim<T>> unchanged(List<Claim<T>> claims) {
        return without(claims, false);
    }

    private static <T> List<Claim<T>> without(List<Claim<T>> claims, boolean corrections) {
        List<Claim<T>> left = new ArrayList<>(claims.size());
        for (Claim<T> claim : claims) {
            if (!isSetAside(claim, claims, corrections)) {
                left.add(claim);
            }
        }
        return left.isEmpty() ? claims : left;
    }

    private static <T> boolean isSetAside(Claim<T> claim, List<Claim<T>> claims, boolean corrections) {
        for (int i = 0; i < claims.size(); i++) {
            Claim<T> other = claims.get(i);
            if (changes(other, claim) || (corrections && corrects(other, claim))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a claim records a change since the time of an earlier one. */
    private static boolean changes(Claim<?> later, Claim<?> earlier) {
        if (!later.revises(Revision.CHANGE)) {
            return false;
        }
        PartialDate since = start(later);
        if (since == null) {
            return false;
        }
        if (earlier.asOfOrNull() == null) {
            Optional<PartialDate> said = earlier.published();
            return said.isPresent() && said.get().isBefore(since).isYes();
        }
        PartialDate start = start(earlier);
        return start == null || ORDER.compare(start, since) < 0;
    }

    /** Whether a claim corrects one that was published before it and does not speak of a later time. */
    private static boolean corrects(Claim<?> later, Claim<?> earlier) {
        if (!later.revises(Revision.CORRECTION)) {
            return false;
        }
        Optional<PartialDate> said = earlier.published();
        Optional<PartialDate> corrected = later.published();
        if (said.isEmpty()
                || corrected.isEmpty()
                || !said.get().isBefore(corrected.get()).isYes()) {
            return false;
        }
        PartialDate start = start(earlier);
        PartialDate about = start(later);
        return start == null || about == null || ORDER.compare(start, about) <= 0;
    }

    private static @Nullable PartialDate start(Claim<?> claim) {
        DateInterval asOf = claim.asOfOrNull();
        return asOf == null ? null : asOf.start().orElse(null);
    }

    static <T> boolean conflict(ValueType<T> type, Claim<T> a, Claim<T> b) {
        T one = a.valueOrNull();
        T other = b.valueOrNull();
        return one != null
                && other != null
                && type.conflicts(one, other)
                && mayHoldTogether(a.asOfOrNull(), b.asOfOrNull(), type.isVarying())
                && !changes(a, b)
                && !changes(b, a)
                && !correctsItsOwn(a, b)
                && !correctsItsOwn(b, a);
    }

    private static boolean correctsItsOwn(Claim<?> later, Claim<?> earlier) {
        return later.source().publisher().equals(earlier.source().publisher()) && corrects(later, earlier);
    }

    private static boolean mayHoldTogether(@Nullable DateInterval a, @Nullable DateInterval b, boolean varying) {
        if (a == null || b == null) {
            return true;
        }
        return (varying ? a.overlaps(b) : lasting(a).overlaps(lasting(b))) != Ternary.NO;
    }

    /** A bare date as the time from then on. */
    private static DateInterval lasting(DateInterval asOf) {
        return asOf.isDate() ? DateInterval.of(asOf.start(), Optional.empty()) : asOf;
    }

    /** Negative if a claim speaks of an earlier time than another; a claim that does not say of which comes first. */
    static int compareTimes(Claim<?> a, Claim<?> b) {
        return compare(start(a), start(b));
    }

    /** Negative if a claim was published before another; a claim of unknown date comes first. */
    static int comparePublished(Claim<?> a, Claim<?> b) {
        return compare(a.published().orElse(null), b.published().orElse(null));
    }

    private static int compare(@Nullable PartialDate a, @Nullable PartialDate b) {
        if (a == null) {
            return b == null ? 0 : -1;
        }
        return b == null ? 1 : ORDER.compare(a, b);
    }
}
