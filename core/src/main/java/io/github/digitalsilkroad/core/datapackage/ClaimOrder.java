package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Claim;
import java.util.Comparator;

/**
 * The order of claims on one fact in the ledger: by date, then source, then whatever else tells two claims apart, so that
 * the order in which rows stand in a file means nothing.
 */
final class ClaimOrder implements Comparator<Claim<?>> {

    @Override
    public int compare(Claim<?> a, Claim<?> b) {
        int order = a.asOf().equals(b.asOf()) ? 0 : asOf(a).compareTo(asOf(b));
        if (order == 0) {
            order = a.source().id().compareTo(b.source().id());
        }
        return order == 0 && !a.equals(b) ? rest(a).compareTo(rest(b)) : order;
    }

    private static String asOf(Claim<?> claim) {
        return claim.asOf().isPresent() ? claim.asOf().get().toString() : "";
    }

    private static String rest(Claim<?> claim) {
        return claim.citation().locator()
                + '\n'
                + claim.value()
                + '\n'
                + claim.basis()
                + '\n'
                + claim.revision()
                + '\n'
                + claim.tag()
                + '\n'
                + claim.note()
                + '\n'
                + claim.origin();
    }
}
