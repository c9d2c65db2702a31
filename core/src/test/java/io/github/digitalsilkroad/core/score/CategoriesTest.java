package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {
    @ParameterizedTest
    @CsvSource({
        "digital, digital systems",
        "all, systems of all kinds",
        "safe-city, safe city systems",
        "safe-city;mining, 'safe city, mining systems'"
    })
    void printsWhatItReadAndSaysItInWords(String text, String words) {
        assertThat(Categories.parse(text)).hasToString(text);
        assertThat(new VendorConcentration(new VendorConcentration.AskedConcentration(
                        VendorConcentration.of("TJ").asked.country(),
                        Categories.parse(text),
                        SystemSize.DEPLOYMENTS,
                        false,
                        false,
                        Optional.empty())))
                .hasToString("Vendor concentration of documented " + words + " in TJ, by deployments");
    }

    @Test
    void namesAtLeastOne() {
        assertThatThrownBy(() -> new Categories(Set.of()))
                .hasMessage("categories: name at least one, as in safe-city;smart-city");
    }
}
