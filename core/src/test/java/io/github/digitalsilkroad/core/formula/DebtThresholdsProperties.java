package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A law of the thresholds: monotonicity in capacity. */
class DebtThresholdsProperties {

    @Property(seed = Seeds.FIXED)
    void moreCapacityNeverLowersAThreshold(@ForAll DebtBurden burden) {
        assertThat(DebtCarryingCapacity.WEAK.threshold(burden))
                .isLessThan(DebtCarryingCapacity.MEDIUM.threshold(burden));
        assertThat(DebtCarryingCapacity.MEDIUM.threshold(burden))
                .isLessThan(DebtCarryingCapacity.STRONG.threshold(burden));
    }
}
