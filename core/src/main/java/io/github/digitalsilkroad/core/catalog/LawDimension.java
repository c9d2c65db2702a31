package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Law;
import java.util.List;

/**
 * The ways to group laws.
 *
 * @since 0.1.0
 */
public enum LawDimension implements Dimension<Law> {
    /** Whose law it is, a {@code CountryCode}. */
    JURISDICTION("jurisdiction"),
    /** What it does, a {@code LawEffect} each. */
    EFFECT("effect");

    private final String label;

    LawDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Law row) {
        return switch (this) {
            case JURISDICTION -> List.of(row.jurisdiction());
            case EFFECT -> List.copyOf(row.effects());
        };
    }
}
