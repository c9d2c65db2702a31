package io.github.digitalsilkroad.core.evidence;

/**
 * A cell of a row of the ledger holds nothing that can be read as part of a value.
 *
 * @since 0.2.0
 */
public final class CellException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Which cell it is. */
    private final RawValue.Field field;

    CellException(RawValue.Field field, String message) {
        super(message);
        this.field = field;
    }

    /** The same refusal, of a cell that is now known. */
    CellException(RawValue.Field field, IllegalArgumentException refusal) {
        super(refusal.getMessage(), refusal);
        this.field = field;
    }

    /**
     * Which cell it is.
     *
     * @return the name of its column in the ledger
     */
    public String column() {
        return field.code();
    }
}
