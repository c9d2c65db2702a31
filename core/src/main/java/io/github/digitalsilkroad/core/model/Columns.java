package io.github.digitalsilkroad.core.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of several kinds have in common. */
final class Columns {

    static final String CODE = "ISO 3166-1 alpha-2 code";
    static final String PLACE = "place within the country; blank if it is the country as a whole or not stated";
    static final String CHOICE = "one of the words that the library lists";
    static final String ABOUT = "ids of the entities concerned";

    private Columns() {}

    static Map<String, String> map(List<Map.Entry<String, String>> entries) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            map.put(entries.get(i).getKey(), entries.get(i).getValue());
        }
        return map;
    }
}
