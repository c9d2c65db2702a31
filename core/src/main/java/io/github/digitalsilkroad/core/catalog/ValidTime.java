package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Kind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What held on a day, by the events that kinds declare. */
final class ValidTime {

    /** The last day by which a source had been published or read; one object, since a table keeps the day by it. */
    static final Function<KindTable<Source>, Optional<LocalDate>> LAST_DAY = ValidTime::lastDay;

    private final LocalDate day;

    /** The properties that date an event of some kind, rather than a plan for one. */
    private final Set<Property<?>> events = new HashSet<>();

    private final Function<Id, Optional<Entity>> find;

    /** The time of a day in a world with some kinds of rows, which are found by their ids. */
    ValidTime(LocalDate day, List<Kind<? extends Entity>> kinds, Function<Id, Optional<Entity>> find) {
        this.day = day;
        this.find = find;
        kinds.forEach(kind -> events.addAll(kind.events()));
    }

    /**
     * Which claims on an entity may have held: those that are not certainly later or over, nor date a later event. An
     * end that may be later or earlier is later where another event of the entity is, or a time for which a figure
     * shows one: nothing ends before it was last seen, unless it was revived since.
     */
    BiPredicate<Property<?>, Claim<?>> claimsOf(Entity entity) {
        List<Property<PartialDate>> ends = entity.kind().ends();
        boolean isSeenLater =
                entity.facts().properties(any -> true).stream().anyMatch(ends::contains) && isSeenLater(entity);
        return (property, claim) -> claim.holdsOn(day) != Ternary.NO
                && !(events.contains(property) && isLater(claim))
                && !(isSeenLater && ends.contains(property) && !isOver(claim));
    }

    /**
     * Whether something may have begun by then: an event is dated that is not certainly later, or only its end or
     * revival is, which shows that it existed before; {@linkplain #begin a part} that no event dates, by its whole.
     * What others refer to stays.
     */
    boolean hadBegun(Entity entity) {
        return entity.kind().isStanding() || !begin(entity, this::firstEvent).isAfter(day);
    }

    /** Whether something without a dated start may have started by then under the reading. */
    boolean mayHaveStarted(Entity undated) {
        return !start(undated).isAfter(day);
    }

    /** The first day on which something without a dated start may have: {@linkplain #begin a part}, by its whole. */
    private LocalDate start(Entity undated) {
        return undated.kind().possibleUmbrellasOf(undated).isEmpty()
                ? LocalDate.MIN
                : begin(undated, ValidTime::firstStart);
    }

    /** The first day on which each row of a table may have started, of those without a dated start. */
    static IntFunction<LocalDate> starts(KindTable<? extends Entity> table) {
        ValidTime time = new ValidTime(
                LocalDate.MAX, List.of(table.kind()), id -> Optional.ofNullable(table.get(id.toString())));
        Map<Integer, LocalDate> known = new ConcurrentHashMap<>();
        return row -> known.computeIfAbsent(row, at -> time.start(table.row(at)));
    }

    /**
     * The first day on which something may have been there. A part is not there before its whole unless it is dated
     * itself: one without a date may have been there from the first day of any whole that it may be part of, under
     * some reading and step by step. It may have been there on any day where a whole has neither a date nor a whole,
     * where the parts go round in a circle, and where a claim shows a part before its whole.
     */
    private LocalDate begin(Entity entity, Function<Entity, Optional<LocalDate>> dated) {
        LocalDate begin = LocalDate.MAX;
        LocalDate shown = LocalDate.MAX;
        Set<Id> undated = new HashSet<>();
        Deque<Entity> open = new ArrayDeque<>(List.of(entity));
        while (!open.isEmpty()) {
            Entity next = open.pop();
            Optional<LocalDate> own = dated.apply(next);
            if (own.isPresent()) {
                begin = earlier(begin, own.get());
            } else {
                List<Entity> wholes = wholesOf(next);
                if (wholes.isEmpty() || !undated.add(next.id())) {
                    return LocalDate.MIN;
                }
                shown = earlier(shown, shown(next, Attested::claims, LocalDate.MAX));
                open.addAll(wholes);
            }
        }
        return shown.isBefore(begin) ? LocalDate.MIN : begin;
    }

    /** What something may be part of; empty if it may be part of nothing that is known. */
    private List<Entity> wholesOf(Entity part) {
        List<Id> wholes = part.kind().possibleUmbrellasOf(part);
        List<Entity> found = new ArrayList<>(wholes.size());
        wholes.forEach(whole -> find.apply(whole).ifPresent(found::add));
        return found.size() == wholes.size() ? found : List.of();
    }

    /**
     * The first day of what dates an event; empty if nothing does. Something that only ended may have been there on any
     * day.
     */
    private Optional<LocalDate> firstEvent(Entity entity) {
        LocalDate first = LocalDate.MAX;
        boolean isDated = false;
        boolean hasBegin = false;
        for (Property<?> property : entity.facts().properties(events::contains)) {
            if (!isEventOf(entity, property)) {
                continue;
            }
            boolean isEnd = entity.kind().ends().contains(property) || property.equals(Stage.REVIVED.milestone());
            for (Claim<?> claim : entity.facts().get(property).claims()) {
                if (claim.value().orElse(null) instanceof PartialDate date) {
                    isDated |= !date.isUnstated();
                    hasBegin |= !isEnd;
                    first = earlier(first, isEnd ? date.latest() : date.earliest());
                }
            }
        }
        return isDated ? Optional.of(hasBegin ? first : LocalDate.MIN) : Optional.empty();
    }

