package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortedProperties {

    @Property(seed = Seeds.FIXED)
    void whatStandsBeforeIsNotAboveAndTheRestIs(
            @ForAll @Size(max = 9) @IntRange(min = 0, max = 5) int[] numbers, @ForAll @IntRange(max = 6) int value) {
        double[] sorted = Arrays.stream(numbers).asDoubleStream().sorted().toArray();
        int first = Sorted.firstAbove(sorted, value);
        assertThat(Arrays.stream(sorted, 0, first)).allMatch(number -> number <= value);
        assertThat(Arrays.stream(sorted, first, sorted.length)).allMatch(number -> number > value);
        int notBelow = Sorted.firstAbove(sorted, Math.nextDown((double) value));
        assertThat(Arrays.stream(sorted, 0, notBelow)).allMatch(number -> number < value);
        assertThat(Arrays.stream(sorted, notBelow, sorted.length)).allMatch(number -> number >= value);
    }
}
