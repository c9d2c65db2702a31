package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Incident;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.SearchRecord;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.model.Statement;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.List;

/** The list of the kinds of this library, one line each. */
final class Kinds {

    private Kinds() {}

    /** In an order in which what is referred to mostly comes first. */
    static List<Kind<? extends Entity>> all() {
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
