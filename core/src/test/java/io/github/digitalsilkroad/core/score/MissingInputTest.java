package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer lacks, and how it is told. */
class MissingInputTest {

    private static List<MissingInput> missing(int systems) {
        World world = World.empty();
        for (int i = 0; i < systems; i++) {
            world.deployment("s" + i, "TJ", Facts.none());
        }
        return VendorConcentration.of("TJ").on(world.build()).missing();
    }

    @Test
    void namesFourOfThoseThatLackTheSameAndCountsTheRest() {
        assertThat(MissingInput.lines(missing(4))).contains("vendor of s0, s1, s2, s3: not stated by any source");
        assertThat(MissingInput.lines(missing(6)))
                .contains("vendor of s0, s1, s2, s3 and 2 more: not stated by any source");
    }

    @Test
    void aFactIsAboutSomethingAndWhatIsNoFactIsNot() {
        MissingInput vendor = missing(1).get(1);
        assertThat(vendor.fact().orElseThrow().subject().id()).hasToString("s0");
        assertThat(vendor.fact().get().claims().property()).isEqualTo(Props.SUPPLIER);
        assertThat(vendor.fact().get().claims().missing()).isPresent();
        MissingInput all = missing(1).get(0);
        assertThat(all).hasToString("vendors: no deployment here states one");
        assertThat(all.fact()).isEmpty();
    }

    @Test
    void isTheSameInAnotherWorldWhereMoreIsKnownOfItsSubject() {
        Catalog more = World.empty()
                .deployment("s0", "TJ", World.facts(World.fact(Props.CAMERAS, World.cameras(7, World.BRIEF))))
                .build();
        MissingInput vendor = missing(2).get(1);
        assertThat(VendorConcentration.of("TJ").on(more).missing()).contains(vendor);
        assertThat(vendor).isNotEqualTo(missing(2).get(2)).isNotEqualTo(vendor.within("part"));
        assertThat(vendor.hashCode()).isNotEqualTo(missing(2).get(2).hashCode());
    }
}
