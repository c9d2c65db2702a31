package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import java.util.List;
import java.util.Optional;

/**
 * What {@link DebtLeverage} divides a debt by. The five differ widely: half of what a country owes to official lenders
 * abroad may be a third of all that its government owes.
 *
 * @since 0.1.0
 */
public enum Denominator implements Coded {
    /** Gross debt of the general government, at home and abroad, at the end of the year. */
    PUBLIC_DEBT("gross government debt", true, CreditorScope.ALL),
    /** External public debt to governments and international organizations, at the end of the year. */
    OFFICIAL_EXTERNAL_DEBT("official external debt", true, CreditorScope.OFFICIAL),
    /** External public debt to governments, at the end of the year. */
    BILATERAL_DEBT("official bilateral debt", true, CreditorScope.OFFICIAL_BILATERAL),
    /** Gross domestic product of the year, at current prices. */
    GDP("GDP", false, CreditorScope.ALL),
    /** Revenue of the general government in the year. */
    REVENUE("government revenue", false, CreditorScope.ALL);

    private final String label;
    private final boolean contains;
    /** Whose claims it holds, or may be exceeded by. */
    private final CreditorScope whole;

    Denominator(String label, boolean contains, CreditorScope whole) {
        this.label = label;
        this.contains = contains;
        this.whole = whole;
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

    /**
     * Whether the debt is part of the denominator, so that the answer cannot exceed 100 percent.
     *
     * @return false for GDP and revenue, which a debt may exceed
     */
    public boolean contains() {
        return contains;
    }

    /** Whether a debt to these creditors may be divided by this. */
    boolean covers(CreditorScope scope) {
        return whole.holds(scope);
    }

    /** The amount in a year, in steps of a recorder. */
    Amount of(Recorder recorder, String debtor, int year) {
        return switch (this) {
            case PUBLIC_DEBT -> percentOfGdp(recorder, debtor, Measure.PUBLIC_DEBT, CreditorScope.ALL, year);
            case OFFICIAL_EXTERNAL_DEBT -> {
                Recorder step = recorder.step();
                Amount bilateral = BILATERAL_DEBT.of(step, debtor, year);
                Amount multilateral = Amount.stated(
                        step,
                        "official multilateral debt",
                        series(recorder, debtor, Measure.DEBT_STOCK, CreditorScope.OFFICIAL_MULTILATERAL),
                        year);
                yield Amount.sum(step, label, bilateral, multilateral);
            }
            case BILATERAL_DEBT ->
                Amount.stated(
                        recorder,
                        label,
                        series(recorder, debtor, Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL),
                        year);
            case GDP -> Amount.stated(recorder, label, series(recorder, debtor, Measure.GDP, CreditorScope.NONE), year);
            case REVENUE -> percentOfGdp(recorder, debtor, Measure.REVENUE, CreditorScope.NONE, year);
        };
    }

    private Amount percentOfGdp(Recorder recorder, String debtor, Measure measure, CreditorScope scope, int year) {
        return Amount.percentOfGdp(
                recorder,
                label,
                series(recorder, debtor, measure, scope),
                series(recorder, debtor, Measure.GDP, CreditorScope.NONE),
                year);
    }

    private static List<Series> series(Recorder recorder, String country, Measure measure, CreditorScope scope) {
        return Amount.series(recorder.catalog(), country, measure, scope, Optional.empty());
    }
}
