package io.github.digitalsilkroad.lint.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.score.SafeguardGap;
import io.github.digitalsilkroad.core.view.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The safeguards that are coded of a country's statutes, by technology: legal basis, authorization, independent
 * regulator, limit of retention, redress, exemption of the police and day in force. Each cell is a claim on a property
 * of a law, with the article in its locator and, in the property {@code covers}, the technologies that it is coded for.
 * What no one coded is unknown; it is never printed as absent.
 *
 * @param country an ISO 3166 code or a name
 * @since 0.3.0
 */
public record Safeguards(String country) {

    private static final List<Property<?>> PROPERTIES = ImmutableList.<Property<?>>builder()
            .addAll(Props.SAFEGUARDS)
            .add(Props.EXEMPTION, Props.IN_FORCE)
            .build();

    /**
     * Takes the country.
     *
     * @param country an ISO 3166 code or a name
     */
    public Safeguards {
        requireNonNull(country, "country");
    }

    /**
     * The matrix as rows: what is coded, and for which of the technologies in use that watch people each safeguard is
     * unknown.
     *
     * @param catalog what to ask
     * @return a table, the coded cells of each safeguard before what is unknown of it
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog does not have the country
     */
    public Table on(Catalog catalog) {
        requireNonNull(catalog, "catalog");
        List<Law> laws = catalog.laws().in(country).list();
        Set<Technology> used = EnumSet.noneOf(Technology.class);
        catalog.deployments()
                .in(country)
                .live()
                .forEach(system -> used.addAll(Sets.intersection(system.technologies(), SafeguardGap.WATCHING)));
        Table.Builder table = Table.of("Safeguards coded of the statutes of "
                        + catalog.country(country).name())
                .column("Safeguard")
                .column("Technologies")
                .column("What is coded")
                .column("Statute and article")
                .column("Source");
        for (Property<?> property : PROPERTIES) {
            Set<Technology> open = used.isEmpty() ? EnumSet.noneOf(Technology.class) : EnumSet.copyOf(used);
            for (Law law : laws) {
                Attested<?> cell = law.facts().get(property);
                if (cell.isPresent()) {
                    Set<Technology> covered = Coded.parseAll(
                            Technology.class, law.facts().value(Props.COVERS).orElse(""));
                    open.removeAll(covered);
                    Claim<?> claim = cell.chosen().orElseThrow();
                    table.row(
                            property.label(),
                            covered.isEmpty() ? "not coded" : words(covered),
                            cell.value().orElseThrow().toString(),
                            law.name()
                                    + (claim.citation().locator().isEmpty()
                                            ? ""
                                            : ", " + claim.citation().locator()),
                            claim.source().id().toString());
                }
            }
            if (!open.isEmpty()) {
                table.row(property.label(), words(open), "unknown", "", "");
            }
        }
        return table.build();
    }

    private static String words(Set<Technology> technologies) {
        return technologies.stream().map(Technology::label).collect(Collectors.joining(", "));
    }
}
