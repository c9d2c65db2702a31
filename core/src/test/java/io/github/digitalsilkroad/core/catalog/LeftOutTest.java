package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A row that is left out says why and who says so. */
class LeftOutTest {

    private static Fact fact(Facts facts, Property<?> property) {
        return Fact.of(World.system("part", "KG", facts), property);
    }

    private static LeftOut partOf(Facts facts) {
        return LeftOut.partOf(Id.of("part"), Id.of("whole"), "which counts", List.of(fact(facts, Props.PART_OF)));
    }

    @Test
    void aPartSaysWhatItIsPartOfAndHowThatIsKnown() {
        Claim<String> whole = World.claim("whole", World.EARLY);
        LeftOut stated = partOf(World.facts(World.fact(Props.PART_OF, whole)));
        assertThat(stated).hasToString("part: part of whole, which counts");
        assertThat(stated.umbrella()).contains(Id.of("whole"));
        assertThat(partOf(World.facts(World.fact(Props.PART_OF, whole.basis(Basis.INFERRED)))))
                .hasToString("part: part of whole (inferred), which counts");
        assertThat(partOf(Facts.none())).hasToString("part: part of whole (filed, no source states it), which counts");
    }

    @Test
    void eachSourceOfTheClaimsThatCountIsCitedOnce() {
        Facts facts = World.facts(
                World.fact(Props.CANCELLED, World.date("2018", World.LATE), World.date("2018", World.EARLY)),
                World.fact(Props.WITHDRAWN, World.date("2018", World.LATE)),
                World.fact(
                        Props.SUPPLIER,
                        Claim.of(
                                World.parties("alpha", World.LATE).value().orElseThrow(),
                                Citation.of(World.LATE, "p. 2"))));
        LeftOut row = new LeftOut(
                Id.of("part"),
                "has ended",
                Optional.empty(),
                List.of(
                        fact(facts, Props.CANCELLED),
                        fact(facts, Props.WITHDRAWN),
                        fact(facts, Props.COST),
                        fact(facts, Props.SUPPLIER)));
        assertThat(row.citations()).containsExactly(Citation.of(World.LATE, "p. 1"), Citation.of(World.LATE, "p. 2"));
        assertThat(row).hasToString("part: has ended");
        assertThat(partOf(Facts.none()).citations()).isEmpty();
    }
}
