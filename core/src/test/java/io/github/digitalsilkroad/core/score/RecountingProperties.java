package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * In random markets, of shared systems, too, the answer where one fact changes is to the last digit that of the world
 * counted whole, whichever system it was first counted for.
 */
class RecountingProperties {

    private static final VendorConcentration VENDORS = VendorConcentration.of("TJ");
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g");

    private static Attested<?> vendors(Random random) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        int several = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
        return World.fact(Props.SUPPLIER, World.parties(String.join(";", names.subList(0, several)), World.BRIEF));
    }

    private static Attested<?> cameras(Random random) {
        double number = random.nextInt(4) == 0 ? random.nextDouble() * 1_000 : random.nextInt(1_000);
        return World.fact(Props.CAMERAS, World.cameras(number, World.BRIEF));
    }

    /** Systems with one or several vendors, or none, and with cameras. */
    private static Catalog market(Random random, int systems) {
        World world = World.empty();
        NAMES.forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        for (int i = 0; i < systems; i++) {
            boolean isOpen = random.nextInt(3) == 0;
            world.deployment(
                    "system-" + (10 + i),
                    "TJ",
                    isOpen ? World.facts(cameras(random)) : World.facts(cameras(random), vendors(random)));
        }
        return world.build();
    }

    private static void assertCountedAlike(PartedScore<?> question, Catalog market, List<Deployment> changed) {
        var recounting = question.recounting(market);
        for (Deployment system : changed) {
            Catalog world = market.toBuilder().put(system).build();
            io.github.digitalsilkroad.core.evidence.Property<?> property =
                    question.equals(VENDORS.by(SystemSize.CAMERAS)) ? Props.CAMERAS : Props.SUPPLIER;
            Assessment quick = recounting
                    .apply(world, Fact.of(world.deployment(system.id().toString()), property))
                    .orElseThrow();
            Assessment whole = question.answer(world);
            assertThat(quick.value()).as("%s of %s", question, system.id()).isEqualTo(whole.value());
            assertThat(quick.headline()).isEqualTo(whole.headline());
            assertThat(quick.said.market()).isEqualTo(whole.said.market());
        }
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void theVendorsOfASystemGiveTheAnswerOfTheWorldThatHasThem(
            @ForAll Random random, @ForAll @IntRange(min = 4, max = 24) int systems, @ForAll boolean areMany) {
        Catalog market = market(random, systems);
        List<Attested<?>> choices = List.of(vendors(random), vendors(random));
        List<Deployment> changed = new ArrayList<>();
        for (Deployment system : market.deployments()) {
            for (Attested<?> some : system.vendors().isEmpty() ? choices : List.<Attested<?>>of()) {
                changed.add(system.withFacts(system.facts().with(some)));
            }
        }
        Collections.shuffle(changed, random);
        assertCountedAlike(areMany ? VENDORS.jointSupply() : VENDORS, market, changed);
    }

    @Property(seed = Seeds.FIXED, tries = 60)
    void theSizeOfASystemGivesTheAnswerOfTheWorldThatHasIt(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 24) int systems) {
        Catalog market = market(random, systems);
        List<Deployment> changed = new ArrayList<>();
        for (Deployment system : market.deployments()) {
            changed.add(system.withFacts(system.facts().with(cameras(random))));
        }
        assertCountedAlike(VENDORS.by(SystemSize.CAMERAS), market, changed);
    }
}
