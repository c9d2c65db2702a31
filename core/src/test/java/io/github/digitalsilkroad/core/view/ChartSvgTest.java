package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The SVG of a chart as the XML parser of the JDK reads it. */
class ChartSvgTest {

    @Test
    void isSvgThatAnotherReaderParsesWithTitleAndDescription() throws Exception {
        for (Chart chart :
                List.of(ChartTest.everything(), upright(), ChartTest.cameras().build())) {
            Element svg = parse(chart.svg());
            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(text(svg, "title")).isEqualTo(chart.title());
            for (Chart.Mark mark : chart.marks()) {
                assertThat(text(svg, "desc")).contains(mark.label() + ": " + mark.words());
            }
            assertThat(svg.getElementsByTagName("script").getLength()).isZero();
            assertThat(chart.svg())
                    .doesNotContain("NaN")
                    .doesNotContain("Infinity")
                    .doesNotContain(" id=");
        }
    }

    @Test
    void drawsEachWayOfKnowingAsAShapeOfItsOwn() throws Exception {
        assertThat(classes(ChartTest.cameras().mark("x", Estimate.exactly(5)).build()))
                .contains("certain")
                .doesNotContain("possible", "unknown");
        assertThat(classes(ChartTest.cameras().mark("x", Estimate.between(5, 9)).build()))
                .contains("certain", "possible")
                .doesNotContain("best");
        assertThat(classes(ChartTest.cameras().mark("x", Estimate.about(50)).build()))
                .contains("certain", "possible", "best");
        assertThat(classes(ChartTest.cameras().unknown("x", "undisclosed").build()))
                .contains("unknown")
                .doesNotContain("certain", "possible");
    }

    @Test
    void escapesWhatComesFromTheData() throws Exception {
        Chart hostile = Chart.of("<script>alert(1)</script> & \"more\"", Chart.Scale.AMOUNT)
                .mark("</svg><img src=x onerror=alert(1)>", Estimate.exactly(1), "'\u0000\u202e")
                .build();
        Element svg = parse(hostile.svg());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(text(svg, "title")).isEqualTo(hostile.title());
        assertThat(hostile.html())
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("\u202e");
        assertThat(hostile.text(80)).doesNotContain("\u0000").doesNotContain("\u202e");
    }

    @Test
    void describesItsMarksWithTheirUnit() throws Exception {
        Chart chart = ChartTest.cameras()
                .mark("a", Estimate.exactly(5), "five")
                .unknown("b", "secret")
                .build();
        assertThat(text(parse(chart.svg()), "desc")).isEqualTo("In cameras. a: five; b: secret.");
        Chart years = Chart.of("Years", Chart.Scale.YEAR)
                .mark("a", Estimate.exactly(2016))
                .build();
        assertThat(text(parse(years.svg()), "desc")).doesNotContain("In ");
        assertThat(text(parse(Chart.of("None", Chart.Scale.AMOUNT).build().svg()), "desc"))
                .isEqualTo("Nothing to draw.");
        assertThat(chart).hasToString("Cameras (chart of 2 marks)");
    }

    @Test
    void aFigureHasThePictureAndItsWords() {
        String html = ChartTest.cameras()
                .mark("a", Estimate.exactly(5), "five")
                .build()
                .html();
        assertThat(html).contains("<svg ", "</svg>", ">cameras</th>", "<td>a</td>", "<td>five</td>");
        assertThat(Chart.of("x", Chart.Scale.AMOUNT)
                        .mark("a", Estimate.exactly(5))
                        .build()
                        .html())
                .contains(">value</th>");
        assertThat(ChartTest.cameras().build().isUpright()).isFalse();
        assertThat(upright().isUpright()).isTrue();
    }

    @Test
    void largeNumbersAreInMillionsAndBeyond() throws Exception {
        for (double power : List.of(1e6, 1e9, 1e12)) {
            Chart chart = Chart.of("Debt", Chart.Scale.AMOUNT)
                    .unit("USD")
                    .mark("a", Estimate.exactly(4 * power))
                    .build();
            String words = parse(chart.svg()).getTextContent();
            assertThat(words)
                    .contains(power == 1e6 ? "in million USD" : power == 1e9 ? "in billion USD" : "in trillion USD");
            assertThat(words.lines().map(String::strip)).contains("0", "1", "2", "3", "4");
        }
        Chart small = Chart.of("Debt", Chart.Scale.AMOUNT)
                .unit("USD")
                .mark("a", Estimate.exactly(4e5))
                .build();
        assertThat(parse(small.svg()).getTextContent()).contains("in USD").contains("400,000");
        Chart owed = Chart.of("Debt", Chart.Scale.AMOUNT)
                .unit("USD")
                .mark("a", Estimate.exactly(-4e6))
                .build();
        assertThat(parse(owed.svg()).getTextContent())
                .contains("in million USD")
                .contains("-4");
    }

    @Test
    void aScaleOfYearsHasWholeYears() throws Exception {
        Chart chart = Chart.of("Years", Chart.Scale.YEAR)
                .mark("a", Estimate.between(2016, 2017.5))
                .build();
        assertThat(parse(chart.svg()).getTextContent().lines().map(String::strip))
                .contains("2016", "2017", "2018");
    }

    private static Chart upright() {
        return Chart.of("Years", Chart.Scale.AMOUNT)
                .upright()
                .mark("2019", Estimate.moreThan(3))
                .mark("2020", Estimate.lessThan(3))
                .unknown("2021", "not stated")
                .build();
    }

    private static List<String> classes(Chart chart) throws Exception {
        NodeList all = parse(chart.svg()).getElementsByTagName("*");
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            classes.add(((Element) all.item(i)).getAttribute("class"));
        }
        return classes;
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static String text(Element svg, String tag) {
        return svg.getElementsByTagName(tag).item(0).getTextContent();
    }
}
