package io.github.digitalsilkroad.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.RetiredId;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.score.ForeignFinancing;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Worlds with some of the changes between two stand by themselves, and the changes that matter are found in few of
 * them.
 */
class PartialWorldTest {

    private static final int OTHERS = 200;

    private static World world(String version) {
        return World.of(new DatasetVersion("test", version, 1), List.of(World.NEWSPAPER, World.MINISTRY))
                .country("TJ", "TJK");
    }

    private static <T> Facts fact(Property<T> property, T value) {
        return Facts.builder()
                .add(property, Claim.of(value, Citation.of(World.NEWSPAPER, "page 1")))
                .build();
    }

    private static Facts money(double cost, double foreign) {
        return Facts.builder()
                .add(Props.COST, Claim.of(Money.usd(cost), Citation.of(World.NEWSPAPER, "page 1")))
                .add(Props.FOREIGN_FUNDING, Claim.of(Money.usd(foreign), Citation.of(World.NEWSPAPER, "page 2")))
                .build();
    }

    private static Facts part(String of) {
        return fact(Props.PART_OF, of);
    }

    private static Catalog town(String version, double foreign, double others) {
        World world = world(version).deployment("town", "TJ", money(22, foreign));
        IntStream.range(0, OTHERS).forEach(i -> world.deployment("other-" + i, "TJ", money(22, others)));
        return world.build();
    }

    private static Catalog with(PartialWorld partial, Catalog before, Predicate<Change> made) {
        return partial.world(
                partial.steps.stream()
                        .filter(step -> step.changes().stream().anyMatch(made))
                        .toList(),
                before.reading());
    }

    private static Predicate<Change> goes(String id) {
        return change ->
                change.property().isEmpty() && change.subject().toString().equals(id);
    }

    @Test
    void whatTheAnswersShowIsTriedBeforeTwoHundredOtherChanges() {
        ReleaseDiff diff = ReleaseDiff.between(town("2026.01.0", 11, 1), town("2026.02.0", 20, 2));

        ReleaseEffect effect =
                diff.effectOn(ForeignFinancing.of("town"), Budget.standard().with(Budget.Limit.ANSWERS, 2));

        assertThat(diff.changes()).hasSize(OTHERS + 1);
        assertThat(effect.changes())
                .extracting(change -> change.subject().toString())
                .containsExactly("town");
    }

    /** What still refers to a thing that went keeps it, and what that refers to. */
    @Test
    void whatIsReferredToStays() {
        Catalog before = world("2026.01.0")
                .deployment("whole", "TJ", Facts.none())
                .deployment("middle", "TJ", part("whole"))
                .deployment("part", "TJ", part("middle"))
                .deployment("alone", "TJ", Facts.none())
                .build();
        Catalog after =
                world("2026.02.0").deployment("part", "TJ", Facts.none()).build();
        PartialWorld partial = new PartialWorld(ReleaseDiff.between(before, after));

        Catalog all = with(partial, before, goes("whole").or(goes("middle")).or(goes("alone")));
        assertThat(all.deployments().list())
                .extracting(system -> system.id().toString())
                .containsExactlyInAnyOrder("whole", "middle", "part");
        assertThat(with(partial, before, change -> true).deployments().list())
                .extracting(system -> system.id().toString())
                .containsExactly("part");
    }

    /** What comes refers to what comes too, and so on. */
    @Test
    void whatComesBringsWhatItRefersTo() {
        Catalog before = world("2026.01.0").build();
        Catalog after = world("2026.02.0")
                .deployment("whole", "TJ", fact(Props.COST, Money.usd(1)))
                .deployment("middle", "TJ", part("whole"))
                .deployment("part", "TJ", part("middle"))
                .build();
        PartialWorld partial = new PartialWorld(ReleaseDiff.between(before, after));

        Catalog one =
                with(partial, before, change -> change.subject().toString().equals("part"));
        assertThat(one.deployments().list())
                .extracting(system -> system.id().toString())
                .contains("part", "middle");
        assertThat(one.deployment("middle").facts().get(Props.PART_OF).claims()).isEmpty();
        assertThat(one.find("whole")).isEmpty();
    }

    /** A claim that refers to what a lens leaves out is as it is in that world: nothing brings the thing back. */
    @Test
    void whatALensLeftOutIsNotBroughtBack() {
        Catalog world = world("2026.01.0")
                .deployment("whole", "TJ", money(2, 1))
                .deployment(
                        "part",
                        "TJ",
                        Facts.builder()
                                .add(Props.PART_OF, Claim.of("whole", Citation.of(World.MINISTRY, "page 1")))
                                .build())
                .build();
        Catalog without = world.knownBy("2019");
        PartialWorld partial = new PartialWorld(ReleaseDiff.between(world, without));

        assertThatCode(() -> with(partial, world, change -> true)).doesNotThrowAnyException();
        assertThat(with(partial, world, change -> true).deployments().list())
                .extracting(system -> system.id().toString())
                .containsExactly("part");
    }

    @Test
    void idsRetiredInBothWorldsAreRetiredOnce() {
        Catalog before = world("2026.01.0")
                .deployment("one", "TJ", money(2, 1))
                .retire("old", "one", "renamed")
                .build();
        Catalog after = world("2026.02.0")
                .deployment("one", "TJ", money(2, 2))
                .retire("old", "one", "renamed")
                .build();
        PartialWorld partial = new PartialWorld(ReleaseDiff.between(before, after));

        assertThat(partial.world(List.of(), before.reading()).retiredIds())
                .extracting(RetiredId::id)
                .containsExactly("old");
    }
}
