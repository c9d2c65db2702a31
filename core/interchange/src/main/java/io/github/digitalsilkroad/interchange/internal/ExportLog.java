package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    public Outcome<Map<String, Integer>> done() {
        return new Outcome<>(Collections.unmodifiableMap(counts), leftOut, List.of(), List.of());
    }
}
