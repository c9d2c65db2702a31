package io.github.digitalsilkroad.interchange.citation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sources for a reference manager: CSL-JSON and BibTeX, one entry a source under its id.
 *
 * <p>The publisher is no author, and none is invented. A date that its source or ours calls approximate or uncertain
 * stays so: {@code circa} in CSL-JSON, and in BibTeX no year but a note, since a year there cannot be doubted. A date
 * coarser than a year, or one of several, is a range in CSL-JSON and a note in BibTeX. Text is text: braces,
 * backslashes and signs of TeX in a title come out as they are printed.
 *
 * @since 0.2.0
 */
public final class Bibliography {

    private Bibliography() {}

    /**
     * Writes CSL-JSON, an array of items.
     *
     * @param sources such as {@code catalog.sources().list()}
     * @param out where to write
     * @return how many of each type of CSL were written
     * @throws IOException if writing fails
     */
    public static Outcome<Map<String, Integer>> writeCsl(Iterable<Source> sources, Appendable out) throws IOException {
        requireNonNull(sources, "sources");
        requireNonNull(out, "out");
        ExportLog log = new ExportLog();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartArray();
            for (Source source : sources) {
                json.writeRaw('\n');
                String type = cslType(source.type());
                json.writeStartObject();
                json.writeStringField("id", source.id().toString());
                json.writeStringField("type", type);
                json.writeStringField("title", source.title());
                if (source.type() == SourceType.PRESS) {
                    json.writeStringField("container-title", source.publisher());
                }
                json.writeStringField("publisher", source.publisher());
                writeDate(json, "issued", source.published());
                writeDate(json, "accessed", source.retrieved());
                if (source.url().isPresent()) {
                    json.writeStringField("URL", source.url().get());
                }
                if (source.language().isPresent()) {
                    json.writeStringField("language", source.language().get());
                }
                writeNote(json, notes(source));
                json.writeEndObject();
                log.wrote(type);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
        return log.done();
    }

    private static String cslType(SourceType type) {
        return switch (type) {
            case PRESS -> "article-newspaper";
            case RESEARCH -> "report";
            case DATASET -> "dataset";
            case COMPANY -> "webpage";
            case OFFICIAL, LEAK, ASSUMPTION -> "document";
        };
    }

    private static void writeNote(JsonGenerator json, List<String> notes) throws IOException {
        if (!notes.isEmpty()) {
            json.writeStringField("note", String.join("; ", notes));
        }
    }

    /** The words that have no field of their own. */
    private static List<String> notes(Source source) {
        List<String> notes = new ArrayList<>();
        source.attribution().ifPresent(words -> notes.add("credit: " + words));
        source.license().ifPresent(license -> notes.add("license: " + license));
        source.relayedBy().ifPresent(relay -> notes.add("relayed by " + relay));
        source.note().ifPresent(notes::add);
        return notes;
    }

    private static void writeDate(JsonGenerator json, String field, Optional<PartialDate> stated) throws IOException {
        if (stated.isEmpty() || stated.get().isUnstated()) {
            return;
        }
        PartialDate date = stated.get();
        json.writeObjectFieldStart(field);
        json.writeArrayFieldStart("date-parts");
        if (isOne(date)) {
            writeParts(json, date);
        } else {
            writeParts(json, date.earliest());
            writeParts(json, date.latest());
        }
        json.writeEndArray();
        if (date.isApproximate() || date.isUncertain()) {
            json.writeBooleanField("circa", true);
        }
        json.writeEndObject();
    }

    /** Whether the date is a single year, month or day, with a doubt or without. */
    private static boolean isOne(PartialDate date) {
        return (date.isUnstated() || date.year().isPresent()) && !Stated.isSpan(date);
    }

    private static void writeParts(JsonGenerator json, PartialDate date) throws IOException {
        json.writeStartArray();
        json.writeNumber(date.year().orElseThrow());
        if (date.month().isPresent()) {
            json.writeNumber(date.month().getAsInt());
        }
        if (date.day().isPresent()) {
            json.writeNumber(date.day().getAsInt());
        }
        json.writeEndArray();
    }

    private static void writeParts(JsonGenerator json, LocalDate day) throws IOException {
        json.writeStartArray();
        json.writeNumber(day.getYear());
        json.writeNumber(day.getMonthValue());
        json.writeNumber(day.getDayOfMonth());
        json.writeEndArray();
    }

    /**
     * Writes BibTeX, in UTF-8.
     *
     * @param sources such as {@code catalog.sources().list()}
     * @param out where to write
     * @return how many of each type of entry were written
     * @throws IOException if writing fails
     */
    public static Outcome<Map<String, Integer>> writeBibTex(Iterable<Source> sources, Appendable out)
            throws IOException {
        requireNonNull(sources, "sources");
        requireNonNull(out, "out");
        ExportLog log = new ExportLog();
        for (Source source : sources) {
            String type = bibTexType(source.type());
            out.append('@').append(type).append('{').append(source.id().toString());
            field(out, "title", '{' + tex(source.title()) + '}');
            field(out, publisher(source.type()), '{' + tex(source.publisher()) + '}');
            List<String> notes = notes(source);
            if (source.published().isPresent()) {
                PartialDate date = source.published().get();
                if (Stated.date(date).isPresent()) {
                    field(out, "year", Integer.toString(date.year().orElseThrow()));
                    if (date.month().isPresent()) {
                        field(out, "month", Integer.toString(date.month().getAsInt()));
                    }
                    if (date.day().isPresent()) {
                        field(out, "day", Integer.toString(date.day().getAsInt()));
                    }
                } else {
                    notes.add(0, "published " + date);
                }
            }
            if (source.url().isPresent()) {
                field(out, "url", escaped(source.url().get()));
            }
            Optional<String> retrieved = source.retrieved().flatMap(Stated::date);
            if (retrieved.isPresent()) {
                field(out, "urldate", retrieved.get());
            }
            if (source.language().isPresent()) {
                field(out, "language", tex(source.language().get()));
            }
            if (!notes.isEmpty()) {
                field(out, "note", tex(String.join("; ", notes)));
            }
            out.append("\n}\n\n");
            log.wrote(type);
        }
        return log.done();
    }

    private static String bibTexType(SourceType type) {
        return switch (type) {
            case PRESS -> "article";
            case RESEARCH -> "techreport";
            case OFFICIAL, COMPANY, DATASET, LEAK, ASSUMPTION -> "misc";
        };
    }

    private static String publisher(SourceType type) {
        return switch (type) {
            case PRESS -> "journal";
            case RESEARCH -> "institution";
            case OFFICIAL, COMPANY, DATASET, LEAK, ASSUMPTION -> "publisher";
        };
    }

    private static void field(Appendable out, String name, String value) throws IOException {
        out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /** Text for TeX; braces are spelled out, since BibTeX counts them even behind a backslash. */
    private static String tex(String text) {
        String printable = Lines.printable(text);
        StringBuilder tex = new StringBuilder(printable.length() + 16);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '\\' -> tex.append("{\\textbackslash}");
                case '{' -> tex.append("{\\textbraceleft}");
                case '}' -> tex.append("{\\textbraceright}");
                case '~' -> tex.append("{\\textasciitilde}");
                case '^' -> tex.append("{\\textasciicircum}");
                case '#', '$', '%', '&', '_' -> tex.append('\\').append(c);
                default -> tex.append(c);
            }
        }
        return tex.toString();
    }

    /** An address, in which what would end or escape the field is written as its hexadecimal code. */
    private static String escaped(String url) {
        return Lines.printable(url)
                .replace("\\", "%5C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }
}
