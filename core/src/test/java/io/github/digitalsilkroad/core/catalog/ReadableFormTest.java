package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void everyValueIsWrittenSoThatItReadsBack() {
        for (String value : List.of(
                "",
                "plain",
                "two words",
                "a|b",
                "a\"b",
                "a\\b",
                "a\nb",
                "a\rb",
                "a\tb",
                "\u00a0",
                "\u0085",
                "é",
                "=",
                "a=b")) {
            ReadableForm form = ReadableForm.of("one").with("a", value).with("b", "x");
            assertThat(ReadableForm.parse(form.toString())).as(form.toString()).isEqualTo(form);
        }
        assertThat(ReadableForm.of("one").with("a", "a\n\r\t\"\\b")).hasToString("one a=\"a\\n\\r\\t\\\"\\\\b\"");
        assertThat(ReadableForm.of("one").with("a", "")).hasToString("one a=\"\"");
        assertThat(ReadableForm.of("one").with("a", "a=b")).hasToString("one a=a=b");
        assertThat(ReadableForm.of("one").with("a", "a b")).hasToString("one a=\"a b\"");
    }

    @Test
    void formsAreEqualByNameAndArguments() {
        ReadableForm form = ReadableForm.of("one").with("a", 1);
        assertThat(form).isEqualTo(ReadableForm.parse("  one   a=1 ")).hasSameHashCodeAs(ReadableForm.parse("one a=1"));
        assertThat(form)
                .isNotEqualTo(ReadableForm.parse("two a=1"))
                .isNotEqualTo(ReadableForm.parse("one a=2"))
                .isNotEqualTo("one a=1");
        assertThat(form.hashCode()).isNotEqualTo(ReadableForm.parse("two a=1").hashCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``~\"\", character 1: a name such as debt-leverage must stand here",
                "one a~\"one a\", character 6: '=' and a value must follow 'a'",
                "one a b=1~\"one a b=1\", character 6: '=' and a value must follow 'a'",
                "one a=~\"one a=\", character 7: a value must stand here; an empty one is written \"\"",
                "one a= b=1~\"one a= b=1\", character 7: a value must stand here; an empty one is written \"\"",
                "one a=|two~\"one a=|two\", character 7: a value must stand here; an empty one is written \"\"",
                "one a=\"x\"b=1~\"one a=\"x\"b=1\", character 10: a blank must stand between arguments",
                "one a=\"\\x\"~\"one a=\"\\x\"\", character 9: a backslash goes before one of n r t \" \\",
                "one a=\"x\\~\"one a=\"x\\\", character 10: a backslash goes before one of n r t \" \\",
                "one a=\"x~\"one a=\"x\", character 9: the quotation mark at the end of the value is missing",
                "One~\"One\", character 1: a name such as debt-leverage must stand here"
            })
    void whatIsMalformedIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> ReadableForm.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "One", "a b", "a_b", "a{", "a`", "a:", "a/"})
    void aNameIsOfSmallLettersDigitsAndHyphens(String name) {
        assertThatThrownBy(() -> ReadableForm.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"");
        assertThatThrownBy(() -> ReadableForm.of("one").with(name, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ReadableForm.of("az-09").with("az-09", 1)).hasToString("az-09 az-09=1");
    }

    @Test
    void anArgumentThatStandsTwiceIsNoSingleOne() {
        Grammar<Integer> grammar = Grammar.<Integer>of("thing")
                .with("one a=1", "the first", form -> form.required("a", Integer::parseInt));
        assertThat(grammar.parse("one a=7")).isEqualTo(7);
        assertThat(grammar.examples()).containsExactly(Map.entry(ReadableForm.parse("one a=1"), "the first"));
        assertThatThrownBy(() -> grammar.parse("one a=7 a=8"))
                .hasMessage("\"one a=7 a=8\": has the argument a more than once");
        assertThatThrownBy(() -> grammar.parse("one a=x")).hasMessage("a=x: must be a number");
    }

    @Test
    void anArgumentOfAllFormsChangesWhatAFormRepresents() {
        Grammar<String> grammar = Grammar.<String>of("thing")
                .with("one a=1", "the first", form -> "one " + form.required("a", Function.identity()))
                .with("year year=2020", "has its own", form -> "year " + form.required("year", Function.identity()))
                .taking("year", Integer::parseInt, (thing, year) -> thing + " in " + year);
        assertThat(grammar.parse("one a=7")).isEqualTo("one 7");
        assertThat(grammar.parse("one a=7 year=2016")).isEqualTo("one 7 in 2016");
        assertThat(grammar.parse("year year=2016")).isEqualTo("year 2016");
        assertThatThrownBy(() -> grammar.parse("one a=7 year=then")).hasMessage("year=then: must be a number");
        assertThatThrownBy(() -> grammar.parse("one a=7 day=2016"))
                .hasMessage("one has no argument \"day\"; all: a, year");
        assertThatThrownBy(() -> grammar.parse("one year=2016"))
                .hasMessage("\"one year=2016\": lacks the argument a, as in a=...");
        assertThatThrownBy(() -> grammar.parse("yaer a=7"))
                .hasMessage("thing \"yaer\": no such thing; nearest: year; all: one, year");
        assertThat(grammar.examples().keySet())
                .extracting(ReadableForm::toString)
                .containsExactly("one a=1", "year year=2020");
    }
}
