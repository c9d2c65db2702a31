package io.github.digitalsilkroad.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The lines of the kit's README are lines of this class, so they compile and run. */
class ReadmeProperties {

    private record MyScore(String country) implements Score {
        @Override
        public String question() {
            return "Incidents in " + country;
        }

        @Override
        public Assessment answer(Catalog catalog) {
            int count = catalog.incidents().in(country).count();
            return Assessment.of(Recorder.of(question(), catalog)).answer(Estimate.exactly(count));
        }
    }

    @Property(tries = 20)
    void theLawsOfMyScoreHold(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Laws.ofScore(new MyScore("TJ"), catalog.through(lens));
    }

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Samples.catalogs();
    }

    @Provide
    Arbitrary<Lens> lenses() {
        return Samples.lenses();
    }

    @Example
    void everyLineOfTheReadmeIsHere() throws IOException {
        String readme = Files.readString(Path.of("testkit", "README.md"));
        String source =
                Files.readString(Path.of("src/test/java/io/github/digitalsilkroad/testkit/ReadmeProperties.java"));
        String code = readme.substring(readme.indexOf("```java") + 8, readme.lastIndexOf("```"));
        List<String> lines = code.lines().map(String::strip).toList();
        assertThat(lines).hasSizeGreaterThan(10).allMatch(source::contains);
    }
}
