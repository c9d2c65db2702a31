package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows with the largest values of a measure, largest first. An unmodifiable list, immutable and thread-safe; a view:
 * {@link #print()} shows each row with its value and the ranks that are possible for it.
 *
 * @param <E> the kind of row
 * @since 0.3.0
 */
public final class Ranking<E extends Entity> extends AbstractList<Ranked<E>> implements Report {

    private final String title;
    private final List<Ranked<E>> rows;

    Ranking(String title, List<Ranked<E>> rows) {
        this.title = title;
        this.rows = List.copyOf(rows);
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
    public Table table() {
        Table.Builder table = Table.of(title).column("rank").column("id").rightColumn("value");
        rows.forEach(ranked -> table.row(
                ranked.rank(), ranked.row().id().toString(), ranked.value().toString()));
        return table.build();
    }

    @Override
    public Table page() {
        return table();
    }

    /**
     * The ranking as comma-separated values.
     *
     * @return a header, and a line for each row: its id, the best and the worst rank that it may have, and its value
     */
    public String csv() {
        Table.Builder csv = Table.of("").column("id").column("best rank").column("worst rank");
        Numbers.columns("", csv);
        for (Ranked<E> ranked : rows) {
            List<String> cells = new ArrayList<>(
                    List.of(ranked.row().id().toString(), "" + ranked.bestRank(), "" + ranked.worstRank()));
            cells.addAll(Numbers.cells(Optional.of(ranked.value())));
            csv.row(cells.toArray(String[]::new));
        }
        return csv.build().csv();
    }
}
