package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A currency by its ISO 4217 code: any that the JDK's own list has. A few that many rows have are made once, so that the list need not be
 * read for them. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CurrencyCode {
    /** US dollar. */
    public static final CurrencyCode USD = new CurrencyCode("USD");
    /** Chinese yuan. */
    public static final CurrencyCode CNY = new CurrencyCode("CNY");
    /** Euro. */
    public static final CurrencyCode EUR = new CurrencyCode("EUR");

    private static final CurrencyCode[] USUAL =
            usual("KZT", "KGS", "TJS", "UZS", "TMT", "RUB", "GBP", "LKR", "MYR", "JPY");

    private static final int SUGGESTED = 3;

    private final String code;

    /** Kept here so that a nominal amount needs no unit of its own. */
    private final CurrencyUnit nominal;

    private CurrencyCode(String code) {
        this.code = code;
        this.nominal = new CurrencyUnit(this, PriceBase.nominal());
    }

    private static CurrencyCode[] usual(String... codes) {
        CurrencyCode[] usual = Arrays.copyOf(new CurrencyCode[] {USD, CNY, EUR}, codes.length + 3);
        for (int i = 0; i < codes.length; i++) {
            usual[i + 3] = new CurrencyCode(codes[i]);
        }
        return usual;
    }

    CurrencyUnit nominal() {
        return nominal;
    }

    /**
     * A currency by its code.
     *
     * @param code three letters, whatever their case
     * @return the currency
     * @throws QuantityParseException if ISO 4217 has no such code; the message names the nearest
     */
    public static CurrencyCode of(String code) {
        CurrencyCode written = find(requireNonNull(code, "code"));
        if (written != null) {
            return written;
        }
        String upper = code.strip().toUpperCase(Locale.ROOT);
        CurrencyCode known = find(upper);
        if (known == null) {
            throw new QuantityParseException(
                    code, "currency \"" + code + "\": no such ISO 4217 code; " + choices(upper));
        }
        return known;
    }

    /** The currency that is written exactly so, or null. */
    static @Nullable CurrencyCode find(String code) {
        for (CurrencyCode currency : USUAL) {
            if (currency.code.equals(code)) {
                return currency;
            }
        }
        try {
            return new CurrencyCode(Currency.getInstance(code).getCurrencyCode());
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static String choices(String bad) {
        Set<String> codes = new TreeSet<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            codes.add(currency.getCurrencyCode());
        }
        List<String> near = Nearest.nearest(bad, codes, SUGGESTED);
        return near.isEmpty() ? "write for example USD, CNY or EUR" : "nearest: " + String.join(", ", near);
    }

    /**
     * The ISO 4217 code.
     *
     * @return three capital letters
     */
    public String code() {
        return code;
    }

    /** What stands before an amount: a sign for the dollar, else the code and a blank. */
    String symbol() {
        return equals(USD) ? "$" : code + " ";
    }

    /**
     * Whether the other is the same currency.
     *
     * @param other anything
     * @return true if the codes are equal
     */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof CurrencyCode that && code.equals(that.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /**
     * The code.
     *
     * @return as {@link #code}
     */
    @Override
    public String toString() {
        return code;
    }
}
