package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the life of a contract. */
class LifeProperties {

    @Provide
    Arbitrary<Map<Stage, PartialDate>> lives() {
        Arbitrary<PartialDate> dates = Arbitraries.of(
                        "2014", "2015", "2015-06", "2016-01-31", "2017", "201X", "XXXX", "[2015..2016]", "2018~")
                .map(PartialDate::parse);
        return Arbitraries.maps(Arbitraries.of(Stage.class), dates).map(map -> {
            Map<Stage, PartialDate> life = new EnumMap<>(Stage.class);
            life.putAll(map);
            return life;
        });
    }

    private static Deployment deployment(Map<Stage, PartialDate> life) {
        FactsBuilder facts = Facts.builder();
        life.forEach((stage, date) -> facts.add(stage.milestone(), Claim.of(date, Citation.of(LifeTest.REPORT))));
        return LifeTest.deployment(facts.build());
    }

    @Property(seed = Seeds.FIXED)
    void theStageIsTheLastOfTheLife(@ForAll("lives") Map<Stage, PartialDate> life) {
        Deployment deployment = deployment(life);
        assertThat(deployment.life().stage()).isEqualTo(deployment.stage());
        assertThat(deployment.life().milestones())
                .extracting(Life.Milestone::stage)
                .containsExactlyInAnyOrderElementsOf(life.keySet());
        assertThat(deployment.stage().isPresent()).isEqualTo(!life.isEmpty());
    }

    @Property(seed = Seeds.FIXED)
    void neighborsInALifeNeverStandInReverse(@ForAll("lives") Map<Stage, PartialDate> life) {
        PartialDate before = null;
        for (Life.Milestone milestone : deployment(life).life().milestones()) {
            PartialDate date = milestone.date().value().orElseThrow();
            if (before != null) {
                assertThat(date.isBefore(before).isYes()).isFalse();
            }
            before = date;
        }
    }

    @Property(seed = Seeds.FIXED)
    void aStageCertainlyAfterAllOthersIsTheStage(@ForAll("lives") Map<Stage, PartialDate> life, @ForAll Stage stage) {
        life.values().removeIf(PartialDate::isUnstated);
        life.put(stage, PartialDate.of(2023));
        assertThat(deployment(life).stage()).hasValue(stage);
    }

    @Property(seed = Seeds.FIXED)
    void anEndAtAnUnstatedTimeEndsTheLifeUnlessItWasRevivedAndWithoutAnEndItGoesOn(
            @ForAll("lives") Map<Stage, PartialDate> life) {
        life.keySet().removeIf(stage -> stage.group() == StageGroup.ENDED);
        if (!life.isEmpty()) {
            assertThat(deployment(life).stage().orElseThrow().group()).isNotEqualTo(StageGroup.ENDED);
        }
        life.put(Stage.WITHDRAWN, PartialDate.unstated());
        assertThat(deployment(life).stage())
                .hasValueSatisfying(stage ->
                        assertThat(stage.group() == StageGroup.ENDED).isEqualTo(!life.containsKey(Stage.REVIVED)));
        life.remove(Stage.REVIVED);
        assertThat(deployment(life).stage()).hasValue(Stage.WITHDRAWN);
    }

    @Property(seed = Seeds.FIXED)
    void withoutAnyDateTheNaturalOrderDecides(@ForAll("lives") Map<Stage, PartialDate> life) {
        life.replaceAll((stage, date) -> PartialDate.unstated());
        assertThat(deployment(life).stage()).isEqualTo(life.keySet().stream().max(Stage::compareTo));
    }
}
