package io.github.digitalsilkroad.core.model;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A vendor, carrier, bank, government or other body that has a role in something.
 *
 * <table>
 * <caption>Attributes</caption>
 * <tr><th>attribute</th><th>required</th><th>meaning</th></tr>
 * <tr><td>id, name</td><td>yes</td><td>stable slug; name in English</td></tr>
 * <tr><td>kinds</td><td>yes</td><td>what it is</td></tr>
 * <tr><td>countryCode</td><td>no</td><td>where it is incorporated</td></tr>
 * <tr><td>aliases</td><td>no</td><td>other names; what it is called in other systems is an {@link Identifier}</td></tr>
 * <tr><td>filedSameAs</td><td>no</td><td>organizations that are possibly the same, unless a source says it</td></tr>
 * <tr><td>facts</td><td>no</td><td>what sources claim</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@Value.Immutable
@SuppressWarnings({"immutables:subtype", "immutables:incompat"}) // the text of every entity is that of Named
public abstract sealed class Organization extends Named<Organization>
        permits OrganizationBuilder.ImmutableOrganization {

    /** What kind of thing it is: the one declaration from which its table, lookups and groups follow. */
    public static final Kind<Organization> KIND = new Kind<>(
                    Organization.class,
                    "organization",
                    "organizations",
                    "Vendors, carriers, banks, governments and others that have a role in something.",
                    Organization::make)
            .standing();

    private static final EntityColumns<Organization> COLUMNS = new EntityColumns<>(KIND);

    /** The country it belongs to, as a column. */
    public static final Column<Organization, CountryCode> COUNTRY = KIND.optional(
                    "country", CountryCode.cell(), Organization::countryCode, "country of incorporation")
            .references("countries")
            .where();

    /** What kinds of organization it is, as a column. */
    public static final Column<Organization, OrganizationKind> KINDS = KIND.many(
                    "kinds", Cell.code(OrganizationKind.class), Organization::kinds, "what it is")
            .required();

    private static final Column<Organization, String> ALIASES = KIND.aliasesColumn(Organization::aliases);

    private static final Column<Organization, Id> SAME_AS = COLUMNS.sameAs(Organization::filedSameAs);

    Organization() {
        super(KIND);
    }

    /**
     * Starts an organization of one kind or more; the compiler asks for what else is required in turn.
     *
     * @param kind what it is; other if unknown
     * @param more what else it is
     * @return the first stage of the builder
     */
    public static OrganizationBuilderStages.BuildStart builder(OrganizationKind kind, OrganizationKind... more) {
        return new OrganizationBuilder().addKinds(requireNonNull(kind, "kind")).addKinds(requireNonNull(more, "more"));
    }

    /**
     * What it is.
     *
     * @return one kind or more
     */
    public abstract Set<OrganizationKind> kinds();

    /**
     * The country under whose law it is incorporated.
     *
     * @return the code, if known
     */
    public abstract Optional<CountryCode> countryCode();

    /**
     * Other names.
     *
     * @return names, possibly none
     */
    public abstract List<String> aliases();

    /** What the table files as possibly the same, which holds where no source names any. */
    abstract List<Id> filedSameAs();

    private static Organization make(Row row) {
        return OrganizationBuilder.ImmutableOrganization.of(
                row.facts(),
                row.get(COLUMNS.id),
                row.get(COLUMNS.name),
                row.all(KINDS),
                row.find(COUNTRY),
                row.all(ALIASES),
                row.all(SAME_AS));
    }
}
