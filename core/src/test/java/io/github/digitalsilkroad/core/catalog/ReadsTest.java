package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.World;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A catalog says what a question read of it: no more than what decides its answer, and no less. */
class ReadsTest {

    private static final Facts OPERATING = World.facts(World.fact(Props.OPERATING, World.date("2018", World.BRIEF)));

    private static final Catalog WORLD = World.empty()
            .organization("huawei", "CN", OrganizationKind.VENDOR)
            .deployment("here", "TJ", OPERATING)
            .deployment("there", "KG", OPERATING)
            .deployment("silent", "TJ", Facts.none())
            .build();

    private static Reads reads(Consumer<Catalog> question) {
        return WORLD.reads(question);
    }

    private static FactKey key(String subject, Property<?> property) {
        return new FactKey(WORLD.entity(subject).id(), property, OptionalInt.empty());
    }

    @Test
    void aCountReadsWhatItsConditionsAskOfTheRowsThatMayPass() {
        Reads reads = reads(world -> world.deployments().in("TJ").live().count());
        assertThat(reads.contains(key("here", Props.OPERATING))).isTrue();
        assertThat(reads.contains(key("silent", Props.CANCELLED))).isTrue();
        assertThat(reads.contains(key("there", Props.OPERATING))).isFalse();
        assertThat(reads.contains(key("here", Props.COST))).isFalse();
        assertThat(reads.conditions())
                .map(RowCondition::text)
                .contains("deployments (country TJ, not stage group ended, not only announced, offered or awarded)");
        assertThat(reads.admits(deployment("new", "TJ"))).isTrue();
        assertThat(reads.admits(deployment("new", "KG"))).isFalse();
    }

    @Test
    void aTestOfTheCallerIsReadRowByRow() {
        Reads reads = reads(world ->
                world.deployments().matching(row -> row.cameras().isPresent()).isEmpty());
        assertThat(reads.keys())
                .containsExactlyInAnyOrder(
                        key("here", Props.CAMERAS), key("there", Props.CAMERAS), key("silent", Props.CAMERAS));
    }

    @Test
    void aTotalReadsTheFigureAndWhatMayLeaveItOut() {
        Reads reads = reads(world -> world.deployments().in("KG").total(Props.COST));
        assertThat(reads.contains(key("there", Props.COST))).isTrue();
        assertThat(reads.contains(key("there", Props.PART_OF))).isTrue();
        assertThat(reads.contains(key("there", Props.WITHDRAWN))).isTrue();
        assertThat(reads.contains(key("here", Props.COST))).isFalse();
    }

    @Test
    void aRowIsLookedUpByItsIdOrByTheNamesOfAll() {
        Reads byId = reads(world -> world.organization("huawei"));
        assertThat(byId.keys()).isEmpty();
        assertThat(byId.conditions()).map(RowCondition::text).containsExactly("organizations with the id huawei");
        Reads byName = reads(world -> world.find("Organization Huawei"));
        assertThat(byName.contains(key("there", Props.NAME_IN_USE))).isTrue();
    }

    @Test
    void ofAnUndatedPartTheDateOfItsWholeIsRead() {
        Facts part = World.facts(World.fact(Props.PART_OF, Claim.of("whole", Citation.of(World.LATE))));
        Catalog world = World.vendors()
                .add(World.system(
                        "whole",
                        "KG",
                        Category.MOBILE_NETWORK,
                        World.facts(World.fact(Props.SIGNED, World.date("2020", World.LATE)))))
                .deployment("part", "KG", part)
                .build();
        FactKey date = new FactKey(Id.of("whole"), Props.SIGNED, OptionalInt.empty());
        Deployments cameras = world.deployments().of(Category.SAFE_CITY);
        assertThat(cameras.activeDuring(2018, 2018).undated()).isEmpty();
        assertThat(cameras.activeDuring(2020, 2020).undated()).hasToString("1 deployment\npart");
        assertThat(world.reads(seen -> seen.deployments()
                                .of(Category.SAFE_CITY)
                                .activeDuring(2018, 2018)
                                .undated()
                                .count())
                        .contains(date))
                .isTrue();
        assertThat(world.asOf("2018")
                        .reads(seen -> seen.deployments().of(Category.SAFE_CITY).count())
                        .contains(date))
                .isTrue();
        assertThat(world.reads(seen -> seen.deployments().of(Category.SAFE_CITY).count())
                        .contains(date))
                .isFalse();
    }

    @Test
    void aLensReadsWhatDecidesThatARowRemains() {
        Reads reads =
                WORLD.asOf("2016").reads(world -> world.deployments().in("TJ").count());
        assertThat(reads.contains(key("here", Props.OPERATING))).isTrue();
        assertThat(reads.contains(key("there", Props.OPERATING))).isFalse();
        Reads all = WORLD.asOf("2016").reads(world -> world.deployments().count());
        assertThat(all.contains(key("there", Props.OPERATING))).isTrue();
        assertThat(all.admits(deployment("later", "KG"))).isFalse();
    }

