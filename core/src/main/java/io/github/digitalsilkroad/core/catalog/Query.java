package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import com.google.common.collect.ObjectArrays;
import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about the rows of one kind, as an immutable value.
 *
 * <p>Prepositions narrow it and return a new query; nothing is looked up until a verb ({@link #list()}, {@link
 * #count()}, {@code total}, {@code groupBy}, {@code top}) asks for an answer. Rows keep the order of
 * the catalog, which is by id. Immutable and thread-safe.
 *
 * @param <E> the kind of row
 * @param <Q> the type of query that narrowing returns
 * @since 0.1.0
 */
public abstract class Query<E extends Identified, Q extends Query<E, Q>> implements Report, Iterable<E> {

    private final Catalog catalog;
    private final KindTable<E> table;
    private final Condition[] conditions;
    private volatile int @Nullable [] rows;

    private volatile boolean isReported;

    Query(Catalog catalog, KindTable<E> table, Condition... conditions) {
        this.catalog = catalog;
        this.table = table;
        this.conditions = conditions;
    }

    /** The rows that were certainly there in the world of a day, or those that only may have been. */
    private Condition.There there(boolean isPossible) {
        Kind<E> kind = table.kind();
        return new Condition.There(
                () -> RowCondition.on(isPossible ? "possibly there" : "there", kind.events()),
                // Reads all facts of the row, on which the answer rests, though the world before the day gives it.
                row -> {
                    ((Entity) row).facts().properties();
                    return true;
                },
                row -> catalog.there(kind).test((Entity) table.row(row)),
                isPossible);
    }

    /**
     * The rows that may have been there as of the day through whose lens the catalog is seen, and that pass every other
     * condition. A query of the world of a day counts only those that certainly were.
     *
     * @return a query, without a row where no lens shows the world of a day, or a kind has no events
     * @since 0.3.0
     */
    public final Q possible() {
        if (!catalog.dates(table.kind())) {
            return only(new int[0], () -> asked().saying("possibly there"));
        }
        return with(ObjectArrays.concat(there(true), anytime().tests()));
    }

    /** The whole table, but in the world of a day those rows that were certainly there. */
    @SuppressWarnings("unchecked") // its own type
    final Q certain() {
        return catalog.dates(table.kind()) ? with(ObjectArrays.concat(there(false), conditions)) : (Q) this;
    }

    /** Which rows of the world of a day it asks for, as its first condition; null where it asks for all. */
    private Condition.@Nullable There ofTime() {
        return conditions.length > 0 && conditions[0] instanceof Condition.There there ? there : null;
    }

    /** Whether another query asks for the same rows of the world of a day. */
    private boolean isOfTimeOf(Query<?, ?> other) {
        Condition.There one = ofTime();
        Condition.There two = other.ofTime();
        return one == null ? two == null : two != null && one.isPossible() == two.isPossible();
    }

    /** The same query without a condition on time. */
    final Query<E, Q> anytime() {
        return ofTime() == null ? this : with(Arrays.copyOfRange(conditions, 1, conditions.length));
    }

    abstract Q with(Condition[] narrowed);

    final Catalog catalog() {
        return catalog;
    }

    final KindTable<E> kindTable() {
        return table;
    }

    final Condition[] tests() {
        return conditions;
    }

    final Q narrow(Condition condition) {
        return with(ObjectArrays.concat(conditions, condition));
    }

    /** Only rows that have a key. Where claims give keys, that of a row without one is unknown. */
    final Q whereKey(Dimension<? super E> dimension, Object key) {
        List<Property<?>> needed = reads(dimension).orElse(List.of());
        IntFunction<String> unknown = needed.isEmpty() ? Condition.KNOWN : row -> unknown(row, dimension, needed);
        return narrow(hasCode(() -> asked(dimension, key), dimension, key, unknown));
    }

    /** What is unknown of a row without a key that may have one which no source states. */
    private String unknown(int row, Dimension<? super E> dimension, List<Property<?>> needed) {
        boolean isUnknown = table.codes(dimension).has(row, CodeColumn.NOT_STATED)
                && needed.stream().anyMatch(property -> mayHave((Entity) table.row(row), property));
        return isUnknown ? "of unknown " + dimension.label() : "";
    }

    /** Whether an entity may have a value which no source states, rather than none. */
    static boolean mayHave(Entity entity, Property<?> property) {
        Optional<Missing> why = entity.facts().get(property).missing();
        return why.isPresent() && why.get() != Missing.NONE && why.get() != Missing.NOT_APPLICABLE;
    }

    @SuppressWarnings("unchecked") // a row of the kind
    private Condition.HasCode hasCode(
            Supplier<RowCondition> asked, Dimension<? super E> dimension, Object key, IntFunction<String> unknown) {
        CodeColumn column = table.codes(dimension);
        return new Condition.HasCode(
                asked, row -> dimension.keysOf((E) row).contains(key), column, column.codeOf(key), unknown);
    }

    /** That a row passes a test, which is the same object each time, since the table keeps by it which rows do. */
    final Condition.HasCode passes(Supplier<RowCondition> asked, RowTest<? super E> test) {
        return hasCode(asked, test, true, Condition.KNOWN);
    }

    /** The properties that give rows their keys in a dimension; empty if it does not tell them. */
    private static Optional<List<Property<?>>> reads(Dimension<?> dimension) {
        return dimension instanceof Column<?, ?> column
                ? Optional.of(column.reads())
                : dimension instanceof PropertyDimension stated
                        ? Optional.of(List.of(stated.property()))
                        : Optional.empty();
    }

    /** The condition that a row has a key. */
    static RowCondition asked(Dimension<?> dimension, Object key) {
        Optional<List<Property<?>>> reads = reads(dimension);
        return new RowCondition(
                dimension.label() + " " + (key instanceof Coded coded ? coded.label() : key),
                reads.orElse(List.of()),
                reads.isEmpty());
    }

    /** Only rows with a key that some row of the catalog has, without regard to case and accents. */
    final Q whereKnown(Dimension<? super E> dimension, String kind, String key) {
        List<String> known = table.codes(dimension).names();
        Predicate<String> test =
                known.contains(key) ? key::equals : name -> Names.plain(name).equals(Names.plain(key));
        List<String> meant = known.stream().filter(test).toList();
        if (meant.size() != 1) {
            throw new UnknownIdException(kind, key, known);
        }
        return whereKey(dimension, meant.get(0));
    }

    /** Without the rows that pass a test, which is the same object each time. */
    final Q without(Supplier<RowCondition> asked, RowTest<? super E> test) {
        return narrow(new Condition.HasCode(passes(asked, test)));
    }

    /** Whether the query is the whole table. */
    final boolean isAll() {
        for (Condition condition : conditions) {
            if (condition.size() != table.size()) {
                return false;
            }
        }
        return true;
    }

    /** The rows that pass every condition, ascending; the caller must not change the array. */
    final int[] rows() {
        report();
        int[] known = rows;
        if (known == null) {
            known = evaluate(conditions);
            rows = known;
        }
        return known;
    }

    /** Notes what decides which rows these are, where that is reported. */
    private void report() {
        Optional<Reads> reads = catalog.reported();
        if (reads.isPresent() && !isReported) {
            isReported = true;
            report(reads.get());
        }
    }

    private void report(Reads reads) {
        catalog.reportRows(
                table.kind(), asked(), row -> Arrays.stream(conditions).allMatch(condition -> condition.passes(row)));
        List<Condition> filed = new ArrayList<>();
        List<Condition> claimed = new ArrayList<>();
        for (Condition condition : conditions) {
            (condition.asked().readsFacts() ? claimed : filed).add(condition);
        }
        catalog.reportHidden(table.kind(), row -> filed.stream().allMatch(condition -> condition.passes(row)));
        if (table.kind() == SourceTable.KIND || catalog.dates(table.kind())) {
            catalog.reportSources();
        }
        if (!claimed.isEmpty() || table.kind() == SourceTable.KIND) {
            for (int row : evaluate(filed.toArray(Condition[]::new))) {
                E read = reads.report(table.row(row));
                for (Condition condition : claimed) {
                    condition.passes(read);
                    if (!condition.test(row)) {
                        break;
                    }
                }
            }
        }
    }

    /** Notes what is read of each row. */
    final void report(Consumer<? super E> reading) {
        if (catalog.reported().isPresent()) {
            list().forEach(reading);
        }
    }

    @SuppressWarnings("unchecked") // a row of the kind
    static <E> Predicate<Object> unchecked(Predicate<? super E> test) {
        return row -> test.test((E) row);
    }

    /** The rows that pass some conditions. */
    @SuppressWarnings("ReferenceEquality") // the condition itself
    private int[] evaluate(Condition... conditions) {
        Condition best = null;
        int least = table.size();
        for (Condition condition : conditions) {
            if (condition.size() < least) {
                best = condition;
                least = condition.size();
            }
        }
        int[] found = best == null ? table.all() : best.rows();
        for (Condition condition : conditions) {
            found = condition == best || condition.size() == table.size() ? found : condition.among(found);
        }
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // the condition itself
    private boolean mayPassAllBut(Condition known, int row) {
        return Arrays.stream(conditions)
                .allMatch(condition ->
                        condition == known || !condition.answer(row).isNo());
    }

    /**
     * Only rows that have a value in a column.
     *
     * @param <T> the type of the value
     * @param column a column of the kind, such as {@code Deployment.CATEGORY}
     * @param value the value; where it is an id, that of a thing of the catalog, or a retired one
     * @return a narrower query
     * @throws UnknownIdException if it is an id that neither a row of the query nor a thing of the catalog has
     */
    public final <T> Q where(Column<E, T> column, T value) {
        Object key = requireNonNull(value, "value");
        boolean isFound = column.target().isEmpty() || table.codes(column).codeOf(key) >= 0;
        return whereKey(
                column,
                !isFound && key instanceof Id id
                        ? catalog.tables().requireTarget(column, id).id()
                        : key);
    }

    /**
     * Only rows that pass a test.
     *
     * @param test the test, which must always give the same answer for the same row
     * @return a narrower query
     */
    public final Q matching(Predicate<? super E> test) {
        requireNonNull(test, "test");
        return matching(() -> new RowCondition("that match a test", List.of(), true), test);
    }

    /** Only rows that pass a test, which reads what a condition says. */
    final Q matching(Supplier<RowCondition> asked, Predicate<? super E> test) {
        return narrow(new Condition(asked, unchecked(test), row -> test.test(table.row(row)), Condition.KNOWN));
    }

    /** Only rows for which a test answers yes; of those for which it answers unknown, a text says what is. */
    final Q matching(Supplier<RowCondition> asked, Function<E, Ternary> test, Function<E, String> unknown) {
        return narrow(new Condition(
                asked,
                unchecked((E row) -> test.apply(row).isYes()),
                row -> test.apply(table.row(row)).isYes(),
                row -> test.apply(table.row(row)) == Ternary.UNKNOWN ? unknown.apply(table.row(row)) : ""));
    }

    /**
     * The rows.
     *
     * @return an unmodifiable list in catalog order, which reads through the index without copying entities
     */
    public final List<E> list() {
        report();
        List<E> list = table.list(isAll() ? null : rows());
        return catalog.reported()
                .<List<E>>map(reads -> Lists.transform(list, reads::report))
                .orElse(list);
    }

    /**
     * How many rows there are.
     *
     * @return a count, 0 or more
     */
    public final int count() {
        report();
        int known = conditions.length == 1 ? conditions[0].size() : Integer.MAX_VALUE; // an index may count them
        return isAll() ? table.size() : known <= table.size() ? known : rows().length;
    }

    /**
     * Whether there is no row.
     *
     * @return true if {@link #count()} is 0
     */
    public final boolean isEmpty() {
        return count() == 0;
    }

    /**
     * The rows as a stream.
     *
     * @return a sequential stream in catalog order
     */
    public final Stream<E> stream() {
        return list().stream();
    }

    /**
     * The rows as a table to print.
     *
     * @return a table with a row for each row of the query
     */
    @Override
    public abstract Table page();

    /**
     * The rows as comma-separated values: what the table of their kind holds of each.
     *
     * @return a header with the names of the columns, and a line for each row
     */
    public String csv() {
        return columns().of(list()).csv();
    }

    /** The columns of the kind. */
    final TableColumns<E> columns() {
        TableColumns<E> csv = new TableColumns<>("");
        table.kind().columns().forEach(column -> csv.column(column.name(), row -> cell(column, row)));
        return csv;
    }

    /** What a table writes of a row in a column. */
    static <E extends Identified, T> String cell(Column<E, T> column, E row) {
        return column.keysOf(row).stream().map(column.cell()::write).collect(Collectors.joining(";"));
    }

    /**
     * Sorts the rows into groups.
     *
     * @param dimension what to group by, such as {@code Deployment.COUNTRY}
     * @return the groups, to count
     */
    public Grouping<E> groupBy(Dimension<? super E> dimension) {
        return grouping(List.of(requireNonNull(dimension, "dimension")));
    }

    /**
     * Sorts the rows into groups by two dimensions.
     *
     * @param first what to group by first
     * @param second what to group by within that
     * @return the groups, to count
     */
    public Grouping<E> groupBy(Dimension<? super E> first, Dimension<? super E> second) {
        return grouping(List.of(requireNonNull(first, "first"), requireNonNull(second, "second")));
    }

    private Grouping<E> grouping(List<Dimension<? super E>> dimensions) {
        dimensions.forEach(dimension -> report(dimension::keysOf));
        return new Grouping<>(kindTable(), isAll() ? null : rows(), dimensions, Map.of());
    }

    @Override
    public final Iterator<E> iterator() {
        return list().iterator();
    }

    /**
     * The rows of this query and those of another one.
     *
     * @param other a query on the same catalog
     * @return a query whose rows are in either
     * @throws IllegalArgumentException if {@code other} asks another catalog
     */
    public final Q union(Q other) {
        boolean isOfOneTime = isOfTimeOf(sameCatalog(other));
        Query<E, Q> one = isOfOneTime ? anytime() : this;
        Query<E, Q> two = isOfOneTime ? other.anytime() : other;
        Supplier<RowCondition> asked =
                () -> RowCondition.all(List.of(one.asked(), two.asked())).saying(one.asked() + " or " + two.asked());
        IntFunction<String> unknown = row -> Stream.of(one, two)
                .flatMap(query -> Stream.ofNullable(query.unknownOf(row)))
                .findFirst()
                .map(condition -> condition.unknown(row))
                .orElse("");
        Condition listed = new Condition.Listed(asked, merged(one.rows(), two.rows()), unknown) {
            @Override
            Ternary answer(int row) {
                return one.contains(row).or(two.contains(row));
            }
        };
        Condition.There time = isOfOneTime ? ofTime() : null;
        return with(time == null ? new Condition[] {listed} : new Condition[] {time, listed});
    }

    /** The numbers of two ascending lists, each once, ascending. */
    private static int[] merged(int[] one, int[] two) {
        int[] merged = new int[one.length + two.length];
        int count = 0;
        for (int i = 0, j = 0; i < one.length || j < two.length; count++) {
            int next = i == one.length ? two[j] : j == two.length ? one[i] : Math.min(one[i], two[j]);
            i += i < one.length && one[i] == next ? 1 : 0;
            j += j < two.length && two[j] == next ? 1 : 0;
            merged[count] = next;
        }
        return Arrays.copyOf(merged, count);
    }

    /**
     * The rows of this query without those of another one.
     *
     * @param other a query on the same catalog
     * @return a query whose rows are in this one only
     * @throws IllegalArgumentException if {@code other} asks another catalog
     */
    public final Q minus(Q other) {
        Query<E, Q> that = isOfTimeOf(sameCatalog(requireNonNull(other, "other"))) ? other.anytime() : other;
        return narrow(new Condition(new Condition.Listed(that::asked, that.rows(), Condition.KNOWN)));
    }

    /** Exactly some rows, given in ascending order. */
    final Q only(int[] explicit, Supplier<RowCondition> asked) {
        return with(new Condition[] {new Condition.Listed(asked, explicit, Condition.KNOWN)});
    }

    /** All conditions as one. */
    final RowCondition asked() {
        return RowCondition.all(conditions());
    }

    /**
     * What the query asks of each row, and the properties that it reads for that.
     *
     * @return an unmodifiable list, none for all rows
     * @since 0.3.0
     */
    public final List<RowCondition> conditions() {
        return Arrays.stream(conditions).map(Condition::asked).toList();
    }

    /**
     * Whether a row belongs to the query.
     *
     * @param id the id of a row of the table, or its name
     * @return UNKNOWN if no source states what decides
     * @throws UnknownIdException if the table has no such row, or several
     * @since 0.3.0
     */
    public final Ternary contains(String id) {
        int row = table.find(requireNonNull(id, "id"));
        if (row < 0) {
            row = table.find(catalog.require(id, table).id().toString());
        }
        report();
        return contains(row);
    }

    private Ternary contains(int row) {
        Ternary all = Ternary.YES;
        for (Condition condition : conditions) {
            all = all.and(condition.answer(row));
        }
        return all;
    }

    /**
     * The rows that claims, or the lack of claims, keep out: those that meet every condition on what a table files.
     *
     * @return an unmodifiable list in catalog order, each with the reason and the facts that decide
     * @since 0.3.0
     */
    public final List<LeftOut> leftOut() {
        report();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            List<Condition> failed = failed(row);
            if (!failed.isEmpty()
                    && table.row(row) instanceof Entity entity
                    && failed.stream().allMatch(condition -> condition.asked().readsFacts())) {
                leftOut.add(new LeftOut(
                        entity.id(),
                        failed.get(0).reason(row),
                        Optional.empty(),
                        failed.stream()
                                .flatMap(condition -> condition.asked().facts(entity).stream())
                                .distinct()
                                .toList()));
            }
        }
        return List.copyOf(leftOut);
    }

    /** The conditions that keep a row out: those that it fails, else those that it may fail. */
    private List<Condition> failed(int row) {
        List<Condition> no = new ArrayList<>();
        List<Condition> unknown = new ArrayList<>();
        for (Condition condition : conditions) {
            Ternary answer = condition.answer(row);
            if (!answer.isYes()) {
                (answer.isNo() ? no : unknown).add(condition);
            }
        }
        return no.isEmpty() ? unknown : no;
    }

    /**
     * The working of the count: the rows with the facts that decide and their times, and the rows that claims keep out.
     *
     * @return a tree to print
     * @since 0.3.0
     */
    public final Tree why() {
        List<Tree> rows = stream().map(row -> Working.row(row, conditions())).toList();
        return Working.of(table.kind().count(count()), rows, leftOut(), conditions(), catalog);
    }

    /**
     * The condition that leaves it open whether a row belongs to the query; null if the row belongs to it, or certainly
     * does not. Of several, one that is not on time.
     */
    private @Nullable Condition unknownOf(int row) {
        Condition unknown = null;
        for (Condition condition : conditions) {
            if (!condition.test(row)) {
                if (condition.unknown(row).isEmpty()) {
                    return null;
                }
                boolean isFirst = unknown == null || unknown instanceof Condition.There;
                unknown = isFirst || condition.answer(row).isNo() ? condition : unknown;
            }
        }
        return unknown;
    }

    /** How many rows do not pass only for what is unknown or unstated of them, by what that is, around other words. */
    private String undecided(String words) {
        int possible = 0;
        Map<String, Integer> counts = new LinkedHashMap<>();
        Condition[] known = Arrays.stream(conditions).filter(Condition::isKnown).toArray(Condition[]::new);
        for (int row : known.length == conditions.length ? new int[0] : evaluate(known)) {
            Condition unknown = unknownOf(row);
            if (unknown instanceof Condition.There) {
                possible++;
            } else if (unknown != null && !(unknown instanceof Condition.InPlace place && place.namesNone.test(row))) {
                counts.merge(unknown.unknown(row), 1, Integer::sum);
            }
        }
        String leftOut = counts.entrySet().stream()
                .map(why -> why.getValue() + " " + why.getKey())
                .collect(Collectors.joining(", "));
        return (possible == 0 ? "" : " (" + possible + " possible)")
                + words
                + (leftOut.isEmpty() ? "" : " (" + leftOut + " left out)");
    }

    static boolean isMentioned(Entity row) {
        return row.facts().all().stream().anyMatch(fact -> !fact.admitted().isEmpty());
    }

    /** Of how many rows a reading that admits some claims admits any, as text. */
    private String mentioned(int[] some) {
        if (catalog.reading().admitsAll()
                || table.kind().isStanding()
                || !Entity.class.isAssignableFrom(table.kind().type())) {
            return "";
        }
        long mentioned = Arrays.stream(some)
                .filter(row -> isMentioned((Entity) table.row(row)))
                .count();
        return " (" + mentioned + " of " + some.length + " mentioned)";
    }

    /** How some rows differ in what a reader of their number must know; empty if there is no such thing. */
    String split(int[] some) {
        return "";
    }

    /** How many of some rows no source shows in the last years, as text; empty if it is none. */
    String unseen(int[] some) {
        return "";
    }

    /** The years of some rows, such as {@code of 2004 to 2025}, and then {@code 3 undated}; none if no row is dated. */
    List<String> years(int[] some) {
        return List.of();
    }

    @SuppressWarnings("ReferenceEquality") // rows of one catalog
    private Q sameCatalog(Q other) {
        if (other.catalog() != catalog) {
            throw new IllegalArgumentException("cannot combine a query on " + other.catalog() + " with one on "
                    + catalog + ": both must ask the same catalog");
        }
        return other;
    }

    /**
     * A short description, for notebooks that show values by {@code toString}.
     *
     * @return the count, the kind, the years in which the rows began or which series observe, how many systems no
     *     source shows in the last years, how many rows are left out because no source says whether they belong here or
     *     states what is asked for, such as undated ones where a span of years is, how many more may have been there in
     *     the world of a day, and how many of a country name no place where one is asked for; on a second line the
     *     first rows
     */
    @Override
    public final String toString() {
        int[] all = rows();
        StringBuilder out = new StringBuilder(undecided(mentioned(all)));
        Arrays.stream(conditions)
                .flatMap(condition -> condition instanceof Condition.InPlace place ? Stream.of(place) : Stream.empty())
                .map(place -> place.unplaced(IntStream.range(0, table.size()).filter(row -> mayPassAllBut(place, row))))
                .distinct()
                .forEach(out::append);
        String count = table.kind().count(all.length);
        String unseen = unseen(all);
        String split = split(all);
        String end = (split.isEmpty() ? "" : " (" + split + ")") + out;
        Echo echo = new Echo(count, Lines.afterComma(unseen) + end);
        if (echo.isTooLong()) {
            echo = new Echo(count, end).then(unseen);
            echo = echo.isTooLong()
                    ? new Echo(count, out.toString()).then(unseen).then(split)
                    : echo;
        }
        int room = Lines.WIDTH - echo.rest().length();
        String separator = " ";
        for (String years : years(all)) {
            if (!echo.add(separator, years)) {
                break;
            }
            separator = ", ";
        }
        StringBuilder ids = new StringBuilder();
        for (int row : all) {
            String id = (ids.isEmpty() ? "" : ", ") + label(table.row(row));
            if (ids.length() + id.length() > room) {
                ids.append(ids.isEmpty() ? "..." : ", ...");
                break;
            }
            ids.append(id);
        }
        return echo.then(ids.toString()).toString();
    }

    /** What the text shows of a row. */
    String label(E row) {
        return row.id().toString();
    }

    /**
     * Two queries are equal when they would give the same rows of the same catalog.
     *
     * @param other anything
     * @return whether the rows are the same
     */
    @Override
    @SuppressWarnings("ReferenceEquality") // rows of one catalog, so that no row need be read
    public final boolean equals(@Nullable Object other) {
        return other instanceof Query<?, ?> query
                && query.catalog == catalog
                && query.table == table
                && Arrays.equals(query.rows(), rows());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(System.identityHashCode(table), Arrays.hashCode(rows()));
    }
}
