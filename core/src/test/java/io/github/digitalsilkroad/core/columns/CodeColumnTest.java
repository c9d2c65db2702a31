package io.github.digitalsilkroad.core.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are texts, and what they are sorted by are their letters, worked out by hand. */
class CodeColumnTest {

    private record Letters() implements Dimension<String> {
        @Override
        public String label() {
            return "letter";
        }

        @Override
        public List<?> keysOf(String row) {
            return row.chars().mapToObj(letter -> (char) letter).toList();
        }
    }

    private static CodeColumn column(String... rows) {
        return CodeColumn.of(rows, new Letters());
    }

    @Test
    void lettersAreNumberedAsTheyCome() {
        CodeColumn column = column("abc");
        assertThat(column.codes()).containsExactly(1, 2, 3);
        assertThat(column.isSingle()).isFalse();
        assertThat(column("b", "a", "b").codes()).containsExactly(1, 2, 1);
        assertThat(column("b", "a", "b").isSingle()).isTrue();
    }

    @Test
    void rowsThatDoNotSayAreCountedAndListedToo() {
        CodeColumn column = column("", "ab", "", "c");
        assertThat(column.size(CodeColumn.NOT_STATED, true)).isEqualTo(2);
        assertThat(column.rows(CodeColumn.NOT_STATED, true)).containsExactly(0, 2);
        assertThat(column.rows(column.codeOf('c'), true)).containsExactly(3);
    }

    @Test
    void aKeyThatARowRepeatsCountsOnce() {
        CodeColumn column = column("b", "abab", "a");
        assertThat(column.size(column.codeOf('a'), true)).isEqualTo(2);
        assertThat(column.rows(column.codeOf('a'), true)).containsExactly(1, 2);
        assertThat(column.rows(column.codeOf('b'), true)).containsExactly(0, 1);
    }

    @Test
    void theRowsOfACodeAreLookedUpOnce() {
        CodeColumn column = column("a", "b", "a");
        assertThat(column.rows(1, true)).isSameAs(column.rows(1, true));
    }

    @Test
    void aRowWithOtherKeysRenumbersTheLettersAndLeavesThemOneEach() {
        CodeColumn column = column("a", "b", "a", "c");
        String[] changed = {"b", "b", "a", "c"};
        CodeColumn then = column.with(changed, new Letters(), new int[] {0});
        assertThat(then.isSingle()).isTrue();
        assertThat(then.codes()).containsExactly(1, 1, 2, 3);
        assertThat(then.key(1)).isEqualTo('b');
    }
}
