package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of {@link WeightedMean}: range, enclosure in exact decimals, tightness against all corners, invariance. */
class WeightedMeanProperties {

    /** A value and its weight. */
    private record Item(Estimate value, Estimate weight) {}

    private static Estimate mean(List<Item> items) {
        List<Estimate> values = new ArrayList<>();
        List<Estimate> weights = new ArrayList<>();
        for (Item item : items) {
            values.add(item.value);
            weights.add(item.weight);
        }
        return WeightedMean.of(values, weights);
    }

    @Property(seed = Seeds.FIXED)
    void everyChoiceLiesInTheBounds(@ForAll("items") List<Item> items, @ForAll Random random) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (Item item : items) {
            BigDecimal weight = new BigDecimal(at(item.weight, random));
            sum = sum.add(weight.multiply(new BigDecimal(at(item.value, random))));
            total = total.add(weight);
        }
        if (total.signum() > 0) {
            Estimate mean = mean(items);
            assertThat(new BigDecimal(mean.low()).multiply(total)).isLessThanOrEqualTo(sum);
            assertThat(new BigDecimal(mean.high()).multiply(total)).isGreaterThanOrEqualTo(sum);
        }
    }

    @Property(seed = Seeds.FIXED)
    void boundsAreReachedAtCorners(@ForAll("items") List<Item> items) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int corner = 0; corner < 1 << items.size(); corner++) {
            double total = 0;
            double least = 0;
            double most = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                double weight = (corner >> i & 1) == 0 ? item.weight.low() : item.weight.high();
                total += weight;
                least += weight * item.value.low();
                most += weight * item.value.high();
            }
            if (total > 0) {
                low = Math.min(low, least / total);
                high = Math.max(high, most / total);
            }
        }
        assertThat(mean(items).low()).isCloseTo(low, within(1e-9));
        assertThat(mean(items).high()).isCloseTo(high, within(1e-9));
    }

    @Property(seed = Seeds.FIXED)
    void orderAndScaleOfWeightsDoNotMatter(@ForAll("items") List<Item> items, @ForAll Random random) {
        List<Item> other = new ArrayList<>();
        for (Item item : items) {
            other.add(new Item(item.value, item.weight.times(8)));
        }
        Collections.shuffle(other, random);
        assertThat(mean(other).low()).isCloseTo(mean(items).low(), within(1e-9));
        assertThat(mean(other).high()).isCloseTo(mean(items).high(), within(1e-9));
    }

    private static double at(Estimate interval, Random random) {
        double point = interval.low() + interval.width() * random.nextDouble();
        return random.nextInt(3) == 0 ? interval.low() : Math.min(interval.high(), point);
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<Double> numbers = Arbitraries.oneOf(
                Arbitraries.doubles().between(-100, 100),
                Arbitraries.integers().between(-5, 5).map(i -> (double) i));
        Arbitrary<Double> sizes = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 100),
                Arbitraries.integers().between(0, 5).map(i -> (double) i));
        return Combinators.combine(interval(numbers), interval(sizes))
                .as(Item::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .filter(items -> items.stream().anyMatch(item -> item.weight.high() > 0));
    }

    private static Arbitrary<Estimate> interval(Arbitrary<Double> ends) {
        return Combinators.combine(ends, ends).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b)));
    }
}
