package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one country owes to China: as computed from series, over several denominators, and as sources state it. */
final class DebtRows {

    static final String CREDITOR = "CN";

    /** The property to which those of the same creditor's shares of other totals are akin. */
    private static final String SHARE_OWED = "china-share-of-public-debt";

    /** No share is more than this, which need not be said. */
    private static final double ALL = 100;

    private static final int[] YEARS = {2012, 2016, 2020, 2024};

    private final Catalog dsr;
    private final Notes notes;
    private final Country country;
    private final Answers known;

    DebtRows(Catalog dsr, Notes notes, Country country, Answers known) {
        this.dsr = dsr;
        this.notes = notes;
        this.country = country;
        this.known = known;
    }

    void addTo(Document.Builder page) {
        Table.Builder table = Table.of("Debt to China, official bilateral, at the end of the year, in percent of")
                .column("");
        for (int year : YEARS) {
            table.rightColumn("" + year);
        }
        List<String> gaps = new ArrayList<>();
        List<List<Assessment>> answers = new ArrayList<>();
        for (int i = 0; i < YEARS.length; i++) {
            answers.add(new ArrayList<>());
        }
        for (Denominator denominator : Denominator.values()) {
            Text[] cells = new Text[YEARS.length + 1];
            List<Citation> citations = new ArrayList<>();
            for (int i = 0; i < YEARS.length; i++) {
                Assessment answer = known.to(leverage(denominator, YEARS[i]));
                answers.get(i).add(answer);
                cells[i + 1] = answer.value()
                        .map(value -> Text.figure(answer.question(), value.describe(2)))
                        .orElse(Text.of(Notes.NOT_STATED));
                citations.addAll(answer.value().isPresent() ? answer.citations() : List.of());
                for (String missing : MissingInput.lines(answer.missing())) {
                    if (!gaps.contains(missing)) {
                        gaps.add(missing);
                    }
                }
            }
            cells[0] = Text.of(denominator.label() + " ").plus(notes.mark(citations));
            table.row(cells);
        }
        page.add(table.build());
        for (int i = 0; i < YEARS.length; i++) {
            String sentence = Projections.of(answers.get(i)).sentence();
            if (!sentence.isEmpty()) {
                page.paragraph("Of the shares of " + YEARS[i] + ":" + sentence);
            }
        }
        if (!gaps.isEmpty()) {
            page.paragraph("Not to be had: " + String.join("; ", gaps) + ".");
        }
        addStated(page);
    }

    private DebtLeverage leverage(Denominator denominator, int year) {
        return DebtLeverage.of(country.code().toString())
                .owedTo(CREDITOR)
                .over(denominator)
                .in(year);
    }

    private static boolean isShareOwed(Catalog dsr, Property<?> property) {
        return dsr.vocabulary()
                .find(SHARE_OWED)
                .map(Vocabulary.Term::property)
                .filter(owed -> owed.equals(property) || dsr.vocabulary().areAkin(owed, property))
                .isPresent();
    }

    /** The shares that sources state, by the property that names the denominator as the source does. */
    static Map<Property<?>, List<Claim<?>>> stated(Catalog dsr, Country country) {
        Map<Property<?>, List<Claim<?>>> stated = new LinkedHashMap<>();
        for (Attested<?> fact : country.facts().all()) {
            if (isShareOwed(dsr, fact.property())) {
                for (Claim<?> claim : fact.claims()) {
                    if (claim.value().orElse(null) instanceof Share) {
                        stated.computeIfAbsent(fact.property(), absent -> new ArrayList<>())
                                .add(claim);
                    }
                }
            }
        }
        return stated;
    }

    private void addStated(Document.Builder page) {
        Table.Builder table =
                Table.of("As sources state it").column("").column("As of").column("Percent");
        Map<Property<?>, List<Claim<?>>> stated = stated(dsr, country);
        stated.forEach((property, claims) -> {
            String label = property.label();
            for (Claim<?> claim : claims) {
                table.row(
                        Text.of(label),
                        claim.asOf().map(Text::value).orElse(Text.of(Notes.NOT_STATED)),
                        Text.of(percent(claim) + " ").plus(notes.mark(claim)));
                label = "";
            }
        });
        if (stated.isEmpty()) {
            page.paragraph("No source in the data states a share that is owed to China.");
        } else {
            page.add(table.build());
        }
    }

    static String percent(Claim<?> claim) {
        Estimate share = ((Share) claim.value().orElseThrow()).number();
        boolean isOpen = share.best().isEmpty() && share.high() >= ALL;
        return isOpen
                ? Estimate.interval(share.low(), share.isLowOpen(), Double.POSITIVE_INFINITY, true)
                        .describe(4)
                : Notes.plain(share);
    }
}
