package io.github.digitalsilkroad.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** A table of any kind, and one that comes of another by changes, answers as its rows do one by one. */
class KindTableProperties {

    private static final int TRIES = 50;
    private static final Predicate<Entity> PART = KindTableProperties::isPart;
    private static final Predicate<Entity> SIGNED = KindTableProperties::isSigned;

    @Provide
    Arbitrary<Reading> readings() {
        return Samples.readings();
    }

    private static boolean isPart(Entity row) {
        return row.partOf().isPresent();
    }

    private static boolean isSigned(Entity row) {
        return row.facts().value(Props.SIGNED).isPresent();
    }

    private static boolean hasCameras(Entity row) {
        return row.facts().value(Props.CAMERAS).isPresent();
    }

    private static <E extends Entity> KindTable<E> table(Catalog world, Kind<E> kind) {
        return KindTable.of(kind, Lists.reverse(world.rows(kind).stream().toList()));
    }

    /** Checks every column of a table against its rows, which also asks for each. */
    private static <E extends Entity> void answersAsItsRows(KindTable<E> table) {
        List<E> rows = IntStream.range(0, table.size()).mapToObj(table::row).toList();
        assertThat(rows).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(table.rows()).containsExactlyElementsOf(rows);
        assertThat(table.ids())
                .isEqualTo(rows.stream().map(row -> row.id().toString()).toList());
        assertThat(table.find("no-such-thing")).isNegative();
        MeasureColumn cameras = KindTable.measure(table, Props.CAMERAS, "camera");
        MeasureColumn cost = KindTable.measure(table, Props.COST, "USD");
        List<Boolean> each = table.each(KindTableProperties::hasCameras);
        for (int at = 0; at < rows.size(); at++) {
            E row = rows.get(at);
            int place = at;
            assertThat(table.find(row.id().toString())).isEqualTo(at);
            assertThat(table.row(at).id()).isEqualTo(row.id());
            for (Column<E, ?> column : table.kind().columns()) {
                CodeColumn codes = table.codes(column);
                List<Object> distinct =
                        new ArrayList<>(column.keysOf(row).stream().distinct().toList());
                assertThat(IntStream.range(codes.from(at), codes.to(at))
                                .mapToObj(code -> Optional.ofNullable(codes.key(codes.codes()[code])))
                                .flatMap(Optional::stream))
                        .as(column.name())
                        .isEqualTo(distinct);
            }
            assertThat(table.marked(PART).get(at)).isEqualTo(PART.test(row));
            assertThat(table.marked(SIGNED).get(at)).isEqualTo(SIGNED.test(row));
            assertThat(cameras.isStated(at))
                    .isEqualTo(row.facts().value(Props.CAMERAS).isPresent());
            row.facts()
                    .value(Props.CAMERAS)
                    .ifPresent(
                            stated -> assertThat(cameras.figure(place).number()).isEqualTo(stated.number()));
            assertThat(cost.isStated(at))
                    .isEqualTo(row.facts().value(Props.COST).isPresent());
            assertThat(each.get(at)).isEqualTo(cameras.isStated(at));
        }
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aTableUnderAReadingAnswersAsItsRows(
            @ForAll long seed, @ForAll("readings") Reading reading, @ForAll boolean isAsked) {
        Catalog world = RandomCatalog.of(seed);
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            isRead(table(world, kind), reading, isAsked);
        }
    }

    private static <E extends Entity> void isRead(KindTable<E> table, Reading reading, boolean isAsked) {
        if (isAsked) {
            answersAsItsRows(table);
        }
        KindTable<E> read = KindTable.under(reading, table);
        List<Entity> rows =
                Stream.of(table.rows()).map(row -> row.under(reading)).toList();
        assertThat(read.rows()).containsExactlyElementsOf(cast(table, rows));
        assertThat(read == table).isEqualTo(rows.equals(List.of(table.rows())));
        answersAsItsRows(read);
        answersAsItsRows(KindTable.under(Reading.standard(), read));
    }

