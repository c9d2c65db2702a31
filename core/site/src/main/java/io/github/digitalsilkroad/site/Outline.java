package io.github.digitalsilkroad.site;

import com.google.common.base.Splitter;
import java.util.List;

/**
 * The borders of a country, from Natural Earth by {@code .ci/outlines.mjs}: drawn behind what the data says, and no
 * data.
 *
 * @param country its ISO 3166 code, or nothing where Natural Earth has no such code
 * @param box the degrees that it lies within
 * @param labelLongitude where its name goes: a point far from its borders
 * @param labelLatitude the latitude of that point
 * @param path SVG in hundredths of a degree, latitude negated
 */
record Outline(String country, Box box, double labelLongitude, double labelLatitude, String path) {

    private static final String FILE = "outlines.csv";
    private static final int COLUMNS = 8;

    /** All countries of the world. */
    static List<Outline> all() {
        return Script.resource(FILE)
                .lines()
                .skip(1)
                .map(line -> of(Splitter.on(',').limit(COLUMNS).splitToList(line)))
                .toList();
    }

    private static Outline of(List<String> cells) {
        List<Double> degrees =
                cells.subList(1, COLUMNS - 1).stream().map(Double::valueOf).toList();
        return new Outline(
                cells.get(0),
                new Box(degrees.get(0), degrees.get(1), degrees.get(2), degrees.get(3)),
                degrees.get(4),
                degrees.get(5),
                cells.get(COLUMNS - 1));
    }

    /** Degrees from west to east and from south to north. */
    record Box(double west, double east, double south, double north) {

        static Box at(double longitude, double latitude) {
            return new Box(longitude, longitude, latitude, latitude);
        }

        Box and(Box other) {
            return new Box(
                    Math.min(west, other.west),
                    Math.max(east, other.east),
                    Math.min(south, other.south),
                    Math.max(north, other.north));
        }

        boolean meets(Box other) {
            return west < other.east && other.west < east && south < other.north && other.south < north;
        }

        Box widened(double degrees) {
            return new Box(west - degrees, east + degrees, south - degrees, north + degrees);
        }
    }
}
