package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.since;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
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

    private static Attested<?> tenths(Random random) {
        double number = random.nextInt(20_000) / 10.0;
        boolean isRange = random.nextInt(3) == 0;
        Estimate size =
                isRange ? Estimate.between(number, number + random.nextInt(999) / 10.0) : Estimate.exactly(number);
        return World.fact(Props.CAMERAS, World.claim(Quantity.of(size, Unit.of("camera")), World.BRIEF));
    }

    /** Systems with one or several vendors, or none, and with cameras. */
    private static Catalog market(Random random, int systems, Function<Random, Attested<?>> cameras) {
        World world = World.empty();
        NAMES.forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        for (int i = 0; i < systems; i++) {
            boolean isOpen = random.nextInt(3) == 0;
            world.deployment(
                    "system-" + (10 + i),
                    "TJ",
                    isOpen ? World.facts(cameras.apply(random)) : World.facts(cameras.apply(random), vendors(random)));
        }
        return world.build();
    }

    private static void assertCountedAlike(
            PartedScore<?> question,
            io.github.digitalsilkroad.core.evidence.Property<?> property,
            Catalog market,
            List<Deployment> changed) {
        var recounting = question.recounting(market);
        var answering = question.recounting(market, question.on(market));
        for (Deployment system : changed) {
            Catalog world = market.toBuilder().put(system).build();
            Fact fact = Fact.of(world.deployment(system.id().toString()), property);
            Assessment quick = recounting.apply(world, fact).orElseThrow();
            Assessment whole = question.on(world);
            assertThat(quick.value()).as("%s of %s", question, system.id()).isEqualTo(whole.value());
            assertThat(answering.apply(world, fact.key())).isEqualTo(whole);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 30)
    void theVendorsOfASystemGiveTheAnswerOfTheWorldThatHasThem(
            @ForAll Random random, @ForAll @IntRange(min = 4, max = 24) int systems, @ForAll boolean areMany) {
        Catalog market = market(random, systems, RecountingProperties::cameras);
        assertCountedAlike(areMany ? VENDORS.jointSupply() : VENDORS, Props.SUPPLIER, market, supplied(random, market));
    }

    /** Sums of numbers with few decimals are the same in any order; of others they differ in the last place. */
    @Property(seed = Seeds.FIXED, tries = 30)
    void theVendorsOfASystemGiveTheAnswerBySizeOfTheWorldThatHasThem(
            @ForAll Random random,
            @ForAll @IntRange(min = 4, max = 24) int systems,
            @ForAll boolean areMany,
            @ForAll boolean areFewDecimals) {
        Catalog market =
                market(random, systems, areFewDecimals ? RecountingProperties::tenths : RecountingProperties::cameras);
        VendorConcentration byCameras = VENDORS.by(SystemSize.CAMERAS);
        VendorConcentration question = areMany ? byCameras.jointSupply() : byCameras;
        List<Deployment> changed = supplied(random, market);
        if (areFewDecimals) {
            assertCountedAlike(question, Props.SUPPLIER, market, changed);
        }
        var recounting = question.recounting(market);
        for (Deployment system : changed) {
            Catalog world = market.toBuilder().put(system).build();
            Estimate quick = recounting
                    .apply(world, Fact.of(world.deployment(system.id().toString()), Props.SUPPLIER))
                    .flatMap(Assessment::value)
                    .orElseThrow();
            Estimate whole = question.answer(world).value().orElseThrow();
            assertThat(quick.low()).isCloseTo(whole.low(), withinPercentage(1e-13));
            assertThat(quick.high()).isCloseTo(whole.high(), withinPercentage(1e-13));
        }
    }

    private static List<Deployment> supplied(Random random, Catalog market) {
        List<Attested<?>> choices = List.of(vendors(random), vendors(random));
        List<Deployment> changed = new ArrayList<>();
        for (Deployment system : market.deployments()) {
            for (Attested<?> some : system.vendors().isEmpty() ? choices : List.<Attested<?>>of()) {
                changed.add(system.withFacts(system.facts().with(some)));
            }
        }
        Collections.shuffle(changed, random);
        return changed;
    }

    private static Attested<?> party(Role role, Random random) {
        return World.fact(role.property(), World.parties(NAMES.get(random.nextInt(NAMES.size())), World.BRIEF));
    }

    /** Systems with parties of two countries in some of the roles that a law may reach. */
    private static Catalog partiesOfTwoCountries(Random random, int systems) {
        World world = World.empty().law("cn-law", "CN", World.facts(since(Props.IN_FORCE, "2017")), LawEffect.BINDS);
        for (int i = 0; i < NAMES.size(); i++) {
            world.organization(NAMES.get(i), i < 2 ? "CN" : "RU", OrganizationKind.VENDOR);
        }
        for (int i = 0; i < systems; i++) {
            List<Attested<?>> facts = new ArrayList<>(List.of(tenths(random)));
            for (Role role : JurisdictionPaths.ROLES) {
                if (random.nextInt(4) == 0) {
                    facts.add(party(role, random));
                }
            }
            world.deployment("system-" + (10 + i), "TJ", World.facts(facts.toArray(Attested<?>[]::new)));
        }
        return world.build();
    }

    @Property(seed = Seeds.FIXED, tries = 10)
    void thePartiesOfASystemGiveTheExposureOfTheWorldThatHasThem(
            @ForAll Random random,
            @ForAll @IntRange(min = 4, max = 12) int systems,
            @ForAll boolean areHosts,
            @ForAll boolean areCameras) {
        Catalog market = partiesOfTwoCountries(random, systems);
        JurisdictionExposure exposure = JurisdictionExposure.to("cn-law").of("TJ");
        JurisdictionExposure bySize = areCameras ? exposure.by(SystemSize.CAMERAS) : exposure;
        List<Role> roles = areHosts ? Access.HOSTS.roles : JurisdictionPaths.ROLES;
        for (Role role : roles) {
            List<Deployment> changed = new ArrayList<>();
            for (Deployment system : market.deployments()) {
                changed.add(system.withFacts(system.facts().with(party(role, random))));
                if (system.facts().get(role.property()).isPresent()
                        && role != Role.SUPPLIER
                        && role != Role.INTEGRATOR) {
                    changed.add((Deployment) system.filter((property, claim) -> !property.equals(role.property())));
                }
            }
            Collections.shuffle(changed, random);
            assertCountedAlike(areHosts ? bySize.having(Access.HOSTS) : bySize, role.property(), market, changed);
        }
    }

    @Property(seed = Seeds.FIXED, tries = 15)
    void theSizeOfASystemGivesTheAnswerOfTheWorldThatHasIt(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 24) int systems) {
        Catalog market = market(random, systems, RecountingProperties::cameras);
        List<Deployment> changed = new ArrayList<>();
        for (Deployment system : market.deployments()) {
            changed.add(system.withFacts(system.facts().with(cameras(random))));
        }
        assertCountedAlike(VENDORS.by(SystemSize.CAMERAS), Props.CAMERAS, market, changed);
    }
}
