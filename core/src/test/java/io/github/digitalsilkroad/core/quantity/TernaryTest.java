package io.github.digitalsilkroad.core.quantity;

import static io.github.digitalsilkroad.core.quantity.Ternary.NO;
import static io.github.digitalsilkroad.core.quantity.Ternary.UNKNOWN;
import static io.github.digitalsilkroad.core.quantity.Ternary.YES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TernaryTest {
    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, YES",
        "YES, NO, NO, YES",
        "YES, UNKNOWN, UNKNOWN, YES",
        "NO, YES, NO, YES",
        "NO, NO, NO, NO",
        "NO, UNKNOWN, NO, UNKNOWN",
        "UNKNOWN, YES, UNKNOWN, YES",
        "UNKNOWN, NO, NO, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void connectivesAreThoseOfKleene(Ternary left, Ternary right, Ternary both, Ternary either) {
        assertThat(left.and(right)).isEqualTo(both);
        assertThat(left.or(right)).isEqualTo(either);
        assertThat(left.not().or(right.not())).isEqualTo(both.not());
    }

    @Test
    void oppositeOfUnknownIsUnknown() {
        assertThat(YES.not()).isEqualTo(NO);
        assertThat(NO.not()).isEqualTo(YES);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
    }

    @Test
    void settledAnswersAreYesOrNo() {
        assertThat(Ternary.of(true)).isEqualTo(YES);
        assertThat(Ternary.of(false)).isEqualTo(NO);
    }

    @Test
    void answersTellWhichTheyAre() {
        assertThat(new boolean[] {YES.isYes(), YES.isNo()}).containsExactly(true, false);
        assertThat(new boolean[] {NO.isYes(), NO.isNo()}).containsExactly(false, true);
        assertThat(new boolean[] {UNKNOWN.isYes(), UNKNOWN.isNo()}).containsExactly(false, false);
    }
}
