package io.github.digitalsilkroad.lint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was looked for and not found is told apart from what no one looked for. */
class SearchedTest {

    private static final Facts SUPPLIED =
            World.facts(World.fact(Props.SUPPLIER, World.claim(Parties.parse("huawei"), World.MINISTRY)));

    private static final Catalog WORLD = World.empty()
            .organization("huawei", "", OrganizationKind.VENDOR)
            .deployment("known", "TJ", SUPPLIED)
            .deployment("known-too", "TJ", SUPPLIED)
            .deployment("sought", "TJ", Facts.none())
            .deployment("unsought", "TJ", Facts.none())
            .add(search("first", "supplier", "2026-09", "sought", "known"))
            .add(search("second", "supplier", "2026-11", "sought"))
            .add(search("other", "cost", "2026-12", "sought", "unsought"))
            .build();

    private static SearchRecord search(String id, String property, String when, String... about) {
        return SearchRecord.builder()
                .id(Id.of(id))
                .property(property)
                .lookedIn("press, registers")
                .searched(PartialDate.parse(when))
                .addAbout(List.of(about).stream().map(Id::of).toArray(Id[]::new))
                .addLanguages("en", "ru")
                .build();
    }

    @Test
    void theLatestSearchForAFactIsFound() {
        assertThat(WORLD.searched(
                        Fact.of(WORLD.deployment("sought"), Props.SUPPLIER).key()))
                .contains(WORLD.get(SearchRecord.KIND, "second"));
        assertThat(WORLD.searched(
                        Fact.of(WORLD.deployment("unsought"), Props.SUPPLIER).key()))
                .isEmpty();
        assertThat(WORLD.get(SearchRecord.KIND, "first")).hasToString("first: supplier of 2 things, searched 2026-09");
    }

    @Test
    void whatIsMissingSaysSo() {
        assertThat(MissingInput.lines(VendorConcentration.of("TJ").on(WORLD).missing()))
                .anySatisfy(line -> assertThat(line).endsWith(" of sought: not found (searched 2026-11)"))
                .anySatisfy(line -> assertThat(line).endsWith(" of unsought: not stated by any source"))
                .noneSatisfy(line -> assertThat(line).contains("2026-09"));
    }

    @Test
    void whatToFindOutNextSaysSo() {
        assertThat(ResearchPriorities.of(WORLD, List.of(VendorConcentration.of("TJ")))
                        .text(200))
                .contains("supplier, not found (searched 2026-11)", "supplier, not looked for");
    }

    @Test
    void completenessCountsItApart() {
        Completeness.Line line =
                Completeness.of(WORLD).of("deployments", "supplier").get(0);

        assertThat(line.stated()).isEqualTo(2);
        assertThat(line.missing(Missing.NOT_FOUND)).isEqualTo(1);
        assertThat(line.missing(Missing.NOT_STATED)).isEqualTo(1);
    }

    @Test
    void aSearchIsAboutThingsOfTheCatalog() {
        assertThatThrownBy(() -> WORLD.toBuilder()
                        .add(search("lost", "supplier", "2026", "nowhere"))
                        .build())
                .hasMessageContaining("nowhere");
    }
}
