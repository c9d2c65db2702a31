package io.github.digitalsilkroad.core.quantity;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit with a word of its own: what is counted, such as cameras and people, or measured, such as years, km and
 * interest in percent a year; the known ones, and those of other tools.
 */
final class PlainUnit extends Unit {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Map<String, PlainUnit> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, PlainUnit> BY_WORD = new HashMap<>();

    static {
        PlainUnit camera = add("camera", "camera", "cameras", true);
        put(camera.atStage("planned"));
        put(camera.atStage("contracted"));
        PlainUnit face = put(new PlainUnit(
                "face-camera", "face-recognition camera", "face-recognition cameras", true, camera, true, ""));
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
        count("street", "radar", "record", "set", "item");
        measure("year", "month", "day");
        BY_WORD.put("%", add("percent", "percent", "percent", false));
        add("percent-a-year", "percent a year", "percent a year", false);
        add("score", "point", "points", false);
        add("km", "km", "km", false);
        measure("hectare", "acre", "tonne", "degree");
        add("megawatt", "MW", "MW", false);
    }

    private final String code;
    private final String singular;
    private final String plural;
    private final boolean count;
    /** The unit of all such things in operation; this one where it is. */
    private final PlainUnit root;
    /** Whether its things are only some of those, so that numbers of both would count things twice. */
    private final boolean isPart;
    /** The stage of a contract at which its things are; empty in operation. */
    private final String stage;

    PlainUnit(String code, String singular, String plural, boolean count) {
        this(code, singular, plural, count, null, false, "");
    }

    private PlainUnit(
            String code,
            String singular,
            String plural,
            boolean count,
            @Nullable PlainUnit root,
            boolean isPart,
            String stage) {
        this.code = code;
        this.singular = singular;
        this.plural = plural;
        this.count = count;
        this.root = root == null ? this : root;
        this.isPart = isPart;
        this.stage = stage;
    }

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
        BY_CODE.put(unit.code, unit);
        for (String word : List.of(unit.code, unit.singular, unit.plural)) {
            BY_WORD.put(word.toLowerCase(Locale.ROOT), unit);
        }
        return unit;
    }

    static @Nullable PlainUnit known(String code) {
        return BY_CODE.get(code);
    }

    static @Nullable PlainUnit worded(String word) {
        return BY_WORD.get(word.toLowerCase(Locale.ROOT));
    }

    static List<String> codes() {
        return List.copyOf(BY_CODE.keySet());
    }

    static PlainUnit custom(String code, String singular, String plural, boolean count) {
        if (!SLUG.matcher(requireNonNull(code, "code")).matches()) {
            throw new IllegalArgumentException("unit \"" + Lines.quoted(code)
                    + "\": a code is lower-case letters, digits and hyphens and starts with a letter, as base-station");
        }
        if (known(code) != null) {
            throw new IllegalArgumentException("unit \"" + Lines.quoted(code) + "\": is a known unit; use Unit.of(\""
                    + Lines.quoted(code) + "\")");
        }
        if (requireNonNull(singular, "singular").isBlank()
                || requireNonNull(plural, "plural").isBlank()) {
            throw new IllegalArgumentException(
                    "unit \"" + Lines.quoted(code) + "\": needs a word for one and a word for several");
        }
        return new PlainUnit(code, singular.strip(), plural.strip(), count);
    }

    /** The unit of the same things before they operate; its code and words begin with the stage. */
    private PlainUnit atStage(String before) {
        return new PlainUnit(
                before + "-" + code, before + " " + singular, before + " " + plural, count, root, isPart, before);
    }

    private String stage() {
        return stage.isEmpty() ? "operating" : stage;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String plural() {
        return plural;
    }

    @Override
    public boolean isCount() {
        return count;
    }

    @Override
    Quantity stated(Estimate number) {
        if (count && number.low < 0 && number.low > Double.NEGATIVE_INFINITY) {
            throw negative(number);
        }
        return computed(number);
    }

    @Override
    Quantity computed(Estimate number) {
        if (count && number.isBelow(0).isYes()) {
            throw negative(number);
        }
        return new Quantity(count ? number.within(0, Double.POSITIVE_INFINITY) : number, this);
    }

    private IllegalArgumentException negative(Estimate number) {
        return new IllegalArgumentException(
                EstimateText.counted(number, words(number), false) + ": a count cannot be negative");
    }

    @Override
    String text(Estimate number) {
        return EstimateText.counted(number, words(number), count);
    }

    private String words(Estimate number) {
        return number.isExact() && number.low == 1 ? singular : plural;
    }

    @Override
    String mismatch(Unit other, String verb, String preposition) {
        return "cannot " + verb + " " + other.code() + " " + preposition + " " + code + ": "
                + (other instanceof PlainUnit plain ? advice(plain) : "they are unlike things");
    }

    private String advice(PlainUnit other) {
        String totals = "total each by itself, with " + other.total() + " and " + total();
        if (!root.equals(other.root)) {
            return "they are unlike things; convert one to the other first, or " + totals;
        }
        if (!stage.equals(other.stage)) {
            return other.stage() + " and " + stage() + " figures do not add; " + totals;
        }
        String some = isPart ? plural : other.plural;
        String all = isPart ? other.plural : plural;
        return some + " are among all " + all + " and would count twice; " + totals;
    }

    private String total() {
        return "total(property, \"" + code + "\")";
    }
}
