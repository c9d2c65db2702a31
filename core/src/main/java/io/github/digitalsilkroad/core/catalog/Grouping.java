package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Dimension;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a query sorted into groups by one or two dimensions.
 *
 * <p>A row with several keys in a dimension, such as a system of two suppliers, is in each of their groups with its
 * whole measure: groups may overlap, so their sums need not add up to the total of the query. Rows that would count a
 * figure twice are left out of sums as {@link Total} leaves them out. Groups come in the order in which the catalog
 * first mentions them. Immutable and thread-safe.
 *
 * @param <E> the kind of row
 * @since 0.1.0
 */
public final class Grouping<E extends Entity> {

    private final FactQuery<E, ?> query;
    private final List<Dimension<? super E>> dimensions;

    Grouping(FactQuery<E, ?> query, List<Dimension<? super E>> dimensions) {
        this.query = query;
        this.dimensions = dimensions;
    }

    /**
     * The dimensions of the grouping, one or two.
     *
     * @return an unmodifiable list
     */
    public List<Dimension<? super E>> dimensions() {
        return dimensions;
    }

    /**
     * Counts the rows of each group.
     *
     * @return the groups that have a row, without sums
     */
    public List<Group> counts() {
        return cells().count().toGroups();
    }

    /**
     * Counts the rows of each group and adds up a measure over them.
     *
     * @param property a count such as {@code Props.CAMERAS}, or an amount of money, of which nominal US dollars
     *     are added
     * @return the groups that have a row
     * @throws IllegalArgumentException if the property holds no numbers, or numbers of several units
     */
    public List<Group> totals(Property<?> property) {
        return totals(property, MeasureColumn.usualUnit(property));
    }

    /**
     * Counts the rows of each group and adds up a measure in one unit over them.
     *
     * @param property a measure
     * @param unit the unit to add, as the ledger writes it, such as {@code CNY} or {@code USD2021}
     * @return the groups that have a row
     * @throws IllegalArgumentException if values of the property are never in the unit; the message gives the call that
     *     is right
     */
    public List<Group> totals(Property<?> property, String unit) {
        MeasureColumn.unit("totals(", property, unit);
        MeasureColumn measure = KindTable.measure(query.kindTable(), property, unit);
        return cells().add(measure, query.addends(measure)).toGroups();
    }

    /**
     * The groups and their sizes as a table to print.
     *
     * @return a table with a row for each group of {@link #counts()}, largest first
     */
    public Table table() {
        return table(counts(), "");
    }

    /**
     * The groups, their sizes and the sums of a measure as a table to print.
     *
     * @param property a measure, as for {@link #totals(Property)}
     * @return a table with a row for each group, largest first; a dash stands where no row states the measure
     */
    public Table table(Property<?> property) {
        String unit = MeasureColumn.usualUnit(property);
        String label = property.label();
        return table(totals(property), label.startsWith(unit) ? label : label + " (" + unit + ")");
    }

    private Table table(List<Group> groups, String measure) {
        Table.Builder table = Table.of(toString());
        for (Dimension<? super E> dimension : dimensions) {
            table.column(dimension.label());
        }
        table.rightColumn(query.kindTable().kind().plural());
        if (!measure.isEmpty()) {
            table.rightColumn(measure).rightColumn("stated by");
        }
        List<Group> ordered = new ArrayList<>(groups);
        ordered.sort(Comparator.comparingInt(Group::count).reversed());
        for (Group group : ordered) {
            List<String> cells = new ArrayList<>();
            group.keys().forEach(key -> cells.add(key instanceof Coded coded ? coded.label() : key.toString()));
            cells.add("" + group.count());
            if (!measure.isEmpty()) {
                cells.add(group.sum().map(Object::toString).orElse("-"));
                cells.add("" + group.stated());
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }

    private GroupSums cells() {
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
    public String toString() {
        String[] labels = new String[dimensions.size()];
        for (int d = 0; d < labels.length; d++) {
            labels[d] = dimensions.get(d).label();
        }
        return query.kindTable().kind().count(query.count()) + " by " + String.join(" and ", Arrays.asList(labels));
    }
}
