package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** Systems, loans, laws, incidents and lists of a country on one axis. */
class TimelineTest {

    private static final Property<DateInterval> LIST = Property.of("a-list", ValueType.period(), "a list");

    private static final Catalog WORLD = World.empty()
            .country("KZ", "KAZ")
            .add(Organization.builder(OrganizationKind.VENDOR)
                    .id(Id.of("vendor"))
                    .name("Vendor")
                    .facts(World.facts(
                            World.fact(LIST, World.claim(DateInterval.parse("2019-05-16/2021"), World.BRIEF))))
                    .build())
            .deployment(
                    "city",
                    "KG",
                    World.facts(
                            World.fact(Props.SUPPLIER, World.parties("vendor", World.BRIEF)),
                            dated(Props.SIGNED, "2018"),
                            dated(Props.OPERATING, "2019-10")))
            .deployment("undated", "KG", Facts.none())
            .deployment("elsewhere", "KZ", World.facts(dated(Props.SIGNED, "2018")))
            .financing("loan", "KG", Instrument.LOAN, "city", World.facts(dated(Props.SIGNED, "2017-03")))
            .law("law", "KG", World.facts(dated(Props.IN_FORCE, "2020")), LawEffect.PROTECTS)
            .add(World.incident(
                    "case",
                    "KG",
                    IncidentKind.RIGHTS_CASE,
                    World.facts(dated(Props.DATE, "2020-07-01")),
                    Id.of("city")))
            .build();

    private static Attested<PartialDate> dated(Property<PartialDate> event, String date) {
        return World.fact(event, World.date(date, World.BRIEF));
    }

    @Test
    void aCountryHasItsEventsInTheOrderOfTimeWithTheListsOfItsParties() {
        Timeline timeline = Timeline.of(WORLD, "KG");
        assertThat(timeline.events())
                .extracting(event -> event.time() + " " + event.subject().id() + " "
                        + event.fact().property().label())
                .containsExactly(
                        "2017-03 loan signed",
                        "2018 city signed",
                        "2019-05-16/2021 vendor a list",
                        "2019-10 city operating",
                        "2020 law in force",
                        "2020-07-01 case date");
        assertThat(timeline.undated()).extracting(row -> row.id().toString()).containsExactly("undated");
        assertThat(timeline).hasToString("What happened in KG: 6 events, 1 row undated");
        assertThat(timeline.text(80)).contains("rights case: city", "1 without a dated event");
    }

    @Test
    void aSearchHasTheEventsOfItsRows() {
        assertThat(Timeline.of(WORLD, WORLD.deployments().in("KZ")).events())
                .extracting(event -> event.subject().id().toString())
                .containsExactly("elsewhere");
    }

    @Test
    void yearsKeepWhatMayHaveBeenInThem() {
        assertThat(Timeline.of(WORLD, "KG").during(2021, 2022).events())
                .extracting(event -> event.subject().id().toString())
                .containsExactly("vendor");
    }

    @Test
    void aPictureHasAMarkForEachEvent() {
        assertThat(Timeline.of(WORLD, "KG").chart().text(100)).isEqualTo("""
                What happened in KG
                loan, signed                       ==                                             2017-03
                city, signed                               ==========                             2018
                vendor, a list                                         =========================  2019-05-16 to 2021
                city, operating                                            =                      2019-10
                law, in force                                                ==========           2020
                case, rights case: city                                          ==               2020-07-01
                                         +-----------------+-----------------+-----------------+
                                         2016            2018              2020             2022
                = some time then
                """);
    }
}
