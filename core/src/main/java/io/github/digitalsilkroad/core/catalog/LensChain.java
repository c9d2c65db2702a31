package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lenses through which a catalog is seen, and the reading that they end with.
 *
 * <p>A reading commutes with lenses that only leave claims out, so it stays behind them, and another one takes its
 * place. It is left unsaid where the lenses before it end with it anyway.
 *
 * @param lenses in the order in which they apply
 * @param reading the rule that chooses values
 * @param tacit the reading with which the lenses before the last one end, if that is a reading, and else all of them;
 *     empty if it must be said, because a lens of a user chose it
 */
record LensChain(List<Lens> lenses, Reading reading, Optional<Reading> tacit) {

    /** The data as released. */
    static LensChain released() {
        return new LensChain(List.of(), Reading.standard(), Optional.of(Reading.standard()));
    }

    /** What is seen through one more lens, with the reading under which that leaves it. */
    LensChain and(Lens next, Reading after) {
        List<Lens> all = new ArrayList<>(lenses);
        int end = all.size();
        int last = end > 0 && all.get(end - 1) instanceof Lenses.Under ? end - 1 : end;
        Optional<Reading> unsaid = tacit;
        if (next instanceof Lenses.Narrowing) {
            if (last == 0 || !all.get(last - 1).equals(next)) {
                all.add(last, next);
            }
        } else if (next instanceof Lenses.Under) {
            all.subList(last, end).clear();
            if (!unsaid.equals(Optional.of(after))) {
                all.add(Lens.under(after));
            }
        } else {
            all.add(next);
            unsaid = after.equals(reading) ? Optional.of(after) : Optional.empty();
            if (unsaid.isEmpty()) {
                all.add(Lens.under(after));
            }
        }
        return new LensChain(List.copyOf(all), after, unsaid);
    }
}
