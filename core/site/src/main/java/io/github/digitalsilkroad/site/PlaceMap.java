package io.github.digitalsilkroad.site;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Coordinates;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places at their coordinates, as sources give them: no borders, no coast, nothing that no source states. */
final class PlaceMap {

    private static final int WIDTH = 480;
    private static final int MARGIN = 24;
    private static final int FONT = 11;
    private static final int LABEL_HEIGHT = 12;
    private static final double LETTER = FONT * 0.56;

    private final Catalog catalog;

    PlaceMap(Catalog catalog) {
        this.catalog = catalog;
    }

    String page(Frame frame) {
        List<Point> points = new ArrayList<>();
        List<Place> without = new ArrayList<>();
        for (Place place : catalog.places()) {
            Optional<Coordinates> at = place.coordinates();
            if (at.isPresent()) {
                int systems = catalog.deployments().in(place.id().toString()).count();
                points.add(new Point(place, at.get().latitude(), at.get().longitude(), systems));
            } else {
                without.add(place);
            }
        }
        Html html = new Html();
        if (points.isEmpty()) {
            html.raw(
                    "<p>No source in the catalog as seen so gives coordinates of a place, so there is nothing to draw.</p>\n");
        } else {
            html.raw(
                    "<figure class=\"chart\">\n<figcaption>Places at the coordinates that sources give; the larger the circle, the more"
                            + " deployments are said to be there. A ring is a point within a region or district, not a"
                            + " city. Borders are not in the data.</figcaption>\n");
            picture(html, points);
            html.raw("</figure>\n<h2>The places</h2>\n<ul class=\"things\">\n");
            for (Point point : points) {
                html.raw("<li>").link(Frame.fileOf(point.place), point.place.name());
                html.text(": " + point.latitude + " north, " + point.longitude + " east, " + point.systems
                        + (point.systems == 1 ? " deployment" : " deployments")
                        + (point.isItself()
                                ? ""
                                : "; a point within the "
                                        + point.place.precision().label()));
                html.raw("</li>\n");
            }
            html.raw("</ul>\n");
        }
        if (!without.isEmpty()) {
            html.element("h2", "Without coordinates (" + without.size() + ")").raw("<ul class=\"things\">\n");
            for (Place place : without) {
                html.raw("<li>").link(Frame.fileOf(place), place.name()).raw("</li>\n");
            }
            html.raw("</ul>\n");
        }
        return frame.page("map.html", "Map", html.toString());
    }

    /** Degrees of longitude are as wide as they are in the middle of the map, so that shapes are right there. */
    private static void picture(Html html, List<Point> points) {
        double west = points.stream().mapToDouble(Point::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(Point::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(Point::latitude).max().orElseThrow();
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double scale = (WIDTH - 2.0 * MARGIN) / Math.max((east - west) * narrow, 0.5);
        int height = (int) Math.round(Math.min((north - south) * scale, 2.0 * WIDTH)) + 2 * MARGIN;
        html.raw(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height
                        + "\" width=\""
                        + WIDTH + "\" height=\"" + height + "\" font-family=\"system-ui, sans-serif\" font-size=\""
                        + FONT
                        + "\" fill=\"currentColor\">\n<title>Map of places</title>\n<desc>The list below has the same as text.</desc>\n");
        List<double[]> taken = new ArrayList<>();
        List<Point> ordered = new ArrayList<>(points);
        ordered.sort((a, b) -> Integer.compare(b.systems, a.systems));
        for (Point point : ordered) {
            double x = tenth(MARGIN + (point.longitude - west) * narrow * scale);
            double y = tenth(MARGIN + (north - point.latitude) * scale);
            double radius = tenth(2.5 + 1.6 * Math.sqrt(point.systems));
            html.raw("<circle class=\"best\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + radius
                    + (point.isItself()
                            ? "\" fill-opacity=\"0.6\"/>\n"
                            : "\" fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"3 2\"/>\n"));
            label(html, point.place.name(), x, y, radius, taken);
        }
        html.raw("</svg>\n");
    }

    /** Writes a name next to its point if it hides no other name; otherwise only the list below has it. */
    private static void label(Html html, String name, double x, double y, double radius, List<double[]> taken) {
        double width = name.length() * LETTER;
        boolean fitsRight = x + radius + 3 + width < WIDTH;
        double left = fitsRight ? x + radius + 3 : x - radius - 3 - width;
        double[] box = {left, y - LABEL_HEIGHT / 2.0, left + width, y + LABEL_HEIGHT / 2.0};
        for (double[] other : taken) {
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) {
                return;
            }
        }
        if (left >= 0) {
            taken.add(box);
            html.raw("<text x=\"" + tenth(left) + "\" y=\"" + tenth(y + 4) + "\">")
                    .text(name)
                    .raw("</text>\n");
        }
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private record Point(Place place, double latitude, double longitude, int systems) {

        /** Whether the coordinates are those of the place itself, rather than of a point within a region. */
        private boolean isItself() {
            return place.precision() == Precision.POINT;
        }
    }
}
