package io.github.digitalsilkroad.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final double LETTER = 0.63;

    private static final double BOLD = 0.67;
    /** The height of a line, of the size of its letters, and how far down the letters stand in it. */
    private static final double LINE = 1.2;

    private static final double BASE = 0.8;
    private static final double GAP = 4;
    /** How far from the middle of a country its name may be, and the steps at which a free place is looked for. */
    private static final int REACH = 160;

    private static final int SHIFT = 4;

    private static final List<Room> STEPS = steps();
    /** Degrees around what is drawn. */
    private static final double EDGE = 0.8;
    /** How dark the greatest value is. */
    private static final double DARKEST = 0.5;

    private static final double KILOMETERS_OF_A_DEGREE = 111.2;
    private static final int BAR = 300;

    /** The degrees that a step of an outline is. */
    private static final double STEP = 0.01;

    /** What is apart by this is still apart when each side is written in tenths. */
    private static final double ROUNDING = 0.1;

    private final Html html;
    private final List<Outline> outlines;
    private Outline.Box box = Outline.Box.at(0, 0);
    private double unit;
    private double squeeze;
    private long height;

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
        height = Math.round(Math.min((box.north() - box.south()) * unit, 2.0 * WIDTH));
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
        double said = (BAR + " km").length() * NARROW_FONT * LETTER;
        Room scale = new Room(0, 12 + Math.max(bar, said), height - 18 - NARROW_FONT, height);
        names("roomy", FONT, places, countries.values(), scale);
        names("tight", NARROW_FONT, places, countries.values(), scale);
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
        if (isDrawn(mark)) {
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
     * Names countries as near to their middles as a name hides neither a name nor a mark, then places beside their
     * marks; else only the lists have it.
     */
    private void names(String layer, double font, List<MapMark> places, Collection<MapMark> countries, Room scale) {
        List<Room> taken = new ArrayList<>(List.of(scale));
        Stream.concat(countries.stream(), places.stream())
                .filter(MapPicture::isDrawn)
                .forEach(mark -> taken.add(Room.around(x(mark), y(mark), radius(mark), radius(mark))));
        html.raw("<g class=\"" + layer + "\" aria-hidden=\"true\">\n");
        for (MapMark country : countries) {
            List<String> lines = font > FONT ? List.of(country.name()) : country.lines();
            Room middle = room(lines, font * BOLD, font).at(x(country), y(country));
            Stream<Room> rooms = STEPS.stream().map(step -> middle.at(step.west, step.top));
            write("nation", lines, font, x(country), rooms, taken);
        }
        for (MapMark place : places) {
            Room room = room(place.lines(), font * LETTER, font);
            write(place.isPoint() ? "town" : "region", place.lines(), font, x(place), beside(place, room), taken);
        }
        html.raw("</g>\n");
    }

    /** What lines of text cover around a point. */
    private static Room room(List<String> lines, double letter, double font) {
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        return Room.around(0, 0, longest * letter / 2, lines.size() * font * LINE / 2);
    }

    /** Where a place is looked for around a point at nought, the nearest first. */
    private static List<Room> steps() {
        int steps = REACH / SHIFT;
        return IntStream.rangeClosed(-steps, steps)
                .boxed()
                .flatMap(right -> IntStream.rangeClosed(-steps, steps)
                        .mapToObj(down -> Room.around((double) SHIFT * right, (double) SHIFT * down, 0, 0)))
                .sorted(Comparator.comparingDouble(point -> Math.hypot(point.west, point.top)))
                .toList();
    }

    private Stream<Room> beside(MapMark mark, Room room) {
        double right = radius(mark) + GAP + room.east;
        double down = radius(mark) + GAP / 2 + room.bottom;
        Room at = room.at(x(mark), y(mark));
        return Stream.of(at.at(right, 0), at.at(-right, 0), at.at(0, -down), at.at(0, down));
    }

    /** Writes lines in the first room that lies in the picture and meets none that is taken. */
    private void write(
            String type, List<String> lines, double font, double mark, Stream<Room> rooms, List<Room> taken) {
        rooms.filter(room -> room.west >= 0 && room.east <= WIDTH && room.top >= 0 && room.bottom <= height)
                .filter(room -> taken.stream().noneMatch(room::meets))
                .findFirst()
                .ifPresent(room -> {
                    taken.add(room);
                    html.raw("<text class=\"" + type + "\" text-anchor=\"" + room.anchor(mark) + "\">");
                    for (int i = 0; i < lines.size(); i++) {
                        html.raw("<tspan x=\"" + tenth(room.x(mark)) + "\" y=\""
                                        + tenth(room.top + (i + BASE) * LINE * font) + "\">")
                                .text(lines.get(i))
                                .raw("</tspan>");
                    }
                    html.raw("</text>\n");
                });
    }

    private double x(MapMark mark) {
        return (mark.longitude() - box.west()) * squeeze * unit;
    }

    private double y(MapMark mark) {
        return (box.north() - mark.latitude()) * unit;
    }

    private static boolean isDrawn(MapMark mark) {
        return mark.systems() > 0;
    }

    private static double radius(MapMark mark) {
        return 2.5 + 1.8 * Math.sqrt(mark.systems());
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

        Room at(double right, double down) {
            return new Room(west + right, east + right, top + down, bottom + down);
        }

        /** Where a text in this room holds on to it: at the side of its mark, or in the middle over or under it. */
        String anchor(double mark) {
            return west > mark ? "start" : east < mark ? "end" : "middle";
        }

        /** The place of that. */
        double x(double mark) {
            return west > mark ? west : east < mark ? east : (west + east) / 2;
        }

        boolean meets(Room other) {
            return west < other.east + ROUNDING
                    && other.west < east + ROUNDING
                    && top < other.bottom + ROUNDING
                    && other.top < bottom + ROUNDING;
        }
    }
}
