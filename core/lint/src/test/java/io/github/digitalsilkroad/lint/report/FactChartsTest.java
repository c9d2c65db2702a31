package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chart of a fact has a mark for each claim, and one of a life each date once. */
class FactChartsTest {

    private static final Property<Quantity> CAMERAS =
            Property.of("cameras", ValueType.quantity(Unit.of("camera")), "cameras");
    private static final Property<PartialDate> SIGNED = Property.of("signed", ValueType.date(), "signed");
    private static final Property<PartialDate> COMPLETED = Property.of("completed", ValueType.date(), "completed");

    @Test
    void figuresOfThreeTimesAreInTheOrderOfTime() {
        Attested<Quantity> grown = World.fact(
                Props.CAMERAS,
                World.cameras(30, World.LATE).asOf("2021"),
                World.cameras(40, World.UNDATED),
                World.cameras(10, World.EARLY).asOf("2015"),
                World.cameras(5, World.EARLY).asOf("../2012"),
                World.cameras(20, World.LATE).asOf("2018").basis(Basis.INFERRED));
        assertThat(FactCharts.claims(grown).marks())
                .extracting(Chart.Mark::label)
                .containsExactly(
                        "until 2012, Early Press",
                        "2015, Early Press",
                        "2018, Late Office",
                        "2021, Late Office *",
                        "undated, Somebody");
    }

    @Test
    void figuresOfTwoTimesAreInTheOrderOfTheLedger() {
        Attested<Quantity> two = World.fact(
                Props.CAMERAS,
                World.cameras(30, World.LATE).asOf("2021"),
                World.cameras(10, World.EARLY).asOf("2015"),
                Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.EARLY)));
        assertThat(FactCharts.claims(two).marks())
                .extracting(Chart.Mark::label)
                .containsExactly("Late Office *", "Early Press", "Early Press");
    }

    @Test
    void aChartHasAMarkForEachFigureInOneUnit() {
        Attested<?> cost = World.fact(
                Props.COST,
                World.claim(Money.usd(5e6), World.EARLY),
                World.claim(Money.of(Estimate.about(30), "CNY"), World.LATE),
                Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.UNDATED)));
        Chart chart = FactCharts.claims(cost);
        assertThat(chart.title()).isEqualTo("cost, in USD: 1 of 3 claims give it");
        assertThat(chart.scale()).isEqualTo(Chart.Scale.AMOUNT);
        assertThat(chart.unit()).isEqualTo("USD");
        assertThat(chart.marks())
                .extracting(mark -> mark.label() + ": " + mark.words() + (mark.isUnknown() ? ", not drawn" : ""))
                .containsExactly(
                        "Early Press: $5 million",
                        "Late Office *: about CNY 30 (CNY 27-33), not drawn",
                        "Somebody: undisclosed, not drawn");
        Chart words = FactCharts.claims(World.fact(Props.CONTROLS, World.claim("all", World.EARLY)));
        assertThat(words.marks()).isEmpty();
        assertThat(words.scale()).isEqualTo(Chart.Scale.AMOUNT);
        assertThat(FactCharts.claims(World.fact(Props.HELD, World.claim(DateInterval.parse("2010/2015"), World.EARLY)))
                        .marks())
                .extracting(mark -> mark.words() + " " + mark.value().orElseThrow())
                .containsExactly("2010 to 2015 2,010-2,016");
    }

    @Test
    void aLifeShowsEachDateOnceAndOfADisputedOneWhoSaysSo() {
        Facts facts = World.facts(
                World.fact(
                        Props.SIGNED,
                        World.date("2013", World.EARLY),
                        World.date("2016", World.LATE),
                        World.date("2013", World.UNDATED)),
                World.fact(Props.OPERATING, World.date("2019-05", World.LATE), World.date("2019", World.EARLY)),
                World.fact(Props.ANNOUNCED, World.date("XXXX", World.EARLY)),
                World.fact(Props.CAMERAS, World.cameras(10, World.EARLY)),
                World.fact(Props.HELD, World.claim(DateInterval.parse("../2014"), World.EARLY)),
                World.fact(Props.STARTED, World.date("[..2014]", World.LATE)));
        Chart life = FactCharts.life("Life", facts);
        assertThat(life.scale()).isEqualTo(Chart.Scale.YEAR);
        assertThat(life.marks())
                .extracting(mark -> mark.label() + ": " + mark.words())
                .containsExactly(
                        "signed, says Early Press: 2013",
                        "held: until 2014",
                        "started: by 2014",
                        "signed, says Late Office: 2016",
                        "operating: 2019-05",
                        "announced: undated");
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
        Chart chart = FactCharts.claims(fact);
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
        assertThat(FactCharts.claims(fact).title()).endsWith(": 4 of 4 claims give it, 2008-2016");
        assertThat(FactCharts.claims(fact).marks())
                .extracting(Chart.Mark::label)
                .extracting(label -> label.replace(" *", ""))
                .containsExactly("2008, early", "2012, next", "2016-05, later", "undated, unknown");
        assertThat(Fact.table(fact).csv().lines().skip(1))
                .extracting(line -> Splitter.on(',').splitToList(line).get(3))
                .containsExactly("early", "next", "later", "unknown");
        Attested<Quantity> twoTimes = fact.filter(claim ->
                claim.asOf().isEmpty() || !claim.asOf().get().toString().equals("2008"));
        assertThat(FactCharts.claims(twoTimes).marks())
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
        assertThat(FactCharts.claims(fact).marks())
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
        Chart life = FactCharts.life("Life", facts);
        assertThat(life.marks())
                .extracting(Chart.Mark::label)
                .containsExactly("signed, says office", "signed, says press", "completed");
        assertThat(life.title()).isEqualTo("Life: 3 of 3 dates known, 2012-2015");
        Estimate year = life.marks().get(1).value().orElseThrow();
        assertThat(year.low()).isEqualTo(2013);
        assertThat(year.high()).isEqualTo(2014);
    }

    private static Citation cite(String id, SourceType type) {
        return Citation.of(World.titled(id, id, id, type).build());
    }
}
