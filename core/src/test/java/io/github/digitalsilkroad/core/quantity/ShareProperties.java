package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShareProperties implements ParseLaws<Share> {
    @Override
    public Share parse(String text) {
        return Share.parse(text);
    }

    @Override
    @Provide
    public Arbitrary<Share> values() {
        Arbitrary<String> wholes = Arbitraries.of("public debt", "external debt", "GDP");
        Arbitrary<Estimate> computed =
                Combinators.combine(Samples.amounts(), Samples.amounts()).as(Estimate::shareOf);
        Arbitrary<Share> fractions = Combinators.combine(computed, wholes).as(Share::of);
        Arbitrary<Estimate> percents = Arbitraries.doubles()
                .between(0, 100)
                .ofScale(2)
                .flatMap(percent -> Arbitraries.of(
                        Estimate.exactly(percent),
                        percent == 0 ? Estimate.unknown() : Estimate.about(percent),
                        Estimate.atLeast(percent),
                        percent == 100 ? Estimate.unknown() : Estimate.moreThan(percent),
                        Estimate.atMost(percent),
                        percent == 0 ? Estimate.unknown() : Estimate.lessThan(percent),
                        Estimate.between(percent / 2, percent)));
        Arbitrary<Share> stated = Combinators.combine(percents, wholes).as(Share::ofPercent);
        return Arbitraries.oneOf(fractions, stated);
    }

    @Property
    void shareLiesBetweenNothingAndTheWhole(@ForAll("values") Share share) {
        Estimate possible = Estimate.between(0, 100);
        assertThat(possible.contains(share.percent())).isTrue();
        assertThat(Estimate.between(0, 1).contains(share.fraction())).isTrue();
        assertThat(share.fraction().times(100).contains(share.percent())).isTrue();
    }

    @Property
    void unlikeWholesAreRefused(@ForAll("values") Share one, @ForAll("values") Share other) {
        if (!one.whole().equals(other.whole())) {
            assertThatThrownBy(() -> one.plus(other)).isInstanceOf(UnitMismatchException.class);
            assertThatThrownBy(() -> one.isAbove(other)).isInstanceOf(UnitMismatchException.class);
        } else if (isPossible(one.percent().plus(other.percent()))) {
            assertThat(one.plus(other).percent().high()).isLessThanOrEqualTo(100);
        }
    }

    private static boolean isPossible(Estimate percent) {
        return percent.low() < 99 && percent.best().orElse(percent.low()) < 99;
    }
}
