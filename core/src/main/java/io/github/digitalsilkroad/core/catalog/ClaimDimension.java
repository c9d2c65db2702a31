package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.schema.Dimension;
import java.util.List;

/**
 * The ways to group claims.
 *
 * @since 0.1.0
 */
public enum ClaimDimension implements Dimension<LedgerRow> {
    /** Who says so, the {@code Id} of a source. */
    SOURCE("source"),
    /** What the claim is about, the {@code Id} of an entity. */
    SUBJECT("subject"),
    /** Which property, a {@code String}. */
    PROPERTY("property"),
    /** The point of a source's report on which it bears, a {@code String} such as {@code B11}. */
    TAG("tag"),
    /** How it comes to its value, or why it has none, a {@link Basis}. */
    BASIS("basis");

    private final String label;

    ClaimDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(LedgerRow row) {
        return switch (this) {
            case SOURCE -> List.of(row.claim().source().id());
            case SUBJECT -> List.of(row.subject().id());
            case PROPERTY -> List.of(row.property().name());
            case TAG -> row.claim().tag().stream().toList();
            case BASIS -> List.of(row.claim().basis());
        };
    }
}
