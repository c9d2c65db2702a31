package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number as JSON: its wording, its bounds where it has them, and a best value where there is one; never a midpoint.
 */
final class EstimateJson {

    private static final List<String> MEMBERS = List.of("qualifier", "low", "best", "high", "lowOpen", "highOpen");

    private EstimateJson() {}

    static Map<String, Object> of(Estimate estimate) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("qualifier", estimate.qualifier().code());
        if (Double.isFinite(estimate.low())) {
            members.put("low", estimate.low());
        }
        if (estimate.best().isPresent()) {
            members.put("best", estimate.best().getAsDouble());
        }
        if (Double.isFinite(estimate.high())) {
            members.put("high", estimate.high());
        }
        if (estimate.isLowOpen() && Double.isFinite(estimate.low())) {
            members.put("lowOpen", true);
        }
        if (estimate.isHighOpen() && Double.isFinite(estimate.high())) {
            members.put("highOpen", true);
        }
        return members;
    }

    /** Reads a number; what is wrong with it is noted. */
    static @Nullable Estimate read(Object value, String pointer, Problems problems) {
        if (!(value instanceof Map<?, ?> members)) {
            problems.add(pointer, Json.show(value) + ": must be an object with a qualifier and bounds");
            return null;
        }
        boolean isGood = members.containsKey("qualifier");
        if (!isGood) {
            problems.add(Json.pointer(pointer, "qualifier"), "is missing");
        }
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = member.getKey().toString();
            boolean fits = switch (MEMBERS.indexOf(name)) {
                case 0 -> member.getValue() instanceof String;
                case 1, 2, 3 -> member.getValue() instanceof Number;
                case 4, 5 -> member.getValue() instanceof Boolean;
                default -> false;
            };
            if (!fits) {
                problems.add(
                        Json.pointer(pointer, name),
                        Json.show(member.getValue())
                                + ": a number has a text qualifier, numbers low, best and high, and flags lowOpen and"
                                + " highOpen");
                isGood = false;
            }
        }
        if (!isGood) {
            return null;
        }
        try {
            return Estimate.computed(
                    Qualifier.parse(requireNonNull(members.get("qualifier")).toString()),
                    number(members.get("best"), Double.NaN),
                    number(members.get("low"), Double.NEGATIVE_INFINITY),
                    Boolean.TRUE.equals(members.get("lowOpen")),
                    number(members.get("high"), Double.POSITIVE_INFINITY),
                    Boolean.TRUE.equals(members.get("highOpen")));
        } catch (IllegalArgumentException e) {
            problems.add(pointer, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static double number(@Nullable Object value, double missing) {
        return value instanceof Number number ? number.doubleValue() : missing;
    }
}
