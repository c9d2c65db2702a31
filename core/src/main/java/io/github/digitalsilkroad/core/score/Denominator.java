package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Measure;
import java.util.EnumSet;
import java.util.Set;

/**
 * What {@link DebtLeverage} divides a debt by. The five differ widely: half of what a country owes to official lenders
 * abroad may be a third of all that its government owes.
 *
 * @since 0.1.0
 */
public enum Denominator {
    /** Gross debt of the general government, at home and abroad, at the end of the year. */
    PUBLIC_DEBT("gross government debt", true, EnumSet.complementOf(EnumSet.of(CreditorScope.NONE))),
    /** External public debt to governments and international organizations, at the end of the year. */
    OFFICIAL_EXTERNAL_DEBT(
            "official external debt",
            true,
            EnumSet.of(CreditorScope.OFFICIAL_BILATERAL, CreditorScope.OFFICIAL_MULTILATERAL, CreditorScope.OFFICIAL)),
    /** External public debt to governments, at the end of the year. */
    BILATERAL_DEBT("official bilateral debt", true, EnumSet.of(CreditorScope.OFFICIAL_BILATERAL)),
    /** Gross domestic product of the year, at current prices. */
    GDP("GDP", false, EnumSet.complementOf(EnumSet.of(CreditorScope.NONE))),
    /** Revenue of the general government in the year. */
    REVENUE("government revenue", false, EnumSet.complementOf(EnumSet.of(CreditorScope.NONE)));

    private final String label;
    private final boolean contains;

    @SuppressWarnings("ImmutableEnumChecker") // nobody gets hold of the set
    private final Set<CreditorScope> covered;

    Denominator(String label, boolean contains, Set<CreditorScope> covered) {
        this.label = label;
        this.contains = contains;
        this.covered = covered;
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code gross government debt}
     */
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
        return covered.contains(scope);
    }

    Figure figure(Catalog catalog, String debtor, int year) {
        return switch (this) {
            case PUBLIC_DEBT ->
                Figure.percentOfGdp(
                        catalog, SeriesPick.of(debtor, Measure.PUBLIC_DEBT, CreditorScope.ALL), label, year);
            case OFFICIAL_EXTERNAL_DEBT ->
                Figure.sum(
                        label,
                        BILATERAL_DEBT.figure(catalog, debtor, year),
                        Figure.of(
                                catalog,
                                SeriesPick.of(debtor, Measure.DEBT_STOCK, CreditorScope.OFFICIAL_MULTILATERAL),
                                "official multilateral debt",
                                year));
            case BILATERAL_DEBT ->
                Figure.of(
                        catalog,
                        SeriesPick.of(debtor, Measure.DEBT_STOCK, CreditorScope.OFFICIAL_BILATERAL),
                        label,
                        year);
            case GDP -> Figure.of(catalog, SeriesPick.of(debtor, Measure.GDP, CreditorScope.NONE), label, year);
            case REVENUE ->
                Figure.percentOfGdp(catalog, SeriesPick.of(debtor, Measure.REVENUE, CreditorScope.NONE), label, year);
        };
    }
}
