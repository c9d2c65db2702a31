package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cells that are counted where only few of very many can occur, against a plain map. */
class GroupSumsTest {

    /** A number as it is, and one that a number turns into. */
    private record Numbers(int factor, int modulus) implements Dimension<Integer> {
        @Override
        public String label() {
            return "number";
        }

        @Override
        public List<?> keysOf(Integer row) {
            Set<Integer> keys = new LinkedHashSet<>(List.of(row));
            keys.add(row * factor % modulus);
            return List.copyOf(keys);
        }
    }

    private static Integer[] numbers(int count) {
        Integer[] rows = new Integer[count];
        for (int i = 0; i < count; i++) {
            rows[i] = i;
        }
        return rows;
    }

    @Test
    void rowsOfSeveralKeysAreInEachPairOfThem() {
        int count = 200;
        Integer[] rows = numbers(count);
        Numbers one = new Numbers(7, count);
        Numbers other = new Numbers(11, count);
        Map<List<?>, Integer> expected = new HashMap<>();
        for (Integer row : rows) {
            for (Object a : one.keysOf(row)) {
                for (Object b : other.keysOf(row)) {
                    expected.merge(List.of(a, b), 1, Integer::sum);
                }
            }
        }
        List<Group> groups = new GroupSums(CodeColumn.of(rows, one), CodeColumn.of(rows, other), null, count, null);
        assertThat(groups).hasSameSizeAs(expected.keySet());
        for (Group group : groups) {
            assertThat(group.count()).isEqualTo(expected.get(group.keys()));
        }
    }

    @Test
    void oneRowOfManyKeysIsInEachPairOfThem() {
        Integer[] rows = {0};
        Dimension<Integer> many = new Dimension<>() {
            @Override
            public String label() {
                return "many";
            }

            @Override
            public List<?> keysOf(Integer row) {
                return List.of(numbers(65));
            }
        };
        CodeColumn column = CodeColumn.of(rows, many);
        assertThat(new GroupSums(column, column, null, 1, null))
                .hasSize(65 * 65)
                .allMatch(group -> group.count() == 1);
    }

    @Test
    void pairsMayBeMoreThanAnArrayHasPlaces() {
        int count = 50_000;
        CodeColumn column = CodeColumn.of(numbers(count), new Numbers(1, count));
        assertThat(new GroupSums(column, column, null, count, null)).hasSize(count);
    }
}
