package io.github.digitalsilkroad.core.model;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import java.util.List;

/**
 * What an organization does in a deployment or financing. Who fills a role is a claim.
 *
 * @since 0.1.0
 */
public enum Role implements Coded {
    /** Supplies the equipment. */
    SUPPLIER(Props.SUPPLIER),
    /** Builds the system out of the equipment. */
    INTEGRATOR(Props.INTEGRATOR),
    /** Makes its software, or the complex of equipment and software that it consists of. */
    DEVELOPER(Props.DEVELOPER),
    /** Operates it. */
    OPERATOR(Props.OPERATOR),
    /** Owns it. */
    OWNER(Props.OWNER),
    /** Lends the money and is owed it. */
    LENDER(Props.LENDER),
    /** Passes the money on without being owed it. */
    CHANNEL(Props.CHANNEL),
    /** Owes the money. */
    BORROWER(Props.BORROWER),
    /** Answers for the debt of the borrower. */
    GUARANTOR(Props.GUARANTOR),
    /** Gives money that is not owed back. */
    FUNDER(Props.FUNDER),
    /** Keeps the data of it. */
    HOST(Props.HOST),
    /** Maintains it. */
    MAINTAINER(Props.MAINTAINER);

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final Property<Parties> property;

    Role(Property<Parties> property) {
        this.property = property;
    }

    /**
     * The property under which the ledger claims who fills the role.
     *
     * @return the property
     */
    public Property<Parties> property() {
        return property;
    }

    /**
     * Who fills the role in something, under its reading.
     *
     * @param thing such as a deployment or a financing
     * @return the ids of organizations; none if no source states any
     */
    public List<Id> partiesOf(Entity thing) {
        return thing.facts().value(property).map(Parties::list).orElse(List.of());
    }
}
