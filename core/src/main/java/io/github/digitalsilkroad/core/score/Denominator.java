package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import java.util.List;
import java.util.Optional;

/**
 * What {@link DebtLeverage} divides a debt by. They differ widely: half of what a country owes to official lenders
 * abroad may be a third of all that its government owes. Each has a {@linkplain #perimeter perimeter} that answers
 * print.
 *
 * @since 0.1.0
 */
public enum Denominator implements Coded {
    /** Gross debt of the general government, at home and abroad, at the end of the year. */
    PUBLIC_DEBT(
            Measure.PUBLIC_DEBT,
            "gross government debt",
            true,
            CreditorScope.ALL,
            "what the general government owes to all creditors at home and abroad, without what it only guarantees"),
    /** External public debt to governments and international organizations but the IMF, at the end of the year. */
    OFFICIAL_EXTERNAL_DEBT(
            Measure.DEBT_STOCK,
            "official external debt",
            true,
            CreditorScope.OFFICIAL,
            "long-term external debt to governments and international organizations that is public or publicly"
                    + " guaranteed, without IMF credit, bonds and banks"),
    /** External public debt to governments, at the end of the year. */
    BILATERAL_DEBT(
            Measure.DEBT_STOCK,
            "official bilateral debt",
            true,
            CreditorScope.OFFICIAL_BILATERAL,
            "long-term external debt to governments and their agencies that is public or publicly guaranteed"),
    /** Gross domestic product of the year, at current prices. */
    GDP(Measure.GDP, "GDP", "the whole economy at current prices"),
    /** Revenue of the general government in the year. */
    REVENUE(
            Measure.REVENUE,
            "government revenue",
            "taxes, contributions, other revenue and grants of the general government"),
    /** Exports of goods and services of the year. */
    EXPORTS(
            Measure.EXPORTS,
            "exports of goods and services",
            "goods and services by the national accounts, without income from abroad"),
    /** Exports of goods and services of the year with income from abroad, that of workers included. */
    EXPORTS_WITH_INCOME(
            Measure.EXPORTS_WITH_INCOME,
            "exports of goods, services and primary income",
            "goods, services and primary income by the balance of payments, pay of workers abroad included");

    /** What series state it, or its parts. */
    final Measure measure;

    private final String label;
    /** Whether the debt is part of the denominator, so that the answer cannot exceed 100 percent. */
    final boolean contains;
    /** Whose claims it holds, or may be exceeded by. */
    private final CreditorScope whole;

    private final String perimeter;

    /** A flow of one year, such as revenue, which contains no debt. */
    Denominator(Measure measure, String flow, String perimeter) {
        this(measure, flow, false, CreditorScope.ALL, perimeter);
    }

    Denominator(Measure measure, String label, boolean contains, CreditorScope whole, String perimeter) {
        this.measure = measure;
        this.label = label;
        this.contains = contains;
        this.whole = whole;
        this.perimeter = perimeter;
    }

    /**
     * What it counts: whose claims, whether guaranteed debt, of which sector, and whether grants are in revenue.
     *
     * @return words for a reader
     * @since 0.3.0
     */
    public String perimeter() {
        return perimeter;
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code gross government debt}
     */
    @Override
    public String label() {
        return label;
    }

    /** Whether a debt to these creditors may be divided by this. */
    boolean covers(CreditorScope scope) {
        return whole.holds(scope);
    }

    /** The amount in a year, in steps of a recorder. */
    Amount of(Recorder recorder, Entities<Series> ofDebtor, int year, Optional<Source> edition) {
        Amount amount = amount(recorder, ofDebtor, year, edition);
        if (amount.operand().isPresent() && this != GDP) {
            recorder.note(() -> label + ": " + perimeter);
        }
        return amount;
    }

    /** The series that are its parts; none where it is a percentage of GDP, which has the edition of its own GDP. */
    List<List<Series>> parts(Entities<Series> ofDebtor) {
        return switch (this) {
            case PUBLIC_DEBT, REVENUE -> List.of();
            case OFFICIAL_EXTERNAL_DEBT ->
                List.of(
                        Amount.series(ofDebtor, measure, CreditorScope.OFFICIAL_BILATERAL),
                        Amount.series(ofDebtor, measure, CreditorScope.OFFICIAL_MULTILATERAL));
            default -> List.of(series(ofDebtor));
        };
    }

    private List<Series> series(Entities<Series> ofDebtor) {
        return Amount.series(ofDebtor, measure, contains ? whole : CreditorScope.NONE);
    }

    private Amount amount(Recorder recorder, Entities<Series> ofDebtor, int year, Optional<Source> edition) {
        return switch (this) {
            case PUBLIC_DEBT, REVENUE ->
                Amount.percentOfGdp(recorder, label, series(ofDebtor), GDP.series(ofDebtor), year);
            case OFFICIAL_EXTERNAL_DEBT -> {
                Recorder step = recorder.step();
                Amount bilateral = BILATERAL_DEBT.of(step, ofDebtor, year, edition);
                Amount multilateral = Amount.stated(
                        step, "official multilateral debt", parts(ofDebtor).get(1), year, edition);
                yield Amount.sum(step, label, bilateral, multilateral);
            }
            case BILATERAL_DEBT, GDP, EXPORTS, EXPORTS_WITH_INCOME ->
                Amount.stated(recorder, label, series(ofDebtor), year, edition);
        };
    }
}
