package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a country pays on its external public debt, to one creditor country or to all.
 *
 * <p><b>Definition.</b> Interest plus principal of the years that are asked about, as the creditors' statistics state
 * them, in nominal amounts of one currency. Official and commercial creditors of a country count together. Years after
 * the last one on record are what is scheduled on debt as it stands, and the answer says so. Where a year states interest
 * but no principal, as in a grace period, the sum is a lower bound and the principal is named as missing.
 *
 * <p><b>Unit.</b> The currency of the series. <b>Range.</b> 0 or more. <b>Source.</b> World Bank, International Debt
 * Statistics: interest and principal are those of public and publicly guaranteed debt.
 *
 * <p><b>What it does not mean.</b> It is what was or will be due by the lender's books; arrears, deferrals and what is
 * paid in kind do not show. For the schedule of one loan see {@link LoanService}.
 *
 * <p><b>Example.</b> {@code DebtService.of("TJ", 2016).owedTo("CN").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtService implements Score {

    private final String debtor;
    private final Optional<CountryCode> creditor;
    private final int from;
    private final int to;

    private DebtService(String debtor, Optional<CountryCode> creditor, int from, int to) {
        this.debtor = debtor;
        this.creditor = creditor;
        this.from = from;
        this.to = to;
    }

    /**
     * The question for one year.
     *
     * @param debtor an ISO 3166 code in any form: {@code TJ}, {@code tj} or {@code TJK}
     * @param year the year
     * @return the score, for all creditors
     * @throws IllegalArgumentException if it is no country code
     */
    public static DebtService of(String debtor, int year) {
        return of(debtor, year, year);
    }

    /**
     * The question for the sum over several years.
     *
     * @param debtor an ISO 3166 code in any form: {@code TJ}, {@code tj} or {@code TJK}
     * @param from the first year
     * @param to the last year
     * @return the score, for all creditors
     * @throws IllegalArgumentException if it is no country code, or the span ends before it starts
     */
    public static DebtService of(String debtor, int from, int to) {
        return new DebtService(CountryCode.of(debtor).toString(), Optional.empty(), ScoreSeries.checked(from, to), to);
    }

    /**
     * Only what is paid to one country.
     *
     * @param country an ISO 3166 code in any form: {@code CN}, {@code cn} or {@code CHN}
     * @return another score
     * @throws IllegalArgumentException if it is no country code
     */
    public DebtService owedTo(String country) {
        return new DebtService(debtor, Optional.of(CountryCode.of(country)), from, to);
    }

    @Override
    public DebtService inYear(int year) {
        return new DebtService(debtor, creditor, year, year);
    }

    @Override
    public ScoreSeries timeline(int first, int last) {
        return ScoreSeries.of(subject(), first, last, this::inYear);
    }

    @Override
    public String question() {
        return subject() + " in " + from + (from == to ? "" : "-" + to);
    }

    private String subject() {
        return "Debt service of " + debtor + creditor.map(code -> " to " + code).orElse("");
    }

    @Override
    public Assessment on(Catalog catalog) {
        String country = catalog.country(debtor).id().toString();
        Assessment.Builder answer = Assessment.of(this, catalog).formula("sum over years of interest + principal");
        List<Figure> known = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        int missing = 0;
        for (int year = from; year <= to; year++) {
            for (Measure measure : List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID)) {
                Figure figure = figure(catalog, country, creditor, measure, year);
                inputs.addAll(figure.inputs());
                notes.addAll(figure.notes());
                figure.missing().forEach(answer::missing);
                missing += figure.missing().isEmpty() ? 0 : 1;
                if (figure.amount().isPresent()) {
                    known.add(figure);
                }
            }
        }
        notes.forEach(answer::note);
        Figure sum = Figure.sum("debt service", known.toArray(new Figure[0]));
        sum.missing().forEach(answer::missing);
        if (sum.amount().isEmpty()) {
            answer.unit("USD");
            return answer.unanswered(() -> inputs);
        }
        answer.unit(sum.amount().get().code());
        Estimate amount = sum.amount().get().amount();
        return answer.answer(missing == 0 ? amount : amount.plus(Estimate.atLeast(0)), () -> inputs);
    }

    /** Interest or principal of a year, to one country or to all. */
    static Figure figure(Catalog catalog, String country, Optional<CountryCode> creditor, Measure measure, int year) {
        CreditorScope scope = creditor.isPresent()
                ? CreditorScope.OFFICIAL_AND_COMMERCIAL
                : CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
        String label = (measure == Measure.INTEREST_PAID ? "interest" : "principal")
                + creditor.map(code -> " to " + code).orElse(" to all external creditors");
        return Figure.of(catalog, new SeriesPick(country, measure, scope, creditor), label, year);
    }

    /**
     * The question.
     *
     * @return the question in words
     */
    @Override
    public String toString() {
        return question();
    }
}
