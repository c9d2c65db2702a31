package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceBuilderStages;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.csv}. */
final class SourceRows {

    private final CsvTable table;

    SourceRows(CsvTable table) {
        this.table = table;
    }

    /** The sources by id, in the order of the file. */
    Map<String, Source> read() {
        Map<String, Source> sources = new LinkedHashMap<>();
        int id = table.column("id");
        while (table.next()) {
            Source source = source();
            if (source != null && sources.put(source.id().toString(), source) != null) {
                table.problem(id, "'" + source.id() + "': the id occurs twice");
            }
        }
        return sources;
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
                builder.reliability(Integer.parseInt(table.text(at)));
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
        } catch (NumberFormatException e) {
            table.problem(at, "'" + table.text(at) + "': must be a whole number");
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
        }
        return null;
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
