package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link Coverage} asks of the rows of each table, and why a row has no answer. */
final class Asked {

    static final int FIRST_YEAR = 2008;
    static final int LAST_YEAR = 2024;
    static final String STAGE = "stage";
    static final String YEARS = "values " + FIRST_YEAR + "-" + LAST_YEAR;

    private static final Map<String, List<Property<?>>> PROPERTIES = Map.of(
            "deployments", List.of(Props.SUPPLIER, Props.OPERATOR, Props.CAMERAS, Props.COST),
            "financings",
                    List.of(
                            Props.LENDER,
                            Props.BORROWER,
                            Props.AMOUNT,
                            Props.SIGNED,
                            Props.RATE,
                            Props.MATURITY,
                            Props.GRACE),
            "ownerships", List.of(Props.SHARE_OWNED, Props.HELD),
            "incidents", List.of(Props.DATE, Props.CROWD));

    private static final Set<Category> WITH_CAMERAS = Set.of(
            Category.SAFE_CITY,
            Category.SMART_CITY,
            Category.FACE_PAYMENT,
            Category.COMMAND_CENTER,
            Category.BUILDING_SECURITY,
            Category.TRAFFIC_ENFORCEMENT,
            Category.CUSTOMS,
            Category.OTHER);

    private Asked() {}

    static List<Property<?>> of(String table) {
        return PROPERTIES.getOrDefault(table, List.of());
    }

    static void count(Entity entity, Property<?> property, Coverage.Tally tally) {
        Attested<?> fact = entity.facts().get(property);
        if (fact.isPresent()) {
            tally.stated();
        } else if (fact.claims().isEmpty() && !arises(entity, property)) {
            tally.missing(Missing.NOT_APPLICABLE);
        } else {
            tally.missing(fact.missing().orElse(Missing.NOT_STATED));
        }
    }

    /** A network, mine or power plant has no cameras to count. */
    private static boolean arises(Entity entity, Property<?> property) {
        return !property.equals(Props.CAMERAS)
                || !(entity instanceof Deployment deployment)
                || WITH_CAMERAS.contains(deployment.category());
    }

    static void countStage(Deployment deployment, Coverage.Tally tally) {
        if (deployment.stage().isPresent()) {
            tally.stated();
        } else {
            tally.missing(Missing.NOT_STATED);
        }
    }

    static void countYears(Series series, Coverage.Tally tally) {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Attested<?> fact = series.at(year);
            if (fact.isPresent()) {
                tally.stated();
            } else {
                tally.missing(fact.missing().orElse(Missing.NOT_STATED));
            }
        }
    }
}
