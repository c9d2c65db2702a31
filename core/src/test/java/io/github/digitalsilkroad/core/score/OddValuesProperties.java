package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.Sprinkled;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** With any values that a reader accepts, a score answers or says what is missing. */
class OddValuesProperties {

    @Property(seed = Seeds.FIXED, tries = 10)
    void noScoreThrowsOnAValueThatAReaderTakes(@ForAll long seed) {
        Random random = new Random(seed);
        Catalog world = Sprinkled.oddly(RandomCatalog.of(random.nextLong()), random);
        Catalog seen = world.under(RandomCatalog.READINGS.get(random.nextInt(RandomCatalog.READINGS.size())));
        for (Score score : Scores.standard(seen)) {
            assertThatCode(() -> score.on(seen).why().text(100))
                    .as("%s, seed %d", score, seed)
                    .doesNotThrowAnyException();
        }
    }
}
