package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A picture read back: by its ticks each shape is where its number is, nothing lies outside and no two marks overlap.
 */
class ChartSvgProperties {

    private static final Pattern STEP = Pattern.compile("([MLlm])(-?[\\d.]+) (-?[\\d.]+)");

    /** Coordinates are written to a tenth. */
    private static final Offset<Double> TENTH = within(0.11);

    /** The rectangle around a shape; a text is the point where it begins. */
    private record Box(String type, double left, double top, double right, double bottom) {

        double low(boolean upright) {
            return upright ? bottom : left;
        }

        double high(boolean upright) {
            return upright ? top : right;
        }

        double center(boolean upright) {
            return (low(upright) + high(upright)) / 2;
        }

        Box with(Box other) {
            return new Box(
                    "",
                    Math.min(left, other.left),
                    Math.min(top, other.top),
                    Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }
    }

    private static final class Picture {
        private final boolean upright;
        private final Element svg;
        private final List<Element> marks = new ArrayList<>();
        private final List<Double> labels = new ArrayList<>();
        private final List<Double> ticks = new ArrayList<>();

        Picture(Chart chart) {
            upright = chart.isUpright();
            svg = parse(chart.svg());
            Element drawing = children(svg, "g").get(0);
            marks.addAll(children(drawing, "g"));
            for (Element child : children(drawing, "*")) {
                if (child.getTagName().equals("path")) {
                    ticks.add(box(child).low(upright));
                } else if (child.getTagName().equals("text") && labels.size() < ticks.size()) {
                    labels.add(Double.valueOf(child.getTextContent().replace(",", "")));
                }
            }
        }

        /** Where a number is, by the first and the last tick. */
        DoubleUnaryOperator axis() {
            double first = labels.get(0);
            double scale = (ticks.get(ticks.size() - 1) - ticks.get(0)) / (labels.get(labels.size() - 1) - first);
            return value -> ticks.get(0) + (value - first) * scale;
        }

        double start() {
            return ticks.get(0);
        }

        double end() {
            return ticks.get(ticks.size() - 1);
        }

        List<Box> shapes(int mark) {
            return children(marks.get(mark), "*").stream()
                    .filter(child -> !child.getTagName().matches("text|title"))
                    .map(ChartSvgProperties::box)
                    .toList();
        }

        List<Box> shapes(int mark, String type) {
            return shapes(mark).stream().filter(box -> box.type().equals(type)).toList();
        }

        /** All shapes of a mark as one. */
        Box whole(int mark) {
            return shapes(mark).stream().reduce(Box::with).orElseThrow();
        }
    }

