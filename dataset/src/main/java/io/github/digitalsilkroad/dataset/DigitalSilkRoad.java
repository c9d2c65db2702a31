package io.github.digitalsilkroad.dataset;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Resources;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
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
     * Loads the bundled dataset: each table when a question first needs it. Every call reads it anew: keep the catalog.
     *
     * @return the catalog under the standard reading
     */
    public static Catalog load() {
        DatasetVersion version = new DatasetVersion("digital-silk-road", "2026.12.1", 1);
        URL claims = Objects.requireNonNull(DigitalSilkRoad.class.getResource("claims.csv"), "claims.csv");
        return DataPackage.open(new Bundled(claims), version);
    }

    /**
     * The tables in the package of this class, whose bytes and version are those of their jar. The class loader is
     * asked for one of them only, because each time it searches every module of the JDK first.
     */
    private static final class Bundled implements Resources {
        private final URL claims;

        private Bundled(URL claims) {
            this.claims = claims;
        }

        @Override
        public Optional<InputStream> open(String name) throws IOException {
            try {
                return Optional.of(new URL(claims, name).openStream());
            } catch (FileNotFoundException e) {
                return Optional.empty();
            }
        }

        @Override
        public String location() {
            return "the bundled dataset";
        }
    }
}
