package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The same data seen in several ways: as the caller sees it, by other readings, and as it was known by some dates.
 *
 * <p>The dates are the end of every second year of the last ten before the day of the data, and that of the report
 * which the briefing reads again, if the data has it.
 */
final class SeenThrough {

    /** The data as the caller sees it. */
    static final String ALL = "all sources";

    static final int YEARS = 10;
    static final int STEP = 2;

    private SeenThrough() {}

    /** Each by what a reader chooses, the data as the caller sees it first. */
    static Map<String, Catalog> of(Catalog dsr) {
        Map<String, Catalog> worlds = new LinkedHashMap<>();
        worlds.put(ALL, dsr);
        worlds.put("official sources first", dsr.under(Reading.officialFirst()));
        worlds.put("the latest first", dsr.under(Reading.latest()));
        dsr.findSource(BriefingPage.BRIEF)
                .ifPresent(brief -> worlds.put(
                        "only " + brief.publisher() + year(brief),
                        dsr.under(Reading.onlyFrom(brief.id().toString()))));
        byDate(dsr).forEach((day, known) -> worlds.put("known by " + day, known));
        return worlds;
    }

    private static String year(Source source) {
        return source.published()
                .filter(date -> date.year().isPresent())
                .map(date -> ", " + date.year().getAsInt())
                .orElse("");
    }

    private static Map<LocalDate, Catalog> byDate(Catalog dsr) {
        SortedMap<LocalDate, Catalog> worlds = new TreeMap<>();
        dsr.findSource(BriefingPage.BRIEF)
                .flatMap(Source::published)
                .ifPresent(date ->
                        worlds.put(date.latest(), dsr.knownBy(date.latest().toString())));
        dsr.day().ifPresent(day -> {
            for (int year = day.getYear() - YEARS; year < day.getYear(); year += STEP) {
                LocalDate end = LocalDate.of(year, 12, 31);
                worlds.put(end, dsr.knownBy(end.toString()));
            }
        });
        return worlds;
    }
}
