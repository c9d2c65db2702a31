package io.github.digitalsilkroad.interchange.frame;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * One fact as a row: what the reading takes, with its bounds, its time and what it rests on.
 *
 * @param fact the fact, with all its claims
 * @param mayBeSummed whether a total of the property, in the unit of this row, over everything of this kind adds it:
 *     what is part of a larger figure, has ended, or is not recommended for sums is not added
 * @since 0.3.0
 */
public record FactRow(Fact fact, boolean mayBeSummed) {

    /**
     * A row.
     *
     * @param fact the fact, with all its claims
     * @param mayBeSummed whether a total of the property adds it
     */
    public FactRow {
        requireNonNull(fact, "fact");
    }

    /** The columns of a frame of facts. */
    static final List<FrameColumn<FactRow>> COLUMNS = List.of(
            FrameColumn.text("subject", row -> row.subject().id()),
            FrameColumn.text("name", row -> row.subject().name()),
            FrameColumn.text("kind", row -> row.subject().kind().singular()),
            FrameColumn.text(
                    "country",
                    row -> words(row.subject().kind().whereOf(row.subject()).stream()
                            .filter(CountryCode.class::isInstance)
                            .toList())),
            FrameColumn.maybe("place", FactRow::place),
            FrameColumn.text("property", row -> row.claims().property().name()),
            new FrameColumn<>(
                    "year",
                    FrameColumn.Type.INTEGER,
                    row -> row.fact.year().isPresent()
                            ? Optional.of(row.fact.year().getAsInt())
                            : Optional.empty()),
            FrameColumn.maybe("value", row -> row.claims().value()),
            FrameColumn.number("low", row -> row.bound(Estimate::low)),
            FrameColumn.number("best", row -> row.number().map(Estimate::best).orElse(OptionalDouble.empty())),
            FrameColumn.number("high", row -> row.bound(Estimate::high)),
            FrameColumn.maybe("unit", row -> row.measured().map(it -> it.unit().code())),
            FrameColumn.maybe("currency", FactRow::currency),
            FrameColumn.maybe(
                    "qualifier",
                    row -> row.number().map(number -> number.qualifier().code())),
            FrameColumn.maybe(
                    "basis", row -> row.chosen().map(claim -> claim.basis().code())),
            FrameColumn.maybe(
                    "source", row -> row.chosen().map(claim -> claim.source().id())),
            FrameColumn.maybe("missing", row -> row.claims().missing().map(Missing::code)),
            FrameColumn.maybe("first_day", row -> day(row.dates().flatMap(DateInterval::start), PartialDate::earliest)),
            FrameColumn.maybe("last_day", row -> day(row.dates().flatMap(DateInterval::end), PartialDate::latest)),
            FrameColumn.maybe("as_of", row -> row.chosen().flatMap(Claim::asOf)),
            FrameColumn.text("dispute", row -> answer(row.claims().dispute())),
            FrameColumn.integer("claims", row -> row.claims().claims().size()),
            FrameColumn.integer("independent_sources", row -> row.claims().independentSources()),
            FrameColumn.text(
                    "sources",
                    row -> words(row.claims().claims().stream()
                            .map(claim -> claim.source().id())
                            .distinct()
                            .toList())),
            FrameColumn.maybe(
                    "stage", row -> row.deployment().flatMap(Deployment::stage).map(Stage::code)),
            FrameColumn.maybe(
                    "last_seen", row -> row.deployment().flatMap(it -> it.life().lastSeen())),
            FrameColumn.maybe("part_of", row -> row.subject().partOf()),
            FrameColumn.flag("may_be_summed", FactRow::mayBeSummed));

    /**
     * What the fact is of.
     *
     * @return the entity
     */
    public Entity subject() {
        return fact.subject();
    }

    /**
     * What sources say of it.
     *
     * @return the claims under the reading
     */
    public Attested<?> claims() {
        return fact.claims();
    }

    /**
     * The claim that the reading takes.
     *
     * @return the claim, or empty where none has a value
     */
    public Optional<Claim<?>> chosen() {
        return claims().chosen().map(claim -> claim);
    }

    /**
     * The value as a number.
     *
     * @return the number, with bounds that respect the minimum of the property; empty where the value is no number
     */
    public Optional<Estimate> number() {
        return measured().map(measured -> claims().property().possible(measured.number()));
    }

    /**
     * The value as a number with its unit.
     *
     * @return the measurement, or empty where the value is none
     */
    public Optional<Measurement<?>> measured() {
        return claims().value().filter(value -> value instanceof Measurement).map(value -> (Measurement<?>) value);
    }

    /**
     * The value as days.
     *
     * @return the first and the last possible day, or empty where the value is no date
     */
    public Optional<DateInterval> dates() {
        return claims().value()
                .flatMap(value -> value instanceof PartialDate date
                        ? Optional.of(DateInterval.of(date))
                        : value instanceof DateInterval interval ? Optional.of(interval) : Optional.empty());
    }

    /**
     * The place of the subject, under the reading.
     *
     * @return its id, or empty where the subject is in none, or names none
     */
    public Optional<Id> place() {
        return Stated.place(subject());
    }

    private Optional<String> currency() {
        return measured()
                .filter(Money.class::isInstance)
                .map(money -> money.unit().code());
    }

    private Optional<Deployment> deployment() {
        return subject() instanceof Deployment deployment ? Optional.of(deployment) : Optional.empty();
    }

    private OptionalDouble bound(ToDoubleFunction<Estimate> end) {
        return number().map(number -> OptionalDouble.of(end.applyAsDouble(number)))
                .orElse(OptionalDouble.empty());
    }

    private static Optional<LocalDate> day(Optional<PartialDate> date, Function<PartialDate, LocalDate> which) {
        return date.filter(stated -> !stated.isUnstated()).map(which);
    }

    private static String words(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(";"));
    }

    /** Words that no reader of CSV takes for true and false, as it may yes and no. */
    private static String answer(Ternary dispute) {
        return switch (dispute) {
            case YES -> "disputed";
            case UNKNOWN -> "if-of-the-same-time";
            case NO -> "undisputed";
        };
    }
}
