package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.interchange.Exported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a writer writes and keeps what it leaves out. */
public final class ExportLog {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    public void wrote(String sort) {
        counts.merge(sort, 1, Integer::sum);
    }

    public void leftOut(Id id, String reason) {
        leftOut.add(new LeftOut(id, reason));
    }

    public Exported done() {
        return new Exported(counts, leftOut);
    }
}
