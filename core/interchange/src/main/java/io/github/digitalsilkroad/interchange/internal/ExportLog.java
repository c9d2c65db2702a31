package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts what a writer writes and keeps what it leaves out. */
public final class ExportLog {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Problem> leftOut = new ArrayList<>();

    public void wrote(String sort) {
        wrote(sort, 1);
    }

    public void wrote(String sort, int count) {
        counts.merge(sort, count, Integer::sum);
    }

    /** A row is left out. */
    public void leftOut(Id id, String reason) {
        leftOut(id, "", reason);
    }

    /** A column or a property of a row is left out. */
    public void leftOut(Id id, String column, String reason) {
        leftOut.add(new Problem("", 0, id.toString(), column, "", reason));
    }

    /** The outcome of a format that holds everything. */
    public static Outcome<Map<String, Integer>> whole(Catalog catalog) {
        ExportLog log = new ExportLog();
        log.wrote("claims", catalog.claims().count());
        log.wrote("entities", catalog.entities().size());
        return log.done();
    }

    /** The outcome of a format that has few kinds of things, with every entity that it does not have. */
    public static Outcome<Map<String, Integer>> without(
            Catalog catalog, Predicate<Entity> isWritten, String reason, Map<String, Integer> counts) {
        ExportLog log = new ExportLog();
        counts.forEach(log::wrote);
        for (Entity entity : catalog.entities()) {
            if (!isWritten.test(entity)) {
                log.leftOut(entity.id(), reason);
            }
        }
        return log.done();
    }

    public Outcome<Map<String, Integer>> done() {
        return new Outcome<>(Collections.unmodifiableMap(counts), leftOut, List.of(), List.of());
    }
}
