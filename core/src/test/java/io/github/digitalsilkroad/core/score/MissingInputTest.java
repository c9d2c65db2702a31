package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
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
        MissingInput vendor = missing(1).get(0);
        assertThat(vendor.fact().orElseThrow().subject().id()).hasToString("s0");
        assertThat(vendor.fact().get().claims().property()).isEqualTo(Props.SUPPLIER);
        assertThat(vendor.fact().get().claims().missing()).isPresent();
        assertThat(vendor.rows()).isEmpty();
        MissingInput systems = missing(0).get(0);
        assertThat(systems).hasToString("digital systems: the catalog has none here");
        assertThat(systems.fact()).isEmpty();
        assertThat(systems.rows()).map(Object::toString).containsExactly("country TJ");
    }

    /**
     * A search without a result is the reason for which a fact is missing, unless a source says that it is undisclosed.
     */
    @Test
    void aSearchInVainIsWhyAFactIsMissing() {
        World some = World.empty()
                .deployment("a", "TJ", Facts.none())
                .deployment(
                        "secret",
                        "TJ",
                        World.facts(World.fact(
                                Props.SUPPLIER,
                                Claim.<Parties>withoutValue(Basis.UNDISCLOSED, Citation.of(World.BRIEF)))));
        for (String about : new String[] {"a", "secret"}) {
            some.add(SearchRecord.builder()
                    .id(Id.of("search-" + about))
                    .property("supplier")
                    .lookedIn("press")
                    .searched(PartialDate.parse("2026-03"))
                    .addAbout(Id.of(about))
                    .build());
        }
        assertThat(ScoreFixtures.missing(VendorConcentration.of("TJ").on(some.build())))
                .contains("vendor of a: not found (searched 2026-03)")
                .noneMatch(what -> what.startsWith("vendor of secret: not found"));
    }

    @Test
    void eitherOfTwoFactsIsOneThingThatIsMissing() {
        List<MissingInput> vendor = missing(1);
        assertThat(vendor)
                .map(input -> input.fact().orElseThrow().claims().property().name())
                .containsExactly("supplier", "integrator");
        assertThat(MissingInput.lines(vendor)).containsExactly("vendor of s0: not stated by any source");
    }

    @Test
    void aLookNotesTheFactsThatItDoesNotFindOrElseTheRows() {
        Catalog world = World.empty().deployment("s0", "TJ", Facts.none()).build();
        Recorder recorder = Recorder.of("any?", world);
        recorder.lacks("stage", seen -> seen.deployment("s0").life().milestones());
        recorder.lacks("loans", seen -> seen.financings().isEmpty());
        List<MissingInput> missing =
                Assessment.of(recorder).answer(Optional.empty()).missing();
        assertThat(missing)
                .filteredOn(input -> input.what().equals("stage"))
                .map(input -> input.fact().orElseThrow().claims().property().name())
                .contains("operating", "signed")
                .doesNotContain("cancelled");
        assertThat(missing.get(missing.size() - 1)).hasToString("loans: none in the catalog");
        assertThat(missing.get(missing.size() - 1).rows()).hasSize(1);
    }

    @Test
    void aLensThatLeavesOutWhatSourcesSayIsNamed() {
        Catalog world = World.empty()
                .organization("huawei", "CN", OrganizationKind.VENDOR)
                .add(World.VENDOR)
                .deployment(
                        "s0",
                        "TJ",
                        World.facts(
                                World.fact(Props.INTEGRATOR, World.parties("huawei", World.VENDOR)),
                                World.fact(Props.CAMERAS, World.cameras(5, World.MINISTRY))))
                .deployment("s1", "TJ", World.facts(World.fact(Props.CAMERAS, World.cameras(7, World.MINISTRY))))
                .build();
        VendorConcentration vendors = VendorConcentration.of("TJ");
        String none = Missing.NOT_STATED.words();
        assertThat(MissingInput.lines(vendors.on(world).missing())).containsExactly("vendor of s1: " + none);
        String hidden = Missing.NOT_ADMITTED.words();
        assertThat(MissingInput.lines(vendors.on(world.knownBy("2018")).missing()))
                .containsExactly("vendor of s0: " + hidden + " (known by 2018)", "vendor of s1: " + none);
        Lens noVendors = Lens.where((property, claim) -> property.equals(Props.CAMERAS), "cameras alone");
        assertThat(MissingInput.lines(vendors.on(world.under(Reading.latest()).through(noVendors))
                        .missing()))
                .containsExactly("vendor of s0: " + hidden + " (cameras alone, under latest)", "vendor of s1: " + none);
        assertThat(MissingInput.lines(vendors.on(world.under(Reading.onlyFrom("ministry-2018")))
                        .missing()))
                .containsExactly("vendor of s0: " + hidden, "vendor of s1: " + none);
    }

    /** Under no lens on the same world is anything "not stated by any source" that some source states. */
    @Test
    void whatAnySourceStatesIsNotSaidToBeStatedByNone() {
        int leftOut = 0;
        for (long seed = 1; seed <= 8; seed++) {
            Catalog world = RandomCatalog.of(seed);
            String source = world.sources().list().get(0).id().toString();
            for (Catalog seen : List.of(
                    world.knownBy("2017"),
                    world.under(Reading.onlyFrom(source)),
                    world.through(Lens.where((of, claim) -> !of.equals(Props.SUPPLIER), "no suppliers")))) {
                for (MissingInput input : VendorConcentration.of("TJ").on(seen).missing()) {
                    boolean isStated = input.fact()
                            .filter(fact ->
                                    !world.fact(fact.key()).claims().claims().isEmpty())
                            .isPresent();
                    leftOut += isStated ? 1 : 0;
                    assertThat(isStated && input.why().equals(Missing.NOT_STATED.words()))
                            .as(seen + ": " + input)
                            .isFalse();
                }
            }
        }
        assertThat(leftOut).isGreaterThan(20);
    }

    @Test
    void isTheSameInAnotherWorldWhereMoreIsKnownOfItsSubject() {
        Catalog more = World.empty()
                .deployment("s0", "TJ", World.facts(World.fact(Props.CAMERAS, World.cameras(7, World.BRIEF))))
                .build();
        MissingInput vendor = missing(2).get(1);
        assertThat(VendorConcentration.of("TJ").on(more).missing()).contains(vendor);
        assertThat(vendor).isNotEqualTo(missing(2).get(3)).isNotEqualTo(vendor.within("part"));
        assertThat(vendor.hashCode()).isNotEqualTo(missing(2).get(3).hashCode());
    }
}
