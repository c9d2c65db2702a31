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
        PlainUnit camera = add("camera", "camera", "cameras", true);
        put(camera.atStage("planned"));
        put(camera.atStage("contracted"));
        PlainUnit face = put(new PlainUnit("face-camera", "face-recognition camera", "face-recognition cameras", true)
                .partOf(camera));
        put(face.atStage("planned"));
        put(face.atStage("contracted"));
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
        return put(new PlainUnit(code, singular, plural, count));
    }

    private static PlainUnit put(PlainUnit unit) {
        CODES.add(unit.code());
        BY_CODE.put(unit.code(), unit);
        BY_WORD.put(unit.code(), unit);
        BY_WORD.put(unit.singular().toLowerCase(Locale.ROOT), unit);
        BY_WORD.put(unit.plural().toLowerCase(Locale.ROOT), unit);
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
