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
        table.row(prefix + financing.name(), giver(financing), notes.money(financing.amount()), terms(financing));
    }

    private String giver(Financing financing) {
        List<String> lines = new ArrayList<>();
        if (!financing.lenders().claims().isEmpty()) {
            lines.add(notes.parties(financing.lenders()));
        }
        if (!financing.facts().get(Props.CHANNEL).claims().isEmpty()) {
            lines.add("through " + notes.parties(financing.facts().get(Props.CHANNEL)));
        }
        if (!financing.facts().get(Props.FUNDER).claims().isEmpty()) {
            lines.add(notes.parties(financing.facts().get(Props.FUNDER)));
        }
        return lines.isEmpty() ? Notes.NOT_STATED : String.join("\n", lines);
    }

    private String terms(Financing financing) {
        List<String> words = new ArrayList<>();
        if (!financing.rate().claims().isEmpty()) {
            words.add(notes.fact(financing.rate(), rate -> Notes.plain(rate.number()) + " % a year"));
        }
        if (!financing.maturity().claims().isEmpty()) {
            words.add(notes.fact(financing.maturity(), years -> Notes.plain(years.estimate()) + " years"));
        }
        if (!financing.grace().claims().isEmpty()) {
            words.add(notes.fact(financing.grace(), years -> "grace " + Notes.plain(years.estimate()) + " years"));
        }
        return words.isEmpty() ? Notes.NOT_STATED : Notes.joinMarked(words);
    }

    private String sum() {
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
        StringBuilder text = new StringBuilder("Together, in US dollars of each time: ");
        if (total.sum().isPresent()) {
            Money sum = Money.of(total.sum().get().number(), total.unit().code());
            text.append(sum.describe(4))
                    .append(" in ")
                    .append(total.counted())
                    .append(
                            total.disputed().isEmpty()
                                    ? ""
                                    : ", " + total.disputed().size() + " disputed")
                    .append(' ')
                    .append(notes.mark(citations));
        } else {
            text.append("no amount to add");
        }
        text.append(reasons.isEmpty() ? "." : ". Left out:");
        String comma = " ";
        for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
            text.append(comma)
                    .append(reason.getValue())
                    .append(" (")
                    .append(reason.getKey())
                    .append(')');
            comma = ", ";
        }
        return text.append(reasons.isEmpty() ? "" : ".").toString();
    }
}
