package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an answer prints of itself agrees with its estimate and its coverage, for every score and through every lens. */
class FirstLineProperties {

    @Property(seed = Seeds.FIXED, tries = 8)
    void everyAnswerAgreesWithItsEstimate(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Catalog world = catalog.through(lens);
        Scores.standard(world).forEach(score -> Laws.ofFirstLine(score.on(world)));
    }

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Samples.catalogs();
    }

    @Provide
    Arbitrary<Lens> lenses() {
        return Samples.lenses();
    }
}
