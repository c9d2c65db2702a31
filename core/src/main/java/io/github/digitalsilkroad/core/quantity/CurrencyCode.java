package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A currency by its ISO 4217 code. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CurrencyCode {

    /**
     * ISO 4217: every code, those withdrawn too, since debts outlive currencies. The JDK has the same list, but reading
     * it costs a fresh process more than it may, and each release of the JDK has another.
     */
    private static final String CODES =
            "ADPAEDAFAAFNALLAMDANGAOAARSATSAUDAWGAYMAZMAZNBAMBBDBDTBEFBGLBGNBHDBIFBMDBNDBOBBOVBRLBSDBTNBWPBYBBYN"
                    + "BYRBZDCADCDFCHECHFCHWCLFCLPCNYCOPCOUCRCCSDCUCCUPCVECYPCZKDEMDJFDKKDOPDZDEEKEGPERNESPETBEURFIMFJDFKP"
                    + "FRFGBPGELGHCGHSGIPGMDGNFGRDGTQGWPGYDHKDHNLHRKHTGHUFIDRIEPILSINRIQDIRRISKITLJMDJODJPYKESKGSKHRKMFKPW"
                    + "KRWKWDKYDKZTLAKLBPLKRLRDLSLLTLLUFLVLLYDMADMDLMGAMGFMKDMMKMNTMOPMROMRUMTLMURMVRMWKMXNMXVMYRMZMMZNNAD"
                    + "NGNNIONLGNOKNPRNZDOMRPABPENPGKPHPPKRPLNPTEPYGQARROLRONRSDRUBRURRWFSARSBDSCRSDDSDGSEKSGDSHPSITSKKSLE"
                    + "SLLSOSSRDSRGSSPSTDSTNSVCSYPSZLTHBTJSTMMTMTTNDTOPTPETRLTRYTTDTWDTZSUAHUGXUSDUSNUSSUYIUYUUZSVEBVEDVEF"
                    + "VESVNDVUVWSTXADXAFXAGXAUXBAXBBXBCXBDXCDXCGXDRXFOXFUXOFXPDXPFXPTXSUXTSXUAXXXYERYUMZARZMKZMWZWDZWGZWL"
                    + "ZWNZWR";

    private static final int LENGTH = 3;

    /** One object for each currency that was asked for, so that many rows share it; any thread may put it there. */
    private static final @Nullable CurrencyCode[] SHARED = new CurrencyCode[CODES.length() / LENGTH];

    /** US dollar. */
    public static final CurrencyCode USD = of("USD");
    /** Chinese yuan. */
    public static final CurrencyCode CNY = of("CNY");
    /** Euro. */
    public static final CurrencyCode EUR = of("EUR");

    private static final int SUGGESTED = 3;

    private final String code;

    /** Kept here so that a nominal amount needs no unit of its own. */
    private final CurrencyUnit nominal;

    private CurrencyCode(String code) {
        this.code = code;
        this.nominal = new CurrencyUnit(this, PriceBase.nominal());
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
                    code, "currency \"" + Lines.quoted(code) + "\": no such ISO 4217 code; " + choices(upper));
        }
        return known;
    }

    /** The currency that is written exactly so, or null. */
    static @Nullable CurrencyCode find(String code) {
        int position = code.length() == LENGTH ? position(code) : -1;
        if (position < 0) {
            return null;
        }
        CurrencyCode known = SHARED[position];
        if (known == null) {
            known = new CurrencyCode(code);
            SHARED[position] = known;
        }
        return known;
    }

    /** Where a code stands among all, by halving; -1 if it is none. */
    private static int position(String code) {
        int from = 0;
        int to = SHARED.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = code.compareTo(CODES.substring(LENGTH * middle, LENGTH * middle + LENGTH));
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return -1;
    }

    private static String choices(String bad) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES.length(); i += LENGTH) {
            codes.add(CODES.substring(i, i + LENGTH));
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
