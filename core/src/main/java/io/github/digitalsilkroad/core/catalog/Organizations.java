package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import java.util.List;
import java.util.TreeSet;

/**
 * A query over organizations: vendors, carriers, banks, governments.
 *
 * @since 0.1.0
 */
public final class Organizations extends FactQuery<Organization, Organizations> {

    Organizations(Catalog catalog, Condition[] conditions) {
        super(catalog, catalog.tables().of(Organization.KIND), conditions);
    }

    @Override
    Organizations with(Condition[] narrowed) {
        return new Organizations(catalog(), narrowed);
    }

    /**
     * Only organizations of a kind.
     *
     * @param kind the kind
     * @return a narrower query
     */
    public Organizations of(OrganizationKind kind) {
        return whereKey(Organization.KINDS, requireNonNull(kind, "kind"));
    }

    /**
     * Only vendors: organizations of the kind {@link OrganizationKind#VENDOR}.
     *
     * @return a narrower query
     */
    public Organizations vendors() {
        return of(OrganizationKind.VENDOR);
    }

    /**
     * Only carriers: organizations of the kind {@link OrganizationKind#CARRIER}.
     *
     * @return a narrower query
     */
    public Organizations carriers() {
        return of(OrganizationKind.CARRIER);
    }

    /**
     * Only lenders: organizations that lend some financing of this catalog, under its reading.
     *
     * @return a narrower query
     */
    public Organizations lenders() {
        return narrow(new Condition.Listed(rowsOfLenders()));
    }

    /** The rows of organizations that lend some financing, ascending. */
    private int[] rowsOfLenders() {
        TreeSet<Integer> rows = new TreeSet<>();
        for (Financing financing : catalog().financings()) {
            for (Id lender : financing.lenders()
                    .value()
                    .map(Parties::list)
                    .orElse(List.of())) {
                rows.add(kindTable().find(lender.toString()));
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }
}
