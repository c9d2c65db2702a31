package io.github.digitalsilkroad.core.evidence;

import java.util.Optional;

/** Organizations in a role. A source that names more of them than another does not contradict it. */
final class PartiesType extends CellType<Parties> {

    static final PartiesType ONE = new PartiesType();

    private PartiesType() {
        super("parties", Parties.class);
    }

    @Override
    Parties parse(String text) {
        return Parties.parse(text);
    }

    @Override
    boolean excludes(Parties a, Parties b) {
        return !a.intersects(b);
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
