package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.Optional;

/** Amounts of money. */
final class MoneyType extends NumberType<Money> {

    static final MoneyType ONE = new MoneyType();

    private MoneyType() {
        super("money", Money.class);
    }

    @Override
    public Optional<String> defaultUnit() {
        return Optional.empty();
    }

    @Override
    Money of(Estimate number, String unit) {
        return Money.of(number, unit);
    }

    @Override
    Estimate number(Money value) {
        return value.amount();
    }

    @Override
    String unit(Money value) {
        return value.code();
    }

    @Override
    boolean isVarying() {
        return false;
    }
}
