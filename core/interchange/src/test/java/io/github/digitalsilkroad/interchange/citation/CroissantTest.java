package io.github.digitalsilkroad.interchange.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package for what loads data into programs that learn. */
class CroissantTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI SITE = URI.create("https://data.example/silk road/".replace(" ", "-"));

    private static String bundled() throws IOException {
        try (InputStream in = DigitalSilkRoad.class.getResourceAsStream("datapackage.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode croissant(String descriptor, URI address) throws IOException {
        StringBuilder out = new StringBuilder();
        Croissant.write(new StringReader(descriptor), address, out);
        return JSON.readTree(out.toString());
    }

    @Test
    void saysWhatTheDescriptorSays() throws IOException {
        JsonNode descriptor = JSON.readTree(bundled());
        JsonNode dataset = croissant(bundled(), SITE);
        assertThat(dataset.path("@type").asText()).isEqualTo("sc:Dataset");
        assertThat(dataset.path("conformsTo").asText()).isEqualTo("http://mlcommons.org/croissant/1.0");
        assertThat(dataset.path("name")).isEqualTo(descriptor.path("title"));
        assertThat(dataset.path("version")).isEqualTo(descriptor.path("version"));
        assertThat(dataset.path("keywords")).isEqualTo(descriptor.path("keywords"));
        assertThat(dataset.path("datePublished").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(dataset.path("distribution")).hasSameSizeAs(descriptor.path("resources"));
        for (int i = 0; i < dataset.path("distribution").size(); i++) {
            JsonNode resource = descriptor.path("resources").get(i);
            JsonNode file = dataset.path("distribution").get(i);
            assertThat("sha256:" + file.path("sha256").asText())
                    .isEqualTo(resource.path("hash").asText());
            assertThat(file.path("contentUrl").asText())
                    .isEqualTo(SITE + resource.path("path").asText());
            JsonNode fields = dataset.path("recordSet").get(i).path("field");
            assertThat(fields).hasSameSizeAs(resource.path("schema").path("fields"));
        }
    }

    /** A reference to what is not there would load nothing. */
    @Test
    void everyReferenceIsToAnIdOfTheDocument() throws IOException {
        JsonNode dataset = croissant(bundled(), SITE);
        ((ObjectNode) dataset).remove("@context");
        List<String> ids = new ArrayList<>();
        List<String> references = new ArrayList<>();
        List<JsonNode> open = new ArrayList<>(List.of(dataset));
        while (!open.isEmpty()) {
            JsonNode node = open.remove(open.size() - 1);
            if (node.has("@id")) {
                (node.size() == 1 ? references : ids).add(node.path("@id").asText());
            }
            node.forEach(open::add);
        }
        assertThat(ids).doesNotHaveDuplicates().contains("countries/code", "claims.csv");
        assertThat(references).isNotEmpty().isSubsetOf(ids);
    }

    @Test
    void filesOfAnArtifactHaveTheirPathsInIt() throws IOException {
        assertThat(croissant(bundled(), URI.create("pkg:maven/a/b@1.0"))
                        .path("distribution")
                        .get(0)
                        .path("contentUrl")
                        .asText())
                .isEqualTo("countries.csv");
        assertThatThrownBy(() -> croissant(bundled(), URI.create("a/b"))).hasMessage("address 'a/b': must be absolute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "licenses", "contributors", "created", "version", "resources"})
    void whatCroissantRequiresIsAskedFor(String member) throws IOException {
        String without = bundled().replaceFirst("\"" + member + "\" :", "\"x-" + member + "\" :");
        assertThatThrownBy(() -> croissant(without, SITE))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("/" + member)
                .hasMessageContaining("Croissant 1.0 requires");
    }

    @Test
    void aTextThatIsNoDescriptorIsRefused() {
        assertThatThrownBy(() -> croissant("[]", SITE)).isInstanceOf(InvalidDataException.class);
        assertThatThrownBy(() -> croissant("{", SITE)).isInstanceOf(InvalidDataException.class);
    }
}
