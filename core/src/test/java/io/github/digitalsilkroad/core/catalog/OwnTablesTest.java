package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.columns.KindTable;
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
import org.junit.jupiter.api.Test;

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
                .hasMessageEndingWith("refers to moons, which is no kind of the catalog");
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
