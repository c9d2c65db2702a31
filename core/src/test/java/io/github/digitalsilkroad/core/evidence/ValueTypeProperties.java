package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Samples;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;
import net.jqwik.api.Provide;

/** Each type of claimed values keeps the laws of all. */
@SuppressWarnings("ClassCanBeStatic") // jqwik's groups are inner classes
class ValueTypeProperties {

    /** Whether one row of the ledger can state it: both ends of a range are there and closed. */
    static boolean isStatable(Estimate number) {
        boolean closed = !number.isLowOpen() && !number.isHighOpen();
        return switch (number.qualifier()) {
            case RANGE -> number.isBounded() && closed;
            case EXACT -> number.isExact();
            case ABOUT, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> true;
        };
    }

    static Arbitrary<Estimate> stated() {
        return Samples.estimates().filter(ValueTypeProperties::isStatable);
    }

    static Arbitrary<Estimate> statedPercents() {
        Arbitrary<Double> percents = Arbitraries.doubles().between(0.01, 99.99).ofScale(2);
        return percents.flatMap(percent -> Arbitraries.of(
                Estimate.exactly(percent),
                Estimate.about(percent),
                Estimate.of(Qualifier.ABOUT, percent, percent / 2, percent),
                Estimate.atLeast(percent),
                Estimate.moreThan(percent),
                Estimate.atMost(percent),
                Estimate.lessThan(percent),
                Estimate.between(percent / 2, percent),
                Estimate.between(0, percent).withBest(percent / 2),
                Estimate.between(0, 100)));
    }

    static Arbitrary<PartialDate> dates() {
        Arbitrary<Integer> years = Arbitraries.integers().between(2010, 2022);
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        Arbitrary<PartialDate> plain = Arbitraries.oneOf(
                years.map(PartialDate::of),
                Combinators.combine(years, months).as(PartialDate::of),
                Combinators.combine(years, months)
                        .as((year, month) ->
                                PartialDate.of(PartialDate.of(year, month).earliest())),
                Arbitraries.of("2018~", "2019?", "201X", "XXXX").map(PartialDate::parse));
        return Arbitraries.oneOf(plain, Combinators.combine(plain, plain).as(PartialDate::hull));
    }

    static Arbitrary<DateInterval> periods() {
        Arbitrary<Optional<PartialDate>> ends = dates().optional(0.8);
        Arbitrary<DateInterval> intervals = Combinators.combine(ends, ends).as(ValueTypeProperties::period);
        return Arbitraries.oneOf(intervals, dates().map(DateInterval::of));
    }

    private static DateInterval period(Optional<PartialDate> one, Optional<PartialDate> other) {
        boolean reversed = one.isPresent()
                && other.isPresent()
                && other.get().latest().isBefore(one.get().earliest());
        return reversed ? DateInterval.of(other, one) : DateInterval.of(one, other);
    }

    static Arbitrary<Parties> parties() {
        return Arbitraries.of("huawei", "zte", "vega", "sco", "china-eximbank")
                .map(Id::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Parties::of);
    }

    @Group
    class OfQuantities implements ValueTypeLaws<Quantity> {
        @Override
        public ValueType<Quantity> type() {
            return ValueType.quantity(Unit.of("camera"), Unit.of("planned-camera"));
        }

        @Override
        @Provide
        public Arbitrary<Quantity> values() {
            Arbitrary<Estimate> counts = stated().filter(number -> number.best().orElse(0) >= 0)
                    .filter(number -> number.low() >= 0 || Double.isInfinite(number.low()))
                    .filter(number -> number.high() > 0);
            Arbitrary<Unit> units = Arbitraries.of("camera", "planned-camera").map(Unit::of);
            return Combinators.combine(counts, units).as(Quantity::of);
        }
    }

    @Group
    class OfMoney implements ValueTypeLaws<Money> {
        @Override
        public ValueType<Money> type() {
            return ValueType.money();
        }

        @Override
        @Provide
        public Arbitrary<Money> values() {
            return Combinators.combine(stated(), Arbitraries.of("USD", "USD2021", "CNY"))
                    .as(Money::of);
        }
    }

    @Group
    class OfShares implements ValueTypeLaws<Share> {
        @Override
        public ValueType<Share> type() {
            return ValueType.share();
        }

        @Override
        @Provide
        public Arbitrary<Share> values() {
            return Combinators.combine(statedPercents(), Arbitraries.of("public debt", "external debt"))
                    .as(Share::ofPercent);
        }
    }

    @Group
    class OfRatios implements ValueTypeLaws<Ratio> {
        @Override
        public ValueType<Ratio> type() {
            return ValueType.ratio("GDP");
        }

        @Override
        @Provide
        public Arbitrary<Ratio> values() {
            return Arbitraries.oneOf(statedPercents(), statedPercents().map(percent -> percent.times(4)))
                    .filter(ValueTypeProperties::isStatable)
                    .map(percent -> Ratio.ofPercent(percent, "GDP"));
        }
    }

    @Group
    class OfRates implements ValueTypeLaws<Quantity> {
        @Override
        public ValueType<Quantity> type() {
            return ValueType.rate();
        }

        @Override
        @Provide
        public Arbitrary<Quantity> values() {
            return stated().map(rate -> Quantity.of(rate, Unit.of("percent-a-year")));
        }
    }

    @Group
    class OfDates implements ValueTypeLaws<PartialDate> {
        @Override
        public ValueType<PartialDate> type() {
            return ValueType.date();
        }

        @Override
        @Provide
        public Arbitrary<PartialDate> values() {
            return dates();
        }
    }

    @Group
    class OfPeriods implements ValueTypeLaws<DateInterval> {
        @Override
        public ValueType<DateInterval> type() {
            return ValueType.period();
        }

        @Override
        @Provide
        public Arbitrary<DateInterval> values() {
            return periods();
        }
    }

    @Group
    class OfParties implements ValueTypeLaws<Parties> {
        @Override
        public ValueType<Parties> type() {
            return ValueType.parties();
        }

        @Override
        @Provide
        public Arbitrary<Parties> values() {
            return parties();
        }
    }

    @Group
    class OfTexts implements ValueTypeLaws<String> {
        @Override
        public ValueType<String> type() {
            return ValueType.text();
        }

        @Override
        @Provide
        public Arbitrary<String> values() {
            return Arbitraries.of("road safety", "public order", "to catch thieves, \"and more\"");
        }
    }

    @Group
    class OfTerms implements ValueTypeLaws<String> {
        @Override
        public ValueType<String> type() {
            return ValueType.term();
        }

        @Override
        @Provide
        public Arbitrary<String> values() {
            return Arbitraries.of("Astana", "Nur-Sultan", "Akmola");
        }
    }
}
