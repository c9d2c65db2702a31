package io.github.digitalsilkroad.core.internal;

/** A cell of a row of the ledger that cannot be read as part of a value. */
public final class CellException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The name of its column in the ledger. */
    private final String column;

    public CellException(String column, String message) {
        super(message);
        this.column = column;
    }

    /** The same refusal, of a cell that is now known. */
    public CellException(String column, IllegalArgumentException refusal) {
        super(refusal.getMessage(), refusal);
        this.column = column;
    }

    /**
     * Which cell it is.
     *
     * @return the name of its column in the ledger
     */
    public String column() {
        return column;
    }
}
