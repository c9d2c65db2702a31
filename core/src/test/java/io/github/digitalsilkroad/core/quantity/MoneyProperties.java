package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MoneyProperties implements ParseLaws<Money> {
    @Override
    public Money parse(String text) {
        return Money.parse(text);
    }

    @Override
    @Provide
    public Arbitrary<Money> values() {
        Arbitrary<String> currencies = Arbitraries.of("USD", "CNY", "KZT", "CHF");
        Arbitrary<String> years = Arbitraries.of("", "2021", "2017");
        return Combinators.combine(Samples.anyEstimates(), currencies, years)
                .as((amount, currency, year) -> Money.of(amount, currency + year));
    }

    @Property(seed = Seeds.FIXED)
    void describedMoneyEnclosesTheMoney(
            @ForAll("values") Money money, @ForAll @IntRange(min = 1, max = 17) int digits) {
        assertThat(Exact.enclosesForReading(Money.parse(money.describe(digits)).number(), money.number()))
                .isTrue();
    }

    @Property(seed = Seeds.FIXED)
    void unlikeMoneyIsRefused(@ForAll("values") Money one, @ForAll("values") Money other) {
        if (one.unit().code().equals(other.unit().code())) {
            assertThat(one.plus(other).unit().code()).isEqualTo(one.unit().code());
            assertThat(one.plus(other).number()).isEqualTo(one.number().plus(other.number()));
        } else {
            assertThatThrownBy(() -> one.plus(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> one.minus(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> one.ratioTo(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> one.isAbove(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(seed = Seeds.FIXED)
    void codeOfTheLedgerGivesTheSameMoney(@ForAll("values") Money money) {
        assertThat(Money.of(money.number(), money.unit().code())).isEqualTo(money);
    }
}
