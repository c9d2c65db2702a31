package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;

/**
 * The kinds of entities of this library.
 *
 * @since 0.2.0
 */
public final class Kinds {

    private Kinds() {}

    /**
     * Every kind, in an order in which what is referred to mostly comes first.
     *
     * @return an unmodifiable list
     */
    public static List<Kind<? extends Entity>> all() {
        return List.of(
                Country.KIND,
                Place.KIND,
                Organization.KIND,
                Ownership.KIND,
                Deployment.KIND,
                Financing.KIND,
                Series.KIND,
                Law.KIND,
                Incident.KIND,
                Initiative.KIND,
                Statement.KIND,
                Identifier.KIND,
                SearchRecord.KIND);
    }
}
