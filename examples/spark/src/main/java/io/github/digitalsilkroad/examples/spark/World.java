package io.github.digitalsilkroad.examples.spark;

import io.github.digitalsilkroad.core.catalog.Catalog;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * One country as it was read.
 *
 * @param catalog what was read
 * @param unread what was not, each with its reason
 */
record World(Catalog catalog, List<String> unread) {

    /** Reads the files of a country, on an executor. */
    interface Reader extends Serializable {
        World read(PiecedFiles files) throws IOException;
    }
}
