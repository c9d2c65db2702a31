package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
                "one a~\"one a\", character 6: '=' and a value must follow 'a'; a value of several words needs quotation"
                        + " marks, as in name=\"two words\"",
                "one a b=1~\"one a b=1\", character 6: '=' and a value must follow 'a'; a value of several words needs"
                        + " quotation marks, as in name=\"two words\"",
                "one b=1 a~\"one b=1 a\", character 10: '=' and a value must follow 'a'; a value of several words needs"
                        + " quotation marks, as in name=\"two words\"",
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

    /** What one year may stand for. */
    public record Years(String of, int from, int to) {}

    @Test
    void aYearStandsForBothEndsOfASpanThatIsNotGiven() {
        Grammar<Years> grammar = Grammar.<Years>of("span").with(new Years("a", 2001, 2003), "a span of years");
        assertThat(grammar.parse("years of=b year=2016")).isEqualTo(new Years("b", 2016, 2016));
        assertThat(grammar.parse("years of=b from=2015 to=2016")).isEqualTo(new Years("b", 2015, 2016));
        assertThatThrownBy(() -> grammar.parse("years of=b from=2015 year=2016"))
                .hasMessage("\"years of=b from=2015 year=2016\": lacks the argument to, as in to=...");
        assertThatThrownBy(() -> grammar.parse("years of=b from=2015 to=2016 year=2016"))
                .hasMessage("years has no argument \"year\"; all: of, from, to");
        assertThatThrownBy(() -> grammar.parse("years of=b"))
                .hasMessage("\"years of=b\": lacks the argument from, as in from=...");
        assertThatThrownBy(() -> grammar.parse("years of=b year=12345")).hasMessageContaining("0 to 9999");
    }

    /** What is written as its own components. */
    public record Span(int from, int to) {}

    /** A question with a component of each sort. */
    public record FullQuestion(
            String text,
            int count,
            int year,
            BigDecimal amount,
            double weight,
            boolean isStrict,
            OptionalInt since,
            Optional<String> note,
            List<String> tags,
            Set<Category> categories,
            Category category,
            Span span,
            Ref<Organization> vendor,
            PartialDate day) {}

    private record Unseen(int count) {}

    private static final FullQuestion FULL = new FullQuestion(
            "a b",
            3,
            2020,
            new BigDecimal("2.50"),
            0.5,
            true,
            OptionalInt.of(2015),
            Optional.of("x"),
            List.of("p", "q"),
            Set.of(Category.SAFE_CITY),
            Category.MOBILE_NETWORK,
            new Span(1, 9),
            new Ref<>(Organization.KIND, "alpha"),
            PartialDate.parse("2020-05"));

    private static final String WRITTEN =
            "full-question text=\"a b\" count=3 year=2020 amount=2.5 weight=0.5 is-strict=true since=2015 note=x tags=p"
                    + " tags=q categories=safe-city category=mobile-network from=1 to=9 vendor=alpha day=2020-05";

    private static final Grammar<Record> RECORDS =
            Grammar.<Record>of("question").with(FULL, "a full question");

    @Test
    void aRecordIsWrittenAsItsComponentsAndReadAgain() {
        assertThat(ReadableForm.ofRecord(FULL)).map(ReadableForm::toString).contains(WRITTEN);
        assertThat(ReadableForm.ofRecord(new Unseen(1))).isEmpty();
        assertThat(ReadableForm.ofRecord("no record")).isEmpty();
        FullQuestion read = (FullQuestion) RECORDS.parse(WRITTEN);
        assertThat(ReadableForm.ofRecord(read)).map(ReadableForm::toString).contains(WRITTEN);
        assertThat(read.amount()).isEqualByComparingTo("2.5");
        assertThat(read.span()).isEqualTo(new Span(1, 9));
        assertThat(read.vendor()).isEqualTo(FULL.vendor());
    }

    @Test
    void whatIsLeftOutOfARecordIsEmptyFalseOrAsInTheExample() {
        String least = "full-question text=\"\" count=-3 year=1999 amount=7 from=1 to=2 vendor=beta day=2021";
        FullQuestion read = (FullQuestion) RECORDS.parse(least);
        assertThat(read)
                .isEqualTo(new FullQuestion(
                        "",
                        -3,
                        1999,
                        new BigDecimal("7"),
                        0.5,
                        false,
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of(),
                        Set.of(Category.SAFE_CITY),
                        Category.MOBILE_NETWORK,
                        new Span(1, 2),
                        new Ref<>(Organization.KIND, "beta"),
                        PartialDate.parse("2021")));
        FullQuestion none = (FullQuestion) RECORDS.parse(least + " categories=\"\" is-strict=false");
        assertThat(none.categories()).isEmpty();
        assertThat(none.isStrict()).isFalse();
        assertThat(ReadableForm.ofRecord(none).orElseThrow().toString()).contains(" categories=\"\" ");
        FullQuestion two =
                (FullQuestion) RECORDS.parse(least + " categories=safe-city categories=SMART_CITY category=SMART-CITY");
        assertThat(two.categories()).containsExactly(Category.SAFE_CITY, Category.SMART_CITY);
        assertThat(two.category()).isEqualTo(Category.SMART_CITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count=3|count=x|count=x: must be a whole number from -2147483648 to 2147483647",
                "year=2020|year=20205|year=20205: ",
                "since=2015|since=then|since=then: must be a whole number",
                "is-strict=true|is-strict=yes|is-strict=yes: must be true or false",
                "weight=0.5|weight=half|weight=half: must be a number",
                "amount=2.5|amount=much|amount=much: must be a number",
                "category=mobile-network|category=mobile-netwerk|category=mobile-netwerk: no such choice; nearest:"
                        + " mobile-network; all: safe-city,",
                "day=2020-05|day=2020-13|day=2020-13: ",
                "vendor=alpha||\"full-question ",
                "from=1||\"full-question "
            })
    void anArgumentThatIsNoValueOfItsComponentIsRefused(String written, @Nullable String other, String message) {
        String text = WRITTEN.replace(written, other == null ? "" : other).replace("  ", " ");
        assertThatThrownBy(() -> RECORDS.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aRecordThatCannotBeSeenHasNoForm() {
        assertThatThrownBy(() -> Grammar.<Record>of("question").with(new Unseen(1), "unseen"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        ": is no public record of an exported package; make it one, or give the grammar a reader");
    }
}
