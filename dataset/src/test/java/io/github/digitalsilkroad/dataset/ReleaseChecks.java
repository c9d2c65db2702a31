package io.github.digitalsilkroad.dataset;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of a catalog before it is released. Each check returns what is wrong, as text; nothing if
 * nothing is.
 */
final class ReleaseChecks {

    /** How many of a hundred rows of one country and kind may go from one release to the next. */
    static final int MOST_LOST_PERCENT = 10;

    /**
     * Addresses that no reader can open: without a host, of a machine, of an archive's search, of an example, cut or
     * with a blank.
     */
    private static final Pattern DEAD = Pattern.compile(
            "https?://(localhost|127\\.|10\\.|192\\.168\\.|0\\.0\\.0\\.0|[^/]*\\.(local|invalid|test|internal)([/:]|$)"
                    + "|(www\\.)?example\\.(com|org|net)).*|https?://[^./]+(/.*)?|.*\\s.*|.*(\\.\\.\\.|…)$");

    private ReleaseChecks() {}

    /** How many rows there are, by country and kind, and by kind under {@code *}. */
    static Map<String, Integer> counts(Catalog catalog) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            for (Entity entity : catalog.rows(kind).list()) {
                counts.merge("* " + kind.plural(), 1, Integer::sum);
                for (CountryCode country : catalog.countriesOf(entity)) {
                    counts.merge(country + " " + kind.plural(), 1, Integer::sum);
                }
            }
        }
        counts.put("* sources", catalog.sources().count());
        counts.put("* claims", catalog.claims().count());
        return counts;
    }

    /** What has fewer rows than the last release by more than may go. */
    static List<String> losses(Catalog catalog, Map<String, Integer> last) {
        List<String> losses = new ArrayList<>();
        Map<String, Integer> counts = counts(catalog);
        last.forEach((what, before) -> {
            int now = counts.getOrDefault(what, 0);
            int floor = before - Math.max(1, before * MOST_LOST_PERCENT / 100);
            if (now < floor) {
                losses.add(what + ": " + now + ", but the last release had " + before + " and the floor is " + floor);
            }
        });
        return losses;
    }

    /** Sources with an address of a pattern that leads nowhere. */
    static List<String> deadAddresses(Catalog catalog) {
        List<String> dead = new ArrayList<>();
        for (Source source : catalog.sources().list()) {
            Stream.concat(source.url().stream(), source.copy().stream())
                    .filter(address -> DEAD.matcher(address).matches())
                    .forEach(address -> dead.add(source.id() + ": " + address));
        }
        return dead;
    }

    /** Claims whose source names no publisher. */
    static List<String> withoutPublisher(Catalog catalog) {
        List<String> without = new ArrayList<>();
        for (Fact fact : catalog.facts()) {
            for (Claim<?> claim : fact.claims().claims()) {
                String publisher = claim.source().publisher().strip();
                if (publisher.isEmpty() || publisher.matches("(?i)unknown|n/?a|none|-|\\?")) {
                    without.add(fact.subject().id() + ": " + claim.citation());
                }
            }
        }
        return without;
    }

    /** Sources published or read after the last day of the month of the release. */
    static List<String> afterTheRelease(Catalog catalog, LocalDate last) {
        List<String> after = new ArrayList<>();
        for (Source source : catalog.sources().list()) {
            checkDate(source, "published", source.published().orElse(null), last, after);
            checkDate(source, "retrieved", source.retrieved().orElse(null), last, after);
        }
        return after;
    }

    /** Deployments without a stated stage, builder or date. */
    static List<String> withoutAnyWord(Catalog catalog) {
        List<String> without = new ArrayList<>();
        for (Deployment deployment : catalog.deployments().list()) {
            boolean hasVendor = !deployment.suppliers().claims().isEmpty()
                    || !deployment.integrators().claims().isEmpty();
            boolean isDated = deployment.facts().all().stream()
                    .flatMap(fact -> fact.claims().stream())
                    .anyMatch(claim -> claim.value().orElse(null) instanceof PartialDate);
            if (deployment.life().milestones().isEmpty() && !hasVendor && !isDated) {
                without.add(deployment.id() + ": neither a stage nor a vendor nor a date");
            }
        }
        return without;
    }

    private static void checkDate(Source source, String what, PartialDate date, LocalDate last, List<String> after) {
        if (date != null && !date.isUnstated() && date.earliest().isAfter(last)) {
            after.add(source.id() + ": " + what + " " + date + ", after " + last);
        }
    }
}
