package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * The kind of a financing.
 *
 * @since 0.1.0
 */
public enum Instrument implements Coded {
    /** A loan of an unstated kind. */
    LOAN,
    /** A government concessional loan, in yuan as a rule. */
    CONCESSIONAL_LOAN,
    /** A preferential buyer's credit, in dollars as a rule. */
    BUYERS_CREDIT,
    /** A line of credit that may be drawn in parts. */
    CREDIT_LINE,
    /** A grant. */
    GRANT,
    /** A purchase of shares. */
    EQUITY,
    /** Goods or rights in return for works. */
    BARTER,
    /** Credit from the supplier. */
    SUPPLIER_CREDIT,
    /** Debt relief: forgiveness, rescheduling, exchange. */
    DEBT_RELIEF,
    /** No source states the kind. */
    UNSPECIFIED;

    @Override
    public String label() {
        return this == BUYERS_CREDIT ? "buyer's credit" : Coded.super.label();
    }

    /**
     * Whether what is received is owed back, as far as is known.
     *
     * @return true for loans, credits and what no source calls anything else
     */
    public boolean isRepaid() {
        return switch (this) {
            case LOAN, CONCESSIONAL_LOAN, BUYERS_CREDIT, CREDIT_LINE, SUPPLIER_CREDIT, UNSPECIFIED -> true;
            case GRANT, EQUITY, BARTER, DEBT_RELIEF -> false;
        };
    }
}
