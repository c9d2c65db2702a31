package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.model.Lever;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the recommendations of the brief would do to the bundled data. */
class BundledScenariosTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final String NATIONAL = "target-ai";
    private static final String RUSSIAN = "vega";
    private static final String WESTERN = "nokia";

    /** One ready-made scenario for each lever that the brief names. */
    private static Map<Lever, Scenario> ready() {
        Map<Lever, Scenario> ready = new EnumMap<>(Lever.class);
        ready.put(Lever.DIVERSIFY_SUPPLIERS, Recommendations.diversifySuppliers(DSR, "KZ", RUSSIAN));
        ready.put(Lever.DIVERSIFY_CARRIERS, Recommendations.diversifyCarriers(DSR, "TM", "tmcell-other"));
        ready.put(Lever.OTHER_SUPPLIERS, Recommendations.otherSuppliers(DSR, "UZ", WESTERN));
        ready.put(Lever.DATA_PROTECTION_LAW, Recommendations.dataProtectionLaws(2027, "KG", "TJ"));
        ready.put(Lever.TRANSPARENCY, Recommendations.transparency(DSR, "KG"));
        return ready;
    }

    @Test
    void everyLeverOfTheBriefHasAScenarioThatChangesTheData() {
        Map<Lever, Scenario> ready = ready();
        for (Statement statement : DSR.rows(Statement.KIND)) {
            statement.lever().ifPresent(lever -> assertThat(ready).containsKey(lever));
        }
        Catalog world = Scenario.named("Another carrier")
                .introduceVendor("tmcell-other", "Another carrier", "TM")
                .on(DSR);
        ready.forEach((lever, scenario) -> {
            assertThat(scenario.edits()).as(lever.label()).isNotEmpty();
            assertThat(scenario.tree().text(80).lines()).allMatch(line -> line.length() <= 80);
            assertThat(ReleaseDiff.between(world, scenario.on(world)).changes().isEmpty())
                    .as(lever.label())
                    .isFalse();
        });
    }

    @Test
    void nationalRussianOrWesternSuppliersLowerTheReachOfALawOfChina() {
        JurisdictionExposure reach =
                JurisdictionExposure.to("cn-national-intelligence-law-2017").of("UZ");
        for (String other : List.of(NATIONAL, RUSSIAN, WESTERN)) {
            Catalog then = Recommendations.otherSuppliers(DSR, "UZ", other).on(DSR);
            double before = reach.on(DSR).value().orElseThrow().high();
            assertThat(reach.on(then).value().orElseThrow().high()).isLessThan(before);
        }
    }

    /** Of a system of several vendors the one replaced may have had nothing, so that nothing would change. */
    @Test
    void aSecondSupplierLowersConcentrationOrLeavesItAsItIs() {
        Scenario scenario = Recommendations.diversifySuppliers(DSR, "KZ", RUSSIAN);
        Comparison comparison = VendorConcentration.of("KZ").amongStated().compare(DSR, scenario.on(DSR));
        assertThat(comparison.differences().get(0).isTight()).isTrue();
        assertThat(comparison.differences().get(0).rose()).isEqualTo(Ternary.NO);
        assertThat(comparison.differences().get(0).change().orElseThrow().low()).isNegative();
    }

    @Test
    void moreCarriersChangeWhomVendorsSupply() {
        Lens scenario = Scenario.named("Another carrier")
                .introduceVendor("tmcell-other", "Another carrier", "TM")
                .then(Recommendations.diversifyCarriers(DSR, "TM", "tmcell-other"));
        VendorConcentration carriers = VendorConcentration.of("TM").by(SystemSize.CARRIERS);
        assertThat(scenario.on(DSR)
                        .deployments()
                        .in("TM")
                        .with(Role.OPERATOR, "tmcell-other")
                        .count())
                .isPositive();
        assertThat(carriers.on(scenario.on(DSR)).value()).isPresent();
    }

    @Test
    void lawsCloseTheGapOfSafeguards() {
        Catalog then = Recommendations.dataProtectionLaws(2027, "TJ").on(DSR);
        assertThat(SafeguardGap.of("TJ").on(DSR))
                .hasToString("0-2 of 2 kinds in use lack a coded safeguard, partly inferred, 0 of 2 known");
        assertThat(SafeguardGap.of("TJ").on(then)).hasToString("0 of 2 kinds in use lack a coded safeguard");
    }

    @Test
    void transparencyLeavesFewerDisputes() {
        Catalog then = Recommendations.transparency(DSR, "KG").on(DSR);
        assertThat(then.disputes().in("KG").count())
                .isLessThan(DSR.disputes().in("KG").count());
    }
}
