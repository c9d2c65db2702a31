package io.github.digitalsilkroad.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.score.Computation;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The values of operands at which a result has its ends. */
class WitnessTest {

    private static Operand leaf(Estimate value) {
        return new Operand("x", value, "unit", Optional.empty(), Optional.empty());
    }

    private static Operand result(Estimate value, Computation from) {
        return new Operand("x", value, "unit", Optional.empty(), Optional.of(from));
    }

    private static List<@Nullable Double> at(boolean isHigh, String formula, Operand... operands) {
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
        assertThat(listed).containsExactlyElementsOf(Computation.formulas());
        Operand[] operands =
                Stream.generate(() -> leaf(Estimate.exactly(1))).limit(6).toArray(Operand[]::new);
        for (String formula : Computation.formulas()) {
            assertThat(at(true, formula, operands)).as(formula).contains(1.0);
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
    void termsOfALoanReachTheBoundsOfItsGrantElement() {
        GrantElementConvention convention = GrantElementConvention.imfWorldBank();
        for (double rate : new double[] {1, 2, 4.9, 6, 9}) {
            Estimate grant = convention.grantElement(LoanTerms.fixed(Estimate.exactly(rate), Estimate.exactly(20)));
            for (boolean isHigh : new boolean[] {false, true}) {
                List<@Nullable Double> terms = at(
                        isHigh,
                        "grant-element-equal-principal",
                        leaf(Estimate.exactly(rate)),
                        leaf(Estimate.exactly(20)),
                        leaf(Estimate.between(0, 20)),
                        leaf(Estimate.exactly(convention.discountRate())),
                        leaf(Estimate.exactly(2)));
                Estimate reached = convention.grantElement(LoanTerms.fixed(rate, 20, terms.get(2)));
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
