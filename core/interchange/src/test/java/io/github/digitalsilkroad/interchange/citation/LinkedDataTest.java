package io.github.digitalsilkroad.interchange.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The release as linked data. */
class LinkedDataTest {

    private final Catalog world = Worlds.hostile();
    private static final URI ARTIFACT = URI.create("pkg:maven/a/b@1.0");

    private PackageMetadata metadata(String license) {
        return new PackageMetadata(
                world.version(),
                "World",
                "All of it.",
                List.of(new PackageMetadata.License("L", "License", license)),
                Map.of(),
                List.of(),
                List.of());
    }

    private String write(String license, String publisher, URI address) throws Exception {
        StringBuilder out = new StringBuilder();
        LinkedData.write(world, metadata(license), publisher, address, out);
        return out.toString();
    }

    @Test
    void namesCountriesAndSources() throws Exception {
        Outcome<Map<String, Integer>> exported =
                LinkedData.write(world, metadata("https://l.example/"), "Authors", ARTIFACT, new StringBuilder());

        assertThat(exported).hasToString("{country=2, variable=10, source=2}; 0 left out, 0 warnings");
    }

    @Test
    void saysKeywordsDatesYearsAndVariables() throws Exception {
        PackageMetadata metadata = new PackageMetadata(
                world.version(),
                "World",
                "All of it.",
                List.of(new PackageMetadata.License("L", "License", "https://l.example/")),
                Map.of("created", "\"2026-11-26T00:00:00Z\"", "keywords", "[\"one\", \"two\"]"),
                List.of(),
                List.of());
        Catalog years = World.empty()
                .gdp(2015, Estimate.exactly(1), World.OUTLOOK)
                .gdp(2016, Estimate.exactly(2), World.OUTLOOK)
                .build();
        StringBuilder out = new StringBuilder();
        LinkedData.write(years, metadata, "Authors", ARTIFACT, out);
        assertThat(out.toString())
                .contains("\"schema:keywords\" : [ \"one\", \"two\" ]", "\"schema:datePublished\" : \"2026-11-26\"")
                .contains("\"schema:temporalCoverage\" : \"2015/2016\"")
                .contains("\"schema:contentUrl\" : \"pkg:maven/a/b@1.0\"", "\"@type\" : \"xsd:date\"");
        assertThat(write("https://l.example/", "Authors", ARTIFACT))
                .contains("\"schema:variableMeasured\"", "\"schema:propertyID\"")
                .doesNotContain("schema:datePublished\" : \"2026", "temporalCoverage\" : \"2147");
    }

    @Test
    void anAddressWithBracesIsNoReference() throws Exception {
        assertThat(write("https://l.example/", "Authors", ARTIFACT)).doesNotContain("press.example");
    }

    @Test
    void refusesWhatNoReaderCouldFollow() {
        assertThatThrownBy(() -> write("https://l.example/", "Authors", URI.create("a/b")))
                .hasMessage("address 'a/b': must be absolute");
        assertThatThrownBy(() -> write("", "Authors", ARTIFACT))
                .hasMessage("license path '': must be an absolute address of the web");
        PackageMetadata unlicensed = PackageMetadata.of(world.version());
        assertThatThrownBy(() -> LinkedData.write(world, unlicensed, "Authors", ARTIFACT, new StringBuilder()))
                .hasMessage("licenses: none; a dataset that is published has one");
        assertThatThrownBy(() -> write("https://l.example/", " ", ARTIFACT))
                .hasMessage("publisher ' ': must not be blank");
    }
}
