package io.github.digitalsilkroad.examples;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Lever;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.model.StatementKind;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.score.ForeignFinancing;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each statement of the brief, asked of the world in which the brief alone is right. */
class BriefThroughApiTest {

    private static final String CPC = "cpc-2020";
    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final Catalog BRIEF = DSR.under(Reading.onlyFrom(CPC));

    /** What the brief tells of every system, company, country, loan, law and event that it names, in its order. */
    private static final String TOLD = """
            belt-and-road | announced | 2013-09
            belt-and-road | name-in-use | Belt and Road Initiative
            silk-road-economic-belt | scope | trade routes on land
            maritime-silk-road | scope | trade routes at sea
            lk-hambantota-lease | lease-years | 99 years
            lk-hambantota-lease | manner | forced
            lk-hambantota-lease | cause-kind | unpaid-debt
            digital-silk-road | launched | 2015
            digital-silk-road | scope | a component of the Belt and Road Initiative
            kz-astana-facepay | operating | 2019-10
            kz-astana-facepay | integrator | ipay
            kz-astana-facepay | supplier | hikvision
            kz-astana-facepay | photographed | 2019-10-18
            hikvision | owner | cn-government
            hikvision | state-owned | yes
            kz-akkol-smart-city | status | the country's first complete smart city
            kz-akkol-smart-city | detects | traffic violations; things left unattended; weapons
            kz-akkol-smart-city | imaging | high resolution and thermal, round the clock
            kz-akkol-smart-city | presented | 2019-01-18
            kz-akkol-smart-city | operating | XXXX
            kz-akkol-smart-city | category | smart-city
            kz-astana-city-hall-face-recognition | operating | 2018-02
            kz-astana-city-hall-face-recognition | operator | kz-astana-akimat
            kz-astana-city-hall-face-recognition | planned-sites | public areas all over the city, with the same cameras
            kz-astana-huawei-cameras | cameras | 2,000 cameras
            kz-astana-huawei-cameras | supplier | huawei
            kg-sky-mobile-network | supplier | huawei
            kg-sky-mobile-network | operator | sky-mobile
            sky-mobile | owner-country | United Kingdom
            kg-alfa-telecom-network | supplier | huawei
            kg-alfa-telecom-network | operator | alfa-telecom
            alfa-telecom | owner-country | Lebanon
            kg-bishkek-command-center | operating | 2019-10
            kg-bishkek-command-center | cameras | 60 cameras
            kg-bishkek-command-center | face-cameras | 20 face-recognition cameras
            kg-bishkek-command-center | planned-cameras | 1,000 planned cameras
            kg-bishkek-command-center | funder | ceiec
            kg-constitution-privacy | exemption | reasons of national security
            KG | consent-to-data-collection | required
            KG | security-exemption | yes
            tj-dushanbe-safe-city | started | 2013
            tj-dushanbe-safe-city | supplier | huawei
            tj-dushanbe-safe-city | cost | $22 million
            tj-dushanbe-safe-city | domestic-funding | $1.1 million
            tj-dushanbe-safe-city | foreign-funding | $20.9 million
            tj-dushanbe-safe-city | cameras | more than 855 cameras
            tj-dushanbe-safe-city | scope | intersections and main streets
            tj-dushanbe-safe-city | planned-sites | the airport, and crowded places: markets, shopping centers, parks
            tj-dushanbe-safe-city | match-threshold | 25 percent
            tj-dushanbe-safe-city | consequence | the person is brought to the center of Safe City
            tj-dushanbe-safe-city-loan | amount | $20.9 million
            tj-dushanbe-safe-city-loan | lender | sco
            tj-dushanbe-safe-city-loan | conditions | long-term loan
            sco | statement | dominated by China
            tk-mobile | owner | cn-government
            TJ | carriers | 5 carriers
            uz-telecom-modernization-2008 | started | 2008
            uz-telecom-modernization-2008 | supplier | huawei
            uz-telecom-modernization-2008 | cost | $21 million
            uz-telecom-technology-2011 | started | 2011
            uz-telecom-technology-2011 | supplier | huawei
            uz-telecom-technology-2011 | cost | $18 million
            uz-telecom-technology-2011 | category | five-g
            uz-telecom-technology-2011-loan | lender | china-development-bank
            UZ | huawei-5g-since | 2011
            uz-safe-city-deal-2019 | signed | 2019
            uz-safe-city-deal-2019 | contract-value | $1 billion
            uz-safe-city-deal-2019 | territory | Tashkent
            uz-tashkent-safe-city | supplier | huawei
            uz-tashkent-safe-city | detects | traffic violations, reported automatically
            uz-tashkent-safe-city | updated-cameras | more than 800 cameras
            uz-safe-city-nationwide | scope | the whole country
            uz-safe-city-nationwide | planned-completion | [2019..2023]
            KZ | vendor-country-5g | China
            TM | vendor-country-5g | China
            KG | china-share-of-public-debt | about 40 % (36-44 %) of public debt
            TJ | china-share-of-public-debt | about 50 % (45-55 %) of public debt
            KG | creditors-as-printed | Chinese banks, particularly China Export-Import Bank and Exim Bank
            TJ | creditors-named | 2 creditors
            tj-tbea-gold-rights | date | 2014
            tj-tbea-gold-rights | manner | forced
            tj-tbea-gold-rights | cause-kind | unpaid-debt
            tj-dushanbe-chp2 | location | outside Dushanbe
            cn-national-security-law-2015 | adopted | 2015
            cn-national-security-law-2015 | binds | all Chinese companies
            cn-national-security-law-2015 | provision-kind | general-duty
            cn-national-security-law-2015 | compels-companies | yes
            huawei | state-owned | yes
            control-cn-government-huawei | controls | yes
            kg-bishkek-safe-city-vega | awarded | 2018-09
            kg-bishkek-safe-city-vega | category | safe-city
            kg-bishkek-safe-city-vega | integrator | vega
            kg-bishkek-safe-city-huawei-2018 | offer | $60 million
            kg-bishkek-safe-city-huawei-2018 | declined | 2018-09
            kg-bishkek-safe-city-huawei-2018 | outcome | turned down; Vega was chosen
            kz-zhanaozen-protests-2019 | date | 2019-09
            kz-zhanaozen-protests-2019 | part-of-country | south
            kz-zhanaozen-protests-2019 | spread | other cities, Nur-Sultan among them
            kg-at-bashi-protests-2020 | date | 2020-02
            kg-at-bashi-protests-2020 | location | the town of At-Bashi
            kg-at-bashi-logistics-center | announced-cost | $275 million
            kg-at-bashi-logistics-center | agreed | 2019
            kg-xi-visit-2019 | date | 2019
            kg-solton-sary-clash-2019 | date | 2019-08
            kg-solton-sary-clash-2019 | participants | Kyrgyz villagers and workers from China
            caspian-policy-center | headquarters | 1015 15th Street NW, Suite 380, Washington, DC 20005
            caspian-policy-center | contact | phone 202.846.6958; info@caspianpolicy.org; caspianpolicy.org
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TOLD)
    void isAnsweredAsTheBriefHasIt(String subject, String property, String value) {
        Attested<?> fact = BRIEF.entity(subject).facts().all().stream()
                .filter(known -> known.property().name().equals(property))
                .findFirst()
                .orElseThrow();

        assertThat(fact.value()).map(Object::toString).contains(value);
        assertThat(fact.chosen().orElseThrow().citation().locator()).isNotBlank();
    }

    /** Places, stakes and statements apart, which only say where, how much and in what words. */
    @Test
    void nothingThatTheBriefTellsOfIsLeftUnasked() {
        Set<String> told =
                TOLD.lines().map(line -> line.substring(0, line.indexOf(' '))).collect(toCollection(TreeSet::new));
        Set<String> ofTheBrief = BRIEF.entities().stream()
                .filter(entity -> !(entity instanceof Statement))
                .filter(entity -> entity.facts().all().stream().anyMatch(Attested::isPresent))
                .map(entity -> entity.id().toString())
                .filter(id -> DSR.find(Place.KIND, id).isEmpty()
                        && DSR.find(Ownership.KIND, id)
                                .filter(stake -> stake.type() == OwnershipType.EQUITY)
                                .isEmpty())
                .collect(toCollection(TreeSet::new));

        assertThat(told).isEqualTo(ofTheBrief);
    }

    private static boolean isOfBrief(Claim<?> claim) {
        return claim.source().equals(DSR.source(CPC));
    }

    private static List<String> ids(Stream<? extends Entity> entities) {
        return entities.map(entity -> entity.id().toString()).toList();
    }

    @Test
    void kazakhBusesTakeFacesForFaresByHikvision() {
        Deployments fares = BRIEF.deployments().in("KZ").of(Category.FACE_PAYMENT);

        assertThat(ids(fares.with(Role.SUPPLIER, "hikvision").stream())).containsExactly("kz-astana-facepay");
        assertThat(ids(fares.with(Role.INTEGRATOR, "ipay").stream())).containsExactly("kz-astana-facepay");
        assertThat(BRIEF.organization("ipay").country()).map(Object::toString).contains("KZ");
    }

    @Test
    void theKazakhCapitalHasTwoThousandCamerasOfHuaweiAndWasNamedTwice() {
        assertThat(BRIEF.deployments()
                        .in("kz-astana")
                        .by("huawei")
                        .total(Props.CAMERAS)
                        .sum())
                .contains(Quantity.of(2000, Unit.of("camera")));
        assertThat(BRIEF.deployments().in("KZ").of(Category.BUILDING_SECURITY).using(Technology.FACE_RECOGNITION))
                .hasSize(1);
        assertThat(BRIEF.get(Place.KIND, "kz-astana")
                        .facts()
                        .get(Props.NAME_IN_USE)
                        .claims())
                .filteredOn(BriefThroughApiTest::isOfBrief)
                .map(claim -> claim.value().orElseThrow())
                .containsExactlyInAnyOrder("Astana", "Nur-Sultan");
    }

    @Test
    void akkolWasProclaimedLateInTheYearAndInItsFirstMonth() {
        assertThat(BRIEF.deployment("kz-akkol-smart-city").facts().all())
                .filteredOn(fact -> fact.property().name().equals("proclaimed"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.claims())
                        .filteredOn(BriefThroughApiTest::isOfBrief)
                        .map(claim -> claim.value().orElseThrow().toString())
                        .containsExactlyInAnyOrder("2019-01", "2019-07/2019-12"));
    }

    @Test
    void huaweiSuppliesBothGreatKyrgyzCarriersAndOpenedTheCommandCenter() {
        Deployments huawei = BRIEF.deployments().in("KG").by("huawei");

        assertThat(ids(huawei.of(Category.MOBILE_NETWORK).stream()))
                .containsExactly("kg-alfa-telecom-network", "kg-sky-mobile-network");
        assertThat(BRIEF.deployment("kg-bishkek-command-center").suppliers().claims())
                .filteredOn(BriefThroughApiTest::isOfBrief)
                .map(claim -> claim.value().orElseThrow().toString())
                .containsExactlyInAnyOrder("ceiec", "huawei");
    }

    @Test
    void bishkekTookVegaOfRussiaInsteadOfHuawei() {
        assertThat(ids(BRIEF.deployments().in("kg-bishkek").by("vega").stream()))
                .containsExactly("kg-bishkek-safe-city-vega");
        assertThat(BRIEF.organization("vega").country()).map(Object::toString).contains("RU");
        assertThat(BRIEF.deployment("kg-bishkek-safe-city-huawei-2018")
                        .stage()
                        .orElseThrow()
                        .group()
                        .name())
                .isEqualTo("ENDED");
    }

    @Test
    void theKyrgyzConstitutionProtectsAndExempts() {
        assertThat(ids(BRIEF.laws().in("KG").where(Law.EFFECTS, LawEffect.PROTECTS).stream()))
                .contains("kg-constitution-privacy");
        assertThat(ids(BRIEF.laws().in("KG").where(Law.EFFECTS, LawEffect.EXEMPTS).stream()))
                .contains("kg-constitution-privacy");
        assertThat(BRIEF.get(Statement.KIND, "cpc-kg-no-facial-recognition-law")
                        .facts()
                        .value(Props.STATEMENT))
                .isPresent();
    }

    @Test
    void nineteenOfTwentyDollarsOfDushanbesSystemCameFromTheShanghaiOrganization() {
        assertThat(ForeignFinancing.of("tj-dushanbe-safe-city").on(BRIEF)).hasToString("95 percent of the cost");
        assertThat(ids(BRIEF.financings().in("TJ").with(Role.LENDER, "sco").stream()))
                .containsExactly("tj-dushanbe-safe-city-loan");
        assertThat(BRIEF.financings()
                        .with(Role.LENDER, "sco")
                        .total(Props.AMOUNT)
                        .sum())
                .contains(Money.usd(20.9e6));
    }

    @Test
    void huaweiIsInEveryUzbekSystemThatTheBriefGivesASupplier() {
        Deployments supplied = BRIEF.deployments().in("UZ").stating(Props.SUPPLIER);

        assertThat(ids(supplied.stream()))
                .containsExactly(
                        "uz-tashkent-safe-city", "uz-telecom-modernization-2008", "uz-telecom-technology-2011");
        assertThat(supplied.by("huawei")).hasSameSizeAs(supplied);
        assertThat(supplied.total(Props.COST).sum()).contains(Money.usd(39e6));
        assertThat(ids(BRIEF.financings().in("UZ").with(Role.LENDER, "china-development-bank").stream()))
                .containsExactly("uz-telecom-technology-2011-loan");
    }

    @Test
    void chineseCompaniesAreBoundByArticleElevenOfTheLawOf2015() {
        assertThat(BRIEF.laws().in("CN").where(Law.EFFECTS, LawEffect.BINDS).stream()
                        .filter(law -> law.facts().get(Props.INTERPRETATION).isPresent()))
                .singleElement()
                .satisfies(law -> assertThat(law.article()).contains("11"));
    }

    @Test
    void threeProtestsOrClashesAndTwoTransfersAreDated() {
        assertThat(dated(IncidentKind.PROTEST)).containsExactly("2020-02", "2019-09");
        assertThat(dated(IncidentKind.CLASH)).containsExactly("2019-08");
        assertThat(dated(IncidentKind.ASSET_TRANSFER)).containsExactly("2014");
        assertThat(BRIEF.incidents().in("LK").where(Incident.TYPE, IncidentKind.ASSET_TRANSFER))
                .hasSize(1);
    }

    private static List<String> dated(IncidentKind kind) {
        return BRIEF.incidents().where(Incident.TYPE, kind).stream()
                .map(incident -> incident.facts().get(Props.DATE))
                .flatMap(date -> date.value().stream())
                .map(Object::toString)
                .toList();
    }

    /** Who speaks is a field of the statement, not a note. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cpc-bri-announcement | Xi Jinping, President of China
            cpc-kg-bishkek-camera-plan | Kashkar Dzhunushaliyev, Minister of Interior Affairs of Kyrgyzstan
            cpc-kg-nationwide-plan | Kashkar Dzhunushaliyev, Minister of Interior Affairs of Kyrgyzstan
            cpc-tj-face-camera-plan | Furkat Shoimardonov, deputy head of Safe City in Dushanbe
            cpc-tj-face-matching | Furkat Shoimardonov, deputy head of Safe City in Dushanbe
            cpc-uz-nationwide-plan | Shavkat Mirziyoyev, President of Uzbekistan
            cpc-akkol-efficiency | authorities, not named
            cpc-law-access | experts, not named
            cpc-public-safety-priority | governments of Central Asia
            """)
    void whomTheBriefLetsSpeakIsNamed(String statement, String speaker) {
        assertThat(BRIEF.get(Statement.KIND, statement)
                        .facts()
                        .get(BRIEF.vocabulary().find("speaker").orElseThrow().property())
                        .value()
                        .map(Object::toString))
                .contains(speaker);
        assertThat(BRIEF.get(Statement.KIND, statement)
                        .facts()
                        .get(Props.STATEMENT)
                        .value())
                .isPresent();
    }

    @Test
    void whatTheBriefOnlySaysOfTheRegionIsMarkedAsInferredForEachState() {
        for (String country : List.of("KZ", "KG", "TJ", "TM", "UZ")) {
            assertThat(BRIEF.country(country).facts().all())
                    .filteredOn(fact -> fact.property().name().equals("vendor-country-5g"))
                    .singleElement()
                    .satisfies(fact ->
                            assertThat(fact.chosen().orElseThrow().basis()).isEqualTo(Basis.INFERRED));
        }
    }

    /** The fifth generation of 2011 is what the brief calls it; without the brief the purchase is a fixed network. */
    @Test
    void theBriefAloneCallsThePurchaseOf2011FifthGeneration() {
        Catalog withoutBrief = DSR.under(Reading.onlyFrom("aduc-2007-alokabank"));

        assertThat(ids(BRIEF.deployments().in("UZ").of(Category.FIVE_G).stating(Props.SUPPLIER).stream()))
                .containsExactly("uz-telecom-technology-2011");
        assertThat(withoutBrief.deployment("uz-telecom-technology-2011").category())
                .isEqualTo(Category.FIXED_NETWORK);
        assertThat(DSR.deployment("uz-telecom-technology-2011")
                        .facts()
                        .get(Props.CATEGORY)
                        .isDisputed())
                .isTrue();
    }

    @Test
    void bothNamesOfTheRoadsAndTheTownOfTheProtestAreTold() {
        assertThat(BRIEF.get(Initiative.KIND, "belt-and-road")
                        .facts()
                        .get(Props.NAME_IN_USE)
                        .claims())
                .filteredOn(BriefThroughApiTest::isOfBrief)
                .map(claim -> claim.value().orElseThrow() + " " + claim.asOf().orElseThrow())
                .containsExactlyInAnyOrder("One Belt, One Road 2014-09", "Belt and Road Initiative 2016?");
        assertThat(BRIEF.get(Place.KIND, "kg-at-bashi").type()).isEqualTo(PlaceKind.TOWN);
    }

    @Test
    void recommendationsPullEveryLever() {
        for (Lever lever : Lever.values()) {
            assertThat(BRIEF.rows(Statement.KIND)
                            .where(Statement.LEVER, lever)
                            .where(Statement.TYPE, StatementKind.RECOMMENDATION))
                    .as(lever.name())
                    .hasSize(1);
        }
        assertThat(BRIEF.rows(Statement.KIND).where(Statement.TYPE, StatementKind.RECOMMENDATION))
                .hasSize(6);
    }

    @Test
    void everyStatementOfTheBriefIsToldAndPlaced() {
        assertThat(BRIEF.rows(Statement.KIND).stream()
                        .filter(statement -> statement.id().toString().startsWith("cpc-")))
                .hasSizeGreaterThan(60)
                .allSatisfy(statement -> {
                    assertThat(statement.facts().get(Props.STATEMENT).value()).isPresent();
                    assertThat(statement
                                    .facts()
                                    .get(Props.STATEMENT)
                                    .chosen()
                                    .orElseThrow()
                                    .citation()
                                    .locator())
                            .isNotBlank();
                });
    }

    @Test
    void turkmenistanHasNoSystemInTheBrief() {
        assertThat(BRIEF.deployments().in("TM").stream().map(Deployment::facts).flatMap(facts -> facts.all().stream()))
                .noneMatch(Attested::isPresent);
    }
}
