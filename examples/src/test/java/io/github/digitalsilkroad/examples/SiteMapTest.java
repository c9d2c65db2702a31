package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.site.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map of the bundled data. */
class SiteMapTest {

    private static final Pattern LISTED = Pattern.compile("</a>: (\\d+) systems?\\b");

    @Test
    void countsEverySystemOnce() {
        Catalog dsr = DigitalSilkRoad.load();
        String map = Site.of(dsr).files().get("map.html");
        assertThat(LISTED.matcher(map)
                        .results()
                        .mapToInt(mark -> Integer.parseInt(mark.group(1)))
                        .sum())
                .isEqualTo(dsr.deployments().count());
    }
}
