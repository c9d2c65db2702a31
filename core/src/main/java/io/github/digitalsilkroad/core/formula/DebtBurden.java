package io.github.digitalsilkroad.core.formula;

/**
 * The ratios by which the framework for low-income countries judges external debt that is public or publicly
 * guaranteed. All in percent.
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
    SERVICE_TO_REVENUE("external debt service to revenue");

    private final String words;

    DebtBurden(String words) {
        this.words = words;
    }

    /** The name of the ratio. */
    @Override
    public String toString() {
        return words;
    }
}
