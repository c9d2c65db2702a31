package io.github.digitalsilkroad.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A name on the map hides neither another name nor a circle, wherever the places are. */
class MapPictureProperties {

    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final int MOST_PLACES = 80;

    /** With so many places no name of a country is left out; with forty, one in some thousand is. */
    private static final int PLACES_WITH_ROOM_BETWEEN = 20;

    /** The width of a letter and how far letters go up and down from their line, of their size. */
    private static final double LETTER = 0.6;

    private static final double UP = 0.75;
    private static final double DOWN = 0.2;

    private static final Pattern CIRCLE =
            Pattern.compile("<circle class=\"[a-z]+\" cx=\"(.*?)\" cy=\"(.*?)\" r=\"(.*?)\"");
    private static final Pattern NAME = Pattern.compile("<text class=\"[a-z]+\" text-anchor=\"([a-z]+)\">(.*?)</text>");
    private static final Pattern LINE = Pattern.compile("<tspan x=\"(.*?)\" y=\"(.*?)\">(.*?)</tspan>");

    private record Box(String what, double west, double east, double top, double bottom) {
        boolean meets(Box other) {
            return west < other.east && other.west < east && top < other.bottom && other.top < bottom;
        }
    }

    @Property(tries = 30)
    void noNameMeetsAnotherNameOrACircle(@ForAll Random random) {
        Map<Outline, MapMark> countries = new LinkedHashMap<>();
        List<MapMark> places = new ArrayList<>();
        for (Outline outline : Outline.all()) {
            if (COUNTRIES.contains(outline.country())) {
                String value = random.nextBoolean() ? "23.3 % (partly estimated)" : "9.85 %";
                countries.put(
                        outline,
                        new MapMark(
                                "Country " + outline.country(),
                                "",
                                outline.labelLongitude(),
                                outline.labelLatitude(),
                                random.nextInt(60),
                                value,
                                "somewhere in the country"));
            }
        }
        List<Outline> outlines = List.copyOf(countries.keySet());
        int count = random.nextInt(MOST_PLACES);
        for (int i = 0; i < count; i++) {
            Outline.Box box = outlines.get(random.nextInt(outlines.size())).box();
            places.add(new MapMark(
                    "Place " + i,
                    "",
                    box.west() + random.nextDouble() * (box.east() - box.west()),
                    box.south() + random.nextDouble() * (box.north() - box.south()),
                    1 + random.nextInt(20),
                    "",
                    random.nextBoolean() ? "" : "somewhere in the region"));
        }
        Html html = new Html();
        new MapPicture(html, Outline.all()).draw(places, countries, Map.of());
        String picture = html.toString();
        for (String layer : List.of("roomy", "tight")) {
            double font = layer.equals("roomy") ? 13 : 24;
            List<Box> names = names(picture, layer, font);
            for (int i = 0; i < names.size(); i++) {
                Box name = names.get(i);
                assertThat(names.subList(0, i)).as(name.what).noneMatch(name::meets);
                assertThat(circles(picture)).as(name.what).noneMatch(name::meets);
            }
            if (layer.equals("roomy") && count <= PLACES_WITH_ROOM_BETWEEN) {
                countries
                        .values()
                        .forEach(country -> assertThat(names)
                                .extracting(Box::what)
                                .contains(country.name() + " / " + country.value()));
            }
        }
    }

    private static List<Box> circles(String picture) {
        return CIRCLE.matcher(picture)
                .results()
                .map(circle -> {
                    double x = Double.parseDouble(circle.group(1));
                    double y = Double.parseDouble(circle.group(2));
                    double radius = Double.parseDouble(circle.group(3));
                    return new Box("circle", x - radius, x + radius, y - radius, y + radius);
                })
                .toList();
    }

    private static List<Box> names(String picture, String layer, double font) {
        String from = picture.substring(picture.indexOf("<g class=\"" + layer));
        return NAME.matcher(from.substring(0, from.indexOf("</g>")))
                .results()
                .map(name -> {
                    List<MatchResult> lines =
                            LINE.matcher(name.group(2)).results().toList();
                    String words = String.join(
                            " / ", lines.stream().map(line -> line.group(3)).toList());
                    double width = font
                            * LETTER
                            * lines.stream()
                                    .mapToInt(line -> line.group(3).length())
                                    .max()
                                    .orElseThrow();
                    double x = Double.parseDouble(lines.get(0).group(1));
                    double west =
                            name.group(1).equals("start") ? x : name.group(1).equals("end") ? x - width : x - width / 2;
                    double top = Double.parseDouble(lines.get(0).group(2)) - UP * font;
                    double bottom =
                            Double.parseDouble(lines.get(lines.size() - 1).group(2)) + DOWN * font;
                    return new Box(words, west, west + width, top, bottom);
                })
                .toList();
    }
}
