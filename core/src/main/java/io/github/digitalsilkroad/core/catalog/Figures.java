package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.columns.MeasureColumn;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the rows of a query state of a measure in one unit: which figures a sum over all rows or some of them adds, why
 * it leaves out the others, and how the rows rank.
 *
 * <p>A sum does not add parts whose umbrella is among the rows and states the measure, ended deals where there are live
 * ones, and rows whose source does not recommend adding them.
 */
final class Figures<E extends Entity> {

    private static final RowCondition RECOMMENDED =
            RowCondition.on("recommended for sums", List.of(Props.RECOMMENDED_FOR_AGGREGATES));

    /** What is asked of rows: each is one object, since a table keeps the answers by it. */
    private static final Predicate<Entity> PART = Figures::isPart;

    private static final Predicate<Entity> ENDED = Figures::isEnded;
    static final RowTest<Entity> HAS_ENDED = Figures::isEnded;
    private static final Predicate<Entity> NOT_RECOMMENDED = Figures::isNotRecommended;
    private static final Function<Entity, Optional<Category>> CATEGORY = Figures::categoryOf;

    private final KindTable<E> table;
    private final int[] rows;
    private final boolean isAll;
    final Property<?> property;
    private final Supplier<List<RowCondition>> conditions;
    private final Function<int[], String> unseen;
    final Object data;
    private final UnaryOperator<Fact> explained;
    final MeasureColumn measure;
    private final BitSet notRecommended;

    private final Supplier<boolean[]> added = Suppliers.memoize(this::addends);

    /**
     * The figures of some rows of a table.
     *
     * @param rows which rows, ascending
     * @param isAll whether they are all rows of the table
     * @param conditions what was asked of each row
     * @param unseen says how many of some rows no source shows in the last years
     * @param data what the rows are of, for a reader
     * @param explained gives a fact without claims with the reason why it has none
     */
    Figures(
            KindTable<E> table,
            int[] rows,
            boolean isAll,
            Property<?> property,
            String unit,
            Supplier<List<RowCondition>> conditions,
            Function<int[], String> unseen,
            Object data,
            UnaryOperator<Fact> explained) {
        this.table = table;
        this.rows = rows;
        this.isAll = isAll;
        this.property = property;
        this.conditions = conditions;
        this.unseen = unseen;
        this.data = data;
        this.explained = explained;
        this.measure = KindTable.measure(table, property, unit);
        this.notRecommended = table.marked(NOT_RECOMMENDED);
    }

    /** The sum over all rows. */
    Total total() {
        return total(List::of, IntStream.range(0, rows.length).toArray());
    }

    /** The sum over the rows at some places, with the conditions that chose them. */
    Total total(Supplier<List<RowCondition>> chosen, int[] places) {
        return new Total(this, chosen, places);
    }

    /** Those of some places whose rows a sum adds. */
    int[] addedAt(int[] places) {
        boolean[] isAdded = added();
        return Condition.among(places, place -> isAdded[place]);
    }

    /** Those of some places whose rows have nothing to add, though they may be added. */
    int[] unstatedAt(int[] places) {
        return Condition.among(places, place -> measure.isUnstated(rows[place]) && !notRecommended.get(rows[place]));
    }

    /** Those of some places whose rows a source does not recommend for sums. */
    int[] notRecommendedAt(int[] places) {
        return Condition.among(places, place -> notRecommended.get(rows[place]));
    }

    /** What the rows at some places state. */
    List<Measurement<?>> figuresAt(int[] places) {
        return at(places, measure::figure);
    }

    /** What the rows at some places state, with their claims. */
    List<Fact> factsAt(int[] places) {
        return at(places, row -> Fact.of(table.row(row), property));
    }

    /** How many of the rows at some places no source shows in the last years, as text. */
    String unseenAt(int[] places) {
        return unseen.apply(Arrays.stream(places).map(place -> rows[place]).toArray());
    }

    /** The categories of the rows at some places; empty where a row is no deployment. */
    List<Optional<Category>> categoriesAt(int[] places) {
        return at(places, table.each(CATEGORY)::get);
    }

