package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Claim;
import java.util.Comparator;
import java.util.Optional;

/**
 * The order of claims on one fact in the ledger: by date, then source, then whatever else tells two claims apart, so
 * that the order in which rows stand in a file means nothing.
 */
final class ClaimOrder implements Comparator<Claim<?>> {

    @Override
    public int compare(Claim<?> a, Claim<?> b) {
        int order = a.asOf().equals(b.asOf()) ? 0 : text(a.asOf()).compareTo(text(b.asOf()));
        if (order == 0) {
            order = a.source().id().compareTo(b.source().id());
        }
        if (order == 0) {
            order = a.citation().locator().compareTo(b.citation().locator());
        }
        if (order == 0) {
            order = text(a.note()).compareTo(text(b.note()));
        }
        return order == 0 && !a.equals(b) ? rest(a).compareTo(rest(b)) : order;
    }

    private static String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : "";
    }

    /** What seldom tells, and takes longest to write out. */
    private static String rest(Claim<?> claim) {
        return text(claim.value())
                + '\n'
                + claim.basis()
                + '\n'
                + text(claim.revision())
                + '\n'
                + text(claim.tag())
                + '\n'
                + text(claim.origin());
    }
}
