package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.cameras;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.cost;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.since;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.supplier;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.system;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where one fact of one system changes, all else is counted once: such an answer is that of the world counted whole,
 * and where more may change there is none.
 */
class RecountingTest {

    private static final VendorConcentration BY_DEPLOYMENTS = VendorConcentration.of("TJ");
    private static final VendorConcentration BY_CAMERAS = BY_DEPLOYMENTS.by(SystemSize.CAMERAS);
    private static final Attested<?> HUAWEI = supplier("huawei");
    private static final Attested<?> VEGA = supplier("vega");

    private static final Attested<?> OPERATED = World.fact(Props.OPERATOR, World.parties("vega", World.BRIEF));

    private static World world() {
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .law("cn-law", "CN", World.facts(since(Props.IN_FORCE, "2017")), LawEffect.BINDS)
                .deployment("first", "TJ", World.facts(HUAWEI, cameras("40")))
                .deployment("second", "TJ", World.facts(HUAWEI, cameras("20")))
                .deployment("open", "TJ", World.facts(cameras("5")))
                .deployment("also-open", "TJ", World.facts(cameras("5")))
                .deployment("unmeasured", "TJ", Category.SAFE_CITY, World.facts(VEGA))
                .deployment("network", "TJ", Category.MOBILE_NETWORK, World.facts(VEGA));
    }

    private static final Catalog WORLD = world().build();

    /** The catalog with some facts more of a system, or others. */
    private static Catalog with(Catalog catalog, String system, Attested<?>... facts) {
        Deployment old = catalog.deployment(system);
        Facts now = old.facts();
        for (Attested<?> fact : facts) {
            now = now.with(fact);
        }
        return catalog.toBuilder().put(old.withFacts(now)).build();
    }

    private static Catalog without(String system, Property<?> property) {
        return WORLD.toBuilder()
                .put(WORLD.deployment(system).filter((other, claim) -> !other.equals(property)))
                .build();
    }

    private static Optional<Assessment> quick(
            PartedScore<?> question, Catalog catalog, Catalog world, String system, Property<?> property) {
        return question.recounting(catalog).apply(world, Fact.of(world.deployment(system), property));
    }

    private static Optional<Assessment> quick(
            PartedScore<?> question, Catalog world, String system, Property<?> property) {
        return quick(question, WORLD, world, system, property);
    }

    private static void assertRecounted(PartedScore<?> question, String system, Attested<?> fact) {
        assertRecounted(question, WORLD, system, fact);
    }

    private static void assertRecounted(PartedScore<?> question, Catalog catalog, String system, Attested<?> fact) {
        Catalog world = with(catalog, system, fact);
        assertLike(quick(question, catalog, world, system, fact.property()), question.answer(world));
        FactKey changed = Fact.of(world.deployment(system), fact.property()).key();
        assertThat(question.recounting(catalog, question.on(catalog)).apply(world, changed))
                .isEqualTo(question.on(world));
    }

    /** All but the value is that of the question asked again. */
    private static void assertLike(Optional<Assessment> quick, Assessment whole) {
        assertThat(quick).isPresent();
        assertThat(quick.get().value()).isEqualTo(whole.value());
    }

    @Test
    void anotherVendorOfASystemIsCountedAlone() {
        assertRecounted(BY_DEPLOYMENTS, "open", HUAWEI);
        assertRecounted(BY_DEPLOYMENTS, "first", VEGA);
        assertRecounted(BY_DEPLOYMENTS.having(Access.SUPPLIES), "open", HUAWEI);
        assertRecounted(BY_DEPLOYMENTS.having(Access.SUPPLIES), "first", VEGA);
        assertRecounted(BY_DEPLOYMENTS.having(Access.HOSTS), "open", OPERATED);
        assertThat(quick(BY_DEPLOYMENTS.having(Access.HOSTS), with(WORLD, "open", VEGA), "open", Props.SUPPLIER))
                .isEmpty();
    }

