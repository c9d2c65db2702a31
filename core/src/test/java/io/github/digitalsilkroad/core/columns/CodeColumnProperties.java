package io.github.digitalsilkroad.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.jspecify.annotations.Nullable;

/** A column of codes answers as the lists of keys do that it is made of. */
class CodeColumnProperties {

    /** The letters of a text; one may stand twice. */
    private record Letters() implements Dimension<String> {
        @Override
        public String label() {
            return "letter";
        }

        @Override
        public List<?> keysOf(String row) {
            return row.chars().mapToObj(Character::toString).toList();
        }
    }

    @Provide
    Arbitrary<List<String>> rows() {
        StringArbitrary letters = Arbitraries.strings().withChars("abcde");
        return Arbitraries.oneOf(
                letters.ofMaxLength(1).list().ofMaxSize(12),
                letters.ofMaxLength(4).list().ofMaxSize(12));
    }

    private static CodeColumn column(List<String> rows) {
        return CodeColumn.of(rows.toArray(String[]::new), new Letters());
    }

    private static List<@Nullable Object> keys(CodeColumn column, int row) {
        return IntStream.range(column.from(row), column.to(row))
                .<@Nullable Object>mapToObj(at -> column.key(column.codes()[at]))
                .toList();
    }

    private static boolean isEach(String row, @Nullable Object key) {
        return key == null ? row.isEmpty() : row.contains(key.toString());
    }

    @Property(seed = Seeds.FIXED)
    void aRowHasEachOfItsKeysOnce(@ForAll("rows") List<String> rows) {
        CodeColumn column = column(rows);
        for (int row = 0; row < rows.size(); row++) {
            String text = rows.get(row);
            assertThat(keys(column, row))
                    .isEqualTo(text.isEmpty() ? Stream.of((Object) null).toList() : distinct(text));
        }
        assertThat(column.isSingle()).isEqualTo(rows.stream().allMatch(row -> row.length() < 2));
    }

    private static List<?> distinct(String text) {
        return new Letters().keysOf(text).stream().distinct().toList();
    }

    @Property(seed = Seeds.FIXED)
    void theRowsOfAKeyAreThoseThatHaveIt(@ForAll("rows") List<String> rows) {
        CodeColumn column = column(rows);
        assertThat(column.cardinality())
                .isEqualTo(1 + distinct(String.join("", rows)).size());
        for (int code = 0; code < column.cardinality(); code++) {
            Object key = column.key(code);
            for (boolean has : new boolean[] {true, false}) {
                int[] some = IntStream.range(0, rows.size())
                        .filter(row -> isEach(rows.get(row), key) == has)
                        .toArray();
                assertThat(column.rows(code, has)).containsExactly(some);
                assertThat(column.size(code, has)).isEqualTo(some.length);
            }
            for (int row = 0; row < rows.size(); row++) {
                assertThat(column.has(row, code)).isEqualTo(isEach(rows.get(row), key));
            }
            assertThat(key == null ? CodeColumn.NOT_STATED : column.codeOf(key)).isEqualTo(code);
        }
        assertThat(column.codeOf("z")).isNegative();
        assertThat(column.rows(column.codeOf("z"), true)).isEmpty();
        assertThat(column.rows(column.codeOf("z"), false)).hasSize(rows.size());
        assertThat(column.names())
                .isEqualTo(distinct(String.join("", rows)).stream().sorted().toList());
    }

    @Property(seed = Seeds.FIXED)
    void aChangedColumnIsAsOneMadeAfresh(@ForAll("rows") List<String> rows, @ForAll("rows") List<String> others) {
        String[] now = rows.toArray(String[]::new);
        int[] changed = IntStream.range(0, Math.min(rows.size(), others.size()))
                .filter(row -> row % 3 != 1)
                .toArray();
        for (int row : changed) {
            now[row] = others.get(row);
        }
        CodeColumn after = column(rows).with(now, new Letters(), changed);
        CodeColumn afresh = column(List.of(now));
        for (int row = 0; row < now.length; row++) {
            assertThat(keys(after, row)).isEqualTo(keys(afresh, row));
        }
        assertThat(after.names()).isEqualTo(afresh.names());
        assertThat(after.codes()).containsExactly(afresh.codes());
    }

    @Property(seed = Seeds.FIXED)
    void aColumnIsKeptWhereNoRowHasOtherKeys(@ForAll("rows") List<String> rows) {
        CodeColumn column = column(rows.stream().map(CodeColumnProperties::once).toList());
        String[] same = rows.stream().map(CodeColumnProperties::once).toArray(String[]::new);
        int[] all = IntStream.range(0, same.length).toArray();
        assertThat(column.with(same, new Letters(), all)).isSameAs(column);
        if (same.length > 0) {
            for (String other : List.of("", "ab", "ba", "c")) {
                String[] changed = same.clone();
                changed[0] = other;
                CodeColumn after = column.with(changed, new Letters(), new int[] {0});
                assertThat(after == column).isEqualTo(Objects.equals(other, same[0]));
            }
        }
    }

    private static String once(String text) {
        return text.chars().distinct().mapToObj(Character::toString).reduce("", String::concat);
    }
}
