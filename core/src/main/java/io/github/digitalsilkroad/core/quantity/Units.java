package io.github.digitalsilkroad.core.quantity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The known units, by code and by word. */
final class Units {
    private static final List<String> CODES = new ArrayList<>();
    private static final Map<String, PlainUnit> BY_CODE = new HashMap<>();
    private static final Map<String, PlainUnit> BY_WORD = new HashMap<>();

    static {
        count("camera", "planned-camera", "contracted-camera");
        add("face-camera", "face-recognition camera", "face-recognition cameras", true);
        add("planned-face-camera", "planned face-recognition camera", "planned face-recognition cameras", true);
        add(
                "contracted-face-camera",
                "contracted face-recognition camera",
                "contracted face-recognition cameras",
                true);
        add("person", "person", "people", true);
        count("customer", "vehicle");
        add("bus", "bus", "buses", true);
        count("site", "intersection", "post", "base-station", "station", "sensor", "terminal", "data-center");
        add("country", "country", "countries", true);
        add("city", "city", "cities", true);
        count("carrier", "operator");
        add("company", "company", "companies", true);
        count("creditor", "contract", "project", "deployment", "stage", "article", "case");
        add("complex", "complex", "complexes", true);
        count("item");
        measure("year", "month", "day");
        BY_WORD.put("%", add("percent", "percent", "percent", false));
        add("percent-a-year", "percent a year", "percent a year", false);
        add("score", "point", "points", false);
        add("km", "km", "km", false);
        measure("hectare", "acre", "tonne", "degree");
        add("megawatt", "MW", "MW", false);
    }

    private Units() {}

    /** Counts of things whose words follow from their codes. */
    private static void count(String... codes) {
        for (String code : codes) {
            String word = code.replace('-', ' ');
            add(code, word, word + "s", true);
        }
    }

    /** Measures whose words follow from their codes. */
    private static void measure(String... codes) {
        for (String code : codes) {
            add(code, code, code + "s", false);
        }
    }

    private static PlainUnit add(String code, String singular, String plural, boolean count) {
        PlainUnit unit = new PlainUnit(code, singular, plural, count);
        CODES.add(code);
        BY_CODE.put(code, unit);
        BY_WORD.put(code, unit);
        BY_WORD.put(singular.toLowerCase(Locale.ROOT), unit);
        BY_WORD.put(plural.toLowerCase(Locale.ROOT), unit);
        return unit;
    }

    static @Nullable PlainUnit byCode(String code) {
        return BY_CODE.get(code);
    }

    static @Nullable PlainUnit byWord(String word) {
        PlainUnit unit = BY_WORD.get(word);
        return unit != null ? unit : BY_WORD.get(word.toLowerCase(Locale.ROOT));
    }

    static List<String> codes() {
        return Collections.unmodifiableList(CODES);
    }
}
