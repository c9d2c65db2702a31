package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables of kinds that this library has never heard of, and what a catalog keeps of a table. */
class OwnTablesTest {

    /** A thing of a kind of someone else's. */
    private record Thing(Kind<Thing> kind, Id id, String name, Facts facts) implements Entity {
        static Thing of(Kind<Thing> kind, String id) {
            return new Thing(kind, Id.of(id), "Thing " + id, Facts.none());
        }

        @Override
        public Entity withFacts(Facts facts) {
            return new Thing(kind, id, name, facts);
        }
    }

    /** A kind with a column that refers to things of another one, and a hash as bad as can be. */
    private static Kind<Thing> things(String plural, String target) {
        Kind<Thing> kind = new Kind<>(Thing.class, "thing", plural, "Things.", row -> {
            throw new AssertionError("no row is read here");
        });
        kind.idColumn();
        kind.column("name", Cell.text(), Thing::name, "name in English");
        kind.optional("with", Cell.id(), thing -> Optional.of(Id.of("kg-one")), "what it goes with")
                .references(target);
        return kind;
    }

    @Test
    void aCatalogHasATableOfAnyKindFromItsFirstRowOn() {
        Catalog world = Worlds.small();
        Kind<Thing> things = things("things", "deployments");
        int kinds = world.tables().all().size();
        Catalog two = world.toBuilder()
                .add(Thing.of(things, "thing-b"))
                .add(Thing.of(things, "thing-a"))
                .build();
        Catalog three = two.toBuilder().add(Thing.of(things, "thing-c")).build();
        assertThat(world.rows(things)).isEmpty();
        assertThat(two.rows(things)).extracting(Thing::name).containsExactly("Thing thing-a", "Thing thing-b");
        assertThat(three.rows(things).count()).isEqualTo(3);
        assertThat(three.tables().all()).hasSize(kinds + 1);
    }

    @Test
    void aKindThatRefersToNoneIsRefused() {
        Kind<Thing> things = things("things", "moons");
        assertThatThrownBy(
                        () -> World.vendors().add(Thing.of(things, "thing-a")).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "column with: refers to moons, which is no kind of the catalog; all: countries,");
        Kind<Thing> near = things("things", "deployment");
        assertThatThrownBy(() -> World.vendors().add(Thing.of(near, "thing-a")).build())
                .hasMessageContaining("; nearest: deployments; all: ");
    }

    /** A column of texts neither refers to things nor tells a country. */
    @Test
    void aColumnThatNeedsIdsAndHoldsTextsIsRefused() {
        Kind<Thing> referring = new Kind<>(Thing.class, "thing", "things", "Things.", row -> null);
        referring.idColumn();
        referring
                .column("with", Cell.text(), thing -> "kg-one", "what it goes with")
                .references("deployments");
        assertThatThrownBy(() -> Worlds.small().toBuilder()
                        .add(Thing.of(referring, "thing-a"))
                        .build()
                        .search("thing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "column with: refers to deployments by the text 'kg-one'; must hold ids, as Cell.id() does");
        Kind<Thing> placed = new Kind<>(Thing.class, "thing", "things", "Things.", row -> null);
        placed.idColumn();
        placed.column("country", Cell.text(), thing -> "KG", "where it is").where();
        Catalog world =
                Worlds.small().toBuilder().add(Thing.of(placed, "thing-a")).build();
        assertThatThrownBy(() -> world.rows(placed).in("KG").count())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("country 'KG' of thing-a: must be a code or an id, as cells of CountryCode.cell() and"
                        + " Cell.id() are");
    }

    /** What a package has already is the name of no table of a kind of another's. */
    @ParameterizedTest
    @MethodSource("namesOfTables")
    void aKindIsNotNamedLikeATableOfEveryPackage(String plural) {
        Catalog world = Worlds.small().toBuilder()
                .add(Thing.of(things(plural, "deployments"), "thing-a"))
                .build();
        assertThatThrownBy(() -> DataPackage.files(world))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("table " + plural + ": is of two kinds; rename one");
    }

    static Stream<String> namesOfTables() {
        return DataPackage.schema(LoadOptions.standard()).stream().map(PackageTable::name);
    }

    @Test
    void tablesOfKindsThatHashAlikeAreEachFound() {
        List<LazyTable<? extends Entity>> tables = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tables.add(LazyTable.of(KindTable.of(things("things", "deployments"), List.of())));
        }
        LazyTables lazy = new LazyTables(tables);
        for (LazyTable<? extends Entity> table : tables) {
            assertThat(lazy.of(table.kind())).isSameAs(table);
        }
        assertThat(lazy.of(things("things", "deployments"))).isNull();
        assertThat(lazy.of(things("others", "deployments"))).isNull();
    }

    @Test
    void whatASumOverAllRowsAddsIsFoundOutOnce() {
        Deployments all = Worlds.small().deployments();
        assertThat(all.figures(Props.CAMERAS, "camera").added())
                .isSameAs(all.figures(Props.CAMERAS, "camera").added());
    }
}
