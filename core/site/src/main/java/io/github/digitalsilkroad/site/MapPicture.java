package io.github.digitalsilkroad.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Marks over borders as SVG. Degrees of longitude are as wide as they are in the middle of the picture, so that shapes
 * are right there. A name is written where it hides no other; on a telephone letters are larger against the picture,
 * and fewer names fit.
 */
final class MapPicture {

    private static final int WIDTH = 720;
    private static final double FONT = 13;
    /** The size of letters that the style sheet sets on a telephone, where the picture is half as wide. */
    private static final double NARROW_FONT = 24;
    /** The width of a letter, of its size. */
    private static final double LETTER = 0.58;

    private static final double GAP = 4;
    /** Degrees around what is drawn. */
    private static final double EDGE = 0.8;
    /** How dark the greatest value is. */
    private static final double DARKEST = 0.5;

    private static final double KILOMETERS_OF_A_DEGREE = 111.2;
    private static final int BAR = 300;

    /** The degrees that a step of an outline is. */
    private static final double STEP = 0.01;

    private final Html html;
    private final List<Outline> outlines;
    private Outline.Box box = Outline.Box.at(0, 0);
    private double unit;
    private double squeeze;

    MapPicture(Html html, List<Outline> outlines) {
        this.html = html;
        this.outlines = outlines;
    }

    /** Draws places, those that matter most first, and what is somewhere in countries, which are shown whole. */
    void draw(List<MapMark> places, Map<Outline, MapMark> countries, Map<Outline, Double> shades) {
        box = Stream.concat(
                        places.stream().map(mark -> Outline.Box.at(mark.longitude(), mark.latitude())),
                        countries.keySet().stream().map(Outline::box))
                .reduce(Outline.Box::and)
                .orElseThrow()
                .widened(EDGE);
        squeeze = Math.cos(Math.toRadians((box.south() + box.north()) / 2));
        unit = WIDTH / ((box.east() - box.west()) * squeeze);
        long height = Math.round(Math.min((box.north() - box.south()) * unit, 2.0 * WIDTH));
        html.raw(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\""
                        + WIDTH + "\" height=\"" + height
                        + "\" font-family=\"system-ui, sans-serif\" text-anchor=\"middle\" fill=\"currentColor\" role=\"group\" aria-label=\"Map of systems by place\">\n");
        borders(countries.keySet(), shades);
        Stream.concat(countries.values().stream(), places.stream()).forEach(this::mark);
        double bar = BAR / KILOMETERS_OF_A_DEGREE * unit;
        html.raw("<path class=\"scale\" d=\"M12 " + (height - 10) + "h" + tenth(bar)
                + "\"/><text class=\"roomy\" x=\"12\" y=\"" + (height - 16) + "\" text-anchor=\"start\">" + BAR
                + " km</text>"
                + "<text class=\"tight\" x=\"12\" y=\"" + (height - 18) + "\" text-anchor=\"start\">" + BAR
                + " km</text>\n");
        names("roomy", FONT, places, countries.values());
        names("tight", NARROW_FONT, places, countries.values());
        html.raw("</svg>\n");
    }

    private void borders(Set<Outline> subjects, Map<Outline, Double> shades) {
        html.raw("<g aria-hidden=\"true\" transform=\"matrix(" + decimals(STEP * unit * squeeze) + " 0 0 "
                + decimals(STEP * unit) + " " + decimals(-box.west() * unit * squeeze) + " "
                + decimals(box.north() * unit) + ")\">\n");
        for (Outline outline : outlines) {
            if (outline.box().meets(box)) {
                html.raw("<path class=\"" + (subjects.contains(outline) ? "country" : "land") + "\" d=\""
                        + outline.path() + "\"/>\n");
                Double shade = shades.get(outline);
                if (shade != null) {
                    html.raw("<path class=\"shade\" fill-opacity=\"" + decimals(DARKEST * shade) + "\" d=\""
                            + outline.path() + "\"/>\n");
                }
            }
        }
        html.raw("</g>\n");
    }

    private void mark(MapMark mark) {
        if (mark.systems() > 0 || mark.isPoint()) {
            html.raw("<a");
            if (!mark.page().isEmpty()) {
                html.raw(" href=\"").text(mark.page()).raw("\"");
            }
            html.raw("><title>").text(mark.name() + ": " + mark.words());
            html.raw("</title><circle class=\"" + (mark.isPoint() ? "best" : "within") + "\" cx=\"" + tenth(x(mark))
                    + "\" cy=\"" + tenth(y(mark)) + "\" r=\"" + tenth(radius(mark)) + "\"/></a>\n");
        }
    }

    /**
     * Names countries where they hide the fewest marks, then places, where a name hides neither a name nor a mark; else
     * only the lists have it.
     */
    private void names(String layer, double font, List<MapMark> places, Collection<MapMark> countries) {
        List<MapMark> marks = Stream.concat(countries.stream(), places.stream()).toList();
        html.raw("<g class=\"" + layer + "\" aria-hidden=\"true\">\n");
        List<Room> taken = new ArrayList<>();
        marks.forEach(mark -> taken.add(Room.around(x(mark), y(mark), radius(mark), radius(mark))));
        for (MapMark mark : marks) {
            String label = font > FONT ? mark.name() : mark.label();
            double half = label.length() * font * LETTER / 2;
            double beside = radius(mark) + GAP + half;
            double above = radius(mark) + GAP / 2 + font / 2;
            boolean isCountry = countries.contains(mark);
            Stream.of(
                            Room.around(x(mark) + beside, y(mark), half, font / 2),
                            Room.around(x(mark) - beside, y(mark), half, font / 2),
                            Room.around(x(mark), y(mark) - above, half, font / 2),
                            Room.around(x(mark), y(mark) + above, half, font / 2))
                    .filter(room -> room.west >= 0
                            && room.east <= WIDTH
                            && (isCountry ? taken.subList(marks.size(), taken.size()) : taken)
                                    .stream().noneMatch(room::meets))
                    .min(Comparator.comparingLong(
                            room -> taken.stream().filter(room::meets).count()))
                    .ifPresent(room -> {
                        taken.add(room);
                        html.raw("<text " + room.besideOrOver(x(mark)) + " y=\""
                                        + tenth(room.bottom - font / 6) + "\""
                                        + (isCountry
                                                ? " class=\"nation\">"
                                                : mark.isPoint() ? ">" : " class=\"region\">"))
                                .text(label)
                                .raw("</text>\n");
                    });
        }
        html.raw("</g>\n");
    }

    private double x(MapMark mark) {
        return (mark.longitude() - box.west()) * squeeze * unit;
    }

    private double y(MapMark mark) {
        return (box.north() - mark.latitude()) * unit;
    }

    private static double radius(MapMark mark) {
        return mark.systems() == 0 ? 2 : 2.5 + 1.8 * Math.sqrt(mark.systems());
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double decimals(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** What a mark or a name covers. */
    private record Room(double west, double east, double top, double bottom) {

        static Room around(double x, double y, double wide, double high) {
            return new Room(x - wide, x + wide, y - high, y + high);
        }

        /** Where a name in this room begins or ends next to a mark, or its middle over or under the mark. */
        String besideOrOver(double x) {
            return west > x
                    ? "text-anchor=\"start\" x=\"" + tenth(west) + "\""
                    : east < x ? "text-anchor=\"end\" x=\"" + tenth(east) + "\"" : "x=\"" + tenth(x) + "\"";
        }

        boolean meets(Room other) {
            return west < other.east && other.west < east && top < other.bottom && other.top < bottom;
        }
    }
}
