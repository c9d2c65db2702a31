package io.github.digitalsilkroad.interchange.ftm;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ownerships that one entity with one percentage can state. Those whose share changed or is disputed get one entity
 * for each time, so that the file combines no claims that no source combines.
 */
final class FtmStakes {

    /** Percent; shares that were rounded may add up to a little more. */
    private static final double WHOLE = 100.5;

    private final Map<Id, Double> sums = new HashMap<>();

    FtmStakes(Catalog catalog) {
        for (Ownership ownership : catalog.ownerships().list()) {
            if (isOfOneTime(ownership)) {
                sums.merge(ownership.owned(), read(ownership), Double::sum);
            }
        }
    }

    /** The share that a claim states as a point. */
    static Optional<String> point(Claim<Share> claim) {
        return claim.value().flatMap(share -> Stated.point(share.number()));
    }

    /** The plain dates for which a claim states its value; the two ends if it is a period. */
    static List<String> days(Claim<Share> claim) {
        List<String> days = new ArrayList<>();
        claim.asOf().flatMap(DateInterval::start).flatMap(Stated::date).ifPresent(days::add);
        claim.asOf()
                .filter(time -> !time.isDate())
                .flatMap(DateInterval::end)
                .flatMap(Stated::date)
                .ifPresent(days::add);
        return days;
    }

    /**
     * Whether one entity states the share: one value at all times or several of one time, which with those of other
     * owners does not make more than the whole.
     */
    boolean isWhole(Ownership ownership) {
        return isOfOneTime(ownership)
                && (sums.getOrDefault(ownership.owned(), 0.0) <= WHOLE
                        || (read(ownership) <= least(ownership) && isHeldPlainly(ownership)));
    }

    private static boolean isOfOneTime(Ownership ownership) {
        Set<Share> values = new HashSet<>();
        Set<Optional<DateInterval>> times = new HashSet<>();
        for (Claim<Share> claim : ownership.facts().get(Props.SHARE_OWNED).claims()) {
            if (claim.value().isPresent()) {
                values.add(claim.value().get());
                times.add(claim.asOf());
            }
        }
        return values.size() <= 1 || times.size() == 1;
    }

    /** Percent as the entity would state it, 0 if it would state none. */
    private static double read(Ownership ownership) {
        return ownership
                .facts()
                .get(Props.SHARE_OWNED)
                .value()
                .filter(share -> Stated.point(share.number()).isPresent())
                .map(share -> share.number().best().orElseThrow())
                .orElse(0.0);
    }

    /** Percent that it is by every claim. */
    private static double least(Ownership ownership) {
        double least = Double.POSITIVE_INFINITY;
        for (Claim<Share> claim : ownership.facts().get(Props.SHARE_OWNED).claims()) {
            if (claim.value().isPresent()) {
                least = Math.min(least, claim.value().get().number().low());
            }
        }
        return least;
    }

    /** Whether the dates of the entity are those of the ownership. */
    private static boolean isHeldPlainly(Ownership ownership) {
        Optional<DateInterval> held = ownership.facts().get(Props.HELD).value();
        if (held.isEmpty()) {
            for (Property<PartialDate> event : Ownership.KIND.events()) {
                if (ownership.facts().get(event).isPresent()) {
                    return false;
                }
            }
            return isDatedPlainly(ownership);
        }
        return !held.get().isDate()
                && isPlain(held.get().start())
                && isPlain(held.get().end());
    }

    private static boolean isDatedPlainly(Ownership ownership) {
        boolean isDated = false;
        boolean hasDay = false;
        for (Claim<Share> claim : ownership.facts().get(Props.SHARE_OWNED).claims()) {
            isDated |= claim.value().isPresent() && claim.asOf().isPresent();
            hasDay |= point(claim).isPresent() && !days(claim).isEmpty();
        }
        return hasDay || !isDated;
    }

    /** Whether a date is open, or a year, month or day without doubt. */
    static boolean isPlain(Optional<PartialDate> date) {
        return date.isEmpty() || date.flatMap(Stated::date).isPresent();
    }
}
