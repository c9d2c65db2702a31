package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioRefusalTest {

    private static final Catalog WORLD = Worlds.editable();
    private static final Scenario X = Scenario.named("X");
    private static final LoanTerms TERMS = LoanTerms.fixed(5, 15, 3);

    static List<Arguments> vendorsAndCarriers() {
        return List.of(
                Arguments.of(
                        X.replaceVendor("gamm", "beta", Market.everywhere()),
                        "scenario \"X\" cannot replace vendor gamm by beta everywhere: no organization 'gamm';"
                                + " nearest: gamma; all: alpha, beta, carrier, gamma, lender"),
                Arguments.of(
                        X.replaceVendor("gamma", "beta", Market.in("TJ")),
                        "scenario \"X\" cannot replace vendor gamma by beta in TJ: no live deployment in TJ has that "
                                + "vendor; the vendors there: all: alpha"),
                Arguments.of(
                        X.newTo("alpha", "KG"),
                        "scenario \"X\" cannot suppose that alpha supplies nothing in KG so far: sources state that it"
                                + " supplies kg-planned, kg-running; suppose it before the edits that make it a vendor"
                                + " there"),
                Arguments.of(
                        X.replaceCarrier("alpha", "beta", Market.at("tj-net-1")),
                        "scenario \"X\" cannot replace carrier alpha by beta at tj-net-1: no live deployment at"
                                + " tj-net-1 has that carrier; the carriers there: all: carrier"),
                Arguments.of(
                        X.replaceVendor("gamma", "alpha", Market.at("kg-planned")),
                        "scenario \"X\" cannot replace vendor gamma by alpha at kg-planned: no live deployment at"
                                + " kg-planned has that vendor; the vendors there: all: alpha, beta"),
                Arguments.of(
                        X.replaceVendor("alpha", "gamma", Market.at("kg-runing")),
                        "scenario \"X\" cannot replace vendor alpha by gamma at kg-runing: no deployment 'kg-runing';"
                                + " nearest: kg-running, tj-running; all: kg-gone, kg-planned, kg-running, tj-net-1,"
                                + " tj-net-2, tj-running"),
                Arguments.of(
                        X.replaceCarrier("carrier", "beta", Market.at("kg-gone")),
                        "scenario \"X\" cannot replace carrier carrier by beta at kg-gone: no live deployment at"
                                + " kg-gone has that carrier; the carriers there: none"));
    }

    static List<Arguments> stages() {
        return List.of(
                Arguments.of(
                        X.award("kg-running", "gamma"),
                        "scenario \"X\" cannot award kg-running to gamma: it is operating, and only what is planned"
                                + " can be awarded; replace its vendor instead"),
                Arguments.of(
                        X.award("kg-gone", "gamma"),
                        "scenario \"X\" cannot award kg-gone to gamma: it is withdrawn; planned in KG: all:"
                                + " kg-planned"),
                Arguments.of(
                        X.replaceVendor("alpha", "Alpha", Market.everywhere()),
                        "scenario \"X\" cannot replace vendor alpha by Alpha everywhere: both are the same vendor; name"
                                + " another organization"),
                Arguments.of(X.cancel("kg-gone"), "scenario \"X\" cannot cancel kg-gone: it is withdrawn already"),
                Arguments.of(
                        X.cancel("kg-planned").cancel("kg-planned"),
                        "scenario \"X\" cannot cancel kg-planned: it is canceled already"),
                Arguments.of(
                        X.cancel("tj-loan"),
                        "scenario \"X\" cannot cancel tj-loan: no deployment 'tj-loan'; that id is of the kind"
                                + " financing"),
                Arguments.of(
                        X.withdraw("tj-running"),
                        "scenario \"X\" cannot withdraw from tj-running: it is completed, and only what is planned can"
                                + " be withdrawn from; cancel it instead"),
                Arguments.of(
                        X.reachTarget("tj-running", 2030),
                        "scenario \"X\" cannot let tj-running reach its target in 2030: it is completed, and no source "
                                + "states a planned number of cameras"),
                Arguments.of(
                        X.reachTarget("kg-gone", 2030),
                        "scenario \"X\" cannot let kg-gone reach its target in 2030: it is withdrawn"),
                Arguments.of(
                        X.cancel("kg-running").then(Scenario.named("x").cancel("kg-planned")),
                        "scenario \"x\" cannot cancel kg-planned: its source id scenario-x is that of \"X\" already;"
                                + " give the scenario another name"));
    }

    static List<Arguments> loansAndDebt() {
        return List.of(
                Arguments.of(
                        X.refinance("tj-grant", TERMS),
                        "scenario \"X\" cannot refinance tj-grant at 5 % · 15 y · grace 3 y: it is a grant, which is"
                                + " not repaid"),
                Arguments.of(
                        X.writeOff("tj-secret-loan"),
                        "scenario \"X\" cannot write off tj-secret-loan: its amount is missing: not stated by any"
                                + " source"),
                Arguments.of(
                        X.writeOff("tj-grant"),
                        "scenario \"X\" cannot write off tj-grant: it is a grant, which is not repaid"),
                Arguments.of(
                        X.exchangeForStake("tj-secret-loan", "own-alpha-carrier"),
                        "scenario \"X\" cannot exchange tj-secret-loan for own-alpha-carrier: its lenders are"
                                + " alpha;lender; a stake passes to one of them, so pass it by itself"),
                Arguments.of(
                        X.exchangeForStake("tj-grant", "own-alpha-carrier"),
                        "scenario \"X\" cannot exchange tj-grant for own-alpha-carrier: no source states its lender"),
                Arguments.of(
                        X.writeDownDebt("KG", "CN", 50, 2020),
                        "scenario \"X\" cannot write down debt of KG to CN by 50 % from 2020: no series says what it"
                                + " owes"),
                Arguments.of(
                        X.writeDownDebt("TJ", "CN", 50, 2030),
                        "scenario \"X\" cannot write down debt of TJ to CN by 50 % from 2030: no source says what it"
                                + " owes from then on: tj-owes-china: 2 years, 2019-2020"),
                Arguments.of(
                        X.takeDebt("tj-loan", "TJ", "lender", Money.usd(1e6), TERMS),
                        "scenario \"X\" cannot take $1 million from lender for TJ at 5 % · 15 y · grace 3"
                                + " y: the id 'tj-loan' is taken; choose another"));
    }

    static List<Arguments> ownersFactsAndLaws() {
        return List.of(
                Arguments.of(
                        X.changeOwner("own-alpha-carrier", "alpha"),
                        "scenario \"X\" cannot pass own-alpha-carrier to alpha: it belongs to alpha already"),
                Arguments.of(
                        X.changeOwner("own-alpha-carrier", "carrier"),
                        "scenario \"X\" cannot pass own-alpha-carrier to carrier: carrier cannot own itself"),
                Arguments.of(
                        X.changeOwner("own-alpha-carrier", "TJ"),
                        "scenario \"X\" cannot pass own-alpha-carrier to TJ: no organization 'TJ'; that id is of the"
                                + " kind country"),
                Arguments.of(
                        X.disclose("tj-net-2", Props.OPERATOR),
                        "scenario \"X\" cannot disclose operator of tj-net-2: no sources contradict each other on it;"
                                + " it is carrier"),
                Arguments.of(
                        X.disclose("tj-net-2", Props.COST),
                        "scenario \"X\" cannot disclose cost of tj-net-2: it has no value to disclose: not stated by"
                                + " any source"),
                Arguments.of(
                        X.addLaw("uz-law", "Law", "UZ", 2030, LawEffect.PROTECTS),
                        "scenario \"X\" cannot add law Law of UZ from 2030: uz-law: jurisdiction 'UZ' is no country"
                                + " of the catalog; all: CN, KG, TJ"),
                Arguments.of(
                        X.repealLaw("kg-privacy").repealLaw("kg-privacy"),
                        "scenario \"X\" cannot repeal kg-privacy: it has no effect already"));
    }

    @ParameterizedTest
    @MethodSource({"vendorsAndCarriers", "stages", "loansAndDebt", "ownersFactsAndLaws"})
    void saysWhichEditCannotApplyAndWhy(Lens scenario, String message) {
        assertThatThrownBy(() -> scenario.on(WORLD))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(message);
    }

    static List<Arguments> badArguments() {
        return List.of(
                bad(
                        () -> X.replaceVendor("alpha", "alpha", Market.everywhere()),
                        "replace vendor alpha by alpha everywhere: both are the same vendor; name another"
                                + " organization"),
                bad(
                        () -> X.replaceCarrier("carrier", "carrier", Market.at("tj-net-1")),
                        "replace carrier carrier by carrier at tj-net-1: both are the same carrier; name another"
                                + " organization"),
                bad(
                        () -> X.writeDown("tj-loan", 150),
                        "write-down of 150.0 percent: the part must be above 0 and at most 100 percent"),
                bad(
                        () -> X.writeDown("tj-loan", Double.NaN),
                        "write-down of NaN percent: the part must be above 0 and at most 100 percent"),
                bad(
                        () -> X.writeDownDebt("TJ", "CN", 0, 2020),
                        "write-down of 0.0 percent: the part must be above 0 and at most 100 percent"),
                bad(() -> X.writeDownDebt("TJ", "CN", 5, 20_200), "year 20200: years are 0 to 9999"),
                bad(
                        () -> X.depreciate("TJS", -20),
                        "fall of -20.0 percent: the part must be above 0 and at most 100 percent"),
                bad(() -> X.depreciate("TJS", 100), "fall of 100 percent: nothing would be left of its worth"),
                bad(() -> X.reachTarget("kg-planned", -1), "year -1: years are 0 to 9999"),
                bad(() -> X.addLaw("kg-law", " ", "KG", 2030), "kg-law: its name must not be blank"),
                bad(() -> X.introduceVendor("delta", "", "KG"), "delta: its name must not be blank"),
                bad(
                        () -> X.introduceVendor("KG running", "Runner", "KG"),
                        catchThrowableOfType(IllegalArgumentException.class, () -> Id.of("KG running"))
                                .getMessage()));
    }

    private static Arguments bad(ThrowingCallable call, String message) {
        return Arguments.of(call, message);
    }

    @ParameterizedTest
    @MethodSource("badArguments")
    void refusesABadArgumentAtTheCall(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> Scenario.named(" ")).hasMessage("scenario: its name must not be blank");
    }
}
