package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ClaimLintProperties {

    private static final Catalog WORLD = World.empty()
            .stock(OFFICIAL_BILATERAL, "CN", 2015, Estimate.exactly(40), World.BANK)
            .stock(OFFICIAL_BILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
            .build()
            .toBuilder()
            .put(Country.builder()
                    .id(Id.of("TJ"))
                    .name("Tajikistan")
                    .iso3("TJK")
                    .build())
            .put(Country.builder().id(Id.of("CN")).name("China").iso3("CHN").build())
            .build();

    private static final List<String> TESTED = List.of(
            "about 40 % of Tajik public debt is owed to China",
            "In 2015, 38 percent of the bilateral debt of Tajikistan was owed to Chinese lenders",
            "China holds between 35 and 45 per cent of Tajik debt",
            "Since 2015 Tajikistan owes China more than 40 % of its external debt",
            "Tajikistan owes at least half of its debt to China",
            "Tajik debt to China is up to 40 % of GDP, 2015-2016");

    @Property(seed = Seeds.FIXED)
    void anUnknownWordAnywhereStopsTheTest(
            @ForAll("tested") String sentence, @ForAll("unknown") String word, @ForAll @IntRange(max = 30) int place) {
        assertThat(ClaimLint.of(sentence, WORLD).lacking()).isEmpty();
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        words.add(Math.min(place, words.size()), word);
        ClaimLint lint = ClaimLint.of(String.join(" ", words), WORLD);
        assertThat(lint.notUnderstood()).contains(word);
        assertThat(lint.lacking()).isNotEmpty();
        assertThat(lint.scopes()).isEmpty();
        assertThat(lint.conclusion()).contains("\"" + word + "\"");
    }

    @Provide
    Arbitrary<String> tested() {
        return Arbitraries.of(TESTED);
    }

    @Provide
    Arbitrary<String> unknown() {
        Arbitrary<String> turns = Arbitraries.of(
                "not", "No", "never", "neither", "without", "before", "until", "by", "Eximbank", "allegedly", "yearly");
        return Arbitraries.oneOf(
                turns,
                Arbitraries.strings().withCharRange('q', 'z').ofMinLength(3).ofMaxLength(12));
    }
}
