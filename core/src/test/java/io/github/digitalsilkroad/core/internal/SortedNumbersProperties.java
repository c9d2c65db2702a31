package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Numbers that are searched by halves. */
class SortedNumbersProperties {

    @Property
    void countsThoseBeforeTheFirstThatPasses(
            @ForAll @Size(max = 20) @IntRange(max = 9) int[] numbers, @ForAll @IntRange(min = -1, max = 10) int least) {
        double[] sorted = Arrays.stream(numbers).asDoubleStream().sorted().toArray();
        long below = Arrays.stream(sorted).filter(number -> number < least).count();
        assertThat(SortedNumbers.before(sorted, number -> number >= least)).isEqualTo((int) below);
    }
}
