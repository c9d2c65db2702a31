package io.github.digitalsilkroad.core.formula;

/**
 * The income group of a borrowing country, as far as the rules for grant equivalents tell them apart.
 *
 * @since 0.1.0
 */
public enum IncomeGroup {
    /** Least developed and other low-income countries. */
    LOW,
    /** Lower middle-income countries. */
    LOWER_MIDDLE,
    /** Upper middle-income countries. */
    UPPER_MIDDLE
}
