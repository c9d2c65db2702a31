package io.github.digitalsilkroad.core.scenario;

import static java.util.stream.Collectors.toSet;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a currency be worth less in every year: what it buys of others falls by a part. Prices and amounts in it stay.
 *
 * <p>In dollars, GDP falls with it; exports fall at most so far. External debt falls by the part that is owed in the
 * currency itself, which is at most what the shares of other currencies leave of all external public debt. Debt in
 * percent of GDP rises by the part that is owed in others, which may be none of it or all. Each is an estimate between
 * these ends.
 */
record Depreciation(List<Series> all, double left, String currency) {

    static void apply(Draft draft, String currency, double percent) {
        Series rate = draft.world().allSeries().where(Series.MEASURE, Measure.EXCHANGE_RATE).stream()
                .filter(series -> series.unit().equals(currency))
                .findFirst()
                .orElseThrow(() -> draft.refusal("no exchange rate says whose currency " + currency + " is"));
        List<Series> all =
                draft.world().allSeries().in(rate.countryCode().toString()).list();
        Depreciation fall = new Depreciation(all, (DebtRelief.ALL - percent) / DebtRelief.ALL, currency);
        DebtRelief.restate(draft, all, fall::restated);
    }

    private Optional<?> restated(Series series, int year) {
        Attested<?> fact = series.observations().at(year);
        if (series.measure() == Measure.PUBLIC_DEBT || series.measure() == Measure.REVENUE) {
            fact = fact.filter(claim -> editions(year).contains(claim.source()));
        }
        if (!(fact.value().orElse(null) instanceof Measurement<?> number)) {
            return Optional.empty();
        }
        return switch (series.measure()) {
            case GDP -> times(number, Estimate.exactly(left));
            case EXCHANGE_RATE -> times(number, Estimate.exactly(1).dividedBy(Estimate.exactly(left)));
            case EXPORTS, EXPORTS_WITH_INCOME, PRESENT_VALUE -> times(number, Estimate.between(left, 1));
            case PUBLIC_DEBT -> times(number, Estimate.between(1, 1 / left));
            case REVENUE -> number instanceof Ratio ? Optional.of(number) : Optional.empty();
            case DEBT_STOCK, PRINCIPAL_PAID, INTEREST_PAID, COMMITMENTS, DISBURSEMENTS ->
                times(number, Estimate.between(left(own(series, number, year)), 1));
            default -> Optional.empty();
        };
    }

    /** Those that GDP is taken from: a ratio is restated with the GDP of its own edition. */
    private Set<Source> editions(int year) {
        return all.stream()
                .filter(series -> series.measure() == Measure.GDP)
                .flatMap(gdp -> gdp.observations().at(year).chosen().stream())
                .map(Claim::source)
                .collect(toSet());
    }

    /** The largest part of a debt that may be owed in the currency. */
    private double own(Series series, Measurement<?> owed, int year) {
        double others = 0;
        double total = Double.POSITIVE_INFINITY;
        for (Series each : all) {
            Object value = each.observations().at(year).value().orElse(null);
            if (each.measure() == Measure.CURRENCY_SHARE
                    && value instanceof Measurement<?> share
                    && !each.currency().equals(Optional.of(currency))) {
                others += share.number().low();
            } else if (each.measure() == Measure.DEBT_STOCK
                    && each.scope() == CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED
                    && value instanceof Money money) {
                total = money.number().high();
            }
        }
        if (series.measure() != Measure.DEBT_STOCK || owed.number().low() <= 0 || others == 0) {
            return 1;
        }
        return others >= DebtRelief.ALL
                ? 0
                : Math.min(
                        1, (1 - others / DebtRelief.ALL) * total / owed.number().low());
    }

    /** The share of a debt that is left if a part of it is owed in the currency; exact if all or none is. */
    private double left(double own) {
        return own * left + (1 - own);
    }

    private static Optional<Measurement<?>> times(Measurement<?> number, Estimate factor) {
        return Optional.of(Measurement.of(number.number().times(factor), number.unit()));
    }
}
