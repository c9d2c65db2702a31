package io.github.digitalsilkroad.lint;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what series observe year by year of what a country owes and pays: figures, and sums of them. */
final class SeriesEvidence {

    /** The scopes whose series are totals: each bounds what is owed to a creditor that has no series. */
    private static final List<CreditorScope> TOTALS =
            List.of(CreditorScope.OFFICIAL_BILATERAL, CreditorScope.OFFICIAL_MULTILATERAL);

    private final Catalog catalog;

    /** The last year that had ended on the day of the data. */
    private final int lastYear;

    private final Predicate<Claim<?>> isHeard;

    SeriesEvidence(Catalog catalog, int lastYear, Predicate<Claim<?>> isHeard) {
        this.catalog = catalog;
        this.lastYear = lastYear;
        this.isHeard = isHeard;
    }

    /** The debts to a country, each of another scope. */
    List<Series> stocks(Country debtor, CountryCode creditor) {
        return catalog.allSeries().in(debtor.id().toString()).where(Series.MEASURE, Measure.DEBT_STOCK).stream()
                .filter(series -> series.creditor().filter(creditor::equals).isPresent())
                .toList();
    }

    /** A measure of a debtor, to one country or without regard to creditors. */
    List<Evidence> of(Country debtor, Measure measure, Optional<CountryCode> creditor, String group) {
        return catalog.allSeries().in(debtor.id().toString()).where(Series.MEASURE, measure).stream()
                .filter(series ->
                        series.creditor().equals(creditor) && series.lender().isEmpty())
                .flatMap(series -> observed(
                        series,
                        creditor.isPresent() ? group + ", " + series.scope().label() : group))
                .toList();
    }

    /**
     * What a debtor owes to others.
     *
     * @param amounts to each other creditor that has a series, and what is left of each total
     * @param isWhole whether each official creditor without a series is in what is left of a total
     */
    record Others(List<Evidence> amounts, boolean isWhole) {}

    /**
     * What a debtor owes in a year to each other creditor that has a series, to several creditors that are part of one
     * whole, and to all creditors without a series, which is each total less what the series of its creditors state. An
     * amount that no total counts, such as allocations of the IMF, may be no debt.
     */
    Others others(Country debtor, Entity creditor, int year) {
        Optional<CountryCode> country =
                creditor instanceof Country owner ? Optional.of(owner.code()) : ((Organization) creditor).country();
        List<Series> all = catalog.allSeries()
                .in(debtor.id().toString())
                .where(Series.MEASURE, Measure.DEBT_STOCK)
                .list();
        List<Series> totals = all.stream()
                .filter(series -> TOTALS.contains(series.scope()) && !isOfOne(series))
                .toList();
        List<Evidence> found = new ArrayList<>();
        Map<String, ListMultimap<String, Evidence>> wholes = new LinkedHashMap<>();
        Set<CreditorScope> left = EnumSet.noneOf(CreditorScope.class);
        for (Series part : all) {
            if (isOfOne(part) && !isOwedTo(creditor, country, part)) {
                boolean isIn = totals.stream().anyMatch(total -> isIn(part, total));
                for (Evidence one : in(part, year)) {
                    found.add(isIn ? one : one.orLess());
                    wholeOf(part).ifPresent(whole -> put(wholes, whole, part, isIn ? one : one.orLess()));
                }
            }
        }
        for (ListMultimap<String, Evidence> parts : wholes.values()) {
            if (parts.keySet().size() > 1) {
                found.addAll(together(parts));
            }
        }
        for (Series total : totals) {
            List<Evidence> rest = rest(total, all, year);
            found.addAll(rest);
            if (!rest.isEmpty()) {
                left.add(total.scope());
            }
        }
        return new Others(found, left.containsAll(TOTALS));
    }

    /** Whether a series is of what is owed to a creditor, to a part of it, or to its country. */
    private boolean isOwedTo(Entity creditor, Optional<CountryCode> country, Series part) {
        return part.lender().filter(creditor.id()::equals).isPresent()
                || wholeOf(part).filter(creditor.id().toString()::equals).isPresent()
                || (part.creditor().isPresent() && part.creditor().equals(country));
    }

