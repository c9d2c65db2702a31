package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.World.SeriesPick;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer keeps every fact that it read: those that its working shows, and those that decided which rows count. */
class FactsReadTest {

    private static final Catalog WORLD = World.empty()
            .organization("huawei", "CN", OrganizationKind.VENDOR)
            .organization("local", "TJ", OrganizationKind.VENDOR)
            .organization("carrier", "TJ", OrganizationKind.CARRIER)
            .stake(
                    "huawei",
                    "local",
                    World.facts(World.fact(Props.HELD, World.claim(DateInterval.parse("2010/.."), World.BRIEF))))
            .deployment(
                    "early",
                    "TJ",
                    Category.SAFE_CITY,
                    World.facts(
                            World.fact(Props.SUPPLIER, World.parties("local", World.BRIEF)),
                            World.fact(Props.OPERATING, World.date("2014", World.BRIEF)),
                            World.fact(
                                    Props.CAMERAS,
                                    World.cameras(10, World.BRIEF).asOf("2015"),
                                    World.cameras(90, World.BRIEF).asOf("2020"))),
                    Technology.VIDEO)
            .deployment(
                    "late",
                    "TJ",
                    World.facts(
                            World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF)),
                            World.fact(Props.OPERATING, World.date("2019", World.BRIEF))))
            .deployment(
                    "counted",
                    "TJ",
                    World.facts(World.fact(
                            Props.CAMERAS, World.cameras(50, World.BRIEF).asOf("2016"))))
            .deployment(
                    "network",
                    "TJ",
                    Category.MOBILE_NETWORK,
                    World.facts(
                            World.fact(Props.SUPPLIER, World.parties("huawei", World.BRIEF)),
                            World.fact(Props.OPERATOR, World.parties("carrier", World.BRIEF))))
            .financing(
                    "loan",
                    "TJ",
                    Instrument.LOAN,
                    "early",
                    World.facts(World.fact(Props.CHANNEL, World.parties("huawei", World.BRIEF))))
            .law(
                    "cn-law",
                    "CN",
                    World.facts(World.fact(Props.IN_FORCE, World.date("2017-06-28", World.BRIEF))),
                    LawEffect.BINDS)
            .law(
                    "tj-law",
                    "TJ",
                    World.facts(World.fact(Props.IN_FORCE, World.date("2030", World.BRIEF))),
                    LawEffect.PROTECTS)
            .add(World.incident(
                    "rally",
                    "TJ",
                    IncidentKind.PROTEST,
                    World.facts(World.fact(Props.DATE, World.date("2012", World.BRIEF)))))
            .build();

    private static List<String> read(Assessment answer) {
        return answer.facts().stream().map(FactsReadTest::words).toList();
    }

    /** The working is that of the answer itself; what was read is reported when it is looked up. */
    @Test
    void theWorkingAsksNothingAgain() {
        List<Boolean> isReported = new ArrayList<>();
        Score score = new Score() {
            @Override
            public String question() {
                return "Systems";
            }

            @Override
            public Assessment answer(Catalog catalog) {
                isReported.add(catalog.reported().isPresent());
                return Assessment.of(Recorder.of(question(), catalog))
                        .unit("systems")
                        .formula("a count")
                        .answer(Estimate.exactly(catalog.deployments().count()));
            }
        };
        Assessment answer = score.on(WORLD);
        assertThat(answer.value()).contains(Estimate.exactly(4));
        assertThat(isReported).containsExactly(false);

        assertThat(answer.why().text(80)).contains("a count");
        assertThat(answer.citations()).isEmpty();
        assertThat(isReported).containsExactly(false);

        assertThat(answer.reads().conditions()).isNotEmpty();
        assertThat(answer.facts()).isEmpty();
        assertThat(isReported).containsExactly(false, true);
    }

    /** A question of a user's own that names no year. */
    private record Own(String question) implements Score {
        @Override
        public Assessment answer(Catalog catalog) {
            return Pushback.of("TJ").answer(catalog);
        }
    }

    @Test
    void anAnswerThatWasNotAskedOfACatalogReadsTheFactsThatItUses() {
        Catalog world = World.empty()
                .add(World.incident(
                        "late",
                        "TJ",
                        IncidentKind.CLASH,
                        World.facts(World.fact(Props.DATE, World.date("2018", World.NEWSPAPER)))))
                .build();
        Score own = new Own("what happened");
        assertThat(own.subject()).isEqualTo("what happened");
        Assessment answer = own.answer(world);
        assertThat(answer.reads().keys()).map(Object::toString).anyMatch(key -> key.contains("late"));
        assertThat(own.on(world).reads().keys()).isNotEmpty();
    }

    private static String words(Fact fact) {
        return fact.subject().id() + " " + fact.label();
    }

    @Test
    void whatTellsWhetherASystemLivesAndWhoseItIs() {
        assertThat(read(VendorConcentration.of("TJ").on(WORLD)))
                .contains("early operating", "early withdrawn", "late operating", "counted cameras")
                .contains("early supplier", "early integrator", "counted supplier", "counted integrator");
    }

    @Test
    void whatASystemIsCountedBy() {
        assertThat(read(VendorConcentration.of("TJ").by(SystemSize.CARRIERS).on(WORLD)))
                .contains("network operator");
        assertThat(read(VendorConcentration.of("TJ").by(SystemSize.CAMERAS).on(WORLD)))
                .contains("early cameras")
                .doesNotContain("loan channel");
    }

    @Test
    void whatTellsWhichTechnologyIsInUseAndWhichLawCoversIt() {
        assertThat(read(SafeguardGap.of("TJ").on(WORLD))).contains("early operating", "counted cameras");
        assertThat(read(SafeguardGap.of("TJ").in(2016).on(WORLD))).contains("late operating", "tj-law in force");
    }

    @Test
    void whatTellsWhenAnEventWasAndWhetherADealEnded() {
        assertThat(read(Pushback.of("TJ").during(2018, 2020).on(WORLD)))
                .contains("rally date", "early declined", "early withdrawn", "early canceled");
    }

    @Test
    void whatTiesAPartyToAnother() {
        assertThat(read(JurisdictionExposure.to("cn-law").of("TJ").on(WORLD)))
                .contains("own-huawei-local held", "loan channel");
        assertThat(read(JurisdictionExposure.to("cn-law").of("TJ").in(2018).on(WORLD)))
                .contains("cn-law in force");
    }

    @Test
    void amountsThatDoNotAddUp() {
        Catalog world = World.empty()
                .deployment("system", "TJ", Facts.none())
                .financing("dollars", "TJ", Instrument.LOAN, "system", amount("$10"))
                .financing("yuan", "TJ", Instrument.LOAN, "system", amount("CNY 5"))
                .build();
        assertThat(read(ForeignFinancing.of("system").on(world))).contains("dollars amount", "yuan amount");
    }

    private static Facts amount(String money) {
        return World.facts(World.fact(Props.AMOUNT, World.claim(Money.parse(money), World.BANK)));
    }

    @Test
    void yearsThatWereLookedAtInVain() {
        SeriesPick pick = SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, CreditorScope.NONE);
        Catalog world = World.empty()
                .series(
                        "capacity",
                        pick,
                        "",
                        ValueType.term(),
                        List.of(
                                World.claim("weak", World.BANK).asOf("2015"),
                                Claim.<String>withoutValue(Basis.UNDISCLOSED, Citation.of(World.BANK))
                                        .asOf("2016")))
                .build();
        assertThat(DebtDistress.of("TJ").in(2017).on(world).facts())
                .filteredOn(fact -> fact.subject().id().toString().equals("capacity"))
                .map(fact -> fact.year().orElseThrow())
                .containsExactlyInAnyOrder(2016, 2015);
    }

    @Test
    void theBibliographyOfWhatWasReadTellsWhatIsShownFromTheRest() {
        Assessment answer = VendorConcentration.of("TJ").on(WORLD);
        String all = answer.citeRead().text(80);
        assertThat(all)
                .contains("Shown")
                .contains("Read besides")
                .contains(answer.cite().text(80));
    }

    @Test
    void aFigureThatMeetsOneEditionOfGdpIsReadWithTheClaimsOfOthers() {
        SeriesPick debt = SeriesPick.of("TJ", Measure.PUBLIC_DEBT, CreditorScope.ALL);
        SeriesPick gdp = SeriesPick.of("TJ", Measure.GDP, CreditorScope.NONE);
        SeriesPick china = SeriesPick.of("TJ", Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL, "CN");
        Catalog world = World.empty()
                .series(
                        "debt",
                        debt,
                        "percent of GDP",
                        ValueType.ratio("GDP"),
                        List.of(
                                World.claim(Ratio.ofPercent(Estimate.exactly(40), "GDP"), World.BANK)
                                        .asOf("2016"),
                                World.claim(Ratio.ofPercent(Estimate.exactly(50), "GDP"), World.BRIEF)
                                        .asOf("2016")))
                .series(
                        "gdp",
                        gdp,
                        "USD",
                        ValueType.balance(),
                        List.of(World.claim(Money.usd(1000), World.BANK).asOf("2016")))
                .series(
                        "china",
                        china,
                        "USD",
                        ValueType.balance(),
                        List.of(World.claim(Money.usd(100), World.BANK).asOf("2016")))
                .build();
        assertThat(DebtLeverage.of("TJ").owedTo("CN").in(2016).on(world).facts())
                .filteredOn(fact -> fact.subject().id().toString().equals("debt"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.claims().claims()).hasSize(2));
    }

    @Test
    void anAnswerAtTheEndOfAYearReadWhatTheAnswersOfThenAndOfAllTimeRead() {
        Score always = VendorConcentration.of("TJ").by(SystemSize.CAMERAS);
        Score then = always.in(2016);
        Catalog before = WORLD.asOf("2016");
        Assessment answer = then.on(WORLD);
        assertThat(read(answer)).contains("late operating");
        assertThat(read(answer)).containsAll(read(always.on(before)));
        assertThat(answer.inputs()).isEqualTo(always.on(before).inputs()).isNotEmpty();
        assertThat(answer.missing()).isEqualTo(always.on(before).missing()).isNotEmpty();
        assertThat(then.subject()).isEqualTo(always.subject());
    }

    @Test
    void theInputsOfTheStandardQuestionsHoldTheDebtsToEachCreditor() {
        assertThat(Scores.inputs(Worlds.worked()))
                .map(fact -> fact.subject().id().toString())
                .contains("tj-debt-stock-official-bilateral-cn", "tj-interest-paid-official-and-commercial-cn");
    }

    @Test
    void aFactIsFoundAgainInAnyWorld() {
        Catalog world = Worlds.worked();
        for (Fact fact : Scores.inputs(world)) {
            assertThat(world.fact(fact.key())).isEqualTo(fact);
        }
    }
}
