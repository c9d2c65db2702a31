package io.github.digitalsilkroad.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.score.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** How many values a fact is stated to have. */
    private static final int VALUES = 6;

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
     * Asks twice, then changes half of the facts that were not read at once, and checks that the answer stays equal.
     *
     * @param catalog the catalog before the lens
     * @param seed the seed of the random numbers
     * @param tries how often to change them, 1 or more
     * @return how many facts were changed
     * @throws AssertionError if two answers of the same catalog differ, or one after changes of facts that were not
     *     read
     */
    public int keepAnswersWhereNoFactIsRead(Catalog catalog, long seed, int tries) {
        Assessment before = score.on(lens.apply(requireNonNull(catalog, "catalog")));
        check(before, catalog, "asking again");
        Changes changes = new Changes(catalog, before.reads(), new Random(seed));
        for (int i = 0; i < tries; i++) {
            checkAll(before, catalog, changes.rows(), "changed in facts that it did not read,");
        }
        return changes.count;
    }

    /**
     * Adds rows put together from the cells and claims of those that there are, all at once that pass no condition of
     * the question, and checks that the answer stays equal.
     *
     * @param catalog the catalog before the lens
     * @param seed the seed of the random numbers
     * @param tries how often to add such rows, 1 or more
     * @return how many rows passed no condition
     * @throws AssertionError if the answer with such rows is another one
     */
    public int keepAnswersWhereNoRowIsAdmitted(Catalog catalog, long seed, int tries) {
        Assessment before = score.on(lens.apply(requireNonNull(catalog, "catalog")));
        Reads reads = before.reads();
        Random random = new Random(seed);
        int strange = 0;
        for (int i = 0; i < tries; i++) {
            List<Entity> rows = catalog.entities().stream()
                    .flatMap(row -> Mixed.of(row, catalog, random).stream())
                    .filter(row -> !reads.admits(row))
                    .toList();
            strange += checkAll(before, catalog, rows, "which passes no condition,");
        }
        return strange;
    }

    /**
     * Checks the answer with some rows put in, as many of them as the catalog can have, and names a fact or a row that
     * moves it.
     */
    private int checkAll(Assessment before, Catalog catalog, List<Entity> rows, String change) {
        Possible possible = Possible.of(catalog, rows);
        if (!before.equals(score.on(lens.apply(possible.world)))) {
            for (Entity row : possible.rows) {
                for (Property<?> property : row.facts().properties()) {
                    catalog.find(row.id())
                            .map(was ->
                                    was.withFacts(was.facts().with(row.facts().get(property))))
                            .flatMap(part -> with(catalog, List.of(part)))
                            .ifPresent(world -> check(before, world, row.id() + " " + property + ", " + change));
                }
                with(catalog, List.of(row)).ifPresent(world -> check(before, world, row.id() + ", " + change));
            }
            check(before, possible.world, possible.rows + ", " + change);
        }
        return possible.rows.size();
    }

    /** As many of some rows as a catalog can have, and the catalog with them. */
    private record Possible(List<Entity> rows, Catalog world) {

        static Possible of(Catalog catalog, List<Entity> rows) {
            if (rows.isEmpty()) {
                return new Possible(rows, catalog);
            }
            Optional<Possible> all = with(catalog, rows).map(world -> new Possible(rows, world));
            return all.orElseGet(() -> halved(catalog, rows));
        }

        private static Possible halved(Catalog catalog, List<Entity> rows) {
            if (rows.size() == 1) {
                return new Possible(List.of(), catalog);
            }
            Possible some = of(catalog, rows.subList(0, rows.size() / 2));
            Possible others = of(catalog, rows.subList(rows.size() / 2, rows.size()));
            List<Entity> both =
                    Stream.concat(some.rows.stream(), others.rows.stream()).toList();
            return with(catalog, both)
                    .map(world -> new Possible(both, world))
                    .orElse(some.rows.size() < others.rows.size() ? others : some);
        }
    }

    /**
     * Describes sources anew, one attribute at a time, and checks that the answer stays equal wherever the source was
     * not read.
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
     * Changes each claim that {@linkplain Assessment#decided decides} the answer in turn, takes away each row that
     * does, and checks that the answer moves.
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
                        .flatMap(changed -> with(seen, List.of(changed)).stream())
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

    /**
     * Changes each fact in turn that the answer read or that a source states, and checks that the answer by
     * {@linkplain Score#recounting recounting} equals the one of the changed catalog.
     *
     * @param catalog the catalog before the lens; the facts are those that the lens shows
     * @param seed the seed of the random numbers
     * @param tries how often to change each fact, 1 or more
     * @return how many of the changes were of facts that the answer read
     * @throws AssertionError if two such answers differ
     * @since 0.3.0
     */
    public int recountAsAskedAnew(Catalog catalog, long seed, int tries) {
        Catalog seen =
                lens.apply(requireNonNull(catalog, "catalog")).toBuilder().build();
        Assessment before = score.on(seen);
        Reads reads = before.reads();
        BiFunction<Catalog, FactKey, Assessment> recounting = score.recounting(seen, before);
        Set<Fact> facts = new LinkedHashSet<>(reads.facts(seen::find));
        facts.addAll(seen.facts());
        Changes changes = new Changes(seen, reads, new Random(seed));
        int read = 0;
        for (int i = 0; i < tries; i++) {
            for (Fact fact : facts) {
                Optional<Catalog> world = with(seen, List.of(changes.row(fact)));
                Optional<Assessment> anew = world.flatMap(this::asked);
                if (anew.isPresent()) {
                    read += reads.contains(fact.key()) ? 1 : 0;
                    Assessment recounted = recounting.apply(world.orElseThrow(), fact.key());
                    if (!recounted.equals(anew.get())) {
                        throw new AssertionError(fact.key() + " is recounted as\n"
                                + recounted.why().text(80) + "\nand asked anew gives\n"
                                + anew.get().why().text(80));
                    }
                }
            }
        }
        return read;
    }

    /**
     * States facts that were read and that no source states, one at a time, and checks what the answer names as
     * missing: each fact that narrows the answer, or makes it known, with some value, and moves it out of its bounds
     * with none; and nothing that was not read. Not missing are the end of something, what the row files for want of a
     * claim, and what changes which rows count or revises one that is known, or would be if it certainly was there.
     *
     * @param catalog the catalog before the lens
     * @param seed the seed of the random numbers
     * @param tries how many facts to state at most, those first that are not named
     * @return how many of them would narrow the answer
     * @throws AssertionError if such a fact is not among the missing, or a missing one was not read
     * @since 0.3.0
     */
    public int nameWhatWouldNarrow(Catalog catalog, long seed, int tries) {
        Catalog seen = lens.apply(requireNonNull(catalog, "catalog"));
        Assessment before = score.on(seen);
        Set<FactKey> named = new HashSet<>();
        for (MissingInput input : before.missing()) {
            Optional<FactKey> key = input.fact().map(Fact::key);
            key.ifPresent(named::add);
            if (key.isPresent()
                    ? !before.reads().contains(key.get())
                    : input.rows().isEmpty()) {
                throw new AssertionError(input + " is said to be missing, and was not looked for: "
                        + before.why().text(100));
            }
        }
        List<Fact> absent = new ArrayList<>(before.reads().facts(seen::find));
        boolean isKnown = before.value().filter(Estimate::isExact).isPresent();
        absent.removeIf(fact -> isKnown || fact.claims().isPresent() || !isOpenWithout(fact));
        Random random = new Random(seed);
        Collections.shuffle(absent, random);
        absent.sort(Comparator.comparing(fact -> named.contains(fact.key())));
        int narrowing = 0;
        for (Fact fact : absent.subList(0, Math.min(tries, absent.size()))) {
            if (narrows(before, seen, fact, random)) {
                narrowing++;
                if (!named.contains(fact.key())) {
                    throw new AssertionError(fact.key() + " would narrow the answer and is not said to be missing: "
                            + before.why().text(100));
                }
            }
        }
        return narrowing;
    }

    /** Whether nothing is taken for granted where no source states a fact. */
    private static boolean isOpenWithout(Fact fact) {
        Kind<?> kind = fact.subject().kind();
        Property<?> property = fact.claims().property();
        return !kind.ends().contains(property)
                && kind.columns().stream()
                        .noneMatch(column -> column.attestedBy().equals(Optional.of(property)));
    }

    /**
     * Whether a value of a fact narrows an answer, and none takes it out of its bounds or changes which rows count and
     * are known.
     */
    private boolean narrows(Assessment before, Catalog seen, Fact fact, Random random) {
        boolean isNarrower = false;
        for (Entity row : Changes.stated(seen, fact.subject(), fact, random)) {
            Optional<Assessment> after = with(seen, List.of(row)).flatMap(this::asked);
            if (after.isPresent()) {
                Assessment now = after.get();
                if (isRevised(before, now)) {
                    return false;
                }
                isNarrower |= now.value().isPresent() && !now.value().equals(before.value());
            }
        }
        return isNarrower
                && Changes.begun(seen, fact, random).stream().noneMatch(row -> revises(seen, row, fact, random));
    }

    /** Whether a value of a fact revises an answer about a row, in a catalog that has it as it is given. */
    private boolean revises(Catalog seen, Entity row, Fact fact, Random random) {
        Optional<Catalog> world = with(seen, List.of(row));
        Optional<Assessment> before = world.flatMap(this::asked);
        return before.isPresent()
                && Changes.stated(seen, row, fact, random).stream()
                        .flatMap(stated -> with(world.orElseThrow(), List.of(stated)).flatMap(this::asked).stream())
                        .anyMatch(now -> isRevised(before.get(), now));
    }

    private static boolean isRevised(Assessment before, Assessment now) {
        boolean isWithin = before.value().isEmpty() || (now.low() >= before.low() && now.high() <= before.high());
        return !isWithin
                || (now.value().isPresent() && isRevised(before.coverage(), now.coverage()))
                || !leftOut(before).equals(leftOut(now));
    }

    private Optional<Assessment> asked(Catalog world) {
        try {
            return Optional.of(score.on(world));
        } catch (UnknownIdException outOfSight) {
            return Optional.empty();
        }
    }

    /** Whether other rows count, or one that was known has become another. */
    private static boolean isRevised(Optional<Coverage> before, Optional<Coverage> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return !before.equals(now);
        }
        Coverage was = before.get();
        Coverage is = now.get();
        return was.all() != is.all()
                || is.known() < was.known()
                || (is.known() == was.known() && !is.stated().equals(was.stated()));
    }

    private static Set<Id> leftOut(Assessment answer) {
        return answer.leftOut().stream().map(LeftOut::id).collect(Collectors.toSet());
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

    private static Optional<Catalog> with(Catalog catalog, List<Entity> rows) {
        CatalogBuilder builder = catalog.toBuilder();
        rows.forEach(builder::put);
        try {
            return Optional.of(builder.build());
        } catch (InvalidDataException impossible) {
            return Optional.empty();
        }
    }

    private void check(Assessment before, Catalog world, String change) {
        Assessment after = score.on(lens.apply(world));
        if (!before.equals(after)) {
            throw new AssertionError(change + " moves the answer\nfrom "
                    + before.why().text(80) + "\nto " + after.why().text(80));
        }
    }

    /** A row under another id, each of whose cells is that of one of two rows of a kind. */
    private static final class Mixed extends Row {
        private final Map<Integer, Object> cells = new HashMap<>();
        private final Entity claimed;

        private <E extends Entity> Mixed(Kind<E> kind, Entity one, Entity other, Random random) {
            for (Column<E, ?> column : kind.columns()) {
                List<?> values = column.filedOf(kind.type().cast(random.nextBoolean() ? one : other));
                if (!values.isEmpty()) {
                    cells.put(column.number(), column.isMany() ? values : values.get(0));
                }
            }
            cells.put(0, Id.of("mixed-" + one.id()));
            claimed = random.nextBoolean() ? one : other;
        }

        static <E extends Entity> Optional<E> of(E row, Catalog catalog, Random random) {
            @SuppressWarnings("unchecked") // the kind of a row is that of its class
            Kind<E> kind = (Kind<E>) row.kind();
            List<E> rows = List.copyOf(catalog.rows(kind).list());
            try {
                return Optional.of(kind.of(new Mixed(kind, row, rows.get(random.nextInt(rows.size())), random)));
            } catch (IllegalArgumentException impossible) {
                return Optional.empty();
            }
        }

        @Override
        protected @Nullable Object value(int column) {
            return cells.get(column);
        }

        @Override
        public Facts facts() {
            return claimed.facts();
        }

        @Override
        public Observations<?> observations(Column<?, String> unit) {
            return claimed.observed().orElseThrow();
        }
    }

    /** Random changes of facts that were not read: of values, dates and bases, of claims more and fewer. */
    private static final class Changes {
        private final List<Entity> rows;
        private final List<Source> sources;
        private final Reads reads;
        private final Random random;
        private final SetMultimap<Property<?>, Entity> claimed = LinkedHashMultimap.create();
        private int count;

        Changes(Catalog catalog, Reads reads, Random random) {
            this.rows = catalog.entities();
            this.sources = catalog.sources().list();
            this.reads = reads;
            this.random = random;
            rows.forEach(row -> row.facts().properties().forEach(property -> claimed.put(property, row)));
        }

        /** The rows that have such a fact, half of their facts changed. */
        List<Entity> rows() {
            List<Entity> changed = new ArrayList<>();
            for (Entity row : rows) {
                Entity now = row;
                for (Property<?> property : claimed.keySet()) {
                    now = isChanged(row, property, OptionalInt.empty()) ? fact(now, property) : now;
                }
                now = row.observed().isPresent() ? observed(now, now.observed().get()) : now;
                if (!now.equals(row)) {
                    changed.add(now);
                }
            }
            return changed;
        }

        /** The subject of a fact, which is changed, if it can be. */
        Entity row(Fact fact) {
            Entity row = fact.subject();
            return fact.year().isPresent() && row.observed().isPresent()
                    ? observed(row, row.observed().get(), fact.year().getAsInt())
                    : fact(row, fact.claims().property());
        }

        private boolean isChanged(Entity row, Property<?> property, OptionalInt year) {
            boolean isIt = random.nextBoolean() && !reads.contains(new FactKey(row.id(), property, year));
            count += isIt ? 1 : 0;
            return isIt;
        }

        private <T> Entity fact(Entity row, Property<T> property) {
            boolean isFiled = row.kind().columns().stream()
                    .anyMatch(column -> column.attestedBy().equals(Optional.of(property)));
            List<T> values = new ArrayList<>();
            for (Entity other : claimed.get(property)) {
                if (!isFiled || other.kind().equals(row.kind())) {
                    other.facts()
                            .get(property)
                            .claims()
                            .forEach(claim -> claim.value().ifPresent(values::add));
                }
            }
            Attested<T> changed = changed(row.facts().get(property), values, Optional.empty());
            try {
                return row.withFacts(row.facts().with(changed));
            } catch (IllegalArgumentException impossible) {
                count--;
                return row;
            }
        }

        private <T> Entity observed(Entity row, Observations<T> observations) {
            Set<Integer> years = new TreeSet<>(observations.years());
            observations.years().forEach(year -> years.addAll(List.of(year - 1, year + 1)));
            Entity now = row;
            for (int year : years) {
                now = isChanged(row, observations.property(), OptionalInt.of(year))
                        ? observed(now, now.observed().orElseThrow(), year)
                        : now;
            }
            return now;
        }

        private <T> Entity observed(Entity row, Observations<T> observations, int year) {
            List<T> values = new ArrayList<>();
            observations
                    .all()
                    .forEach(
                            fact -> fact.claims().forEach(claim -> claim.value().ifPresent(values::add)));
            return row.withObserved(
                    observations.with(year, changed(observations.at(year), values, Optional.of("" + year))));
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

        /**
         * The subject of a fact, if no source dates its start, as if it had begun on each of some dates on which others
         * did.
         */
        static List<Entity> begun(Catalog catalog, Fact fact, Random random) {
            Entity row = fact.subject();
            List<Property<PartialDate>> starts = row.kind().starts();
            Facts facts = row.facts();
            if (starts.contains(fact.claims().property())
                    || starts.stream().anyMatch(start -> facts.get(start).isPresent())) {
                return List.of();
            }
            List<Entity> begun = new ArrayList<>();
            for (Property<PartialDate> start : starts) {
                begun.addAll(stated(catalog, row, start, random));
            }
            return begun;
        }

        /** A row with a fact stated, once for each of some values that the property has elsewhere. */
        static List<Entity> stated(Catalog catalog, Entity row, Fact fact, Random random) {
            return fact.year().isPresent() && row.observed().isPresent()
                    ? observed(row, row.observed().get(), fact.year().getAsInt(), random)
                    : stated(catalog, row, fact.claims().property(), random);
        }

        private static <T> List<Entity> stated(Catalog catalog, Entity row, Property<T> property, Random random) {
            List<Claim<T>> elsewhere = new ArrayList<>();
            catalog.entities()
                    .forEach(other ->
                            elsewhere.addAll(other.facts().get(property).claims()));
            return some(elsewhere, row.facts().get(property), random)
                    .map(fact -> row.withFacts(row.facts().with(fact)))
                    .toList();
        }

        private static <T> List<Entity> observed(Entity row, Observations<T> values, int year, Random random) {
            List<Claim<T>> elsewhere = new ArrayList<>();
            values.all().forEach(fact -> elsewhere.addAll(fact.claims()));
            return some(elsewhere, values.at(year), random)
                    .map(fact -> row.withObserved(values.with(year, fact)))
                    .toList();
        }

        private static <T> Stream<Attested<T>> some(List<Claim<T>> elsewhere, Attested<T> fact, Random random) {
            elsewhere.removeIf(claim -> !claim.hasValue());
            Collections.shuffle(elsewhere, random);
            return elsewhere.stream().limit(VALUES).map(claim -> {
                List<Claim<T>> claims = new ArrayList<>(fact.claims());
                claims.add(Claim.of(claim.value().orElseThrow(), claim.citation()));
                return Attested.of(fact.property(), claims);
            });
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
