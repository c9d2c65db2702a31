package io.github.digitalsilkroad.core.formula;

/**
 * The ratios by which the framework for low-income countries judges a debt. All in percent; the first four concern
 * external debt that is public or publicly guaranteed, the last one total public debt.
 *
 * @since 0.1.0
 */
public enum DebtBurden {
    /** Present value of external debt to GDP. */
    PV_TO_GDP("present value of external debt to GDP"),
    /** Present value of external debt to exports of goods and services. */
    PV_TO_EXPORTS("present value of external debt to exports"),
    /** Service of external debt in a year to exports of goods and services. */
    SERVICE_TO_EXPORTS("external debt service to exports"),
    /** Service of external debt in a year to revenue without grants. */
    SERVICE_TO_REVENUE("external debt service to revenue"),
    /** Present value of total public debt to GDP: a benchmark for overall risk, not part of the external signal. */
    TOTAL_PV_TO_GDP("present value of total public debt to GDP");

    private final String words;

    DebtBurden(String words) {
        this.words = words;
    }

    /**
     * Tells whether the ratio counts for the signal of external distress.
     *
     * @return true for all but {@link #TOTAL_PV_TO_GDP}
     */
    public boolean isExternal() {
        return this != TOTAL_PV_TO_GDP;
    }

    /** The name of the ratio. */
    @Override
    public String toString() {
        return words;
    }
}
