package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.score.Computation;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The values of operands at which a result has its ends. */
class WitnessTest {

    private static Operand leaf(Estimate value) {
        return new Operand("x", value, "unit", Optional.empty(), Optional.empty(), List.of());
    }

    private static Operand result(Estimate value, Computation from) {
        return new Operand("x", value, "unit", Optional.empty(), Optional.of(from), List.of());
    }

    private static List<@Nullable Object> at(boolean isHigh, String formula, Operand... operands) {
        var values = Witness.of(new Computation(formula, List.of(operands)), isHigh);
        return List.of(operands).stream().map(values::get).toList();
    }

    /** Operands for any formula: a loan has five of them, and counted shares are pairs. */
    @Test
    void everyFormulaIsInTheSchemaAndHasARuleForItsEnds() throws IOException {
        StringBuilder schema = new StringBuilder();
        Answer.schema(schema);
        List<String> listed = new ArrayList<>();
        new ObjectMapper()
                .readTree(schema.toString())
                .findValues("formula")
                .forEach(formula -> formula.path("enum").forEach(name -> listed.add(name.asText())));
        assertThat(listed)
                .filteredOn(name -> !name.startsWith("herfindahl"))
                .containsExactlyElementsOf(Computation.formulas());
        Operand[] operands =
                Stream.generate(() -> leaf(Estimate.exactly(1))).limit(6).toArray(Operand[]::new);
        for (String formula : Computation.formulas()) {
            Object one = formula.startsWith("concentration") ? Map.of("x", 1.0) : 1.0;
            assertThat(at(true, formula, operands)).as(formula).contains(one);
        }
    }

    @Test
    void aShareIsLeastOfTheLeastPartAndTheGreatestWhole() {
        for (String formula : List.of("percent-of-whole", "percent-of-base", "percent-of-parts")) {
            Operand part = leaf(Estimate.between(1, 2));
            Operand other = leaf(Estimate.between(10, 20));
            assertThat(at(false, formula, part, other)).containsExactly(1.0, 20.0);
            assertThat(at(true, formula, part, other)).containsExactly(2.0, 10.0);
        }
    }

    @Test
    void aSumWithoutBoundGrowsWithTheUnknownSummand() {
        Operand known = leaf(Estimate.exactly(5));
        Operand unknown = leaf(Estimate.atLeast(0));
        assertThat(at(false, "sum", known, unknown)).containsExactly(5.0, 0.0);
        assertThat(at(true, "sum", known, unknown)).containsExactly(5.0, Double.POSITIVE_INFINITY);
    }

    @Test
    void ofAHullTheOperandThatGivesTheEndHasAValue() {
        Operand one = leaf(Estimate.between(1, 2));
        Operand other = leaf(Estimate.between(0, 9));
        assertThat(at(false, "hull", one, other)).containsExactly(null, 0.0);
        assertThat(at(true, "hull", one, other)).containsExactly(null, 9.0);
        assertThat(at(false, "hull", leaf(Estimate.exactly(1)), leaf(Estimate.exactly(3))))
                .containsExactly(1.0, null);
    }

    @Test
    void whatMayCountCountsAtTheHighEndAndThenIsLarge() {
        Operand size = leaf(Estimate.between(10, 30));
        Operand open = leaf(Estimate.between(0, 1));
        Operand other = leaf(Estimate.between(10, 30));
        Operand not = leaf(Estimate.exactly(0));
        assertThat(at(false, "percent-counted", size, open, other, not)).containsExactly(30.0, 0.0, 30.0, 0.0);
        assertThat(at(true, "percent-counted", size, open, other, not)).containsExactly(30.0, 1.0, 10.0, 0.0);
    }

    @Test
    void valuesReachThroughResults() {
        Operand paid = leaf(Estimate.between(1, 2));
        Operand more = leaf(Estimate.between(3, 4));
        Operand base = leaf(Estimate.between(10, 20));
        Computation share = new Computation(
                "percent-of-base",
                List.of(result(Estimate.between(4, 6), new Computation("sum", List.of(paid, more))), base));
        assertThat(Witness.of(share, false))
                .containsEntry(paid, 1.0)
                .containsEntry(more, 3.0)
                .containsEntry(base, 20.0);
        assertThat(Witness.of(share, true))
                .containsEntry(paid, 2.0)
                .containsEntry(more, 4.0)
                .containsEntry(base, 10.0);
    }

