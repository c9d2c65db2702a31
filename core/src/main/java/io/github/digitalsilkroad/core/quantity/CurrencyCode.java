package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.CodeLists;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A currency by its ISO 4217 code. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CurrencyCode {

    /** ISO 4217: every code, those withdrawn too, since debts outlive currencies. */
    private static final Map<String, CurrencyCode> BY_CODE = new LinkedHashMap<>();

    static {
        for (String code : CodeLists.read("iso-4217.txt")) {
            BY_CODE.put(code, new CurrencyCode(code));
        }
    }

    /** US dollar. */
    public static final CurrencyCode USD = of("USD");

    private static final int SUGGESTED = 3;

    private final String code;

    private CurrencyCode(String code) {
        this.code = code;
    }

    /**
     * A currency by its code.
     *
     * @param code three letters, in any case
     * @return the currency
     * @throws QuantityParseException if ISO 4217 has no such code; the message names the nearest
     */
    public static CurrencyCode of(String code) {
        String upper = requireNonNull(code, "code").strip().toUpperCase(Locale.ROOT);
        CurrencyCode known = BY_CODE.get(upper);
        if (known == null) {
            List<String> near = Nearest.nearest(upper, BY_CODE.keySet(), SUGGESTED);
            throw new QuantityParseException(
                    code,
                    "currency \"" + Lines.quoted(code) + "\": no such ISO 4217 code; "
                            + (near.isEmpty()
                                    ? "write for example USD, CNY or EUR"
                                    : "nearest: " + String.join(", ", near)));
        }
        return known;
    }

    /** The text before an amount: a sign for the dollar, else the code and a blank. */
    String symbol() {
        return this == USD ? "$" : code + " ";
    }

    /**
     * The ISO 4217 code.
     *
     * @return three capital letters
     */
    @Override
    public String toString() {
        return code;
    }
}
