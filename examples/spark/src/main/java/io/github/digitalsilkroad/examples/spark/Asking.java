package io.github.digitalsilkroad.examples.spark;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.score.FactEffect;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.json.Answer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Questions and lenses as text, and what is wanted of each question through each lens.
 *
 * @param questions the questions, with {@code {country}} and the kinds of entities to be filled in
 * @param lenses the lenses
 * @param columns what a row holds
 * @param answers the cells that follow the country, the question and the lens
 */
record Asking(List<String> questions, List<String> lenses, StructType columns, Answers answers) implements ByCountry {

    /**
     * An answer: the number in its unit, the rows that are known of all that it counts, and the data of which it is the
     * answer.
     */
    static final StructType ANSWERS = ByCountry.texts("country", "question", "lens", "unit")
            .add("best", DataTypes.DoubleType)
            .add("low", DataTypes.DoubleType)
            .add("high", DataTypes.DoubleType)
            .add("known", DataTypes.IntegerType)
            .add("all", DataTypes.IntegerType)
            .add("data", DataTypes.StringType)
            .add("hash", DataTypes.StringType)
            .add("error", DataTypes.StringType);

    /** A fact that moves an answer: how far, and from where to where. */
    static final StructType SWINGS = ByCountry.texts("country", "question", "lens", "subject", "property")
            .add("year", DataTypes.IntegerType)
            .add("disputed", DataTypes.BooleanType)
            .add("size", DataTypes.DoubleType)
            .add("low", DataTypes.DoubleType)
            .add("high", DataTypes.DoubleType)
            .add("data", DataTypes.StringType)
            .add("error", DataTypes.StringType);

    private static final int TOLD = 3;

    /** What is wanted of a question: the cells of one row or several. */
    interface Answers extends Serializable {
        List<@Nullable Object[]> of(Score score, Catalog catalog);
    }

    @Override
    public List<Row> rows(String country, Catalog catalog) {
        List<Row> rows = new ArrayList<>();
        for (String open : lenses) {
            String lens = open.replace("{country}", country);
            try {
                Catalog seen = ByCountry.seen(catalog, lens);
                for (String question : questions) {
                    for (String form : forms(question, country, seen)) {
                        add(country, form, lens, seen, rows);
                    }
                }
            } catch (RuntimeException bad) {
                rows.add(failure(ByCountry.words(bad), country, null, lens));
            }
        }
        return rows;
    }

    private void add(String country, String question, String lens, Catalog seen, List<Row> rows) {
        try {
            for (@Nullable Object[] cells : answers.of(Scores.parse(question), seen)) {
                @Nullable Object[] all = new @Nullable Object[TOLD + cells.length];
                all[0] = country;
                all[1] = question;
                all[2] = lens;
                System.arraycopy(cells, 0, all, TOLD, cells.length);
                rows.add(row(all));
            }
        } catch (RuntimeException bad) {
            rows.add(failure(ByCountry.words(bad), country, question, lens));
        }
    }

    /** The question itself, or one about each thing of the kind that it leaves open. */
    private static List<String> forms(String question, String country, Catalog seen) {
        String form = question.replace("{country}", country);
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            String open = "{" + kind.singular() + "}";
            if (form.contains(open)) {
                List<String> forms = new ArrayList<>();
                for (Entity thing : seen.rows(kind)) {
                    forms.add(form.replace(open, thing.id().toString()));
                }
                return forms;
            }
        }
        return List.of(form);
    }

    static List<@Nullable Object[]> answer(Score score, Catalog catalog) {
        Answer answer = Answer.of(score, catalog);
        Optional<Estimate> value = answer.estimate();
        Optional<Coverage> coverage = answer.coverage();
        @Nullable
        Object[] cells = {
            answer.unit(),
            value.map(Asking::best).orElse(null),
            value.map(Estimate::low).orElse(null),
            value.map(Estimate::high).orElse(null),
            coverage.map(Coverage::known).orElse(null),
            coverage.map(Coverage::all).orElse(null),
            answer.version().toString(),
            answer.hash()
        };
        return List.<@Nullable Object[]>of(cells);
    }

    static List<@Nullable Object[]> swings(Score score, Catalog catalog) {
        List<@Nullable Object[]> swings = new ArrayList<>();
        for (FactEffect swing : score.sensitivity(catalog).effects()) {
            Fact fact = swing.fact();
            swings.add(new @Nullable Object[] {
                fact.subject().id().toString(),
                fact.claims().property().name(),
                fact.year().isPresent() ? fact.year().getAsInt() : null,
                swing.isDisputed(),
                swing.size(),
                swing.range().map(Estimate::low).orElse(null),
                swing.range().map(Estimate::high).orElse(null),
                catalog.version().toString()
            });
        }
        return swings;
    }

    static @Nullable Double best(Estimate value) {
        return value.best().isPresent() ? value.best().getAsDouble() : null;
    }
}
