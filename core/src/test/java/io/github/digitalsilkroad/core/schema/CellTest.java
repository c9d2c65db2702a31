package io.github.digitalsilkroad.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.SourceType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell reads what it writes, and refuses the rest with its rule. */
class CellTest {

    @Test
    void typesAreThoseOfTableSchema() {
        assertThat(List.of(Cell.text(), Cell.id(), Cell.date(), Cell.coded(), Cell.oneOf(List.of("a"))))
                .allMatch(cell -> cell.type().equals("string"));
        assertThat(Cell.number().type()).isEqualTo("number");
        assertThat(Cell.digit(1, 5).type()).isEqualTo("integer");
        assertThat(Cell.text().choices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wb=DT.DOD", "a=b=c", "x=1"})
    void aCodeOfASchemeIsReadAsItIsWritten(String text) {
        Map.Entry<String, String> value = Cell.coded().read(text);
        assertThat(text).startsWith(value.getKey() + "=").endsWith("=" + value.getValue());
        assertThat(value.getKey()).doesNotContain("=").isNotEmpty();
        assertThat(Cell.coded().write(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=x", "x=", "x", ""})
    void aCodeWithoutASchemeIsRefused(String text) {
        assertThatThrownBy(() -> Cell.coded().read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scheme=code");
    }

    @Test
    void aCodeThatWouldReadAsAnotherIsNotWritten() {
        assertThat(Cell.coded().write(Map.entry("a", "b"))).isEqualTo("a=b");
        assertThatThrownBy(() -> Cell.coded().write(Map.entry("a=b", "c"))).hasMessageContaining("scheme=code");
    }

    @Test
    void aDigitLiesWithinItsEnds() {
        Cell<Integer> cell = Cell.digit(1, 5);
        assertThat(cell.read("1")).isEqualTo(1);
        assertThat(cell.read("5")).isEqualTo(5);
        assertThat(cell.write(3)).isEqualTo("3");
        for (String refused : List.of("0", "6", "12", "x", "", "-1", "1.0")) {
            assertThatThrownBy(() -> cell.read(refused))
                    .hasMessage("'" + refused + "': must be a whole number from 1 to 5");
        }
        assertThatThrownBy(() -> Cell.digit(0, 5).read("x")).hasMessageContaining("from 0 to 5");
    }

    @Test
    void aClosedListReadsItsWordsAndNamesThem() {
        Cell<SourceType> type = Cell.code(SourceType.class);
        assertThat(type.choices()).contains("press", "official").hasSameSizeAs(SourceType.values());
        for (SourceType one : SourceType.values()) {
            assertThat(type.read(type.write(one))).isEqualTo(one);
        }
        assertThatThrownBy(() -> type.read("prss")).hasMessageContaining("nearest: press");
        Cell<String> word = Cell.oneOf(List.of("yes", "no"));
        assertThat(word.choices()).containsExactly("yes", "no");
        assertThat(word.read("no")).isEqualTo("no");
        assertThat(word.write("yes")).isEqualTo("yes");
        assertThatThrownBy(() -> word.read("maybe"))
                .hasMessageContaining("not in the list")
                .hasMessageContaining("yes, no");
    }

    @Test
    void theUsualValueIsWrittenAsABlank() {
        Cell<String> cell = Cell.oneOf(List.of("yes", "no")).blankFor("no");
        assertThat(cell.write("no")).isEmpty();
        assertThat(cell.write("yes")).isEqualTo("yes");
        assertThat(cell.choices()).containsExactly("yes", "no");
        assertThat(cell.type()).isEqualTo("string");
    }

    @Test
    void aCellOfOnesOwnReadsByItsFunction() {
        Cell<Id> cell = Cell.of(Id::of);
        assertThat(cell.read("a-1")).isEqualTo(Id.of("a-1"));
        assertThat(cell.write(Id.of("a-1"))).isEqualTo("a-1");
    }
}
