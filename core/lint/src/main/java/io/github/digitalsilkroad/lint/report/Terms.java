package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.view.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The terms on which two lenders lend, beside each other: of the loans of each, how many state a term, and from which
 * to which value they go. A loan that states nothing of a term counts as one that says nothing, never as one without
 * it.
 *
 * <p>A lender is an organization, or a country for all of its lenders. The years are those of signature, else of
 * commitment; loans without a year are left out once years are asked for, and counted in the title.
 *
 * @param lender the id or name of an organization or country
 * @param other another one
 * @param recipient the country that borrows, if only one counts
 * @param from the first year
 * @param to the last year
 * @since 0.3.0
 */
public record Terms(String lender, String other, Optional<String> recipient, int from, int to)
        implements TableQuestion {

    /** What a loan may ask for besides interest and times of repayment. */
    public static final List<Property<?>> CONDITIONS = List.of(
            Props.MANAGEMENT_FEE,
            Props.COMMITMENT_FEE,
            Props.INSURANCE_PREMIUM,
            Props.COLLATERAL,
            Props.GUARANTOR,
            Props.CONFIDENTIALITY,
            Props.CROSS_DEFAULT,
            Props.IMMUNITY_WAIVER,
            Props.PREPAYMENT,
            Props.PROCUREMENT_METHOD);

    private static final List<Property<?>> COMPARED = ImmutableList.<Property<?>>builder()
            .add(Props.RATE, Props.MATURITY, Props.GRACE)
            .addAll(CONDITIONS)
            .build();

    /**
     * Checks the years.
     *
     * @param lender the id or name of an organization or country
     * @param other another one
     * @param recipient the country that borrows, if only one counts
     * @param from the first year
     * @param to the last year
     * @throws IllegalArgumentException if they are not 0 to 9999, or end before they start
     */
    public Terms {
        requireNonNull(lender, "lender");
        requireNonNull(other, "other");
        requireNonNull(recipient, "recipient");
        Years.ordered(from, to);
    }

    /**
     * All loans of two lenders.
     *
     * @param lender the id or name of an organization or country
     * @param other another one
     * @return the comparison
     */
    public static Terms compare(String lender, String other) {
        return new Terms(lender, other, Optional.empty(), 0, Years.LAST);
    }

    /**
     * Only loans to one country.
     *
     * @param country an ISO 3166 code or a name
     * @return a narrower comparison
     */
    public Terms in(String country) {
        return new Terms(lender, other, Optional.of(requireNonNull(country, "country")), from, to);
    }

    /**
     * Only loans of some years.
     *
     * @param first the first year
     * @param last the last year
     * @return a narrower comparison
     * @throws IllegalArgumentException if they are not 0 to 9999, or end before they start
     */
    public Terms during(int first, int last) {
        return new Terms(lender, other, recipient, first, last);
    }

    /**
     * Compares them.
     *
     * @param catalog what to ask
     * @return a table, one term a row
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks a lender
     */
    @Override
    public Table on(Catalog catalog) {
        Entity one = party(catalog, lender);
        Entity another = party(catalog, other);
        List<Financing> ours = loans(catalog, one);
        List<Financing> theirs = loans(catalog, another);
        Table.Builder table = Table.of("Terms of " + Lines.count(ours.size(), "loan") + " of " + one.name() + " and "
                        + theirs.size()
                        + " of "
                        + another.name()
                        + recipient
                                .map(country ->
                                        " to " + catalog.country(country).name())
                                .orElse("")
                        + (isAnyYear() ? "" : ", " + from + "-" + to))
                .column("Term")
                .column(one.name())
                .column(another.name());
        for (Property<?> property : COMPARED) {
            table.row(property.label(), words(ours, property), words(theirs, property));
        }
        return table.build();
    }

    private boolean isAnyYear() {
        return from == 0 && to == Years.LAST;
    }

    private static Entity party(Catalog catalog, String name) {
        return catalog.find(name).orElseGet(() -> catalog.organization(name));
    }

    private List<Financing> loans(Catalog catalog, Entity party) {
        return catalog.financings().stream()
                .filter(loan -> loan.instrument().isRepaid()
                        && recipient
                                .map(country -> loan.recipient()
                                        .equals(catalog.country(country).code()))
                                .orElse(true)
                        && loan.facts().value(Props.LENDER).stream()
                                .flatMap(lenders -> lenders.list().stream())
                                .anyMatch(id -> isOf(catalog, id, party))
                        && (isAnyYear() || isDuring(loan)))
                .toList();
    }

    private static boolean isOf(Catalog catalog, Id id, Entity party) {
        return id.equals(party.id())
                || catalog.find(Organization.KIND, id.toString())
                        .flatMap(Organization::countryCode)
                        .filter(code -> code.toString().equals(party.id().toString()))
                        .isPresent();
    }

    private boolean isDuring(Financing loan) {
        OptionalInt year = loan.facts()
                .value(Props.SIGNED)
                .or(() -> loan.facts().value(Props.COMMITTED))
                .map(PartialDate::year)
                .orElse(OptionalInt.empty());
        return year.isPresent() && year.getAsInt() >= from && year.getAsInt() <= to;
    }

    private static String words(List<Financing> loans, Property<?> property) {
        List<? extends Attested<?>> stated = loans.stream()
                .map(loan -> loan.facts().get(property))
                .filter(Attested::isPresent)
                .toList();
        Optional<Estimate> range = stated.stream()
                .flatMap(fact -> fact.value().stream())
                .filter(Measurement.class::isInstance)
                .map(value -> ((Measurement<?>) value).number())
                .reduce(Estimate::hull);
        String basis = Lines.afterComma(Attested.basis(stated));
        return range.map(hull -> hull.describe(3) + "; ").orElse("") + stated.size() + " of " + loans.size() + basis;
    }
}
