package io.github.digitalsilkroad.core.scenario;

/**
 * Says which edit of a scenario cannot apply to a catalog, and why.
 *
 * @since 0.1.0
 */
public final class ScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ScenarioException(String scenario, String edit, String reason) {
        super("scenario \"" + scenario + "\" cannot " + edit + ": " + reason);
    }
}
