package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a country owes at the end of a year, creditor by creditor, with what the creditors that have a series leave of
 * each total. Beneath stand debts that are in no total, such as IMF credit, and the amounts that sources state of the
 * year or the next, which may have another perimeter.
 *
 * @param debtor an ISO 3166 code in any form, or a name
 * @param year the year
 * @since 0.3.0
 */
public record Creditors(String debtor, int year) implements TableQuestion {

    private static final List<CreditorScope> TOTALS =
            List.of(CreditorScope.OFFICIAL_BILATERAL, CreditorScope.OFFICIAL_MULTILATERAL);

    /**
     * Checks the year.
     *
     * @param debtor an ISO 3166 code in any form, or a name
     * @param year the year
     * @throws IllegalArgumentException if it is not 0 to 9999
     */
    public Creditors {
        requireNonNull(debtor, "debtor");
        Years.check(year);
    }

    /**
     * The creditors of a country.
     *
     * @param debtor an ISO 3166 code in any form, or a name
     * @param year the year
     * @return the question
     * @throws IllegalArgumentException if the year is not 0 to 9999
     */
    public static Creditors of(String debtor, int year) {
        return new Creditors(debtor, year);
    }

    /**
     * Lists them.
     *
     * @param catalog what to ask
     * @return amounts, each with its part of official external debt where it is in it, and its source
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks the country
     */
    @Override
    public Table on(Catalog catalog) {
        Country country = catalog.country(debtor);
        List<Series> stocks = catalog.allSeries()
                .in(country.id().toString())
                .where(Series.MEASURE, Measure.DEBT_STOCK)
                .list();
        List<Series> parts = stocks.stream()
                .filter(series ->
                        series.creditor().isPresent() || series.lender().isPresent())
                .sorted(Comparator.comparing(series ->
                        owed(series).map(money -> -money.number().midpoint()).orElse(0.0)))
                .toList();
        List<Series> totals = stocks.stream()
                .filter(series -> TOTALS.contains(series.scope())
                        && series.creditor().isEmpty()
                        && owed(series).isPresent())
                .sorted(Comparator.comparing(Series::scope))
                .toList();
        Optional<Money> whole = totals.size() < TOTALS.size()
                ? Optional.empty()
                : totals.stream().map(series -> owed(series).orElseThrow()).reduce(Money::plus);
        Table.Builder table = Table.of("Debt of " + country.name() + " at the end of " + year + ": "
                        + Denominator.OFFICIAL_EXTERNAL_DEBT.perimeter())
                .column("Creditor")
                .rightColumn("Amount")
                .rightColumn("Percent of official external debt")
                .column("Source");
        List<Series> apart = new ArrayList<>(parts);
        for (Series total : totals) {
            List<Series> within = parts.stream()
                    .filter(part -> total.scope().holds(part.scope())
                            && part.indicators().equals(total.indicators()))
                    .toList();
            apart.removeAll(within);
            Money rest = owed(total).orElseThrow();
            for (Series part : within) {
                row(table, name(catalog, part), part, whole);
                Money before = rest;
                rest = owed(part)
                        .filter(money ->
                                money.unit().code().equals(before.unit().code()))
                        .map(before::minus)
                        .orElse(before);
            }
            String words = total.scope().label();
            table.row("others, " + words + ", without a series", rest.describe(4), percent(rest, whole), "difference");
            row(table, "all " + words + " creditors", total, whole);
        }
        apart.forEach(part -> row(table, name(catalog, part) + ", apart from the total", part, Optional.empty()));
        country.facts().all().forEach(fact -> stated(table, fact));
        Table found = table.build();
        return found.rows().isEmpty()
                ? table.row("no source states any of it", "", "", "").build()
                : found;
    }

    private Optional<Money> owed(Series series) {
        return series.observations().at(year).value().orElse(null) instanceof Money money
                ? Optional.of(money)
                : Optional.empty();
    }

    private void row(Table.Builder table, String name, Series series, Optional<Money> whole) {
        owed(series)
                .ifPresent(money -> table.row(
                        name,
                        money.describe(4)
                                + Lines.afterComma(Attested.basis(
                                        List.of(series.observations().at(year)))),
                        percent(money, whole),
                        series.observations()
                                .at(year)
                                .chosen()
                                .map(claim -> claim.source().id().toString())
                                .orElse("")));
    }

    private static String name(Catalog catalog, Series series) {
        return series.creditor()
                .map(code -> catalog.country(code.toString()).name())
                .or(() -> series.lender()
                        .map(id -> catalog.organization(id.toString()))
                        .map(lender -> lender.name()
                                + lender.facts()
                                        .value(Props.PART_OF)
                                        .map(whole ->
                                                " (" + catalog.entity(whole).name() + ")")
                                        .orElse("")))
                .orElseThrow();
    }

    private static String percent(Money money, Optional<Money> whole) {
        return whole.filter(total -> total.unit().code().equals(money.unit().code())
                        && total.number().low() > 0)
                .map(total -> money.ratioTo(total).times(100).describe(3))
                .orElse("");
    }

    /** What sources state of an amount owed in the year or the next. */
    private <T> void stated(Table.Builder table, Attested<T> fact) {
        if (!fact.property().type().isSameAs(ValueType.balance())) {
            return;
        }
        for (Claim<T> claim : fact.claims()) {
            claim.asOf()
                    .filter(when -> claim.hasValue()
                            && when.startYear().orElse(-1) >= year
                            && when.startYear().orElse(-1) <= year + 1)
                    .ifPresent(when -> table.row(
                            "stated: " + fact.property().label() + ", " + when,
                            claim.value().orElseThrow() + Lines.afterComma(Basis.words(Set.of(claim.basis()))),
                            "",
                            claim.source().id().toString()));
        }
    }
}
