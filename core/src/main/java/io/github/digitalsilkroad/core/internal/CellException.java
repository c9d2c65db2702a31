package io.github.digitalsilkroad.core.internal;

/** A cell of a row of the ledger that cannot be read as part of a value. */
public final class CellException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The name of its column in the ledger. */
    private final String column;

    /**
     * A refusal of a cell.
     *
     * @param column the name of its column in the ledger
     * @param message what is wrong with it
     */
    public CellException(String column, String message) {
        super(message);
        this.column = column;
    }

    /**
     * The same refusal, of a cell that is now known.
     *
     * @param column the name of its column in the ledger
     * @param refusal why it is refused
     */
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
