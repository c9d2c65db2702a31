package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.site.Panels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Why sources say other numbers of what a country owes to China: each published share on time, by the total and the
 * creditors that its source names, beside the share that series give; and for each the sentence that makes it true.
 */
final class OtherShares {

    /** No share is more than all of it. */
    private static final Estimate WHOLE = Estimate.between(0, 100);

    private final Catalog dsr;
    private final Country country;
    private final OwedShares owed;
    private final Map<Property<?>, List<Claim<?>>> stated;

    OtherShares(Catalog dsr, Country country, OwedShares owed) {
        this.dsr = dsr;
        this.country = country;
        this.owed = owed;
        this.stated = DebtRows.stated(dsr, country);
    }

    boolean isEmpty() {
        return stated.isEmpty();
    }

    /** What names the page, for {@link Text#figure}. */
    String question() {
        return "why do sources say other numbers of what " + country.name() + " owes to China?";
    }

    /** The country, as a way to the page. */
    Text named() {
        return Text.figure(question(), country.name());
    }

    /** How many numbers there are, from the least to the greatest, as a way to the page. */
    Text link() {
        return Text.figure(
                question(),
                "Sources state " + Findings.count((int) claims(), "other share") + " owed to China, from "
                        + Estimate.exactly(numbers().min().orElseThrow()).describe(3) + " to "
                        + Estimate.exactly(numbers().max().orElseThrow()).describe(3)
                        + " percent: of what each number is true");
    }

    private long claims() {
        return stated.values().stream().mapToLong(List::size).sum();
    }

    private DoubleStream numbers() {
        return stated.values().stream()
                .flatMap(List::stream)
                .map(OtherShares::number)
                .mapToDouble(share -> share.best().orElse(share.low()));
    }

    private static Estimate number(Claim<?> claim) {
        return ((Share) claim.value().orElseThrow()).number();
    }

    View page() {
        Document.Builder page = Document.builder()
                .paragraph("Each number is of the total, the creditors and the time that its source names, so two"
                        + " numbers that differ may both be right. The line is the same in each panel: what "
                        + country.name() + " owes to official lenders of China in percent of gross government debt,"
                        + " computed from series.");
        List<Panels.Panel> panels = new ArrayList<>();
        stated.forEach((property, claims) -> panels.add(new Panels.Panel(
                Text.of(property.label()),
                Text.of(""),
                owed.chart(country),
                claims.stream()
                        .flatMap(claim -> claim.asOf().flatMap(DateInterval::years).stream()
                                .map(when -> new Panels.Point(
                                        (when.low() + when.high()) / 2,
                                        new Chart.Mark(
                                                claim.source().publisher() + ", " + when(claim),
                                                number(claim).intersection(WHOLE),
                                                DebtRows.percent(claim)))))
                        .toList())));
        page.add(Panels.of(
                Text.of("Published shares owed to China, by total and creditor"),
                "Percent, " + owed.years() + "; one scale for all. A point is a number that a"
                        + " source states, at its time, with its bounds: "
                        + panels.stream()
                                .mapToInt(panel -> panel.beside().size())
                                .sum()
                        + " of " + claims() + ", those with a time.",
                panels));
        page.heading("Of what each number is true");
        stated.forEach((property, claims) -> claims.forEach(claim -> page.paragraph(sentence(property, claim))));
        int year = owed.latestYear();
        return page.paragraph(owed.figure(country, year)
                        .plus(": share of gross government debt owed to official lenders of China, at the end of "
                                + year + ", computed from series."))
                .build();
    }

    private Text sentence(Property<?> property, Claim<?> claim) {
        String total = dsr.vocabulary().find(property.name()).orElseThrow().description();
        return Text.of(DebtRows.percent(claim) + " %: " + total.substring(0, 1).toLowerCase(Locale.ROOT)
                        + total.substring(1).replaceAll("[.]$", "") + ", " + when(claim) + " (")
                .plus(Text.source(claim.citation(), claim.source().id().toString()))
                .plus((claim.citation().locator().isBlank()
                                ? ""
                                : ", " + claim.citation().locator()) + ")"
                        + claim.note().map(note -> "; " + note).orElse("") + ".");
    }

    private static String when(Claim<?> claim) {
        return claim.asOf().map(Text::asOf).map(Text::toString).orElse("of no stated time");
    }
}
