package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.cameras;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.missing;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.since;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.supplier;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.system;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** Which systems a concentration of vendors counts, whose they are, and what it says of those left out. */
class VendorConcentrationTest {

    private static final VendorConcentration BY_DEPLOYMENTS = VendorConcentration.of("TJ");
    private static final VendorConcentration BY_CAMERAS = BY_DEPLOYMENTS.by(SystemSize.CAMERAS);

    private static World world() {
        return World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .organization("vega", "RU", OrganizationKind.VENDOR);
    }

    /** Of two vendors the one with more is named; two with as many are counted. */
    @Test
    void theVendorWithMostIsNamedUnlessSeveralHaveAsMany() {
        World some = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", World.facts(supplier("huawei")))
                .deployment("c", "TJ", World.facts(supplier("vega")))
                .deployment("open", "TJ", Facts.none());
        assertThat(BY_DEPLOYMENTS.on(some.build()).toString())
                .endsWith("one vendor if unstated; Organization huawei 2 systems");
        some.deployment("d", "TJ", World.facts(supplier("vega")));
        assertThat(BY_DEPLOYMENTS.on(some.build()).toString())
                .endsWith("one vendor if unstated; 2 vendors with 2 systems each");
    }

    /** Among stated vendors nothing is missing, unless none is stated. */
    @Test
    void amongStatedVendorsNoOtherIsMissing() {
        World some = world().deployment("open", "TJ", World.facts(cameras("10")));
        assertThat(missing(BY_DEPLOYMENTS.amongStated().on(some.build())))
                .contains("vendor of open: not stated by any source");
        some.deployment("a", "TJ", World.facts(supplier("huawei"), cameras("5")));
        assertThat(missing(BY_DEPLOYMENTS.amongStated().on(some.build()))).isEmpty();
        assertThat(missing(BY_DEPLOYMENTS.on(some.build()))).isNotEmpty();
        assertThat(BY_CAMERAS.on(some.build()).why().text(120)).contains("systems without a stated vendor");
        assertThat(BY_CAMERAS.amongStated().on(some.build()).why().text(120))
                .doesNotContain("systems without a stated vendor");
    }

    /** A system stated to have no camera is named as such; one with ten lacks its vendor alone. */
    @Test
    void onlyCamerasThatAreStatedAsNoneAreMissingAsNone() {
        Catalog none = world().deployment("none", "TJ", system("huawei", "0")).build();
        assertThat(BY_CAMERAS.on(none).value()).isEmpty();
        assertThat(missing(BY_CAMERAS.on(none))).containsExactly("cameras of none: stated as none");
        assertThat(BY_CAMERAS.measures(none)).isEmpty();
        Catalog some = world().deployment("none", "TJ", system("huawei", "0"))
                .deployment("open", "TJ", system("", "10"))
                .build();
        assertThat(BY_CAMERAS.on(some).value()).isEmpty();
        assertThat(missing(BY_CAMERAS.on(some)))
                .contains("cameras of none: stated as none")
                .noneMatch(what -> what.startsWith("cameras of open"));
    }

    /** A system with bidders alone has no vendor. An award gives it one, which is unknown if the award names none. */
    @Test
    void aTenderCountsOnceItIsAwarded() {
        Attested<?> bidders = World.fact(Props.BIDDERS, World.parties("huawei;vega", World.BRIEF));
        World some = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", Facts.none())
                .deployment("tender", "TJ", World.facts(bidders, since(Props.ANNOUNCED, "2016")));
        Assessment tendered = BY_DEPLOYMENTS.on(some.build());
        assertThat(tendered)
                .hasToString("10,000 HHI points among 1 known of 2 digital systems; 5,000-10,000 for all 2\n"
                        + "one vendor if unstated; Organization huawei 1 system");
        assertThat(tendered.leftOut())
                .extracting(LeftOut::toString)
                .containsExactly("tender: tendered, and no award is known");
        some.deployment("won", "TJ", World.facts(bidders, since(Props.AWARDED, "2017")))
                .deployment("running", "TJ", World.facts(bidders, since(Props.OPERATING, "2018")));
        assertThat(BY_DEPLOYMENTS.on(some.build()).coverage())
                .map(Coverage::toString)
                .contains("1 of 4 digital systems");
    }

    /** What leaves a system out is a fact where a source claims it, and none where the category is only filed. */
    @Test
    void whatLeavesASystemOutIsAFactThatIsClaimed() {
        Catalog some = world().deployment("a", "TJ", World.facts(supplier("huawei"), since(Props.OPERATING, "2016")))
                .deployment("network", "TJ", Category.MOBILE_NETWORK, World.facts(supplier("vega")))
                .deployment("ended", "TJ", World.facts(since(Props.OPERATING, "2016"), since(Props.CANCELLED, "2018")))
                .build();
        assertThat(BY_DEPLOYMENTS.counting(Category.SAFE_CITY).on(some).leftOut())
                .extracting(row -> row.id() + " " + row.facts().size())
                .containsExactlyInAnyOrder("network 0", "ended 1");
    }

    /** By a reading of some sources, a system that none of them mentions is left out. */
    @Test
    void aSystemThatAReadingDoesNotMentionIsLeftOut() {
        Catalog some = world().deployment("a", "TJ", World.facts(supplier("huawei")))
                .deployment("b", "TJ", World.facts(World.fact(Props.SUPPLIER, World.parties("vega", World.NEWSPAPER))))
                .build();
        assertThat(BY_DEPLOYMENTS.on(some).leftOut()).isEmpty();
        Assessment read = BY_DEPLOYMENTS.on(some.under(Reading.onlyFrom("cpc-2020")));
        assertThat(read.leftOut()).extracting(LeftOut::toString).containsExactly("b: not mentioned");
        assertThat(read.value()).contains(Estimate.exactly(10_000));
    }

    /** Who finances a system for which the catalog has no financing is missing. */
    @Test
    void aSystemWithoutAFinancingLacksOne() {
        Catalog some =
                world().deployment("a", "TJ", World.facts(supplier("huawei"))).build();
        assertThat(missing(BY_DEPLOYMENTS.having(Access.FINANCES).on(some)))
                .anyMatch(what -> what.startsWith("financing of a: "));
    }
}
