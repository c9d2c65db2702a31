package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a query sorted into groups by one or two dimensions.
 *
 * <p>A row with several keys in a dimension, such as a system of two suppliers, is in each of their groups: groups may
 * overlap, so their sizes need not add up to the size of the query. Groups come in the order in which the catalog first
 * mentions them. Immutable and thread-safe.
 *
 * @param <E> the kind of row
 * @since 0.1.0
 */
public sealed class Grouping<E extends Identified> permits FactGrouping {

    private final Query<E, ?> query;
    private final List<Dimension<? super E>> dimensions;

    Grouping(Query<E, ?> query, List<Dimension<? super E>> dimensions) {
        this.query = query;
        this.dimensions = dimensions;
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
        return cells().counts();
    }

    /**
     * The groups and their sizes as a table to print.
     *
     * @return a table with a row for each group of {@link #counts()}, largest first
     */
    public final Table table() {
        return table(counts(), "");
    }

    /**
     * How many there are of each as a picture.
     *
     * @return a chart with a bar for each group, the largest first
     * @since 0.2.0
     */
    public final Chart chart() {
        Chart.Builder chart = Chart.of(toString(), Chart.Scale.AMOUNT)
                .unit(query.kindTable().kind().plural());
        for (Group group : largestFirst(counts())) {
            chart.mark(group.label(), Estimate.exactly(group.count()));
        }
        return chart.build();
    }

    static List<Group> largestFirst(List<Group> groups) {
        List<Group> ordered = new ArrayList<>(groups);
        ordered.sort(Comparator.comparingInt(Group::count).reversed());
        return ordered;
    }

    final Table table(List<Group> groups, String measure) {
        Table.Builder table = Table.of(toString());
        for (Dimension<? super E> dimension : dimensions) {
            table.column(dimension.label());
        }
        table.rightColumn(query.kindTable().kind().plural());
        if (!measure.isEmpty()) {
            table.rightColumn(measure).rightColumn("stated by");
        }
        for (Group group : largestFirst(groups)) {
            List<String> cells = new ArrayList<>();
            group.keys().forEach(key -> cells.add(key instanceof Coded coded ? coded.label() : key.toString()));
            cells.add("" + group.count());
            if (!measure.isEmpty()) {
                cells.add(group.sum().map(sum -> sum.number().toString()).orElse("-"));
                cells.add("" + group.stated());
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    final GroupSums cells() {
        CodeColumn first = query.kindTable().codes(dimensions.get(0));
        CodeColumn second = dimensions.size() == 1 ? null : query.kindTable().codes(dimensions.get(1));
        return new GroupSums(first, second, query.isAll() ? null : query.rows(), query.count());
    }

    /**
     * A short description, for notebooks that show values by {@code toString}.
     *
     * @return the query and the dimensions, on one line
     */
    @Override
    public final String toString() {
        String[] labels = new String[dimensions.size()];
        for (int d = 0; d < labels.length; d++) {
            labels[d] = dimensions.get(d).label();
        }
        return query.kindTable().kind().count(query.count()) + " by " + String.join(" and ", Arrays.asList(labels));
    }
}
