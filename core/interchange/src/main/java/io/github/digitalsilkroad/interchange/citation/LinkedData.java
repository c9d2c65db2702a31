package io.github.digitalsilkroad.interchange.citation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A release as linked data: one document of JSON-LD that is a dataset of schema.org and of DCAT-AP 3.0, with its
 * context inside.
 *
 * <p>Search engines of data read the words of schema.org, and data portals those of DCAT; both name the same dataset,
 * its publisher, license, keywords, date, years, countries, properties and sources. Nothing is said that the release
 * does not say.
 *
 * @since 0.2.0
 */
public final class LinkedData {

    private static final String COUNTRY = "http://publications.europa.eu/resource/authority/country/";

    private LinkedData() {}

    /**
     * Writes the description of a release.
     *
     * @param catalog the data, for its coverage and its sources
     * @param metadata title, description and licenses
     * @param publisher who publishes the release
     * @param address where the release can be had: an absolute address, or the package URL of an artifact, as in {@code
     *     pkg:maven/group/artifact@1.0}
     * @param out where to write
     * @return how many countries and sources were written
     * @throws IllegalArgumentException if the address is not absolute, the publisher is blank, or a license has no
     *     absolute address
     * @throws IOException if writing fails
     */
    public static Outcome<Map<String, Integer>> write(
            Catalog catalog, PackageMetadata metadata, String publisher, URI address, Appendable out)
            throws IOException {
        requireNonNull(catalog, "catalog");
        requireNonNull(metadata, "metadata");
        requireNonNull(publisher, "publisher");
        requireNonNull(out, "out");
        require(requireNonNull(address, "address").isAbsolute(), "address '" + address + "': must be absolute");
        require(!publisher.isBlank(), "publisher '" + publisher + "': must not be blank");
        require(!metadata.licenses().isEmpty(), "licenses: none; a dataset that is published has one");
        for (PackageMetadata.License license : metadata.licenses()) {
            require(
                    Stated.isAddress(license.path()),
                    "license path '" + license.path() + "': must be an absolute address of the web");
        }
        ExportLog log = new ExportLog();
        try (JsonGenerator json = Json.generator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            writeContext(json);
            json.writeArrayFieldStart("@graph");
            writeCatalog(json, metadata, publisher, address);
            writeDataset(json, catalog, metadata, address, log);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return log.done();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static void writeContext(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("@context");
        json.writeStringField("dcat", "http://www.w3.org/ns/dcat#");
        json.writeStringField("dct", "http://purl.org/dc/terms/");
        json.writeStringField("foaf", "http://xmlns.com/foaf/0.1/");
        json.writeStringField("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        json.writeStringField("schema", "https://schema.org/");
        json.writeStringField("skos", "http://www.w3.org/2004/02/skos/core#");
        json.writeStringField("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.writeEndObject();
    }

    private static void writeCatalog(JsonGenerator json, PackageMetadata metadata, String publisher, URI address)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "dcat:Catalog");
        writeText(json, "dct:title", metadata.title());
        writeText(json, "dct:description", metadata.description());
        json.writeObjectFieldStart("dct:publisher");
        json.writeStringField("@id", "_:publisher");
        json.writeArrayFieldStart("@type");
        json.writeString("foaf:Agent");
        json.writeString("schema:Organization");
        json.writeEndArray();
        json.writeStringField("foaf:name", publisher);
        json.writeStringField("schema:name", publisher);
        json.writeEndObject();
        writeReference(json, "dcat:dataset", address.toString());
        json.writeEndObject();
    }

    private static void writeDataset(
            JsonGenerator json, Catalog catalog, PackageMetadata metadata, URI address, ExportLog log)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", address.toString());
        json.writeArrayFieldStart("@type");
        json.writeString("dcat:Dataset");
        json.writeString("schema:Dataset");
        json.writeEndArray();
        writeText(json, "dct:title", metadata.title());
        writeText(json, "dct:description", metadata.description());
        json.writeStringField("schema:name", metadata.title());
        json.writeStringField("schema:description", metadata.description());
        json.writeStringField("dct:identifier", address.toString());
        json.writeStringField("schema:identifier", address.toString());
        json.writeStringField("dcat:version", metadata.version().version());
        json.writeStringField("schema:version", metadata.version().version());
        writeReference(json, "dct:publisher", "_:publisher");
        writeReference(json, "schema:publisher", "_:publisher");
        writeReference(json, "schema:creator", "_:publisher");
        writeKeywords(json, metadata);
        writeDates(json, catalog, metadata);
        json.writeArrayFieldStart("schema:license");
        for (PackageMetadata.License license : metadata.licenses()) {
            json.writeStartObject();
            json.writeStringField("@id", license.path());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeCountries(json, catalog, log);
        writeDistribution(json, metadata, address);
        writeMeasured(json, catalog, log);
        writeSources(json, catalog, log);
        json.writeEndObject();
    }

    private static void writeCountries(JsonGenerator json, Catalog catalog, ExportLog log) throws IOException {
        json.writeArrayFieldStart("dct:spatial");
        for (Country country : catalog.countries().list()) {
            json.writeStartObject();
            json.writeStringField("@id", COUNTRY + country.iso3().toUpperCase(Locale.ROOT));
            json.writeStringField("@type", "dct:Location");
            writeText(json, "skos:prefLabel", country.name());
            json.writeEndObject();
            log.wrote("country");
        }
        json.writeEndArray();
        json.writeArrayFieldStart("schema:spatialCoverage");
        for (Country country : catalog.countries().list()) {
            json.writeString(country.name());
        }
        json.writeEndArray();
    }

    private static void writeKeywords(JsonGenerator json, PackageMetadata metadata) throws IOException {
        List<String> keywords = Descriptions.keywords(metadata);
        if (keywords.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("schema:keywords");
        for (String keyword : keywords) {
            json.writeString(keyword);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dcat:keyword");
        for (String keyword : keywords) {
            json.writeStartObject();
            json.writeStringField("@value", keyword);
            json.writeStringField("@language", "en");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The date of the release, and the years that its claims cover; projections do not count. */
    private static void writeDates(JsonGenerator json, Catalog catalog, PackageMetadata metadata) throws IOException {
        Optional<String> day = Descriptions.created(metadata);
        if (day.isPresent()) {
            json.writeStringField("schema:datePublished", day.get());
            json.writeStringField("schema:dateModified", day.get());
            json.writeObjectFieldStart("dct:issued");
            json.writeStringField("@value", day.get());
            json.writeStringField("@type", "xsd:date");
            json.writeEndObject();
        }
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (LedgerRow row : catalog.claims()) {
            if (row.claim().basis() != Basis.PROJECTED && row.claim().asOf().isPresent()) {
                DateInterval held = row.claim().asOf().get();
                first = Math.min(first, held.startYear().orElse(first));
                last = Math.max(last, held.endYear().orElse(last));
            }
        }
        if (first <= last) {
            json.writeStringField("schema:temporalCoverage", first + "/" + last);
        }
    }

    /** What the claims are about: the properties, with their units. */
    private static void writeMeasured(JsonGenerator json, Catalog catalog, ExportLog log) throws IOException {
        json.writeArrayFieldStart("schema:variableMeasured");
        for (Vocabulary.Term term : catalog.vocabulary().terms()) {
            json.writeStartObject();
            json.writeStringField("@type", "schema:PropertyValue");
            json.writeStringField("schema:propertyID", term.name());
            json.writeStringField("schema:name", term.label());
            json.writeStringField("schema:description", term.description());
            List<String> units = term.property().type().units();
            if (!units.isEmpty()) {
                json.writeStringField("schema:unitText", String.join("; ", units));
            }
            json.writeEndObject();
            log.wrote("variable");
        }
        json.writeEndArray();
    }

    private static void writeDistribution(JsonGenerator json, PackageMetadata metadata, URI address)
            throws IOException {
        json.writeObjectFieldStart("schema:distribution");
        json.writeStringField("@type", "schema:DataDownload");
        json.writeStringField("schema:contentUrl", address.toString());
        json.writeStringField("schema:encodingFormat", "text/csv");
        json.writeEndObject();
        json.writeObjectFieldStart("dcat:distribution");
        json.writeStringField("@type", "dcat:Distribution");
        writeText(json, "dct:title", metadata.title() + " as a Data Package of CSV tables");
        json.writeObjectFieldStart("dcat:accessURL");
        json.writeStringField("@id", address.toString());
        json.writeStringField("@type", "rdfs:Resource");
        json.writeEndObject();
        json.writeObjectFieldStart("dct:license");
        json.writeStringField("@id", metadata.licenses().get(0).path());
        json.writeStringField("@type", "dct:LicenseDocument");
        json.writeEndObject();
        json.writeObjectFieldStart("dct:rights");
        json.writeStringField("@type", "dct:RightsStatement");
        StringBuilder rights = new StringBuilder();
        for (PackageMetadata.License license : metadata.licenses()) {
            rights.append(rights.isEmpty() ? "" : "; ").append(license.title());
        }
        writeText(json, "rdfs:label", rights.toString());
        json.writeEndObject();
        json.writeObjectFieldStart("dcat:mediaType");
        json.writeStringField("@id", "http://www.iana.org/assignments/media-types/text/csv");
        json.writeStringField("@type", "dct:MediaType");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeSources(JsonGenerator json, Catalog catalog, ExportLog log) throws IOException {
        json.writeArrayFieldStart("schema:citation");
        for (Source source : catalog.sources().list()) {
            json.writeStartObject();
            json.writeStringField("@type", "schema:CreativeWork");
            json.writeStringField("schema:identifier", source.id().toString());
            json.writeStringField("schema:name", source.title());
            if (!source.authors().isEmpty()) {
                json.writeArrayFieldStart("schema:author");
                for (String author : source.authors()) {
                    json.writeString(author);
                }
                json.writeEndArray();
            }
            json.writeObjectFieldStart("schema:publisher");
            json.writeStringField("@type", "schema:Organization");
            json.writeStringField("schema:name", source.publisher());
            json.writeEndObject();
            if (source.url().filter(Stated::isAddress).isPresent()) {
                writeReference(json, "schema:url", source.url().get());
            }
            if (source.published().flatMap(Stated::date).isPresent()) {
                json.writeStringField(
                        "schema:datePublished",
                        Stated.date(source.published().get()).orElseThrow());
            }
            json.writeEndObject();
            log.wrote("source");
        }
        json.writeEndArray();
    }

    private static void writeText(JsonGenerator json, String field, String english) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("@value", english);
        json.writeStringField("@language", "en");
        json.writeEndObject();
    }

    private static void writeReference(JsonGenerator json, String field, String iri) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("@id", iri);
        json.writeEndObject();
    }
}
