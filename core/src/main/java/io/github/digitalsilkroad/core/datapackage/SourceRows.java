package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.SourceTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.csv}: a source when it is first asked for. */
final class SourceRows {

    private final CsvTable table;
    private final TableRow<Source> row;
    private final UnreadRows unread;
    private final Findings findings;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Repeat> repeats = new LinkedHashMap<>();
    private final Hints hints = new Hints();

    SourceRows(CsvTable table, Findings findings) {
        this.table = table;
        this.row = new TableRow<>(SourceTable.KIND, table, null);
        this.unread = new UnreadRows(table);
        this.findings = findings;
    }

    List<Source> all() {
        unread.keys().forEach(this::read);
        new ArrayList<>(repeats.keySet()).forEach(this::link);
        return new ArrayList<>(sources.values());
    }

    /** A source, or null if there is none. */
    @Nullable
    Source find(String id) {
        if (!repeats.isEmpty() || !sources.containsKey(id)) {
            read(id);
            link(id);
        }
        return sources.get(id);
    }

    /** Why there is no source of that id, or null if another problem says it, with which the row is counted. */
    @Nullable
    String whyMissing(String id) {
        return findings.follows(id, Schemas.SOURCES)
                ? null
                : "'" + Lines.fit(id) + "': no such source in sources.csv" + hints.choices(id, sources::keySet);
    }

    /** Reads what has an id, unless it was read. */
    private void read(String id) {
        for (int line : unread.take(unread.first(id))) {
            table.moveTo(line);
            Source source = row.thing();
            if (source == null) {
                continue;
            }
            if (sources.putIfAbsent(id, source) != null) {
                table.problem("id", "'" + Lines.quoted(id) + "': the id occurs twice");
                continue;
            }
            row.find(SourceTable.ORIGIN)
                    .ifPresent(origin -> repeats.put(id, new Repeat(id, source, origin.toString(), line)));
        }
    }

    /** Gives a source and those that it leads to the ones that they repeat, from the far end of the chain on. */
    private void link(String first) {
        Deque<Repeat> chain = new ArrayDeque<>();
        for (Repeat repeat = repeats.remove(first); repeat != null; repeat = repeats.remove(repeat.origin)) {
            chain.push(repeat);
            read(repeat.origin);
        }
        while (!chain.isEmpty()) {
            link(chain.pop());
        }
    }

    private void link(Repeat repeat) {
        Source origin = find(repeat.origin);
        if (origin == null) {
            Problem cause = findings.cause(repeat.origin, Schemas.SOURCES);
            String why = whyMissing(repeat.origin);
            if (why != null) {
                cause = table.problem(repeat.line, SourceTable.ORIGIN.name(), why);
                findings.missing(repeat.origin, cause);
            }
            leaveOut(repeat, requireNonNull(cause));
            return;
        }
        try {
            sources.put(repeat.id, repeat.source.origin(origin));
        } catch (IllegalArgumentException e) {
            leaveOut(repeat, table.problem(repeat.line, SourceTable.ORIGIN.name(), String.valueOf(e.getMessage())));
        }
    }

    private void leaveOut(Repeat repeat, Problem cause) {
        sources.remove(repeat.id);
        findings.left(repeat.id, cause);
    }

    /** A row that names the source which it only repeats. */
    private record Repeat(String id, Source source, String origin, int line) {}
}
