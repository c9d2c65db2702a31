package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a country pays on its external public debt, to one creditor country or to all.
 *
 * <p><b>Definition.</b> Interest plus principal of the years that are asked about, as the creditors' statistics state
 * them, in nominal amounts of one currency. Official and commercial creditors of a country count together. Years after
 * the last one on record are what is scheduled on debt as it stands, and the answer says so. Where a year states
 * interest but no principal, as in a grace period, the sum is a lower bound and the principal is named as missing.
 * {@linkplain Payments#over Over} GDP, exports or revenue, it is the share of them that the payments of the year take.
 *
 * <p><b>Unit.</b> The currency of the series, or percent of what it is divided by. <b>Range.</b> 0 or more.
 * <b>Source.</b> World Bank, International Debt Statistics: interest and principal are those of public and publicly
 * guaranteed debt, without what is paid to the IMF, whose credit these statistics count apart.
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
public final class DebtService extends PartedScore<DebtService.Asked> {

    /** Whose debt the payments to all creditors are of, and which creditor is not among them. */
    static final String TO_ALL = "public or guaranteed debt, without the IMF";

    /** Which creditors of one country the payments to it go to. */
    private static final CreditorScope TO_ONE = CreditorScope.OFFICIAL_AND_COMMERCIAL;

    /** What payments of a year may be divided by. */
    private static final List<Denominator> FLOWS = Arrays.stream(Denominator.values())
            .filter(denominator -> !denominator.contains)
            .toList();

    /** What is asked. */
    record Asked(Ref<Country> debtor, Optional<Ref<Country>> creditor, int from, int to, Optional<Denominator> over) {
        Asked {
            Budget.standard().requireYears(from, to);
            if (over.isPresent() && over.get().contains) {
                throw new IllegalArgumentException(
                        "debt service over " + over.get().label()
                                + ": what is paid in a year is no part of what is owed at its end; choose from "
                                + FLOWS.stream().map(Denominator::code).collect(joining(", ")));
            }
            if (over.isPresent() && from != to) {
                throw new IllegalArgumentException("debt service of " + from + "-" + to + " over "
                        + over.get().label() + ": a share is of one year; use timeline(" + from + ", " + to + ")");
            }
        }
    }

    DebtService(Asked asked) {
        super("debt-service", asked, DebtService::new);
    }

    /**
     * Starts the question for one debtor and all its creditors.
     *
     * @param debtor an ISO 3166 code in any form ({@code TJ}, {@code tj} or {@code TJK}), or a name
     * @return a question that still lacks its years: {@code DebtService.of("TJ").in(2016)}
     */
    public static Payments of(String debtor) {
        return new Payments(new DebtService(new Asked(
                new Ref<>(Country.KIND, requireNonNull(debtor, "debtor")), Optional.empty(), 0, 0, Optional.empty())));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param debtor an id, or a thing of a catalog
     * @return the question
     */
    public static Payments of(Identified debtor) {
        return of(debtor.id().toString());
    }

    @Override
    public DebtService in(int year) {
        return with(asked.creditor, year, year, asked.over);
    }

    private DebtService with(Optional<Ref<Country>> creditor, int from, int to, Optional<Denominator> over) {
        return new DebtService(new Asked(asked.debtor, creditor, from, to, over));
    }

    static Stream<Score> asked(Catalog catalog) {
        Set<String> creditors = Scores.creditors(catalog);
        return Scores.byYear(
                catalog,
                (country, year) -> Stream.of(
                                Stream.of(of(country)),
                                FLOWS.stream().map(base -> of(country).over(base)),
                                creditors.stream().map(creditor -> of(country).owedTo(creditor)))
                        .flatMap(payments -> payments)
                        .map(payments -> payments.in(year)));
    }

    @Override
    String worded(String when) {
        return "Debt service of " + asked.debtor
                + asked.creditor.map(code -> " to " + code).orElse("")
                + asked.over.map(base -> ", share of " + base.label()).orElse("") + when;
    }

    @Override
    String when() {
        return " in " + years();
    }

    private String years() {
        return asked.from + (asked.from == asked.to ? "" : "-" + asked.to);
    }

    @Override
    Assessment answer(Recorder recorder) {
        Entities<Series> ofDebtor = recorder.catalog().allSeries().in(asked.debtor.toString());
        List<Amount> known = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        Set<Measure> stated = EnumSet.noneOf(Measure.class);
        for (int year = asked.from; year <= asked.to; year++) {
            for (Measure measure : List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID)) {
                Amount amount = amount(recorder, ofDebtor, asked.creditor, measure, year);
                if (amount.operand().isPresent()) {
                    known.add(amount);
                    stated.add(measure);
                }
                int of = year;
                operands.add(amount.operand()
                        .orElseGet(() -> Operand.unknown(amount.label() + ", " + of, Estimate.atLeast(0), "amount")));
            }
        }
        boolean isWhole = known.size() == operands.size();
        Estimate more = isWhole ? Estimate.exactly(0) : Estimate.atLeast(0);
        String label = "debt service";
        Amount paid = new Amount(
                label,
                Amount.total(recorder, label, known)
                        .map(sum -> Operand.of(
                                label, sum.value().plus(more), sum.unit(), Computation.of(Formula.SUM, operands))));
        Assessment.Builder answer = Assessment.of(recorder).saying(words -> {
            String part = isWhole || stated.size() != 1
                    ? ""
                    : stated.contains(Measure.INTEREST_PAID) ? "interest" : "principal";
            String scope = part + asked.creditor.map(code -> " to " + code).orElse("");
            String creditors = asked.creditor.isPresent() ? TO_ONE.label() + " creditors" : TO_ALL;
            words.scope(scope.isEmpty() ? "" : scope.strip() + " alone")
                    .aside(paid.operand().isEmpty() ? "" : creditors)
                    .when("in " + years())
                    .among(known.size(), operands.size(), "amounts", Optional.empty());
        });
        if (asked.over.isEmpty()) {
            return answer.saying(words -> words.unit(
                                    paid.operand().map(Operand::unit).orElse("the currency of the series"))
                            .formula("sum over years of interest + principal"))
                    .computed(() -> Optional.of(Computation.of(Formula.SUM, operands)))
                    .answer(paid.operand().map(Operand::value));
        }
        Amount base = asked.over.get().of(recorder, ofDebtor, asked.from, Optional.empty());
        return answer.saying(words -> words.percentOf(asked.over.get())
                        .formula("(interest + principal) / " + base.label() + " of " + asked.from))
                .computed(() -> paid.percentOf(base, Formula.PERCENT_OF_BASE))
                .answer(paid.ratioTo(base, recorder));
    }

    /** Interest or principal of a year, to one country or to all. */
    static Amount amount(
            Recorder recorder, Entities<Series> ofDebtor, Optional<Ref<Country>> creditor, Measure measure, int year) {
        CreditorScope scope = creditor.isPresent() ? TO_ONE : CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;
        String label = (measure == Measure.INTEREST_PAID ? "interest" : "principal")
                + creditor.map(code -> " to " + code).orElse(" to all external creditors");
        return Amount.stated(
                recorder, label, Amount.series(ofDebtor, measure, scope, creditor), year, Optional.empty());
    }

    /**
     * What a debtor pays, not yet when. Immutable and thread-safe.
     *
     * @since 0.2.0
     */
    public static final class Payments extends YearlyScore<DebtService> {
        private Payments(DebtService undated) {
            super(undated, undated::in);
        }

        /**
         * Only what is paid to one country.
         *
         * @param country an ISO 3166 code in any form ({@code CN}, {@code cn} or {@code CHN}), or a name
         * @return a narrower question
         */
        public Payments owedTo(String country) {
            Ref<Country> creditor = new Ref<>(Country.KIND, requireNonNull(country, "country"));
            return new Payments(undated.with(Optional.of(creditor), 0, 0, undated.asked.over));
        }

        /**
         * As {@link #owedTo(String)}, by what has the id.
         *
         * @param country an id, or a thing of a catalog
         * @return the question
         */
        public Payments owedTo(Identified country) {
            return owedTo(country.id().toString());
        }

        /**
         * What part of another flow of the same year the payments take.
         *
         * @param base GDP, revenue or exports
         * @return a question for one year or a timeline
         * @throws IllegalArgumentException if it is a total of debt, of which what is paid in a year is no part
         * @since 0.3.0
         */
        public Payments over(Denominator base) {
            Asked asked = undated.asked;
            return new Payments(
                    undated.with(asked.creditor, asked.from, asked.to, Optional.of(requireNonNull(base, "base"))));
        }

        /**
         * The question for the sum over several years.
         *
         * @param from the first year
         * @param to the last year
         * @return the score
         * @throws IllegalArgumentException if a year is not 0 to 9999, the span ends before it starts or is longer than
         *     1,000 years, or the payments of several years are to be divided by something
         */
        public DebtService during(int from, int to) {
            return undated.with(undated.asked.creditor, from, to, undated.asked.over);
        }
    }
}
