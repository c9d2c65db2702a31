package io.github.digitalsilkroad.site;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.List;

/**
 * A mark of a map, which leads to a page.
 *
 * @param name what it is called
 * @param page the address of its page, empty if there is none
 * @param longitude degrees east
 * @param latitude degrees north
 * @param systems how many systems it stands for
 * @param value what is said of it under its name; mostly empty
 * @param where where these are if not at the point itself, such as {@code somewhere in the region}; else empty
 */
record MapMark(String name, String page, double longitude, double latitude, int systems, String value, String where) {

    boolean isPoint() {
        return where.isEmpty();
    }

    /** What is written beside it, line by line. */
    List<String> lines() {
        return value.isEmpty() ? List.of(name) : List.of(name, value);
    }

    String words() {
        return isPoint() ? count(systems) : count(systems) + " " + where;
    }

    static String count(int systems) {
        return Lines.count(systems, "system");
    }
}
