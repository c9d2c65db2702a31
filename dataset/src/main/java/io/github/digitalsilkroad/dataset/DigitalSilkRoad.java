package io.github.digitalsilkroad.dataset;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.Resources;
import java.io.InputStream;
import java.util.Optional;

/**
 * The door to the bundled dataset.
 *
 * <pre>{@code
 * Catalog dsr = DigitalSilkRoad.load();
 * dsr.deployment("tj-dushanbe-safe-city").cameras();
 * }</pre>
 *
 * @since 2026.11.0
 */
public final class DigitalSilkRoad {

    private DigitalSilkRoad() {}

    /**
     * Loads the bundled dataset. Every call reads it anew: keep the catalog.
     *
     * @return the catalog under the standard reading
     */
    public static Catalog load() {
        return DataPackage.read(new Bundled(), LoadOptions.standard().withoutChecksums());
    }

    /** The tables beside this class; the jar that they are in vouches for their bytes. */
    private static final class Bundled implements Resources {
        @Override
        public Optional<InputStream> open(String name) {
            return Optional.ofNullable(DigitalSilkRoad.class.getResourceAsStream(name));
        }

        @Override
        public String location() {
            return "the bundled dataset";
        }
    }
}
