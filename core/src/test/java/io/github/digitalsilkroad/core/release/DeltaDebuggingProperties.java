package io.github.digitalsilkroad.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** What is left of a list is enough, and all of it is needed. */
class DeltaDebuggingProperties {

    @Property(seed = Seeds.FIXED)
    void whatIsNeededIsFoundInItsOrder(
            @ForAll @NotEmpty @Size(max = 5) Set<@IntRange(max = 20) Integer> needed,
            @ForAll @IntRange(min = 21, max = 24) int size) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();
        int[] tests = {0};
        List<Integer> minimal = DeltaDebugging.minimal(all, some -> {
            tests[0]++;
            return some.containsAll(needed);
        });
        assertThat(minimal).isEqualTo(needed.stream().sorted().toList());
        assertThat(tests[0]).as("fewer than one after another for each").isLessThan(size * 4);
    }

    /** Halving a thousand takes ten steps, each of two tests at most. */
    @Example
    void oneOfAThousandIsFoundInTwentyTests() {
        List<Integer> all = IntStream.range(0, 1_000).boxed().toList();
        for (Integer needed : all) {
            int[] tests = {0};
            assertThat(DeltaDebugging.minimal(all, some -> {
                        tests[0]++;
                        return some.contains(needed);
                    }))
                    .containsExactly(needed);
            assertThat(tests[0]).as("tests to find %s", needed).isLessThanOrEqualTo(20);
        }
    }

    /**
     * Each of the needed ones is found by halving, twice at most, and asked for by itself once more; never all for
     * each.
     */
    @Property(seed = Seeds.FIXED, tries = 30)
    void fewAmongManyAreFoundInTestsThatGrowWithThem(
            @ForAll @IntRange(min = 1, max = 400) int few,
            @ForAll @IntRange(min = 400, max = 2_000) int many,
            @ForAll Random random) {
        List<Integer> all = IntStream.range(0, many).boxed().toList();
        List<Integer> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        Set<Integer> needed = Set.copyOf(shuffled.subList(0, few));
        int[] tests = {0};
        List<Integer> minimal = DeltaDebugging.minimal(all, some -> {
            tests[0]++;
            return Set.copyOf(some).containsAll(needed);
        });
        assertThat(minimal).containsExactlyInAnyOrderElementsOf(needed);
        double halvings = 2 * few * Math.log((double) many / few) / Math.log(2) + 2 * Math.log(many) / Math.log(2);
        assertThat((double) tests[0]).as("tests to find %d of %d", few, many).isLessThan(halvings + 3 * few);
    }

    /** A test that part of a list may pass though a longer part does not. */
    @Property(seed = Seeds.FIXED)
    void noneOfWhatIsLeftCanBeLeftOut(@ForAll @IntRange(min = 1, max = 12) int size, @ForAll Random random) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();
        long salt = random.nextLong();
        Predicate<List<Integer>> test =
                some -> some.size() == size || new Random(some.hashCode() ^ salt).nextInt(3) == 0;
        List<Integer> minimal = DeltaDebugging.minimal(all, test);
        assertThat(minimal).isNotEmpty();
        assertThat(all).containsSubsequence(minimal);
        assertThat(test.test(minimal)).isTrue();
        for (int i = 0; i < minimal.size(); i++) {
            List<Integer> rest = new ArrayList<>(minimal);
            rest.remove(i);
            assertThat(rest.isEmpty() || !test.test(rest))
                    .as("%s without %s", minimal, rest)
                    .isTrue();
        }
    }
}