    private static Element parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (tag.equals("*") || element.getTagName().equals(tag))) {
                children.add(element);
            }
        }
        return children;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Box box(Element shape) {
        String type = shape.getAttribute("class");
        if (!shape.getTagName().equals("path")) {
            double x = number(shape, "x");
            double y = number(shape, "y");
            double width = shape.getTagName().equals("rect") ? number(shape, "width") : 0;
            double height = shape.getTagName().equals("rect") ? number(shape, "height") : 0;
            return new Box(type, x, y, x + width, y + height);
        }
        List<double[]> points = new ArrayList<>();
        double[] at = {0, 0};
        for (Matcher step = STEP.matcher(shape.getAttribute("d")); step.find(); ) {
            boolean moves = Character.isLowerCase(step.group(1).charAt(0));
            double x = Double.parseDouble(step.group(2));
            double y = Double.parseDouble(step.group(3));
            at = moves ? new double[] {at[0] + x, at[1] + y} : new double[] {x, y};
            points.add(at);
        }
        DoubleStream.Builder xs = DoubleStream.builder();
        DoubleStream.Builder ys = DoubleStream.builder();
        points.forEach(point -> xs.add(point[0]));
        points.forEach(point -> ys.add(point[1]));
        var across = xs.build().summaryStatistics();
        var down = ys.build().summaryStatistics();
        return new Box(type, across.getMin(), down.getMin(), across.getMax(), down.getMax());
    }

    private static Arbitrary<Estimate> estimates(int least, int most) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(least, most);
        return Combinators.combine(numbers, numbers, Arbitraries.integers().between(0, 7))
                .as((one, other, kind) -> {
                    int low = Math.min(one, other);
                    int high = Math.max(one, other);
                    return switch (kind) {
                        case 0 -> Estimate.moreThan(one);
                        case 1 -> Estimate.atMost(one);
                        case 2 -> Estimate.exactly(one);
                        case 3 ->
                            low == high
                                    ? Estimate.exactly(low)
                                    : Estimate.between(low, high).withBest(high - 0.5);
                        case 4 -> Estimate.unknown();
                        default -> Estimate.between(low, high);
                    };
                });
    }

    private static Chart chart(Chart.Scale scale, boolean upright, List<Estimate> values) {
        Chart.Builder chart = Chart.of("A title of a picture that is long enough for two lines of it", scale);
        for (int i = 0; i < values.size(); i++) {
            chart.mark(
                    "mark " + i + (i % 3 == 2 ? " with a label too long for a line with its words".repeat(2) : ""),
                    values.get(i));
        }
        return (upright ? chart.upright() : chart).unit("things").build();
    }

    @Provide
    Arbitrary<Chart> amounts() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        estimates(-900, 900).list().ofMinSize(1).ofMaxSize(9))
                .as((upright, values) -> chart(Chart.Scale.AMOUNT, upright, values));
    }

    @Provide
    Arbitrary<Chart> years() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        estimates(1990, 2030).list().ofMinSize(1).ofMaxSize(9))
                .as((upright, values) -> chart(Chart.Scale.YEAR, upright, values));
    }

    @Provide
    Arbitrary<Chart> ranks() {
        return Arbitraries.integers()
                .between(2, 12)
                .flatMap(count -> estimates(1, count)
                        .filter(value -> !Double.isInfinite(value.low()) && !Double.isInfinite(value.high()))
                        .list()
                        .ofSize(count))
                .map(values -> chart(Chart.Scale.RANK, false, values));
    }

    private static void spans(Box box, boolean upright, double one, double other) {
        double turn = upright ? -1 : 1;
        assertThat(box.low(upright)).isCloseTo(turn * Math.min(turn * one, turn * other), TENTH);
        assertThat(box.high(upright)).isCloseTo(turn * Math.max(turn * one, turn * other), within(3.1));
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void theTicksAreEvenAndIncludeZeroOfAmounts(@ForAll("amounts") Chart chart) {
        Picture picture = new Picture(chart);
        DoubleUnaryOperator axis = picture.axis();
        assertThat(picture.labels)
                .hasSameSizeAs(picture.ticks)
                .hasSizeBetween(2, 12)
                .contains(0.0)
                .isSorted();
        for (int i = 0; i < picture.ticks.size(); i++) {
            assertThat(picture.ticks.get(i)).isCloseTo(axis.applyAsDouble(picture.labels.get(i)), TENTH);
        }
        for (Chart.Mark mark : chart.marks()) {
            Estimate value = mark.value().orElseThrow();
            double least = picture.labels.get(0);
            double most = picture.labels.get(picture.labels.size() - 1);
            if (!value.isEntire()) {
                assertThat(Double.isInfinite(value.low()) ? value.high() : value.low() + 1)
                        .isGreaterThan(least);
                assertThat(Double.isInfinite(value.high()) ? value.low() : value.high() - 1)
                        .isLessThan(most);
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void eachShapeIsWhereItsNumberIs(@ForAll("amounts") Chart chart) {
        isWhereItsNumberIs(chart);
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void eachShapeIsWhereItsYearIs(@ForAll("years") Chart chart) {
        isWhereItsNumberIs(chart);
    }

    private static void isWhereItsNumberIs(Chart chart) {
        Picture picture = new Picture(chart);
        boolean upright = chart.isUpright();
        boolean isAmount = chart.scale() == Chart.Scale.AMOUNT;
        DoubleUnaryOperator axis = picture.axis();
        for (int i = 0; i < chart.marks().size(); i++) {
            Estimate value = chart.marks().get(i).value().orElseThrow();
            if (chart.marks().get(i).isUnknown()) {
                assertThat(picture.shapes(i)).hasSize(2);
                spans(picture.shapes(i).get(1), upright, picture.start(), picture.end());
                Box hatching = picture.shapes(i).get(0);
                assertThat(hatching.with(picture.shapes(i).get(1)))
                        .usingRecursiveComparison()
                        .ignoringFields("type")
                        .isEqualTo(picture.shapes(i).get(1));
                assertThat(hatching.low(upright)).isCloseTo(picture.start(), within(8.0));
                assertThat(hatching.high(upright)).isCloseTo(picture.end(), within(8.0));
                continue;
            }
            double low = Double.isInfinite(value.low()) ? picture.start() : axis.applyAsDouble(value.low());
            double high = Double.isInfinite(value.high()) ? picture.end() : axis.applyAsDouble(value.high());
            double nearer = !isAmount ? 0 : value.low() > 0 ? value.low() : Math.min(0, value.high());
            List<Box> certain = picture.shapes(i, "certain");
            assertThat(certain).hasSize(nearer == 0 ? 0 : 1);
            certain.forEach(box -> spans(box, upright, axis.applyAsDouble(0), axis.applyAsDouble(nearer)));
            List<Box> best = picture.shapes(i, "best");
            boolean isLong = Math.abs(high - low) >= 4.2;
            if (value.isExact()) {
                assertThat(best).hasSize(nearer == 0 ? 1 : 0);
                assertThat(picture.shapes(i, "possible")).isEmpty();
            } else if (isLong) {
                assertThat(best).hasSize(value.best().isPresent() ? 1 : 0);
                spans(picture.shapes(i, "possible").get(0), upright, low, high);
            }
            best.forEach(box -> assertThat(box.center(upright))
                    .isCloseTo(axis.applyAsDouble(value.best().orElse(value.low())), TENTH));
            arrowsPointOutOfTheScale(picture, i, value);
        }
    }

    private static void arrowsPointOutOfTheScale(Picture picture, int mark, Estimate value) {
        boolean upright = picture.upright;
        double out = upright ? -10 : 8;
        List<Box> arrows = picture.shapes(mark, "possible").stream().skip(1).toList();
        assertThat(arrows)
                .hasSize((Double.isInfinite(value.high()) ? 1 : 0) + (Double.isInfinite(value.low()) ? 1 : 0));
        if (Double.isInfinite(value.high())) {
            assertThat(arrows.get(0).high(upright)).isCloseTo(picture.end() + out, TENTH);
        } else if (Double.isInfinite(value.low())) {
            assertThat(arrows.get(0).low(upright)).isCloseTo(picture.start() - out, TENTH);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 50)
    void everyRankThatStaysPossibleIsCrossed(@ForAll("ranks") Chart chart) {
        Picture picture = new Picture(chart);
        DoubleUnaryOperator axis = picture.axis();
        for (int i = 0; i < chart.marks().size(); i++) {
            Estimate value = chart.marks().get(i).value().orElseThrow();
            List<Double> crossed = new ArrayList<>();
            List<Box> shapes = picture.shapes(i);
            assertThat(shapes.get(0).left()).isCloseTo(axis.applyAsDouble(value.low()), TENTH);
            assertThat(shapes.get(0).right()).isCloseTo(axis.applyAsDouble(value.high()), TENTH);
            shapes.stream().skip(1).forEach(box -> crossed.add(box.center(false)));
            assertThat(crossed).hasSize((int) (value.high() - value.low()) + 1);
            for (int rank = 0; rank < crossed.size(); rank++) {
                assertThat(crossed.get(rank)).isCloseTo(axis.applyAsDouble(value.low() + rank), TENTH);
            }
            assertThat(shapes.get(1).type()).isEqualTo(value.isExact() ? "best" : "possible");
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void nothingLiesOutsideOrOverAnotherMark(@ForAll("amounts") Chart chart) {
        Picture picture = new Picture(chart);
        String[] view = picture.svg.getAttribute("viewBox").split(" ", -1);
        double width = Double.parseDouble(view[2]);
        double height = Double.parseDouble(view[3]);
        Element drawing = children(picture.svg, "g").get(0);
        double down = Double.parseDouble(drawing.getAttribute("transform").replaceAll(".* |\\)", ""));
        List<Element> headings = children(picture.svg, "text");
        assertThat(headings).hasSize(2);
        double above = 0;
        for (Element heading : headings) {
            assertThat(number(heading, "y")).isBetween(above + 14, down);
            above = number(heading, "y");
        }
        List<Element> texts = new ArrayList<>(children(drawing, "text"));
        double last = 0;
        for (int i = 0; i < chart.marks().size(); i++) {
            Box whole = picture.whole(i);
            assertThat(whole.left()).isNotNegative();
            assertThat(whole.right()).isLessThanOrEqualTo(width);
            assertThat(whole.top()).isNotNegative();
            assertThat(whole.bottom() + down).isLessThanOrEqualTo(height);
            List<Element> words = children(picture.marks.get(i), "text");
            texts.addAll(words);
            double start = picture.upright ? whole.left() : whole.top();
            double end = picture.upright ? whole.right() : whole.bottom();
            for (Element line : words) {
                assertThat(number(line, "y")).isBetween(last + 9, start + 4);
            }
            assertThat(start).isGreaterThan(last - 9);
            last = picture.upright ? 0 : end;
            assertThat(picture.upright || words.size() >= 2).isTrue();
        }
        for (Element text : texts) {
            double x = number(text, "x");
            double y = number(text, "y");
            double letters = text.getTextContent().length() * number(text, "font-size") / 2;
            String anchor = text.getAttribute("text-anchor");
            double left = anchor.equals("start") ? x : anchor.equals("end") ? x - letters : x - letters / 2;
            assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(-2);
            assertThat(left + letters).as(text.getTextContent()).isLessThanOrEqualTo(width + 2);
            assertThat(y).isBetween(number(text, "font-size") * 0.7, height - down);
        }
        assertThat(texts).extracting(Node::getTextContent).contains("in things");
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void eachTickIsARoundNumberWithItsLabelBesideIt(@ForAll("amounts") Chart chart) {
        Picture picture = new Picture(chart);
        double step = picture.labels.get(1) - picture.labels.get(0);
        double digits = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        assertThat(digits)
                .satisfiesAnyOf(
                        it -> assertThat(it).isCloseTo(1, TENTH),
                        it -> assertThat(it).isCloseTo(2, TENTH),
                        it -> assertThat(it).isCloseTo(5, TENTH));
        List<Element> texts = children(children(picture.svg, "g").get(0), "text");
        double lowest = 0;
        for (int i = 0; i < picture.ticks.size(); i++) {
            Element label = texts.get(i);
            double at = number(label, picture.upright ? "y" : "x");
            double room =
                    picture.upright ? 4 : label.getAttribute("text-anchor").equals("middle") ? 0 : 20;
            assertThat(at).isCloseTo(picture.ticks.get(i), within(room + 0.11));
            lowest = Math.max(lowest, number(label, "y"));
        }
        Element unit = texts.get(texts.size() - 1);
        assertThat(unit.getTextContent()).isEqualTo("in things");
        assertThat(unit.getAttribute("text-anchor")).isEqualTo("end");
        assertThat(number(unit, "y")).isGreaterThanOrEqualTo(lowest + 12);
        assertThat(number(unit, "x")).isCloseTo(picture.upright ? 390 : picture.end(), within(0.5));
        for (int i = 0; i < chart.marks().size(); i++) {
            assertThat(picture.whole(i).bottom()).isLessThan(number(unit, "y") - 12);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void columnsAreEvenlySpacedOverTheirLabels(@ForAll("amounts") Chart chart) {
        Picture picture = new Picture(chart);
        if (!picture.upright) {
            return;
        }
        List<Element> labels = children(children(picture.svg, "g").get(0), "text").stream()
                .filter(text -> text.getTextContent().startsWith("mark"))
                .toList();
        double first = center(picture.whole(0));
        double slot = chart.marks().size() == 1 ? 0 : center(picture.whole(1)) - first;
        double end = first - slot / 2;
        for (int i = 0; i < chart.marks().size(); i++) {
            Box whole = picture.whole(i);
            assertThat(center(whole)).isCloseTo(first + i * slot, within(0.5));
            assertThat(whole.right() - whole.left()).isBetween(4.0, 23.0);
            Element title = children(picture.marks.get(i), "title").get(0);
            Chart.Mark mark = chart.marks().get(i);
            assertThat(title.getTextContent()).isEqualTo(mark.label() + ": " + mark.words());
            end = center(whole) + slot / 2;
        }
        assertThat(end).isLessThanOrEqualTo(390.5);
        assertThat(labels.get(0).getTextContent()).isEqualTo("mark 0");
        assertThat(number(labels.get(0), "x")).isCloseTo(first, within(0.5));
        for (int i = 1; i < labels.size(); i++) {
            double apart = number(labels.get(i), "x") - number(labels.get(i - 1), "x");
            assertThat(apart).isGreaterThan(labels.get(i - 1).getTextContent().length() * 6);
        }
    }

    private static double center(Box box) {
        return (box.left() + box.right()) / 2;
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void arrowsAreWiderThanTheirBarsAndOnTheSameLine(@ForAll("amounts") Chart chart) {
        Picture picture = new Picture(chart);
        for (int i = 0; i < chart.marks().size(); i++) {
            Estimate value = chart.marks().get(i).value().orElseThrow();
            List<Box> possible = picture.shapes(i, "possible");
            boolean isOpen = Double.isInfinite(value.low()) || Double.isInfinite(value.high());
            if (isOpen && possible.size() == 2) {
                Box bar = possible.get(0);
                Box arrow = possible.get(1);
                double start = picture.upright ? bar.left() : bar.top();
                double end = picture.upright ? bar.right() : bar.bottom();
                assertThat(picture.upright ? arrow.left() : arrow.top()).isCloseTo(start - 3, within(0.3));
                assertThat(picture.upright ? arrow.right() : arrow.bottom()).isCloseTo(end + 3, within(0.3));
                double length = picture.upright ? arrow.bottom() - arrow.top() : arrow.right() - arrow.left();
                assertThat(length).isCloseTo(10, within(0.3));
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void rowsFollowEachOtherAndHaveTheirWordsAtBothEnds(@ForAll("amounts") Chart chart) {
        Picture picture = new Picture(chart);
        if (picture.upright) {
            return;
        }
        double last = 0;
        for (int i = 0; i < chart.marks().size(); i++) {
            List<Element> words = children(picture.marks.get(i), "text");
            double top = number(words.get(0), "y");
            assertThat(top).isBetween(last + 14, last + 43);
            assertThat(number(words.get(0), "x")).isCloseTo(picture.start() + 3, TENTH);
            Element second = words.get(1);
            boolean isBeside = second.getAttribute("text-anchor").equals("end");
            Chart.Mark mark = chart.marks().get(i);
            assertThat(isBeside).isEqualTo(mark.label().length() + mark.words().length() < 60);
            if (isBeside) {
                assertThat(words).hasSize(2);
                assertThat(number(second, "x")).isCloseTo(picture.end() - 3, TENTH);
                assertThat(number(second, "y")).isEqualTo(top);
                assertThat(second.getTextContent()).isEqualTo(mark.words());
            } else {
                for (int line = 1; line < words.size(); line++) {
                    assertThat(number(words.get(line), "y")).isEqualTo(top + line * 18);
                }
            }
            last = number(words.get(words.size() - 1), "y");
            double bar = picture.shapes(i).get(0).top();
            assertThat(bar).isBetween(last - 10, last + 8);
        }
    }
}
