package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Properties;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of comparing two claims: it is fair to both sides, and a claim agrees with itself. */
class AgreementProperties {

    @Provide
    Arbitrary<Claim<Quantity>> claims() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 5);
        Arbitrary<String> years = Arbitraries.of("", "2015", "2016", "2015/2016");
        return ends.flatMap(low -> Arbitraries.integers()
                .between(low, 5)
                .flatMap(high -> years.map(year -> {
                    Claim<Quantity> claim = Claim.of(
                            Quantity.of(Estimate.between(low, high), Unit.of("camera")), Citation.of(Worlds.LATE));
                    return year.isEmpty() ? claim : claim.asOf(year);
                })));
    }

    private static Agreement compare(Claim<Quantity> a, Claim<Quantity> b) {
        return BriefFact.compare(Properties.CAMERAS, a, b);
    }

    @Property
    void aClaimAgreesWithItself(@ForAll("claims") Claim<Quantity> claim) {
        assertThat(compare(claim, claim)).isEqualTo(Agreement.AGREES);
    }

    @Property
    void contradictionIsMutual(@ForAll("claims") Claim<Quantity> a, @ForAll("claims") Claim<Quantity> b) {
        assertThat(compare(a, b) == Agreement.CONTRADICTS).isEqualTo(compare(b, a) == Agreement.CONTRADICTS);
        assertThat(compare(a, b) == Agreement.OTHER_TIME).isEqualTo(compare(b, a) == Agreement.OTHER_TIME);
    }

    @Property
    void atMostOneOfTwoRefinesTheOther(@ForAll("claims") Claim<Quantity> a, @ForAll("claims") Claim<Quantity> b) {
        assertThat(compare(a, b) == Agreement.REFINES && compare(b, a) == Agreement.REFINES)
                .isFalse();
    }

    @Property
    void aSharedPossibleValueIsNoContradiction(
            @ForAll("claims") Claim<Quantity> a, @ForAll("claims") Claim<Quantity> b) {
        Estimate one = a.value().orElseThrow().estimate();
        Estimate other = b.value().orElseThrow().estimate();
        boolean shared = Math.max(one.low(), other.low()) <= Math.min(one.high(), other.high());

        boolean apart = compare(a, b) == Agreement.CONTRADICTS || compare(a, b) == Agreement.OTHER_TIME;

        assertThat(apart).isEqualTo(!shared);
    }
}
