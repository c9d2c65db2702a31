package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way of knowing looks like itself in text, and zero is on the scale of amounts. */
class ChartTest {

    static Chart.Builder cameras() {
        return Chart.of("Cameras", Chart.Scale.AMOUNT).unit("cameras");
    }

    private static String bar(Estimate value) {
        String text = cameras()
                .mark("x", value, "w")
                .mark("top", Estimate.exactly(100))
                .build()
                .text(60);
        return text.lines().filter(line -> line.startsWith("x ")).findFirst().orElseThrow();
    }

    /** Ends that differ by the rounding of a quotient are one number, drawn as that. */
    @Test
    void aBoundOfRoundingIsNotDrawn() {
        Estimate one = Estimate.exactly(1).dividedBy(Estimate.exactly(7)).times(Estimate.exactly(7));
        assertThat(one.isExact()).isFalse();
        Function<Estimate, Chart> drawn = value -> Chart.of("sizes", Chart.Scale.AMOUNT)
                .mark("one", value)
                .mark("none", value.minus(value).within(0, 0))
                .build();
        assertThat(drawn.apply(one).text(60))
                .isEqualTo(drawn.apply(Estimate.exactly(1)).text(60))
                .doesNotContain("upper bound");
        assertThat(drawn.apply(one).svg())
                .isEqualTo(drawn.apply(Estimate.exactly(1)).svg());
        Estimate wide = Estimate.between(1, 1.0001);
        assertThat(drawn.apply(wide).text(60)).contains("upper bound");
    }

    @Test
    void fillsFromZeroToTheNearerBoundAndOutlinesToTheOther() {
        assertThat(bar(Estimate.between(50, 75))).matches("x {4}#{20,26}={10,15} +w");
        assertThat(bar(Estimate.exactly(50))).matches("x {4}#{20,26} +w");
        assertThat(bar(Estimate.interval(0, false, 50, false))).matches("x {4}={20,26} +w");
        assertThat(bar(Estimate.interval(-75, false, -50, false)))
                .contains("=")
                .contains("#")
                .doesNotContain("|#=");
    }

    @Test
    void marksTheBestValueBetweenBounds() {
        assertThat(bar(Estimate.about(50))).matches("x {4}#+=+o=+ +w");
        assertThat(bar(Estimate.exactly(50))).doesNotContain("o");
    }

    @Test
    void endsInAnArrowWhereNoBoundIsKnown() {
        assertThat(bar(Estimate.moreThan(50))).matches("x {4}#+=+> +w");
        assertThat(bar(Estimate.lessThan(50))).matches("x {4}<=+ +w");
    }

    @Test
    void hatchesWhatIsUnknownFromEndToEnd() {
        assertThat(bar(Estimate.unknown())).matches("x {4}/{48,52} +w");
        assertThat(cameras().unknown("kept secret", "undisclosed").build().text(60))
                .containsPattern("kept secret {2}/+ {2}undisclosed");
    }

    @Test
    void keepsZeroOnTheScaleOfAmounts() {
        assertThat(cameras()
                        .mark("a", Estimate.exactly(990))
                        .mark("b", Estimate.exactly(1000))
                        .build()
                        .text(70))
                .containsPattern("(?m)^ +0 .*1,000$");
    }

    private static String ticks(Chart chart) {
        List<String> lines = chart.text(120).lines().toList();
        int axis = 0;
        while (!lines.get(axis).strip().matches("[+-]{8,}")) {
            axis++;
        }
        return lines.get(axis + 1).strip().replaceAll(" +", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 0 1 2 3 4",
                "8 | 0 2 4 6 8",
                "7 | 0 2 4 6 8",
                "20 | 0 5 10 15 20",
                "21 | 0 10 20 30",
                "40 | 0 10 20 30 40",
                "45 | 0 20 40 60",
                "0.4 | 0 0.1 0.2 0.3 0.4",
                "0 | 0 0.5 1",
                "-8 | -8 -6 -4 -2 0",
                "more than 100 | 0 50 100 150",
                "less than -100 | -150 -100 -50 0",
            })
    void ticksStandAtOnesTwosAndFivesAndLeaveRoomForWhatHasNoEnd(String value, String ticks) {
        assertThat(ticks(cameras().mark("x", Estimate.parse(value)).build())).isEqualTo(ticks);
    }

    @Test
    void ticksOfYearsAreWholeYearsAndThoseOfRanksWholeRanks() {
        assertThat(ticks(Chart.of("Years", Chart.Scale.YEAR)
                        .mark("x", Estimate.exactly(2016))
                        .build()))
                .isEqualTo("2016 2017");
        assertThat(ticks(Chart.of("Years", Chart.Scale.YEAR)
                        .mark("x", Estimate.between(2012, 2020))
                        .build()))
                .isEqualTo("2012 2014 2016 2018 2020");
        assertThat(ticks(Chart.of("Ranks", Chart.Scale.RANK)
                        .mark("x", Estimate.exactly(1))
                        .build()))
                .isEqualTo("1 2");
        Chart.Builder many = Chart.of("Ranks", Chart.Scale.RANK);
        for (int rank = 1; rank <= 25; rank++) {
            many.mark("x", Estimate.exactly(rank));
        }
        assertThat(ticks(many.build())).isEqualTo("3 6 9 12 15 18 21 24");
        assertThat(ticks(Chart.of("None", Chart.Scale.YEAR).unknown("x", "why").build()))
                .isEqualTo("0 1");
    }

    @Test
    void aNarrowChartKeepsRoomForItsBars() {
        String text = cameras()
                .mark("a long label", Estimate.exactly(5), "five of them")
                .build()
                .text(20);
        assertThat(text).isEqualTo("""
                Cameras
                a      #######   fiv
                long             e
                label            of
                                 the
                                 m
                       +-+--+-+
                       0 2  4 6
                in cameras
                # to the lower bound
                """);
    }

    @Test
    void crossesEveryPossibleRank() {
        String text = Chart.of("Ranks", Chart.Scale.RANK)
                .mark("a", Estimate.between(1, 3))
                .mark("b", Estimate.exactly(2))
                .mark("c", Estimate.between(2, 3))
                .build()
                .text(50);
        assertThat(text).containsPattern("a +x-+x-+x").containsPattern("b +o ").containsPattern("c +x-+x");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 200})
    void fitsTheWidth(int width) {
        assertThat(everything().text(width).lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
    }

    @Test
    void refusesAWidthThatNoViewFits() {
        assertThatThrownBy(() -> everything().text(19)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsTextInABlockOfCodeInMarkdown() {
        assertThat(everything().markdown()).startsWith("```text\n").endsWith("```\n");
    }

    /** A chart with a mark for each way of knowing. */
    static Chart everything() {
        return cameras()
                .mark("exact", Estimate.exactly(40))
                .mark("about", Estimate.about(40))
                .mark("more than", Estimate.moreThan(55))
                .mark("less than", Estimate.lessThan(30))
                .mark("around zero", Estimate.between(-10, 20))
                .mark("zero", Estimate.exactly(0))
                .mark("anything", Estimate.unknown())
                .unknown("kept secret", "undisclosed")
                .build();
    }
}
