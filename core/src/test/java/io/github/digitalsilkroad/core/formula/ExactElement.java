package io.github.digitalsilkroad.core.formula;

/** The grant element of exact terms, in which the bounds of uncertain ones meet. */
final class ExactElement {

    private ExactElement() {}

    /** Percent under a convention. */
    static double of(ExactTerms terms, GrantElementConvention convention) {
        double percent = convention.roundsSteps()
                ? RoundedSteps.grantElement(
                        terms.rate(),
                        terms.maturityYears(),
                        terms.graceYears(),
                        terms.paymentsPerYear(),
                        convention.discountRate())
                : closedForm(terms, convention.discountRate());
        return convention.isLimited() ? Math.max(0, Math.min(100, percent)) : percent;
    }

    /** Percent by the closed form of the OECD. */
    static double closedForm(ExactTerms terms, double discountRate) {
        return GrantElement.closedForm(
                terms.profile(),
                terms.graceRate(),
                terms.rate(),
                terms.maturityYears(),
                terms.graceYears(),
                terms.paymentsPerYear(),
                discountRate);
    }
}
