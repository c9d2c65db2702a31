package io.github.digitalsilkroad.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class ShapleyTest {

    /** Two left gloves and a right one: a pair is worth 1. Shapley's own example. */
    private static double pairs(int set) {
        int left = Integer.bitCount(set & 0b011);
        int right = set >> 2;
        return Math.min(left, right);
    }

    @Test
    void theRareGloveGetsTwoThirds() {
        Shapley shapley = Shapley.of(3, ShapleyTest::pairs);
        assertThat(shapley.orders()).isEqualByComparingTo("6");
        assertThat(shapley.numerators())
                .containsExactly(BigDecimal.valueOf(1), BigDecimal.valueOf(1), BigDecimal.valueOf(4));
        assertThat(shapley.share(2).contains(2.0 / 3)).isTrue();
    }

    @Test
    void roundedSharesStillAddUp() {
        assertThat(Shapley.of(3, ShapleyTest::pairs).rounded(1, RoundingMode.HALF_EVEN))
                .containsExactly(new BigDecimal("0.2"), new BigDecimal("0.2"), new BigDecimal("0.6"));
        assertThat(Shapley.of(2, set -> set == 3 ? 0.5 : 0.25 * set).rounded(0, RoundingMode.HALF_EVEN))
                .as("0.5 rounds to 0")
                .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(Shapley.of(2, set -> set == 3 ? 0.5 : 0.25 * set).rounded(0, RoundingMode.CEILING))
                .as("0.5 is at most 1")
                .containsExactly(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Test
    void nothingIsSharedByNobody() {
        Shapley shapley = Shapley.of(0, set -> 7);
        assertThat(shapley.numerators()).isEmpty();
        assertThat(shapley.all()).isEqualByComparingTo(shapley.none());
        assertThat(shapley.rounded(2, RoundingMode.HALF_EVEN)).isEmpty();
    }

    /** Each of twelve causes adds 1 to whatever there is. */
    @Test
    void twelveCausesMayShare() {
        Shapley shapley = Shapley.of(12, Integer::bitCount);
        assertThat(shapley.orders()).isEqualByComparingTo("479001600");
        for (int cause = 0; cause < 12; cause++) {
            assertThat(shapley.share(cause)).isEqualTo(Estimate.exactly(1));
        }
    }

    @Test
    void oneCauseGetsItAll() {
        assertThat(Shapley.of(1, set -> set == 0 ? 0.1 : 0.3).share(0).contains(0.3 - 0.1))
                .isTrue();
        assertThat(Shapley.of(1, set -> set == 0 ? 0.25 : 1).share(0)).isEqualTo(Estimate.exactly(0.75));
    }
}
