package io.github.digitalsilkroad.interchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.internal.CodeLists;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

class CountriesTest {

    private static final Countries NONE = new Countries(World.empty().build());

    @Test
    void everyCodeOfTheListHasANameThatFindsIt() {
        for (String line : CodeLists.read("iso-3166-1.txt")) {
            CountryCode code = CountryCode.of(line.substring(0, 2));
            Country country = Countries.bare(code);
            assertThat(country.iso3()).isEqualTo(line.substring(3));
            assertThat(NONE.named(country.name())).as(country.name()).contains(code);
            assertThat(NONE.name(code)).isNotBlank();
        }
    }

    @Test
    void namesAreThoseOfCldr() {
        assertThat(Countries.bare(CountryCode.of("CI")).name()).isEqualTo("Côte d’Ivoire");
        assertThat(NONE.named("Türkiye")).isEqualTo(NONE.named("Turkey")).contains(CountryCode.of("TR"));
        assertThat(NONE.named("Atlantis")).isEmpty();
    }
}
