package io.github.digitalsilkroad.core.interchange;

import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.evidence.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a writer writes and keeps what it leaves out. */
final class ExportLog {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    void wrote(String sort) {
        counts.merge(sort, 1, Integer::sum);
    }

    void leftOut(Id id, String reason) {
        leftOut.add(new LeftOut(id, reason));
    }

    Exported done() {
        return new Exported(counts, leftOut);
    }
}