    @Test
    void whatIsAskedOfARowAfterTheQuestionIsNotRead() {
        Deployment[] row = new Deployment[1];
        Reads reads = reads(world -> row[0] = world.deployment("here"));
        assertThat(row[0].cost().isPresent()).isFalse();
        assertThat(reads.keys()).isEmpty();
        assertThat(row[0]).isEqualTo(WORLD.deployment("here"));
    }

    @Test
    void whatIsBuiltOfARowThatReportsIsAsFiled() {
        Catalog[] built = new Catalog[1];
        reads(world ->
                built[0] = world.toBuilder().put(world.deployment("here")).build());
        assertThat(built[0]).isEqualTo(WORLD);
        Facts reported = built[0].deployment("here").facts();
        assertThat(reported.readBy(null, null)).isEqualTo(reported).isNotSameAs(reported);
    }

    @Test
    void whateverIsAskedOfARowAfterTheQuestionIsNotRead() {
        Catalog[] kept = new Catalog[1];
        Deployment[] row = new Deployment[1];
        Reads reads = reads(world -> {
            kept[0] = world;
            row[0] = world.deployment("here");
        });
        assertThat(row[0].facts().all()).hasSize(1);
        assertThat(kept[0].deployments().in("TJ").count()).isEqualTo(2);
        assertThat(kept[0].source("bank-tables")).isEqualTo(World.BANK);
        assertThat(reads.contains(key("here", Props.OPERATING))).isFalse();
        assertThat(reads.sources()).isEmpty();
        assertThat(reads.conditions()).map(RowCondition::text).containsExactly("deployments with the id here");
        assertThat(reads.admits(deployment("new", "TJ"))).isFalse();
    }

    @Test
    void whatFactsThereAreOfARowIsRead() {
        Reads reads = reads(world -> {
            world.deployment("here").facts().all();
            world.deployment("there").facts().properties(property -> property.equals(Props.COST));
        });
        assertThat(reads.keys()).isEmpty();
        assertThat(reads.contains(key("here", Props.OPERATING))).isTrue();
        assertThat(reads.contains(key("here", Props.COST))).isTrue();
        assertThat(reads.contains(key("there", Props.OPERATING))).isFalse();
        assertThat(reads.contains(key("there", Props.COST))).isTrue();
        assertThat(reads.contains(key("silent", Props.COST))).isFalse();
        assertThat(reads.facts(WORLD::find)).extracting(Fact::toString).containsExactly("here operating: 2018");
    }

    @Test
    void theFactsThatWereReadAreGivenAsACatalogHasThem() {
        Reads reads = reads(world -> {
            world.deployment("there").facts().get(Props.OPERATING);
            world.deployment("here").cost().isPresent();
            world.deployment("here").facts().all();
            world.deployment("there").facts().get(Props.OPERATING);
        });
        assertThat(reads.keys()).containsExactly(key("there", Props.OPERATING), key("here", Props.COST));
        assertThat(reads).hasToString("2 facts, 2 conditions of rows");
        assertThat(reads.facts(WORLD::find))
                .extracting(fact -> fact.key().toString())
                .containsExactly("there operating", "here cost", "here operating");
        assertThat(reads.facts(id -> WORLD.find(id).filter(row -> row.id().equals(Id.of("here")))))
                .extracting(fact -> fact.key().toString())
                .containsExactly("here cost", "here operating");
        assertThat(reads.facts(id -> Optional.empty())).isEmpty();
    }

    @Test
    void theYearsOfASeriesAreReadOneByOne() {
        Catalog world = World.empty()
                .gdp(2015, Estimate.exactly(7), World.OUTLOOK)
                .gdp(2016, Estimate.exactly(8), World.OUTLOOK)
                .gdp(2017, Estimate.exactly(9), World.BANK)
                .build();
        Reads reads = world.reads(seen -> {
            Observations<?> gdp = seen.allSeries().list().get(0).observations();
            gdp.at(2015).isPresent();
            gdp.at(2016).isPresent();
            gdp.at(2016).isPresent();
        });
        assertThat(reads.keys())
                .extracting(FactKey::toString)
                .containsExactly("tj-gdp-none value 2015", "tj-gdp-none value 2016");
        assertThat(reads.sources()).containsExactly(World.OUTLOOK.id());
    }

    private static Source relay() {
        return World.titled("relay", "Relay", "Agency", World.BANK.type())
                .origin(World.EARLY)
                .build();
    }

