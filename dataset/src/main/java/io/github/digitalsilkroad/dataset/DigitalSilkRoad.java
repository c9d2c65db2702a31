package io.github.digitalsilkroad.dataset;

/**
 * The door to the bundled dataset.
 *
 * @since 0.1.0
 */
public final class DigitalSilkRoad {

    /** The version of the bundled dataset: year, month and correction, such as {@code 2026.11.0}. */
    public static final String VERSION = "2026.11.0";

    private DigitalSilkRoad() {}
}
