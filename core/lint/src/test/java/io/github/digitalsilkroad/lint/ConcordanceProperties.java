package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link Concordance}: enclosure, exactness, symmetry, invariance. */
class ConcordanceProperties {

    @Property(seed = Seeds.FIXED)
    void tauOfEveryChoiceOfValuesLiesInTheBounds(
            @ForAll("columns") List<Optional<Estimate>> first,
            @ForAll("columns") List<Optional<Estimate>> second,
            @ForAll Random random) {
        Concordance counts = Concordance.of(first, second);
        List<Optional<Estimate>> a = choice(first, random);
        List<Optional<Estimate>> b = choice(second, random);
        int sum = 0;
        int pairs = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = i + 1; j < a.size(); j++) {
                if (a.get(i).isPresent()
                        && a.get(j).isPresent()
                        && b.get(i).isPresent()
                        && b.get(j).isPresent()) {
                    sum += Double.compare(a.get(i).get().low(), a.get(j).get().low())
                            * Double.compare(
                                    b.get(i).get().low(), b.get(j).get().low());
                    pairs++;
                }
            }
        }
        assertThat(counts.pairs()).isEqualTo(pairs);
        assertThat(sum)
                .isBetween(
                        counts.alike() - counts.opposed() - counts.unsettled(),
                        counts.alike() - counts.opposed() + counts.unsettled());
        Concordance exact = Concordance.of(a, b);
        assertThat(exact.alike() - exact.opposed()).isEqualTo(sum);
        assertThat(exact.unsettled()).isEqualTo(0);
        if (pairs > 0) {
            assertThat(counts.tau().get().contains((double) sum / pairs)).isTrue();
        }
    }

    @Property(seed = Seeds.FIXED)
    void isSymmetricAndTurnsWithTheSign(
            @ForAll("columns") List<Optional<Estimate>> first, @ForAll("columns") List<Optional<Estimate>> second) {
        Concordance counts = Concordance.of(first, second);
        List<Optional<Estimate>> turned =
                second.stream().map(value -> value.map(Estimate::negated)).toList();
        assertThat(Concordance.of(second, first)).isEqualTo(counts);
        assertThat(Concordance.of(first, turned))
                .isEqualTo(new Concordance(
                        /* alike= */ counts.opposed(),
                        /* opposed= */ counts.alike(),
                        counts.unsettled(),
                        counts.pairs()));
    }

    @Property(seed = Seeds.FIXED)
    void orderOfUnitsDoesNotMatter(
            @ForAll("columns") List<Optional<Estimate>> first, @ForAll("columns") List<Optional<Estimate>> second) {
        List<Optional<Estimate>> a = new ArrayList<>(first);
        List<Optional<Estimate>> b = new ArrayList<>(second);
        Collections.rotate(a, 2);
        Collections.rotate(b, 2);
        assertThat(Concordance.of(a, b)).isEqualTo(Concordance.of(first, second));
    }

    private static List<Optional<Estimate>> choice(List<Optional<Estimate>> column, Random random) {
        return column.stream()
                .map(cell -> cell.map(value ->
                        Estimate.exactly(Math.min(value.high(), value.low() + value.width() * random.nextInt(3) / 2))))
                .toList();
    }

    @Provide
    Arbitrary<List<Optional<Estimate>>> columns() {
        Arbitrary<Double> ends = Arbitraries.integers().between(0, 6).map(i -> (double) i);
        return Combinators.combine(ends, ends)
                .as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b)))
                .optional(0.85)
                .list()
                .ofSize(5);
    }
}
