package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.AbstractList;
import java.util.List;

/**
 * The rows with the largest values of a measure, largest first. An unmodifiable list, immutable and thread-safe; a
 * view: {@link #print()} shows each row with its value and the ranks that are possible for it.
 *
 * @param <E> the kind of row
 * @since 0.3.0
 */
public final class Ranking<E extends Entity> extends AbstractList<Ranked<E>> implements Report {

    private final Figures<E> from;
    private final List<Ranked<E>> rows;
    private final int without;

    /** The largest rows in a list that does not change, beside some that have no rank. */
    Ranking(Figures<E> from, List<Ranked<E>> rows, int without) {
        this.from = from;
        this.rows = rows;
        this.without = without;
    }

    /**
     * What the ranking asks of each row, and the properties that it reads for that.
     *
     * @return an unmodifiable list: the conditions of the query, and those of the ranking
     * @since 0.3.0
     */
    public List<RowCondition> conditions() {
        return from.ranked();
    }

    /**
     * The rows of the query that have no rank.
     *
     * @return an unmodifiable list in catalog order, each with the reason and the facts that keep it out
     * @since 0.3.0
     */
    public List<LeftOut> leftOut() {
        return from.unranked();
    }

    /**
     * The working: each row with its figure, its time and its claim, and each row without a rank with what keeps it
     * out.
     *
     * @return a tree to print
     * @since 0.3.0
     */
    public Tree why() {
        List<Tree> ranked = rows.stream()
                .map(row -> Tree.of(
                        Text.of(row.rank() + ": ")
                                .plus(Text.thing(row.row().id()))
                                .plus(", ")
                                .plus(Working.fact(Fact.of(row.row(), from.property))),
                        List.of()))
                .toList();
        return Working.of(title(), ranked, leftOut(), conditions(), from.data);
    }

    private String title() {
        return Lines.count(rows.size(), "row") + " by " + from.property.label();
    }

    /**
     * What is ranked, and the first rows.
     *
     * @return the number of rows, the property and how many have no rank; on a second line the first
     */
    @Override
    public String toString() {
        Echo echo = new Echo(title() + (without == 0 ? "" : ", " + without + " unranked"), "");
        return (rows.isEmpty() ? echo : echo.then(rows.get(0).echo())).toString();
    }

    @Override
    public Ranked<E> get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /**
     * The ranking as a table to print.
     *
     * @return a table with a row for each row of the ranking
     */
    @Override
    public Table page() {
        return new TableColumns<Ranked<E>>(title())
                .column("rank", Ranked::rank)
                .column("id", ranked -> ranked.row().id())
                .rightColumn("value", ranked -> Working.cell(ranked.fact()))
                .of(rows);
    }

    /**
     * The ranking as comma-separated values.
     *
     * @return a header, and a line for each row: its id, the best and the worst rank that it may have, its value, on
     *     what basis it is, and whether it is disputed
     */
    public String csv() {
        return new TableColumns<Ranked<E>>("")
                .column("id", ranked -> ranked.row().id())
                .column("best rank", Ranked::bestRank)
                .column("worst rank", Ranked::worstRank)
                .fact("", true, Ranked::fact)
                .of(rows)
                .csv();
    }
}
