package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ClaimChoice;
import io.github.digitalsilkroad.core.evidence.Reason;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How {@link Fact} shows what is known. */
final class FactView {

    private FactView() {}

    static Table table(Entity entity) {
        Table.Builder table = Table.of(entity.name() + " (" + entity.kind().singular() + " " + entity.id() + ")")
                .column("fact")
                .column("value")
                .column("claims");
        for (Fact known : Fact.allOf(entity)) {
            Attested<?> fact = known.claims();
            String claims = Lines.count(fact.claims().size(), "claim");
            table.row(
                    Text.of(known.label()),
                    Working.value(known),
                    Text.of(claims + (fact.isDisputed() ? ", " + fact.disputeText() : "")));
        }
        return table.build();
    }

    static Table table(Attested<?> fact) {
        List<? extends ClaimChoice<?>> series = fact.series();
        TableColumns<ClaimChoice<?>> columns = new TableColumns<ClaimChoice<?>>(fact.toString())
                .column("", choice -> choice.reason() == Reason.TAKEN ? "*" : "")
                .column("value", choice -> words(choice.claim().value()))
                .column("as of", choice -> words(choice.claim().asOf()))
                .column("source", choice -> choice.claim().source().publisher())
                .column("where", choice -> {
                    String locator = choice.claim().citation().locator();
                    return locator.isEmpty() ? "-" : locator;
                })
                .column("published", choice -> words(choice.claim().published()));
        if (fact.claims().stream().anyMatch(claim -> claim.basis() != Basis.STATED)) {
            columns.column("basis", choice -> choice.claim().basis().label());
        }
        return columns.column("why", choice -> choice.reason().label()).of(series.isEmpty() ? fact.why() : series);
    }

    private static String words(Optional<?> value) {
        return value.map(known -> Text.value(known).toString()).orElse("-");
    }

    static Tree why(Attested<?> fact) {
        return Tree.of(
                fact.toString(),
                fact.why().stream()
                        .sorted(Comparator.comparing(choice -> choice.reason() != Reason.TAKEN))
                        .map(choice -> Tree.of(line(choice)))
                        .toList());
    }

    private static String line(ClaimChoice<?> choice) {
        Claim<?> claim = choice.claim();
        boolean isByDate = choice.reason() == Reason.PUBLISHED_EARLIER || choice.reason() == Reason.EARLIER_TIME;
        String dates = isByDate
                ? ": " + date(choice, claim) + ", not "
                        + date(choice, choice.over().orElseThrow())
                : "";
        return claim.source().publisher() + " has " + Working.text(claim) + Text.cited(List.of(claim.citation())) + ": "
                + choice.words() + dates;
    }

    /** The date of a claim by which one is preferred to another. */
    private static String date(ClaimChoice<?> choice, Claim<?> claim) {
        Optional<?> date = choice.reason() == Reason.EARLIER_TIME ? claim.asOf() : claim.published();
        return date.map(known -> Text.value(known).toString()).orElse("unknown");
    }
}
