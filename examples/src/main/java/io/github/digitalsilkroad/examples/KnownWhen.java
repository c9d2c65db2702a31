package io.github.digitalsilkroad.examples;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader could have known of each country, month by month: only what sources had published by then counts, as
 * the sources that the data has today tell it; of very many systems every second year. A month in which nothing of it
 * changed has no row.
 */
final class KnownWhen {

    private static final int DIGITS = 3;
    private static final int MONTHS = 12;

    private final Catalog dsr;
    private final List<Country> countries;

    private KnownWhen(Catalog dsr, List<Country> countries) {
        this.dsr = dsr;
        this.countries = countries;
    }

    static View of(Catalog dsr, List<Country> countries) {
        return new KnownWhen(dsr, countries).page();
    }

    private View page() {
        Map<Country, Table.Builder> tables = new LinkedHashMap<>();
        for (Country country : countries) {
            tables.put(
                    country,
                    Table.of("From each month on, until the next row")
                            .column("Known by the end of")
                            .rightColumn("Systems on record")
                            .rightColumn("with a supplier")
                            .rightColumn("Concentration of vendors, HHI")
                            .rightColumn("Cameras, as far as stated")
                            .column("Stated since the row before: owed to China, percent (of when)"));
        }
        Map<Country, List<String>> before = new HashMap<>();
        Set<Claim<?>> told = new HashSet<>();
        YearMonth last = dsr.day().map(YearMonth::from).orElse(YearMonth.now(ZoneOffset.UTC));
        int step = BriefingSite.isMany(dsr) ? SeenThrough.STEP * MONTHS : 1;
        for (YearMonth month = last.minusYears(SeenThrough.YEARS);
                !month.isAfter(last);
                month = month.plusMonths(step)) {
            Catalog known = dsr.knownBy(month.toString());
            for (Country country : countries) {
                List<String> numbers = numbers(known, country);
                Text stated = known.find(country)
                        .map(then -> newlyStated(known, (Country) then, told))
                        .orElse(Text.join("", List.of()));
                if (!numbers.equals(before.put(country, numbers))
                        || !stated.spans().isEmpty()) {
                    List<Text> row = new ArrayList<>(List.of(Text.of(month.toString())));
                    numbers.forEach(number -> row.add(Text.of(number)));
                    row.add(stated);
                    requireNonNull(tables.get(country)).row(row.toArray(Text[]::new));
                }
            }
        }
        Document.Builder page = Document.builder()
                .paragraph("What the sources of this data had published by the end of each month. A source that was"
                        + " published later does not count, even if it tells of earlier years; one without a date"
                        + " counts once it was surely there. A figure may have been known from a source, or an"
                        + " edition, that the data does not have.");
        tables.forEach((country, table) -> page.heading(country.name()).add(table.build()));
        return page.build();
    }

    private static List<String> numbers(Catalog known, Country country) {
        String code = country.code().toString();
        Deployments systems = known.deployments().in(code);
        Total cameras = systems.total(Props.CAMERAS);
        return List.of(
                "" + systems.count(),
                "" + systems.stating(Props.SUPPLIER).count(),
                VendorConcentration.of(code)
                        .measures(known)
                        .map(Herfindahl::index)
                        .map(KnownWhen::words)
                        .orElse(Notes.NOT_STATED),
                cameras.sum()
                        .map(sum -> sum.describe(DIGITS) + Notes.basis(cameras))
                        .orElse(Notes.NOT_STATED));
    }

    private static String words(Estimate value) {
        return (value.isBounded() ? Estimate.between(value.low(), value.high()) : value).describe(DIGITS);
    }

    /** The shares stated that were not told before. */
    private static Text newlyStated(Catalog known, Country country, Set<Claim<?>> told) {
        List<Text> shares = new ArrayList<>();
        DebtRows.stated(known, country).values().stream()
                .flatMap(List::stream)
                .filter(told::add)
                .forEach(claim -> shares.add(Text.source(
                        claim.citation(),
                        DebtRows.percent(claim)
                                + claim.asOf()
                                        .map(date -> " (" + Text.value(date) + ")")
                                        .orElse(""))));
        return Text.join("; ", shares);
    }
}
