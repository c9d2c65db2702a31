package io.github.digitalsilkroad.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindTest {

    /** A thing that its two words tell from all others. */
    record Pair(Id id, String first, String second) implements Identified {}

    private static final class Pairs extends Kind<Pair> {
        private final Column<Pair, Id> id = idColumn();
        private final Column<Pair, String> first = column("first", Cell.text(), Pair::first, "a word");
        private final Column<Pair, String> second = column("second", Cell.text(), Pair::second, "another word");

        private Pairs(boolean isNothing) {
            super(Pair.class, "pair", "pairs", "Two words.");
            unique(isNothing ? null : List.of(first, second));
        }

        @Override
        protected Pair make(Row row) {
            return new Pair(row.get(id), row.get(first), row.get(second));
        }
    }

    @Test
    void wordsThatReadAlikeInARowAreNotAlike() {
        Kind<Pair> kind = new Pairs(false);
        Pair one = new Pair(Id.of("one"), "safe city", "north");
        assertThat(kind.uniqueOf(one)).isEqualTo(kind.uniqueOf(new Pair(Id.of("two"), "safe city", "north")));
        assertThat(kind.uniqueOf(one)).isNotEqualTo(kind.uniqueOf(new Pair(Id.of("two"), "safe", "city north")));
        assertThat(kind.uniqueColumns()).extracting(Column::name).containsExactly("first", "second");
    }

    @Test
    void onlyIdsTellThingsApartUnlessAKindSaysMore() {
        assertThat(SourceTable.KIND.uniqueColumns()).isEmpty();
        assertThatThrownBy(() -> new Pairs(true)).hasMessage("together");
    }
}
