package io.github.digitalsilkroad.core.model;

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

    /**
     * Checks the code.
     *
     * @param alpha2 the code in upper case
     * @throws IllegalArgumentException if it is no code in upper case; use {@link #of} for other forms
     */
    public CountryCode {
        String known = normalized(alpha2);
        if (!alpha2.equals(known)) {
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
        String known = normalized(code);
        if (known == null) {
            throw unknown(code);
        }
        return new CountryCode(known);
    }

    private static @Nullable String normalized(String code) {
        if (code.length() != ALPHA2 && code.length() != ALPHA3) {
            return null;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        int step = upper.length() == ALPHA2 ? 0 : 1;
        for (int i = 0; i < COMMON.length; i += 2) {
            if (COMMON[i + step].equals(upper)) {
                return COMMON[i];
            }
        }
        return upper.length() == ALPHA2
                ? Arrays.asList(Locale.getISOCountries()).contains(upper) ? upper : null
                : alpha3().get(upper);
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
        return new IllegalArgumentException("country \"" + code
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
