package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of each country, table by table, and what is missing with the reason.
 *
 * <p>Of every row of a table the same questions are asked: of deployments the supplier, the operator, cameras, the cost
 * and the stage; of financings lender, borrower, amount, date and terms; of ownerships the share and the time; of
 * incidents the date and the crowd; of series a value for each year from 2008 to 2024. The question of cameras does not
 * arise for networks, plants, transport, logistics and mines. A statement on several countries counts for each. A view: {@link #print()} shows
 * a table a country. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Coverage implements Report {

    private final List<Line> lines;
    private final Catalog catalog;

    private Coverage(List<Line> lines, Catalog catalog) {
        this.lines = List.copyOf(lines);
        this.catalog = catalog;
    }

    static Coverage of(Catalog catalog) {
        Map<String, List<Line>> byCountry = new TreeMap<>();
        for (KindTable<? extends Entity> table : catalog.tables().all()) {
            Map<String, List<Entity>> rows = new TreeMap<>();
            for (int row = 0; row < table.size(); row++) {
                Entity entity = table.row(row);
                for (CountryCode country : catalog.countriesOf(entity)) {
                    rows.computeIfAbsent(country.toString(), code -> new ArrayList<>())
                            .add(entity);
                }
            }
            rows.forEach((country, of) -> byCountry
                    .computeIfAbsent(country, code -> new ArrayList<>())
                    .addAll(lines(country, table.kind().plural(), of)));
        }
        List<Line> lines = new ArrayList<>();
        byCountry.values().forEach(lines::addAll);
        return new Coverage(lines, catalog);
    }

    private static List<Line> lines(String country, String table, List<Entity> rows) {
        int claims = 0;
        for (Entity entity : rows) {
            for (Fact fact : Ledger.facts(entity)) {
                claims += fact.claims().claims().size();
            }
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(country, table, rows.size(), claims, "", 0, Map.of()));
        if (rows.get(0) instanceof Deployment) {
            Tally tally = new Tally();
            rows.forEach(row -> Asked.countStage((Deployment) row, tally));
            lines.add(tally.line(country, table, rows.size(), claims, Asked.STAGE));
        }
        if (rows.get(0) instanceof Series) {
            Tally tally = new Tally();
            rows.forEach(row -> Asked.countYears((Series) row, tally));
            lines.add(tally.line(country, table, rows.size(), claims, Asked.YEARS));
        }
        for (Property<?> property : Asked.of(table)) {
            Tally tally = new Tally();
            rows.forEach(row -> Asked.count(row, property, tally));
            lines.add(tally.line(country, table, rows.size(), claims, property.label()));
        }
        return lines;
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
        return lines.stream()
                .filter(line -> line.table().equals(table) && line.question().equals(question))
                .toList();
    }

    /**
     * Only one country.
     *
     * @param country an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}
     * @return fewer lines
     * @throws UnknownIdException if the catalog does not have the country
     */
    public Coverage in(String country) {
        String code = catalog.country(country).code().toString();
        return new Coverage(
                lines.stream().filter(line -> line.country().equals(code)).toList(), catalog);
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder();
        Map<String, List<Line>> byCountry = new TreeMap<>();
        for (Line line : lines) {
            byCountry.computeIfAbsent(line.country(), code -> new ArrayList<>()).add(line);
        }
        byCountry.forEach(
                (country, of) -> page.add(table(catalog.country(country).name(), of)));
        return page.paragraph(catalog.toString()).build();
    }

    private static Table table(String country, List<Line> lines) {
        Table.Builder table = Table.of(country)
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
        return "coverage of " + countries + " countries in " + lines.size() + " lines (print() shows them)";
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
         * How many answers are missing for a reason.
         *
         * @param reason the reason
         * @return a count, 0 or more
         */
        public int missing(Missing reason) {
            return missing.getOrDefault(reason, 0);
        }

        private String words() {
            StringBuilder out = new StringBuilder();
            missing.forEach((reason, count) -> out.append(out.isEmpty() ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(reason.label()));
            return out.toString();
        }
    }

    /** Counts the answers to one question. */
    static final class Tally {
        private int stated;
        private final EnumMap<Missing, Integer> missing = new EnumMap<>(Missing.class);

        void stated() {
            stated++;
        }

        void missing(Missing reason) {
            missing.merge(reason, 1, Integer::sum);
        }

        private Line line(String country, String table, int rows, int claims, String question) {
            return new Line(country, table, rows, claims, question, stated, Collections.unmodifiableMap(missing));
        }
    }
}
