package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * How much of what a country owes, or earns, its debt to one creditor makes up.
 *
 * <p><b>Definition.</b> Debt outstanding and disbursed at the end of a year ÷ a {@link Denominator} of the same year, in
 * percent. The denominator is named in the answer, because the same debt may be a third of one total and half of
 * another. Debt of official creditors is meant unless the question {@linkplain Position#counting counts} others;
 * creditors whose claims the denominator does not hold are refused. A total that a source gives in percent of GDP is
 * multiplied by the GDP of the same edition of that source, never of another.
 *
 * <p><b>Unit.</b> Percent of the denominator. <b>Range.</b> 0 to 100 of a total that holds the debt; 0 or more of GDP and revenue. <b>Source.</b> The debt burden
 * indicators of the IMF and World Bank's debt sustainability framework (Guidance Note, 2018), in nominal amounts.
 *
 * <p><b>What it does not mean.</b> A share of public debt says nothing of a share of external debt or of GDP; a high
 * share says neither that the debt cannot be paid nor that the creditor uses it. Debt that only the state guarantees is
 * counted by creditors' statistics and not by those of the general government.
 *
 * <p><b>Example.</b> {@code DebtLeverage.of("TJ").owedTo("CN").in(2016).on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class DebtLeverage extends Question {

    private static final String NAME = "debt-leverage";

    private final Position position;
    private final int year;

    private DebtLeverage(Position position, int year) {
        this.position = position;
        this.year = year;
    }

    /**
     * Starts the question for one debtor.
     *
     * @param debtor an ISO 3166 code in any form: {@code TJ}, {@code tj} or {@code TJK}
     * @return a question that still lacks a year: {@code DebtLeverage.of("TJ").owedTo("CN").in(2016)}
     * @throws IllegalArgumentException if it is no country code
     */
    public static Position of(String debtor) {
        return new Position(
                CountryCode.of(debtor).toString(),
                Optional.empty(),
                CreditorScope.OFFICIAL_BILATERAL,
                Denominator.PUBLIC_DEBT);
    }

    /**
     * The same question with another denominator.
     *
     * @param other what to divide by
     * @return another score
     * @throws IllegalArgumentException if the denominator does not hold the claims of the creditors that are counted
     */
    public DebtLeverage over(Denominator other) {
        return new DebtLeverage(position.over(other), year);
    }

    /**
     * What the debt is divided by.
     *
     * @return the denominator
     */
    public Denominator denominator() {
        return position.denominator;
    }

    /**
     * The year that is asked about.
     *
     * @return the year at whose end the debt is owed
     */
    public int year() {
        return year;
    }

    @Override
    public DebtLeverage in(int other) {
        return position.in(other);
    }

    @Override
    public ScoreSeries timeline(int from, int to) {
        return position.timeline(from, to);
    }

    @Override
    public ReadableForm form() {
        ReadableForm form = ReadableForm.of(NAME).with("debtor", position.debtor);
        if (position.creditor.isPresent()) {
            form = form.with("creditor", position.creditor.get());
        }
        return form.with("counting", position.scope.code())
                .with("over", position.denominator.code())
                .with("year", year);
    }

    static Grammar<Score> addTo(Grammar<Score> grammar) {
        return grammar.with(
                NAME,
                NAME + " debtor=TJ creditor=KZ over=gdp year=2016",
                "debt, of official creditors unless counting=... says otherwise, in percent of a total",
                arguments -> {
                    Position position =
                            of(arguments.required("debtor", CountryCode::of).toString());
                    Optional<CountryCode> creditor = arguments.optional("creditor", CountryCode::of);
                    Optional<CreditorScope> scope = arguments.optional("counting", CreditorScope::parse);
                    return new Position(
                                    position.debtor,
                                    creditor,
                                    scope.orElse(position.scope),
                                    arguments
                                            .optional("over", Denominator::parse)
                                            .orElse(position.denominator))
                            .in(arguments.required("year", Integer::valueOf));
                });
    }

    @Override
    public String question() {
        return position.words() + " in " + year + ", share of " + position.denominator.label();
    }

    @Override
    public Assessment on(Catalog catalog) {
        String debtor = catalog.country(position.debtor).id().toString();
        Denominator denominator = position.denominator;
        Ask ask = Ask.of(this, catalog);
        Amount debt = position.debt(ask, debtor, year);
        Amount whole = denominator.of(ask, debtor, year);
        Optional<Estimate> percent = denominator.contains() ? debt.shareOf(whole, ask) : debt.ratioTo(whole, ask);
        if (percent.isPresent() && denominator == Denominator.PUBLIC_DEBT) {
            ask.note("creditors' statistics count what the state guarantees, gross debt only what it owes itself");
        }
        return Assessment.of(ask)
                .unit("percent of " + denominator.label())
                .formula("debt at the end of " + year + " / " + denominator.label()
                        + (denominator.contains() ? " at the end of " : " of ") + year)
                .answer(percent);
    }

    /**
     * A debtor, its creditor and a denominator, not yet a year. Immutable and thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Position {

        private final String debtor;
        private final Optional<CountryCode> creditor;
        private final CreditorScope scope;
        private final Denominator denominator;

        private Position(String debtor, Optional<CountryCode> creditor, CreditorScope scope, Denominator denominator) {
            if (!denominator.covers(scope)) {
                throw new IllegalArgumentException("debt to " + words(scope) + " creditors over " + denominator.label()
                        + ": the total does not hold all of that debt; use over(Denominator.PUBLIC_DEBT), or"
                        + " counting(CreditorScope.OFFICIAL_BILATERAL)");
            }
            this.debtor = debtor;
            this.creditor = creditor;
            this.scope = scope;
            this.denominator = denominator;
        }

        /**
         * Only what is owed to one country.
         *
         * @param country an ISO 3166 code in any form: {@code CN}, {@code cn} or {@code CHN}
         * @return a narrower question
         * @throws IllegalArgumentException if it is no country code
         */
        public Position owedTo(String country) {
            return new Position(debtor, Optional.of(CountryCode.of(country)), scope, denominator);
        }

        /**
         * The debt to other creditors than official bilateral ones.
         *
         * @param other whose claims to count
         * @return another question
         * @throws IllegalArgumentException if the denominator does not hold the claims of those creditors
         */
        public Position counting(CreditorScope other) {
            return new Position(debtor, creditor, other, denominator);
        }

        /**
         * The same debt over another denominator.
         *
         * @param other what to divide by; {@link Denominator#PUBLIC_DEBT} unless this is called
         * @return another question
         * @throws IllegalArgumentException if the denominator does not hold the claims of the creditors that are counted
         */
        public Position over(Denominator other) {
            return new Position(debtor, creditor, scope, other);
        }

        /**
         * The question for one year.
         *
         * @param year the year at whose end the debt is owed
         * @return the score
         */
        public DebtLeverage in(int year) {
            return new DebtLeverage(this, year);
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
         * Tests a claim that names no denominator against every one.
         *
         * @param percent what is claimed, such as {@code Estimate.about(40)}
         * @param from the first year that the claim may speak of
         * @param to the last one
         * @return the claim as a question
         * @throws IllegalArgumentException if the span ends before it starts
         */
        public DebtShareClaim claimed(Estimate percent, int from, int to) {
            return DebtShareClaim.of(this, percent, from, to);
        }

        boolean allows(Denominator other) {
            return other.covers(scope);
        }

        String words() {
            return "Debt of " + debtor
                    + creditor.map(code -> " owed to " + code).orElse("") + " (" + words(scope) + ")";
        }

        private Amount debt(Ask ask, String country, int year) {
            String label = "debt" + creditor.map(code -> " owed to " + code).orElse("") + ", " + words(scope);
            List<Series> fitting = Amount.series(ask.catalog(), country, Measure.DEBT_STOCK, scope, creditor);
            return Amount.stated(ask, label, fitting, year);
        }

        private static String words(CreditorScope scope) {
            return scope.code().replace('-', ' ');
        }

        /**
         * The question so far.
         *
         * @return debtor, creditor and denominator in words
         */
        @Override
        public String toString() {
            return words() + ", share of " + denominator.label();
        }
    }
}
