package io.github.digitalsilkroad.examples.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/**
 * Makes the catalog of one country of its pieces, and asks it.
 *
 * <p>What is wrong with a country makes a row that says so. What is wrong with the machine, when pieces cannot be
 * fetched or memory runs out, is left to Spark, which tries again elsewhere.
 */
record OneCountry(World.Reader reader, ByCountry questions) implements FlatMapGroupsFunction<String, Row, Row> {

    @Override
    public Iterator<Row> call(String country, Iterator<Row> pieces) throws IOException {
        PiecedFiles files = new PiecedFiles(country);
        pieces.forEachRemaining(piece -> files.add(piece.getAs(1), piece.getAs(2)));
        List<Row> rows = new ArrayList<>();
        try {
            World world = reader.read(files);
            world.unread().forEach(unread -> rows.add(questions.failure(unread, country)));
            rows.addAll(questions.rows(country, world.catalog()));
        } catch (RuntimeException bad) {
            rows.add(questions.failure(ByCountry.words(bad), country));
        }
        return rows.iterator();
    }
}