    private static <E extends Entity> List<E> cast(KindTable<E> table, List<? extends Entity> rows) {
        return rows.stream().map(table.kind().type()::cast).toList();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aTableThroughALensHasWhatTheLensSees(@ForAll long seed, @ForAll boolean isAsked) {
        Catalog world = RandomCatalog.of(seed);
        for (Kind<? extends Entity> kind : Catalog.knownKinds()) {
            isSeen(table(world, kind), new Random(seed), isAsked);
        }
    }

    private static <E extends Entity> void isSeen(KindTable<E> table, Random random, boolean isAsked) {
        if (isAsked) {
            answersAsItsRows(table);
        }
        List<Entity> seen = new ArrayList<>();
        boolean isLosing = random.nextBoolean();
        KindTable<E> through = KindTable.through(
                row -> {
                    @Nullable
                    Entity now = switch (random.nextInt(4)) {
                        case 0 -> isLosing ? null : row;
                        case 1 -> row.withFacts(Facts.none());
                        default -> row;
                    };
                    if (now != null) {
                        seen.add(now);
                    }
                    return now;
                },
                table);
        assertThat(through.rows()).containsExactlyElementsOf(cast(table, seen));
        answersAsItsRows(through);
        assertThat(KindTable.through(row -> row, through)).isSameAs(through);
    }

    private static Facts recommended(String answer) {
        return Facts.builder()
                .add(Props.RECOMMENDED_FOR_AGGREGATES, World.claim(answer, RandomCatalog.SOURCES.get(0)))
                .build();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void rowsThatAreAddedTakeTheirPlaces(@ForAll long seed, @ForAll boolean isAsked) {
        KindTable<Deployment> table = table(RandomCatalog.of(seed), Deployment.KIND);
        if (isAsked) {
            answersAsItsRows(table);
        }
        Random random = new Random(seed);
        List<Deployment> rows = new ArrayList<>(List.of(table.rows()));
        List<Deployment> put = new ArrayList<>();
        for (int at = 0; at < table.size(); at++) {
            if (random.nextBoolean()) {
                Deployment row = random.nextBoolean()
                        ? table.row(at)
                        : World.system(table.row(at).id().toString(), "CN", Facts.none());
                rows.set(at, row);
                put.add(row);
            }
        }
        assertThat(table.with(put).rows()).containsExactlyElementsOf(rows);
        assertThat(table.with(put) == table).isEqualTo(rows.equals(List.of(table.rows())));
        answersAsItsRows(table.with(put));
        for (String id : List.of("a-first", "system-2-and-a-half", "z-last")) {
            Deployment added = World.system(id, "KG", recommended(id.startsWith("s") ? "yes" : "no"));
            rows.add(added);
            put.add(random.nextInt(put.size() + 1), added);
        }
        KindTable<Deployment> more = table.with(put);
        assertThat(more.rows()).containsExactlyInAnyOrderElementsOf(rows);
        answersAsItsRows(more);
        assertThat(table.with(List.of())).isSameAs(table);
        assertThat(KindTable.of(Deployment.KIND, List.of()).with(put).size()).isEqualTo(put.size());
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aChainOfChangesOfAnyLengthAnswersAsItsRows(@ForAll long seed) {
        KindTable<Deployment> table = table(RandomCatalog.of(seed), Deployment.KIND);
        Random random = new Random(seed);
        List<Deployment> rows = new ArrayList<>(List.of(table.rows()));
        for (int step = 0; step < 30; step++) {
            if (random.nextInt(8) == 0) {
                Deployment added = World.system("system-" + random.nextInt(100) + "-" + step, "KG", Facts.none());
                rows.add(added);
                rows.sort(Comparator.comparing(Deployment::id));
                table = table.with(List.of(added));
            } else {
                int at = random.nextInt(rows.size());
                Deployment put = World.system(rows.get(at).id().toString(), "CN", Facts.none());
                rows.set(at, put);
                table = table.with(List.of(put));
                assertThat(table.find(put.id().toString())).isEqualTo(at);
            }
            int any = random.nextInt(rows.size());
            assertThat(table.row(any)).isSameAs(rows.get(any));
            if (random.nextInt(4) == 0) {
                answersAsItsRows(table);
            }
        }
        assertThat(table.rows()).containsExactlyElementsOf(rows);
    }

    @Property(seed = Seeds.FIXED, tries = 1)
    void whatIsKeptIsMadeOnce() {
        KindTable<Deployment> table = KindTable.of(Deployment.KIND, List.of());
        Function<KindTable<Deployment>, Object> maker = rows -> new Object();
        Object kept = table.kept(maker);
        assertThat(table.kept(maker)).isSameAs(kept);
        assertThat(table.size()).isZero();
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void aListOfRowsHasThemInItsOrder(@ForAll long seed) {
        KindTable<Deployment> table = table(RandomCatalog.of(seed), Deployment.KIND);
        assertThat(table.size()).isPositive();
        assertThat(table.list(null)).containsExactly(table.rows());
        int[] back = IntStream.range(0, table.size())
                .map(row -> table.size() - 1 - row)
                .toArray();
        assertThat(table.list(back)).hasSize(table.size());
        for (int i = 0; i < back.length; i++) {
            assertThat(table.list(back).get(i)).isSameAs(table.row(back[i]));
        }
    }
}