    private <T> List<T> at(int[] places, IntFunction<? extends T> ofRow) {
        return Arrays.stream(places)
                .<T>mapToObj(place -> ofRow.apply(rows[place]))
                .toList();
    }

    /** What a sum asks of each row. */
    List<RowCondition> conditions(List<RowCondition> chosen) {
        return Stream.of(conditions.get(), chosen, summed())
                .flatMap(List::stream)
                .toList();
    }

    /** The rows that are not in a sum. */
    List<LeftOut> leftOut(int[] places) {
        List<LeftOut> leftOut = new ArrayList<>();
        boolean[] own = own();
        List<? extends Property<?>> umbrella = umbrella();
        for (int place : places) {
            E entity = table.row(rows[place]);
            if (own[place] && !added()[place]) {
                Id whole = wholeOf(entity, own).orElseThrow();
                leftOut.add(LeftOut.partOf(
                        entity.id(),
                        whole,
                        "whose figure includes it",
                        leftOut(entity, "", umbrella).facts()));
            } else if (!own[place]) {
                leftOut.add(
                        measure.isStated(rows[place]) && !notRecommended.get(rows[place])
                                ? leftOut(
                                        entity,
                                        endOf(entity).orElseThrow(),
                                        entity.kind().ends())
                                : unmeasured(rows[place]));
            }
        }
        return Collections.unmodifiableList(leftOut);
    }

    /** How many of some rows are parts of one thing, by that thing, where that is more than one. */
    Map<Id, Integer> parts(int[] places) {
        Map<Id, Integer> parts = new TreeMap<>();
        BitSet isPart = table.marked(PART);
        for (int place : places) {
            if (isPart.get(rows[place])) {
                parts.merge(Iterables.getLast(wholes(table, table.row(rows[place]))), 1, Integer::sum);
            }
        }
        parts.values().removeIf(count -> count < 2);
        return parts;
    }

    /** The condition that a row states a property. */
    static RowCondition stating(Property<?> property) {
        return RowCondition.on("stating " + property.label(), List.of(property));
    }

    private List<RowCondition> summed() {
        List<RowCondition> all = new ArrayList<>();
        all.add(stating(property));
        all.add(RECOMMENDED);
        if (table.kind().umbrella().isPresent()) {
            all.add(RowCondition.on("part of no row in the sum", umbrella()));
        }
        if (!table.kind().ends().isEmpty()) {
            all.add(RowCondition.on("not ended, or all ended", table.kind().events()));
        }
        return all;
    }

    private List<? extends Property<?>> umbrella() {
        return table.kind().umbrella().flatMap(Column::attestedBy).stream().toList();
    }

    /** A row that the claims on some properties keep out. */
    private static LeftOut leftOut(Entity entity, String reason, List<? extends Property<?>> properties) {
        return new LeftOut(
                entity.id(),
                reason,
                Optional.empty(),
                properties.stream()
                        .map(known -> Fact.of(entity, known))
                        .filter(fact -> !fact.claims().claims().isEmpty())
                        .toList());
    }

    /** A row that has no figure in the unit, or none to add. */
    private LeftOut unmeasured(int row) {
        E entity = table.row(row);
        if (notRecommended.get(row)) {
            return leftOut(entity, "not recommended for sums", List.of(Props.RECOMMENDED_FOR_AGGREGATES));
        }
        Fact fact = explained.apply(Fact.of(entity, property));
        return new LeftOut(entity.id(), whyNot(fact.claims()), Optional.empty(), List.of(fact));
    }

    /** Why a fact does not enter a sum in the unit. */
    private String whyNot(Attested<?> fact) {
        return fact.value().isPresent() && fact.value().get() instanceof Measurement<?> other
                ? "stated in " + other.unit() + ", not " + measure.unit()
                : fact.missing().orElseThrow().words();
    }

    /** The stage with which an entity ended, so that its figures do not belong in a sum with others. */
    static Optional<String> endOf(Entity entity) {
        return entity instanceof Deployment deployment
                ? deployment
                        .stage()
                        .filter(stage -> stage.group() == StageGroup.ENDED)
                        .map(Stage::code)
                : Optional.empty();
    }

