package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.cost;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.system;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a concentration of vendors can be computed again by whoever reads the answer, and where it cannot. */
class VendorComputationTest {

    private static final VendorConcentration BY_DEPLOYMENTS = VendorConcentration.of("TJ");
    private static final VendorConcentration BY_CAMERAS = BY_DEPLOYMENTS.by(SystemSize.CAMERAS);

    private static World world() {
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .deployment("first", "TJ", system("huawei", "40"))
                .deployment("second", "TJ", system("huawei", "20"))
                .deployment("third", "TJ", system("vega", "30"));
    }

    private static Optional<Computation> computation(VendorConcentration question, World world) {
        return question.on(world.build()).computation();
    }

    private static List<String> operands(Computation computation) {
        return computation.operands().stream()
                .map(operand -> operand.name() + " " + operand.value() + " " + operand.unit())
                .toList();
    }

    @Test
    void exactPartsGiveTheIndex() {
        Computation byDeployments = computation(BY_DEPLOYMENTS, world()).orElseThrow();
        assertThat(byDeployments.formula()).isEqualTo("concentration");
        assertThat(operands(byDeployments)).containsExactly("huawei 2 deployment", "vega 1 deployment");
        Computation byCameras = computation(BY_CAMERAS, world()).orElseThrow();
        assertThat(operands(byCameras)).containsExactly("huawei 60 camera", "vega 30 camera");
        assertThat(operands(byCameras.operands().get(0).from().orElseThrow()))
                .containsExactly("first 40 camera", "second 20 camera");
        assertThat(byCameras.operands().get(1).fact().orElseThrow().subject().id())
                .hasToString("third");
    }

    /** What makes a system count is the fact that states its party, or the first that would. */
    @Test
    void theFactOfASystemIsThatOfTheStatedParty() {
        Catalog some = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .deployment("a", "TJ", World.facts(World.fact(Props.INTEGRATOR, World.parties("huawei", World.BRIEF))))
                .deployment("open", "TJ", Facts.none())
                .build();
        assertThat(BY_DEPLOYMENTS.on(some).computation().orElseThrow().operands())
                .extracting(operand ->
                        operand.fact().orElseThrow().claims().property().name())
                .containsExactly("integrator", "supplier");
    }

    @Test
    void systemsWithoutAVendorMayBeAnyOnes() {
        World world = world().deployment("mystery", "TJ", system("", "10"));
        Computation completed = computation(BY_CAMERAS, world).orElseThrow();
        assertThat(completed.formula()).isEqualTo("concentration");
        assertThat(operands(completed)).containsExactly("huawei 60 camera", "vega 30 camera", "mystery 10 camera");
        assertThat(completed.operands().get(0).among()).hasToString("[huawei]");
        assertThat(completed.operands().get(2).among()).isEmpty();
        assertThat(BY_CAMERAS.on(world.build()).shown().stream()
                        .filter(fact -> fact.claims().property().equals(Props.CAMERAS))
                        .map(fact -> fact.subject().id().toString()))
                .contains("mystery");
        assertThat(operands(computation(BY_CAMERAS.amongStated(), world).orElseThrow()))
                .hasSize(2);
        assertThat(BY_CAMERAS.amongStated().on(world.build()).coverage())
                .map(Coverage::toString)
                .contains("3 of 4 digital systems");
    }

    @Test
    void systemsThatAnyNumberOfVendorsMayHaveAreDivided() {
        World world = world().deployment("mystery", "TJ", system("", "10"));
        Computation divided = computation(BY_CAMERAS.jointSupply(), world).orElseThrow();
        assertThat(divided.formula()).isEqualTo("concentration-divided");
        assertThat(divided.operands())
                .isEqualTo(computation(BY_CAMERAS, world).orElseThrow().operands());
        assertThat(computation(BY_CAMERAS.jointSupply(), world()).orElseThrow().formula())
                .isEqualTo("concentration");
    }

    @Test
    void whatIsNotSharpOrSharedIsAnAmountAmongItsVendors() {
        World world = world().deployment("about", "TJ", system("vega", "20-30"))
                .deployment("joint", "TJ", system("huawei;vega", "10"))
                .deployment("unmeasured", "TJ", system("vega", ""));
        Computation how = computation(BY_CAMERAS, world).orElseThrow();
        assertThat(operands(how))
                .containsExactly("vega at least 50 camera", "huawei 60 camera", "huawei;vega 10 camera");
        assertThat(how.operands().get(2).among()).hasToString("[huawei, vega]");
        assertThat(operands(how.operands().get(0).from().orElseThrow()))
                .containsExactly("about 20-30 camera", "third 30 camera", "unmeasured at least 0 camera");
        assertThat(computation(BY_CAMERAS, World.empty().deployment("mystery", "TJ", system("", "10"))))
                .isEmpty();
    }

    @Test
    void anOperandOfAtMostSomethingIsZeroOrMore() {
        Money cost = Money.of(Estimate.atMost(40), "USD");
        Facts facts =
                Facts.builder().add(Props.COST, World.claim(cost, World.BRIEF)).build();
        Catalog catalog = World.empty().deployment("only", "TJ", facts).build();
        Estimate value = Computation.Operand.of("cost", Fact.of(catalog.deployment("only"), Props.COST))
                .value();
        assertThat(value.low()).isZero();
        assertThat(value.high()).isEqualTo(40);
    }

    @Test
    void measuresAreThoseOfTheAnswer() {
        Catalog catalog = world().deployment("mystery", "TJ", system("", "10")).build();
        assertThat(BY_CAMERAS.measures(catalog).orElseThrow().index())
                .isEqualTo(BY_CAMERAS.on(catalog).value().orElseThrow());
        assertThat(BY_CAMERAS.amongStated().measures(catalog).orElseThrow().index())
                .isEqualTo(BY_CAMERAS.amongStated().on(catalog).value().orElseThrow());
        assertThat(BY_CAMERAS.measures(World.empty()
                        .deployment("mystery", "TJ", system("", "10"))
                        .build()))
                .isEmpty();
    }
}
