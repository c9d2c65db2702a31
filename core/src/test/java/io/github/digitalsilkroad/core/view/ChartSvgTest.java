package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
                .mark("</svg><img src=x onerror=alert(1)>", Estimate.exactly(1), "'\u0000\u202e\ufffe\uffff")
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

    private static List<Element> elements(Chart chart, String tag) throws Exception {
        NodeList all = parse(chart.svg()).getElementsByTagName(tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The texts below or beside the ends of the lines of the grid. */
    private static List<Element> labels(Chart chart) throws Exception {
        return elements(chart, "text").stream()
                .filter(text -> text.getAttribute("font-size").equals("13"))
                .filter(text -> text.getTextContent().matches("[\\d,.-]+"))
                .toList();
    }

    @Test
    void theNumbersAtBothEndsOfARowStayWithinThePicture() throws Exception {
        Chart chart = ChartTest.cameras().mark("a", Estimate.exactly(40000)).build();
        assertThat(labels(chart))
                .extracting(Element::getTextContent)
                .containsExactly("0", "10,000", "20,000", "30,000", "40,000");
        assertThat(labels(chart))
                .extracting(text -> text.getAttribute("text-anchor"))
                .containsExactly("start", "middle", "middle", "middle", "end");
        List<Element> grid = elements(chart, "path").stream()
                .filter(path -> path.getAttribute("class").equals("grid"))
                .toList();
        assertThat(grid)
                .extracting(path -> path.getAttribute("stroke-opacity"))
                .containsExactly("0.6", "0.15", "0.15", "0.15", "0.15");
        for (int i = 1; i < 4; i++) {
            assertThat(grid.get(i).getAttribute("d"))
                    .startsWith("M" + labels(chart).get(i).getAttribute("x") + " ");
        }
        assertThat(number(labels(chart).get(0), "x")).isBetween(0.0, 10.0);
        assertThat(number(labels(chart).get(4), "x")).isBetween(390.0, 400.0);
    }

    @Test
    void aPictureIsAsHighAsWhatItShows() throws Exception {
        for (int marks = 1; marks <= 5; marks++) {
            Chart.Builder builder = ChartTest.cameras();
            for (int i = 0; i < marks; i++) {
                builder.mark(i == 2 ? "a long label ".repeat(9) : "label", Estimate.between(i, i + 1), "words");
            }
            Chart chart = builder.build();
            List<Element> texts = elements(chart, "text");
            double unit = texts.stream()
                    .filter(text -> text.getTextContent().equals("in cameras"))
                    .mapToDouble(text -> number(text, "y"))
                    .findFirst()
                    .orElseThrow();
            double bars = elements(chart, "rect").stream()
                    .mapToDouble(bar -> number(bar, "y") + number(bar, "height"))
                    .max()
                    .orElseThrow();
            double above = Double.parseDouble(
                    elements(chart, "g").get(0).getAttribute("transform").replaceAll("translate\\(0 |\\)", ""));
            double height = number(parse(chart.svg()), "height");
            assertThat(height - above - unit).as("room below the unit").isBetween(2.0, 12.0);
            assertThat(number(labels(chart).get(0), "y") - bars)
                    .as("room between bars and numbers")
                    .isBetween(12.0, 28.0);
        }
    }

    @Test
    void whatIsCertainIsFilledAndWhatIsPossibleOutlined() throws Exception {
        Chart chart = ChartTest.cameras().mark("a", Estimate.between(5, 9)).build();
        for (Element bar : elements(chart, "rect")) {
            boolean isCertain = bar.getAttribute("class").equals("certain");
            assertThat(bar.getAttribute("fill-opacity")).isEqualTo(isCertain ? "0.75" : "0.12");
            assertThat(bar.hasAttribute("stroke")).isEqualTo(!isCertain);
        }
        assertThat(elements(chart, "rect")).hasSize(2);
    }

    @Test
    void everyColumnIsNamedUnlessNamesWouldTouch() throws Exception {
        for (int marks : List.of(3, 12, 30, 90)) {
            Chart.Builder builder = ChartTest.cameras().upright();
            for (int i = 0; i < marks; i++) {
                builder.mark(String.valueOf(1900 + i), Estimate.exactly(5 + i));
            }
            Chart chart = builder.build();
            List<Double> named = elements(chart, "text").stream()
                    .filter(text -> text.getTextContent().matches("(19|20)\\d\\d"))
                    .filter(text -> text.getAttribute("text-anchor").equals("middle"))
                    .map(text -> number(text, "x"))
                    .toList();
            List<Element> bars = elements(chart, "rect");
            double slot = (number(bars.get(bars.size() - 1), "x") - number(bars.get(0), "x")) / (bars.size() - 1);
            double middle = number(bars.get(0), "x") + number(bars.get(0), "width") / 2;
            assertThat(bars).hasSize(marks);
            assertThat(number(bars.get(0), "width")).isEqualTo(Math.min(16, slot * 0.7), within(0.1));
            assertThat(named.get(0)).isEqualTo(middle, within(0.1));
            double apart = named.size() == marks ? slot : named.get(1) - named.get(0);
            assertThat(apart).as("names of four digits do not touch").isGreaterThan(4 * 12 * 0.55);
            assertThat(apart - slot).as("and none is left out that has room").isLessThan(5 * 12 * 0.6);
        }
    }

    @Test
    void aPossibleRankIsCrossedWhereItsNumberIs() throws Exception {
        Chart chart = Chart.of("Ranks", Chart.Scale.RANK)
                .mark("a", Estimate.between(1, 3))
                .mark("b", Estimate.between(2, 3))
                .mark("c", Estimate.exactly(2))
                .build();
        List<String> crosses = elements(chart, "path").stream()
                .map(path -> path.getAttribute("d"))
                .filter(path -> path.endsWith("l10 10m0 -10l-10 10"))
                .toList();
        List<String> grid = elements(chart, "path").stream()
                .filter(path -> path.getAttribute("class").equals("grid"))
                .map(path -> path.getAttribute("d").substring(1).split(" ", 2)[0])
                .toList();
        assertThat(grid).hasSize(3);
        assertThat(crosses)
                .extracting(path -> Double.parseDouble(path.substring(1).split(" ", 2)[0]) + 5)
                .extracting(x -> grid.indexOf(x == Math.rint(x) ? String.valueOf(Math.round(x)) : String.valueOf(x)))
                .containsExactly(0, 1, 2, 1, 2);
        List<Double> middles = crosses.stream()
                .map(path -> Double.parseDouble(path.split("[ l]", -1)[1]) + 5)
                .toList();
        List<Double> lines = elements(chart, "path").stream()
                .filter(path -> path.getAttribute("class").equals("possible"))
                .map(path -> path.getAttribute("d"))
                .filter(path -> path.contains("L"))
                .map(path -> Double.parseDouble(path.split("[ L]", -1)[1]))
                .toList();
        assertThat(middles).containsExactly(lines.get(0), lines.get(0), lines.get(0), lines.get(1), lines.get(1));
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
