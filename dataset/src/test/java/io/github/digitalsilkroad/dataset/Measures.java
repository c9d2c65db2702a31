package io.github.digitalsilkroad.dataset;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the datasheet says of the gaps and biases of the data, measured. */
final class Measures {

    private static final CountryCode CHINA = CountryCode.of("CN");

    private Measures() {}

    private static long count(String table, Predicate<Map<String, String>> rows) {
        return Rows.of(table).stream().filter(rows).count();
    }

    private static long claimed() {
        return Rows.claims().size();
    }

    private static long verified(String by) {
        return count("verified", row -> row.get("by").equals(by));
    }

    private static String part(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        boolean isTiny = part > 0 && Math.round(percent) == 0;
        boolean isNearlyAll = part < whole && Math.round(percent) == 100;
        return String.format(
                Locale.ROOT,
                "%,d of %,d (%s percent)",
                part,
                whole,
                isTiny ? "under 1" : isNearlyAll ? "over 99" : String.valueOf(Math.round(percent)));
    }

    private static long named(Catalog dsr, Kind<? extends Entity> kind) {
        return dsr.rows(kind).list().stream()
                .filter(entity -> !dsr.identifiers(entity).isEmpty())
                .count();
    }

    /** What has no coordinates, identifier, date, address or day of reading. */
    static String gaps(Catalog dsr) {
        List<Place> places = dsr.places().list();
        List<Map<String, String>> sources = Rows.of("sources");
        StringBuilder out = new StringBuilder();
        line(
                out,
                "Places with coordinates",
                part(
                        places.stream()
                                .filter(place -> place.coordinates().isPresent())
                                .count(),
                        places.size()));
        line(out, "Places with an identifier of others", part(named(dsr, Place.KIND), places.size()));
        int organizations = dsr.organizations().count();
        line(out, "Organizations with one", part(named(dsr, Organization.KIND), organizations));
        line(
                out,
                "Organizations with an LEI",
                part(count("identifiers", row -> row.get("scheme").equals("lei")), organizations));
        line(
                out,
                "Financings with one, that of AidData",
                part(named(dsr, Financing.KIND), dsr.financings().count()));
        List<Map<String, String>> records = Rows.of("aiddata");
        line(
                out,
                "Records of AidData on the five countries that are financings here",
                part(count("aiddata", row -> !row.get("financing").isEmpty()), records.size()));
        line(
                out,
                "Records left out that state no amount of their own",
                part(
                        count(
                                "aiddata",
                                row -> row.get("financing").isEmpty()
                                        && row.get("amount").isEmpty()),
                        count("aiddata", row -> row.get("financing").isEmpty())));
        line(
                out,
                "Deployments with one of their own",
                part(named(dsr, Deployment.KIND), dsr.deployments().count()));
        line(
                out,
                "Sources whose date of publication is bounded, not stated",
                part(count("sources", row -> row.get("published").startsWith("[")), sources.size()));
        line(
                out,
                "Sources without the day on which they were read",
                part(count("sources", row -> row.get("retrieved").length() < "2026-11-28".length()), sources.size()));
        line(
                out,
                "Sources read in a copy of the original",
                part(count("sources", row -> !row.get("copy").isBlank()), sources.size()));
        return out.toString();
    }

    /** How claims came in, whose word they are, and what was looked for in vain. */
    static String evidence() {
        Set<String> series =
                Rows.of("series").stream().map(row -> row.get("id")).collect(Collectors.toSet());
        Predicate<Map<String, String>> tabled = claim -> series.contains(claim.get("subject"));
        Predicate<Map<String, String>> recorded =
                claim -> claim.get("source").startsWith("aiddata-") && !tabled.test(claim);
        Predicate<Map<String, String>> brief = claim -> claim.get("source").equals("cpc-2020");
        Map<String, Predicate<Map<String, String>>> kinds = new LinkedHashMap<>();
        kinds.put("Figures of tables and analyses, by country and year", tabled);
        kinds.put("Claims read from records of AidData", recorded);
        kinds.put("Claims read from the brief", brief);
        kinds.put(
                "Claims read from other texts, one at a time",
                tabled.or(recorded).or(brief).negate());
        kinds.put("Claims as the source states them", based(""));
        kinds.put("Claims that the source estimates or expects", based("estimated", "projected"));
        kinds.put("Claims that we inferred or computed", based("inferred", "computed"));
        kinds.put("Claims that say why there is no value", based("undisclosed", "none", "not-applicable"));
        kinds.put(
                "Claims with the place in their source",
                claim -> !claim.get("locator").isBlank());
        StringBuilder out = new StringBuilder();
        kinds.forEach((what, claims) -> line(out, what, part(count("claims", claims), claimed())));
        List<List<String>> copies = CopiesTest.rows();
        line(
                out,
                "Figures of tables compared again by program with the copy that was read, all of them the same",
                part(total(copies, 2), total(copies, 1)));
        line(out, "Claims read again by eye beside the text that states them", part(verified("eye"), claimed()));
        line(
                out,
                "Claims of records of AidData whose figure or day a program found in the text of the record",
                part(verified("program"), count("claims", recorded)));
        line(
                out,
                "Searches without result, and the things that they were about",
                Rows.of("searches").size() + " and "
                        + Rows.of("searches").stream()
                                .flatMap(row -> Stream.of(row.get("about").split(";")))
                                .distinct()
                                .count());
        return out.toString();
    }

