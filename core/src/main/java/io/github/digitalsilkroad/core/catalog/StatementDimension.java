package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Statement;
import java.util.List;

/**
 * The ways to group statements.
 *
 * @since 0.1.0
 */
public enum StatementDimension implements Dimension<Statement> {
    /** What kind of statement, a {@code StatementKind}. */
    KIND("kind"),
    /** The countries it speaks of, a {@code CountryCode} each. */
    COUNTRY("country"),
    /** What it concerns, an {@code Id} each. */
    ABOUT("about"),
    /** What a recommendation would change, a {@code Lever}. */
    LEVER("lever");

    private final String label;

    StatementDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Statement row) {
        return switch (this) {
            case KIND -> List.of(row.kind());
            case COUNTRY -> List.copyOf(row.countries());
            case ABOUT -> row.about();
            case LEVER -> Keys.of(row.lever());
        };
    }
}
