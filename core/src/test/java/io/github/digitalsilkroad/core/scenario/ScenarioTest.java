package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final Catalog WORLD = Worlds.editable();
    private static final Scenario WHAT_IF = Scenario.named("What if?");

    private static void assertAssumed(Attested<?> fact, String words) {
        assertThat(fact.claims()).hasSize(1);
        assertThat(fact.claims().get(0).source()).isEqualTo(WHAT_IF.assumption());
        assertThat(fact.claims().get(0).citation()).hasToString("Assumption, What if?, " + words);
    }

    /** What an argument says is no place for another argument. */
    @Test
    void anArgumentInBracesIsSaidAsItIs() {
        Scenario scenario = Scenario.named("X").award("{vendor}", "beta").award("tj-running", "$1 {deployment}");
        assertThat(scenario.edits().stream().map(Edit::words))
                .containsExactly("award {vendor} to beta", "award tj-running to $1 {deployment}");
    }

    @Test
    void replacesAVendorInEveryRoleOfEveryLiveSystem() {
        Catalog then =
                WHAT_IF.replaceVendor("alpha", "gamma", Market.everywhere()).on(WORLD);
        Deployment running = then.deployment("kg-running");
        assertThat(running.suppliers().value()).contains(Parties.parse("beta;gamma"));
        assertAssumed(running.suppliers(), "replace vendor Organization alpha by Organization gamma everywhere");
        assertThat(then.deployment("tj-running").suppliers().value()).contains(Parties.parse("gamma"));
        assertThat(then.deployment("kg-planned").integrators())
                .as("as it was, since alpha is not among them")
                .isEqualTo(WORLD.deployment("kg-planned").integrators());
        assertThat(then.deployment("kg-gone").suppliers().value()).contains(Parties.parse("alpha"));
        assertThat(then.deployments().live().by("alpha").count()).isZero();
    }

    @Test
    void replacesAVendorOnlyInTheMarket() {
        Market market = Market.in("KG").of(Category.SAFE_CITY);
        Catalog then = WHAT_IF.replaceVendor("alpha", "gamma", market).on(WORLD);
        assertThat(then.deployment("kg-running").suppliers().value()).contains(Parties.parse("beta;gamma"));
        assertThat(then.deployment("kg-planned")).isSameAs(WORLD.deployment("kg-planned"));
        assertThat(then.deployment("tj-running")).isSameAs(WORLD.deployment("tj-running"));
    }

    @Test
    void inTheWorldOfADayEditsTooWhatMayHaveBeenThere() {
        Catalog then = WORLD.asOf("2000");
        List<Deployment> possible =
                then.deployments().possible().by("alpha").notEnded().list();
        assertThat(possible).isNotEmpty();

        Catalog edited =
                WHAT_IF.replaceVendor("alpha", "gamma", Market.everywhere()).on(then);
        assertThat(possible).allSatisfy(system -> {
            Deployment after = edited.deployment(system.id().toString());
            assertThat(List.of(after.suppliers(), after.integrators()).toString())
                    .contains("gamma")
                    .doesNotContain("alpha");
        });
    }

    @Test
    void awardsAPlannedSystemToOneVendorAlone() {
        Deployment then = WHAT_IF.award("kg-planned", "gamma").on(WORLD).deployment("kg-planned");
        assertThat(then.suppliers().value()).contains(Parties.parse("gamma"));
        assertAssumed(then.suppliers(), "award System kg-planned to Organization gamma");
        assertThat(then.integrators().isPresent()).isFalse();
    }

    @Test
    void endsSystemsWithoutInventingADay() {
        Catalog then = WHAT_IF.cancel("kg-running").withdraw("kg-planned").on(WORLD);
        assertThat(then.deployment("kg-running").stage()).contains(Stage.CANCELLED);
        assertThat(then.deployment("kg-planned").stage()).contains(Stage.WITHDRAWN);
        assertAssumed(then.deployment("kg-running").facts().get(Props.CANCELLED), "cancel System kg-running");
        assertThat(then.deployments().live().in("KG").count()).isZero();
    }

    @Test
    void reachesTargetsWithThePlannedCameras() {
        Catalog then = WHAT_IF.reachTarget("kg-planned", 2030)
                .reachTarget("kg-running", 2030)
                .on(WORLD);
        Deployment planned = then.deployment("kg-planned");
        assertThat(planned.stage()).contains(Stage.OPERATING);
        assertThat(planned.facts().value(Props.OPERATING).orElseThrow()).hasToString("2030");
        assertThat(planned.faceCameras().value()).contains(Quantity.of(40, Unit.of("face-camera")));
        assertThat(planned.facts().get(Props.PLANNED_FACE_CAMERAS).claims()).isEmpty();
        Deployment running = then.deployment("kg-running");
        assertThat(running.cameras().value()).contains(Quantity.of(900, Unit.of("camera")));
        assertThat(running.facts().value(Props.OPERATING).orElseThrow()).hasToString("2019");
    }

    @Test
    void refinancesALoanOnNewTerms() {
        Financing then = WHAT_IF.refinance("tj-loan", LoanTerms.fixed(5, 15, 3))
                .on(WORLD)
                .financing("tj-loan");
        assertThat(then.rate().value()).contains(Quantity.of(5, Unit.of("percent-a-year")));
        assertThat(then.maturity().value()).contains(Quantity.of(15, Unit.of("year")));
        assertThat(then.grace().value()).contains(Quantity.of(3, Unit.of("year")));
        assertThat(then.amount()).isEqualTo(WORLD.financing("tj-loan").amount());
        assertAssumed(then.rate(), "refinance Financing tj-loan at 5 % · 15 y · grace 3 y");
    }

    @Test
    void writesDownAPartOrAllOfALoan() {
        Money half = WHAT_IF.writeDown("tj-loan", 50)
                .on(WORLD)
                .financing("tj-loan")
                .amount()
                .value()
                .orElseThrow();
        assertThat(half.number().low()).isEqualTo(9e6);
        assertThat(half.number().high()).isEqualTo(11e6);
        assertThat(WHAT_IF.writeOff("tj-loan")
                        .on(WORLD)
                        .financing("tj-loan")
                        .amount()
                        .value())
                .contains(Money.usd(0));
    }

    @Test
    void takesDebtThatScoresCanRead() {
        Catalog then = WHAT_IF.takeDebt("tj-new", "TJ", "lender", Money.usd(5e6), LoanTerms.fixed(2, 20, 5))
                .on(WORLD);
        Financing loan = then.financing("tj-new");
        assertThat(loan.lenders().value()).contains(Parties.parse("lender"));
        assertThat(loan.amount().value()).contains(Money.usd(5e6));
        assertThat(loan.grace().value()).contains(Quantity.of(5, Unit.of("year")));
        assertThat(then.financings().in("TJ").with(Role.LENDER, "lender").count())
                .isEqualTo(
                        WORLD.financings().in("TJ").with(Role.LENDER, "lender").count() + 1);
    }

    @Test
    void exchangesADebtForAStakeThatPassesToTheLender() {
        Catalog then = WHAT_IF.exchangeForStake("tj-loan", "own-alpha-carrier").on(WORLD);
        assertThat(then.financing("tj-loan").amount().value()).contains(Money.usd(0));
        Ownership stake = then.get(Ownership.KIND, "own-alpha-carrier");
        assertThat(stake.owner()).hasToString("lender");
        assertThat(stake.facts().get(Props.SHARE_OWNED).value())
                .contains(Share.ofPercent(Estimate.exactly(51), "shares"));
        assertAssumed(stake.facts().get(Props.SHARE_OWNED), "exchange Financing tj-loan for alpha in carrier");
    }

    @Test
    void aStakeOfUnknownSizeStillCitesWhoSupposesItsOwner() {
        Ownership then =
                WHAT_IF.changeOwner("own-alpha-carrier", "lender").on(WORLD).get(Ownership.KIND, "own-alpha-carrier");
        assertAssumed(then.facts().get(Props.OWNER), "pass alpha in carrier to Organization lender");
    }

    @Test
    void handsANetworkToAnotherCarrier() {
        Catalog then =
                WHAT_IF.replaceCarrier("carrier", "beta", Market.at("tj-net-1")).on(WORLD);
        assertAssumed(
                then.deployment("tj-net-1").operators(),
                "replace carrier Organization carrier by Organization beta at System tj-net-1");
        assertThat(then.deployment("tj-net-2")).isSameAs(WORLD.deployment("tj-net-2"));
    }

    @Test
    void disclosesWhatTheReadingTakes() {
        Catalog then = WHAT_IF.disclose("tj-net-1", Props.COST).on(WORLD.under(Reading.envelope()));
        assertThat(WORLD.deployment("tj-net-1").cost().isDisputed()).isTrue();
        assertThat(then.deployment("tj-net-1").cost().value())
                .isEqualTo(WORLD.deployment("tj-net-1").cost().value());
        assertAssumed(then.deployment("tj-net-1").cost(), "disclose cost of System tj-net-1");
    }

    @Test
    void writesDownADebtInEveryTotalThatHoldsIt() {
        Catalog then = WHAT_IF.writeDownDebt("TJ", "CN", 25, 2020).on(WORLD);
        assertThat(then.series("tj-owes-china").observations().at(2019))
                .isEqualTo(WORLD.series("tj-owes-china").observations().at(2019));
        assertThat(then.series("tj-owes-china").observations().at(2020).value()).hasToString("Optional[$150]");
        assertThat(then.series("tj-owes-all").observations().at(2020).value()).hasToString("Optional[$750]");
        assertAssumed(
                then.series("tj-owes-all").observations().at(2020), "write down debt of TJ to CN by 25 % from 2020");
    }

    @Test
    void addsAndRepealsLaws() {
        Catalog then = WHAT_IF.addLaw("tj-data-law", "Data protection law", "TJ", 2028, LawEffect.PROTECTS)
                .repealLaw("kg-privacy")
                .on(WORLD);
        Law added = then.get(Law.KIND, "tj-data-law");
        assertThat(then.laws().where(Law.EFFECTS, LawEffect.PROTECTS).list()).containsExactly(added);
        assertThat(added.facts().get(Props.IN_FORCE).value().orElseThrow()).hasToString("2028");
        assertThat(added.facts().get(Props.EXEMPTION).missing()).contains(Missing.NONE);
        assertThat(then.get(Law.KIND, "kg-privacy").effects()).isEmpty();
        assertThat(then.get(Law.KIND, "kg-privacy")
                        .facts()
                        .get(Props.INTERPRETATION)
                        .value())
                .contains("repealed");
    }

    @Test
    void onlyALawThatProtectsAndExemptsNoneIsSupposedToHaveNoExemption() {
        for (LawEffect effect : LawEffect.values()) {
            Catalog then = WHAT_IF.addLaw("one", "A law", "TJ", 2028, effect)
                    .addLaw("both", "A law with exemptions", "TJ", 2028, effect, LawEffect.EXEMPTS)
                    .on(WORLD);
            assertThat(then.get(Law.KIND, "one").facts().get(Props.EXEMPTION).claims())
                    .hasSize(effect == LawEffect.PROTECTS ? 1 : 0);
            assertThat(then.get(Law.KIND, "both").facts().get(Props.EXEMPTION).claims())
                    .isEmpty();
        }
    }

    @Test
    void aStakeOfControlStaysOne() {
        for (OwnershipType type : OwnershipType.values()) {
            Catalog world = WORLD.toBuilder()
                    .add(Ownership.builder()
                            .id(Id.of("stake"))
                            .name("A stake")
                            .owner(Id.of("beta"))
                            .owned(Id.of("carrier"))
                            .type(type)
                            .build())
                    .build();
            Ownership passed = WHAT_IF.changeOwner("stake", "gamma").on(world).get(Ownership.KIND, "stake");
            assertThat(passed.type()).isEqualTo(type);
            assertThat(passed.name())
                    .isEqualTo(
                            type == OwnershipType.CONTROL
                                    ? "gamma in control of carrier, assumed"
                                    : "gamma in carrier, assumed");
        }
    }

    @Test
    void scenariosAreEqualThatSupposeTheSameByTheSameName() {
        Scenario scenario = WHAT_IF.cancel("kg-running");
        assertThat(scenario)
                .isEqualTo(WHAT_IF.cancel("kg-running"))
                .hasSameHashCodeAs(WHAT_IF.cancel("kg-running"))
                .isNotEqualTo(WHAT_IF)
                .isNotEqualTo(Scenario.named("Else").cancel("kg-running"));
        assertThat(List.of(scenario, WHAT_IF, Scenario.named("Else")))
                .extracting(Object::hashCode)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMarketSaysWhereItIsAndOfWhat() {
        assertThat(Market.everywhere()).hasToString("everywhere");
        assertThat(Market.in("UZ")).hasToString("in UZ");
        assertThat(Market.in("UZ").of(Category.SAFE_CITY)).hasToString("in UZ of safe city");
        assertThat(Market.at("kg-osh-cameras")).hasToString("at kg-osh-cameras");
    }

    @Test
    void laterEditsSeeWhatEarlierOnesDid() {
        Scenario scenario = WHAT_IF.introduceVendor("delta", "Delta", "KG")
                .replaceVendor("alpha", "delta", Market.in("KG"))
                .replaceVendor("delta", "gamma", Market.in("KG").of(Category.SMART_CITY));
        Catalog then = scenario.on(WORLD);
        assertThat(then.deployment("kg-running").suppliers().value()).contains(Parties.parse("beta;delta"));
        assertThat(then.deployment("kg-planned").suppliers().value()).contains(Parties.parse("gamma"));
    }

    @Test
    void holdsUnderTheReadingOfTheWorldItChanges() {
        Catalog narrow = WORLD.under(Reading.onlyFrom("early-2015"));
        Catalog then = WHAT_IF.award("kg-planned", "gamma").on(narrow);
        assertThat(then.reading()).isEqualTo(narrow.reading());
        assertThat(then.deployment("kg-planned").suppliers().value()).contains(Parties.parse("gamma"));
        assertThat(then).hasToString("invented 2026.11.0 under only early-2015, if What if?");
        assertThat(then.under(Reading.latest()))
                .hasToString("invented 2026.11.0 under only early-2015, if What if?, under latest");
    }

    @Test
    void printsWhatItWouldDo() {
        Scenario scenario = WHAT_IF.cancel("kg-running").writeOff("tj-loan");
        assertThat(scenario).hasToString("What if? (2 edits)");
        assertThat(scenario.tree().text(80)).isEqualTo("""
            What if?
            |- cancel kg-running
            `- write off tj-loan
               `- the loan alone; debt series stay as they are (see writeDownDebt)
            """);
        assertThat(scenario.edits()).extracting(Edit::words).containsExactly("cancel kg-running", "write off tj-loan");
        assertThat(scenario.assumption()).hasToString("scenario-what-if: Assumption, What if?");
    }

    @Test
    void anEditOfALoanSaysThatItLeavesTheDebtSeriesAsTheyAre() {
        Scenario loans = WHAT_IF.writeDown("tj-loan", 50)
                .takeDebt("tj-new", "TJ", "gamma", Money.usd(5), LoanTerms.fixed(2, 20, 5));
        Catalog then = loans.on(WORLD);
        assertThat(then.allSeries().list())
                .isNotEmpty()
                .isEqualTo(WORLD.allSeries().list());
        assertThat(loans.edits())
                .extracting(Edit::caveat)
                .containsExactly(
                        Optional.of("the loan alone; debt series stay as they are (see writeDownDebt)"),
                        Optional.of("the loan alone; debt series stay as they are"));
        assertThat(WHAT_IF.cancel("kg-running").edits())
                .extracting(Edit::caveat)
                .containsExactly(Optional.empty());
    }

    @Test
    void citesThePartOfACombinationThatAssumes() {
        Scenario other = Scenario.named("Other vendors").award("kg-planned", "gamma");
        Catalog then = WHAT_IF.cancel("tj-running").then(other).on(WORLD);
        assertThat(then).hasToString("invented 2026.11.0 if What if?, if Other vendors");
        assertThat(then.source("scenario-other-vendors")).isEqualTo(other.assumption());
        assertThat(then.deployment("kg-planned")
                        .suppliers()
                        .chosen()
                        .orElseThrow()
                        .source())
                .isEqualTo(other.assumption());
        assertAssumed(then.deployment("tj-running").facts().get(Props.CANCELLED), "cancel System tj-running");
    }
}
