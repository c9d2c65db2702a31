package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.cameras;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.cost;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.operands;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.since;
import static io.github.digitalsilkroad.core.score.ScoreFixtures.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Systems that are part of another one are counted once: with it or without it, and never in both. */
class UmbrellaTest {

    private static final VendorConcentration BY_DEPLOYMENTS = VendorConcentration.of("TJ");
    private static final VendorConcentration BY_CAMERAS = BY_DEPLOYMENTS.by(SystemSize.CAMERAS);

    private final World world = World.empty()
            .organization("huawei", "CN", OrganizationKind.VENDOR)
            .organization("vega", "RU", OrganizationKind.VENDOR);

    private UmbrellaTest with(String id, String partOf, String vendor, String cameras) {
        return with(id, partOf, Category.SAFE_CITY, system(vendor, cameras));
    }

    private UmbrellaTest with(String id, String partOf, Category category, Facts facts) {
        world.add(Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of("TJ"))
                .category(category)
                .partOf(partOf.isEmpty() ? Optional.empty() : Optional.of(Id.of(partOf)))
                .facts(facts)
                .build());
        return this;
    }

    private Assessment ask(VendorConcentration question) {
        return question.on(world.build());
    }

    private static List<String> leftOut(Assessment answer) {
        return answer.leftOut().stream()
                .map(row -> row.id() + ": " + row.reason())
                .toList();
    }

    @Test
    void anUmbrellaThatNamesItsVendorCountsForAllItsParts() {
        with("umbrella", "", "huawei", "").with("part", "umbrella", "vega", "").with("of-part", "part", "vega", "");
        Assessment answer = ask(BY_DEPLOYMENTS);
        assertThat(operands(answer)).containsExactly("huawei 1");
        assertThat(leftOut(answer))
                .containsExactly(
                        "part: part of umbrella (filed, no source states it), which counts",
                        "of-part: part of part (filed, no source states it), which counts");
    }

    @Test
    void partsCountWhereTheUmbrellaNamesNoVendor() {
        with("umbrella", "", "", "").with("part", "umbrella", "vega", "").with("other", "umbrella", "huawei", "");
        Assessment answer = ask(BY_DEPLOYMENTS);
        assertThat(operands(answer)).containsExactly("huawei 1", "vega 1");
        assertThat(leftOut(answer)).containsExactly("umbrella: names no vendor, its parts count");
    }

    @Test
    void camerasOfPartsAreTakenFromThoseOfTheUmbrella() {
        with("umbrella", "", "huawei", "100").with("part", "umbrella", "vega", "30");
        Assessment answer = ask(BY_CAMERAS);
        assertThat(operands(answer)).containsExactly("vega 30", "huawei 70");
        Computation rest =
                answer.computation().orElseThrow().operands().get(1).from().orElseThrow();
        assertThat(rest.formula()).isEqualTo("rest");
        assertThat(rest.operands())
                .extracting(operand -> operand.fact().orElseThrow().subject().id() + " " + operand.value())
                .containsExactly("umbrella 100", "part 30");
        assertThat(leftOut(answer)).isEmpty();
    }

    @Test
    void camerasOfAPartWithoutAVendorStayWithTheUmbrella() {
        with("umbrella", "", "huawei", "100").with("part", "umbrella", "", "30").with("of-part", "part", "vega", "10");
        Assessment answer = ask(BY_CAMERAS);
        assertThat(operands(answer)).containsExactly("vega 10", "huawei 90");
        assertThat(leftOut(answer))
                .containsExactly("part: part of umbrella (filed, no source states it), which counts");
    }

    @Test
    void anUmbrellaWithFewerCamerasThanItsPartsHasNoneOfItsOwn() {
        with("umbrella", "", "huawei", "20").with("part", "umbrella", "vega", "30");
        assertThat(operands(ask(BY_CAMERAS))).containsExactly("vega 30", "huawei 0");
    }

    @Test
    void anUmbrellaWhoseCamerasAreCertainlyFewerThanThoseOfItsPartsHasNone() {
        with("umbrella", "", "huawei", "20").with("part", "umbrella", "vega", "more than 20");
        assertThat(ask(BY_CAMERAS)).hasToString("10,000 HHI points, 2 of 2 digital systems");
    }

    @Test
    void camerasOfASystemOfTwoVendorsAreThoseOfEitherOrBoth() {
        with("joint", "", "huawei;vega", "10");
        Assessment answer = ask(BY_CAMERAS);
        assertThat(answer).hasToString("5,000-10,000 HHI points, 1 of 1 digital systems");
        assertThat(answer.why().text(80)).contains("Organization huawei: 0-10 cameras");
    }

    @Test
    void boundsThatTakeTooManyWaysToTryAreSaidNotToBeTight() {
        String note = "the bounds are sound but not tight: there are too many combinations to try";
        Random random = new Random(1);
        for (int i = 0; i < 24; i++) {
            world.organization("v" + i, "CN", OrganizationKind.VENDOR);
            with("alone-" + i, "", "v" + i, "" + (1 + random.nextInt(100)));
        }
        assertThat(ask(BY_CAMERAS).notes()).doesNotContain(note);
        for (int i = 0; i < 60; i++) {
            int first = random.nextInt(23);
            int second = first + 1 + random.nextInt(23 - first);
            with("joint-" + i, "", "v" + first + ";v" + second, "" + (1 + random.nextInt(100)));
        }
        assertThat(ask(BY_CAMERAS).notes()).contains(note);
    }

    @Test
    void camerasOfAnUmbrellaWithoutAVendorAreThoseOfWhoeverItIs() {
        with("umbrella", "", "", "100").with("part", "umbrella", "vega", "30").with("bare", "", "", "5");
        assertThat(operands(ask(BY_CAMERAS))).containsExactly("vega 30", "bare 5", "umbrella 70");
    }

    @Test
    void aPartWithoutCamerasHasAtMostThoseOfAnUmbrellaWithoutAVendor() {
        with("umbrella", "", "", "100").with("part", "umbrella", "vega", "");
        with("apart", "", "huawei", "100");
        Assessment answer = ask(BY_CAMERAS);
        assertThat(operands(answer)).containsExactly("huawei 100", "vega 0-100", "umbrella 0-100");
        assertThat(answer.value().orElseThrow().high()).isEqualTo(10_000);
        assertThat(answer.value().orElseThrow().low()).isGreaterThan(3_333);
        assertThat(ask(BY_CAMERAS.amongStated()).value()).contains(Estimate.exactly(10_000));
    }

    @Test
    void camerasOfAnUnmeasuredUmbrellaAreNotBounded() {
        with("umbrella", "", "huawei", "").with("part", "umbrella", "vega", "30");
        Assessment answer = ask(BY_CAMERAS);
        assertThat(answer.value().orElseThrow().high()).isEqualTo(10_000);
        assertThat(answer.coverage().map(Object::toString)).contains("1 of 2 digital systems");
    }

    @Test
    void valuesInAnotherCurrencyDoNotCount() {
        with("dollars", "", Category.SAFE_CITY, system("huawei", "").with(cost("$5")))
                .with("yuan", "", Category.SAFE_CITY, system("vega", "").with(cost("CNY 5")));
        Assessment answer = ask(BY_DEPLOYMENTS.by(SystemSize.VALUE));
        assertThat(answer.missing())
                .map(Object::toString)
                .containsExactly("value in US dollars of yuan: stated in another unit than USD");
        assertThat(answer.coverage().map(Object::toString)).contains("1 of 2 digital systems");
    }

    @Test
    void aVendorWithoutAStatedCarrierMayHaveOne() {
        world.organization("carrier", "TJ", OrganizationKind.CARRIER);
        with(
                        "first",
                        "",
                        Category.MOBILE_NETWORK,
                        system("huawei", "").with(World.fact(Props.OPERATOR, World.parties("carrier", World.BRIEF))))
                .with("second", "", Category.MOBILE_NETWORK, system("vega", ""));
        Assessment answer = ask(BY_DEPLOYMENTS.by(SystemSize.CARRIERS).countingAll());
        assertThat(answer.value().orElseThrow().low()).isCloseTo(5_000, within(1e-6));
        assertThat(answer.value().orElseThrow().high()).isEqualTo(10_000);
        assertThat(answer.facts())
                .map(fact -> fact.subject().id() + " " + fact.label())
                .contains("second operator");
    }

    @Test
    void saysWhyASystemIsNotCounted() {
        with("counted", "", "huawei", "")
                .with("network", "", Category.MOBILE_NETWORK, system("vega", ""))
                .with("over", "", Category.SAFE_CITY, system("vega", "").with(since(Props.CANCELLED, "2018")))
                .with("road", "", Category.MINING, system("vega", ""));
        assertThat(leftOut(ask(BY_DEPLOYMENTS)))
                .containsExactly("over: canceled", "road: mining, not among digital systems");
        assertThat(leftOut(ask(BY_CAMERAS)))
                .containsExactly(
                        "network: mobile network, not counted by cameras",
                        "over: canceled",
                        "road: mining, not among digital systems");
        assertThat(leftOut(ask(BY_DEPLOYMENTS.counting(Category.SAFE_CITY))))
                .contains("network: mobile network, not among safe city systems");
    }

    @Test
    void aLongChainOfUmbrellasIsCounted() {
        int length = 20_000;
        with("s0", "", "huawei", "100");
        for (int i = 1; i < length; i++) {
            with("s" + i, "s" + (i - 1), i % 2 == 0 ? "huawei" : "", i % 4 == 0 ? "1" : "");
        }
        world.law("law", "CN", Facts.none(), LawEffect.BINDS);
        Catalog chain = world.build();
        Assessment once = BY_DEPLOYMENTS.on(chain);
        assertThat(once.value()).hasValue(Estimate.exactly(10_000));
        assertThat(once.leftOut()).hasSize(length - 1);
        assertThat(BY_CAMERAS.on(chain).value()).isPresent();
        JurisdictionExposure exposure = JurisdictionExposure.to("law");
        assertThat(exposure.on(chain).value()).isPresent();
        assertThat(exposure.by(SystemSize.VALUE).on(chain).leftOut()).isEmpty();
    }
}
