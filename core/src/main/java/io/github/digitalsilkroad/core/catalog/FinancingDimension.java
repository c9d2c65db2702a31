package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Role;
import java.util.List;

/**
 * The ways to group financings.
 *
 * @since 0.1.0
 */
public enum FinancingDimension implements Dimension<Financing> {
    /** The country that receives the money, a {@code CountryCode}. */
    RECIPIENT("recipient"),
    /** The kind of financing, an {@code Instrument}. */
    INSTRUMENT("instrument"),
    /** Who lends, an {@code Id} each. */
    LENDER("lender"),
    /** Through whom the money goes, an {@code Id} each. */
    CHANNEL("channel"),
    /** Who borrows, an {@code Id} each. */
    BORROWER("borrower"),
    /** Who guarantees, an {@code Id} each. */
    GUARANTOR("guarantor"),
    /** The deployment that it pays for, an {@code Id}. */
    FUNDED("funded");

    private final String label;

    FinancingDimension(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<?> keysOf(Financing row) {
        return switch (this) {
            case RECIPIENT -> List.of(row.recipient());
            case INSTRUMENT -> List.of(row.instrument());
            case LENDER -> Keys.parties(row.facts(), Role.LENDER);
            case CHANNEL -> Keys.parties(row.facts(), Role.CHANNEL);
            case BORROWER -> Keys.parties(row.facts(), Role.BORROWER);
            case GUARANTOR -> Keys.parties(row.facts(), Role.GUARANTOR);
            case FUNDED -> Keys.of(row.funds());
        };
    }
}
