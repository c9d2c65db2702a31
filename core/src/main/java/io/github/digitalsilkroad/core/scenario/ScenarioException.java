package io.github.digitalsilkroad.core.scenario;

/**
 * Says which edit of a scenario cannot apply to a catalog, and why.
 *
 * @since 0.1.0
 */
public final class ScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The words of the edit. */
    private final String edit;

    ScenarioException(String scenario, String edit, String reason) {
        super("scenario \"" + scenario + "\" cannot " + edit + ": " + reason);
        this.edit = edit;
    }

    /**
     * The edit that cannot apply.
     *
     * @return its {@linkplain Edit#words() words}
     */
    public String edit() {
        return edit;
    }
}
