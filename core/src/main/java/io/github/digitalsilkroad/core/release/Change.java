package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One difference between two releases: of an entity or a source, or of a claim. Immutable and thread-safe.
 *
 * @param kind what kind of change it is
 * @param subject the entity, source, property or retired id; its id in the older release if it is gone
 * @param before the row of the older release; empty if there was none, or if the subject itself changed
 * @param after the row of the newer release; empty if there is none, or if the subject itself changed
 * @param successor for an entity that was merged or retired, the one that its id finds now
 * @since 0.1.0
 */
public record Change(
        Cause kind, Id subject, Optional<LedgerRow> before, Optional<LedgerRow> after, Optional<Id> successor) {

    private static final String OTHER = "other details";

    /**
     * Checks that no part is null.
     *
     * @param kind what kind of change it is
     * @param subject the entity, source, property or retired id; its id in the older release if it is gone
     * @param before the row of the older release; empty if there was none, or if the subject itself changed
     * @param after the row of the newer release; empty if there is none, or if the subject itself changed
     * @param successor for an entity that was merged or retired, the one that its id finds now
     */
    public Change {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(successor, "successor");
    }

    static Change ofEntity(Cause kind, Id subject, Optional<Id> successor) {
        return new Change(kind, subject, Optional.empty(), Optional.empty(), successor);
    }

    static Change ofClaim(Cause kind, Id subject, Optional<LedgerRow> before, Optional<LedgerRow> after) {
        return new Change(kind, subject, before, after, Optional.empty());
    }

    /** A table of changes, and what could replace some of them; subjects that changed alike share a row. */
    static Table table(
            String title, List<String> headers, List<Change> changes, ImmutableListMultimap<Change, Change> others) {
        Table.Builder table = Table.of(title);
        headers.forEach(table::column);
        ListMultimap<List<String>, String> subjects =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        for (Change change : changes) {
            String property = change.property().map(name -> "\n" + name).orElse("");
            String replaced = others.get(change).stream()
                    .map(other -> "\nor " + other.words() + " alone")
                    .collect(Collectors.joining());
            List<String> row = List.of(
                    change.kind().outcome(),
                    property.isEmpty() ? "" : change.subject() + property,
                    change.words() + replaced);
            subjects.put(row, change.subject().toString());
        }
        subjects.asMap()
                .forEach((row, ids) ->
                        table.row(row.get(0), row.get(1).isEmpty() ? String.join(", ", ids) : row.get(1), row.get(2)));
        return table.build();
    }

    /**
     * The property that changed.
     *
     * @return its name; empty if the subject itself changed
     */
    public Optional<String> property() {
        return after.or(() -> before).map(row -> row.property().name());
    }

    /** What changed, as text. */
    String words() {
        if (before.isEmpty() && after.isEmpty()) {
            return successor
                    .map(id -> "now " + id)
                    .orElse(kind == Cause.NEW_EVIDENCE ? "new" : kind == Cause.CORRECTION ? OTHER : "gone");
        }
        LedgerRow row = after.or(() -> before).orElseThrow();
        String from = before.map(Change::value).orElse("");
        String to = after.map(Change::value).orElse("withdrawn");
        String what = from.isEmpty() ? to : from.equals(to) ? to + ", " + OTHER : from + " -> " + to;
        return what + " [" + row.claim().source().id() + "]";
    }

    private static String value(LedgerRow row) {
        Claim<?> claim = row.claim();
        String what = claim.value()
                .map(value -> Text.value(value).toString())
                .orElseGet(() -> claim.basis().label());
        return claim.asOf().map(when -> what + " " + Text.asOf(when)).orElse(what);
    }

    /**
     * One line for a shell.
     *
     * @return kind, subject, property and what changed, cut at 70 characters
     */
    @Override
    public String toString() {
        String on = property().map(name -> " " + name).orElse("");
        return Lines.fit(kind.outcome() + ": " + subject + on + ": " + words());
    }
}
