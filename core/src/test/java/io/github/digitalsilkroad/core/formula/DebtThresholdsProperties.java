package io.github.digitalsilkroad.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the thresholds: enclosure of signals, monotonicity in capacity and burden. */
class DebtThresholdsProperties {

    @Property(seed = Seeds.FIXED)
    void moreCapacityNeverLowersAThreshold(@ForAll DebtBurden burden) {
        assertThat(DebtCarryingCapacity.WEAK.threshold(burden))
                .isLessThan(DebtCarryingCapacity.MEDIUM.threshold(burden));
        assertThat(DebtCarryingCapacity.MEDIUM.threshold(burden))
                .isLessThan(DebtCarryingCapacity.STRONG.threshold(burden));
    }

    @Property(seed = Seeds.FIXED)
    void signalOfEveryChoiceIsAmongThePossibleOnes(
            @ForAll DebtCarryingCapacity capacity,
            @ForAll("ratios") Map<DebtBurden, Estimate> baseline,
            @ForAll("ratios") Map<DebtBurden, Estimate> stressed,
            @ForAll Random random) {
        Map<DebtBurden, Estimate> baselineChoice = choice(baseline, random);
        Map<DebtBurden, Estimate> stressedChoice = choice(stressed, random);
        assertThat(capacity.signals(baseline, stressed)).containsAll(capacity.signals(baselineChoice, stressedChoice));
        assertThat(capacity.signals(baselineChoice, stressedChoice))
                .containsExactly(
                        isBreached(capacity, baselineChoice)
                                ? DistressSignal.HIGH
                                : isBreached(capacity, stressedChoice) ? DistressSignal.MODERATE : DistressSignal.LOW);
    }

    private static boolean isBreached(DebtCarryingCapacity capacity, Map<DebtBurden, Estimate> exact) {
        return exact.entrySet().stream()
                .filter(ratio -> ratio.getKey() != DebtBurden.TOTAL_PV_TO_GDP)
                .anyMatch(ratio -> ratio.getValue().midpoint() > capacity.threshold(ratio.getKey()));
    }

    private static Map<DebtBurden, Estimate> choice(Map<DebtBurden, Estimate> ratios, Random random) {
        Map<DebtBurden, Estimate> choice = new EnumMap<>(DebtBurden.class);
        for (DebtBurden burden : DebtBurden.values()) {
            choice.put(burden, at(ratios.getOrDefault(burden, Estimate.between(0, 300)), random));
        }
        return choice;
    }

    private static Estimate at(Estimate interval, Random random) {
        double point = interval.low() + interval.width() * random.nextDouble();
        return Estimate.exactly(Math.min(interval.high(), point));
    }

    @Provide
    Arbitrary<Map<DebtBurden, Estimate>> ratios() {
        return Arbitraries.maps(Arbitraries.of(DebtBurden.class), intervals()).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Estimate> intervals() {
        return ofEnds(Arbitraries.doubles().between(0, 120));
    }

    private static Arbitrary<Estimate> ofEnds(Arbitrary<Double> ends) {
        return Combinators.combine(ends, ends).as((a, b) -> Estimate.between(Math.min(a, b), Math.max(a, b)));
    }
}
