package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.PlainStyle;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * How much of what a country owes, or earns, its debt to one creditor makes up.
 *
 * <p><b>Definition.</b> Debt outstanding and disbursed at the end of a year ÷ a {@link Denominator} of the same year,
 * in percent. The denominator is named in the answer, because the same debt may be a third of one total and half of
 * another. Debt of official creditors is meant unless the question {@linkplain Position#counting counts} others;
 * creditors whose claims the denominator does not hold are refused. A total that a source gives in percent of GDP is
 * multiplied by the GDP of the same edition of that source, never of another; debt and total are of one edition, too,
 * if one states both. Where several state a part, the answer names the one that it takes.
 *
 * <p><b>Unit.</b> Percent of the denominator. <b>Range.</b> 0 to 100 of a total that holds the debt; 0 or more of GDP
 * and revenue. <b>Source.</b> The debt burden indicators of the IMF and World Bank's debt sustainability framework
 * (Guidance Note, 2018), in nominal amounts.
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
public final class DebtLeverage extends PartedScore<DebtLeverage.AskedLeverage> {

    /** What is asked. */
    @PlainStyle
    @Value.Builder
    record AskedLeverage(
            Ref<Country> debtor, Optional<Ref<Country>> creditor, CreditorScope counting, Denominator over, int year)
            implements WithAskedLeverage {
        AskedLeverage {
            Years.check(year);
            if (!over.covers(counting)) {
                throw new IllegalArgumentException("debt to " + counting.label() + " creditors over " + over.label()
                        + ": the total does not hold all of that debt; ask over=" + Denominator.PUBLIC_DEBT.code()
                        + ", or counting=" + CreditorScope.OFFICIAL_BILATERAL.code());
            }
        }
    }

    DebtLeverage(AskedLeverage asked) {
        super("debt-leverage", asked, DebtLeverage::new);
    }

    /**
     * Starts the question for one debtor.
     *
     * @param debtor an ISO 3166 code in any form ({@code TJ}, {@code tj} or {@code TJK}), or a name
     * @return a question that still lacks a year: {@code DebtLeverage.of("TJ").owedTo("CN").in(2016)}
     */
    public static Position of(String debtor) {
        return new Position(new DebtLeverage(new AskedLeverage(
                new Ref<>(Country.KIND, requireNonNull(debtor, "debtor")),
                Optional.empty(),
                CreditorScope.OFFICIAL_BILATERAL,
                Denominator.PUBLIC_DEBT,
                0)));
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param debtor an id, or a thing of a catalog
     * @return the question
     */
    public static Position of(Identified debtor) {
        return of(debtor.id().toString());
    }

    /**
     * The same question with another denominator.
     *
     * @param other what to divide by
     * @return another score
     * @throws IllegalArgumentException if the denominator does not hold the claims of the creditors that are counted
     */
    public DebtLeverage over(Denominator other) {
        return new DebtLeverage(asked.withOver(requireNonNull(other, "other")));
    }

    @Override
    public DebtLeverage in(int other) {
        return new DebtLeverage(asked.withYear(other));
    }

    static Stream<Score> asked(Catalog catalog) {
        Set<String> creditors = Scores.creditors(catalog);
        return Scores.byYear(
                catalog,
                (country, year) -> Stream.concat(
                        Arrays.stream(Denominator.values())
                                .map(over -> DebtLeverage.of(country).over(over).in(year)),
                        creditors.stream()
                                .map(creditor -> DebtLeverage.of(country)
                                        .owedTo(creditor)
                                        .in(year))));
    }

    @Override
    String worded(String when) {
        return words() + when + ", share of " + asked.over.label();
    }

    @Override
    String when() {
        return " in " + asked.year;
    }

    String words() {
        return "Debt of " + asked.debtor + owed() + " (" + asked.counting.label() + ")";
    }

    private String owed() {
        return asked.creditor.map(code -> " owed to " + code).orElse("");
    }

    @Override
    Assessment answer(Recorder recorder) {
        Entities<Series> ofDebtor = recorder.catalog().allSeries().in(asked.debtor.toString());
        List<Series> owed = Amount.series(ofDebtor, Measure.DEBT_STOCK, asked.counting, asked.creditor);
        List<List<Series>> parts = new ArrayList<>(asked.over.parts(ofDebtor));
        parts.add(0, owed);
        Optional<Source> edition = Amount.edition(asked.year, parts);
        Amount debt =
                Amount.stated(recorder, "debt" + owed() + ", " + asked.counting.label(), owed, asked.year, edition);
        Amount whole = asked.over.of(recorder, ofDebtor, asked.year, edition);
        Optional<Estimate> percent =
                asked.over.contains ? debt.shareOf(whole, recorder) : debt.ratioTo(whole, recorder);
        String apart = percent.isPresent() && asked.over == Denominator.OFFICIAL_EXTERNAL_DEBT
                ? noteApart(recorder, ofDebtor, debt, whole)
                : "";
        if (percent.isPresent() && asked.over == Denominator.PUBLIC_DEBT) {
            recorder.note("creditors' statistics count what the state guarantees, gross debt only what it owes itself");
        }
        boolean isAll = asked.over == Denominator.BILATERAL_DEBT && asked.creditor.isEmpty();
        return Assessment.of(recorder)
                .saying(answer -> answer.percentOf(asked.over)
                        .scope(isAll ? "" : part() + " alone")
                        .aside(apart)
                        .when("in " + asked.year)
                        .formula("debt at the end of " + asked.year + " / " + asked.over.label()
                                + (asked.over.contains ? " at the end of " : " of ") + asked.year))
                .computed(() ->
                        debt.percentOf(whole, asked.over.contains ? Formula.PERCENT_OF_WHOLE : Formula.PERCENT_OF_BASE))
                .answer(percent);
    }

    private String part() {
        return (asked.over == Denominator.BILATERAL_DEBT ? "debt" : asked.counting.label())
                + asked.creditor.map(code -> " to " + code).orElse(" debt");
    }

    /**
     * Tells what the share would be of a total with what is owed to an organization apart from it, such as IMF credit.
     */
    private String noteApart(Recorder recorder, Entities<Series> ofDebtor, Amount debt, Amount whole) {
        List<String> apart = new ArrayList<>();
        Set<Map<String, String>> totals = new HashSet<>();
        Amount.series(ofDebtor, Measure.DEBT_STOCK, CreditorScope.OFFICIAL_MULTILATERAL)
                .forEach(total -> totals.add(total.indicators()));
        for (Series series : Amount.series(ofDebtor, Measure.DEBT_STOCK, CreditorScope.ONE_ORGANIZATION)) {
            if (!totals.contains(series.indicators())
                    && series.observations().at(asked.year).isPresent()) {
                Optional<String> lender = series.lender()
                        .map(id -> recorder.catalog().organization(id.toString()))
                        .map(one -> "the " + one.name());
                lender.ifPresent(name -> apart.add("total without " + name));
                String owed = lender.map(name -> "debt to " + name).orElse(series.name());
                Recorder step = recorder.step();
                Amount more = Amount.stated(step, owed, List.of(series), asked.year, Optional.empty());
                Amount all = Amount.sum(step, asked.over.label() + " and " + owed, whole, more);
                debt.shareOf(all, step)
                        .ifPresent(share -> recorder.note(share.describe(4) + " percent of the total with " + owed));
            }
        }
        return String.join("; ", apart);
    }

    /**
     * A debtor, its creditor and a denominator, not yet a year. Immutable and thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Position extends YearlyScore<DebtLeverage> {

        private Position(DebtLeverage undated) {
            super(undated, undated::in);
        }

        /**
         * Only what is owed to one country.
         *
         * @param country an ISO 3166 code in any form ({@code CN}, {@code cn} or {@code CHN}), or a name
         * @return a narrower question
         */
        public Position owedTo(String country) {
            return new Position(new DebtLeverage(
                    undated.asked.withCreditor(new Ref<>(Country.KIND, requireNonNull(country, "country")))));
        }

        /**
         * As {@link #owedTo(String)}, by what has the id.
         *
         * @param country an id, or a thing of a catalog
         * @return the question
         */
        public Position owedTo(Identified country) {
            return owedTo(country.id().toString());
        }

        /**
         * The debt to other creditors than official bilateral ones.
         *
         * @param other whose claims to count
         * @return another question
         * @throws IllegalArgumentException if the denominator does not hold the claims of those creditors
         */
        public Position counting(CreditorScope other) {
            return new Position(new DebtLeverage(undated.asked.withCounting(requireNonNull(other, "other"))));
        }

        /**
         * The same debt over another denominator.
         *
         * @param other what to divide by; {@link Denominator#PUBLIC_DEBT} unless this is called
         * @return another question
         * @throws IllegalArgumentException if the denominator does not hold the claims of the creditors that are
         *     counted
         */
        public Position over(Denominator other) {
            return new Position(undated.over(other));
        }

        /**
         * What the debt can be divided by.
         *
         * @return the denominators that hold the claims of the creditors that are counted, in order
         */
        public List<Denominator> denominators() {
            return Arrays.stream(Denominator.values())
                    .filter(denominator -> denominator.covers(undated.asked.counting))
                    .toList();
        }

        /**
         * The debt as text.
         *
         * @return such as {@code Debt of KG owed to CN (official bilateral)}
         */
        public String words() {
            return undated.words();
        }
    }
}
