package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.scenario.Draft;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.scenario.ScenarioException;
import io.github.digitalsilkroad.core.score.SystemSize;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A lens and an edit of a user, which do all that those of the library do. */
class OwnLensAndEditTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final String SYSTEM = DSR.knownBy("2021-04").deployments().in("KG").stream()
            .filter(deployment -> deployment.cameras().isPresent())
            .findFirst()
            .orElseThrow()
            .id()
            .toString();

    /** Only what sources state in as many words. */
    record Stated() implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            return catalog.through(Lens.where((property, claim) -> claim.basis() == Basis.STATED, label()));
        }

        @Override
        public String label() {
            return "as stated";
        }

        @Override
        public Optional<ReadableForm> form() {
            return Optional.of(ReadableForm.of("stated"));
        }
    }

    /** A part of the cameras of a deployment is taken down. */
    record TakeDown(Ref<Deployment> deployment, int percent) implements Edit {
        TakeDown {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException(percent + " percent of the cameras: must be 1 to 99");
            }
        }

        @Override
        public String words() {
            return "take down " + percent + " % of the cameras of " + deployment;
        }

        @Override
        public void apply(Draft draft) {
            Deployment system = draft.world().deployment(deployment.text());
            Quantity cameras =
                    system.cameras().value().orElseThrow(() -> draft.refusal("no source states how many there are"));
            Quantity left = Quantity.of(cameras.number().times(1 - percent / 100.0), cameras.unit());
            draft.put(system.withFacts(system.facts().with(draft.assume(Props.CAMERAS, left))));
        }

        @Override
        public Optional<ReadableForm> form() {
            return Optional.of(
                    ReadableForm.of("take-down").with("deployment", deployment).with("percent", percent));
        }
    }

    private static Ref<Deployment> system(String id) {
        return new Ref<>(Deployment.KIND, id);
    }

    private static final Grammar<Edit> EDITS = Edit.grammar()
            .with(
                    "take-down deployment=some-system percent=20",
                    "a part of the cameras is taken down",
                    form -> new TakeDown(
                            form.required("deployment", OwnLensAndEditTest::system),
                            form.required("percent", Integer::valueOf)));

    private static final Grammar<Lens> LENSES =
            Scenario.grammar(EDITS).with("stated", "only what sources state", form -> new Stated());

    private static final Scenario FEWER = Scenario.named("Fewer cameras").with(new TakeDown(system(SYSTEM), 50));

    @Test
    void anOwnLensIsKeptAmongTheLensesOfTheCatalog() {
        Catalog stated = DSR.through(new Stated());
        assertThat(stated.lenses()).containsExactly(new Stated());
        assertThat(stated).hasToString(DSR.version() + " as stated");
        assertThat(stated.claims()).allMatch(row -> row.claim().basis() == Basis.STATED);
        assertThat(stated.claims().count()).isBetween(1, DSR.claims().count() - 1);
    }

    @Test
    void anOwnLensComposesWithOurs() {
        Lens both = new Stated().then(Lens.knownBy("2021-04")).then(FEWER);
        Catalog then = DSR.through(both);
        assertThat(then).hasToString(DSR.version() + " as stated, known by 2021-04, if Fewer cameras");
        assertThat(Lens.of(then.lenses()).on(DSR).entities()).isEqualTo(then.entities());
    }

    @Test
    void anOwnEditChangesAnswersAndIsCited() {
        Catalog then = FEWER.on(DSR);
        assertThat(then.deployment(SYSTEM).cameras().chosen().orElseThrow().citation())
                .hasToString("Assumption, Fewer cameras, take down 50 % of the cameras of "
                        + DSR.deployment(SYSTEM).name());
        assertThat(then.deployment(SYSTEM).cameras().value().orElseThrow().number())
                .isEqualTo(DSR.deployment(SYSTEM)
                        .cameras()
                        .value()
                        .orElseThrow()
                        .number()
                        .times(0.5));
        VendorConcentration byCameras =
                VendorConcentration.of("KG").by(SystemSize.CAMERAS).amongStated();
        assertThat(byCameras.compare(DSR, then).text(120)).contains(DSR.version() + " if Fewer cameras");
        assertThat(FEWER.tree().text(90)).contains("take down 50 % of the cameras of " + SYSTEM);
    }

    @Test
    void anOwnEditIsRefusedLikeOurs() {
        assertThatThrownBy(() -> Scenario.named("X")
                        .with(new TakeDown(system("no-such-system"), 5))
                        .on(DSR))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("scenario \"X\" cannot take down 5 % of the cameras of no-such-system: no"
                        + " deployment 'no-such-system'; ");
    }

    @Test
    void ownFormsAreReadBesideOurs() {
        Lens lens = new Stated().then(FEWER.cancel("no-such-system"));
        String text = Lens.write(lens);
        assertThat(text)
                .isEqualTo("stated | scenario name=\"Fewer cameras\" edit=\"take-down deployment=" + SYSTEM
                        + " percent=50\" edit=\"cancel deployment=no-such-system\"");
        assertThat(Lens.parse(text, LENSES)).isEqualTo(lens);
        assertThatThrownBy(() -> Lens.parse("scenario name=X edit=\"take-dwn deployment=a\"", LENSES))
                .hasMessageContaining("edit \"take-dwn\": no such edit; nearest: take-down");
        assertThatThrownBy(() -> Lens.parse("scenario name=X edit=\"take-down deployment=a percent=150\"", LENSES))
                .hasMessageContaining("150 percent of the cameras: must be 1 to 99");
    }
}
