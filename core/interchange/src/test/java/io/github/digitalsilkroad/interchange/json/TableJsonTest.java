package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.WORLD;
import static io.github.digitalsilkroad.interchange.Documents.refusals;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.score.AssessmentSeries;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.frame.Frame;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and numbers year by year as JSON and as CSV: every number as it is stated. */
class TableJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"answer", "series", "fact"})
    void theFixedSchemasNameEveryQualifier(String name) {
        List<String> codes = Stream.of(Qualifier.values()).map(Qualifier::code).toList();
        assertThat(CatalogSchema.fixed(name + ".schema.json").toString())
                .contains("qualifier={enum=" + codes + "}")
                .contains("required=[qualifier]");
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
        return new YearlyValues("=S", "USD", values, new TreeMap<>(Map.of(9999, "projected")));
    }

    @Test
    void everyWordingHasItsMembersInJson() {
        String document = text(out -> TableJson.write(wordings(), out));
        assertThat(refusals(Documents.schema(TableJson::seriesSchema), document))
                .isEmpty();
        assertThat(document.replaceAll("\\s", ""))
                .contains("{\"year\":2015,\"number\":{\"qualifier\":\"more_than\",\"low\":5,\"lowOpen\":true}}")
                .contains(
                        "{\"year\":2017,\"number\":{\"qualifier\":\"range\",\"low\":1,\"high\":2,\"lowOpen\":true,\"highOpen\":true}}")
                .contains("{\"year\":2018,\"number\":{\"qualifier\":\"range\"}}")
                .contains("\"high\":4},\"basis\":\"projected\"}");
    }

    @Test
    void everyWordingHasItsColumnsInCsv() {
        assertThat(text(out -> Frame.of(wordings()).writeCsv(out))).isEqualTo("""
            series,year,low,best,high,unit,qualifier,basis
            '=S,-9999,-1.5,-1.5,-1.5,USD,exact,
            '=S,2014,9,10,11,USD,about,
            '=S,2015,5,,,USD,more_than,
            '=S,2016,,,7,USD,at_most,
            '=S,2017,1,,2,USD,range,
            '=S,2018,,,,USD,range,
            '=S,9999,3,,4,USD,range,projected
            """);
        assertThat(wordings()).hasToString("=S, 7 years");
    }

    @Test
    void theAnswersToAQuestionAreYearlyValues() {
        AssessmentSeries answers = DebtLeverage.of("TJ")
                .owedTo("CN")
                .in(2014)
                .over(Denominator.GDP)
                .timeline(WORLD, 2014, 2018);
        YearlyValues values = YearlyValues.of(answers);
        Map<Integer, Estimate> known = new TreeMap<>();
        answers.years().forEach(year -> answers.at(year).value().ifPresent(value -> known.put(year, value)));
        assertThat(values.values()).isEqualTo(known).isNotEmpty().hasSizeLessThan(5);
        assertThat(values.name()).isEqualTo(answers.question());
        assertThat(values.unit()).isEqualTo("percent of GDP");
    }
}
