package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LensTest {

    private final Catalog world = Worlds.small();

    private static Estimate cameras(Catalog world) {
        return world.deployment("kg-one").cameras().value().orElseThrow().number();
    }

    @Test
    void readingsChangeValuesAndNothingElse() {
        assertThat(cameras(world)).isEqualTo(Estimate.exactly(150));
        assertThat(cameras(world.under(Reading.onlyFrom("early-2015")))).isEqualTo(Estimate.exactly(100));
        Estimate hull = cameras(world.under(Reading.envelope()));
        assertThat(hull.low()).isEqualTo(100);
        assertThat(hull.high()).isEqualTo(150);
        assertThat(cameras(world)).isEqualTo(Estimate.exactly(150));
    }

    @Test
    void whatIsPutIntoACatalogTakesItsReading() {
        for (Reading reading : List.of(Reading.standard(), Reading.envelope(), Reading.onlyFrom("early-2015"))) {
            Catalog read = world.under(reading);
            for (Entity entity : world.under(Reading.latest()).entities()) {
                assertThat(read.toBuilder().put(entity).build())
                        .as("%s under %s", entity.id(), reading)
                        .isEqualTo(read);
            }
        }
        Catalog withAnother = world.under(Reading.envelope()).toBuilder()
                .add(World.system("kg-other", "KG", world.deployment("kg-one").facts()))
                .build();
        assertThat(withAnother.deployment("kg-other").cameras().value())
                .isEqualTo(withAnother.deployment("kg-one").cameras().value());
    }

    @Test
    void theWorldOfAYearKnowsNothingLater() {
        Catalog then = world.asOf("2016");
        assertThatThrownBy(() -> world.asOf("2000").deployment("kg-two"))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage(
                        "no deployment 'kg-two' in " + world.asOf("2000") + ", but without these lenses there is one");
        assertThatThrownBy(() -> world.asOf("2000").entity("kg-two"))
                .hasMessage("no entity 'kg-two' in " + world.asOf("2000") + ", but without these lenses there is one");
        assertThatThrownBy(() -> world.asOf("2000").deployment("kg-twos"))
                .hasMessageStartingWith("no deployment 'kg-twos'; ");
        assertThat(then.deployment("kg-one").suppliers().value()).contains(Parties.parse("alpha"));
        assertThat(then.find(Deployment.KIND, "tj-one")).isEmpty();
        assertThat(then.incidents().count()).isZero();
        assertThat(then.deployment("kg-two").stage()).contains(Stage.WITHDRAWN);
        assertThat(world.asOf("2014-02").deployment("kg-two").stage()).contains(Stage.SIGNED);
    }

    private static Catalog dated(String id, Event... events) {
        FactsBuilder facts = Facts.builder();
        for (Event event : events) {
            facts.add(event.property(), World.date(event.edtf(), World.EARLY));
        }
        return World.vendors().deployment(id, "KG", facts.build()).build();
    }

    private record Event(Property<PartialDate> property, String edtf) {}

    @Test
    void anUndatedEndIsNeverBeforeADatedStart() {
        Event ended = new Event(Props.CANCELLED, "XXXX");
        Catalog phase = dated("phase", new Event(Props.STARTED, "2020-08"), ended);
        assertThat(phase.asOf("2012").find(Deployment.KIND, "phase")).isEmpty();
        assertThat(phase.asOf("2021").deployment("phase").stage()).contains(Stage.CANCELLED);
        Catalog planned =
                dated("phase", new Event(Props.ANNOUNCED, "2011"), new Event(Props.STARTED, "2020-08"), ended);
        assertThat(planned.asOf("2012").deployment("phase").stage()).contains(Stage.ANNOUNCED);
        assertThat(dated("phase", ended).asOf("2012").find(Deployment.KIND, "phase"))
                .isPresent();
    }

    @Test
    void aRevivalBoundsTheEndBeforeItAndLetsTheThingGoOn() {
        Property<PartialDate> revived = Stage.REVIVED.milestone();
        Catalog both = dated(
                "phase",
                new Event(Props.SIGNED, "2010"),
                new Event(Props.CANCELLED, "2012"),
                new Event(revived, "2015"),
                new Event(Props.OPERATING, "2018"));
        assertThat(List.of("2011", "2013", "2016", "2019"))
                .map(day -> both.asOf(day).deployment("phase").stage().orElseThrow())
                .containsExactly(Stage.SIGNED, Stage.CANCELLED, Stage.REVIVED, Stage.OPERATING);
        Event[] ended = {new Event(Props.SIGNED, "2010"), new Event(Props.CANCELLED, "2012")};
        assertThat(dated("phase", ended).deployments().activeDuring(2020, 2020).count())
                .isZero();
        assertThat(dated("phase", ended[0], ended[1], new Event(revived, "2015"))
                        .deployments()
                        .activeDuring(2020, 2020)
                        .count())
                .isOne();
        Catalog undated = dated(
                "phase",
                new Event(Props.SIGNED, "2010"),
                new Event(Props.CANCELLED, "XXXX"),
                new Event(revived, "2015"),
                new Event(Props.OPERATING, "2018"));
        assertThat(undated.asOf("2013").deployment("phase").stage())
                .as("it had ended before it was revived, and so before it operated")
                .contains(Stage.CANCELLED);
        assertThat(undated.asOf("2016").deployment("phase").stage()).contains(Stage.REVIVED);
    }

    @Test
    void aChoiceForOneFactTakesTheWordOfOneSource() {
        Catalog two = World.vendors()
                .deployment(
                        "kg-a",
                        "KG",
                        World.facts(World.fact(
                                Props.SUPPLIER,
                                World.parties("alpha", World.EARLY),
                                World.parties("beta", World.LATE))))
                .deployment("kg-b", "KG", World.facts(World.fact(Props.SUPPLIER, World.parties("beta", World.LATE))))
                .build();
        String early = World.EARLY.id().toString();
        Lens chosen = Lens.choosing("kg-a", Props.SUPPLIER, early);
        assertThat(two.deployments().by("alpha")).isEmpty();
        assertThat(two.through(chosen).deployments().by("alpha"))
                .hasToString("1 deployment (1 of unknown stage)\nkg-a");
        assertThat(two.through(chosen).deployments().by("beta")).hasToString("1 deployment (1 of unknown stage)\nkg-b");
        assertThat(two.through(chosen).under(Reading.latest()).entities())
                .isEqualTo(two.under(Reading.latest()).through(chosen).entities());
        assertThat(two.disputes().count()).isEqualTo(1);
        assertThat(two.through(chosen).disputes().count()).isZero();
        assertThat(Lens.write(chosen)).isEqualTo("choosing subject=kg-a property=supplier source=" + early);
        assertThat(Lens.parse(Lens.write(chosen))).isEqualTo(chosen);
        assertThatThrownBy(() -> two.through(Lens.choosing("kg-b", Props.SUPPLIER, early)))
                .hasMessage("choosing " + early + " for supplier of kg-b: must be one of its sources, ["
                        + World.LATE.id() + "]");
    }

    @Test
    void underAReadingOfSomeSourcesRowsStayAndThoseMentionedCount() {
        Catalog only = World.vendors()
                .deployment("kg-a", "KG", World.facts(World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY))))
                .deployment("kg-b", "KG", World.facts(World.fact(Props.SUPPLIER, World.parties("beta", World.LATE))))
                .build()
                .under(Reading.onlyFrom(World.EARLY.id().toString()));
        assertThat(only.deployments()).hasToString("2 deployments (1 of 2 mentioned)\nkg-a, kg-b");
        assertThat(only.deployments().mentioned()).hasToString("1 deployment (1 of 1 mentioned)\nkg-a");
        Assessment answer = VendorConcentration.of("KG").on(only);
        assertThat(answer.coverage().orElseThrow().all()).isEqualTo(1);
        assertThat(answer.value()).contains(Estimate.exactly(10_000));
    }

    @Test
    void theWorldOfADayCountsWhatWasCertainlyThere() {
        Catalog then = World.vendors()
                .deployment("kg-a", "KG", World.facts(World.fact(Props.SIGNED, World.date("2010", World.EARLY))))
                .deployment("kg-b", "KG", World.facts(World.fact(Props.SIGNED, World.date("XXXX", World.EARLY))))
                .deployment("kg-c", "KG", World.facts(World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY))))
                .deployment("kg-d", "KG", World.facts(World.fact(Props.SIGNED, World.date("2014", World.EARLY))))
                .build()
                .asOf("2012");
        assertThat(then.deployments()).hasToString("1 deployment of 2010 (2 possible)\nkg-a");
        assertThat(then.deployments().count()).isEqualTo(1);
        assertThat(then.deployments().possible()).hasToString("2 deployments\nkg-b, kg-c");
        assertThat(then.deployments().by("alpha"))
                .hasToString("0 deployments (1 possible) (2 of unknown vendor left out)");
        assertThat(then.deployments().by("alpha").possible().count()).isEqualTo(1);
        assertThat(then.deployments().contains("kg-b")).isEqualTo(Ternary.UNKNOWN);
        assertThat(then.deployments().contains("kg-a")).isEqualTo(Ternary.YES);
        assertThat(then.deployment("kg-c").suppliers().isPresent()).isTrue();
        assertThat(then.deployments().matching(row -> row.id().equals(Id.of("kg-a"))))
                .hasToString("1 deployment of 2010\nkg-a");
        assertThat(then.organizations()).hasToString("2 organizations\nalpha, beta");
    }

    private static Facts partOf(String whole) {
        return World.facts(World.fact(Props.PART_OF, Claim.of(whole, Citation.of(World.DATASET))));
    }

    private static Facts signed(String edtf) {
        return edtf.equals("-") ? Facts.none() : World.facts(World.fact(Props.SIGNED, World.date(edtf, World.DATASET)));
    }

    /** In 2018, a network and its stage, of which a source of 2023 tells, and what else tells of the stage. */
    @ParameterizedTest
    @CsvSource({
        "2022, -, network, false",
        "2022-09, -, network, false",
        "2022, XXXX, network, false",
        "2022, -, program, false",
        "2022, 2017, network, true",
        "2022, told 2015, network, true",
        "201X, -, network, true",
        "XXXX, -, network, true",
        "-, -, network, true",
        "2022, -, network or undated, true",
    })
    void aPartWithoutADateIsNotThereBeforeItsWhole(String whole, String part, String of, boolean isPossible) {
        Facts told = part.startsWith("told")
                ? World.facts(World.fact(Props.CAMERAS, World.cameras(9, World.EARLY)))
                : signed(part);
        List<Claim<String>> wholes = Arrays.stream(of.split(" or ", -1))
                .map(id -> Claim.of(id, Citation.of(World.DATASET)))
                .toList();
        Catalog world = World.vendors()
                .add(World.DATASET)
                .deployment("network", "KG", signed(whole))
                .deployment("program", "KG", partOf("network"))
                .deployment("undated", "KG", Facts.none())
                .deployment("part", "KG", told.with(Attested.of(Props.PART_OF, wholes)))
                .build();
        assertThat(world.asOf("2018").find(Deployment.KIND, "part").isPresent()).isEqualTo(isPossible);
        Deployments in2018 = world.deployments().activeDuring(2018, 2018);
        assertThat(in2018.contains("part")).isNotEqualTo(isPossible ? Ternary.NO : Ternary.UNKNOWN);
        assertThat(in2018.union(in2018.undated()).contains("part")).isEqualTo(Ternary.of(isPossible));
    }

    /** A source of June 2015 shows each of these systems in some way. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signed XXXX | 2015-06 | 2015-05",
                "signed 2010 | 2010 | 2009",
                "signed 201X | 2015-06 | 2015-05",
                "signed 2018 | 2018 | 2017",
                "announced XXXX | 2015-06 | 2015-05",
                "cameras | 2015-06 | 2015-05",
                "cameras 2012 | 2012 | 2011",
                "cameras 2011/2012 | 2011 | 2010",
                "cameras 2018 | 2015-06 | 2015-05",
                "planned-cameras | 2015-06 | 2015-05",
                "planned-start 2020 | 2015-06 | 2015-05",
            })
    void aSystemWasThereOnceASourceHadShownIt(String shown, String certain, String possible) {
        String[] parts = shown.split(" ", 2);
        Property<?> property = Props.find(parts[0]).orElseThrow();
        Attested<?> fact;
        if (property.type().equals(Props.SIGNED.type())) {
            fact = World.fact(date(parts[0]), World.date(parts[1], World.EARLY));
        } else {
            Claim<Quantity> count = Claim.of(
                    Quantity.parse(parts[0].equals("cameras") ? "5 cameras" : "5 planned cameras"),
                    Citation.of(World.EARLY));
            fact = World.fact(
                    parts[0].equals("cameras") ? Props.CAMERAS : Props.PLANNED_CAMERAS,
                    parts.length == 1 ? count : count.asOf(parts[1]));
        }
        Catalog all = World.vendors()
                .deployment(
                        "system",
                        "KG",
                        World.facts(fact, World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY))))
                .build();
        assertThat(all.asOf(certain).deployments().list())
                .extracting(Deployment::id)
                .containsExactly(Id.of("system"));
        assertThat(all.asOf(possible).deployments().count()).isZero();
        assertThat(all.asOf("2100").deployments().contains("system")).isEqualTo(Ternary.YES);
    }

    @SuppressWarnings("unchecked") // a property of dates
    private static Property<PartialDate> date(String name) {
        return (Property<PartialDate>) Props.find(name).orElseThrow();
    }

    @Test
    void whatASupplierIsNamedForMayHaveBeenThereOnAnyDayAndScoresWidenByIt() {
        Catalog all = World.vendors()
                .deployment(
                        "sure",
                        "KG",
                        World.facts(
                                World.fact(Props.SIGNED, World.date("2010", World.EARLY)),
                                World.fact(Props.SUPPLIER, World.parties("alpha", World.EARLY))))
                .deployment(
                        "maybe",
                        "KG",
                        World.facts(
                                World.fact(Props.SIGNED, World.date("XXXX", World.LATE)),
                                World.fact(Props.SUPPLIER, World.parties("beta", World.LATE))))
                .build();
        VendorConcentration concentration = VendorConcentration.of("KG");
        assertThat(concentration.on(all.asOf("2000")).value()).isEmpty();
        assertThat(concentration.on(all.asOf("2012")).value().orElseThrow().low())
                .isEqualTo(5000);
        assertThat(concentration.on(all.asOf("2012")).value().orElseThrow().high())
                .isEqualTo(10_000);
        assertThat(concentration.on(all.asOf("2012"))).asString().contains("1 known of 2 digital systems");
        assertThat(concentration.on(all.asOf("2021")).value()).contains(Estimate.exactly(5000));
    }

    @Test
    void theWorldOfALaterYearHasTheLaterSupplier() {
        assertThat(world.asOf("2020").deployment("kg-one").suppliers().value()).contains(Parties.parse("beta"));
    }

    @Test
    void whatWasKnownIsWhatSourcesHadPublished() {
        Catalog then = world.knownBy("2015-06");
        assertThat(cameras(then)).isEqualTo(Estimate.exactly(100));
        assertThat(then.find(Deployment.KIND, "tj-one")).isEmpty();
        assertThat(then.deployment("kg-two").stage()).contains(Stage.SIGNED);
    }

    @Test
    void aSourceWithoutADateIsKnownFromTheDayOnWhichItWasRead() {
        Source page = World.titled("page", "Page", "Publisher", SourceType.PRESS)
                .retrieved(PartialDate.parse("2026-11"))
                .build();
        Catalog read = World.vendors()
                .add(page)
                .deployment("kg-page", "KG", World.facts(World.fact(Props.CAMERAS, World.cameras(7, page))))
                .build();
        assertThat(read.knownBy("2026-10").find(Deployment.KIND, "kg-page")).isEmpty();
        assertThat(read.knownBy("2026-11").find(Deployment.KIND, "kg-page")).isPresent();
    }

    @Test
    void whatWasKnownLeavesOutWhatCannotBeShownToHaveBeenPublished() {
        assertThat(world.knownBy("2015-05").deployments().count()).isZero();
        assertThat(world.knownBy("2021-06").find(Deployment.KIND, "tj-one")).isEmpty();
        assertThat(world.knownBy("2026").find(Incident.KIND, "kg-protest")).isEmpty();
    }

    @Test
    void whatHeldAndWhatWasKnownDoNotCommute() {
        Catalog world = World.vendors()
                .deployment(
                        "kg-three",
                        "KG",
                        Facts.builder()
                                .add(Props.SUPPLIER, World.parties("alpha", World.EARLY))
                                .add(Props.OPERATING, World.date("2018", World.EARLY))
                                .add(Props.SIGNED, World.date("2014", World.LATE))
                                .build())
                .build();
        Catalog toldOfTheWorldOfThen = world.asOf("2016").knownBy("2016");
        assertThat(toldOfTheWorldOfThen.deployment("kg-three").suppliers().value())
                .contains(Parties.parse("alpha"));
        Catalog worldAsToldThen = world.knownBy("2016").asOf("2016");
        assertThat(worldAsToldThen.find(Deployment.KIND, "kg-three")).isEmpty();
    }

    @Test
    void theWorldOfTwoDaysCountsWhatWasCertainlyThereOnBoth() {
        Catalog world = World.vendors()
                .deployment("kg-a", "KG", World.facts(World.fact(Props.SIGNED, World.date("2010", World.EARLY))))
                .deployment("kg-b", "KG", World.facts(World.fact(Props.SIGNED, World.date("XXXX", World.EARLY))))
                .build();
        assertThat(world.asOf("2025").deployments().count()).isEqualTo(2);
        assertThat(world.asOf("2025").asOf("2012").deployments())
                .hasToString("1 deployment of 2010 (1 possible)\nkg-a");
    }

    @Test
    void lensesSayThroughWhichEyesACatalogIsSeen() {
        assertThat(world).hasToString("invented 2026.11.0");
        assertThat(world.asOf("2016").under(Reading.envelope()).knownBy("2020-04"))
                .hasToString("invented 2026.11.0 as of 2016, known by 2020-04, under envelope");
        assertThat(world.under(Reading.envelope()).under(Reading.standard())).hasToString("invented 2026.11.0");
        assertThat(world.asOf("2016").asOf("2016")).hasToString("invented 2026.11.0 as of 2016");
    }

    @Test
    void refusesADateThatIsNone() {
        assertThatThrownBy(() -> world.asOf("2016-13"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2016-13");
    }

    @Test
    void aQueryOfTheWorldOfADayAsksForWhatWasThereOrPossiblyWas() {
        Deployments then = world.asOf("2016").deployments();
        assertThat(then.conditions()).extracting(RowCondition::text).containsExactly("there");
        assertThat(then.possible().conditions()).extracting(RowCondition::text).containsExactly("possibly there");
        assertThat(world.deployments().possible().conditions())
                .extracting(RowCondition::text)
                .containsExactly("possibly there");
    }

    @Test
    void aChoiceIsNamedAndNeedsAClaimOnTheFactItself() {
        Lens chosen = Lens.choosing("kg-one", Props.CAMERAS, "early-2015");
        assertThat(chosen.label()).isEqualTo("choosing early-2015 for cameras of kg-one");
        assertThat(world.through(chosen))
                .hasToString("invented 2026.11.0 choosing early-2015 for cameras of System kg-one");
        assertThatThrownBy(() -> world.through(Lens.choosing("kg-one", Props.SIGNED, "late-2021")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("choosing late-2021 for signed of kg-one: must be one of its sources, [early-2015]");
        assertThatThrownBy(() -> world.through(Lens.parse("choosing subject=kg-one property=camras source=early-2015")))
                .isInstanceOf(UnknownIdException.class)
                .hasMessage(
                        "no claim on kg-one of 'camras'; nearest: cameras; all: cameras, operating, signed, supplier");
    }
}
