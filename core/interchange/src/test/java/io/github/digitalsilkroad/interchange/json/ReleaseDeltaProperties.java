package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.refusals;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Old and delta give new, byte for byte. */
class ReleaseDeltaProperties {

    private static final Schema SCHEMA = Documents.schema(out -> ReleaseDelta.schema(RandomCatalog.of(1), out));

    private static void assertSame(Catalog a, Catalog b) {
        Map<String, byte[]> some = DataPackage.files(a);
        Map<String, byte[]> others = DataPackage.files(b);
        assertThat(some.keySet()).isEqualTo(others.keySet());
        some.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(others.get(name)));
    }

    @Property(seed = Seeds.FIXED, tries = 15)
    void oldAndDeltaAreNew(@ForAll long seed) {
        Catalog before = RandomCatalog.of(seed);
        Catalog after = RandomCatalog.next(before, seed + 1);
        ReleaseDelta made = ReleaseDelta.between(before, after);
        String written = text(made::write);
        ReleaseDelta delta = ReleaseDelta.read(reader(written));
        assertThat(delta).isEqualTo(made);
        assertSame(delta.apply(before), after);
        written.lines()
                .forEach(line -> assertThat(refusals(SCHEMA, line)).as(line).isEmpty());
        if (!delta.changes().isEmpty()) {
            assertThatThrownBy(() -> delta.apply(after))
                    .isInstanceOf(InvalidDataException.class)
                    .hasMessageContaining("/from/package");
        }
    }

    @Property(seed = Seeds.FIXED, tries = 10)
    void backAgainIsADeltaToo(@ForAll long seed) {
        Catalog before = RandomCatalog.of(seed);
        Catalog seen = before.knownBy("2017");
        assertSame(ReleaseDelta.between(before, seen).apply(before), seen);
        assertSame(ReleaseDelta.between(seen, before).apply(seen), before);
    }

    @Property(seed = Seeds.FIXED, tries = 5)
    void anEmptyDeltaIsItsHead(@ForAll long seed) {
        Catalog same = RandomCatalog.of(seed);
        String written = text(out -> ReleaseDelta.between(same, same).write(out));
        assertThat(written.lines()).hasSize(1);
        assertSame(ReleaseDelta.read(reader(written)).apply(same), same);
    }

    @Property(seed = Seeds.FIXED, tries = 1)
    void badLinesAreRefusedWithTheirPlace() {
        Catalog before = RandomCatalog.of(1);
        String written = text(out ->
                ReleaseDelta.between(before, RandomCatalog.next(before, 2)).write(out));
        String spoiled = written.replaceFirst("\"op\":\"[A-Z]+\"", "\"op\":\"PUT\"")
                .replaceFirst("\"cause\":\"[a-z-]+\"", "\"cause\":\"whim\"")
                .replaceFirst("\"changes\":\\d+", "\"changes\":1000");
        assertThatThrownBy(() -> ReleaseDelta.read(reader(spoiled)))
                .hasMessageContaining("delta:2 /op: 'PUT': must be ADD, MOD or DEL")
                .hasMessageContaining("delta:2 /cause: cause \"whim\"")
                .hasMessageContaining("delta:1 /changes: '1000'");
        assertThatThrownBy(() -> ReleaseDelta.read(reader(""))).hasMessageContaining("the first line is the head");
    }
}