    /** Which of two systems without a vendor gets one does not matter. */
    @Test
    void systemsThatGoFromTheSameToTheSameAreCountedOnce() {
        var recounting = BY_DEPLOYMENTS.recounting(WORLD);
        for (String system : new String[] {"open", "also-open", "open"}) {
            for (Attested<?> vendor : new Attested<?>[] {VEGA, HUAWEI}) {
                Catalog world = with(WORLD, system, vendor);
                assertLike(
                        recounting.apply(world, Fact.of(world.deployment(system), Props.SUPPLIER)),
                        BY_DEPLOYMENTS.answer(world));
            }
        }
    }

    /** Which vendors share a system matters, and not which system it is, nor who is named first in the catalog. */
    @Test
    void systemsOfSeveralVendorsAreCountedOnceToo() {
        Attested<?> both = supplier("huawei;vega");
        Catalog shared = with(WORLD, "second", both);
        for (Catalog catalog : new Catalog[] {WORLD, shared, with(shared, "first", VEGA)}) {
            var recounting = BY_DEPLOYMENTS.recounting(catalog);
            for (String system : new String[] {"open", "also-open", "unmeasured"}) {
                for (Attested<?> vendors : new Attested<?>[] {VEGA, both, HUAWEI}) {
                    Catalog world = with(catalog, system, vendors);
                    assertLike(
                            recounting.apply(world, Fact.of(world.deployment(system), Props.SUPPLIER)),
                            BY_DEPLOYMENTS.answer(world));
                }
            }
        }
    }

    /** By size a system that gets a vendor takes its size there from those that have none. */
    @Test
    void anotherVendorOfASystemIsCountedAloneBySize() {
        for (Catalog catalog : new Catalog[] {WORLD, with(WORLD, "second", supplier("huawei;vega"))}) {
            for (String system : new String[] {"open", "also-open", "unmeasured", "first"}) {
                for (Attested<?> vendors : new Attested<?>[] {VEGA, HUAWEI, supplier("huawei;vega")}) {
                    assertRecounted(BY_CAMERAS, catalog, system, vendors);
                    assertRecounted(BY_CAMERAS.jointSupply(), catalog, system, vendors);
                    assertRecounted(BY_CAMERAS.amongStated(), catalog, system, vendors);
                }
            }
        }
        assertRecounted(BY_DEPLOYMENTS.by(SystemSize.VALUE), with(WORLD, "open", cost("USD 70")), "open", VEGA);
    }

    /** By carriers, or by number among stated vendors alone, it matters which system has a vendor. */
    @Test
    void vendorsAreCountedWholeWhereItMattersWhoseTheyAre() {
        Catalog vega = with(WORLD, "open", VEGA);
        assertThat(quick(BY_DEPLOYMENTS, vega, "open", Props.SUPPLIER)).isPresent();
        assertThat(quick(BY_DEPLOYMENTS.amongStated(), vega, "open", Props.SUPPLIER))
                .isEmpty();
        assertThat(quick(BY_DEPLOYMENTS.by(SystemSize.CARRIERS), vega, "open", Props.SUPPLIER))
                .isEmpty();
        assertThat(quick(BY_DEPLOYMENTS, without("first", Props.SUPPLIER), "first", Props.SUPPLIER))
                .isEmpty();
        Catalog parted = WORLD.toBuilder()
                .add(World.part("part", "TJ", "first", World.facts(cameras("3"))))
                .build();
        assertThat(quick(BY_DEPLOYMENTS, parted, with(parted, "part", VEGA), "part", Props.SUPPLIER))
                .isEmpty();
        assertThat(quick(BY_DEPLOYMENTS, parted, with(parted, "first", VEGA), "first", Props.SUPPLIER))
                .isEmpty();
        assertRecounted(BY_DEPLOYMENTS, parted, "second", VEGA);
    }

