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
        counts.merge(sort, 1, Integer::sum);
    }

    public void leftOut(Id id, String reason) {
        leftOut.add(new Problem("", 0, id.toString(), "", "", reason));
    }

    public Outcome<Map<String, Integer>> done() {
        return new Outcome<>(Collections.unmodifiableMap(counts), leftOut, List.of(), List.of());
    }
}
