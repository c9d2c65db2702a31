package io.github.digitalsilkroad.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.view.Chart;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The specification says of each mark what is known, and draws an arrow or a frame where a bound or the value is not.
 */
class VegaLiteTest {

    private static Map<String, String> row(Chart.Builder chart) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(VegaLite.of(chart.build()))) {
            while (!"values".equals(json.currentName())) {
                assertThat(json.nextToken()).isNotNull();
            }
            Map<String, String> row = new HashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                if (json.currentToken().isScalarValue()) {
                    row.put(json.currentName(), json.getText());
                }
            }
            return row;
        }
    }

    private static Chart.Builder amounts() {
        return Chart.of("Cameras", Chart.Scale.AMOUNT).unit("cameras");
    }

    @Test
    void isOneObjectOfTheSchemaOfVersionFive() throws IOException {
        String spec = VegaLite.of(amounts().mark("a", Estimate.about(40)).build());
        assertThat(spec).startsWith("{\"$schema\":\"https://vega.github.io/schema/vega-lite/v5.json\"");
        try (JsonParser json = new JsonFactory().createParser(spec)) {
            json.nextToken();
            json.skipChildren();
            assertThat(json.nextToken()).isNull();
        }
    }

    @Test
    void givesBoundsBestValueAndWhatIsCertain() throws IOException {
        assertThat(row(amounts().mark("a", Estimate.about(40))))
                .containsEntry("low", "36.0")
                .containsEntry("high", "44.0")
                .containsEntry("best", "40.0")
                .containsEntry("certain", "36.0")
                .containsEntry("openHigh", "false")
                .containsEntry("words", "about 40 (36-44)");
    }

    @Test
    void leavesOutABoundThatIsNotThereAndSaysSo() throws IOException {
        assertThat(row(amounts().mark("a", Estimate.moreThan(55))))
                .containsEntry("high", "null")
                .containsEntry("openHigh", "true")
                .containsEntry("openLow", "false");
    }

    @Test
    void givesNoNumberWhereNothingIsKnown() throws IOException {
        assertThat(row(amounts().unknown("a", "undisclosed")))
                .containsEntry("unknown", "true")
                .containsEntry("words", "undisclosed")
                .doesNotContainKeys("low", "high", "best", "certain");
    }

    @Test
    void keepsMarksOfTheSameLabelApart() {
        assertThat(VegaLite.of(amounts()
                        .mark("a", Estimate.exactly(1))
                        .mark("a", Estimate.exactly(2))
                        .build()))
                .contains("\"label\":\"a\"", "\"label\":\"a (2)\"");
    }

    @Test
    void keepsZeroOnTheScaleOfAmountsOnly() {
        assertThat(VegaLite.of(amounts().mark("a", Estimate.exactly(900)).build()))
                .contains("\"domain\":[0.0,900.0]");
        assertThat(VegaLite.of(Chart.of("Life", Chart.Scale.YEAR)
                        .mark("a", Estimate.between(2010, 2012))
                        .build()))
                .contains("\"domain\":[2010.0,2012.0]");
    }

    private static String domain(Chart.Builder chart) {
        String spec = VegaLite.of(chart.build());
        int from = spec.indexOf("\"domain\":[") + "\"domain\":[".length();
        return spec.substring(from, spec.indexOf(']', from));
    }

    @Test
    void theScaleHoldsEveryMarkAndTheSmallestIsNotEmpty() {
        assertThat(domain(Chart.of("Rank", Chart.Scale.RANK).mark("a", Estimate.exactly(1))))
                .isEqualTo("1.0,2.0");
        assertThat(domain(Chart.of("Rank", Chart.Scale.RANK)
                        .mark("a", Estimate.exactly(2))
                        .mark("b", Estimate.exactly(3))
                        .unknown("c", "unknown")))
                .isEqualTo("1.0,3.0");
        assertThat(domain(Chart.of("Life", Chart.Scale.YEAR).mark("a", Estimate.exactly(2010))))
                .isEqualTo("2010.0,2011.0");
        assertThat(domain(Chart.of("Life", Chart.Scale.YEAR).unknown("a", "unknown")))
                .isEqualTo("0.0,1.0");
        assertThat(domain(Chart.of("Debts", Chart.Scale.AMOUNT).mark("a", Estimate.exactly(-5))))
                .isEqualTo("-5.0,0.0");
        assertThat(domain(Chart.of("Nothing", Chart.Scale.AMOUNT).mark("a", Estimate.exactly(0))))
                .isEqualTo("0.0,1.0");
    }

    @Test
    void nothingIsCertainOfARangeThatHasZero() throws IOException {
        assertThat(row(amounts().mark("a", Estimate.between(-5, 5)))).containsEntry("certain", "0.0");
        assertThat(row(amounts().mark("a", Estimate.between(-5, -2)))).containsEntry("certain", "-2.0");
        assertThat(row(Chart.of("Life", Chart.Scale.YEAR).mark("a", Estimate.exactly(2010))))
                .containsEntry("certain", "0.0");
    }

    @Test
    void wordsThatLookLikeAParameterStayAsTheyAre() {
        assertThat(VegaLite.of(Chart.of("${to}", Chart.Scale.AMOUNT)
                        .mark("${from}", Estimate.exactly(1))
                        .build()))
                .contains("\"title\":\"${to}\"", "\"label\":\"${from}\"");
    }

    @Test
    void wordsCommandNoTerminalAndTurnNoDirection() {
        assertThat(VegaLite.of(
                        amounts().mark("a\u009bb\u202ec", Estimate.exactly(1)).build()))
                .contains("\"a\\u009bb\\u202ec\"")
                .doesNotContain("\u009b", "\u202e");
    }
}
