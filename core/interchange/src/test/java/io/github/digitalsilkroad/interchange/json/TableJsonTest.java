package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.refusals;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.interchange.Documents;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables and numbers year by year as JSON and as CSV: every number as it is stated, and what is wrong with a document
 * that is none.
 */
class TableJsonTest {

    private static final String TABLE = """
            {"format":"digital-silk-road/table/1","title":"T","columns":[{"header":"A"},{"header":"B","align":"right"}],\
            "rows":[["x","1"],["y","2"]]}
            """;

    private static final String SERIES = """
            {"format":"digital-silk-road/series/1","name":"S","unit":"USD","values":[\
            {"year":2015,"number":{"qualifier":"about","low":9,"best":10,"high":11}},\
            {"year":2016,"number":{"qualifier":"at_least","low":5}}]}
            """;

    private static String broken(String document, String good, String bad) {
        assertThat(document).contains(good);
        int at = document.indexOf(good);
        return document.substring(0, at) + bad + document.substring(at + good.length());
    }

    private static List<String> problems(InvalidDataException refused) {
        return refused.problems().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            table/1                       | table/2                   | table /format: must be "digital-silk-road/table/1"
            "title":"T"                   | "titel":"T"               | table /titel: no such member; the members are [title, columns, rows]
            "title":"T"                   | "titel":"T"               | table /title: is missing
            "title":"T"                   | "title":["T"]             | table /title: '[...]': must be a text
            "columns":[                   | "columns":7,"rows":[],"c":[ | digital-silk-road/table/1:1 /rows: not JSON
            "columns":[{"header":"A"},{"header":"B","align":"right"}] | "columns":7 | table /columns: '7': must be a list
            "columns":[{"header":"A"},{"header":"B","align":"right"}] | "columns":7 | table /columns: must be one or more
            {"header":"A"}                | 7                         | table /columns/0/header: is missing
            {"header":"A"}                | {"header":"A","width":7}  | table /columns/0/width: no such member; the members are [header, align]
            ["x","1"]                     | ["x"]                     | table /rows/0: 1 cells for 2 columns
            ["x","1"]                     | {"x":"1"}                 | table /rows/0: '{...}': must be a list
            ["y","2"]                     | ["y",2]                   | table /rows/1/1: '2': must be a text
            "rows":[["x","1"],["y","2"]]  | "row":[]                  | table /rows: is missing
            """)
    void aTableThatBreaksARuleIsRefusedWithItsPath(String good, String bad, String problem) {
        assertThat(TableJson.readTable(reader(TABLE)).rows()).containsExactly(List.of("x", "1"), List.of("y", "2"));
        String document = broken(TABLE, good, bad);
        InvalidDataException refused =
                catchThrowableOfType(InvalidDataException.class, () -> TableJson.readTable(reader(document)));
        assertThat(problems(refused)).anyMatch(told -> told.startsWith(problem));
        if (!problem.contains("not JSON") && !problem.contains("cells for")) {
            assertThat(refusals(Documents.schema(TableJson::tableSchema), document))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            series/1              | series/2                | series /format: must be "digital-silk-road/series/1"
            "name":"S"            | "nome":"S"              | series /nome: no such member; the members are [name, unit, values]
            "unit":"USD"          | "unit":7                | series /unit: '7': must be a text
            "year":2015           | "year":2015.5           | series /values/0/year: must be a whole number from -9999 to 9999
            "year":2015           | "year":10000            | series /values/0/year: must be a whole number from -9999 to 9999
            "year":2015           | "year":-10000           | series /values/0/year: must be a whole number from -9999 to 9999
            "year":2015           | "year":"2015"           | series /values/0/year: must be a whole number from -9999 to 9999
            "year":2016           | "year":2015             | series /values/1/year: '2015': occurs twice
            {"year":2015,"number":{"qualifier":"about","low":9,"best":10,"high":11}} | 7 | series /values/0/year: must be
            "number":{"qualifier":"at_least","low":5} | "n":7   | series /values/1/number: is missing
            {"qualifier":"at_least","low":5} | 7             | series /values/1/number: '7': must be an object with a qualifier and bounds
            "qualifier":"at_least" | "qualifier":7          | series /values/1/number/qualifier: '7': a number has a text qualifier
            "low":5               | "low":"5"               | series /values/1/number/low: '5': a number has
            "low":9               | "lower":9               | series /values/0/number/lower: '9': a number has
            "low":5               | "low":5,"lowOpen":1     | series /values/1/number/lowOpen: '1': a number has
            "low":5               | "low":5,"highOpen":"x"  | series /values/1/number/highOpen: 'x': a number has
            "best":10             | "best":"x"              | series /values/0/number/best: 'x': a number has
            "high":11             | "high":true             | series /values/0/number/high: 'true': a number has
            "low":9               | "low":12                | series /values/0/number:
            """)
    void aSeriesThatBreaksARuleIsRefusedWithItsPath(String good, String bad, String problem) {
        assertThat(TableJson.readSeries(reader(SERIES)).values())
                .isEqualTo(Map.of(2015, Estimate.about(10), 2016, Estimate.atLeast(5)));
        String document = broken(SERIES, good, bad);
        InvalidDataException refused =
                catchThrowableOfType(InvalidDataException.class, () -> TableJson.readSeries(reader(document)));
        assertThat(problems(refused)).anyMatch(told -> told.startsWith(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer", "series", "fact"})
    void theFixedSchemasNameEveryQualifier(String name) {
        List<String> codes = Stream.of(Qualifier.values()).map(Qualifier::code).toList();
        assertThat(CatalogSchema.fixed(name + ".schema.json").toString())
                .contains("qualifier={enum=" + codes + "}")
                .contains("required=[qualifier]");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> TableJson.readTable(reader("[]"))))
                .hasMessageContaining("must be one JSON object");
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> TableJson.readSeries(reader("{} {}"))))
                .hasMessageContaining("1 problem, nothing loaded")
                .hasMessageContaining("must end with its one value");
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> TableJson.readSeries(reader(""))))
                .hasMessageContaining("there is no value");
    }

    private static YearlyValues wordings() {
        TreeMap<Integer, Estimate> values = new TreeMap<>();
        values.put(-9999, Estimate.exactly(-1.5));
        values.put(2014, Estimate.about(10));
        values.put(2015, Estimate.moreThan(5));
        values.put(2016, Estimate.atMost(7));
        values.put(2017, Estimate.interval(1, true, 2, true));
        values.put(2018, Estimate.unknown());
        values.put(9999, Estimate.between(3, 4));
        return new YearlyValues("=S", "USD", values);
    }

    @Test
    void everyWordingIsReadBackFromJson() {
        String document = text(out -> TableJson.write(wordings(), out));
        assertThat(TableJson.readSeries(reader(document))).isEqualTo(wordings());
        assertThat(refusals(Documents.schema(TableJson::seriesSchema), document))
                .isEmpty();
        assertThat(document.replaceAll("\\s", ""))
                .contains("{\"year\":2015,\"number\":{\"qualifier\":\"more_than\",\"low\":5,\"lowOpen\":true}}")
                .contains(
                        "{\"year\":2017,\"number\":{\"qualifier\":\"range\",\"low\":1,\"high\":2,\"lowOpen\":true,\"highOpen\":true}}")
                .contains("{\"year\":2018,\"number\":{\"qualifier\":\"range\"}}");
    }

    @Test
    void everyWordingHasItsColumnsInCsv() {
        assertThat(text(out -> NumericCsv.write(wordings(), out))).isEqualTo("""
                series,year,low,best,high,unit,qualifier
                '=S,-9999,-1.5,-1.5,-1.5,USD,exact
                '=S,2014,9,10,11,USD,about
                '=S,2015,5,,,USD,more_than
                '=S,2016,,,7,USD,at_most
                '=S,2017,1,,2,USD,range
                '=S,2018,,,,USD,range
                '=S,9999,3,,4,USD,range
                """);
        assertThat(wordings()).hasToString("=S, 7 years");
    }

    @Test
    void aColumnOfNumbersIsFollowedByThemWhateverTheyCount() {
        Table table = Table.of("T")
                .column("Name")
                .column("")
                .row("none", "12")
                .row("", "about 40 (36-44)")
                .row("-1", "$10-20 million")
                .row("x1", "50 % of shares")
                .row("a", "20 percent of GDP")
                .row("b", "855 cameras")
                .row("c", "room 12b")
                .row("d", "")
                .build();
        assertThat(text(out -> NumericCsv.write(table, out))).isEqualTo("""
                Name,Name low,Name best,Name high,Name unit,Name qualifier,,low,best,high,unit,qualifier
                none,,,,,,12,12,12,12,,exact
                ,,,,,,about 40 (36-44),36,40,44,,about
                '-1,-1,-1,-1,,exact,$10-20 million,10000000,,20000000,USD,range
                x1,,,,,,50 % of shares,50,50,50,percent of shares,exact
                a,,,,,,20 percent of GDP,20,20,20,percent of GDP,exact
                b,,,,,,855 cameras,855,855,855,camera,exact
                c,,,,,,room 12b,,,,,
                d,,,,,,,,,,,
                """);
    }

    @Test
    void theAnswersToAQuestionAreYearlyValues() {
        AssessmentSeries answers = DebtLeverage.of("TJ")
                .owedTo("CN")
                .in(2014)
                .over(Denominator.GDP)
                .timeline(2014, 2018)
                .on(WORLD);
        YearlyValues values = YearlyValues.of(answers);
        Map<Integer, Estimate> known = new TreeMap<>();
        answers.years().forEach(year -> answers.at(year).value().ifPresent(value -> known.put(year, value)));
        assertThat(values.values()).isEqualTo(known).isNotEmpty().hasSizeLessThan(5);
        assertThat(values.name()).isEqualTo(answers.question());
        assertThat(values.unit()).isEqualTo("percent of GDP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9"})
    void oneDigitIsANumber(String digit) {
        ShownNumber shown = ShownNumber.of(digit);
        assertThat(shown).isNotNull();
        assertThat(shown.estimate).isEqualTo(Estimate.exactly(Integer.parseInt(digit)));
        assertThat(ShownNumber.of("none")).isNull();
    }
}
