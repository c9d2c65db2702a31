package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, with its currency and price base: {@code about $1 billion ($0.9-1.1 billion)},
 * {@code CNY 929.9 million}, {@code $1.1 million (constant 2021)}. The amount is in units of the currency, not in
 * millions, and may be negative. Unlike currencies and unlike price bases refuse to add. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Money extends Measurement<Money> {
    Money(Estimate amount, CurrencyUnit unit) {
        super(amount, unit);
    }

    private CurrencyUnit currencyUnit() {
        return (CurrencyUnit) unit();
    }

    /**
     * An amount with a code of the claims table: {@code USD} for nominal, {@code USD2021} or {@code USD@2021} for
     * constant 2021 prices.
     *
     * @param amount in units of the currency
     * @param code the currency, with the base year if constant
     * @return the money
     * @throws QuantityParseException if the code is no such code; the message says why
     */
    public static Money of(Estimate amount, String code) {
        return new Money(requireNonNull(amount, "amount"), CurrencyUnit.read(code));
    }

    /**
     * An exact nominal amount of US dollars.
     *
     * @param dollars finite
     * @return the money
     * @throws IllegalArgumentException if the amount is not finite
     */
    public static Money usd(double dollars) {
        return of(Estimate.exactly(dollars), "USD");
    }

    /**
     * Reads a wording: {@code $1 billion}, {@code about $22 million}, {@code 275-300 million USD},
     * {@code CNY 929.9 million}, {@code 20,900,000 USD}, {@code EUR 11.3 million}, {@code more than €5 million},
     * {@code $1.1 million (constant 2021)}. The number is read as {@link Estimate#parse} does. A bare $ is the US
     * dollar.
     *
     * @param text the wording
     * @return the money
     * @throws QuantityParseException if the text has no readable number, or no known currency, or two
     */
    public static Money parse(String text) {
        String number = requireNonNull(text, "text").strip();
        int bracket = number.lastIndexOf('(');
        String base = "";
        if (bracket >= 0 && number.endsWith(")") && isBase(number.substring(bracket + 1))) {
            base = number.substring(bracket + 1, number.length() - 1);
            number = number.substring(0, bracket).strip();
        }
        EstimateReader reader = EstimateReader.read(text, number);
        String before = reader.before();
        String after = reader.after();
        if (before.isEmpty() && after.isEmpty()) {
            throw reader.bad("no currency; write for example \"$22 million\" or \"CNY 929.9 million\"");
        }
        try {
            Money right = after.isEmpty() ? null : Money.of(reader.estimate(), code(after));
            Money left = before.isEmpty() ? null : Money.of(reader.estimate(), code(before));
            return joined(reader, left, right, base);
        } catch (QuantityParseException unknown) {
            throw unknown.text().equals(text) ? unknown : reader.bad(String.valueOf(unknown.getMessage()));
        }
    }

    private static boolean isBase(String bracket) {
        return bracket.startsWith("constant") || bracket.startsWith("nominal");
    }

    private static Money joined(EstimateReader reader, @Nullable Money left, @Nullable Money right, String prices) {
        Money stated = left != null ? left : right;
        if (stated == null || (right != null && !right.equals(stated))) {
            throw reader.bad("states two currencies, \"" + Lines.quoted(reader.before()) + "\" and \""
                    + Lines.quoted(reader.after()) + "\"");
        }
        CurrencyUnit own = stated.currencyUnit();
        CurrencyUnit unit = prices.isEmpty() ? own : own.at(prices);
        if (unit.isNominal() || unit.equals(own)) {
            return stated;
        }
        if (!own.isNominal()) {
            throw reader.bad("states two price bases, " + own.prices() + " and " + unit.prices());
        }
        return new Money(stated.number(), unit);
    }

    /** The code of a sign or a word, or the text itself. */
    private static String code(String text) {
        return switch (text) {
            case "$", "US$", "dollars", "US dollars" -> "USD";
            case "€", "euros", "euro" -> "EUR";
            case "£" -> "GBP";
            case "yuan", "renminbi" -> "CNY";
            case "¥" ->
                throw new QuantityParseException(
                        text, "currency \"¥\": is the sign of both the yuan and the yen; write CNY or JPY");
            default -> text;
        };
    }

    /**
     * The currency.
     *
     * @return its ISO 4217 code, such as {@code USD}
     */
    public String currency() {
        return currencyUnit().currency();
    }

    /**
     * The amount in another currency or at other prices.
     *
     * @param code the currency to convert to, with the base year if constant, such as {@code CNY} or {@code USD2021}
     * @param rate units there for one unit here, above 0: the exchange rate at the date that matters, or the level of
     *     prices there over that of the amount's own
     * @return the amount in that unit
     * @throws QuantityParseException if the code is no such code
     * @throws IllegalArgumentException if the rate cannot be above 0, or is not 1 though the amount is in that unit
     */
    public Money convertedTo(String code, Estimate rate) {
        if (requireNonNull(rate, "rate").high() <= 0) {
            throw new IllegalArgumentException("rate " + rate + ": must be above 0");
        }
        Money converted = of(number().times(rate.within(0, Double.POSITIVE_INFINITY)), requireNonNull(code, "code"));
        if (converted.unit().equals(unit()) && !rate.equals(Estimate.exactly(1))) {
            throw new IllegalArgumentException("rate " + rate + ": from " + unit() + " to " + unit() + " it is 1");
        }
        return converted;
    }
}
