package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.Catalog;
import java.nio.file.Path;

/** Writes a catalog as tables and a descriptor. */
final class PackageWriter {
    private PackageWriter() {}

    static void write(Catalog catalog, Path directory) {}
}
