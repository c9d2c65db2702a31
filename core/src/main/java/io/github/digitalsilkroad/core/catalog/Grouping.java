package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.Maps;
import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query sorted into groups by one or two dimensions.
 *
 * <p>A row with several keys in a dimension, such as a system of two suppliers, is in each of their groups: groups may
 * overlap, so their sizes need not add up to the size of the query. Groups come in the order in which the catalog first
 * mentions them. A view without equality: compare its {@link #counts()}. Immutable and thread-safe.
 *
 * @param <E> the kind of row
 * @since 0.1.0
 */
public sealed class Grouping<E extends Identified> implements Report permits FactGrouping {

    private final KindTable<E> table;
    private final int @Nullable [] rows;
    private final List<Dimension<? super E>> dimensions;
    private final Map<String, int[]> unconfirmed;

    /**
     * Some rows of a table in groups.
     *
     * @param rows which rows, null for all
     * @param unconfirmed the rows that may no longer be in their group, each with the reason
     */
    Grouping(
            KindTable<E> table,
            int @Nullable [] rows,
            List<Dimension<? super E>> dimensions,
            Map<String, int[]> unconfirmed) {
        this.table = table;
        this.rows = rows;
        this.dimensions = dimensions;
        this.unconfirmed = unconfirmed;
    }

    private int count() {
        return rows == null ? table.size() : rows.length;
    }

    /**
     * The dimensions of the grouping, one or two.
     *
     * @return an unmodifiable list
     */
    public final List<Dimension<? super E>> dimensions() {
        return dimensions;
    }

    /**
     * Counts the rows of each group.
     *
     * @return the groups that have a row, without sums
     */
    public final List<Group> counts() {
        return groups(null);
    }

    /**
     * The groups and their sizes as a table to print.
     *
     * @return a table with a row for each group of {@link #counts()}, largest first
     */
    @Override
    public final Table page() {
        return table(counts(), "");
    }

    /**
     * How many there are of each as a picture. Of deployments by stage, a bar begins with those that were seen in their
     * stage in the last three years and are not overdue, and goes on to all.
     *
     * @return a chart with a bar for each group, the largest first
     * @since 0.2.0
     */
    public final Chart chart() {
        Chart.Builder chart =
                Chart.of(toString(), Chart.Scale.AMOUNT).unit(table.kind().plural());
        Map<String, Map<List<Object>, Integer>> doubts = doubts();
        for (Group group : largestFirst(counts())) {
            int confirmed = group.count();
            StringBuilder words = new StringBuilder().append(confirmed);
            for (Map.Entry<String, Map<List<Object>, Integer>> doubt : doubts.entrySet()) {
                int some = doubt.getValue().getOrDefault(group.keys(), 0);
                confirmed -= some;
                words.append(some == 0 ? "" : ", " + some + " " + doubt.getKey());
            }
            chart.mark(group.label(), Estimate.between(confirmed, group.count()), words.toString());
        }
        return chart.build();
    }

    /** How many rows of each group are not confirmed, by why not and by the keys of the group. */
    private Map<String, Map<List<Object>, Integer>> doubts() {
        return Maps.transformValues(
                unconfirmed, some -> groups(some, null).stream().collect(Collectors.toMap(Group::keys, Group::count)));
    }

    static List<Group> largestFirst(List<Group> groups) {
        List<Group> ordered = new ArrayList<>(groups);
        ordered.sort(Comparator.comparingInt(Group::count).reversed());
        return ordered;
    }

    /**
     * The groups and their sizes as comma-separated values.
     *
     * @return a header, and a line for each group of {@link #counts()}: its keys, and how many rows it has
     */
    public final String csv() {
        return csv(counts(), false);
    }

    final String csv(List<Group> groups, boolean hasSums) {
        TableColumns<Group> csv = keys("", Coded::code).column(table.kind().plural(), Group::count);
        if (hasSums) {
            csv.column("stated by", Group::stated).numbers("", Group::sum).column("basis", Grouping::basis);
        }
        return csv.of(groups).csv();
    }

    /** A column for each dimension. */
    private TableColumns<Group> keys(String title, Function<Coded, String> text) {
        TableColumns<Group> columns = new TableColumns<>(title);
        for (int i = 0; i < dimensions.size(); i++) {
            int at = i;
            columns.column(
                    dimensions.get(i).label(),
                    group -> group.keys().get(at) instanceof Coded coded
                            ? text.apply(coded)
                            : group.keys().get(at));
        }
        return columns;
    }

    final Table table(List<Group> groups, String measure) {
        TableColumns<Group> page =
                keys(toString(), Coded::label).rightColumn(table.kind().plural(), Group::count);
        doubts().forEach((why, some) -> page.rightColumn(why, group -> some.getOrDefault(group.keys(), 0)));
        if (!measure.isEmpty()) {
            page.rightColumn(
                            measure,
                            group -> group.sum()
                                    .map(sum -> sum.number().toString())
                                    .orElse("-"))
                    .rightColumn("stated by", Group::stated)
                    .column("as of", group -> group.total().map(Total::years).orElse(""));
            if (groups.stream().anyMatch(group -> !basis(group).isEmpty())) {
                page.column("basis", Grouping::basis);
            }
            if (groups.stream().anyMatch(group -> largestOf(group).isPresent())) {
                page.column(
                        "over half is",
                        group -> largestOf(group)
                                .map(fact -> fact.subject().id().toString())
                                .orElse(""));
            }
        }
        return page.of(largestFirst(groups));
    }

    static String basis(Group group) {
        return group.total().map(Total::basis).orElse("");
    }

    private static Optional<Fact> largestOf(Group group) {
        return group.total().flatMap(Total::overHalf);
    }

    final GroupSums groups(GroupSums.@Nullable Summed summed) {
        return groups(rows, summed);
    }

    private GroupSums groups(int @Nullable [] some, GroupSums.@Nullable Summed summed) {
        CodeColumn first = table.codes(dimensions.get(0));
        CodeColumn second = dimensions.size() == 1 ? null : table.codes(dimensions.get(1));
        return new GroupSums(first, second, some, some == null ? table.size() : some.length, summed);
    }

    /**
     * A short description, for notebooks that show values by {@code toString}.
     *
     * @return the query and the dimensions, on one line
     */
    @Override
    public final String toString() {
        return table.kind().count(count()) + " by "
                + dimensions.stream().map(Dimension::label).collect(Collectors.joining(" and "));
    }
}
