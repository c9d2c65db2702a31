package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceBuilderStages;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
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
        int id = table.column("id");
        while (table.next()) {
            Source source = source();
            if (source != null && sources.putIfAbsent(source.id().toString(), source) != null) {
                table.problem(id, "'" + source.id() + "': the id occurs twice");
            }
        }
    }

    private @Nullable Source source() {
        int at = table.column("id");
        try {
            Id id = Id.of(table.text(at));
            at = table.column("type");
            SourceType type = SourceType.parse(table.text(at));
            SourceBuilderStages.BuildFinal builder = Source.builder()
                    .id(id)
                    .title(table.text(table.column("title")))
                    .publisher(table.text(table.column("publisher")))
                    .type(type);
            at = table.column("reliability");
            if (!table.text(at).isEmpty()) {
                builder.reliability(reliability(table.text(at)));
            }
            at = table.column("published");
            if (!table.text(at).isEmpty()) {
                builder.published(PartialDate.parse(table.text(at)));
            }
            at = table.column("retrieved");
            if (!table.text(at).isEmpty()) {
                builder.retrieved(PartialDate.parse(table.text(at)));
            }
            at = -1;
            texts(builder);
            return builder.build();
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static int reliability(String text) {
        if (text.length() != 1 || text.charAt(0) < '1' || text.charAt(0) > '5') {
            throw new IllegalArgumentException(
                    "'" + text + "': must be a whole number from 1, the least reliable, to 5");
        }
        return text.charAt(0) - '0';
    }

    private void texts(SourceBuilderStages.BuildFinal builder) {
        String url = table.text(table.column("url"));
        if (!url.isEmpty()) {
            builder.url(url);
        }
        String language = table.text(table.column("language"));
        if (!language.isEmpty()) {
            builder.language(language);
        }
        String license = table.text(table.column("license"));
        if (!license.isEmpty()) {
            builder.license(license);
        }
        String attribution = table.text(table.column("attribution"));
        if (!attribution.isEmpty()) {
            builder.attribution(attribution);
        }
        String relayedBy = table.text(table.column("relayed_by"));
        if (!relayedBy.isEmpty()) {
            builder.relayedBy(relayedBy);
        }
        String note = table.text(table.column("note"));
        if (!note.isEmpty()) {
            builder.note(note);
        }
    }
}
