package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LensesTest {

    private final Catalog world = Worlds.small();
    private static final Lens LATEST = Lens.under(Reading.latest());
    private static final Lens ENVELOPE = Lens.under(Reading.envelope());
    private static final Lens KNOWN = Lens.knownBy("2020-04");
    private static final Lens THEN = Lens.asOf("2016");

    /** Someone's own lens, which builds what it shows. */
    private record Without(Ref<Entity> thing) implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            CatalogBuilder rest =
                    Catalog.builder(catalog.version()).excusing(catalog).hidden(Id.of(thing.text()));
            catalog.sources().forEach(rest::add);
            catalog.entities().stream()
                    .filter(entity -> !entity.id().toString().equals(thing.text()))
                    .forEach(rest::add);
            return rest.build();
        }

        @Override
        public String label() {
            return "without " + thing;
        }
    }

    /** Someone's own lens that forgets what it must give. */
    private record Nothing(String label) implements Lens {
        @Override
        @SuppressWarnings("NullAway") // what a user's code may do
        public Catalog on(Catalog catalog) {
            return null;
        }
    }

    @Test
    void aLensThatGivesNullIsNamed() {
        for (Lens lens : List.of(new Nothing("my lens"), Lens.asOf("2020").then(new Nothing("my lens")))) {
            assertThatThrownBy(() -> world.through(lens))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("lens \"my lens\": gave null; must give a catalog, the same one if it changes nothing");
        }
    }

    /** Someone's own lens, which is made of others. */
    private static final class Press2020 implements Lens {
        @Override
        public Catalog on(Catalog catalog) {
            return catalog.knownBy("2020").under(Reading.latest());
        }

        @Override
        public String label() {
            return "as the press of 2020";
        }
    }

    @Test
    void aCatalogKeepsTheLensesThroughWhichItIsSeen() {
        assertThat(world.lenses()).isEmpty();
        assertThat(world.through(KNOWN).lenses()).containsExactly(KNOWN);
        assertThat(world.knownBy("2020-04").asOf("2016").lenses()).containsExactly(KNOWN, THEN);
        assertThat(world.knownBy("2020-04").asOf("2016").asReleased()).isSameAs(world);
        assertThat(world.asReleased()).isSameAs(world);
        assertThat(world.knownBy("2020-04").knownBy("2020-04").lenses()).containsExactly(KNOWN);
    }

    @Test
    void aReadingTakesThePlaceOfTheOneBefore() {
        assertThat(world.under(Reading.latest()).under(Reading.envelope()).lenses())
                .containsExactly(ENVELOPE);
        assertThat(world.under(Reading.latest())
                        .knownBy("2020-04")
                        .under(Reading.envelope())
                        .lenses())
                .containsExactly(KNOWN, ENVELOPE);
        assertThat(world.under(Reading.latest())
                        .asOf("2016")
                        .under(Reading.standard())
                        .lenses())
                .containsExactly(THEN);
        assertThat(world.under(Reading.latest()).under(Reading.latest()))
                .hasToString("invented 2026.11.0 under latest");
        assertThat(world.under(Reading.standard())).isSameAs(world);
    }

    @Test
    void aReadingBeforeALensOfSomeoneStaysBeforeIt() {
        Lens without = new Without(new Ref<>("tj-one"));
        Catalog then = world.under(Reading.latest()).through(without);
        assertThat(then.lenses()).containsExactly(LATEST, without, Lens.under(Reading.standard()));
        assertThat(then).hasToString("invented 2026.11.0 under latest, without System tj-one, under standard");
        assertThat(then.reading()).isEqualTo(Reading.standard());
        assertThat(world.through(without)).hasToString("invented 2026.11.0 without System tj-one");
        assertThat(world.through(without).find(Deployment.KIND, "tj-one")).isEmpty();
    }

    @Test
    void aLensMadeOfOthersIsSaidAsOne() {
        Lens press = new Press2020();
        Catalog then = world.through(press);
        assertThat(then.lenses()).containsExactly(press, LATEST);
        assertThat(then.entities())
                .isEqualTo(world.knownBy("2020").under(Reading.latest()).entities());
    }

    @Test
    void lensesComposeInOrder() {
        Lens both = KNOWN.then(ENVELOPE);
        assertThat(both).isEqualTo(Lens.of(List.of(KNOWN, ENVELOPE))).hasToString("known by 2020-04, under envelope");
        assertThat(world.through(both.then(THEN)).lenses()).containsExactly(KNOWN, THEN, ENVELOPE);
        assertThat(both.on(world).entities()).isEqualTo(world.through(both).entities());
        assertThat(Lens.of(List.of()).on(world)).isSameAs(world);
        assertThat(KNOWN.then(ENVELOPE).then(THEN)).isEqualTo(KNOWN.then(ENVELOPE.then(THEN)));
    }

    @Test
    void aFilterSaysWhatItKeepsAndCannotBeWritten() {
        BiPredicate<Property<?>, Claim<?>> noCameras =
                (property, claim) -> !property.name().equals("cameras");
        Catalog then = world.through(Lens.where(noCameras, "without cameras"));
        assertThat(then).hasToString("invented 2026.11.0 without cameras");
        assertThat(then.lenses()).containsExactly(Lens.where(noCameras, "without cameras"));
        assertThatThrownBy(() -> Lens.write(Lens.of(then.lenses())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lens \"without cameras\": has no readable form; a lens that gives none in form() cannot be"
                        + " written");
    }

    @Test
    void aReadingNamesItsSourcesAsALookupDoes() {
        Catalog byId = world.under(Reading.onlyFrom("early-2015"));
        String title = world.source("early-2015").title();
        for (Lens lens : List.of(
                Lens.under(Reading.onlyFrom(title)),
                Lens.under(Reading.onlyFrom(title.toUpperCase(Locale.ROOT))),
                Lens.parse("under reading=\"only " + title + "\""))) {
            Catalog byTitle = world.through(lens);
            assertThat(byTitle).isEqualTo(byId);
            assertThat(byTitle.reading()).isEqualTo(byId.reading());
            assertThat(Lens.write(Lens.of(byTitle.lenses()))).isEqualTo("under reading=\"only early-2015\"");
        }
    }

    @Test
    void aReadingOfASourceThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> world.under(Reading.onlyFrom("early2015")))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageStartingWith("no source 'early2015'; nearest: early-2015");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "under reading=latest",
                "under reading=envelope",
                "under reading=\"official first\"",
                "under reading=\"only early-2015, late-2018\"",
                "as-of date=2016",
                "known-by date=2020-04",
                "known-by date=2020-04 | as-of date=2016 | under reading=envelope"
            })
    void readsWhatItWrites(String text) {
        Lens lens = Lens.parse(text);
        assertThat(Lens.write(lens)).isEqualTo(text);
        assertThat(Lens.parse(Lens.write(lens))).isEqualTo(lens);
    }

    @Test
    void aReadingMayBeWrittenWithoutBlanks() {
        assertThat(Lens.parse("under reading=official-first")).isEqualTo(Lens.under(Reading.officialFirst()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "undr reading=latest ~ lens \"undr\": no such lens; nearest: under; all: under, as-of, known-by",
                "under reading=lates ~ reading=lates: reading \"lates\": no such reading; nearest: latest;"
                        + " all: standard, official first, latest, envelope, only ...",
                "known-by day=2020 ~ \"known-by day=2020\": lacks the argument date, as in date=...",
                "known-by date=2020-13 ~ date=2020-13: ",
                "as-of date=2016 reading=latest ~ as-of has no argument \"reading\"; all: date",
                "as-of date=2016 | ~ \"as-of date=2016 |\", character 18: a name such as debt-leverage must stand here"
            })
    void refusesWhatItCannotRead(String text, String message) {
        assertThatThrownBy(() -> Lens.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aFileKeepsALensAsItsLabelAndItsForm() {
        Grammar<Lens> grammar = Lens.grammar();
        assertThat(Lens.read("known by 2020-04", "known-by date=2020-04", grammar))
                .isEqualTo(KNOWN);
        assertThat(Lens.read("as my friends tell it", "", grammar)).isEqualTo(Lens.labeled("as my friends tell it"));
        Lens foreign = Lens.read("if Vega leaves", "without vendor=vega", grammar);
        assertThat(foreign.label()).isEqualTo("if Vega leaves");
        assertThat(Lens.write(foreign)).isEqualTo("without vendor=vega");
        assertThatThrownBy(() -> world.through(foreign)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Lens.read(" ", "known-by date=2020-04", grammar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a lens without a label; each has one, such as \"known by 2020\"");
        assertThatThrownBy(() -> Lens.read("known by then", "known-by date=then", grammar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("date=then: ");
        assertThatThrownBy(() -> Lens.read("known by then", "known-by then", grammar))
                .hasMessageStartingWith("\"known-by then\", character 14: ");
    }

    @Test
    void onlyAnotherDayIsAnotherWorldAmongTheLensesMadeHere() {
        assertThat(THEN.changesWorld()).isTrue();
        assertThat(List.of(KNOWN, ENVELOPE, LATEST, Lens.where((property, claim) -> true, "all")))
                .noneMatch(Lens::changesWorld);
    }

    @Test
    void ofALensThatIsNotKnownOnlyTheLabelIsLeft() {
        Lens told = Lens.labeled("as my friends tell it");
        assertThat(told).isEqualTo(Lens.labeled("as my friends tell it"));
        assertThat(world.toBuilder().seen(told).build()).hasToString("invented 2026.11.0 as my friends tell it");
        assertThatThrownBy(() -> world.through(told))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("lens \"as my friends tell it\": only its label is known here");
    }

    @Test
    void aBuilderTakesTheReadingThroughWhichItIsSeen() {
        Catalog then = world.toBuilder().seen(KNOWN.then(ENVELOPE)).build();
        assertThat(then.reading()).isEqualTo(Reading.envelope());
        assertThat(then.entities()).isEqualTo(world.under(Reading.envelope()).entities());
        assertThat(then.lenses()).containsExactly(KNOWN, ENVELOPE);
    }

    @Test
    void aCatalogTellsWhatALensLeftOut() {
        Catalog then = world.through(new Without(new Ref<>("KG")));
        assertThat(world.hidden()).isEmpty();
        assertThat(then.hidden()).containsExactly(Id.of("KG"));
        assertThat(then.asOf("2016").hidden()).contains(Id.of("KG"));
        CatalogBuilder copy = Catalog.builder(world.version());
        then.sources().forEach(copy::add);
        then.entities().forEach(copy::add);
        assertThatThrownBy(copy::build).hasMessageContaining("country 'KG' is no country of the catalog");
        assertThat(copy.hidden(Id.of("KG")).build().entities()).isEqualTo(then.entities());
    }
}
