package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
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
        assertThat(reported.readBy(null)).isEqualTo(reported).isNotSameAs(reported);
    }

    private static Deployment deployment(String id, String country) {
        return World.empty()
                .deployment(id, country, Category.SAFE_CITY, OPERATING)
                .build()
                .deployment(id);
    }
}
