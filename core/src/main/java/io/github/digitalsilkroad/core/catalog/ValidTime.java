package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What held on a day, by the events that kinds declare. */
final class ValidTime {

    private final LocalDate day;

    /** The properties that date an event of some kind, rather than a plan for one. */
    private final Set<Property<?>> events = new HashSet<>();

    /** By which day each source had been published or read, for certain. */
    private final IdentityHashMap<Source, LocalDate> told = new IdentityHashMap<>();

    ValidTime(LocalDate day, List<Kind<? extends Entity>> kinds) {
        this.day = day;
        kinds.forEach(kind -> events.addAll(kind.events()));
    }

    /**
     * Which claims on an entity may have held: those that are not certainly later or over, nor date a later event. An
     * end that may be later or earlier is later where another event of the entity is, or a time for which a figure shows
     * one: nothing ends before it was last seen, unless it was revived since.
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
     * Whether something may have begun by then: an event is dated that is not certainly later, or only its end or revival
     * is, which shows that it existed before. What others refer to stays.
     */
    boolean hadBegun(Entity entity) {
        if (entity.kind().isStanding()) {
            return true;
        }
        boolean later = false;
        for (Property<?> property : entity.facts().properties(events::contains)) {
            boolean isEnd = entity.kind().ends().contains(property) || property.equals(Stage.REVIVED.milestone());
            for (Claim<?> claim :
                    isEventOf(entity, property) ? entity.facts().get(property).claims() : List.<Claim<?>>of()) {
                if (claim.hasValue()) {
                    if (isEnd ? isOver(claim) : !isLater(claim)) {
                        return true;
                    }
                    later |= !isEnd;
                }
            }
        }
        return !later;
    }

    /**
     * Whether something, or the plan of it, was certainly there: by the date of an event, or because a source that had
     * been published or read by then tells of it. What shows an event shows it for the time that it tells of, too.
     *
     * @param release by which day every source had been read
     */
    boolean wasThere(Entity entity, LocalDate release) {
        for (Property<?> property : entity.facts().properties(any -> true)) {
            Attested<?> fact = entity.facts().get(property);
            boolean isEvent = isEventOf(entity, property);
            boolean tellsTime = isEvent
                    || property.shows().filter(entity.kind().events()::contains).isPresent();
            for (Claim<?> claim : isEvent ? fact.chosen().stream().toList() : fact.admitted()) {
                if (claim.hasValue()
                        && !shownBy(claim, isEvent, tellsTime, release).isAfter(day)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isEventOf(Entity entity, Property<?> property) {
        return events.contains(property) && entity.kind().events().contains(property);
    }

    /** The day by which a claim shows, at the latest, that something was there. */
    private LocalDate shownBy(Claim<?> claim, boolean isEvent, boolean tellsTime, LocalDate release) {
        LocalDate told = this.told.computeIfAbsent(claim.source(), source -> toldBy(source, release));
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
        return Stream.of(source.published(), source.retrieved())
                .flatMap(Optional::stream)
                .filter(date -> !date.isUnstated())
                .findFirst()
                .map(PartialDate::latest)
                .filter(latest -> latest.isBefore(release))
                .orElse(release);
    }

    /** Whether some source dates an event other than an end later, or gives a figure of a later time that shows a start. */
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
