package io.github.digitalsilkroad.examples;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.site.Panels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each country owes to official lenders of China, in percent of its gross government debt, year by year; and what
 * can be said of it that holds whatever the values within their bounds are.
 */
final class OwedShares {

    /** The first year of each chart and table of these shares. */
    static final int FROM = 2008;

    private static final int MOST_SOURCES = 6;

    private final Map<Country, NavigableMap<Integer, Assessment>> answers = new LinkedHashMap<>();
    private final int last;
    private final int latest;
    private final Supplier<Text> sources = Suppliers.memoize(this::named);

    OwedShares(Catalog dsr, List<Country> countries, Answers answering) {
        last = lastYear(dsr, countries);
        int best = 0;
        int year = last;
        for (Country country : countries) {
            NavigableMap<Integer, Assessment> byYear = new TreeMap<>();
            for (int at = FROM; at <= last; at++) {
                byYear.put(
                        at,
                        answering.to(DebtLeverage.of(country.code().toString())
                                .owedTo(DebtRows.CREDITOR)
                                .in(at)));
            }
            answers.put(country, byYear);
        }
        for (int at = FROM; at <= last; at++) {
            int known = 0;
            for (Country country : countries) {
                known += in(country, at).isPresent() ? 1 : 0;
            }
            if (known > 0 && known >= best) {
                best = known;
                year = at;
            }
        }
        latest = year;
    }

    /**
     * The last year for which the data states what one of the countries owes, even if its lenses leave none; of data
     * that states no such figure, the last year that had ended on its day.
     */
    static int lastYear(Catalog seen, List<Country> countries) {
        Catalog dsr = seen.asReleased();
        int last = countries.stream()
                .flatMap(country -> dsr
                        .allSeries()
                        .in(country.code().toString())
                        .where(Series.MEASURE, Measure.DEBT_STOCK)
                        .where(Series.CREDITOR, CountryCode.of(DebtRows.CREDITOR))
                        .stream())
                .flatMap(series -> series.observations().years().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElseGet(() -> dsr.day().map(day -> day.getYear() - 1).orElse(FROM));
        return Math.max(FROM, last);
    }

    /** The last of the years with the most countries known. */
    int latestYear() {
        return latest;
    }

    /** The first and the last year of these shares. */
    String years() {
        return FROM + "-" + last;
    }

    List<Assessment> all() {
        List<Assessment> all = new ArrayList<>();
        answers.values().forEach(byYear -> all.addAll(byYear.values()));
        return all;
    }

    Assessment at(Country country, int year) {
        return requireNonNull(requireNonNull(answers.get(country)).get(year));
    }

    Optional<Estimate> in(Country country, int year) {
        return at(country, year).value();
    }

    /** A share as a figure that leads to its working. */
    Text figure(Country country, int year) {
        Assessment answer = at(country, year);
        return answer.value()
                .map(value ->
                        Text.figure(answer.question(), value.describe(3) + " %").plus(Notes.inBrackets(answer.basis())))
                .orElse(Text.of("not known"));
    }

    /** The year in which the share was greatest for certain, if it is certainly less now. */
    Optional<Integer> peak(Country country) {
        Optional<Estimate> now = in(country, latest);
        Optional<Integer> peak = Optional.empty();
        double greatest = now.map(Estimate::high).orElse(Double.POSITIVE_INFINITY);
        for (int year = FROM; year < latest; year++) {
            Optional<Estimate> then = in(country, year);
            if (then.isPresent() && then.get().low() > greatest) {
                greatest = then.get().low();
                peak = Optional.of(year);
            }
        }
        return peak;
    }

    /** Whether it fell in all of the countries, in each completion of what is unknown. */
    boolean fellInAll() {
        return answers.keySet().stream().allMatch(country -> peak(country).isPresent());
    }

    /** The countries that certainly owe as much. */
    List<Country> owing(double percent) {
        return answers.keySet().stream()
                .filter(country -> in(country, latest)
                        .filter(share -> share.low() >= percent)
                        .isPresent())
                .toList();
    }

    /** Whether all other countries certainly owe less. */
    boolean othersOweLess(double percent) {
        return answers.keySet().stream()
                .allMatch(country -> in(country, latest)
                        .filter(share -> share.low() >= percent || share.high() < percent)
                        .isPresent());
    }

    /** All countries on one scale, some of them first. */
    View panels(List<Country> first) {
        List<Country> order = new ArrayList<>(first);
        answers.keySet().stream().filter(country -> !first.contains(country)).forEach(order::add);
        List<Panels.Panel> panels = new ArrayList<>();
        for (Country country : order) {
            panels.add(new Panels.Panel(
                    Text.thing(country.id(), country.name()), figure(country, latest), chart(country), List.of()));
        }
        boolean isSeveral = order.size() > 1 && fellInAll();
        List<Assessment> all = all();
        long known = all.stream().filter(answer -> answer.value().isPresent()).count();
        return Panels.of(
                        Text.of(
                                isSeveral
                                        ? "The share owed to official lenders of China is below its peak in all "
                                                + order.size() + " countries"
                                        : "The share owed to official lenders of China, year by year"),
                        "Debt to official lenders of China, percent of gross government debt, " + years()
                                + ", known for " + known + " of " + all.size()
                                + " years of these countries; one scale for all. The figures on top are of " + latest
                                + ". Commercial lenders are not in it.",
                        panels)
                .citing(sources.get());
    }

    /** The shares of one country, a mark for each year. */
    Chart chart(Country country) {
        Chart.Builder chart = Chart.of(
                "Debt of " + country.name() + " to official lenders of China, percent of gross government debt",
                Chart.Scale.AMOUNT);
        requireNonNull(answers.get(country))
                .forEach((year, answer) -> answer.value()
                        .ifPresentOrElse(
                                value -> chart.mark("" + year, value), () -> chart.unknown("" + year, "not known")));
        return chart.build();
    }

    /** The sources of all shares, each once; of very many the first. */
    private Text named() {
        Map<Source, Text> named = new LinkedHashMap<>();
        for (Assessment answer : all()) {
            for (Citation citation : answer.citations()) {
                Source source = citation.source();
                named.computeIfAbsent(
                        source, absent -> Text.source(citation, source.publisher() + ", " + source.title()));
            }
        }
        int more = named.size() - MOST_SOURCES;
        return Text.join("; ", named.values().stream().limit(MOST_SOURCES).toList())
                .plus(more > 0 ? "; and " + more + " more" : "");
    }
}
