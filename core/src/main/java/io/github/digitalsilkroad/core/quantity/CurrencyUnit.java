package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A currency with its price base: nominal US dollars, {@code USD}, and those of 2021, {@code USD2021}, are two units. */
final class CurrencyUnit extends Unit {
    private static final int CODE_LENGTH = 3;

    private final CurrencyCode currency;
    private final PriceBase base;

    CurrencyUnit(CurrencyCode currency, PriceBase base) {
        this.currency = requireNonNull(currency, "currency");
        this.base = requireNonNull(base, "base");
    }

    /** Reads {@code USD} for nominal, {@code USD2021} or {@code USD@2021} for constant 2021 prices. */
    static CurrencyUnit read(String code) {
        if (requireNonNull(code, "code").length() <= CODE_LENGTH) {
            return new CurrencyUnit(CurrencyCode.of(code), PriceBase.nominal());
        }
        int year = PriceBase.year(code.substring(CODE_LENGTH).replaceFirst("^@", ""));
        if (year == 0) {
            throw new QuantityParseException(
                    code,
                    "currency \"" + Lines.quoted(code)
                            + "\": must be an ISO 4217 code, as USD, with the base year of constant prices if any,"
                            + " as USD2021");
        }
        return new CurrencyUnit(CurrencyCode.of(code.substring(0, CODE_LENGTH)), PriceBase.constant(year));
    }

    /** The unit that data files write so. */
    static Optional<Unit> written(String code) {
        try {
            CurrencyUnit unit = read(code);
            return unit.code().equals(code) ? Optional.of(unit) : Optional.empty();
        } catch (QuantityParseException unlike) {
            return Optional.empty();
        }
    }

    @Override
    public String code() {
        return currency.toString().concat(base.suffix());
    }

    CurrencyCode currency() {
        return currency;
    }

    PriceBase base() {
        return base;
    }

    @Override
    Money stated(Estimate number) {
        return new Money(number, this);
    }

    @Override
    String text(Estimate number) {
        String text = EstimateText.money(number, currency.symbol(), currency.toString());
        return base.isNominal() ? text : text + " (" + base + ")";
    }

    @Override
    UnitMismatchException mismatch(Unit other, String verb, String preposition) {
        String start = "cannot " + verb + " ";
        if (!(other instanceof CurrencyUnit that)) {
            return new UnitMismatchException(
                    start + other.code() + " " + preposition + " " + code() + ": they are unlike things");
        }
        if (currency != that.currency) {
            return new UnitMismatchException(start + that.currency + " " + preposition + " " + currency
                    + ": convert one at a dated rate first, as in convertedTo(\"" + currency + "\", rate)");
        }
        return new UnitMismatchException(start + that.base + " " + that.currency + " " + preposition + " " + base + " "
                + currency + ": deflate one first, as in atPrices("
                + (base.isNominal() ? "PriceBase.nominal()" : "PriceBase.parse(\"" + base + "\")") + ", factor)");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof CurrencyUnit that && currency == that.currency && base.equals(that.base));
    }

    @Override
    public int hashCode() {
        return code().hashCode();
    }
}
