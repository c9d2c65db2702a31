package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadableFormTest {

    @Test
    void formsOneAfterAnotherHaveBarsBetweenThem() {
        assertThat(ReadableForm.parseAll("one a=1 | two b=\"x | y\"|three"))
                .containsExactly(
                        ReadableForm.of("one").with("a", 1),
                        ReadableForm.of("two").with("b", "x | y"),
                        ReadableForm.of("three"));
        assertThat(ReadableForm.parseAll(" ")).isEmpty();
    }

    @Test
    void aValueWithABarStandsWithinQuotationMarks() {
        ReadableForm form = ReadableForm.of("one").with("a", "x|y");
        assertThat(form).hasToString("one a=\"x|y\"");
        assertThat(ReadableForm.parse(form.toString())).isEqualTo(form);
    }

    @Test
    void oneFormStandsAlone() {
        assertThatThrownBy(() -> ReadableForm.parse("one a=1 | two"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"one a=1 | two\", character 9: one form must stand alone here");
    }
}
