package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;

/** Prints the version of the dataset. */
public final class Briefing {

    private Briefing() {}

    /**
     * Runs the program.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        System.out.println("Digital Silk Road dataset " + DigitalSilkRoad.load().version());
    }
}
