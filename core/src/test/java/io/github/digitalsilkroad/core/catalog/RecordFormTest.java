package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A public record is a form as it stands: each component is an argument, and a record without a text its components.
 */
class RecordFormTest {

    /** What may be given or left out. */
    public record Span(int fromYear, OptionalInt toYear) {}

    /** A question with a component of every type. */
    public record WholeQuestion(
            Ref<Country> country,
            Optional<Ref<Organization>> vendor,
            int year,
            BigDecimal share,
            Span span,
            boolean isTotal,
            Optional<String> note,
            List<PartialDate> dates,
            Set<Category> kinds,
            Category by) {}

    private static final WholeQuestion EXAMPLE = new WholeQuestion(
            new Ref<>(Country.KIND, "KG"),
            Optional.empty(),
            2020,
            new BigDecimal("12.50"),
            new Span(3, OptionalInt.empty()),
            false,
            Optional.empty(),
            List.of(),
            Set.of(Category.SAFE_CITY),
            Category.SMART_CITY);

    private static final Grammar<Object> GRAMMAR = Grammar.of("question").with(EXAMPLE, "everything");

    private static WholeQuestion read(String arguments) {
        return (WholeQuestion) GRAMMAR.parse("whole-question country=KG year=2020 share=12.5 from-year=3 " + arguments);
    }

    private static String written(Object question) {
        return ReadableForm.ofRecord(question).orElseThrow().toString();
    }

    @Test
    void everyComponentIsWrittenButWhatIsFalseOrEmpty() {
        assertThat(written(EXAMPLE))
                .isEqualTo("whole-question country=KG year=2020 share=12.5 from-year=3 kinds=safe-city by=smart-city");
        WholeQuestion full = new WholeQuestion(
                new Ref<>(Country.KIND, "kg"),
                Optional.of(new Ref<>(Organization.KIND, "Huawei")),
                2021,
                new BigDecimal("1E+2"),
                new Span(1, OptionalInt.of(2)),
                true,
                Optional.of("two words"),
                List.of(PartialDate.parse("2019"), PartialDate.parse("2020-05")),
                Set.of(),
                Category.FACE_PAYMENT);
        assertThat(written(full))
                .isEqualTo("whole-question country=KG vendor=Huawei year=2021 share=100 from-year=1 to-year=2"
                        + " is-total=true note=\"two words\" dates=2019 dates=2020-05 kinds=\"\" by=face-payment");
        assertThat(GRAMMAR.parse(written(full)))
                .isEqualTo(new WholeQuestion(
                        full.country(),
                        full.vendor(),
                        2021,
                        new BigDecimal("100"),
                        full.span(),
                        true,
                        full.note(),
                        full.dates(),
                        Set.of(),
                        Category.FACE_PAYMENT));
    }

    @Test
    void whatIsLeftOutIsAsInTheExampleOrNothing() {
        WholeQuestion read = read("");
        assertThat(read.kinds()).containsExactly(Category.SAFE_CITY);
        assertThat(read.by()).isEqualTo(Category.SMART_CITY);
        assertThat(read.isTotal()).isFalse();
        assertThat(read.note()).isEmpty();
        assertThat(read.vendor()).isEmpty();
        assertThat(read.dates()).isEmpty();
        assertThat(read.span()).isEqualTo(new Span(3, OptionalInt.empty()));
    }

    @Test
    void severalValuesAreGivenOneByOne() {
        WholeQuestion read =
                read("kinds=smart-city kinds=SAFE_CITY is-total=false note=\"\" by=FACE-PAYMENT to-year=7");
        assertThat(read.kinds()).containsExactly(Category.SMART_CITY, Category.SAFE_CITY);
        assertThat(read.isTotal()).isFalse();
        assertThat(read.note()).contains("");
        assertThat(read.by()).isEqualTo(Category.FACE_PAYMENT);
        assertThat(read.span().toYear()).hasValue(7);
        assertThat(read("kinds=\"\"").kinds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "is-total=yes | is-total=yes: must be true or false",
                "by=smart     | by=smart: no such choice; all: safe-city, smart-city, ",
                "to-year=x    | to-year=x: must be a whole number from -2147483648 to 2147483647",
                "dates=then   | dates=then: ",
            })
    void whatCannotBeReadIsRefusedWithItsArgument(String argument, String message) {
        assertThatThrownBy(() -> read(argument)).hasMessageStartingWith(message);
    }

    @Test
    void aYearIsOneOfFourDigits() {
        String form = "whole-question country=KG share=1 from-year=3 year=";
        assertThatThrownBy(() -> GRAMMAR.parse(form + "20200")).hasMessageStartingWith("year=20200: ");
        assertThatThrownBy(() -> GRAMMAR.parse(form + "then")).hasMessageStartingWith("year=then: ");
    }

    @Test
    void whatMustBeGivenIsNamed() {
        assertThatThrownBy(() -> GRAMMAR.parse("whole-question country=KG year=2020 from-year=3"))
                .hasMessageContaining("lacks the argument share");
        assertThatThrownBy(() -> GRAMMAR.parse("whole-question country=KG year=2020 share=1"))
                .hasMessageContaining("lacks the argument from-year");
    }

    @Test
    void referencesAreResolvedAndTheRestStaysAsItIs() {
        Catalog world = World.vendors().build();
        WholeQuestion asked = read("vendor=Alpha to-year=4 note=said");
        WholeQuestion resolved = world.resolved(asked);
        assertThat(resolved.vendor()).map(Ref::text).contains("alpha");
        assertThat(resolved.country().text()).isEqualTo("KG");
        assertThat(resolved.span()).isEqualTo(asked.span());
        assertThat(resolved.note()).contains("said");
        assertThat(world.resolved(resolved)).isSameAs(resolved);
        assertThat(world.resolved(EXAMPLE)).isSameAs(EXAMPLE);
        assertThat(world.resolved("no record")).isEqualTo("no record");
        WholeQuestion unknown = read("vendor=nobody-at-all");
        assertThatThrownBy(() -> world.resolved(unknown)).isInstanceOf(UnknownIdException.class);
    }

    private record Hidden(int number) {}

    /** A record without references. */
    public record Plain(CountryCode at) {}

    @Test
    void onlyWhatIsPublicHasAForm() {
        assertThat(ReadableForm.ofRecord(new Hidden(1))).isEmpty();
        assertThat(ReadableForm.ofRecord("text")).isEmpty();
        assertThat(written(new Plain(CountryCode.of("KG")))).isEqualTo("plain at=KG");
    }
}