    /** The first day of the year in which something started under the reading; empty if nothing dates that. */
    private static Optional<LocalDate> firstStart(Entity entity) {
        List<PartialDate> starts = new ArrayList<>();
        entity.kind().starts().forEach(start -> entity.facts().value(start).ifPresent(starts::add));
        return Iterables.all(starts, PartialDate::isUnstated)
                ? Optional.empty()
                : Optional.of(
                        Iterables.any(starts, PartialDate::isUnstated)
                                ? LocalDate.MIN
                                : LocalDate.of(LifeYears.of(entity).earliest(), 1, 1));
    }

    /**
     * Whether something, or the plan of it, was certainly there: by the date of an event, or because a source that had
     * been published or read by then tells of it. What shows an event shows it for the time that it tells of, too.
     *
     * @param release by which day every source had been read
     */
    boolean wasThere(Entity entity, LocalDate release) {
        return !shown(
                        entity,
                        fact -> isEventOf(entity, fact.property())
                                ? fact.chosen().stream().toList()
                                : fact.admitted(),
                        release)
                .isAfter(day);
    }

    /** The day by which some claims show, at the latest, that something or the plan of it was there. */
    private LocalDate shown(Entity entity, Function<Attested<?>, List<? extends Claim<?>>> some, LocalDate release) {
        LocalDate first = LocalDate.MAX;
        for (Property<?> property : entity.facts().properties(any -> true)) {
            boolean isEvent = isEventOf(entity, property);
            boolean tellsTime = isEvent
                    || property.shows().filter(entity.kind().events()::contains).isPresent();
            for (Claim<?> claim : some.apply(entity.facts().get(property))) {
                if (claim.hasValue()) {
                    first = earlier(first, shownBy(claim, isEvent, tellsTime, release));
                }
            }
        }
        return first;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    private boolean isEventOf(Entity entity, Property<?> property) {
        return events.contains(property) && entity.kind().events().contains(property);
    }

    /** The day by which a claim shows, at the latest, that something was there. */
    private LocalDate shownBy(Claim<?> claim, boolean isEvent, boolean tellsTime, LocalDate release) {
        LocalDate told = toldBy(claim.source(), release);
        Optional<PartialDate> time = isEvent
                ? claim.value().map(PartialDate.class::cast)
                : claim.asOf().flatMap(DateInterval::start);
        if (!tellsTime || time.isEmpty() || time.get().isUnstated()) {
            return told;
        }
        LocalDate latest = time.get().latest();
        boolean isForeseen = isEvent && told.isBefore(time.get().earliest());
        return isForeseen || latest.isBefore(told) ? latest : told;
    }

    private static LocalDate toldBy(Source source, LocalDate release) {
        return source.published()
                .filter(date -> !date.isUnstated())
                .or(source::retrieved)
                .filter(date -> !date.isUnstated())
                .map(PartialDate::latest)
                .filter(latest -> latest.isBefore(release))
                .orElse(release);
    }

    private static Optional<LocalDate> lastDay(KindTable<Source> sources) {
        LocalDate last = LocalDate.MIN;
        for (Source source : sources.rows()) {
            for (Optional<PartialDate> date : List.of(source.published(), source.retrieved())) {
                boolean isLater = date.isPresent() && date.get().earliest().isAfter(last);
                last = isLater && !date.get().isUnstated() ? date.get().earliest() : last;
            }
        }
        return last.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(last);
    }

    /**
     * Whether some source dates an event other than an end later, or gives a figure of a later time that shows a start.
     */
    private boolean isSeenLater(Entity entity) {
        Kind<?> kind = entity.kind();
        if (entity.facts().value(Stage.REVIVED.milestone()).isPresent()) {
            return false;
        }
        for (Property<?> property : entity.facts().properties(any -> true)) {
            boolean isEvent = isEventOf(entity, property) && !kind.ends().contains(property);
            if (isEvent || property.shows().filter(kind.starts()::contains).isPresent()) {
                for (Claim<?> claim : entity.facts().get(property).claims()) {
                    if (isEvent ? isLater(claim) : claim.hasValue() && isOfLater(claim)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isOfLater(Claim<?> claim) {
        return claim.asOf()
                .flatMap(DateInterval::start)
                .filter(start -> start.isAfter(day).isYes())
                .isPresent();
    }

    /** Whether a claim dates an event of the day or before, for certain. */
    private boolean isOver(Claim<?> claim) {
        return claim.hasValue() && claim.value().get() instanceof PartialDate date && date.isAfter(day) == Ternary.NO;
    }

    private boolean isLater(Claim<?> claim) {
        return claim.hasValue() && claim.value().get() instanceof PartialDate date && date.isAfter(day) == Ternary.YES;
    }
}
