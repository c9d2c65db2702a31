package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What readings make of the real conflicts between the brief and other sources. */
class ConflictsTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final Reading BRIEF = Reading.onlyFrom("cpc-2020");

    private static Parties lenderOfDushanbe(Reading reading) {
        return DSR.under(reading)
                .financing("tj-dushanbe-safe-city-loan")
                .facts()
                .value(Props.LENDER)
                .orElseThrow();
    }

    private static Estimate count(Attested<Quantity> fact) {
        return fact.value().orElseThrow().number();
    }

    @Test
    void theLenderOfDushanbeDependsOnWhoseWordCounts() {
        assertThat(lenderOfDushanbe(BRIEF)).hasToString("sco");
        assertThat(lenderOfDushanbe(Reading.standard())).hasToString("china-eximbank");
        assertThat(lenderOfDushanbe(Reading.envelope())).hasToString("china-eximbank;sco");
    }

    @Test
    void theOrganizationThatTheBriefCallsLenderIsAChannelElsewhere() {
        assertThat(DSR.financing("tj-dushanbe-safe-city-loan").facts().value(Props.CHANNEL))
                .hasValueSatisfying(channel -> assertThat(channel).hasToString("sco"));
    }

    @Test
    void faceCamerasOfBishkekAreTwentyToSixtyUnderTheEnvelope() {
        Estimate all = count(DSR.under(Reading.envelope())
                .deployment("kg-bishkek-command-center")
                .facts()
                .get(Props.FACE_CAMERAS));
        Estimate brief = count(
                DSR.under(BRIEF).deployment("kg-bishkek-command-center").facts().get(Props.FACE_CAMERAS));

        assertThat(all.low()).isEqualTo(20);
        assertThat(all.high()).isEqualTo(60);
        assertThat(brief).isEqualTo(Estimate.exactly(20));
    }

    @Test
    void theShareOfTajikDebtOwedToChinaHasASourceAndADenominator() {
        Map<String, String> shares = new TreeMap<>();
        for (Attested<?> fact : DSR.country("TJ").facts().all()) {
            for (Claim<?> claim : fact.claims()) {
                if (fact.property().name().contains("china") && claim.value().orElse(null) instanceof Share share) {
                    shares.put(claim.source().id().toString(), share.describe(3));
                }
            }
        }

        assertThat(shares)
                .containsEntry("cpc-2020", "about 50 % (45-55 %) of public debt")
                .containsEntry("trt-2017-parliament", "more than 50 % of public debt")
                .containsEntry("diplomat-2017-debts", "53 % of external government debt")
                .containsEntry("imf-2020-tajik-dsa", "more than 40 % of external public debt")
                .containsEntry("cpc-2020-risky-business", "36.6 % of external debt")
                .containsEntry("eurasianet-2018-tbea", "about 41.4 % (37.2-45.6 %) of external debt");
    }

    @Test
    void sharesOfUnlikeWholesAreNoDispute() {
        assertThat(DSR.disputes().in("TJ").list())
                .noneMatch(dispute -> dispute.fact().claims().property().name().contains("share"));
    }

    @Test
    void theAgreementWithHuaweiWasSignedAndLeftBeforeTheContractWithVega() {
        Life huawei = DSR.deployment("kg-bishkek-safe-city-huawei-2018").life();
        Life vega = DSR.under(Reading.onlyFrom("24kg-2018-profit-share", "ktrk-2021-safe-city", "kant-kg-2024-budget"))
                .deployment("kg-bishkek-safe-city-vega")
                .life();

        assertThat(huawei.milestones())
                .extracting(Life.Milestone::stage)
                .containsSubsequence(Stage.SIGNED, Stage.WITHDRAWN);
        assertThat(huawei).asString().contains("signed 2018-01", "withdrawn 2018-03");
        assertThat(vega.milestones())
                .extracting(Life.Milestone::stage)
                .containsExactly(Stage.SIGNED, Stage.OPERATING, Stage.HANDED_OVER);
        assertThat(vega).asString().startsWith("signed 2018-11-12, operating 2019");
    }

    @Test
    void theBriefKnowsOnlyAnOfferThatWasTurnedDown() {
        assertThat(DSR.under(BRIEF)
                        .deployment("kg-bishkek-safe-city-huawei-2018")
                        .life())
                .hasToString("offered, declined 2018-09");
    }

    private static Optional<Parties> ownerOfTkMobile(String date) {
        return DSR.asOf(date).organization("tk-mobile").facts().value(Props.OWNER);
    }

    @Test
    void theOwnerOfTkMobileDependsOnTheDate() {
        assertThat(ownerOfTkMobile("2017-06").orElseThrow()).hasToString("tk-mobile-tajik-side;zte");
        assertThat(ownerOfTkMobile("2019-01").orElseThrow()).hasToString("tk-mobile-tajik-side;zte");
        assertThat(DSR.asOf("2020-06")
                        .organization("tk-mobile")
                        .facts()
                        .get(Props.OWNER)
                        .isDisputed())
                .isTrue();
        assertThat(DSR.organization("tk-mobile").facts().value(Props.CLOSED).orElseThrow())
                .hasToString("2018-03");
        assertThat(DSR.get(Ownership.KIND, "own-zte-tk-mobile")
                        .facts()
                        .value(Props.SHARE_OWNED)
                        .orElseThrow())
                .hasToString("51 % of shares");
    }

    @Test
    void theCapitalOfKazakhstanHasTheNameOfTheDay() {
        Map<String, String> names = new TreeMap<>();
        for (String date :
                new String[] {"2018-06-01", "2019-03-22", "2019-03-24", "2020-04", "2022-09-16", "2022-09-20"}) {
            names.put(
                    date,
                    DSR.asOf(date)
                            .get(Place.KIND, "kz-astana")
                            .facts()
                            .value(Props.NAME_IN_USE)
                            .orElse("?"));
        }

        assertThat(names)
                .isEqualTo(new TreeMap<>(Map.of(
                        "2018-06-01", "Astana",
                        "2019-03-22", "Astana",
                        "2019-03-24", "Nur-Sultan",
                        "2020-04", "Nur-Sultan",
                        "2022-09-16", "Nur-Sultan",
                        "2022-09-20", "Astana")));
    }

    @Test
    void exactly855CamerasStandBesideMoreThan855() {
        Attested<Quantity> cameras =
                DSR.deployment("tj-dushanbe-safe-city").facts().get(Props.CAMERAS);
        Estimate brief = count(cameras.under(BRIEF));

        assertThat(count(cameras)).isEqualTo(Estimate.exactly(855));
        assertThat(brief.qualifier()).isEqualTo(Qualifier.MORE_THAN);
        assertThat(brief.contains(855)).isFalse();
        assertThat(cameras.isDisputed()).isTrue();
        assertThat(count(cameras.under(Reading.envelope())).contains(855)).isTrue();
    }

    @Test
    void plansPastTheirDateWithoutAnOutcomeAreAListToFollowUp() {
        assertThat(DSR.deployments().overdue().stream()
                        .map(system -> system.id().toString()))
                .contains(
                        "kg-5g-pilots",
                        "kz-astana-presight",
                        "kz-face-id-institutions",
                        "kz-huawei-training",
                        "kz-karaganda-safe-city",
                        "kz-national-biometric-system",
                        "tm-ashgabat-glass-factory",
                        "uz-safe-city-deal-2019",
                        "uz-tashkent-housing-cameras",
                        "uz-tashkent-safe-city",
                        "uz-uzbektelecom-data-centers")
                .doesNotContain(
                        "kg-safe-city-phase-2-sunwin",
                        "kg-bishkek-command-center",
                        "kz-ust-kamenogorsk-sergek",
                        "tm-arkadag-phase-2");
    }

    @Test
    void whatIsOnlyAnnouncedOrAwardedDoesNotOperate() {
        assertThat(DSR.deployment("kz-data-center-valley").stage()).hasValue(Stage.ANNOUNCED);
        assertThat(DSR.deployment("uz-perfectum-5g").stage()).hasValue(Stage.AWARDED);
        assertThat(DSR.deployment("kg-bishkek-smart-city-pilot").life().lastSeen())
                .hasValue(PartialDate.of(2018));
        assertThat(DSR.deployments().stale().stream().map(system -> system.id().toString()))
                .contains("kg-bishkek-smart-city-pilot", "kz-almaty-safe-city-2012");
    }

    @Test
    void whatIsOnlySignedHasNotStarted() {
        assertThat(DSR.deployments().startedSince(2019))
                .allSatisfy(system -> assertThat(system.life().milestones())
                        .as(system.id().toString())
                        .anySatisfy(
                                reached -> assertThat(reached.stage().group()).isEqualTo(StageGroup.ACTIVE)));
        assertThat(DSR.deployments().startedSince(2019).toString()).contains("9 only agreed left out");
        assertThat(DSR.deployments().live().where(Deployment.STAGE, Stage.ANNOUNCED))
                .isEmpty();
    }

    @Test
    void onlyTheExchangesOf1999WereCertainlyThereInTheYear2000() {
        Catalog then = DSR.asOf("2000");
        assertThat(then.deployments().toString()).matches("(?s)1 deployment of 1999 \\(\\d+ possible\\).*");
        assertThat(then.deployments().possible()).isNotEmpty();
        assertThat(then.financings().toString())
                .matches("(?s)\\d financings?(?: of \\d{4}(?: to \\d{4})?)? \\(\\d+ possible\\).*");
        assertThat(then.incidents().toString()).matches("(?s)0 incidents.*");
        assertThat(VendorConcentration.of("UZ").on(then).value()).isEmpty();
    }

    /** The contract for the network is of September 2022; nothing dates its two stages. */
    @Test
    void aStageOfANetworkOf2022WasNotThereIn2018() {
        for (String stage : List.of("uz-uzbektelecom-network-2022-stage-1", "uz-uzbektelecom-network-2022-stage-2")) {
            assertThat(DSR.asOf("2018").find(Deployment.KIND, stage)).isEmpty();
            assertThat(DSR.asOf("2023").find(Deployment.KIND, stage)).isPresent();
            assertThat(DSR.deployments().activeDuring(2018, 2018).contains(stage))
                    .isEqualTo(Ternary.NO);
            assertThat(DSR.deployments().activeDuring(2023, 2023).contains(stage))
                    .isEqualTo(Ternary.UNKNOWN);
            assertThat(JurisdictionExposure.to("cn-national-intelligence-law-2017")
                            .of("UZ")
                            .in(2018)
                            .on(DSR)
                            .leftOut())
                    .anyMatch(row ->
                            row.id().toString().equals(stage) && row.reason().equals("not active in 2018"));
        }
    }

    @Test
    void theWorldOfTheDayOfTheDataHasCertainlyAllThatASourceTellsOf() {
        Catalog now = DSR.asOf(DSR.day().orElseThrow().toString());
        for (Entity told : now.entities()) {
            boolean hasValue = told.facts().all().stream().anyMatch(Attested::isPresent);
            assertThat(now.rows(told.kind()).contains(told.id().toString()))
                    .as(told.id().toString())
                    .isEqualTo(hasValue || !(told instanceof Deployment) ? Ternary.YES : Ternary.UNKNOWN);
        }
        assertThat(now.financings().count()).isEqualTo(DSR.financings().count());
        assertThat(now.laws().count()).isEqualTo(DSR.laws().count());
        assertThat(now.incidents().count()).isEqualTo(DSR.incidents().count());
    }

    @Test
    void theWorldOfTheDayOfTheDataLosesNothingThatHasBegunAndNotEnded() {
        Catalog now = DSR.asOf(DSR.day().orElseThrow().toString());
        assertThat(DSR.deployments().where(Deployment.STAGE_GROUP, StageGroup.ACTIVE))
                .allSatisfy(system -> assertThat(
                                now.deployments().contains(system.id().toString()))
                        .as(system.id() + " " + system.life())
                        .isEqualTo(Ternary.YES));
    }
}
