package io.github.digitalsilkroad.testkit;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Laws that the answers of every score keep, those of a user's own among them: what an answer {@linkplain
 * Assessment#reads() read} is all that it depends on.
 *
 * <p>A score keeps them by itself if it asks only the catalog that it is given. Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class AnswerLaws {

    private static final List<String> TIMES = List.of("2014", "2016/2018", "../2018", "2019/..", "2021-06");

    private final Score score;
    private final UnaryOperator<Catalog> lens;

    private AnswerLaws(Score score, UnaryOperator<Catalog> lens) {
        this.score = score;
        this.lens = lens;
    }

    /**
     * The laws of a score.
     *
     * @param score the score
     * @return its laws, asked of catalogs as they are
     */
    public static AnswerLaws of(Score score) {
        return new AnswerLaws(requireNonNull(score, "score"), catalog -> catalog);
    }

    /**
     * The laws of the same score, asked through a lens.
     *
     * @param other what a catalog is seen through, such as {@code catalog -> catalog.asOf("2016")}
     * @return other laws
     */
    public AnswerLaws through(UnaryOperator<Catalog> other) {
        return new AnswerLaws(score, requireNonNull(other, "other"));
    }

    /**
     * Asks twice, then changes facts at random, and checks that the answer stays equal wherever the fact was not read.
     *
     * @param catalog the catalog before the lens
     * @param seed the seed of the random numbers
     * @param tries how many changes to make, 1 or more
     * @return how many of the changed facts were not read
     * @throws AssertionError if two answers of the same catalog differ, or one after a change of a fact that was not read
     */
    public int keepAnswersWhereNoFactIsRead(Catalog catalog, long seed, int tries) {
        Assessment before = score.on(lens.apply(requireNonNull(catalog, "catalog")));
        Reads reads = before.reads();
        check(before, catalog, "asking again");
        Changes changes = new Changes(catalog, new Random(seed));
        int unread = 0;
        for (int i = 0; i < tries; i++) {
            Change change = changes.next();
            if (!reads.contains(change.key)) {
                Optional<Catalog> after = with(catalog, change.row);
                after.ifPresent(
                        world -> check(before, world, "a change of " + change.key + ", which it did not read,"));
                unread += after.isPresent() ? 1 : 0;
            }
        }
        return unread;
    }

    /**
     * Adds rows one at a time, and checks that the answer stays equal wherever the row passes no condition of the
     * question.
     *
     * @param catalog the catalog before the lens
     * @param rows the rows; those that the catalog has, or cannot have, are left out
     * @return how many of the rows passed no condition
     * @throws AssertionError if the answer with such a row is another one
     */
    public int keepAnswersWhereNoRowIsAdmitted(Catalog catalog, Iterable<? extends Entity> rows) {
        Assessment before = score.on(lens.apply(requireNonNull(catalog, "catalog")));
        Reads reads = before.reads();
        int strange = 0;
        for (Entity row : rows) {
            if (catalog.find(row).isEmpty() && !reads.admits(row)) {
                Optional<Catalog> after = with(catalog, row);
                after.ifPresent(world -> check(before, world, row.id() + ", which passes no condition,"));
                strange += after.isPresent() ? 1 : 0;
            }
        }
        return strange;
    }

    /**
     * Describes sources anew, one attribute at a time, and checks that the answer stays equal wherever the source was not
     * read.
     *
     * @param catalog the catalog before the lens
     * @param seed the seed of the random numbers
     * @return how many of the changes were of sources that were not read
     * @throws AssertionError if the answer after such a change is another one
     * @since 0.3.0
     */
    public int keepAnswersWhereNoSourceIsRead(Catalog catalog, long seed) {
        Assessment before = score.on(lens.apply(requireNonNull(catalog, "catalog")));
        Set<Id> read = before.reads().sources();
        Random random = new Random(seed);
        int unread = 0;
        for (Source source : catalog.sources()) {
            if (!read.contains(source.id())) {
                unread++;
                Source changed = described(source, random);
                check(
                        before,
                        catalog.toBuilder().put(changed).build(),
                        source + " described as " + changed + ", which it did not read,");
            }
        }
        return unread;
    }

    /**
     * Changes each claim that {@linkplain Assessment#decided() decides} the answer in turn, takes away each row that does,
     * and checks that the answer moves.
     *
     * @param catalog the catalog before the lens
     * @param budget the limit of answers
     * @return how many claims and rows decide
     * @throws AssertionError if no change of such a claim, or the loss of such a row, moves the value
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if what decides is not found within the limit
     * @since 0.3.0
     */
    public int moveAnswersWhereItIsDecided(Catalog catalog, Budget budget) {
        Catalog seen = lens.apply(requireNonNull(catalog, "catalog"));
        Assessment before = score.on(seen);
        int items = 0;
        for (Fact fact : before.decided(budget)) {
            for (Claim<?> claim : fact.claims().claims()) {
                items++;
                Entity row = seen.entity(fact.subject().id().toString());
                if (Changes.of(row, fact, claim)
                        .flatMap(changed -> with(seen, changed).stream())
                        .noneMatch(world -> isMoved(before, world))) {
                    throw new AssertionError(claim + " of " + fact.key()
                            + " is said to decide, and no change of it moves " + before.why());
                }
            }
        }
        for (Entity row : before.decidedRows(budget)) {
            items++;
            if (!isMoved(
                    before, seen.toBuilder().remove(row.id()).hidden(row.id()).build())) {
                throw new AssertionError(row.id() + " is said to decide, and without it nothing moves " + before.why());
            }
        }
        return items;
    }

    private boolean isMoved(Assessment before, Catalog world) {
        return !score.on(world).value().equals(before.value());
    }

    private static Source described(Source source, Random random) {
        List<SourceType> types = List.of(SourceType.values());
        SourceType type = types.get(random.nextInt(types.size()));
        return source.origin().isPresent()
                ? source
                : Source.builder()
                        .id(source.id())
                        .title(random.nextInt(3) == 0 ? "Another title" : source.title())
                        .publisher(random.nextInt(3) == 0 ? "Another publisher" : source.publisher())
                        .type(random.nextBoolean() ? type : source.type())
                        .reliability(random.nextBoolean() ? 1 + random.nextInt(5) : source.reliability())
                        .published(
                                random.nextBoolean()
                                        ? PartialDate.parse(TIMES.get(0))
                                        : source.published().orElse(PartialDate.parse("2022")))
                        .build();
    }

    private static Optional<Catalog> with(Catalog catalog, Entity row) {
        try {
            return Optional.of(catalog.toBuilder().put(row).build());
        } catch (InvalidDataException impossible) {
            return Optional.empty();
        }
    }

    private void check(Assessment before, Catalog world, String change) {
        Assessment after = score.on(lens.apply(world));
        if (!before.equals(after)) {
            throw new AssertionError(change + " moves the answer\nfrom " + before.why() + "\nto " + after.why());
        }
    }

    /** A row with one changed fact. */
    private record Change(FactKey key, Entity row) {}

    /** Random changes of facts: of values, dates and bases, of claims more and fewer. */
    private static final class Changes {
        private final List<Entity> rows;
        private final List<Source> sources;
        private final List<Property<?>> properties;
        private final Random random;

        Changes(Catalog catalog, Random random) {
            this.rows = catalog.entities();
            this.sources = catalog.sources().list();
            this.random = random;
            Set<Property<?>> known = new LinkedHashSet<>();
            rows.forEach(row -> row.facts().all().forEach(fact -> known.add(fact.property())));
            this.properties = List.copyOf(known);
        }

        Change next() {
            Entity row = pick(rows);
            return row.observed().isPresent() ? observation(row, row.observed().get()) : fact(row, pick(properties));
        }

        private <T> Change fact(Entity row, Property<T> property) {
            List<T> values = new ArrayList<>();
            rows.forEach(other -> other.facts()
                    .get(property)
                    .claims()
                    .forEach(claim -> claim.value().ifPresent(values::add)));
            Attested<T> changed = changed(row.facts().get(property), values, Optional.empty());
            return new Change(
                    new FactKey(row.id(), property, OptionalInt.empty()),
                    row.withFacts(row.facts().with(changed)));
        }

        private <T> Change observation(Entity row, Observations<T> observations) {
            List<T> values = new ArrayList<>();
            observations
                    .all()
                    .forEach(
                            fact -> fact.claims().forEach(claim -> claim.value().ifPresent(values::add)));
            List<Integer> years = observations.years();
            int year = (years.isEmpty() ? 2016 : pick(years)) + random.nextInt(3) - 1;
            Attested<T> changed = changed(observations.at(year), values, Optional.of("" + year));
            return new Change(
                    new FactKey(row.id(), observations.property(), OptionalInt.of(year)),
                    row.withObserved(observations.with(year, changed)));
        }

        private <T> Attested<T> changed(Attested<T> fact, List<T> values, Optional<String> year) {
            List<Claim<T>> claims = new ArrayList<>(fact.claims());
            Claim<T> claim = values.isEmpty() || random.nextInt(8) == 0
                    ? Claim.withoutValue(pick(List.of(Basis.UNDISCLOSED, Basis.NONE)), Citation.of(pick(sources)))
                    : Claim.of(pick(values), Citation.of(pick(sources)));
            if (claim.hasValue() && random.nextInt(4) == 0) {
                claim = claim.basis(pick(List.of(Basis.INFERRED, Basis.PROJECTED, Basis.ESTIMATED)));
            }
            if (year.isPresent() || random.nextBoolean()) {
                claim = claim.asOf(year.orElseGet(() -> pick(TIMES)));
            }
            boolean isMore = claims.isEmpty() || random.nextInt(3) == 0;
            if (!isMore) {
                claims.remove(random.nextInt(claims.size()));
            }
            if (isMore || random.nextInt(3) > 0) {
                claims.add(claim);
            }
            return Attested.of(fact.property(), claims);
        }

        /** A row without a claim, and with each other value, time and basis that claims on the fact have. */
        static Stream<Entity> of(Entity row, Fact decided, Claim<?> claim) {
            return row.observed().isPresent() && decided.year().isPresent()
                    ? observed(row, row.observed().get(), decided.year().getAsInt(), claim)
                    : all(row.facts().get(decided.claims().property()), claim)
                            .map(fact -> row.withFacts(row.facts().with(fact)));
        }

        private static <T> Stream<Entity> observed(Entity row, Observations<T> values, int year, Claim<?> claim) {
            return all(values.at(year), claim).map(fact -> row.withObserved(values.with(year, fact)));
        }

        private static <T> Stream<Attested<T>> all(Attested<T> fact, Claim<?> claim) {
            Stream.Builder<Attested<T>> all = Stream.builder();
            all.add(fact.filter(other -> !other.equals(claim)));
            for (Claim<T> own : fact.claims()) {
                for (Claim<T> other : fact.claims()) {
                    if (own.equals(claim)) {
                        all.add(replaced(fact, own, restated(own, other)));
                        other.asOf().ifPresent(time -> all.add(replaced(fact, own, own.asOf(time))));
                        if (own.hasValue()) {
                            all.add(replaced(fact, own, own.basis(Basis.STATED)));
                        }
                    }
                }
            }
            return all.build();
        }

        /** A claim that says what another one does. */
        private static <T> Claim<T> restated(Claim<T> claim, Claim<T> other) {
            if (!claim.hasValue() || !other.hasValue()) {
                return claim;
            }
            Claim<T> says =
                    Claim.of(other.value().orElseThrow(), claim.citation()).basis(claim.basis());
            return claim.asOf().map(says::asOf).orElse(says);
        }

        private static <T> Attested<T> replaced(Attested<T> fact, Claim<T> old, Claim<T> now) {
            List<Claim<T>> claims = new ArrayList<>(fact.claims());
            claims.replaceAll(other -> other.equals(old) ? now : other);
            return Attested.of(fact.property(), claims);
        }

        private <T> T pick(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }
    }
}
