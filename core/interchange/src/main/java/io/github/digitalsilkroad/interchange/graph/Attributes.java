package io.github.digitalsilkroad.interchange.graph;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The attributes of an entity as a flat list, for formats without intervals: texts, numbers and flags by name.
 *
 * <p>A figure is up to five attributes: the point, only where a source states one, and beside it low, high, unit and
 * qualifier.
 */
final class Attributes {

    private static final String SEPARATOR = "; ";

    /** The column whose text is the label of what has the attributes. */
    private static final String NAME = "name";

    private Attributes() {}

    /**
     * The attributes of an entity: its kind, its columns except id and name, the value of each fact, and the sources.
     */
    static Map<String, Object> of(Entity entity) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("entity", entity.kind().singular());
        columns(entity, entity.kind(), attributes);
        attributes.putAll(of(entity.facts().all()));
        return attributes;
    }

    private static <E extends Entity> void columns(Entity entity, Kind<E> kind, Map<String, Object> attributes) {
        E row = kind.type().cast(entity);
        for (Column<E, ?> column : kind.columns()) {
            String text = String.join(SEPARATOR, Stated.texts(column, row));
            if (!column.isKey() && !column.name().equals(NAME) && !text.isEmpty()) {
                attributes.put(column.name(), text);
            }
        }
    }

    /**
     * The attributes of facts: each value that the reading takes, the basis of one that no source states, the sources
     * of all claims, and whether they contradict each other.
     */
    static Map<String, Object> of(Collection<? extends Attested<?>> facts) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Set<String> sources = new TreeSet<>();
        boolean disputed = false;
        for (Attested<?> fact : facts) {
            fact.value().ifPresent(value -> put(attributes, fact.property().name(), value));
            String basis = Attested.basis(List.of(fact));
            if (!basis.isEmpty()) {
                attributes.put(fact.property().name() + "-basis", basis);
            }
            for (Claim<?> claim : fact.claims()) {
                sources.add(claim.source().id().toString());
            }
            disputed |= fact.isDisputed();
        }
        if (disputed) {
            attributes.put("disputed", true);
        }
        if (!sources.isEmpty()) {
            attributes.put("sources", String.join(SEPARATOR, sources));
        }
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, Object value) {
        if (value instanceof Measurement<?> measured) {
            Estimate number = measured.number();
            number.best().ifPresent(point -> attributes.put(name, point));
            if (!number.isExact()) {
                bound(attributes, name + "-low", number.low());
                bound(attributes, name + "-high", number.high());
            }
            attributes.put(name + "-unit", measured.unit().code());
            attributes.put(name + "-qualifier", number.qualifier().code());
        } else {
            attributes.put(name, value.toString());
        }
    }

    private static void bound(Map<String, Object> attributes, String name, double value) {
        if (!Double.isInfinite(value)) {
            attributes.put(name, value);
        }
    }
}
