package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The loans, credits and grants that one country received, and what they add up to. */
final class FinancingRows {

    private final Notes notes;
    private final Entities<Financing> financings;

    FinancingRows(Catalog dsr, Notes notes, String country) {
        this.notes = notes;
        this.financings = dsr.financings().in(country);
    }

    void addTo(Document.Builder page) {
        if (financings.isEmpty()) {
            page.paragraph("Financing: none in the data.");
            return;
        }
        Table.Builder table = Table.of("Financing")
                .spaced()
                .column("What for")
                .column("Lender or giver")
                .column("Amount")
                .column("Terms");
        for (Financing financing : financings) {
            if (financing.partOf().isEmpty()) {
                addRow(table, financing, "");
                for (Financing tranche : financings) {
                    if (tranche.partOf().filter(financing.id()::equals).isPresent()) {
                        addRow(table, tranche, "+ ");
                    }
                }
            }
        }
        page.add(table.build());
        page.paragraph(sum());
    }

    private void addRow(Table.Builder table, Financing financing, String prefix) {
        table.row(
                Text.of(prefix).plus(Text.thing(financing.id(), financing.name())),
                giver(financing),
                notes.money(financing.amount()),
                terms(financing));
    }

    private Text giver(Financing financing) {
        List<Text> lines = new ArrayList<>();
        if (!financing.lenders().claims().isEmpty()) {
            lines.add(notes.parties(financing.lenders()));
        }
        if (!financing.facts().get(Props.CHANNEL).claims().isEmpty()) {
            lines.add(Text.of("through ").plus(notes.parties(financing.facts().get(Props.CHANNEL))));
        }
        if (!financing.facts().get(Props.FUNDER).claims().isEmpty()) {
            lines.add(notes.parties(financing.facts().get(Props.FUNDER)));
        }
        return lines.isEmpty() ? Text.of(Notes.NOT_STATED) : Text.join("\n", lines);
    }

    private Text terms(Financing financing) {
        List<Text> words = new ArrayList<>();
        if (!financing.rate().claims().isEmpty()) {
            words.add(notes.fact(financing.rate(), rate -> Text.of(Notes.plain(rate.number()) + " % a year")));
        }
        if (!financing.maturity().claims().isEmpty()) {
            words.add(notes.fact(financing.maturity(), years -> Text.of(Notes.plain(years.number()) + " years")));
        }
        if (!financing.grace().claims().isEmpty()) {
            words.add(
                    notes.fact(financing.grace(), years -> Text.of("grace " + Notes.plain(years.number()) + " years")));
        }
        return words.isEmpty() ? Text.of(Notes.NOT_STATED) : Notes.joinMarked(words);
    }

    private Text sum() {
        Total total = financings.total(Props.AMOUNT);
        Set<Id> leftOut = new HashSet<>();
        Map<String, Integer> reasons = new TreeMap<>();
        for (LeftOut row : total.leftOut()) {
            leftOut.add(row.id());
            String reason = row.umbrella().isPresent() ? "parts of a sum that includes them" : row.reason();
            reasons.merge(reason, 1, Integer::sum);
        }
        List<Citation> citations = new ArrayList<>();
        for (Financing financing : financings) {
            Attested<Money> amount = financing.amount();
            if (!leftOut.contains(financing.id()) && amount.chosen().isPresent()) {
                citations.add(amount.chosen().get().citation());
            }
        }
        Text text = Text.of("Together, in nominal US dollars: ");
        if (total.sum().isPresent()) {
            Money sum = Money.of(total.sum().get().number(), total.unit().code());
            int disputed = total.disputed().size();
            text = text.plus(sum.describe(4) + " in " + total.counted() + Notes.basis(total)
                            + (disputed == 0 ? "" : ", " + disputed + " disputed") + " ")
                    .plus(notes.mark(citations));
        } else {
            text = text.plus("no amount to add");
        }
        List<String> words = new ArrayList<>();
        reasons.forEach((reason, count) -> words.add(count + " (" + reason + ")"));
        return text.plus(words.isEmpty() ? "." : ". Left out: " + String.join(", ", words) + ".");
    }
}