    @Test
    void aSourceIsReadWithThoseThatItRepeats() {
        Catalog world = World.vendors()
                .add(relay())
                .deployment(
                        "kg-a",
                        "KG",
                        World.facts(
                                World.fact(Props.CAMERAS, World.cameras(3, relay()), World.cameras(3, World.LATE)),
                                World.fact(
                                        Props.SIGNED,
                                        World.date("2014", World.UNDATED).origin(relay()))))
                .build();
        Id relay = Id.of("relay");
        Id early = World.EARLY.id();
        assertThat(world.reads(seen -> seen.source("relay")).sources()).containsExactly(relay, early);
        assertThat(world.reads(seen -> seen.findSource("relay")).sources()).containsExactly(relay, early);
        assertThat(world.reads(seen -> seen.deployment("kg-a")).sources()).isEmpty();
        assertThat(world.reads(seen -> seen.deployment("kg-a").cameras()).sources())
                .containsExactly(relay, early, World.LATE.id());
        assertThat(world.reads(seen -> seen.deployment("kg-a").facts().get(Props.SIGNED))
                        .sources())
                .containsExactly(World.UNDATED.id(), relay, early);
        assertThat(world.knownBy("2016")
                        .reads(seen -> seen.find(Deployment.KIND, "kg-a"))
                        .sources())
                .as("a lens hides them, and another date of theirs would show them")
                .contains(relay, World.LATE.id(), World.UNDATED.id());
        assertThatThrownBy(() ->
                        world.reads(seen -> seen.source("relay")).sources().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aQuestionReadsWhatItsPartsRead() {
        Reads[] part = new Reads[1];
        Reads whole = reads(world -> {
            part[0] = world.reads(seen -> {
                seen.source("bank-tables");
                seen.deployment("here").cost().isPresent();
                seen.deployment("there").facts().all();
                seen.deployments().in("TJ").count();
            });
        });
        assertThat(whole.keys()).isEqualTo(part[0].keys()).hasSize(1);
        assertThat(whole.sources()).isEqualTo(part[0].sources()).contains(World.BANK.id());
        assertThat(whole.conditions()).isEqualTo(part[0].conditions()).isNotEmpty();
        assertThat(whole.contains(key("there", Props.OPERATING))).isTrue();
        assertThat(whole.admits(deployment("new", "TJ"))).isTrue();
        assertThat(whole.admits(deployment("new", "KG"))).isFalse();
    }

    @Test
    void aQuestionThatOnlyPrintsOrNamesReadsWhatItAsksOfRows() {
        assertThat(reads(world -> assertThat(world.deployments().in("TJ").toString())
                                .isNotEmpty())
                        .conditions())
                .map(RowCondition::text)
                .contains("deployments (country TJ)");
        assertThat(reads(world -> world.deployments().by("huawei")).conditions())
                .map(RowCondition::text)
                .contains("organizations with the id huawei");
        Reads byName = reads(world -> world.deployments().by("Organization Huawei"));
        assertThat(byName.conditions())
                .map(RowCondition::text)
                .containsExactly("organizations called Organization Huawei");
    }

    @Test
    void noRowMoreIsPossiblyThereWhereNoDayIsAskedFor() {
        Reads reads = reads(world -> world.deployments().possible().count());
        assertThat(reads.admits(deployment("new", "TJ"))).isFalse();
    }

    private static Deployment deployment(String id, String country) {
        return World.empty()
                .deployment(id, country, Category.SAFE_CITY, OPERATING)
                .build()
                .deployment(id);
    }

    @Test
    void eachTestOfTheCallerDecidesForItself() {
        Reads reads = reads(world -> {
            world.deployments()
                    .matching(row -> row.id().toString().equals("one"))
                    .count();
            world.deployments()
                    .matching(row -> row.id().toString().equals("two"))
                    .count();
        });
        assertThat(reads.conditions()).hasSize(1);
        assertThat(reads.admits(deployment("one", "TJ"))).isTrue();
        assertThat(reads.admits(deployment("two", "TJ"))).isTrue();
        assertThat(reads.admits(deployment("three", "TJ"))).isFalse();
    }

    @Test
    void aSeriesThatALensHidesIsReadAsAWhole() {
        Catalog world = World.empty()
                .gdp(2015, Estimate.exactly(7), World.OUTLOOK)
                .build()
                .knownBy("2010");
        Reads reads = world.reads(seen -> seen.find("tj-gdp-none"));
        Property<?> value =
                world.asReleased().allSeries().list().get(0).observations().property();
        assertThat(reads.contains(new FactKey(Id.of("tj-gdp-none"), value, OptionalInt.of(2015))))
                .isTrue();
        assertThat(reads.sources()).contains(World.OUTLOOK.id());
    }
}
