package io.github.digitalsilkroad.core.quantity;

/**
 * An amount of money, with its currency and price base: {@code about $1 billion ($0.9-1.1 billion)}, {@code CNY 929.9 million},
 * {@code $1.1 million (constant 2021)}. The amount is in units of the currency, not in millions, and may be negative. Unlike currencies
 * and unlike price bases refuse to add. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Money {
    private final Estimate amount;
    private final CurrencyCode currency;
    private final PriceBase base;

    private Money(Estimate amount, CurrencyCode currency, PriceBase base) {
        this.amount = amount;
        this.currency = currency;
        this.base = base;
    }

    /**
     * A nominal amount.
     *
     * @param amount in units of the currency
     * @param currency the currency
     * @return the money, in prices of its own time
     */
    public static Money of(Estimate amount, CurrencyCode currency) {
        return new Money(amount, currency, PriceBase.nominal());
    }

    /**
     * An amount in stated prices.
     *
     * @param amount in units of the currency
     * @param currency the currency
     * @param base in whose prices
     * @return the money
     */
    public static Money of(Estimate amount, CurrencyCode currency, PriceBase base) {
        return new Money(amount, currency, base);
    }

    /**
     * An amount with a code of the claims table: {@code USD} for nominal, {@code USD2021} or {@code USD@2021} for constant 2021 prices.
     *
     * @param amount in units of the currency
     * @param code the currency, with the base year if constant
     * @return the money
     * @throws QuantityParseException if the code is no such code; the message says why
     */
    public static Money of(Estimate amount, String code) {
        return MoneyReader.withCode(amount, code);
    }

    /**
     * An exact nominal amount of US dollars.
     *
     * @param dollars finite
     * @return the money
     * @throws IllegalArgumentException if the amount is not finite
     */
    public static Money usd(double dollars) {
        return of(Estimate.exactly(dollars), CurrencyCode.USD);
    }

    /**
     * A nominal amount of US dollars.
     *
     * @param dollars the amount
     * @return the money
     */
    public static Money usd(Estimate dollars) {
        return of(dollars, CurrencyCode.USD);
    }

    /**
     * Reads a wording: {@code $1 billion}, {@code about $22 million}, {@code 275-300 million USD}, {@code CNY 929.9 million},
     * {@code 20,900,000 USD}, {@code EUR 11.3 million}, {@code more than €5 million}, {@code $1.1 million (constant 2021)}. The number is
     * read as {@link Estimate#parse} does. A bare $ is the US dollar.
     *
     * @param text the wording
     * @return the money
     * @throws QuantityParseException if the text has no readable number, or no known currency, or two
     */
    public static Money parse(String text) {
        return MoneyReader.read(text);
    }

    /**
     * How much.
     *
     * @return in units of the currency
     */
    public Estimate amount() {
        return amount;
    }

    /**
     * Of which currency.
     *
     * @return the currency
     */
    public CurrencyCode currency() {
        return currency;
    }

    /**
     * In whose prices.
     *
     * @return the price base
     */
    public PriceBase base() {
        return base;
    }

    /**
     * The code of currency and base in the claims table.
     *
     * @return {@code USD} if nominal, such as {@code USD2021} if constant
     */
    public String code() {
        return currency.code().concat(base.suffix());
    }

    /**
     * The sum.
     *
     * @param other money of the same currency and price base
     * @return the sum
     * @throws UnitMismatchException if currency or base differ; the message says what to convert
     */
    public Money plus(Money other) {
        requireLike(other, "add", "to");
        return new Money(amount.plus(other.amount), currency, base);
    }

    /**
     * The difference.
     *
     * @param other money of the same currency and price base
     * @return the difference, negative if the other is more
     * @throws UnitMismatchException if currency or base differ; the message says what to convert
     */
    public Money minus(Money other) {
        requireLike(other, "subtract", "from");
        return new Money(amount.minus(other.amount), currency, base);
    }

    /**
     * A multiple.
     *
     * @param factor finite
     * @return the money times the factor
     * @throws IllegalArgumentException if the factor is not finite
     */
    public Money times(double factor) {
        return new Money(amount.times(factor), currency, base);
    }

    /**
     * The ratio to another amount. For a part of a whole see {@link Estimate#shareOf}, whose bounds are tight.
     *
     * @param whole money of the same currency and price base
     * @return at least 0; see {@link Estimate#ratioTo}
     * @throws UnitMismatchException if currency or base differ; the message says what to convert
     * @throws IllegalArgumentException if one of the two is negative for certain
     */
    public Estimate ratioTo(Money whole) {
        whole.requireLike(this, "divide", "by");
        return amount.ratioTo(whole.amount);
    }

    /**
     * Whether this is more than another amount.
     *
     * @param other money of the same currency and price base
     * @return yes or no if every possible value agrees, else unknown
     * @throws UnitMismatchException if currency or base differ; the message says what to convert
     */
    public Ternary isAbove(Money other) {
        other.requireLike(this, "compare", "with");
        return amount.isAbove(other.amount);
    }

    /**
     * The amount in another currency.
     *
     * @param other the currency to convert to
     * @param rate units of the other currency for one unit of this one, at the date that matters, above 0
     * @return the amount, in the same price base
     * @throws IllegalArgumentException if the rate cannot be above 0
     */
    public Money convertedTo(String other, Estimate rate) {
        return new Money(amount.times(requireFactor(rate, "exchange rate")), CurrencyCode.of(other), base);
    }

    /**
     * The amount at other prices.
     *
     * @param other nominal, or the prices of a year
     * @param factor the level of prices to go to over that of the amount's own, above 0
     * @return the amount, in the same currency
     * @throws IllegalArgumentException if the factor cannot be above 0
     */
    public Money atPrices(PriceBase other, Estimate factor) {
        return new Money(amount.times(requireFactor(factor, "price factor")), currency, other);
    }

    private static Estimate requireFactor(Estimate factor, String name) {
        if (factor.high() <= 0) {
            throw new IllegalArgumentException(name + " " + factor + ": must be above 0");
        }
        return factor.within(0, Double.POSITIVE_INFINITY);
    }

    private void requireLike(Money other, String verb, String preposition) {
        if (!currency.equals(other.currency)) {
            throw new UnitMismatchException("cannot " + verb + " " + other.currency + " " + preposition + " " + currency
                    + ": convert one at a dated rate first, as in convertedTo(\"" + currency + "\", rate)");
        }
        if (!base.equals(other.base)) {
            throw new UnitMismatchException("cannot " + verb + " " + other.base + " " + other.currency + " "
                    + preposition + " " + base + " " + currency + ": deflate one first, as in atPrices("
                    + (base.isNominal() ? "PriceBase.nominal()" : "PriceBase.parse(\"" + base + "\")")
                    + ", factor)");
        }
    }

    /**
     * Whether the other is money with the same amount, currency and base.
     *
     * @param other anything
     * @return true if all are equal
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money that
                && amount.equals(that.amount)
                && currency.equals(that.currency)
                && base.equals(that.base);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * amount.hashCode() + currency.hashCode()) + base.hashCode();
    }

    /**
     * This money for reading, with numbers rounded.
     *
     * @param significantDigits how many digits to keep, 1 to 17
     * @return as {@link #toString}, shorter
     * @throws IllegalArgumentException if the number of digits is out of range
     */
    public String describe(int significantDigits) {
        return text(EstimateText.rounded(amount, significantDigits));
    }

    /**
     * The wording, which {@link #parse} reads back: {@code $20.9 million}, {@code about $1 billion ($0.9-1.1 billion)},
     * {@code $275-300 million}.
     *
     * @return the wording, with every digit
     */
    @Override
    public String toString() {
        return text(amount);
    }

    private String text(Estimate shown) {
        String text = EstimateText.money(shown, currency.symbol(), currency.code());
        return base.isNominal() ? text : text + " (" + base + ")";
    }
}