    @Test
    void anotherSizeOfASystemIsCountedAlone() {
        assertRecounted(BY_CAMERAS, "first", cameras("70"));
        assertRecounted(BY_CAMERAS, "open", cameras("0"));
        assertRecounted(BY_CAMERAS, "unmeasured", cameras("40"));
        assertRecounted(BY_DEPLOYMENTS.by(SystemSize.VALUE), "first", cost("USD 70"));
        assertRecounted(BY_CAMERAS.amongStated(), "first", cameras("70"));
    }

    /** A size by which is not asked changes nothing, though the system states none of what is asked. */
    @Test
    void anotherSizeThanThatAskedForChangesNothing() {
        assertRecounted(BY_CAMERAS, "unmeasured", cost("USD 70"));
        assertRecounted(BY_CAMERAS, "first", cost("USD 70"));
        assertRecounted(BY_DEPLOYMENTS, "first", cameras("70"));
        Catalog priced = with(WORLD, "unmeasured", cost("EUR 5"));
        assertThat(quick(BY_CAMERAS, priced, "unmeasured", Props.COST)
                        .orElseThrow()
                        .value())
                .isEqualTo(BY_CAMERAS.answer(WORLD).value());
    }

    /**
     * A size that is gone, is in another unit, or makes a system count is counted with all else, as any other fact is.
     */
    @Test
    void sizesAreCountedWholeWhereMoreMayChange() {
        assertThat(quick(BY_CAMERAS, without("first", Props.CAMERAS), "first", Props.CAMERAS))
                .isEmpty();
        Catalog abroad = with(WORLD, "first", cost("EUR 70"));
        assertThat(quick(BY_DEPLOYMENTS.by(SystemSize.VALUE), abroad, "first", Props.COST))
                .isEmpty();
        Catalog watching = with(WORLD, "network", cameras("3"));
        assertThat(BY_CAMERAS.answer(watching).coverage().orElseThrow().all())
                .isEqualTo(BY_CAMERAS.answer(WORLD).coverage().orElseThrow().all() + 1);
        assertThat(quick(BY_CAMERAS, watching, "network", Props.CAMERAS)).isEmpty();
        Catalog begun = with(WORLD, "first", since(Props.OPERATING, "2015"));
        assertThat(quick(BY_CAMERAS, begun, "first", Props.OPERATING)).isEmpty();
        assertThat(quick(BY_CAMERAS, with(begun, "first", cameras("9")), "first", Props.CAMERAS))
                .isEmpty();
        Attested<?> dated =
                World.fact(Props.CAMERAS, World.cameras(9, World.BRIEF).asOf("2015"));
        Catalog seen = with(WORLD, "first", dated);
        Optional<Assessment> told = quick(BY_CAMERAS, seen, "first", Props.CAMERAS);
        assertThat(told.map(Assessment::value).orElse(BY_CAMERAS.answer(seen).value()))
                .isEqualTo(BY_CAMERAS.answer(seen).value());
    }

    /** What does not count has another size, and the answer stays. */
    @Test
    void theSizeOfWhatDoesNotCountChangesNothing() {
        Catalog ended = with(WORLD, "second", since(Props.CANCELLED, "2018"));
        assertRecounted(BY_CAMERAS, ended, "second", cameras("70"));
        assertThat(quick(BY_CAMERAS, ended, with(ended, "second", cameras("70")), "second", Props.CAMERAS)
                        .orElseThrow()
                        .value())
                .isEqualTo(BY_CAMERAS.answer(ended).value());
    }

