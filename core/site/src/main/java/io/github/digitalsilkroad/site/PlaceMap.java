package io.github.digitalsilkroad.site;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Coordinates;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Precision;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the systems are: places at the coordinates that sources give, over the borders of the countries. The lists
 * below the picture say the same as text.
 */
final class PlaceMap {

    static final String FILE = "map.html";

    private final Catalog catalog;
    private final Optional<Chart> shade;
    private final List<Outline> outlines = Outline.all();

    /** @param shade a mark for each country that is shaded by its value, labeled by its name */
    PlaceMap(Catalog catalog, Optional<Chart> shade) {
        this.catalog = catalog;
        this.shade = shade;
    }

    String page(Frame frame) {
        List<Place> without = catalog.places().stream()
                .filter(place -> place.coordinates().isEmpty() && systemsIn(place) > 0)
                .toList();
        Text.Links links = frame.links(FILE);
        List<MapMark> places = places(links);
        Map<Outline, MapMark> countries = countries(links);
        Html html = new Html();
        picture(html, places, countries);
        if (!places.isEmpty() || !countries.isEmpty()) {
            list(html, "The places", places);
            list(html, "Somewhere in a country", countries.values());
        }
        if (!without.isEmpty()) {
            html.element("h2", "Without coordinates (" + without.size() + ")").raw("<ul class=\"things\">\n");
            for (Place place : without) {
                html.raw("<li>")
                        .link(to(place, links), place.name())
                        .text(": " + MapMark.count(systemsIn(place)))
                        .raw("</li>\n");
            }
            html.raw("</ul>\n");
        }
        return frame.page(FILE, "Map", html.toString());
    }

    /** The picture alone. */
    String picture(Text.Links links) {
        Html html = new Html();
        picture(html, places(links), countries(links));
        return html.toString();
    }

    private void picture(Html html, List<MapMark> places, Map<Outline, MapMark> countries) {
        if (places.isEmpty() && countries.isEmpty()) {
            html.raw("<p>No source in the catalog as seen so gives coordinates of a place, and no country with systems"
                    + " has borders that are known here, so there is nothing to draw.</p>\n");
            return;
        }
        int points = systemsOf(places.stream().filter(MapMark::isPoint));
        int rings = systemsOf(Stream.concat(places.stream(), countries.values().stream())) - points;
        int all = catalog.deployments().count();
        html.raw("<figure class=\"chart map\">\n<figcaption>")
                .text(MapMark.count(all) + " by place: " + points
                        + " at the coordinates that sources give, " + rings
                        + " in dashed rings, somewhere within a district, a"
                        + " region or a country"
                        + (points + rings < all ? ", " + (all - points - rings) + " not on the map" : "")
                        + ". The larger the circle, the more systems.");
        shade.ifPresent(chart -> html.text(" Shade, and number where there is room: " + chart.title() + "."));
        html.raw("</figcaption>\n");
        new MapPicture(html, outlines).draw(places, countries, shades(countries));
        html.raw("<p class=\"who\">Borders: Natural Earth 4.1 (public domain), at a scale of 1:50 million, as it"
                + " draws them; no claim of ours on any border.</p>\n</figure>\n");
    }

    private static int systemsOf(Stream<MapMark> marks) {
        return marks.mapToInt(MapMark::systems).sum();
    }

    /** The places as text, the one with the most systems first. */
    Table table() {
        Table.Builder table = Table.of("Systems by place").column("place").column("systems");
        places(Text.Links.NONE).forEach(mark -> table.row(mark.name(), mark.words()));
        countries(Text.Links.NONE).values().forEach(mark -> table.row(mark.name(), mark.words()));
        return table.build();
    }

    /** The places with coordinates, those with the most systems first. */
    private List<MapMark> places(Text.Links links) {
        List<MapMark> marks = new ArrayList<>();
        for (Place place : catalog.places()) {
            Optional<Coordinates> at = place.coordinates();
            if (at.isPresent() && systemsIn(place) > 0) {
                marks.add(new MapMark(
                        place.name(),
                        to(place, links),
                        at.get().longitude(),
                        at.get().latitude(),
                        systemsIn(place),
                        "",
                        place.precision() == Precision.POINT
                                ? ""
                                : "somewhere in the " + place.precision().label()));
            }
        }
        marks.sort(Comparator.comparingInt(MapMark::systems).reversed());
        return marks;
    }

    /** The countries with systems, each with how many of these name no place, at the point where its name goes. */
    private Map<Outline, MapMark> countries(Text.Links links) {
        Map<Outline, MapMark> marks = new LinkedHashMap<>();
        for (Country country : catalog.countries()) {
            String code = country.code().toString();
            int systems = catalog.deployments().in(code).count();
            if (systems > 0) {
                int placed = catalog.places().in(code).stream()
                        .mapToInt(this::systemsIn)
                        .sum();
                outlines.stream()
                        .filter(outline -> outline.country().equals(code))
                        .forEach(outline -> marks.put(
                                outline,
                                new MapMark(
                                        country.name(),
                                        to(country, links),
                                        outline.labelLongitude(),
                                        outline.labelLatitude(),
                                        systems - placed,
                                        shadeOf(country.name())
                                                .map(Chart.Mark::words)
                                                .orElse(""),
                                        "somewhere in the country")));
            }
        }
        return marks;
    }

    private static String to(Entity thing, Text.Links links) {
        return Text.thing(thing.id()).spans().stream()
                .flatMap(span -> links.to(span).stream())
                .collect(Collectors.joining());
    }

    private Optional<Chart.Mark> shadeOf(String country) {
        return shade.stream()
                .flatMap(chart -> chart.marks().stream())
                .filter(mark -> mark.label().equals(country))
                .findFirst();
    }

    /** The part of the greatest value that each country has at least. */
    private Map<Outline, Double> shades(Map<Outline, MapMark> countries) {
        Map<Outline, Double> lows = new HashMap<>();
        countries.forEach((outline, mark) -> shadeOf(mark.name())
                .flatMap(Chart.Mark::value)
                .ifPresent(value -> lows.put(outline, Math.max(0, value.low()))));
        double most = lows.values().stream().mapToDouble(low -> low).max().orElse(1);
        lows.replaceAll((outline, low) -> low / Math.max(most, Double.MIN_NORMAL));
        return lows;
    }

    private int systemsIn(Place place) {
        return catalog.deployments().exactlyIn(place.id().toString()).count();
    }

    private static void list(Html html, String heading, Collection<MapMark> marks) {
        if (!marks.isEmpty()) {
            html.element("h2", heading).raw("<ul class=\"things\">\n");
            for (MapMark mark : marks) {
                html.raw("<li>")
                        .link(mark.page(), mark.name())
                        .text(": " + mark.words())
                        .raw("</li>\n");
            }
            html.raw("</ul>\n");
        }
    }
}
