package io.github.digitalsilkroad.examples.spark;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The values behind an index, country by country.
 *
 * @param index the index, made anew where it is asked
 * @param lens the lens, in its readable form
 */
record IndexCells(Index index, String lens) implements ByCountry {

    /** A value of an indicator, without bounds if it is missing. */
    static final StructType CELLS = ByCountry.texts("country", "indicator")
            .add("best", DataTypes.DoubleType)
            .add("low", DataTypes.DoubleType)
            .add("high", DataTypes.DoubleType)
            .add("error", DataTypes.StringType);

    /** Makes an index; it travels as code, since an index holds functions. */
    interface Index extends Serializable {

        /**
         * The index.
         *
         * @return the same every time
         */
        ExposureIndex get();
    }

    @Override
    public StructType columns() {
        return CELLS;
    }

    @Override
    public List<Row> rows(String country, Catalog catalog) {
        IndexMatrix matrix =
                index.get().on(ByCountry.seen(catalog, lens), country).matrix();
        List<Row> rows = new ArrayList<>();
        for (String indicator : matrix.indicators()) {
            Optional<Estimate> value = matrix.get(matrix.units().get(0), indicator);
            rows.add(row(
                    country,
                    indicator,
                    value.map(Asking::best).orElse(null),
                    value.map(Estimate::low).orElse(null),
                    value.map(Estimate::high).orElse(null)));
        }
        return rows;
    }

    /**
     * The data of the index, from the rows of all countries; those with an error are left out.
     *
     * @throws IllegalArgumentException if all have one
     */
    static IndexMatrix matrix(ExposureIndex index, List<Row> cells) {
        List<Row> good =
                cells.stream().filter(row -> row.isNullAt(CELLS.size() - 1)).toList();
        if (good.isEmpty()) {
            throw new IllegalArgumentException("no country has the index"
                    + (cells.isEmpty()
                            ? ""
                            : "; the first says: " + cells.get(0).getString(CELLS.size() - 1)));
        }
        List<String> countries =
                good.stream().map(row -> row.getString(0)).distinct().sorted().toList();
        List<String> indicators =
                index.spec().indicators().stream().map(part -> part.name()).toList();
        IndexMatrix matrix = IndexMatrix.of(countries, indicators);
        for (Row row : good) {
            if (!row.isNullAt(3)) {
                Estimate bounds = Estimate.interval(row.getDouble(3), false, row.getDouble(4), false);
                matrix = matrix.with(
                        row.getString(0),
                        row.getString(1),
                        row.isNullAt(2) ? bounds : bounds.withBest(row.getDouble(2)));
            }
        }
        return matrix;
    }
}
