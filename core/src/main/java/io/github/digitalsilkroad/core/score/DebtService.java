package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * <p><b>Example.</b> {@code DebtService.of("TJ").owedTo("CN").in(2016).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtService extends Question {

    private static final String NAME = "debt-service";

    private final Payments payments;
    private final int from;
    private final int to;

    private DebtService(Payments payments, int from, int to) {
        this.payments = payments;
        this.from = ScoreSeries.checked(from, to);
        this.to = to;
    }

    /**
     * Starts the question for one debtor and all its creditors.
     *
     * @param debtor an ISO 3166 code in any form: {@code TJ}, {@code tj} or {@code TJK}
     * @return a question that still lacks its years: {@code DebtService.of("TJ").in(2016)}
     * @throws IllegalArgumentException if it is no country code
     */
    public static Payments of(String debtor) {
        return new Payments(CountryCode.of(debtor).toString(), Optional.empty());
    }

    @Override
    public DebtService in(int year) {
        return payments.in(year);
    }

    @Override
    public ScoreSeries timeline(int first, int last) {
        return payments.timeline(first, last);
    }

    @Override
    public String question() {
        return payments + " in " + from + (from == to ? "" : "-" + to);
    }

    @Override
    public ReadableForm form() {
        ReadableForm form = ReadableForm.of(NAME).with("debtor", payments.debtor);
        if (payments.creditor.isPresent()) {
            form = form.with("creditor", payments.creditor.get());
        }
        return Years.add(form, from, to);
    }

    static Grammar<Score> addTo(Grammar<Score> grammar) {
        return grammar.with(
                NAME,
                NAME + " debtor=TJ creditor=KZ from=2015 to=2016",
                "interest and principal of a year, or of the years from=... to=...",
                arguments -> {
                    Payments payments = new Payments(
                            arguments.required("debtor", CountryCode::of).toString(),
                            arguments.optional("creditor", CountryCode::of));
                    return Years.read(arguments, payments::during)
                            .orElseGet(() -> payments.in(arguments.required("year", Integer::valueOf)));
                });
    }

    @Override
    public Assessment on(Catalog catalog) {
        String country = catalog.country(payments.debtor).id().toString();
        Ask ask = Ask.of(this, catalog);
        List<Amount> known = new ArrayList<>();
        int missing = 0;
        for (int year = from; year <= to; year++) {
            for (Measure measure : List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID)) {
                Amount amount = amount(ask, country, payments.creditor, measure, year);
                missing += amount.money().isPresent() ? 0 : 1;
                if (amount.money().isPresent()) {
                    known.add(amount);
                }
            }
        }
        Optional<Money> sum = Amount.total(ask, known);
        Estimate more = missing == 0 ? Estimate.exactly(0) : Estimate.atLeast(0);
        return Assessment.of(ask)
                .unit(sum.map(Money::code).orElse("the currency of the series"))
                .formula("sum over years of interest + principal")
                .answer(sum.map(paid -> paid.amount().plus(more)));
    }

    /** Interest or principal of a year, to one country or to all. */
    static Amount amount(Ask ask, String country, Optional<CountryCode> creditor, Measure measure, int year) {
        CreditorScope scope = creditor.isPresent()
                ? CreditorScope.OFFICIAL_AND_COMMERCIAL
                : CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
        String label = (measure == Measure.INTEREST_PAID ? "interest" : "principal")
                + creditor.map(code -> " to " + code).orElse(" to all external creditors");
        return Amount.stated(ask, label, Amount.series(ask.catalog(), country, measure, scope, creditor), year);
    }

    /**
     * What a debtor pays, not yet when. Immutable and thread-safe.
     *
     * @since 0.2.0
     */
    public static final class Payments {
        private final String debtor;
        private final Optional<CountryCode> creditor;

        private Payments(String debtor, Optional<CountryCode> creditor) {
            this.debtor = debtor;
            this.creditor = creditor;
        }

        /**
         * Only what is paid to one country.
         *
         * @param country an ISO 3166 code in any form: {@code CN}, {@code cn} or {@code CHN}
         * @return a narrower question
         * @throws IllegalArgumentException if it is no country code
         */
        public Payments owedTo(String country) {
            return new Payments(debtor, Optional.of(CountryCode.of(country)));
        }

        /**
         * The question for one year.
         *
         * @param year the year
         * @return the score
         */
        public DebtService in(int year) {
            return during(year, year);
        }

        /**
         * The question for the sum over several years.
         *
         * @param from the first year
         * @param to the last year
         * @return the score
         * @throws IllegalArgumentException if the span ends before it starts
         */
        public DebtService during(int from, int to) {
            return new DebtService(this, from, to);
        }

        /**
         * The question for every year of a span, each by itself.
         *
         * @param from the first year
         * @param to the last year
         * @return one score a year
         * @throws IllegalArgumentException if the span ends before it starts
         */
        public ScoreSeries timeline(int from, int to) {
            return ScoreSeries.of(toString(), from, to, this::in);
        }

        /**
         * The question so far.
         *
         * @return debtor and creditor in words
         */
        @Override
        public String toString() {
            return "Debt service of " + debtor
                    + creditor.map(code -> " to " + code).orElse("");
        }
    }
}
