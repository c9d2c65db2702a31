package io.github.digitalsilkroad.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.score.Scores;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused is shown as it was typed, but with commands to a terminal spelled out. */
class RefusalTest {

    private static final String COMMAND = "\u001b[31m";

    private static Arguments refused(Consumer<String> reader, String text) {
        return Arguments.of(reader, text);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(PartialDate::parse, COMMAND),
                refused(DateInterval::parse, "2015/" + COMMAND),
                refused(Estimate::parse, COMMAND + "5"),
                refused(Quantity::parse, "5 " + COMMAND),
                refused(Money::parse, "5 " + COMMAND),
                refused(Ratio::parse, "-5 percent of " + COMMAND),
                refused(Ratio::parse, "5 percent of (" + COMMAND),
                refused(Share::parse, "500 percent of " + COMMAND),
                refused(LoanTerms::parse, COMMAND),
                refused(LoanTerms::parse, COMMAND + " + 5 % · 2 y · grace 9 y"),
                refused(Parties::parse, COMMAND + ";"),
                refused(Reading::parse, COMMAND),
                refused(Reading::parse, "corroborated by " + COMMAND),
                refused(GrantElementConvention::parse, COMMAND),
                refused(ReadableForm::parse, "a " + COMMAND),
                refused(Scores::parse, "loan-service financing=a after=\"" + COMMAND + '"'),
                refused(Scores::parse, "loan-service financing=a year=\"" + COMMAND + "\" year=\"" + COMMAND + '"'),
                refused(Lens::parse, "under reading=\"" + COMMAND + '"'));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void spellsOutCommands(Consumer<String> reader, String text) {
        IllegalArgumentException refusal =
                catchThrowableOfType(IllegalArgumentException.class, () -> reader.accept(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.getMessage().codePoints()).as(refusal.getMessage()).noneMatch(Character::isISOControl);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void repeatsLittleOfALongText(Consumer<String> reader, String text) {
        String longer = text.replace(COMMAND, COMMAND + "x".repeat(10_000));
        IllegalArgumentException refusal =
                catchThrowableOfType(IllegalArgumentException.class, () -> reader.accept(longer));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.getMessage().replaceAll("; all: .*", ""))
                .hasSizeLessThan(600)
                .doesNotContain("x".repeat(201));
    }
}
