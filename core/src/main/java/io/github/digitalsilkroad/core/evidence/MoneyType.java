package io.github.digitalsilkroad.core.evidence;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.Optional;

/** Amounts of money: what was agreed once, or what rises and falls. */
final class MoneyType extends NumberType<Money> {

    static final MoneyType AMOUNT = new MoneyType("money", false);
    static final MoneyType BALANCE = new MoneyType("balance", true);

    private final boolean varying;

    private MoneyType(String name, boolean varying) {
        super(name, Money.class);
        this.varying = varying;
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
        return varying;
    }
}
