package io.github.digitalsilkroad.interchange.citation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableMap;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sources for a reference manager: CSL-JSON and BibTeX, one entry a source under its id; and a release as a file {@code
 * CITATION.cff}.
 *
 * <p>The publisher is no author, and none is invented; an author with a comma is a person, one without is taken as a
 * whole. A date that its source or ours calls approximate or uncertain stays so: {@code circa} in CSL-JSON; in BibTeX,
 * where a year cannot be doubted, a note says it beside the year. A date coarser than a year, or one of several, is a
 * range in CSL-JSON and a note in BibTeX. A source without an address has that of the copy that was read; where it has
 * both, a note names the copy. Keys are unique: a source that comes again is written once, and another one with its id
 * has a number behind it. Text is text: braces, backslashes and signs of TeX in a title come out as they are printed.
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
            for (Map.Entry<String, Source> entry : byKey(sources).entrySet()) {
                Source source = entry.getValue();
                json.writeRaw('\n');
                String type = cslType(source.type());
                json.writeStartObject();
                json.writeStringField("id", entry.getKey());
                json.writeStringField("type", type);
                json.writeStringField("title", source.title());
                writeAuthors(json, source.authors());
                if (source.type() == SourceType.PRESS) {
                    json.writeStringField("container-title", source.publisher());
                }
                json.writeStringField("publisher", source.publisher());
                writeDate(json, "issued", source.published());
                writeDate(json, "accessed", source.retrieved());
                Optional<String> address = source.url().or(source::copy);
                if (address.isPresent()) {
                    json.writeStringField("URL", address.get());
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

    /** The sources by their keys, in order. */
    private static Map<String, Source> byKey(Iterable<Source> sources) {
        Map<String, Source> byKey = new LinkedHashMap<>();
        for (Source source : sources) {
            String key = source.id().toString();
            for (int number = 2; byKey.containsKey(key) && !source.equals(byKey.get(key)); number++) {
                key = source.id() + "-" + number;
            }
            byKey.putIfAbsent(key, source);
        }
        return byKey;
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

    private static void writeAuthors(JsonGenerator json, List<String> authors) throws IOException {
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("author");
        for (String author : authors) {
            int comma = author.indexOf(',');
            json.writeStartObject();
            if (comma < 0) {
                json.writeStringField("literal", author);
            } else {
                json.writeStringField("family", author.substring(0, comma).strip());
                json.writeStringField("given", author.substring(comma + 1).strip());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
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
        source.copy().filter(copy -> source.url().isPresent()).ifPresent(copy -> notes.add("copy: " + copy));
        source.note().ifPresent(notes::add);
        return notes;
    }

    private static void writeDate(JsonGenerator json, String field, Optional<PartialDate> stated) throws IOException {
        if (stated.isEmpty() || stated.get().isUnstated()) {
            return;
        }
        PartialDate date = stated.get();
        json.writeObjectFieldStart(field);
        if (!date.hasStart()) {
            json.writeStringField("literal", Text.value(date).toString());
        } else {
            json.writeArrayFieldStart("date-parts");
            if (isOne(date)) {
                writeParts(json, date);
            } else {
                writeParts(json, date.earliest());
                writeParts(json, date.latest());
            }
            json.writeEndArray();
        }
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
        for (Map.Entry<String, Source> entry : byKey(sources).entrySet()) {
            Source source = entry.getValue();
            String type = bibTexType(source.type());
            out.append('@').append(type).append('{').append(entry.getKey());
            field(out, "title", '{' + tex(source.title()) + '}');
            if (!source.authors().isEmpty()) {
                field(
                        out,
                        "author",
                        source.authors().stream().map(Bibliography::texName).collect(Collectors.joining(" and ")));
            }
            field(out, publisher(source.type()), '{' + tex(source.publisher()) + '}');
            List<String> notes = notes(source);
            if (source.published().isPresent()) {
                PartialDate date = source.published().get();
                if (isOne(date) && !date.isUnstated()) {
                    field(out, "year", Integer.toString(date.year().orElseThrow()));
                    if (date.month().isPresent()) {
                        field(out, "month", Integer.toString(date.month().getAsInt()));
                    }
                    if (date.day().isPresent()) {
                        field(out, "day", Integer.toString(date.day().getAsInt()));
                    }
                }
                if (Stated.date(date).isEmpty() && !date.isUnstated()) {
                    notes.add(0, "published " + Text.value(date));
                }
            }
            Optional<String> address = source.url().or(source::copy);
            if (address.isPresent()) {
                field(out, "url", escaped(address.get()));
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

    /**
     * Writes {@code CITATION.cff} of a release of data, by which it is cited, in version 1.2.0 of the format.
     *
     * @param metadata the title, description, version, licenses, keywords and date of the release
     * @param author whose release it is
     * @param address where the release can be had: an absolute address, or the package URL of an artifact
     * @param out where to write
     * @throws IllegalArgumentException if the author is blank, or the address is not absolute
     * @throws IOException if writing fails
     */
    public static void writeCff(PackageMetadata metadata, String author, URI address, Appendable out)
            throws IOException {
        requireNonNull(metadata, "metadata");
        requireNonNull(author, "author");
        requireNonNull(address, "address");
        requireNonNull(out, "out");
        if (author.isBlank() || !address.isAbsolute()) {
            throw new IllegalArgumentException(
                    "author '" + author + "', address '" + address + "': must not be blank; must be absolute");
        }
        Map<String, Object> cff = new LinkedHashMap<>();
        cff.put("cff-version", "1.2.0");
        cff.put("message", "Cite the release of the data, and beside a figure the source that it names.");
        cff.put("type", "dataset");
        cff.put("title", metadata.title());
        cff.put("abstract", metadata.description());
        cff.put("authors", List.of(Map.of("name", author)));
        cff.put("version", metadata.version().version());
        Descriptions.created(metadata).ifPresent(day -> cff.put("date-released", day));
        if (!metadata.licenses().isEmpty()) {
            PackageMetadata.License whole = metadata.licenses().get(0);
            boolean isListed = whole.name().startsWith("CC-") || whole.name().startsWith("CC0-");
            cff.put(isListed ? "license" : "license-url", isListed ? whole.name() : whole.path());
        }
        if (Stated.isAddress(address.toString())) {
            cff.put("url", address.toString());
        } else {
            cff.put("identifiers", List.of(ImmutableMap.of("type", "other", "value", address.toString())));
        }
        List<String> keywords = Descriptions.keywords(metadata);
        if (!keywords.isEmpty()) {
            cff.put("keywords", keywords);
        }
        for (Map.Entry<String, Object> field : cff.entrySet()) {
            out.append(field.getKey()).append(": "); // JSON is YAML
            Json.writeLine(field.getValue(), out);
        }
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

    /** A name for TeX, where "and" parts names, and braces hold together what is no person's name or has the word. */
    private static String texName(String author) {
        int comma = author.indexOf(',');
        if (comma < 0) {
            return '{' + tex(author) + '}';
        }
        return author.toLowerCase(Locale.ROOT).matches(".*\\band\\b.*")
                ? '{' + tex(author.substring(0, comma)) + "},{" + tex(author.substring(comma + 1)) + '}'
                : tex(author);
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
