package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of formulas, and what an operand is. */
class ComputationTest {

    @Test
    void eachFormulaThatThereIsIsTakenAndNoOther() {
        assertThat(Computation.formulas())
                .contains("sum", "percent-of-whole", "concentration", "grant-element-annuity")
                .allSatisfy(name ->
                        assertThat(new Computation(name, List.of()).formula()).isEqualTo(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Computation("percent-of-hole", List.of()))
                .withMessageStartingWith("formula \"percent-of-hole\": no such formula; ")
                .withMessageContaining("percent-of-whole");
    }

    private static Fact cameras() {
        Catalog catalog = World.empty()
                .deployment("system", "TJ", World.facts(World.fact(Props.CAMERAS, World.cameras(40, World.BRIEF))))
                .build();
        return Fact.of(catalog.deployment("system"), Props.CAMERAS);
    }

    @Test
    void anAmountOfSeveralIsTheirSum() {
        Operand one = Operand.of("system", cameras());
        assertThat(one.value()).isEqualTo(Estimate.exactly(40));
        assertThat(one.unit()).isEqualTo("camera");
        assertThat(one.fact()).contains(cameras());
        Operand alone = Operand.of(List.of(Id.of("a"), Id.of("b")), "camera", List.of(one));
        assertThat(alone.name()).isEqualTo("a;b");
        assertThat(alone.fact()).contains(cameras());
        assertThat(alone.from()).isEmpty();
        Operand both = Operand.of(List.of(Id.of("a")), "camera", List.of(one, Operand.given("more", 2, "camera")));
        assertThat(both.value()).isEqualTo(Estimate.exactly(42));
        assertThat(both.from().map(Computation::formula)).contains("sum");
        List<Fact> facts = new ArrayList<>();
        both.facts(facts::add);
        assertThat(facts).containsExactly(cameras());
        assertThat(both.between(1, 2).value()).isEqualTo(Estimate.between(1, 2));
    }

    @Test
    void whatMayBeNoneIsUpToTheAmount() {
        Operand none = Operand.given("two", 2, "camera").orNothing();
        assertThat(none.value()).isEqualTo(Estimate.between(0, 2));
        assertThat(none.from().map(Computation::formula)).contains("up-to");
        assertThat(none.orNothing()).isSameAs(none);
        Operand zero = Operand.given("zero", 0, "camera");
        assertThat(zero.orNothing()).isSameAs(zero);
    }

    @Test
    void anEventCountsOneOrNoneOrIsOpen() {
        assertThat(Operand.event("it", Ternary.YES, null).value()).isEqualTo(Estimate.exactly(1));
        assertThat(Operand.event("it", Ternary.NO, null).value()).isEqualTo(Estimate.exactly(0));
        assertThat(Operand.event("it", Ternary.UNKNOWN, cameras()).value()).isEqualTo(Estimate.between(0, 1));
        assertThat(Operand.event("it", Ternary.UNKNOWN, cameras()).fact()).contains(cameras());
    }

    @Test
    void aFactWithoutANumberIsNoOperand() {
        Catalog catalog = World.empty().deployment("system", "TJ", Facts.none()).build();
        Fact nothing = Fact.of(catalog.deployment("system"), Props.CAMERAS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Operand.of("x", nothing))
                .withMessageEndingWith(": has no number to compute with");
    }
}
