package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** What is coded of a country's statutes, and what is unknown. */
class SafeguardsTest {

    private static final Catalog WORLD = World.empty()
            .deployment(
                    "city",
                    "KG",
                    Category.SAFE_CITY,
                    Facts.none(),
                    Technology.VIDEO,
                    Technology.FACE_RECOGNITION,
                    Technology.FIBER)
            .law(
                    "code",
                    "KG",
                    World.facts(
                            World.fact(Props.SAFEGUARDS.get(4), World.claim("data are deleted on demand", World.BRIEF)),
                            World.fact(Props.COVERS, World.claim("face-recognition", World.BRIEF))),
                    LawEffect.PROTECTS)
            .build();

    @Test
    void aCodedCellHasItsArticleAndEverythingElseIsUnknown() {
        String table = new Safeguards("KG").on(WORLD).text(160);
        assertThat(table.lines().filter(line -> line.startsWith("redress")).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "redress face recognition data are deleted on demand Law code, p. 1 cpc-2020",
                        "redress video unknown");
        assertThat(table.lines()
                        .filter(line -> line.startsWith("authorization"))
                        .map(line -> line.replaceAll(" +", " ")))
                .containsExactly("authorization video, face recognition unknown");
        assertThat(table).doesNotContain(" none ");
    }
}
