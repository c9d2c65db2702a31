package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each thing is shown: on a page of its own or, of a kind that has over {@value #MANY} things, as one of
 * {@value #SHARED} on a page, in their order, so that a folder has no file for each of many thousands.
 */
final class Addresses {

    /** What the place of a thing on a page of several begins with, which no other place there does. */
    static final String PLACE = "at-";

    private static final int MANY = 1_000;
    private static final int SHARED = 50;

    private final Map<Kind<?>, Map<Id, String>> addresses = new HashMap<>();

    Addresses(Catalog catalog) {
        catalog.kinds().forEach(kind -> add(kind, catalog.entities(kind)));
        add(SourceTable.KIND, catalog.sources().list());
    }

    private void add(Kind<?> kind, List<? extends Identified> things) {
        Map<Id, String> ofKind = new HashMap<>();
        for (Identified thing : things) {
            String name = isMany(things)
                    ? "details-" + (1 + ofKind.size() / SHARED) + ".html#" + PLACE + thing.id()
                    : Frame.stem(thing.id().toString()) + ".html";
            ofKind.put(thing.id(), Frame.folder(kind) + name);
        }
        addresses.put(kind, ofKind);
    }

    private static boolean isMany(List<?> things) {
        return things.size() > MANY;
    }

    /** All things of one kind, those of each page together. */
    static <T> List<List<T>> pages(List<T> things) {
        return Lists.partition(things, isMany(things) ? SHARED : 1);
    }

    /** The file that shows a thing and, on a page of several, the place there. */
    String of(Identified thing) {
        return requireNonNull(ofKind(thing).get(thing.id()));
    }

    private Map<Id, String> ofKind(Identified thing) {
        return requireNonNull(addresses.get(thing instanceof Entity entity ? entity.kind() : SourceTable.KIND));
    }

    /** The file alone. */
    String file(Identified thing) {
        return Iterables.get(Splitter.on('#').split(of(thing)), 0);
    }

    boolean isShared(Identified thing) {
        return ofKind(thing).size() > MANY;
    }

    /** What a part of what is said of a thing is called on its page. */
    String place(Identified thing, String part) {
        return isShared(thing) ? PLACE + thing.id() + "." + part : part;
    }
}
