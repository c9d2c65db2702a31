package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;

/** Readings keep their laws over every kind of comparison: figures, dates, sets and words. */
@SuppressWarnings("ClassCanBeStatic") // jqwik's groups are inner classes
class ReadingProperties {

    @Group
    class OfQuantities implements ReadingLaws<Quantity> {
        @Override
        public Property<Quantity> property() {
            return World.THINGS;
        }

        @Override
        @Provide
        public Arbitrary<Quantity> values() {
            Arbitrary<Estimate> numbers = Arbitraries.integers()
                    .between(1, 9)
                    .flatMap(n -> Arbitraries.of(
                            Estimate.exactly(n),
                            Estimate.about(n),
                            Estimate.moreThan(n),
                            Estimate.atMost(n),
                            Estimate.between(n, n + 2)));
            Arbitrary<Unit> units =
                    Arbitraries.of("camera", "camera", "planned-camera").map(Unit::of);
            return Combinators.combine(numbers, units).as(Quantity::of);
        }
    }

    @Group
    class OfDates implements ReadingLaws<PartialDate> {
        @Override
        public Property<PartialDate> property() {
            return Props.SIGNED;
        }

        @Override
        @Provide
        public Arbitrary<PartialDate> values() {
            return Arbitraries.of("2018", "2018-10", "2019-03-05", "2019~", "201X", "XXXX")
                    .map(PartialDate::parse);
        }
    }

    @Group
    class OfParties implements ReadingLaws<Parties> {
        @Override
        public Property<Parties> property() {
            return Props.LENDER;
        }

        @Override
        @Provide
        public Arbitrary<Parties> values() {
            return ValueTypeProperties.parties();
        }
    }

    @Group
    class OfTerms implements ReadingLaws<String> {
        @Override
        public Property<String> property() {
            return Props.NAME_IN_USE;
        }

        @Override
        @Provide
        public Arbitrary<String> values() {
            return Arbitraries.of("Astana", "Nur-Sultan", "Akmola");
        }
    }
}
