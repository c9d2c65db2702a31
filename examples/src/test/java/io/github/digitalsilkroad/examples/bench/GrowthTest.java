package io.github.digitalsilkroad.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What looks at each fact takes work that grows with the catalog as n log n at most, and two releases of any size are
 * compared.
 */
class GrowthTest {

    /** So few that each has a system even of few: a fact that is missing has as many values to try among many. */
    private static final int VENDORS = 6;

    private static final int FEW = 3_000;

    private static final int MANY = 6_000;

    /** Allocated bytes measure work even on a busy machine; {@link Growth} prints time as well. */
    @ParameterizedTest
    @EnumSource
    void aSystemAmongManyTakesLittleMoreThanOneAmongFew(Growth.Question question) throws IOException {
        Growth.cost(question, 500, VENDORS, 1); // loads classes
        double few = Growth.cost(question, FEW, VENDORS, 1).bytes() / FEW;
        double many = Growth.cost(question, MANY, VENDORS, 1).bytes() / MANY;
        assertThat(many / few)
                .as("%s: %.0f bytes for each of %d systems, %.0f for each of %d", question, few, FEW, many, MANY)
                .isLessThan(Math.log(MANY) / Math.log(FEW));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "20, 1, 20", "400, 50, 60"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void someSystemsThatRunAreCanceled(int systems, int least, int most) {
        Catalog catalog = Synthetic.contested(systems);
        Catalog after = Growth.later(catalog).on(catalog);
        int before = catalog.deployments().notEnded().count();
        assertThat(before - after.deployments().notEnded().count()).isBetween(least, most);
    }
}