    /** What loans in the ledger explain of the commitments that debtors report, in the years that both tell of. */
    static String lending() {
        StringBuilder out = new StringBuilder(
                "| country | records of AidData here | loans | with an amount of their own | years compared"
                        + " | lent, millions | committed | explained | only in the tables | only in the ledger |\n"
                        + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        Rows.of("lending").stream()
                .collect(Collectors.groupingBy(row -> row.get("country"), TreeMap::new, Collectors.toList()))
                .forEach((country, rows) -> {
                    List<Map<String, String>> compared = rows.stream()
                            .filter(row -> !row.get("explained").isEmpty())
                            .toList();
                    List<Map<String, String>> records = Rows.of("aiddata").stream()
                            .filter(row -> row.get("country").contains(country))
                            .toList();
                    out.append("| ")
                            .append(country)
                            .append(" | ")
                            .append(records.stream()
                                    .filter(row -> !row.get("financing").isEmpty())
                                    .count())
                            .append(" of ")
                            .append(records.size())
                            .append(" | ")
                            .append(sum(rows, "loans"))
                            .append(" | ")
                            .append(sum(rows, "with_amount"))
                            .append(" | ")
                            .append(compared.size());
                    for (String column :
                            List.of("lent", "committed", "explained", "only_in_tables", "only_in_ledger")) {
                        out.append(String.format(Locale.ROOT, " | %,.0f", sum(compared, column) / 1e6));
                    }
                    out.append(" |\n");
                });
        return out.toString();
    }

    private static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .mapToLong(row -> row.get(column).isEmpty() ? 0 : Long.parseLong(row.get(column)))
                .sum();
    }

    private static long total(List<List<String>> rows, int column) {
        return rows.stream()
                .skip(1)
                .mapToLong(row -> Long.parseLong(row.get(column)))
                .sum();
    }

    private static Predicate<Map<String, String>> based(String... words) {
        return claim -> List.of(words).contains(claim.get("basis"));
    }

    /** Which languages, suppliers, places, tables and stages weigh how much. */
    static String biases(Catalog dsr) {
        StringBuilder out = new StringBuilder();
        languages(out);
        vendors(dsr, out);
        claims(out);
        return out.toString();
    }

    private static void languages(StringBuilder out) {
        Set<String> read =
                Rows.claims().stream().map(claim -> claim.get("source")).collect(Collectors.toSet());
        List<Map<String, String>> sources = Rows.of("sources").stream()
                .filter(source -> read.contains(source.get("id")))
                .toList();
        line(
                out,
                "Sources with a claim that were read in English or Russian",
                part(
                        sources.stream()
                                .filter(source -> Set.of("en", "ru").contains(source.get("language")))
                                .count(),
                        sources.size()));
    }

    private static void vendors(Catalog dsr, StringBuilder out) {
        List<Deployment> deployments = dsr.deployments().list();
        long chinese = 0;
        long others = 0;
        long unstated = 0;
        for (Deployment deployment : deployments) {
            Optional<Boolean> home = fromChina(dsr, deployment);
            chinese += home.filter(is -> is).isPresent() ? 1 : 0;
            others += home.filter(is -> !is).isPresent() ? 1 : 0;
            unstated += home.isEmpty() ? 1 : 0;
        }
        line(out, "Deployments with a supplier or integrator from China", part(chinese, deployments.size()));
        line(out, "Deployments with others only", part(others, deployments.size()));
        line(
                out,
                "Deployments whose suppliers and integrators, or the countries of these, no source states",
                part(unstated, deployments.size()));
    }

    private static void claims(StringBuilder out) {
        Set<String> inCapitals = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Map<String, Map<String, String>> places = Rows.byKey("places", "id");
        for (Map<String, String> row : Rows.of("deployments")) {
            ids.add(row.get("id"));
            Map<String, String> place = places.get(row.get("place"));
            if (place != null && place.get("kind").equals("capital")) {
                inCapitals.add(row.get("id"));
            }
        }
        line(
                out,
                "Claims on deployments that are on one in a capital",
                part(
                        count("claims", claim -> inCapitals.contains(claim.get("subject"))),
                        count("claims", claim -> ids.contains(claim.get("subject")))));
        line(
                out,
                "Claims from tables of the World Bank, the Monetary Fund's outlook or AidData",
                part(
                        count(
                                "claims",
                                claim -> claim.get("source").matches("world-bank-(ids|wdi)-.*|imf-weo-.*|aiddata-.*")),
                        Rows.claims().size()));
        line(
                out,
                "Claims on deployments that count cameras in place, against such as are planned or contracted",
                count("claims", claim -> claim.get("property").matches("(face-|plate-|ordinary-|rotating-)?cameras"))
                        + " against "
                        + count(
                                "claims",
                                claim -> claim.get("property").matches("(planned|contracted)-(face-)?cameras")));
        line(
                out,
                "Claims that are the brief's own",
                part(
                        count("claims", claim -> claim.get("source").equals("cpc-2020")),
                        Rows.claims().size()));
    }

    /** Whether a vendor is based in China; empty if no source states a vendor, or the country of none is known. */
    private static Optional<Boolean> fromChina(Catalog dsr, Deployment deployment) {
        boolean known = false;
        for (Role role : List.of(Role.SUPPLIER, Role.INTEGRATOR)) {
            List<Id> parties = deployment
                    .facts()
                    .get(role.property())
                    .value()
                    .map(Parties::list)
                    .orElse(List.of());
            for (Id party : parties) {
                Optional<CountryCode> home = dsr.find(Organization.KIND, party).flatMap(Organization::countryCode);
                if (home.equals(Optional.of(CHINA))) {
                    return Optional.of(true);
                }
                known |= home.isPresent();
            }
        }
        return known ? Optional.of(false) : Optional.empty();
    }

    private static void line(StringBuilder out, String what, String value) {
        out.append("- ").append(what).append(": ").append(value).append(".\n");
    }
}
