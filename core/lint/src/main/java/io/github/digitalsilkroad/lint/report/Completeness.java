package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known of each country, table by table, and what is missing with the reason.
 *
 * <p>Of every row of a table the same is asked: what many of its rows have claims on, which is as many as the square
 * root of their number, half of four or a tenth of a hundred. All dates in the life of a contract answer one question,
 * that of its stage. Of a series a value is asked for each year that half of the series have. A statement on several
 * countries counts for each. What was searched for without result counts apart from what no one looked for. A view:
 * {@link #print()} shows a table a country. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Completeness implements Report {

    private final List<Line> lines;
    private final Catalog catalog;

    private Completeness(List<Line> lines, Catalog catalog) {
        this.lines = List.copyOf(lines);
        this.catalog = catalog;
    }

    /**
     * What is known of each country, table by table, and what is missing with the reason.
     *
     * @param catalog the data
     * @return the completeness of all kinds in all countries
     */
    public static Completeness of(Catalog catalog) {
        ListMultimap<String, Line> byCountry =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            List<Entity> all = List.copyOf(catalog.rows(kind).list());
            ListMultimap<String, Entity> byCode =
                    MultimapBuilder.treeKeys().arrayListValues().build();
            for (Entity entity : all) {
                for (CountryCode country : catalog.countriesOf(entity)) {
                    byCode.put(country.toString(), entity);
                }
            }
            CompletenessQuestions asked = new CompletenessQuestions(all, catalog);
            String plural = kind.plural();
            Multimaps.asMap(byCode).forEach((country, rows) -> {
                int claims = rows.stream()
                        .flatMap(entity -> Fact.allOf(entity).stream())
                        .mapToInt(fact -> fact.claims().claims().size())
                        .sum();
                byCountry.put(country, new Line(country, plural, rows.size(), claims, "", 0, Map.of()));
                byCountry.putAll(country, asked.lines(country, plural, rows, claims));
            });
        }
        return new Completeness(List.copyOf(byCountry.values()), catalog);
    }

    /**
     * The lines: for each country and table one for its rows and claims, then one for each question.
     *
     * @return an unmodifiable list, by country, then in the order of the model
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * One line.
     *
     * @param table the plural of a kind, such as {@code deployments}
     * @param question the words for what is asked, such as {@code supplier}
     * @return the lines of all countries that have such rows, in order of their codes
     */
    public List<Line> of(String table, String question) {
        requireNonNull(table, "table");
        requireNonNull(question, "question");
        return lines.stream()
                .filter(line -> line.table().equals(table) && line.question().equals(question))
                .toList();
    }

    /**
     * Only one country.
     *
     * @param country an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or a name
     * @return fewer lines
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Completeness in(String country) {
        String code = catalog.country(requireNonNull(country, "country")).code().toString();
        return new Completeness(
                lines.stream().filter(line -> line.country().equals(code)).toList(), catalog);
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder();
        Multimaps.asMap(Multimaps.index(lines, Line::country)).entrySet().stream()
                .sorted(Comparator.comparingInt(country -> -claims(country.getValue())))
                .forEach(country -> page.add(table(catalog.country(country.getKey()), country.getValue())));
        return page.paragraph(catalog.toString()).build();
    }

    private static int claims(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.question().isEmpty())
                .mapToInt(Line::claims)
                .sum();
    }

    private static Table table(Country country, List<Line> lines) {
        Table.Builder table = Table.of(Text.thing(country.id(), country.name()))
                .column("table")
                .rightColumn("rows")
                .rightColumn("claims")
                .column("asked")
                .rightColumn("stated")
                .column("missing");
        for (Line line : lines) {
            boolean total = line.question().isEmpty();
            table.row(
                    total ? line.table() : "",
                    total ? Integer.toString(line.rows()) : "",
                    total ? Integer.toString(line.claims()) : "",
                    line.question(),
                    total ? "" : Integer.toString(line.stated()),
                    line.words());
        }
        return table.build();
    }

    /**
     * One line for a shell.
     *
     * @return how many countries and lines there are
     */
    @Override
    public String toString() {
        long countries = lines.stream().map(Line::country).distinct().count();
        return "completeness of " + Lines.count(countries, "country", "countries") + " in "
                + Lines.count(lines.size(), "line") + " (print() shows them)";
    }

    /**
     * What is known of the rows of one table in one country.
     *
     * @param country the code
     * @param table the plural of the kind, such as {@code deployments}
     * @param rows how many rows there are
     * @param claims how many claims there are on them
     * @param question what is asked of each row; empty for the line that counts rows and claims
     * @param stated how many answers have a value
     * @param missing how many have none, by reason
     * @since 0.1.0
     */
    public record Line(
            String country,
            String table,
            int rows,
            int claims,
            String question,
            int stated,
            Map<Missing, Integer> missing) {

        /**
         * Keeps its own map of what is missing.
         *
         * @param country the code
         * @param table the plural of the kind
         * @param rows how many rows there are
         * @param claims how many claims there are on them
         * @param question what is asked of each row
         * @param stated how many answers have a value
         * @param missing how many have none, by reason
         */
        public Line {
            requireNonNull(country, "country");
            requireNonNull(table, "table");
            requireNonNull(question, "question");
            missing = Collections.unmodifiableMap(new TreeMap<>(requireNonNull(missing, "missing")));
        }

        /**
         * How many answers are missing for a reason.
         *
         * @param reason the reason
         * @return a count, 0 or more
         */
        int missing(Missing reason) {
            return missing.getOrDefault(requireNonNull(reason, "reason"), 0);
        }

        private String words() {
            return missing.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey().label())
                    .collect(Collectors.joining(", "));
        }
    }
}
