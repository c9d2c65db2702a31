package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryCodeTest {

    @ParameterizedTest
    @CsvSource({
        "KG, KG", "kg, KG", "KGZ, KG", "kgz, KG", "Kgz, KG", "UZB, UZ", "HKG, HK", "NZ, NZ", "nz, NZ", "NZL, NZ",
        "nzl, NZ"
    })
    void readsEitherCodeInEitherCase(String code, String alpha2) {
        assertThat(CountryCode.of(code)).hasToString(alpha2).isSameAs(CountryCode.of(alpha2));
        assertThat(CountryCode.of(code)).hasSameHashCodeAs(alpha2);
    }

    @Test
    void readsEveryCountryThatTheJdkLists() {
        for (String alpha2 : Locale.getISOCountries()) {
            assertThat(CountryCode.of(alpha2)).hasToString(alpha2);
            assertThat(CountryCode.of(new Locale("", alpha2).getISO3Country())).hasToString(alpha2);
        }
    }

    @ParameterizedTest
    @CsvSource({"KGX, nearest: KG; ", "kyrgyzstan, ''", "'', ''"})
    void refusesWhatIsNoCountryAndNamesTheNearest(String code, String nearest) {
        assertThatThrownBy(() -> CountryCode.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("country \"" + code + "\": must be an ISO 3166-1 code, as in KG or KGZ; "
                        + (nearest.isEmpty() ? "" : nearest + " ")
                        + Locale.getISOCountries().length + " in all");
    }

    @Test
    void sortsByCode() {
        assertThat(CountryCode.of("KG")).isLessThan(CountryCode.of("KZ")).isNotEqualTo(CountryCode.of("KZ"));
        assertThat(CountryCode.of("KG").equals((Object) "KG")).isFalse();
    }
}
