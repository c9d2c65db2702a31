package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * What a series measures.
 *
 * @since 0.1.0
 */
public enum Measure implements Coded {
    /** Debt outstanding and disbursed at the end of the year. */
    DEBT_STOCK,
    /** Principal repaid in the year. */
    PRINCIPAL_PAID,
    /** Interest paid in the year. */
    INTEREST_PAID,
    /** New loans agreed in the year. */
    COMMITMENTS,
    /** Loans paid out in the year. */
    DISBURSEMENTS,
    /** Average interest rate of the new commitments of the year. */
    AVERAGE_RATE,
    /** Average maturity of the new commitments of the year. */
    AVERAGE_MATURITY,
    /** Average grace period of the new commitments of the year. */
    AVERAGE_GRACE,
    /** Gross debt of the general government at the end of the year. */
    PUBLIC_DEBT,
    /** Gross domestic product at current prices. */
    GDP,
    /** Revenue of the general government. */
    REVENUE,
    /** Exports of goods and services. */
    EXPORTS,
    /** Rating of the risk of debt distress. */
    RATING,
    /** Debt-carrying capacity. */
    CARRYING_CAPACITY;
}