    private static boolean isPart(Entity entity) {
        return entity.partOf().isPresent();
    }

    private static boolean isEnded(Entity entity) {
        return endOf(entity).isPresent();
    }

    private static boolean isNotRecommended(Entity entity) {
        return entity.facts().value(Props.RECOMMENDED_FOR_AGGREGATES).equals(Optional.of("no"));
    }

    private static Optional<Category> categoryOf(Entity entity) {
        return entity instanceof Deployment system ? Optional.of(system.category()) : Optional.empty();
    }

    /** The nearest whole of an entity that is in a sum, through wholes that are not. */
    private Optional<Id> wholeOf(E entity, boolean[] own) {
        return wholes(table, entity).stream()
                .filter(whole -> {
                    int at = Arrays.binarySearch(rows, table.find(whole.toString()));
                    return at >= 0 && own[at];
                })
                .findFirst();
    }

    /** What an entity is a part of, directly and indirectly, the nearest first. */
    static <T extends Entity> List<Id> wholes(KindTable<T> table, T entity) {
        Set<Id> wholes = new LinkedHashSet<>();
        Optional<Id> next = entity.partOf();
        while (next.isPresent() && !next.get().equals(entity.id()) && wholes.add(next.get())) {
            T whole = table.get(next.get().toString());
            next = whole == null ? Optional.empty() : whole.partOf();
        }
        return List.copyOf(wholes);
    }

    /** For each of the rows in turn whether a sum adds it. The caller must not change the array. */
    boolean[] added() {
        return added.get();
    }

    private boolean[] addends() {
        return isAll ? measure.addends(this::found) : found();
    }

    private boolean[] found() {
        BitSet parts = table.marked(PART);
        boolean[] own = own();
        boolean[] found = own.clone();
        for (int i = 0; i < rows.length; i++) {
            found[i] = own[i]
                    && !(parts.get(rows[i]) && wholeOf(table.row(rows[i]), own).isPresent());
        }
        return found;
    }

    /** The rows that would be in a sum if none were a part of another. */
    private boolean[] own() {
        BitSet ended = table.marked(ENDED);
        boolean live = Arrays.stream(rows).anyMatch(row -> !ended.get(row));
        boolean[] own = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            own[i] = measure.isStated(rows[i]) && !notRecommended.get(rows[i]) && !(live && ended.get(rows[i]));
        }
        return own;
    }

    /** The largest figures, with every rank that they may have; rows that are not recommended for sums have none. */
    Ranking<E> ranking(int n) {
        int[] recommended = recommended();
        boolean isWhole = isAll && recommended.length == rows.length;
        int[] ordered = isWhole ? measure.bySize() : measure.bySizeAmong(recommended);
        MeasureColumn.Ranks ranks = isWhole ? measure.ranks() : measure.ranksAmong(ordered);
        int without = recommended.length - ordered.length;
        List<Integer> top = Ints.asList(ordered).subList(0, Math.min(n, ordered.length));
        return new Ranking<>(
                this,
                Lists.transform(
                        top,
                        row -> new Ranked<>(
                                table.row(row),
                                table.row(row).facts().get(property),
                                ranks.best(row),
                                ranks.worst(row),
                                ordered.length,
                                without)),
                rows.length - ordered.length);
    }

    /** What a ranking asks of each row. */
    List<RowCondition> ranked() {
        return Stream.concat(conditions.get().stream(), Stream.of(stating(property), RECOMMENDED))
                .toList();
    }

    /** The rows that have no rank. */
    List<LeftOut> unranked() {
        return Arrays.stream(rows)
                .filter(row -> notRecommended.get(row) || !measure.isStated(row))
                .mapToObj(this::unmeasured)
                .toList();
    }

    /** The rows without those whose source does not recommend adding them. */
    private int[] recommended() {
        return notRecommended.isEmpty()
                ? rows
                : Arrays.stream(rows).filter(row -> !notRecommended.get(row)).toArray();
    }
}
