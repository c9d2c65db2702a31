package io.github.digitalsilkroad.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.Scratch;
import io.github.digitalsilkroad.testkit.Seeds;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A number below the minimum of its property is refused by every way into a catalog, and no other number is. */
class RangeProperties {

    private static final Path ROOT = Scratch.folder("range");
    private static final String POSSIBLE = "45.25";

    @Provide
    Arbitrary<Property<?>> ranged() {
        List<Property<?>> ranged = new ArrayList<>(Props.all());
        ranged.removeIf(property -> property.minimum().isEmpty());
        ranged.add(
                Property.of("depth", ValueType.quantity(Unit.of("km")), "depth").atLeast(-2));
        ranged.add(Property.of("debt", ValueType.balance(), "debt").atLeast(0.5));
        ranged.add(Property.of("paid", ValueType.ratio("GDP"), "paid"));
        return Arbitraries.of(ranged);
    }

    @Provide
    Arbitrary<String> qualifiers() {
        return Arbitraries.of("exact", "about", "at_most", "more_than", "range");
    }

    private static Catalog world(Property<?> property) {
        Catalog world = DataPackage.read(Folder.small().describedIn(ROOT));
        return world.toBuilder()
                .vocabulary(Vocabulary.of(List.of()).and(List.of(property)))
                .build();
    }

    /** A world where somebody states a number of the cameras, by a property that says nothing of its range. */
    private static <T> Catalog stated(Catalog world, Property<T> property, RawValue cells) {
        Property<T> plain = Property.of(property.name(), property.type(), property.label());
        Claim<T> claim = Claim.of(property.type().read(cells), Citation.of(world.source("paper-2020")));
        Deployment cameras = world.deployment("kg-cameras");
        return world.toBuilder()
                .put(cameras.withFacts(Facts.builder().add(plain, claim).build()))
                .build();
    }

    private static RawValue cells(Property<?> property, String qualifier, String number) {
        String unit = property.type().defaultUnit().orElseThrow();
        return qualifier.equals("range")
                ? new RawValue("", number, "50", unit, qualifier)
                : new RawValue(number, "", "", unit, qualifier);
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 60)
    void isRefusedByEveryReaderAndTheBuilderIfBelow(
            @ForAll("ranged") Property<?> property, @ForAll("qualifiers") String qualifier) throws IOException {
        Catalog world = world(property);
        Catalog possible = stated(world, property, cells(property, qualifier, POSSIBLE));
        String below = Double.toString(property.minimum().orElseThrow() - 1);
        assertRefused(property, () -> stated(world, property, cells(property, qualifier, below)));

        Folder draft = Folder.small();
        for (Map.Entry<String, byte[]> file : DataPackage.files(possible).entrySet()) {
            draft = draft.with(file.getKey(), file.getValue());
        }
        draft = draft.without("datapackage.json");
        draft.describedIn(ROOT);
        assertThat(DataPackage.read(ROOT).entities()).isEqualTo(possible.entities());
        draft.replace("claims.csv", POSSIBLE, below).describedIn(ROOT);
        Folder folder = Folder.from(ROOT);
        assertRefused(property, () -> DataPackage.read(ROOT));
        assertRefused(
                property,
                () -> DataPackage.open(folder, world.version())
                        .deployment("kg-cameras")
                        .facts()
                        .all());

        StringBuilder json = new StringBuilder();
        new CatalogJson().write(possible, json);
        assertThat(CatalogJson.read(new StringReader(json.toString())).entities())
                .isEqualTo(possible.entities());
        assertRefused(
                property,
                () -> CatalogJson.read(new StringReader(json.toString().replace(POSSIBLE, below))));
    }

    private static void assertRefused(Property<?> property, ThrowingCallable way) {
        assertThatThrownBy(way)
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf(property.name() + " must be ", "cannot be negative");
    }
}
