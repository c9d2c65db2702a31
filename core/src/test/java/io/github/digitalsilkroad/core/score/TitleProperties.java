package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The title of an answer calls things by their names, and the form of its question by their ids. */
class TitleProperties {

    private static final Splitter WORDS = Splitter.onPattern("[^\\p{L}\\d-]+");

    @Property(seed = Seeds.FIXED, tries = 10)
    void noTitleHasTheIdOfAThingWithAName(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Catalog world = catalog.through(lens);
        for (Score score : Sets.intersection(Scores.standard(catalog), Scores.standard(world))) {
            Score atYearEnd = new AtYearEnd(score, 2020);
            for (Catalog asked : List.of(catalog, world)) {
                assertNamed(catalog, score.on(asked).question());
                assertNamed(catalog, atYearEnd.on(asked).question());
                assertNamed(catalog, score.timeline(asked, 2020, 2020).question());
            }
            assertThat(Scores.parse(score.resolved(world).form().toString())).isEqualTo(score.resolved(world));
        }
    }

    private static void assertNamed(Catalog catalog, String title) {
        String rest = title;
        for (Entity thing : catalog.entities()) {
            rest = rest.replace(thing.name(), "");
        }
        Set<String> ids = catalog.entities().stream()
                .filter(thing -> thing.kind() != Country.KIND)
                .map(thing -> thing.id().toString())
                .collect(Collectors.toSet());
        assertThat(WORDS.splitToStream(rest).filter(ids::contains)).as(title).isEmpty();
    }

    /** A question of a user's own that refers to a system. */
    public record Cameras(Ref<Deployment> system) implements Score {
        @Override
        public String question() {
            return "Cameras of " + system;
        }

        @Override
        public Assessment answer(Catalog catalog) {
            Recorder recorder = Recorder.of(question(), catalog);
            return Assessment.of(recorder)
                    .unit("cameras")
                    .formula("as stated")
                    .answer(recorder.fact(catalog.deployment(system.text()), Props.CAMERAS)
                            .value()
                            .map(cameras -> Estimate.exactly(cameras.number().low())));
        }
    }

    @Property(seed = Seeds.FIXED, tries = 10)
    void aQuestionOfOnesOwnIsTitledAlike(@ForAll("catalogs") Catalog catalog) {
        for (Deployment system : catalog.deployments()) {
            Score score = new Cameras(new Ref<>(Deployment.KIND, system.id().toString()));
            assertThat(score.on(catalog).question()).isEqualTo("Cameras of " + system.name());
            assertThat(score.timeline(catalog, 2020, 2020).question()).isEqualTo("Cameras of " + system.name());
        }
    }

    /** What a lens hides is not told as if the catalog had none. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void aLensThatHidesWhatIsLookedForIsNamed(@ForAll("catalogs") Catalog catalog) {
        Catalog world = catalog.knownBy("1900");
        for (Score score : List.of(
                SafeguardGap.of("TJ"),
                VendorConcentration.of("TJ"),
                JurisdictionExposure.to("cn-law").of("TJ"))) {
            assertThat(MissingInput.lines(score.on(world).missing()))
                    .as("%s", score)
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith(": hidden by a lens (known by 1900)"));
            assertThat(MissingInput.lines(score.on(catalog).missing())).noneMatch(line -> line.contains("hidden"));
        }
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
