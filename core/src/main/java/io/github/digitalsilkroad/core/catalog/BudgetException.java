package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Says which limit of a {@link Budget} does not suffice, and what would.
 *
 * @since 0.2.0
 */
public final class BudgetException extends InvalidDataException {

    private static final long serialVersionUID = 1L;

    /** What is limited. */
    private final Budget.Limit limit;

    /** The most that was allowed. */
    private final long allowed;

    /** What is needed at least. */
    private final long needed;

    /**
     * For readers: why nothing was loaded.
     *
     * @param where the file or package
     * @param problems the problems so far, that of the limit among them
     * @param limit what is limited
     * @param allowed the most that was allowed
     * @param needed what is needed, as far as the input was read
     */
    public BudgetException(String where, List<Problem> problems, Budget.Limit limit, long allowed, long needed) {
        super(where, problems);
        this.limit = requireNonNull(limit, "limit");
        this.allowed = allowed;
        this.needed = needed;
    }

    /** For questions: why there is no answer. */
    BudgetException(String message, Budget.Limit limit, long allowed, long needed) {
        super(message, "", List.of());
        this.limit = limit;
        this.allowed = allowed;
        this.needed = needed;
    }

    /**
     * What is limited.
     *
     * @return the limit that does not suffice
     */
    public Budget.Limit limit() {
        return limit;
    }

    /**
     * The most that was allowed.
     *
     * @return the value of the limit
     */
    public long allowed() {
        return allowed;
    }

    /**
     * What is needed.
     *
     * @return more than {@link #allowed}; what was not read yet may need more
     */
    public long needed() {
        return needed;
    }
}
