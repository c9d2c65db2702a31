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
        count("camera", "camera", "cameras");
        count("planned-camera", "planned camera", "planned cameras");
        count("contracted-camera", "contracted camera", "contracted cameras");
        count("face-camera", "face-recognition camera", "face-recognition cameras");
        count("planned-face-camera", "planned face-recognition camera", "planned face-recognition cameras");
        count("contracted-face-camera", "contracted face-recognition camera", "contracted face-recognition cameras");
        count("person", "person", "people");
        count("customer", "customer", "customers");
        count("vehicle", "vehicle", "vehicles");
        count("bus", "bus", "buses");
        count("site", "site", "sites");
        count("intersection", "intersection", "intersections");
        count("post", "post", "posts");
        count("base-station", "base station", "base stations");
        count("station", "station", "stations");
        count("sensor", "sensor", "sensors");
        count("terminal", "terminal", "terminals");
        count("data-center", "data center", "data centers");
        count("country", "country", "countries");
        count("city", "city", "cities");
        count("carrier", "carrier", "carriers");
        count("operator", "operator", "operators");
        count("company", "company", "companies");
        count("creditor", "creditor", "creditors");
        count("contract", "contract", "contracts");
        count("project", "project", "projects");
        count("deployment", "deployment", "deployments");
        count("stage", "stage", "stages");
        count("article", "article", "articles");
        count("case", "case", "cases");
        count("complex", "complex", "complexes");
        count("item", "item", "items");
        measure("year", "year", "years");
        measure("month", "month", "months");
        measure("day", "day", "days");
        BY_WORD.put("%", measure("percent", "percent", "percent"));
        measure("percent-a-year", "percent a year", "percent a year");
        measure("score", "point", "points");
        measure("km", "km", "km");
        measure("hectare", "hectare", "hectares");
        measure("acre", "acre", "acres");
        measure("tonne", "tonne", "tonnes");
        measure("megawatt", "MW", "MW");
    }

    private Units() {}

    private static void count(String code, String singular, String plural) {
        add(new PlainUnit(code, singular, plural, true));
    }

    private static PlainUnit measure(String code, String singular, String plural) {
        return add(new PlainUnit(code, singular, plural, false));
    }

    private static PlainUnit add(PlainUnit unit) {
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
