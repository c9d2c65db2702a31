package io.github.digitalsilkroad.core.quantity;

import io.github.digitalsilkroad.testkit.Samples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

class ShareProperties implements ParseLaws<Share>, PercentageLaws<Share> {
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

    @Override
    public Share ofPercent(Estimate percent, String name) {
        return Share.ofPercent(percent, name);
    }

    @Override
    public Estimate percent(Share value) {
        return value.number();
    }

    @Override
    public Estimate fraction(Share value) {
        return value.number().dividedBy(Estimate.exactly(100)).within(0, 1);
    }

    @Override
    public String name(Share value) {
        return value.unit().percentOf().orElseThrow();
    }

    @Override
    public Share plus(Share one, Share other) {
        return one.plus(other);
    }

    @Override
    public Ternary isAbove(Share one, Share other) {
        return one.isAbove(other);
    }

    @Override
    public double ceiling() {
        return 100;
    }
}
