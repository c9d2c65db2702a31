package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.operands;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.since;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.supplier;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.World;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which recorded protests and ended deals count as events, and in which years. */
class PushbackTest {

    private static final Pushback QUESTION = Pushback.of("TJ");

    /** An incident on a date, or on none if the text is empty. */
    private static Incident incident(String id, IncidentKind kind, String date, String... about) {
        Facts facts =
                date.isEmpty() ? Facts.none() : World.facts(World.fact(Props.DATE, World.date(date, World.NEWSPAPER)));
        return World.incident(
                id, "TJ", kind, facts, Arrays.stream(about).map(Id::of).toArray(Id[]::new));
    }

    @Test
    void aDealThatEndedIsOneEventWhetherAnIncidentTellsOfItOrNot() {
        Facts ended = World.facts(since(Props.CANCELLED, "2018-05"));
        World world = World.empty().deployment("a", "TJ", ended).deployment("b", "TJ", Facts.none());
        assertThat(QUESTION.on(world.build())).hasToString("1 recorded event");
        world.add(incident("told", IncidentKind.CANCELLATION, "2018-06", "a"));
        assertThat(QUESTION.on(world.build())).hasToString("1 recorded event");
    }

    @Test
    void whatMayNotHaveBeenThereOnADayMayBeAnEvent() {
        Catalog then = World.empty()
                .deployment("a", "TJ", World.facts(since(Props.CANCELLED, "XXXX")))
                .add(incident("protest", IncidentKind.PROTEST, "XXXX"))
                .build()
                .asOf("2010");
        assertThat(QUESTION.on(then).value()).contains(Estimate.between(0, 2));
    }

    @Test
    void countsEventsOfTheYearsAndDealsThatEndedUntold() {
        Facts canceled = World.facts(supplier("huawei"), since(Props.CANCELLED, "2018-05"));
        World world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment("a", "TJ", canceled)
                .deployment("b", "TJ", canceled)
                .add(incident("protest", IncidentKind.PROTEST, "2018-02", "a"))
                .add(incident("visit", IncidentKind.VISIT, "2018-02", "a"))
                .add(incident("told", IncidentKind.CANCELLATION, "2018-06", "b"));
        assertThat(QUESTION.during(2018, 2019).on(world.build())).hasToString("3 recorded events in 2018-2019");
        assertThat(QUESTION.in(2019).on(world.build())).hasToString("none recorded in 2019");
        assertThat(QUESTION.during(2017, 2018)
                        .timeline(world.build(), 2017, 2018)
                        .at(2018))
                .hasToString("3 recorded events in 2018");
        assertThat(QUESTION.in(2100).on(world.build()).toString())
                .matches("none recorded in 2100 \\(data of 20\\d\\d\\)");
        world.add(incident("undated", IncidentKind.CLASH, "", "a"));
        Assessment open = QUESTION.during(2018, 2019).on(world.build());
        assertThat(open).hasToString("3 recorded events in 2018-2019 among 3 known of 4; 3-4 for all 4");
        assertThat(missing(open)).containsExactly("date of undated: not stated by any source");
        assertThat(QUESTION.during(2018, 2019)).hasToString("Recorded protests and ended deals in TJ, 2018-2019");
    }

    @Test
    void eventsOfTheYearsAddUpAndThoseOfOthersDoNot() {
        Facts cancelled = World.facts(since(Props.CANCELLED, "2018-05"));
        Catalog world = World.empty()
                .deployment("deal", "TJ", cancelled)
                .add(incident("early", IncidentKind.PROTEST, "2015"))
                .add(incident("late", IncidentKind.CLASH, "2018"))
                .add(incident("open", IncidentKind.PROTEST, ""))
                .build();
        Assessment answer = QUESTION.in(2018).on(world);
        assertThat(answer.value()).contains(Estimate.between(2, 3));
        assertThat(answer.computation().orElseThrow().formula()).isEqualTo("sum");
        assertThat(operands(answer)).containsExactlyInAnyOrder("clash late 1", "protest open 0-1", "canceled: deal 1");
        assertThat(QUESTION.on(world).computation().orElseThrow().operands()).hasSize(4);
        assertThat(answer.why().text(200)).contains("clash late").doesNotContain("protest early");
    }

    /** One event on a date and one that may be of the year are one or two, not none. */
    @Test
    void eventsThatMayBeOfTheYearAreRecorded() {
        Facts cause = World.facts(
                World.fact(Props.DATE, World.date("2018", World.NEWSPAPER)),
                World.fact(Props.CAUSE, World.claim("cameras", World.NEWSPAPER)));
        Catalog some = World.empty()
                .deployment("city", "TJ", Facts.none())
                .deployment("town", "TJ", Facts.none())
                .add(World.incident("dated", "TJ", IncidentKind.PROTEST, cause))
                .add(incident("open", IncidentKind.PROTEST, "", "city", "town"))
                .build();
        Assessment answer = QUESTION.in(2018).on(some);
        assertThat(answer.headline()).isEqualTo("1 recorded event in 2018 among 1 known of 2; 1-2 for all 2");
        assertThat(operands(answer))
                .containsExactlyInAnyOrder("protest dated, since cameras 1", "protest open, about city and town 0-1");
    }

    @Test
    void whereNothingHappenedNoneIsRecorded() {
        assertThat(QUESTION.in(2016).on(World.empty().build()).headline()).startsWith("none recorded");
    }
}
