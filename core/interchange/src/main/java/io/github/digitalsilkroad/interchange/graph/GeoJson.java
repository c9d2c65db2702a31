package io.github.digitalsilkroad.interchange.graph;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.model.Coordinates;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Places, and what is in them, as a map by GeoJSON (RFC 7946): the kinds that have a column of places, those of your
 * own among them.
 *
 * <p>A place is a point where a source states its coordinates, and what is in it has its point; the
 * coordinates are those of the place, not of a camera. A thing without coordinates is a feature without geometry, as
 * the standard allows, and is listed; no point is invented, such as the middle of a country. {@code precision} says
 * whether a point is that of the place itself or one within its district or region.
 *
 * @since 0.2.0
 */
public final class GeoJson implements Format {

    /** Makes the format, which has no state; {@link Format#named} finds it. */
    public GeoJson() {}

    @Override
    public String name() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String leavesOut() {
        return "kinds without a place, and claims that the reading does not take";
    }

    /**
     * Writes one collection of features: the places, then what is in them, kind by kind.
     *
     * @param catalog what to write, as its reading sees it
     * @param out where to write
     * @return how many features were {@code located} and {@code unlocated}; why the latter have no point, and the rows
     *     of kinds that have no place
     * @throws IOException if writing fails
     */
    @Override
    public Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
        requireNonNull(catalog, "catalog");
        requireNonNull(out, "out");
        ExportLog log = new ExportLog();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (Place place : catalog.places().list()) {
                if (place.coordinates().isEmpty()) {
                    log.leftOut(place.id(), "geometry", "no source states its coordinates");
                }
                feature(json, place, Optional.of(place), log);
            }
            for (Entity entity : catalog.entities()) {
                if (Stated.hasPlace(entity.kind())) {
                    Optional<Place> place = Stated.place(entity).flatMap(id -> catalog.find(Place.KIND, id));
                    if (place.flatMap(Place::coordinates).isEmpty()) {
                        log.leftOut(
                                entity.id(),
                                "geometry",
                                place.map(at -> "no source states the coordinates of " + at.id())
                                        .orElse("is in no place within its country"));
                    }
                    feature(json, entity, place, log);
                } else if (!(entity instanceof Place)) {
                    log.leftOut(entity.id(), "is of the kind " + entity.kind().singular() + ", which has no place");
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return log.done();
    }

    private static void feature(JsonGenerator json, Entity entity, Optional<Place> place, ExportLog log)
            throws IOException {
        Optional<Coordinates> point = place.flatMap(Place::coordinates);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", entity.id().toString());
        if (point.isPresent()) {
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", "Point");
            json.writeArrayFieldStart("coordinates");
            json.writeNumber(Stated.decimal(point.get().longitude()));
            json.writeNumber(Stated.decimal(point.get().latitude()));
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNullField("geometry");
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("id", entity.id().toString());
        json.writeStringField("name", entity.name());
        Map<String, Object> attributes = Attributes.of(entity);
        if (point.isPresent()) {
            attributes.put(
                    Place.PRECISION.name(), place.orElseThrow().precision().code());
        }
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            json.writeFieldName(attribute.getKey());
            if (attribute.getValue() instanceof Double number) {
                json.writeNumber(Stated.decimal(number));
            } else if (attribute.getValue() instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else {
                json.writeString(attribute.getValue().toString());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        log.wrote(point.isPresent() ? "located" : "unlocated");
    }
}
