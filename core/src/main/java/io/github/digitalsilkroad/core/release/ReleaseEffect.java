package io.github.digitalsilkroad.core.release;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;
import java.util.Optional;

/**
 * What the changes between two releases did to an answer. A view: {@link #print()} shows both answers and the changes
 * behind their difference. Immutable and thread-safe.
 *
 * @param before the answer of the older release
 * @param after the answer of the newer release
 * @param causes the changes of claims that one of the answers cites, in the order of the diff
 * @since 0.1.0
 */
public record ReleaseEffect(Assessment before, Assessment after, List<Change> causes) implements Report {

    private static final int DIGITS = 4;

    /**
     * Checks nothing, but keeps the list from changing.
     *
     * @param before the answer of the older release
     * @param after the answer of the newer release
     * @param causes the changes of claims that one of the answers cites
     */
    public ReleaseEffect {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        causes = List.copyOf(requireNonNull(causes, "causes"));
    }

    static ReleaseEffect of(Assessment before, Assessment after, List<Change> changes) {
        return new ReleaseEffect(
                before,
                after,
                changes.stream()
                        .filter(change -> isCited(change.before(), before) || isCited(change.after(), after))
                        .toList());
    }

    private static boolean isCited(Optional<LedgerRow> row, Assessment answer) {
        return row.isPresent() && answer.citations().contains(row.get().claim().citation());
    }

    /**
     * By how much the answer rose or fell.
     *
     * @return both answers and their difference
     */
    public Comparison.Difference difference() {
        return new Comparison.Difference(before, after);
    }

    @Override
    public Document page() {
        Table.Builder answers = Table.of(before.question() + ": " + before.unit())
                .column("Release")
                .rightColumn("Answer")
                .rightColumn("Change")
                .row(before.catalog(), words(before.value()), "")
                .row(after.catalog(), words(after.value()), words(difference().change()));
        Document.Builder page = Document.builder().add(answers.build());
        if (causes.isEmpty()) {
            return page.paragraph("No change between the two bears on what the answers cite.")
                    .build();
        }
        return page.add(Change.table("Changes of what the answers cite", List.of("Kind", "Fact", "Change"), causes))
                .build();
    }

    private static String words(Optional<Estimate> value) {
        return value.map(known -> known.describe(DIGITS)).orElse("unknown");
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 95 percent of the cost -> 90 percent of the cost (1 change)}
     */
    @Override
    public String toString() {
        return before + " -> " + after + " (" + Lines.count(causes.size(), "change") + ")";
    }
}
