package io.github.digitalsilkroad.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three systems: the vendor of one is disputed, that of another not stated, and so is how many cameras it has. */
class OrderBookTest {

    private static FactsBuilder cameras(double count) {
        return Facts.builder().add(Props.CAMERAS, World.claim(Quantity.of(count, Unit.of("camera")), World.NEWSPAPER));
    }

    private static final Catalog WORLD = World.empty()
            .organization("huawei", "CN", OrganizationKind.VENDOR)
            .organization("vega", "RU", OrganizationKind.VENDOR)
            .deployment(
                    "disputed",
                    "TJ",
                    cameras(100)
                            .add(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.MINISTRY))
                            .add(Props.SUPPLIER, World.claim(Parties.parse("vega"), World.NEWSPAPER))
                            .build())
            .deployment(
                    "known",
                    "TJ",
                    cameras(300)
                            .add(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.BRIEF))
                            .build())
            .deployment("secret", "TJ", Facts.none())
            .build();

    private static final Score BY_NUMBER = VendorConcentration.of("TJ");
    private static final Score BY_CAMERAS = VendorConcentration.of("TJ").by(SystemSize.CAMERAS);

    @Test
    void addsTheSharesOfAFactOverTheAnswers() {
        OrderBook one = OrderBook.of(WORLD, List.of(BY_NUMBER));
        OrderBook both = OrderBook.of(WORLD, List.of(BY_NUMBER, BY_CAMERAS));
        OrderBook.Order alone = order(one, "secret supplier");
        OrderBook.Order together = order(both, "secret supplier");
        assertThat(together.pulls()).hasSize(2);
        assertThat(together.weight())
                .isCloseTo(
                        alone.weight()
                                + order(OrderBook.of(WORLD, List.of(BY_CAMERAS)), "secret supplier")
                                        .weight(),
                        within(1e-12));
        assertThat(both.orders()).isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
        assertThat(both.orders())
                .allSatisfy(order -> assertThat(order.pulls())
                        .allSatisfy(pull -> assertThat(pull.share()).isBetween(Double.MIN_VALUE, 1.0)));
    }

    private static OrderBook.Order order(OrderBook book, String name) {
        return book.orders().stream()
                .filter(order ->
                        (order.fact().subject().id() + " " + order.fact().label()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsDisputedFromMissing() {
        OrderBook book = OrderBook.of(WORLD, List.of(BY_NUMBER));
        assertThat(order(book, "disputed supplier").isDisputed()).isTrue();
        assertThat(order(book, "secret supplier").isDisputed()).isFalse();
        assertThat(book.text(80)).isEqualTo("""
            What to find out next, for 1 answer
            Weight  Fact                Moves
            ------  ------------------  ----------------------------------------------------
              0.67  secret              Vendor concentration of digital systems in TJ, by
                    supplier, missing   deployments: by 4,444 HHI points
              0.67  disputed            Vendor concentration of digital systems in TJ, by
                    supplier, disputed  deployments: by 4,444 HHI points

            Weight: the part of each answer's range that the fact alone moves (0 to 1; 1 if
            it decides whether there is an answer or a bound), added over the answers.

            invented 2026.11.0
            """);
    }

    @Test
    void factsThatDifferInTheirSubjectAloneShareARow() {
        Catalog world = WORLD.toBuilder()
                .add(World.system("another", "TJ", Facts.none()))
                .build();
        OrderBook book = OrderBook.of(world, List.of(BY_NUMBER));
        assertThat(book.orders()).hasSize(3);
        assertThat(book.text(80)).containsPattern("another +Vendor concentration.*\n +secret +.*\n +supplier, missing");
    }

    @Test
    void keepsTheFirstAndWhatNoFactWouldSettle() {
        Score debt = DebtLeverage.of("TJ").owedTo("CN").in(2015);
        OrderBook book = OrderBook.of(WORLD, List.of(debt, BY_NUMBER));
        assertThat(book.open()).isNotEmpty();
        assertThat(book.first(1).orders()).hasSize(1);
        assertThat(book.first(1).open()).isEqualTo(book.open());
        assertThatThrownBy(() -> book.first(-1)).hasMessage("first -1: ask for 0 facts or more");
    }

    @Test
    void theFactThatMovesMostComesFirst() {
        OrderBook book = OrderBook.of(
                WORLD, List.of(BY_NUMBER, VendorConcentration.of("TJ").amongStated()));
        assertThat(book).hasToString("2 facts to find out for 2 answers (print() shows them)");
        OrderBook.Order first = book.orders().get(0);
        assertThat(first.fact().subject().id()).hasToString("disputed");
        assertThat(first.pulls()).map(OrderBook.Pull::share).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(first.pulls().get(0).share()).isEqualTo(1);
        assertThat(book.first(0).orders()).isEmpty();
    }

    @Test
    void saysThatNothingIsToBeFoundOut() {
        assertThat(OrderBook.of(WORLD, List.of()).text(80))
                .startsWith("No single fact that is missing or disputed moves any of 0 answers.");
    }

    /** A country whose two systems have no vendor, one elsewhere that has, and two loans without a rate. */
    private static World gaps() {
        Facts terms = World.facts(
                World.fact(Props.MATURITY, World.claim(Quantity.of(10, Unit.of("year")), World.BANK)),
                World.fact(Props.GRACE, World.claim(Quantity.of(2, Unit.of("year")), World.BANK)));
        return World.empty()
                .organization("vega", "RU", OrganizationKind.VENDOR)
                .law("cn-law", "CN", Facts.none(), LawEffect.BINDS)
                .deployment(
                        "elsewhere", "KG", World.facts(World.fact(Props.SUPPLIER, World.parties("vega", World.BRIEF))))
                .deployment("one", "TJ", Facts.none())
                .deployment("two", "TJ", Facts.none())
                .financing("a-loan", "TJ", Instrument.LOAN, "", terms)
                .financing("b-loan", "TJ", Instrument.LOAN, "", terms);
    }

    private static final Score EXPOSED =
            JurisdictionExposure.to("cn-law").of("TJ").through();

    @Test
    void theAnswerAsItIsCountsForHowFarItMayMove() {
        OrderBook book = OrderBook.of(gaps().build(), List.of(EXPOSED));
        assertThat(book.orders())
                .hasSize(2)
                .allSatisfy(order -> assertThat(order.weight()).isEqualTo(0.5));
    }

    @Test
    void factsOfOneWeightStandByHowManyAnswersTheyMoveAndThenByName() {
        OrderBook book = OrderBook.of(
                gaps().build(), List.of(EXPOSED, Concessionality.of("b-loan"), Concessionality.of("a-loan"), EXPOSED));
        assertThat(book.orders()).map(OrderBook.Order::weight).containsOnly(1.0);
        assertThat(book.orders())
                .map(Object::toString)
                .containsExactly(
                        "one supplier: moves 2 answers",
                        "two supplier: moves 2 answers",
                        "a-loan interest rate: moves 1 answer",
                        "b-loan interest rate: moves 1 answer");
        assertThat(book.orders().get(2).pulls())
                .map(Object::toString)
                .containsExactly("Grant element of a-loan, IMF-World Bank: decides");
    }

    @Test
    void namesTwoAnswersAndCountsTheRest() {
        assertThat(OrderBook.of(gaps().build(), List.of(EXPOSED, EXPOSED)).text(80))
                .doesNotContain("more answer");
        assertThat(OrderBook.of(gaps().build(), List.of(EXPOSED, EXPOSED, EXPOSED))
                        .text(80))
                .contains("and 1 more answer");
    }
}
