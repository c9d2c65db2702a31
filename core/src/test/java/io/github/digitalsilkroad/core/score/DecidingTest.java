package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.score.ScoreFixtures.camerasAndPeople;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which claims decide an answer, and within how many answers that is found. */
class DecidingTest {

    private static final Score QUESTION =
            Conversion.of("cams", "cameras", "people").in(2016);

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Catalog world(Claim<Quantity>... cameras) {
        return camerasAndPeople(World.facts(World.fact(Props.CAMERAS, cameras)));
    }

    private static List<String> decided(Catalog world, Budget budget) {
        return QUESTION.on(world).decided(budget).stream()
                .filter(fact -> fact.subject().id().toString().equals("cams"))
                .flatMap(fact -> fact.claims().claims().stream())
                .map(claim -> claim.source().id() + " " + claim.value().orElseThrow())
                .toList();
    }

    @Test
    void theOneClaimOfAFactDecides() {
        assertThat(decided(world(World.cameras(400, World.MINISTRY)), Budget.standard()))
                .containsExactly("ministry-2018 400 cameras");
    }

    /** Two say the same: without either the other stays, but if one said what a third says, the answer would move. */
    @Test
    void aClaimDecidesThatWouldMoveTheAnswerWithAnotherValue() {
        Claim<Quantity> few = World.cameras(100, World.NEWSPAPER);
        Claim<Quantity> many = World.cameras(150, World.MINISTRY);
        Claim<Quantity> same = World.cameras(150, World.BANK);
        Catalog world = world(few, many, same);
        assertThat(QUESTION.on(world(few, many)).value())
                .isEqualTo(QUESTION.on(world).value());
        assertThat(QUESTION.on(world(few, same)).value())
                .isEqualTo(QUESTION.on(world).value());
        assertThat(decided(world, Budget.standard())).containsExactly("bank-tables 150 cameras");
    }

    /** The answer, both sides of what is disputed, and each value that the missing one may have. */
    @Test
    void factsAreMovedWithinABudgetOfAnswers() {
        Catalog world = World.vendors()
                .deployment("known", "KG", World.facts(World.fact(Props.SUPPLIER, World.parties("alpha", World.LATE))))
                .deployment(
                        "disputed",
                        "KG",
                        World.facts(World.fact(
                                Props.SUPPLIER,
                                World.parties("alpha", World.EARLY),
                                World.parties("beta", World.LATE))))
                .deployment("secret", "KG", World.facts())
                .build();
        Score question = VendorConcentration.of("KG");
        int needed = 1;
        while (true) {
            try {
                question.sensitivity(world, Budget.standard().with(Budget.Limit.ANSWERS, needed));
                break;
            } catch (BudgetException refused) {
                assertThat(refused.needed()).isGreaterThan(needed);
                needed++;
            }
        }
        assertThat(needed).isEqualTo(1 + 2 + 2);
    }

    @Test
    void claimsAreDecidedWithinABudgetOfAnswers() {
        Assessment answer = QUESTION.on(world(World.cameras(400, World.MINISTRY)));
        Budget one = Budget.standard().with(Budget.Limit.ANSWERS, 1);
        assertThatThrownBy(() -> answer.decided(one))
                .isInstanceOfSatisfying(BudgetException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(Budget.Limit.ANSWERS);
                    assertThat(refused.needed()).isEqualTo(2);
                })
                .hasMessageStartingWith(answer.question());
        assertThatThrownBy(() -> answer.decidedRows(one)).isInstanceOf(BudgetException.class);
        assertThat(answer.decided(Budget.standard().with(Budget.Limit.ANSWERS, 2)))
                .hasSize(2);
    }

    /**
     * The rows of a count are those that it counts: no row of another country, and none that it reads and leaves out.
     */
    @Test
    void theRowsThatAreCountedDecide() {
        Facts dated = World.facts(World.fact(Props.DATE, World.date("2018", World.NEWSPAPER)));
        Catalog world = World.empty()
                .add(World.incident("protest", "TJ", IncidentKind.PROTEST, dated))
                .add(World.incident("visit", "TJ", IncidentKind.VISIT, dated))
                .add(World.incident("elsewhere", "KG", IncidentKind.PROTEST, dated))
                .deployment("network", "TJ", Facts.none())
                .build();
        Assessment answer = Pushback.of("TJ").in(2018).on(world);
        assertThat(answer.decidedRows(Budget.standard()))
                .extracting(row -> row.id().toString())
                .containsExactly("protest");
        assertThat(answer.decided(Budget.standard()))
                .extracting(fact -> fact.subject().id() + " " + fact.label())
                .containsExactly("protest date");
        assertThat(Pushback.of("TJ").answer(world).decidedRows(Budget.standard()))
                .isEmpty();
        assertThat(Pushback.of("TJ").answer(world).decided(Budget.standard())).isEmpty();
    }

    /** No more rows are left out in turn than those that are read or counted: with the answer, one of three. */
    @Test
    void onlyRowsThatAreReadOrCountedAreLeftOut() {
        Facts dated = World.facts(World.fact(Props.DATE, World.date("2018", World.NEWSPAPER)));
        Catalog world = World.empty()
                .add(World.incident("protest", "TJ", IncidentKind.PROTEST, dated))
                .add(World.incident("elsewhere", "KG", IncidentKind.PROTEST, dated))
                .deployment("abroad", "KG", Facts.none())
                .build();
        Assessment answer = Pushback.of("TJ").in(2018).on(world);
        int needed = 1;
        while (true) {
            try {
                answer.decidedRows(Budget.standard().with(Budget.Limit.ANSWERS, needed));
                break;
            } catch (BudgetException refused) {
                needed++;
            }
        }
        assertThat(needed).isEqualTo(1 + 1);
    }
}