    /** What of a total is owed to creditors without a series: the total less what the series of the others state. */
    private List<Evidence> rest(Series total, List<Series> all, int year) {
        Map<String, Estimate> owed = new LinkedHashMap<>();
        List<Evidence> parts = new ArrayList<>();
        for (Series part : all) {
            if (isOfOne(part) && isIn(part, total)) {
                for (Evidence one : in(part, year)) {
                    owed.merge(creditorOf(part), one.value(), Estimate::hull);
                    parts.add(one);
                }
            }
        }
        return in(total, year).stream()
                .map(one -> {
                    Estimate rest = owed.values().stream().reduce(one.value(), Estimate::minus);
                    String basis = Evidence.basis(Stream.concat(Stream.of(one), parts.stream()));
                    return new Evidence(
                                    "all " + total.scope().label() + " creditors without a series",
                                    one.group(),
                                    rest,
                                    rest,
                                    basis,
                                    Evidence.words(rest, one.currency()) + Lines.afterComma(basis),
                                    one.currency(),
                                    one.when(),
                                    one.sources(),
                                    Optional.empty())
                            .orLess();
                })
                .toList();
    }

    /** What the lender of a series is part of, such as a group. */
    private Optional<String> wholeOf(Series series) {
        return series.lender()
                .flatMap(id -> catalog.find(Organization.KIND, id.toString()))
                .flatMap(lender -> lender.facts().value(Props.PART_OF));
    }

    /** Keeps a figure of what is owed to a part of a whole; several series of one part are figures of the same. */
    private static <K> void put(Map<K, ListMultimap<String, Evidence>> wholes, K whole, Series part, Evidence one) {
        wholes.computeIfAbsent(
                        whole,
                        key -> MultimapBuilder.linkedHashKeys()
                                .arrayListValues()
                                .build())
                .put(creditorOf(part), one);
    }

    /** What is owed to the parts of one whole, by each figure of each of them. */
    private static List<Evidence> together(ListMultimap<String, Evidence> parts) {
        return Evidence.sums(List.copyOf(Multimaps.asMap(parts).values()));
    }

    private static boolean isOfOne(Series series) {
        return series.creditor().isPresent() || series.lender().isPresent();
    }

    /** The creditor of a series of one: its id, or the code of its country. */
    private static String creditorOf(Series series) {
        return series.lender()
                .map(Id::toString)
                .or(() -> series.creditor().map(CountryCode::toString))
                .orElseThrow();
    }

    /** Whether a total counts what is owed to a creditor. */
    private static boolean isIn(Series part, Series total) {
        return total.scope().holds(part.scope()) && part.indicators().equals(total.indicators());
    }

    private List<Evidence> in(Series series, int year) {
        return observed(series, series.name())
                .filter(one -> one.year().orElse(0) == year)
                .toList();
    }

    /** The debts to a lender, and those to its parts, added up by year: a bound where a part has no series. */
    List<Evidence> ofLender(Country debtor, Entity lender) {
        Map<Integer, ListMultimap<String, Evidence>> years = new TreeMap<>();
        List<Evidence> found = new ArrayList<>();
        for (Series series : catalog.allSeries().in(debtor.id().toString()).where(Series.MEASURE, Measure.DEBT_STOCK)) {
            if (series.lender().filter(lender.id()::equals).isPresent()) {
                observed(series, "debt").forEach(found::add);
            }
            if (wholeOf(series).filter(lender.id().toString()::equals).isPresent()) {
                observed(series, "debt").forEach(one -> put(years, one.year().orElse(0), series, one));
            }
        }
        long all = catalog.rows(Organization.KIND)
                .where(Props.PART_OF, lender.id().toString())
                .count();
        for (ListMultimap<String, Evidence> parts : years.values()) {
            boolean isWhole = parts.keySet().size() >= all;
            together(parts).forEach(sum -> found.add(isWhole ? sum : sum.asLeast()));
        }
        return found;
    }

    private Stream<Evidence> observed(Series series, String group) {
        return series.observations().years().stream()
                .filter(year -> year <= lastYear)
                .flatMap(year -> Evidence.stated(series.observations().at(year), series.name(), group, isHeard).stream()
                        .filter(one -> one.sources()
                                .get(0)
                                .equals(series.observations()
                                        .at(year)
                                        .chosen()
                                        .map(claim -> claim.source().id())
                                        .orElseThrow()))
                        .map(one -> one.with(
                                one.group(), one.possible(), Optional.of(DateInterval.of(PartialDate.of(year))))));
    }
}
