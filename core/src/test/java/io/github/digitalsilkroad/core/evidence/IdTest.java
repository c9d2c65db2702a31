package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @ValueSource(strings = {"huawei", "kz-akkol-smart-city", "5g", "aiddata-46215", "a", "KZ"})
    void keepsItsText(String text) {
        assertThat(Id.of(text)).hasToString(text).isEqualTo(Id.of(text)).hasSameHashCodeAs(Id.of(text));
        assertThat(Id.of(text).toString()).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a-",
                "-a",
                "a--b",
                "Huawei",
                "kz_akkol",
                "kz akkol",
                "KAZ",
                "K",
                "Kz",
                "akkö",
                "k.z",
                "1/2"
            })
    void refusesWhatIsNeitherSlugNorCountry(String text) {
        assertThatThrownBy(() -> Id.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id \"" + text
                        + "\": must be up to 100 lower-case letters and digits, words joined by single hyphens, as in"
                        + " a-smart-city, or the two capital letters of a country, as in KZ");
    }

    @Test
    void sortsByText() {
        assertThat(Id.of("huawei")).isLessThan(Id.of("zte")).isNotEqualTo(Id.of("zte"));
        assertThat(Id.of("huawei").equals((Object) "huawei")).isFalse();
    }
}
