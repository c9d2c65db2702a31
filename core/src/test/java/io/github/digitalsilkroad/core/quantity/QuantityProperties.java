package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuantityProperties implements ParseLaws<Quantity> {
    @Override
    public Quantity parse(String text) {
        return Quantity.parse(text);
    }

    @Override
    @Provide
    public Arbitrary<Quantity> values() {
        Arbitrary<Quantity> amounts =
                Combinators.combine(Samples.amounts(), units()).as(Quantity::of);
        Arbitrary<Quantity> measures =
                Samples.anyEstimates().map(estimate -> Quantity.of(estimate, Unit.of("percent")));
        Arbitrary<Quantity> atMost = Arbitraries.integers()
                .between(1, 999)
                .map(most -> Quantity.of(Estimate.lessThan(most), Unit.of("camera")));
        return Arbitraries.oneOf(amounts, measures, atMost);
    }

    @Property(seed = Seeds.FIXED)
    void describedQuantityEnclosesTheQuantity(
            @ForAll("values") Quantity quantity, @ForAll @IntRange(min = 1, max = 17) int digits) {
        assertThat(Exact.enclosesForReading(
                        Quantity.parse(quantity.describe(digits)).number(), quantity.number()))
                .isTrue();
    }

    /** Each wording of a number, with the number in each place. */
    @Property(seed = Seeds.FIXED)
    void countThatMayBeThousandsIsRefused(
            @ForAll @IntRange(min = 1, max = 999) int whole,
            @ForAll @IntRange(max = 999) int rest,
            @ForAll("units") Unit unit) {
        String digits = String.format(Locale.ROOT, "%d.%03d", whole, rest);
        for (String wording : List.of(
                "# %s",
                "about # %s",
                "more than # %s",
                "at most # %s",
                "#+ %s",
                "#-5000000 %s",
                "0-# %s",
                "between 0 and # %s",
                "more than # and less than 5000000 %s",
                "at least 0 and at most # %s",
                "about # %s (0-5000000)",
                "at most 5000000 %s (best #)",
                "at most 5000000 %s (#-5000000)",
                "unknown number of %s (best #)")) {
            String text = wording.replace("#", digits).replace("%s", unit.plural());
            if (unit.isCount()) {
                assertThatThrownBy(() -> Quantity.parse(text))
                        .isInstanceOf(QuantityParseException.class)
                        .hasMessageContainingAll(text, "write " + digits.replace('.', ',') + " or " + digits + "0");
                for (String clear : List.of(digits.replace('.', ','), digits + "0")) {
                    assertThat(Quantity.parse(text.replace(digits, clear)).unit())
                            .isEqualTo(unit);
                }
            } else {
                assertThat(Quantity.parse(text).unit()).isEqualTo(unit);
            }
        }
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.known()).map(Unit::of);
    }

    @Property(seed = Seeds.FIXED)
    void unlikeUnitsAreRefused(@ForAll("values") Quantity one, @ForAll("values") Quantity other) {
        if (one.unit().equals(other.unit())) {
            assertThat(one.plus(other).unit()).isEqualTo(one.unit());
        } else {
            assertThatThrownBy(() -> one.plus(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> one.minus(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> one.ratioTo(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> one.isAbove(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(seed = Seeds.FIXED)
    void countIsNeverNegative(@ForAll("values") Quantity one, @ForAll("values") Quantity other) {
        if (one.unit().isCount() && other.unit().isCount()) {
            assertThat(one.number().low()).isGreaterThanOrEqualTo(0);
            Quantity sameUnit = Quantity.of(other.number(), one.unit());
            if (one.isAbove(sameUnit) == Ternary.UNKNOWN) {
                assertThat(one.minus(sameUnit).number().low()).isGreaterThanOrEqualTo(0);
            }
        }
    }
}
