package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds umbrellas that are part of their own parts, and owners who together own more than the whole. */
final class Cycles {

    /** How many members of a circle a message names. */
    private static final int SHOWN = 10;

    /** Percent; shares that were rounded may add up to a little more. */
    private static final double WHOLE = 100.5;

    /** The position of a thing that is no longer on the path. */
    private static final int DONE = -1;

    private Cycles() {}

    /**
     * Reports circles of umbrellas that involve some of the entities, and owners of more than the whole that do.
     *
     * @param parts those of the entities that may have an umbrella
     */
    static void check(Tables tables, List<Entity> parts, List<Entity> entities, Integrity found) {
        Map<String, Integer> walked = new HashMap<>();
        parts.forEach(part -> walk(tables, part, walked, found));
        Map<String, List<Stake>> stakes = new HashMap<>();
        for (Ownership ownership : Iterables.filter(entities, Ownership.class)) {
            stakes.put(ownership.owned().toString(), new ArrayList<>(2));
        }
        if (!stakes.isEmpty()) {
            checkStakes(tables, stakes, found);
        }
    }

    /** A thing on the path upwards, and its umbrellas that were not followed yet. */
    private record Step(Entity part, Iterator<Id> umbrellas) {}

    /**
     * Follows umbrellas, filed and claimed ones, and visits each thing once. A path that returns to itself is a circle.
     *
     * @param walked the position of a thing on the path, or {@link #DONE} if all above it was followed
     */
    private static void walk(Tables tables, Entity start, Map<String, Integer> walked, Integrity found) {
        List<Step> way = new ArrayList<>();
        enter(start, way, walked);
        while (!way.isEmpty()) {
            Step last = way.get(way.size() - 1);
            Entity next = last.umbrellas.hasNext()
                    ? tables.at(last.part.kind(), last.umbrellas.next()).orElse(null)
                    : null;
            Integer place = next == null ? null : walked.get(next.id().toString());
            if (place != null && place != DONE) {
                report(way.subList(place, way.size()), found);
            } else if (next != null && place == null) {
                enter(next, way, walked);
            } else if (!last.umbrellas.hasNext()) {
                walked.put(last.part.id().toString(), DONE);
                way.remove(way.size() - 1);
            }
        }
    }

    private static void enter(Entity part, List<Step> way, Map<String, Integer> walked) {
        if (walked.putIfAbsent(part.id().toString(), way.size()) == null) {
            way.add(new Step(part, part.kind().possibleUmbrellasOf(part).iterator()));
        }
    }

    private static <E extends Entity> boolean isFiled(Entity part, Kind<E> kind, Id umbrella) {
        return kind.umbrella().orElseThrow().filedOf(kind.type().cast(part)).contains(umbrella);
    }

    /**
     * Reports a circle at its first member in alphabetical order; of the members whose umbrella is not filed, if there
     * are any. Another check reports an entity that is its own umbrella.
     */
    private static void report(List<Step> way, Integrity found) {
        int size = way.size();
        int first = 0;
        boolean isFirstFiled = true;
        List<String> circle = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Entity part = way.get(i).part;
            boolean isFiled =
                    isFiled(part, part.kind(), way.get((i + 1) % size).part.id());
            circle.add(part.id().toString());
            if (isFiled == isFirstFiled ? circle.get(i).compareTo(circle.get(first)) < 0 : isFirstFiled) {
                first = i;
                isFirstFiled = isFiled;
            }
        }
        if (size > 1) {
            Column<?, ?> column = way.get(first).part.kind().umbrella().orElseThrow();
            Collections.rotate(circle, -first);
            circle.add(circle.get(0));
            String path = circle.size() <= SHOWN
                    ? String.join(" in ", circle)
                    : String.join(" in ", circle.subList(0, SHOWN)) + " in " + (circle.size() - SHOWN) + " more";
            String at = isFirstFiled
                    ? column.name()
                    : column.attestedBy().orElseThrow().name();
            found.report(
                    circle.get(0),
                    at,
                    circle.get(1),
                    "'" + circle.get(1) + "' is itself a part of it: " + path
                            + "; an umbrella is no part of its parts");
        }
    }

    private static void checkStakes(Tables tables, Map<String, List<Stake>> stakes, Integrity found) {
        KindTable<Ownership> ownerships = tables.of(Ownership.KIND);
        for (Ownership ownership : ownerships.rows()) {
            List<Stake> all = stakes.get(ownership.owned().toString());
            Stake stake = all == null ? null : Stake.of(ownership);
            if (all != null && stake != null) {
                all.add(stake);
            }
        }
        stakes.forEach((owned, held) -> checkStakes(owned, held, found));
    }

    /** Adds up what is certainly held together, if of each stake the least claimed is right. */
    private static void checkStakes(String owned, List<Stake> stakes, Integrity found) {
        NavigableMap<LocalDate, Double> changes = new TreeMap<>();
        for (Stake stake : stakes) {
            changes.merge(stake.from, stake.percent, Double::sum);
            changes.merge(stake.until, -stake.percent, Double::sum);
        }
        double sum = 0;
        for (Map.Entry<LocalDate, Double> change : changes.entrySet()) {
            sum += change.getValue();
            for (Stake stake : stakes) {
                if (sum > WHOLE && stake.from.equals(change.getKey())) {
                    found.report(
                            stake.id,
                            "owned",
                            owned,
                            "'" + owned + "' would be owned to " + Math.round(sum) + " percent at one time; all of it"
                                    + " is 100: correct a share, or state when each was held");
                    return;
                }
            }
        }
    }

    /** The least that an owner certainly holds, in percent, and from and until when. */
    private record Stake(String id, double percent, LocalDate from, LocalDate until) {

        /**
         * Null if no share is claimed or it may be of any time: neither stake nor share is undated, nor is it held for
         * a time.
         */
        static @Nullable Stake of(Ownership ownership) {
            double least = Double.POSITIVE_INFINITY;
            boolean dated = false;
            for (Claim<Share> claim : ownership.facts().get(Props.SHARE_OWNED).claims()) {
                if (claim.value().isPresent()) {
                    least = Math.min(least, claim.value().get().number().low());
                    dated |= claim.asOf().isPresent();
                }
            }
            Optional<DateInterval> held = ownership.facts().get(Props.HELD).value();
            if (Double.isInfinite(least) || (held.isEmpty() && dated)) {
                return null;
            }
            PartialDate start = held.isEmpty() ? null : held.get().start().orElse(null);
            PartialDate end = held.isEmpty() ? null : held.get().end().orElse(null);
            LocalDate from = start == null ? LocalDate.MIN : start.isUnstated() ? LocalDate.MAX : start.latest();
            LocalDate until = end == null ? LocalDate.MAX : end.isUnstated() ? LocalDate.MIN : end.earliest();
            return from.isBefore(until) ? new Stake(ownership.id().toString(), least, from, until) : null;
        }
    }
}
