package io.github.digitalsilkroad.examples.spark;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What is asked of each country by itself. It travels to executors as it is. */
interface ByCountry extends Serializable {

    /** The columns of the rows: the country first, an error last. */
    StructType columns();

    /**
     * Asks a country.
     *
     * @param country its code
     * @param catalog what is known of it
     * @return the rows
     */
    List<Row> rows(String country, Catalog catalog);

    /** A row with the first cells filled, the country among them, and no error. */
    default Row row(@Nullable Object... cells) {
        return RowFactory.create(Arrays.copyOf(cells, columns().size()));
    }

    /** A row that says why there is no other. */
    default Row failure(String error, @Nullable Object... cells) {
        @Nullable Object[] all = Arrays.copyOf(cells, columns().size());
        all[all.length - 1] = error;
        return RowFactory.create(all);
    }

    /** Columns of texts; the country is the first. */
    static StructType texts(String... names) {
        StructType columns = new StructType();
        for (String name : names) {
            columns = columns.add(name, DataTypes.StringType);
        }
        return columns;
    }

    /** What is known of a country through a lens. */
    static Catalog seen(Catalog catalog, String lens) {
        return catalog.through(Lens.parse(lens, Scenario.grammar(Edit.grammar())));
    }

    /** What went wrong, in a line or more. */
    static String words(Exception problem) {
        return problem.getMessage() == null ? problem.toString() : problem.getMessage();
    }
}
