package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/**
 * An ISO 3166-1 alpha-2 country code. Immutable and thread-safe.
 *
 * @param alpha2 the code in upper case, such as {@code KG}
 * @since 0.1.0
 */
public record CountryCode(String alpha2) implements Comparable<CountryCode> {

    /** The countries that the bundled data speaks of, by both codes: reading them must not load the JDK's table. */
    private static final String[] COMMON = {
        "KZ", "KAZ", "KG", "KGZ", "TJ", "TJK", "TM", "TKM", "UZ", "UZB", "CN", "CHN", "LK", "LKA", "MY", "MYS", "RU",
        "RUS", "US", "USA", "GB", "GBR", "DE", "DEU", "NL", "NLD", "LB", "LBN", "CH", "CHE", "MD", "MDA", "AE", "ARE",
        "KR", "KOR", "TR", "TUR", "AF", "AFG", "JP", "JPN", "FR", "FRA", "AZ", "AZE", "FI", "FIN", "HK", "HKG", "QA",
        "QAT"
    };

    private static final int ALPHA2 = 2;
    private static final int ALPHA3 = 3;

    /** One code for each of the common countries, so that many rows share it. */
    private static final CountryCode[] SHARED = shared();

    /**
     * Checks the code.
     *
     * @param alpha2 the code in upper case
     * @throws IllegalArgumentException if it is no code in upper case; use {@link #of} for other forms
     */
    public CountryCode {
        boolean known = alpha2.length() == ALPHA2 && (common(alpha2) >= 0 || alpha2.equals(listed(alpha2)));
        if (!known) {
            throw unknown(alpha2);
        }
    }

    /**
     * A country by its code in any form.
     *
     * @param code an ISO 3166-1 alpha-2 or alpha-3 code, in upper or lower case: {@code KG}, {@code kg}, {@code KGZ}
     * @return the code
     * @throws IllegalArgumentException if there is no such code; the message names the nearest
     */
    public static CountryCode of(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        int common = common(upper);
        if (common >= 0) {
            return SHARED[common / 2];
        }
        String known = listed(upper);
        if (known == null) {
            throw unknown(code);
        }
        return new CountryCode(known);
    }

    private static CountryCode[] shared() {
        CountryCode[] codes = new CountryCode[COMMON.length / 2];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = new CountryCode(COMMON[i * 2]);
        }
        return codes;
    }

    /** Where a common country stands, by either of its codes; negative if it is none. */
    private static int common(String upper) {
        for (int i = 0; i < COMMON.length; i++) {
            if (COMMON[i].equals(upper)) {
                return i;
            }
        }
        return -1;
    }

    /** The alpha-2 code of any country that the JDK lists. */
    private static @Nullable String listed(String upper) {
        if (upper.length() == ALPHA3) {
            return alpha3().get(upper);
        }
        boolean known = upper.length() == ALPHA2
                && Arrays.asList(Locale.getISOCountries()).contains(upper);
        return known ? upper : null;
    }

    private static Map<String, String> alpha3() {
        Map<String, String> codes = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            try {
                codes.put(new Locale("", alpha2).getISO3Country(), alpha2);
            } catch (MissingResourceException ignored) {
                // The JDK lists a country without a three-letter code: it cannot be named by one.
            }
        }
        return codes;
    }

    private static IllegalArgumentException unknown(String code) {
        List<String> known = Arrays.asList(Locale.getISOCountries());
        return new IllegalArgumentException("country \"" + Lines.fit(code)
                + "\": must be an ISO 3166-1 code, as in KG or KGZ; "
                + Nearest.choices(code, known));
    }

    @Override
    public int compareTo(CountryCode other) {
        return alpha2.compareTo(other.alpha2);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountryCode that && alpha2.equals(that.alpha2);
    }

    @Override
    public int hashCode() {
        return alpha2.hashCode();
    }

    /**
     * The code.
     *
     * @return the alpha-2 code in upper case
     */
    @Override
    public String toString() {
        return alpha2;
    }
}
