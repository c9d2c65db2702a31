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
    /** Revenue of the government; the name of a series says whose, and whether grants count. */
    REVENUE,
    /** Exports of goods and services. */
    EXPORTS,
    /** Exports of goods and services and income from abroad, that of workers included. */
    EXPORTS_WITH_INCOME,
    /** Present value of external debt, private debt without a guarantee included. */
    PRESENT_VALUE,
    /** People who live in the country. */
    POPULATION,
    /** Units of the country's currency for one of the unit's, on average over the year. */
    EXCHANGE_RATE,
    /** Part of the debt of the scope that is owed in one currency. */
    CURRENCY_SHARE,
    /** Rating of the risk of debt distress. */
    RATING,
    /** Debt-carrying capacity. */
    CARRYING_CAPACITY;

    @Override
    public String label() {
        return this == GDP ? "GDP" : Coded.super.label();
    }
}
