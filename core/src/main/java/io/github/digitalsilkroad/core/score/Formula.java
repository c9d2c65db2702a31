package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;

/** The formulas of {@link Computation}, which says what each gives. */
enum Formula implements Coded {
    PERCENT_OF_WHOLE,
    PERCENT_OF_BASE,
    PERCENT_OF_PARTS,
    PERCENT_TIMES_BASE,
    PERCENT_COUNTED,
    HULL,
    GREATEST,
    DISCOUNTED,
    SUM,
    WEIGHTED_MEAN,
    REST,
    UP_TO,
    GOALPOSTS,
    CONCENTRATION,
    CONCENTRATION_DIVIDED,
    GRANT_ELEMENT_EQUAL_PRINCIPAL,
    GRANT_ELEMENT_ANNUITY,
    GRANT_ELEMENT_LUMP_SUM,
    LOAN_SERVICE_EQUAL_PRINCIPAL;

    private final String code = Coded.super.code();

    @Override
    public String code() {
        return code;
    }

    static Formula ofGrantElement(RepaymentProfile profile) {
        return valueOf("GRANT_ELEMENT_" + profile.name());
    }
}
