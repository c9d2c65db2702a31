package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.model.Role;
import java.util.List;

/**
 * The access that a party has to a system, from most to least. No access implies another: a supplier of equipment need
 * not see the data that the equipment processes. So the parties of each access are asked for separately.
 *
 * @since 0.3.0
 */
public enum Access implements Coded {
    /** Keeps its data, runs or owns it. */
    HOSTS("hosted", Role.HOST, Role.OPERATOR, Role.OWNER),
    /** Maintains it. */
    MAINTAINS("maintained", Role.MAINTAINER),
    /** Builds the system out of the equipment. */
    INTEGRATES("integrated", Role.INTEGRATOR),
    /** Makes the software, or the complex of equipment and software. */
    DEVELOPS("developed", Role.DEVELOPER),
    /** Supplies the equipment. */
    SUPPLIES("supplied", Role.SUPPLIER),
    /** Lends, gives or passes on the money of a financing that funds it. */
    FINANCES("financed", Role.LENDER, Role.CHANNEL, Role.FUNDER);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of constants
    final List<Role> roles;

    Access(String label, Role... roles) {
        this.label = label;
        this.roles = List.of(roles);
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code hosted}
     */
    @Override
    public String label() {
        return label;
    }

    /** Whether the parties are those of the financings of a system. */
    boolean isOfMoney() {
        return this == FINANCES;
    }
}
