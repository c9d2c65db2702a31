package io.github.digitalsilkroad.core.release;

import com.google.common.collect.Iterables;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds what happened to the claims on one fact: the same row with the same content is no change. */
final class ClaimMatcher {

    private final Id subject;
    private final List<LedgerRow> before;
    private final List<LedgerRow> after;
    private final boolean known;
    private final List<Change> changes = new ArrayList<>();

    ClaimMatcher(List<LedgerRow> before, List<LedgerRow> after) {
        this.subject = (after.isEmpty() ? before : after).get(0).subject().id();
        this.before = new ArrayList<>(before);
        this.after = new ArrayList<>(after);
        this.known = !before.isEmpty();
    }

    List<Change> changes() {
        match(ClaimMatcher::isSame, false);
        match((a, b) -> isSameRow(a, b) && a.asOf().equals(b.asOf()), true);
        match(ClaimMatcher::isSameRow, true);
        match((a, b) -> a.source().id().equals(b.source().id()) && isSameWord(a, b), true);
        before.forEach(
                gone -> changes.add(Change.ofClaim(Cause.CORRECTION, subject, Optional.of(gone), Optional.empty())));
        after.forEach(fresh ->
                changes.add(Change.ofClaim(kindOf(fresh.claim()), subject, Optional.empty(), Optional.of(fresh))));
        return changes;
    }

    private void match(BiPredicate<Claim<?>, Claim<?>> sameRow, boolean corrects) {
        before.removeIf(old -> {
            int at = Iterables.indexOf(after, fresh -> sameRow.test(old.claim(), fresh.claim()));
            Optional<LedgerRow> fresh = at < 0 ? Optional.empty() : Optional.of(after.remove(at));
            if (corrects && fresh.isPresent()) {
                changes.add(Change.ofClaim(Cause.CORRECTION, subject, Optional.of(old), fresh));
            }
            return fresh.isPresent();
        });
    }

    private Cause kindOf(Claim<?> fresh) {
        Optional<Revision> revision = known ? fresh.revision() : Optional.empty();
        if (revision.isEmpty()) {
            return Cause.NEW_EVIDENCE;
        }
        return revision.get() == Revision.CHANGE ? Cause.CHANGE_IN_THE_WORLD : Cause.CORRECTION;
    }

    /** Whether two claims come from the same place of the same source. */
    private static boolean isSameRow(Claim<?> a, Claim<?> b) {
        return a.source().id().equals(b.source().id())
                && a.citation().locator().equals(b.citation().locator());
    }

    /** Whether two claims say the same, regardless of where. */
    private static boolean isSameWord(Claim<?> a, Claim<?> b) {
        return a.value().equals(b.value()) && a.asOf().equals(b.asOf()) && a.basis() == b.basis();
    }

    /** Whether two claims say the same in the same place, regardless of what else is known of their source. */
    private static boolean isSame(Claim<?> a, Claim<?> b) {
        return isSameRow(a, b)
                && isSameWord(a, b)
                && a.revision().equals(b.revision())
                && a.tag().equals(b.tag())
                && a.note().equals(b.note())
                && a.origin().map(source -> source.id()).equals(b.origin().map(source -> source.id()));
    }
}
