package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pictures that the README shows are what the program draws; {@code -Dreadme.update=true} draws them anew. */
class PicturesTest {

    private static final Path FOLDER = Path.of("pictures");
    private static final String[] SHOWN = {"legend", "debt"};

    @Test
    void picturesOfTheReadmeAreAsTheProgramDrawsThem() throws IOException {
        Catalog dsr = DigitalSilkRoad.load();
        Map<String, String> drawn = new LinkedHashMap<>();
        for (String name : SHOWN) {
            drawn.put(name + ".svg", Pictures.charts(dsr).get(name).svg());
        }
        drawn.put("briefing.svg", Pictures.briefing(dsr));
        for (Map.Entry<String, String> picture : drawn.entrySet()) {
            Path file = FOLDER.resolve(picture.getKey());
            if (Page.isToBeUpdated()) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, picture.getValue());
            }
            assertThat(file).hasContent(picture.getValue());
        }
    }
}
