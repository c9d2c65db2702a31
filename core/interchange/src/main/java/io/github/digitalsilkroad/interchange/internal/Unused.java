package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.datapackage.LoadOptions;

/** Refuses options that a format would pass over in silence. */
public final class Unused {

    private Unused() {}

    /**
     * Refuses an edition of a file that tells its own.
     *
     * @throws IllegalArgumentException if one is given
     */
    public static void edition(String format, LoadOptions options) {
        if (options.edition().isPresent()) {
            throw new IllegalArgumentException(format + ": the file tells its release; give no edition");
        }
    }

    /**
     * Refuses countries where a file is read whole.
     *
     * @throws IllegalArgumentException if some are given
     */
    public static void countries(String format, LoadOptions options) {
        if (!options.countries().isEmpty()) {
            throw new IllegalArgumentException(
                    format + ": is read whole; give no countries; given were " + options.countries());
        }
    }
}
