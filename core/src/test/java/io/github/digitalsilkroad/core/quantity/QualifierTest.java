package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifierTest {
    @ParameterizedTest
    @CsvSource({
        "exact, EXACT",
        "about, ABOUT",
        "at_least, AT_LEAST",
        "more_than, MORE_THAN",
        "at_most, AT_MOST",
        "less_than, LESS_THAN",
        "range, RANGE"
    })
    void codesAreThoseOfTheLedger(String code, Qualifier qualifier) {
        assertThat(qualifier.code()).isEqualTo(code);
        assertThat(Qualifier.parse(code)).isEqualTo(qualifier);
    }

    @Test
    void unknownCodeIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> Qualifier.parse("atleast"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("qualifier \"atleast\": no such qualifier; nearest: at_least, at_most; "
                        + "all: exact, about, at_least, more_than, at_most, less_than, range");
    }
}
