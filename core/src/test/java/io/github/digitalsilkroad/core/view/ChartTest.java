package io.github.digitalsilkroad.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way of knowing looks like itself in text, and zero is on the scale of amounts. */
class ChartTest {

    private static final Property<Quantity> CAMERAS =
            Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras");
    private static final Property<PartialDate> SIGNED = Property.of("signed", ValueType.date(), "signed");
    private static final Property<PartialDate> COMPLETED = Property.of("completed", ValueType.date(), "completed");

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
    void showsEachClaimOnAFigureAndMarksTheOneThatIsTaken() {
        Attested<Quantity> fact = Attested.of(
                CAMERAS,
                List.of(
                        Claim.of(
                                Quantity.of(Estimate.moreThan(800), Unit.of("camera")),
                                cite("press", SourceType.PRESS)),
                        Claim.of(Quantity.of(855, Unit.of("camera")), cite("office", SourceType.OFFICIAL)),
                        Claim.withoutValue(Basis.UNDISCLOSED, cite("firm", SourceType.COMPANY))));
        Chart chart = Fact.chart(fact);
        assertThat(chart.marks())
                .extracting(Chart.Mark::words)
                .containsExactly("more than 800 cameras", "855 cameras", "undisclosed");
        assertThat(chart.marks())
                .filteredOn(mark -> mark.label().endsWith(" *"))
                .hasSize(1);
        assertThat(chart.marks().get(2).isUnknown()).isTrue();
    }

    private static Claim<Quantity> cameras(int number, String source, String time) {
        Claim<Quantity> claim = Claim.of(Quantity.of(number, Unit.of("camera")), cite(source, SourceType.PRESS));
        return time.isEmpty() ? claim : claim.asOf(time);
    }

    @Test
    void drawsAndListsWhatDiffersInTimeAsASeries() {
        Attested<Quantity> fact = Attested.of(
                CAMERAS,
                List.of(
                        cameras(5, "unknown", ""),
                        cameras(40, "later", "2016-05"),
                        cameras(10, "early", "2008"),
                        cameras(20, "next", "2012")));
        assertThat(Fact.chart(fact).marks())
                .extracting(Chart.Mark::label)
                .extracting(label -> label.replace(" *", ""))
                .containsExactly("2008, early", "2012, next", "2016-05, later", "undated, unknown");
        assertThat(Fact.table(fact).csv().lines().skip(1))
                .extracting(line -> Splitter.on(',').splitToList(line).get(3))
                .containsExactly("early", "next", "later", "unknown");
        Attested<Quantity> twoTimes = fact.filter(claim ->
                claim.asOf().isEmpty() || !claim.asOf().get().toString().equals("2008"));
        assertThat(Fact.chart(twoTimes).marks())
                .extracting(Chart.Mark::label)
                .as("two times are no series")
                .first()
                .asString()
                .startsWith("unknown");
    }

    @Test
    void aClaimWithoutAValueHasItsMarkWhereverItStands() {
        Attested<Quantity> fact = Attested.of(
                CAMERAS,
                List.of(
                        Claim.withoutValue(Basis.UNDISCLOSED, cite("firm", SourceType.COMPANY)),
                        Claim.of(Quantity.of(855, Unit.of("camera")), cite("office", SourceType.OFFICIAL))));
        assertThat(Fact.chart(fact).marks())
                .extracting(Chart.Mark::words)
                .containsExactly("undisclosed", "855 cameras");
    }

    @Test
    void drawsALifeInTheOrderOfTimeAndADisputedDateByWhoSaysIt() {
        Facts facts = Facts.none()
                .with(Attested.of(
                        COMPLETED, List.of(Claim.of(PartialDate.parse("2015-06"), cite("press", SourceType.PRESS)))))
                .with(Attested.of(
                        SIGNED,
                        List.of(
                                Claim.of(PartialDate.parse("2013"), cite("press", SourceType.PRESS)),
                                Claim.of(PartialDate.parse("2012-01-31"), cite("office", SourceType.OFFICIAL)))));
        Chart life = Fact.life("Life", facts);
        assertThat(life.marks())
                .extracting(Chart.Mark::label)
                .containsExactly("signed, says office", "signed, says press", "completed");
        Estimate year = life.marks().get(1).value().orElseThrow();
        assertThat(year.low()).isEqualTo(2013);
        assertThat(year.high()).isEqualTo(2014);
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

    private static Citation cite(String id, SourceType type) {
        return Citation.of(World.titled(id, id, id, type).build());
    }
}
