package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.view.Chart;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Countries side by side: vendors, suppliers from China, deals with its lenders, cameras. A chart is titled by which
 * country has the most, where that holds for all values within the bounds; sums of cameras have no upper bound, so none
 * is said to be the most.
 */
final class StoryCharts {

    private static final double BILLIONTH = 1e-9;
    private static final int DIGITS = 3;

    private final Catalog dsr;
    private final List<Country> countries;
    private final Answers answers;

    StoryCharts(Catalog dsr, List<Country> countries, Answers answers) {
        this.dsr = dsr;
        this.answers = answers;
        this.countries = countries;
    }

    List<Chart> all() {
        return List.of(vendors(), suppliers(), deals(), cameras());
    }

    Chart vendors() {
        int known = 0;
        int all = 0;
        for (Country country : countries) {
            Optional<Coverage> coverage = answers.concentration(country).coverage();
            known += coverage.map(Coverage::known).orElse(0);
            all += coverage.map(Coverage::all).orElse(0);
        }
        return compared(
                "Vendors are the most concentrated in ",
                "In which country vendors are the most concentrated is not known",
                ": HHI of digital systems on record" + Notes.asOfDay(dsr) + " (10,000 is one vendor alone); for "
                        + known + " of " + all + " a vendor is stated, and bounds allow any vendor for the others",
                "HHI points",
                country -> answers.concentration(country).value());
    }

    private Chart suppliers() {
        return compared(
                "The largest share of systems from China is in ",
                "In which country the largest share of systems is from China is not known",
                ": percent of all on record" + Notes.asOfDay(dsr) + "; for "
                        + sum(country ->
                                systems(country).stating(Props.SUPPLIER).count()) + " of "
                        + sum(country -> systems(country).count())
                        + " a supplier is stated, and bounds allow any supplier for the others",
                "percent of systems",
                country -> {
                    Deployments systems = systems(country);
                    int all = systems.count();
                    int stated = systems.stating(Props.SUPPLIER).count();
                    int theirs =
                            Findings.ofCreditor(dsr, systems, Role.SUPPLIER).count();
                    return all == 0
                            ? Optional.empty()
                            : Optional.of(
                                    Estimate.between(100.0 * theirs / all, 100.0 * (theirs + all - stated) / all));
                });
    }

    private Chart deals() {
        return compared(
                "The largest sum of stated deals with lenders of China is that of ",
                "Deals with lenders of China",
                ": sums of what is on record" + Notes.asOfDay(dsr) + ", in nominal dollars; "
                        + sum(country -> lent(country).total(Props.AMOUNT).counted()) + " of "
                        + sum(country -> lent(country).count()) + " state an amount that is no part of another",
                "billion dollars",
                country -> lent(country)
                        .total(Props.AMOUNT)
                        .sum()
                        .map(sum -> sum.number().times(BILLIONTH)));
    }

    private Chart cameras() {
        IntSummaryStatistics years = countries.stream()
                .flatMap(country -> systems(country).total(Props.CAMERAS).figures().stream())
                .flatMap(figure -> figure.claims().chosen().flatMap(Claim::asOf).stream())
                .flatMapToInt(time -> IntStream.concat(time.startYear().stream(), time.endYear().stream()))
                .summaryStatistics();
        return chart(
                "Cameras in operation"
                        + (years.getCount() == 0 ? "" : " as of " + years(years.getMin(), years.getMax()))
                        + ": at least as many as are stated, by "
                        + sum(country -> systems(country).total(Props.CAMERAS).counted()) + " of "
                        + sum(country -> systems(country).count()) + " systems",
                "cameras",
                values(country -> systems(country)
                        .total(Props.CAMERAS)
                        .sum()
                        .map(sum -> Estimate.atLeast(sum.number().low()))));
    }

    private static String years(int first, int last) {
        return first == last ? "" + first : first + " to " + last;
    }

    private Deployments systems(Country country) {
        return dsr.deployments().in(code(country));
    }

    private Entities<Financing> lent(Country country) {
        return Findings.ofCreditor(dsr, dsr.financings().in(code(country)), Role.LENDER);
    }

    private int sum(ToIntFunction<Country> count) {
        return countries.stream().mapToInt(count).sum();
    }

    private static String code(Country country) {
        return country.code().toString();
    }

    private Map<Country, Optional<Estimate>> values(Function<Country, Optional<Estimate>> value) {
        Map<Country, Optional<Estimate>> values = new LinkedHashMap<>();
        countries.forEach(country -> values.put(country, value.apply(country)));
        return values;
    }

    /** A chart that is titled by which country has the most, or by what is open, and what is counted. */
    private Chart compared(
            String most, String open, String what, String unit, Function<Country, Optional<Estimate>> value) {
        Map<Country, Optional<Estimate>> values = values(value);
        String finding = countries.stream()
                .filter(country -> isMost(country, values))
                .findFirst()
                .map(country -> most + country.name())
                .orElse(open);
        return chart(finding + what, unit, values);
    }

    private static Chart chart(String title, String unit, Map<Country, Optional<Estimate>> values) {
        Chart.Builder chart = Chart.of(title, Chart.Scale.AMOUNT).unit(unit);
        values.forEach((country, known) -> known.ifPresentOrElse(
                number -> chart.mark(country.name(), number, words(number)),
                () -> chart.unknown(country.name(), "unknown")));
        return chart.build();
    }

    private static String words(Estimate number) {
        return (number.isBounded() && !number.isExact() ? Estimate.between(number.low(), number.high()) : number)
                .describe(DIGITS);
    }

    /** Whether a country has more than each other one, whatever the values within their bounds are. */
    private static boolean isMost(Country country, Map<Country, Optional<Estimate>> values) {
        double low = values.getOrDefault(country, Optional.empty())
                .map(Estimate::low)
                .orElse(Double.NEGATIVE_INFINITY);
        return values.size() > 1
                && values.entrySet().stream()
                        .filter(other -> !other.getKey().equals(country))
                        .allMatch(other -> other.getValue()
                                .filter(number -> number.high() < low)
                                .isPresent());
    }
}
