package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Streams;
import io.github.digitalsilkroad.core.columns.MeasureColumn;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;
import java.util.Map;

/**
 * The entities of a query sorted into groups, whose measures can be added up.
 *
 * <p>An entity in several groups is in each with its whole measure, so that sums need not add up to the total of the
 * query. Rows that would count a figure twice are left out of sums as {@link Total} leaves them out. Immutable and
 * thread-safe.
 *
 * @param <E> the kind of entity
 * @since 0.2.0
 */
public final class FactGrouping<E extends Entity> extends Grouping<E> {

    private final FactQuery<E, ?> query;

    FactGrouping(FactQuery<E, ?> query, List<Dimension<? super E>> dimensions) {
        super(
                query.kindTable(),
                query.isAll() ? null : query.rows(),
                dimensions,
                dimensions.contains(Deployment.STAGE) || dimensions.contains(Deployment.STAGE_GROUP)
                        ? query.unconfirmed()
                        : Map.of());
        this.query = query;
    }

    /**
     * Counts the rows of each group and adds up a measure over them.
     *
     * @param property a count such as {@code Props.CAMERAS}, or an amount of money, where only nominal US dollars
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
        MeasureColumn.unit("totals(", property, requireNonNull(unit, "unit"));
        Figures<E> figures = query.figures(property, unit);
        return groups(new GroupSums.Summed(
                figures.measure, figures.added(), (keys, places) -> figures.total(() -> asked(keys.get()), places)));
    }

    /** The conditions that a row is in the group of some keys. */
    private List<RowCondition> asked(List<Object> keys) {
        return Streams.zip(dimensions().stream(), keys.stream(), Query::asked).toList();
    }

    /**
     * The groups, their sizes and the sums of a measure as a table to print.
     *
     * @param property a measure, as for {@link #totals(Property)}
     * @return a table with a row for each group, largest first; with a dash where no row states the measure
     */
    public Table table(Property<?> property) {
        String unit = MeasureColumn.usualUnit(property);
        String label = property.label();
        return table(totals(property), label.startsWith(unit) ? label : label + " (" + unit + ")");
    }

    /**
     * The groups, their sizes and the sums of a measure as comma-separated values.
     *
     * @param property a measure, as for {@link #totals(Property)}
     * @return a header, and a line for each group: its keys, how many rows it has, how many of them enter the sum, and
     *     the sum in the columns {@code low}, {@code best}, {@code high} and {@code unit}, and on what {@code basis}
     *     its figures are
     */
    public String csv(Property<?> property) {
        return csv(totals(property), true);
    }

    /**
     * The sum of a property in each group as a chart. A group where some row does not state the property has no upper
     * bound: that row may add anything.
     *
     * @param property a property that counts or measures
     * @return a chart with a bar for each group, the largest group first
     * @throws IllegalArgumentException if the property has no numbers
     * @since 0.2.0
     */
    public Chart chart(Property<?> property) {
        String unit = MeasureColumn.usualUnit(property);
        Chart.Builder chart =
                Chart.of(this + ": " + property.label(), Chart.Scale.AMOUNT).unit(unit);
        for (Group group : largestFirst(totals(property))) {
            String reach = group.stated() + " of " + group.count();
            if (group.sum().isEmpty()) {
                chart.unknown(group.label(), reach + " state it");
            } else {
                Estimate sum = group.sum().get().number();
                Estimate drawn = group.stated() == group.count()
                        ? sum
                        : Estimate.interval(sum.low(), sum.isLowOpen(), Double.POSITIVE_INFINITY, true);
                String years = group.total().orElseThrow().years();
                chart.mark(
                        group.label(),
                        drawn,
                        group.sum().get().describe(4) + Lines.afterComma(basis(group)) + " in " + reach
                                + (years.isEmpty() ? "" : ", as of " + years));
            }
        }
        return chart.build();
    }
}
