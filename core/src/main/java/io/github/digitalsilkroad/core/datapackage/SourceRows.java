package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.csv}. */
final class SourceRows {

    private final CsvTable table;
    private final Findings findings;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Hints hints = new Hints();

    SourceRows(CsvTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
        read();
    }

    List<Source> all() {
        return new ArrayList<>(sources.values());
    }

    /** A source, or null if there is none. */
    @Nullable
    Source find(String id) {
        return sources.get(id);
    }

    /** Why there is no source of that id, or null if another problem says it. */
    @Nullable
    String whyMissing(String id) {
        if (findings.isLeft(id)) {
            return findings.leftWith(id);
        }
        return table.isReadable() || findings.isLenient()
                ? "'" + Lines.fit(id) + "': no such source in sources.csv" + hints.choices(id, sources::keySet)
                : null;
    }

    private void read() {
        TableRow<Source> row = new TableRow<>(Source.KIND, table, null);
        while (table.next()) {
            Source source = row.thing();
            if (source != null && sources.putIfAbsent(source.id().toString(), source) != null) {
                table.problem(0, "'" + source.id() + "': the id occurs twice");
            }
        }
    }
}
