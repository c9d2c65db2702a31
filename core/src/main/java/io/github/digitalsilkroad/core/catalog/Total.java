package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sum over the rows of a query that says what it could not add.
 *
 * <p>Left out are rows that do not state the measure, state it in another unit, are part of another row whose figure
 * includes theirs, are deployments that have ended where the query has live ones, or are records whose source does not recommend
 * adding them. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Total implements Report {

    private final Property<?> property;
    private final Unit unit;
    private final @Nullable Measurement<?> sum;
    private final int counted;
    private final List<Id> disputed;
    private final List<LeftOut> leftOut;
    private final int notRecommended;

    Total(
            Property<?> property,
            Unit unit,
            List<Measurement<?>> addends,
            List<Id> disputed,
            List<LeftOut> leftOut,
            int notRecommended) {
        this.property = property;
        this.unit = unit;
        this.sum = addends.isEmpty() ? null : Measurement.sum(addends);
        this.counted = addends.size();
        this.disputed = List.copyOf(disputed);
        this.leftOut = List.copyOf(leftOut);
        this.notRecommended = notRecommended;
    }

    /**
     * What was added.
     *
     * @return the property
     */
    public Property<?> property() {
        return property;
    }

    /**
     * What the sum is a number of.
     *
     * @return the unit, such as that of {@code camera} or {@code USD}
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The sum.
     *
     * @return the sum with its unit, or empty if no row could be added; shares, which may make more than one whole, add
     *     to a ratio
     */
    public Optional<Measurement<?>> sum() {
        return Optional.ofNullable(sum);
    }

    /**
     * How many rows were added.
     *
     * @return a count, 0 or more
     */
    public int counted() {
        return counted;
    }

    /**
     * The rows that were added with a figure on which sources contradict each other.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<Id> disputed() {
        return disputed;
    }

    /**
     * The rows that were not added, each with the reason.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * The rows that were not added as a table to print, under the sum.
     *
     * @return a table with a row for each row that was left out
     */
    public Table table() {
        Table.Builder table = Table.of(toString()).column("left out").column("why");
        leftOut.forEach(row -> table.row(row.id().toString(), row.reason()));
        return table.build();
    }

    @Override
    public Table page() {
        return table();
    }

    /**
     * The sum as comma-separated values.
     *
     * @return a header, and one line: the property, the sum in the columns {@code low}, {@code best}, {@code high} and
     *     {@code unit}, and how many rows were counted, disputed and left out
     */
    public String csv() {
        Table.Builder csv = Table.of("").column("property");
        Numbers.columns("", csv);
        csv.column("counted").column("disputed").column("left out");
        List<String> cells = new ArrayList<>(List.of(property.name()));
        cells.addAll(Numbers.cells(sum()));
        cells.addAll(List.of("" + counted, "" + disputed.size(), "" + leftOut.size()));
        return csv.row(cells.toArray(String[]::new)).build().csv();
    }

    /**
     * The sum on one line.
     *
     * @return such as {@code 1,738 cameras from 4, 1 disputed, 9 left out}, or
     *     {@code 855 cameras from 1, disputed, 17 left out}; with {@code , 18 of 51 not recommended for sums} after it if
     *     a source does not recommend adding some of the rows
     */
    @Override
    public String toString() {
        String dispute = counted == 1 ? ", disputed" : ", " + disputed.size() + " disputed";
        return (sum == null ? "no figure" : sum) + " from " + counted + (disputed.isEmpty() ? "" : dispute) + ", "
                + leftOut.size() + " left out"
                + (notRecommended == 0
                        ? ""
                        : ", " + notRecommended + " of " + (counted + leftOut.size()) + " not recommended for sums");
    }
}
