package io.github.digitalsilkroad.interchange.ftm;

import java.util.Set;

/** The schemata of FollowTheMoney 3.8.4 that we write or read. */
final class FtmSchema {

    static final String COMPANY = "Company";
    static final String DEBT = "Debt";
    static final String EVENT = "Event";
    static final String LEGAL_ENTITY = "LegalEntity";
    static final String NOTE = "Note";
    static final String ORGANIZATION = "Organization";
    static final String OWNERSHIP = "Ownership";
    static final String PROJECT = "Project";
    static final String PROJECT_PARTICIPANT = "ProjectParticipant";
    static final String PUBLIC_BODY = "PublicBody";
    static final String SANCTION = "Sanction";

    /** What is read as an organization: a legal entity that is no person. */
    static final Set<String> ORGANIZATIONS = Set.of(COMPANY, LEGAL_ENTITY, ORGANIZATION, PUBLIC_BODY);

    private FtmSchema() {}
}
