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
    public boolean conflicts(Parties a, Parties b) {
        return !a.intersects(b);
    }

    @Override
    public Optional<Parties> hull(Parties a, Parties b) {
        return Optional.of(a.containsAll(b) ? a : b.union(a));
    }

    @Override
    public boolean refines(Parties narrower, Parties wider) {
        return wider.containsAll(narrower);
    }

    @Override
    boolean saysNothing(Parties value) {
        return false;
    }
}
