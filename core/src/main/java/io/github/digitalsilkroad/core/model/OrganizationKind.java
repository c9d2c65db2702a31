package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * What an organization is; it may be several things.
 *
 * @since 0.1.0
 */
public enum OrganizationKind implements Coded {
    /** Makes or sells equipment. */
    VENDOR,
    /** Runs a public telecommunications network. */
    CARRIER,
    /** Lends or keeps money. */
    BANK,
    /** A state, ministry, agency or municipality. */
    GOVERNMENT,
    /** Builds systems out of the equipment of others. */
    INTEGRATOR,
    /** Runs a system for others. */
    OPERATOR,
    /** Mines. */
    MINING,
    /** An organization of states. */
    INTERGOVERNMENTAL,
    /** An investment or development fund. */
    FUND,
    /** None of these. */
    OTHER;
}
