package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of comparing two claims: it is fair to both sides, and a claim agrees with itself. */
class VerdictProperties {

    @Provide
    Arbitrary<Claim<Quantity>> claims() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 5);
        Arbitrary<String> years = Arbitraries.of("", "2015", "2016", "2015/2016");
        return ends.flatMap(low -> Arbitraries.integers()
                .between(low, 5)
                .flatMap(high -> years.map(year -> {
                    Claim<Quantity> claim = Claim.of(
                            Quantity.of(Estimate.between(low, high), Unit.of("camera")), Citation.of(World.LATE));
                    return year.isEmpty() ? claim : claim.asOf(year);
                })));
    }

    /** Claims with open and unbounded ends too, and some that say that there is none. */
    @Provide
    Arbitrary<Claim<Quantity>> anyClaims() {
        Citation citation = Citation.of(World.LATE);
        Arbitrary<Claim<Quantity>> worded = Arbitraries.integers()
                .between(0, 3)
                .flatMap(n -> Arbitraries.of(
                                Estimate.exactly(n),
                                Estimate.moreThan(n),
                                Estimate.atLeast(n),
                                Estimate.lessThan(n + 1),
                                Estimate.atMost(n))
                        .map(estimate -> Claim.of(Quantity.of(estimate, Unit.of("camera")), citation)));
        return Arbitraries.oneOf(claims(), worded, Arbitraries.just(Claim.withoutValue(Basis.NONE, citation)));
    }

    private static Verdict compare(Claim<Quantity> a, Claim<Quantity> b) {
        return Verdict.of(Attested.of(Props.CAMERAS, List.of(a, b)), a, b);
    }

    @Property(seed = Seeds.FIXED)
    void aClaimAgreesWithItself(@ForAll("anyClaims") Claim<Quantity> claim) {
        assertThat(compare(claim, claim)).isEqualTo(Verdict.AGREES);
    }

    @Property(seed = Seeds.FIXED)
    void contradictionIsMutual(@ForAll("anyClaims") Claim<Quantity> a, @ForAll("anyClaims") Claim<Quantity> b) {
        assertThat(compare(a, b) == Verdict.CONTRADICTS).isEqualTo(compare(b, a) == Verdict.CONTRADICTS);
        assertThat(compare(a, b) == Verdict.MAY_CONTRADICT).isEqualTo(compare(b, a) == Verdict.MAY_CONTRADICT);
        assertThat(compare(a, b) == Verdict.OTHER_TIME).isEqualTo(compare(b, a) == Verdict.OTHER_TIME);
    }

    @Property(seed = Seeds.FIXED)
    void atMostOneOfTwoRefinesTheOther(@ForAll("anyClaims") Claim<Quantity> a, @ForAll("anyClaims") Claim<Quantity> b) {
        assertThat(compare(a, b) == Verdict.REFINES && compare(b, a) == Verdict.REFINES)
                .isFalse();
    }

    @Property(seed = Seeds.FIXED)
    void aSharedPossibleValueIsNoContradiction(
            @ForAll("claims") Claim<Quantity> a, @ForAll("claims") Claim<Quantity> b) {
        Estimate one = a.value().orElseThrow().number();
        Estimate other = b.value().orElseThrow().number();
        boolean shared = Math.max(one.low(), other.low()) <= Math.min(one.high(), other.high());

        boolean apart = List.of(Verdict.CONTRADICTS, Verdict.MAY_CONTRADICT, Verdict.OTHER_TIME)
                .contains(compare(a, b));

        assertThat(apart).isEqualTo(!shared);
    }

    @Property(seed = Seeds.FIXED, tries = 1000)
    void theFigureAtTheEndOfAnOpenBoundRefinesIt(@ForAll("ends") int n) {
        Claim<Quantity> figure = counted(Estimate.exactly(n));

        for (Estimate open : List.of(Estimate.moreThan(n), Estimate.lessThan(n))) {
            assertThat(compare(counted(open), figure)).isEqualTo(Verdict.REFINES);
            assertThat(compare(figure, counted(open))).isEqualTo(Verdict.AGREES);
        }
        assertThat(compare(counted(Estimate.moreThan(n)), counted(Estimate.exactly(0))))
                .isEqualTo(Verdict.MAY_CONTRADICT);
    }

    @Property(seed = Seeds.FIXED)
    void thatThereIsNoneContradictsEveryValueAndAgreesWithItself(@ForAll("claims") Claim<Quantity> claim) {
        Claim<Quantity> none = Claim.withoutValue(Basis.NONE, Citation.of(World.LATE));
        Claim<Quantity> secret = Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(World.LATE));

        assertThat(compare(none, claim)).isEqualTo(Verdict.CONTRADICTS);
        assertThat(compare(claim, none)).isEqualTo(Verdict.CONTRADICTS);
        assertThat(compare(claim, secret)).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(compare(none, secret)).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Provide
    Arbitrary<Integer> ends() {
        return Arbitraries.integers().between(1, 1000);
    }

    private static Claim<Quantity> counted(Estimate estimate) {
        return Claim.of(Quantity.of(estimate, Unit.of("camera")), Citation.of(World.LATE));
    }
}
