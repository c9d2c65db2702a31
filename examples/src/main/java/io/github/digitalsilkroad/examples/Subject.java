package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Series;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a data package is about: the countries in which a system stands, to which a loan goes, or of which it has a
 * series. The other countries in it are those that vendors, lenders and sources are from.
 */
final class Subject {

    /** The law whose reach the examples ask of. */
    static final String LAW = "cn-national-intelligence-law-2017";

    private Subject() {}

    /** The countries, in the order of the catalog, even if its lenses leave nothing of them. */
    static List<Country> countries(Catalog seen) {
        Catalog catalog = seen.asReleased();
        Set<CountryCode> codes = new HashSet<>();
        for (Deployment system : catalog.deployments()) {
            system.country().ifPresent(codes::add);
        }
        for (Financing loan : catalog.financings()) {
            codes.add(loan.recipient());
        }
        for (Series series : catalog.allSeries()) {
            series.country().ifPresent(codes::add);
        }
        return seen.countries().stream()
                .filter(country -> codes.contains(country.code()))
                .toList();
    }

    /** The title of a briefing on some countries: it names their regions, or the countries where a region is blank. */
    static String title(List<Country> countries) {
        Set<String> regions = new TreeSet<>();
        for (Country country : countries) {
            regions.add(country.region().orElse(country.name()));
        }
        return "China's Digital Silk Road in " + String.join(", ", regions);
    }
}
