package io.github.digitalsilkroad.core.evidence;

import java.util.Optional;

/**
 * Organizations in a role. A longer list does not contradict a shorter one that it contains; other names do, unless
 * there may be any number of parties.
 */
final class PartiesType extends CellType<Parties> {

    static final PartiesType ALL = new PartiesType("parties");
    static final PartiesType SOME = new PartiesType("participants");

    private PartiesType(String name) {
        super(name, Parties.class, Parties::parse);
    }

    @Override
    boolean excludes(Parties a, Parties b) {
        return this == ALL && !a.intersects(b);
    }

    @Override
    Optional<Parties> join(Parties a, Parties b) {
        return Optional.of(a.containsAll(b) ? a : b.union(a));
    }

    @Override
    boolean isWithin(Parties narrower, Parties wider) {
        return wider.containsAll(narrower);
    }

    @Override
    boolean saysNothing(Parties value) {
        return false;
    }
}