    /** Which systems a law reaches moves with their vendors; where it does not bind yet, all is counted. */
    @Test
    void exposureIsRecountedByDeploymentsAndByCameras() {
        JurisdictionExposure exposure = JurisdictionExposure.to("cn-law").of("TJ");
        assertRecounted(exposure, "open", HUAWEI);
        assertRecounted(exposure, "open", VEGA);
        assertRecounted(exposure, "first", VEGA);
        assertRecounted(exposure.by(SystemSize.CAMERAS), "first", cameras("70"));
        Catalog huawei = with(WORLD, "open", HUAWEI);
        for (String system : new String[] {"open", "unmeasured"}) {
            assertRecounted(exposure.by(SystemSize.CAMERAS), system, HUAWEI);
            assertRecounted(exposure.by(SystemSize.CAMERAS), system, VEGA);
        }
        assertRecounted(exposure, "open", OPERATED);
        assertRecounted(exposure, "first", OPERATED);
        assertThat(quick(BY_DEPLOYMENTS, with(WORLD, "open", OPERATED), "open", Props.OPERATOR))
                .as("no vendor, and not asked for")
                .isEmpty();
        assertThat(quick(exposure.in(2012), huawei, "open", Props.SUPPLIER)).isEmpty();
        assertThat(quick(exposure.in(2019), huawei, "open", Props.SUPPLIER)).isPresent();
    }

    /** A tender whose only supplier is taken away counts no more. */
    @Test
    void exposureIsCountedWholeWhereASystemLosesItsVendors() {
        JurisdictionExposure exposure = JurisdictionExposure.to("cn-law").of("TJ");
        Catalog tendered = with(WORLD, "first", World.fact(Props.BIDDERS, World.parties("huawei;vega", World.BRIEF)));
        Catalog unsupplied = tendered.toBuilder()
                .put(tendered.deployment("first").filter((other, claim) -> !other.equals(Props.SUPPLIER)))
                .build();
        assertThat(exposure.answer(unsupplied).leftOut()).hasSize(1);
        assertThat(quick(exposure, tendered, unsupplied, "first", Props.SUPPLIER))
                .isEmpty();
        assertRecounted(exposure, tendered, "first", OPERATED);
    }

    /** Without the cameras of the one that states some, nothing is measured, and no share is known. */
    @Test
    void exposureIsNotMeasuredByASystemThatHasNoneAnyMore() {
        Catalog one = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .law("cn-law", "CN", World.facts(since(Props.IN_FORCE, "2017")), LawEffect.BINDS)
                .deployment("first", "TJ", World.facts(HUAWEI, cameras("40")))
                .deployment("unmeasured", "TJ", World.facts(HUAWEI))
                .build();
        JurisdictionExposure exposure =
                JurisdictionExposure.to("cn-law").of("TJ").by(SystemSize.CAMERAS);
        assertThat(exposure.answer(one).value()).isPresent();
        assertThat(exposure.answer(with(one, "first", cameras("0"))).value()).isEmpty();
        assertRecounted(exposure, one, "first", cameras("0"));
        assertRecounted(exposure, one, "first", cameras("7"));
        assertRecounted(exposure, one, "unmeasured", cameras("0"));
    }

    /** If no system states how many cameras it has, no share of cameras is known. */
    @Test
    void exposureIsNotMeasuredByASystemThatStatesNone() {
        Catalog none = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .law("cn-law", "CN", World.facts(since(Props.IN_FORCE, "2017")), LawEffect.BINDS)
                .deployment("first", "TJ", World.facts(HUAWEI))
                .deployment("unmeasured", "TJ", World.facts())
                .build();
        JurisdictionExposure exposure =
                JurisdictionExposure.to("cn-law").of("TJ").by(SystemSize.CAMERAS);
        assertThat(exposure.answer(none).value()).isEmpty();
        assertThat(exposure.answer(with(none, "first", cameras("40"))).value()).isPresent();
        Catalog supplied = with(none, "unmeasured", HUAWEI);
        assertThat(quick(exposure, none, supplied, "unmeasured", Props.SUPPLIER)
                        .orElseThrow()
                        .value())
                .isEmpty();
        assertRecounted(exposure, none, "unmeasured", HUAWEI);
        assertRecounted(exposure, with(none, "first", cameras("0")), "unmeasured", HUAWEI);
    }
}
