package io.github.digitalsilkroad.interchange.graph;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.model.Coordinates;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Places, and the deployments in them, as a map by GeoJSON (RFC 7946).
 *
 * <p>A place is a point where a source states its coordinates, and a deployment has the point of its place; the
 * coordinates are those of the place, not of a camera. A thing without coordinates is a feature without geometry, as the
 * standard allows, and is listed; no point is invented, such as the middle of a country. {@code precision} says whether
 * a point is that of the place itself or one within its district or region.
 *
 * @since 0.2.0
 */
public final class GeoJson {

    private GeoJson() {}

    /**
     * Writes one collection of features: the places, then the deployments.
     *
     * @param catalog what to write, as its reading sees it
     * @param out where to write
     * @return how many features were {@code located} and {@code unlocated}, and why the latter have no point
     * @throws IOException if writing fails
     */
    public static Outcome<Map<String, Integer>> write(Catalog catalog, Appendable out) throws IOException {
        requireNonNull(catalog, "catalog");
        requireNonNull(out, "out");
        ExportLog log = new ExportLog();
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (Place place : catalog.places().list()) {
                Optional<Coordinates> point = place.coordinates();
                if (point.isEmpty()) {
                    log.leftOut(place.id(), "no source states its coordinates");
                }
                feature(json, place, point, Optional.of(place), log);
            }
            for (Deployment deployment : catalog.entities(Deployment.KIND)) {
                Optional<Place> place = deployment.place().flatMap(id -> catalog.find(Place.KIND, id));
                Optional<Coordinates> point = place.flatMap(Place::coordinates);
                if (place.isEmpty()) {
                    log.leftOut(deployment.id(), "is in no place within its country");
                } else if (point.isEmpty()) {
                    log.leftOut(
                            deployment.id(),
                            "no source states the coordinates of " + place.get().id());
                }
                feature(json, deployment, point, place, log);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return log.done();
    }

    private static void feature(
            JsonGenerator json, Entity entity, Optional<Coordinates> point, Optional<Place> place, ExportLog log)
            throws IOException {
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
