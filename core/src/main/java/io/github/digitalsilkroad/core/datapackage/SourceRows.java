package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Id;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.csv}: all of it at once, or a source when it is first asked for. */
final class SourceRows {

    private final CsvTable table;
    private final @Nullable KeyedRows unread;
    private final Findings findings;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Hints hints = new Hints();

    SourceRows(CsvTable table, Findings findings) {
        this.table = table;
        this.unread = null;
        this.findings = findings;
        read();
    }

    /** Of rows that are read when they are asked for, if they can be. */
    SourceRows(KeyedRows rows, Findings findings) {
        this.table = rows.table();
        this.unread = rows.isPlain() ? rows : null;
        this.findings = findings;
        if (!rows.isPlain()) {
            read();
        }
    }

    List<Source> all() {
        if (unread != null) {
            for (String id : unread.keys()) {
                find(id);
            }
        }
        return new ArrayList<>(sources.values());
    }

    /** A source, or null if there is none. */
    @Nullable
    Source find(String id) {
        Source known = sources.get(id);
        return known == null && unread != null ? read(unread, id) : known;
    }

    private @Nullable Source read(KeyedRows rows, String id) {
        int before = findings.count();
        for (KeyedRows.Slice slice = rows.first(id); slice != null; slice = slice.next()) {
            rows.seek(slice);
            read();
        }
        // A source with a problem is not kept, so that every question that needs it is told.
        return findings.count() == before ? sources.get(id) : sources.remove(id);
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
        TableRow<Source> row = new TableRow<>(SourceTable.KIND, table);
        Map<String, Repeat> repeats = new LinkedHashMap<>();
        while (table.next()) {
            Source source = row.thing();
            if (source == null) {
                continue;
            }
            String id = source.id().toString();
            if (sources.putIfAbsent(id, source) != null) {
                table.problem(0, "'" + Lines.quoted(id) + "': the id occurs twice");
                continue;
            }
            Optional<Id> origin = row.find(SourceTable.ORIGIN);
            if (origin.isPresent()) {
                repeats.put(id, new Repeat(id, source, origin.get().toString(), table.line()));
            }
        }
        for (String id : new ArrayList<>(repeats.keySet())) {
            link(id, repeats);
        }
    }

    /** Gives a source and those that it leads to the ones that they repeat, from the far end of the chain on. */
    private void link(String first, Map<String, Repeat> repeats) {
        Deque<Repeat> chain = new ArrayDeque<>();
        for (Repeat repeat = repeats.remove(first); repeat != null; repeat = repeats.remove(repeat.origin)) {
            chain.push(repeat);
        }
        while (!chain.isEmpty()) {
            link(chain.pop());
        }
    }

    private void link(Repeat repeat) {
        Source origin = find(repeat.origin);
        if (origin == null) {
            String why = whyMissing(repeat.origin);
            if (why != null) {
                table.problem(repeat.line, SourceTable.ORIGIN.name(), why);
            }
            return;
        }
        try {
            sources.put(repeat.id, repeat.source.origin(origin));
        } catch (IllegalArgumentException e) {
            table.problem(repeat.line, SourceTable.ORIGIN.name(), String.valueOf(e.getMessage()));
        }
    }

    /** A row that names the source which it only repeats. */
    private record Repeat(String id, Source source, String origin, int line) {}
}
