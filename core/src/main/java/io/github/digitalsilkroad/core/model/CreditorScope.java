package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * Whose claims a debt series counts. Series of unlike scopes are not divided by one another without saying so.
 *
 * @since 0.1.0
 */
public enum CreditorScope implements Coded {
    /** Governments and their agencies, state banks included. */
    OFFICIAL_BILATERAL,
    /** International organizations. */
    OFFICIAL_MULTILATERAL,
    /** Official creditors, bilateral and multilateral. */
    OFFICIAL,
    /** All creditors of external debt that the public sector owes or guarantees. */
    PUBLIC_AND_PUBLICLY_GUARANTEED,
    /** Official and commercial creditors of one country together. */
    OFFICIAL_AND_COMMERCIAL,
    /** All creditors, domestic and external. */
    ALL,
    /** One international organization, the {@linkplain Series#lender lender} of the series. */
    ONE_ORGANIZATION,
    /** Private creditors. */
    PRIVATE,
    /** The series is no debt. */
    NONE;

    @Override
    public String label() {
        return this == NONE ? "no debt" : Coded.super.label();
    }

    /**
     * Whether debt to creditors of this scope holds all of that to those of another.
     *
     * @param part the other scope
     * @return true if a ratio of the other to this is a share; every scope of creditors holds itself
     */
    public boolean holds(CreditorScope part) {
        return this == requireNonNull(part, "part")
                || switch (this) {
                    case ALL -> part != NONE;
                    case PUBLIC_AND_PUBLICLY_GUARANTEED -> part != NONE && part != ALL;
                    case OFFICIAL -> part == OFFICIAL_BILATERAL || OFFICIAL_MULTILATERAL.holds(part);
                    case OFFICIAL_MULTILATERAL -> part == ONE_ORGANIZATION;
                    case OFFICIAL_AND_COMMERCIAL -> part == OFFICIAL_BILATERAL;
                    case OFFICIAL_BILATERAL, ONE_ORGANIZATION, PRIVATE, NONE -> false;
                };
    }
}
