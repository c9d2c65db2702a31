package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;

/** Loads the bundled dataset and prints one score. Time it as a whole process. */
public final class FirstScore {

    private FirstScore() {}

    /**
     * Prints how concentrated the supply of Tajikistan is.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        System.out.println(VendorConcentration.of("TJ").on(DigitalSilkRoad.load()));
    }
}