    @Test
    void eachAmountOfAConcentrationIsDividedAmongItsParts() {
        Operand huawei = amount("10", "huawei");
        Operand vega = amount("10-20", "vega");
        Operand both = amount("30", "huawei", "vega");
        Operand unnamed = amount("5");
        assertThat(at(false, "concentration", huawei, vega, both, unnamed))
                .containsExactly(
                        Map.of("huawei", 10.0),
                        Map.of("vega", 10.0),
                        Map.of("huawei", 15.0, "vega", 15.0),
                        Map.of("x", 5.0));
        assertThat(at(true, "concentration", huawei, vega, both, unnamed))
                .containsExactly(
                        Map.of("huawei", 10.0), Map.of("vega", 20.0), Map.of("vega", 30.0), Map.of("vega", 5.0));
        assertThat(at(true, "concentration", huawei, vega, amount("at least 0", "zte")))
                .contains(Map.of("zte", Double.POSITIVE_INFINITY));
    }

    @Test
    void anAmountThatAnyNumberDivideIsOfEverMoreWhereTheConcentrationIsLeast() {
        Operand huawei = amount("10", "huawei");
        Operand vega = amount("4", "vega");
        Operand unnamed = amount("3-5");
        assertThat(at(false, "concentration-divided", huawei, vega, unnamed))
                .containsExactly(Map.of("huawei", 10.0), Map.of("vega", 4.0), Map.of("*", 5.0));
        assertThat(at(true, "concentration-divided", huawei, vega, unnamed))
                .containsExactly(Map.of("huawei", 10.0), Map.of("vega", 4.0), Map.of("huawei", 5.0));
        assertThat(at(false, "concentration-divided", huawei, amount("at least 0")))
                .containsExactly(Map.of("huawei", 10.0), Map.of("*", Double.POSITIVE_INFINITY));
    }

    private static Operand amount(String size, String... among) {
        return new Operand(
                "x",
                Estimate.parse(size),
                "unit",
                Optional.empty(),
                Optional.empty(),
                Stream.of(among).map(Id::of).toList());
    }

    @Test
    void whatIsTakenAwayIsLargeWhereTheRestIsLittle() {
        Operand whole = leaf(Estimate.between(90, 100));
        Operand part = leaf(Estimate.between(20, 30));
        assertThat(at(false, "rest", whole, part)).containsExactly(90.0, 30.0);
        assertThat(at(true, "rest", whole, part)).containsExactly(100.0, 20.0);
        assertThat(at(false, "up-to", whole)).containsExactly((Object) null);
        assertThat(at(true, "up-to", whole)).containsExactly(100.0);
    }

    @Test
    void aScaleThatCountsTheOtherWayTurnsTheEnds() {
        Operand value = leaf(Estimate.between(20, 30));
        Operand none = leaf(Estimate.exactly(0));
        Operand all = leaf(Estimate.exactly(50));
        assertThat(at(true, "goalposts", value, none, all)).containsExactly(30.0, 0.0, 50.0);
        assertThat(at(true, "goalposts", value, all, none)).containsExactly(20.0, 50.0, 0.0);
    }

    @Test
    void termsOfALoanReachTheBoundsOfItsGrantElement() {
        GrantElementConvention convention = GrantElementConvention.imfWorldBank();
        for (double rate : new double[] {1, 2, 4.9, 6, 9}) {
            Estimate grant = convention.grantElement(LoanTerms.fixed(Estimate.exactly(rate), Estimate.exactly(20)));
            for (boolean isHigh : new boolean[] {false, true}) {
                List<@Nullable Object> terms = at(
                        isHigh,
                        "grant-element-equal-principal",
                        leaf(Estimate.exactly(rate)),
                        leaf(Estimate.exactly(20)),
                        leaf(Estimate.between(0, 20)),
                        leaf(Estimate.exactly(convention.discountRate())),
                        leaf(Estimate.exactly(2)));
                Estimate reached =
                        convention.grantElement(LoanTerms.fixed(rate, 20, (double) requireNonNull(terms.get(2))));
                assertThat(isHigh ? reached.high() : reached.low())
                        .isCloseTo(isHigh ? grant.high() : grant.low(), within(1e-9));
            }
        }
    }

    @Test
    void aFormulaThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Computation("sums", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("formula \"sums\": no such formula; nearest: sum");
    }
}
