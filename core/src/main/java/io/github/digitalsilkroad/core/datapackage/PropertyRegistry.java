package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Properties;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of one package: {@code properties.csv}.
 *
 * <p>A property that the library knows by a constant must have the type and unit of that constant; any other is made
 * from its row, so that new data can bring new properties to old code.
 */
final class PropertyRegistry {

    private static final List<String> TYPES = List.of(
            "quantity", "money", "balance", "share", "ratio", "rate", "date", "period", "text", "term", "parties");
    private static final String PERCENT_OF = "percent of ";

    /** The property of a series' yearly values, whose type the unit of the row tells. */
    static final String OBSERVED = "value";

    private final Map<String, Property<?>> byName = new HashMap<>(256);
    private final Map<String, Property<?>> observed = new HashMap<>();

    private PropertyRegistry() {}

    static PropertyRegistry read(CsvTable table) {
        PropertyRegistry registry = new PropertyRegistry();
        int name = table.column("name");
        while (table.next()) {
            Property<?> property = property(table);
            if (property != null && registry.byName.put(property.name(), property) != null) {
                table.problem(name, "'" + property.name() + "': the property occurs twice");
            }
        }
        return registry;
    }

    private static @Nullable Property<?> property(CsvTable table) {
        int at = table.column("unit");
        try {
            String unit = table.text(at);
            at = table.column("type");
            String word = table.text(at);
            ValueType<?> type = type(word, unit);
            at = table.column("name");
            String name = table.text(at);
            Optional<Property<?>> known = Properties.find(name);
            if (known.isEmpty()) {
                return Property.of(name, type, table.text(table.column("label")));
            }
            if (!isSame(known.get().type(), type)) {
                table.problem(
                        table.column("type"),
                        "'" + (word + " " + unit).strip() + "': the library has " + name + " as "
                                + known.get().type());
            }
            return known.get();
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static boolean isSame(ValueType<?> a, ValueType<?> b) {
        return a.name().equals(b.name()) && a.defaultUnit().equals(b.defaultUnit());
    }

    private static ValueType<?> type(String word, String unit) {
        return switch (word) {
            case "quantity" -> ValueType.quantity(units(unit));
            case "money" -> ValueType.money();
            case "balance" -> ValueType.balance();
            case "share" -> unit.isEmpty() ? ValueType.share() : ValueType.share(whole(unit));
            case "ratio" -> ValueType.ratio(whole(unit));
            case "date" -> ValueType.date();
            case "period" -> ValueType.period();
            case "text" -> ValueType.text();
            case "term" -> ValueType.term();
            case "parties" -> ValueType.parties();
            case "rate" -> ValueType.rate();
            default ->
                throw new IllegalArgumentException("'" + word + "': no such type; " + Nearest.choices(word, TYPES));
        };
    }

    private static Unit[] units(String codes) {
        if (codes.isEmpty()) {
            return new Unit[0];
        }
        String[] parts = codes.split(";", -1);
        Unit[] units = new Unit[parts.length];
        for (int i = 0; i < parts.length; i++) {
            units[i] = Unit.of(parts[i]);
        }
        return units;
    }

    private static String whole(String unit) {
        if (!unit.startsWith(PERCENT_OF)) {
            throw new IllegalArgumentException(
                    "'" + unit + "': the unit of a share or ratio names its whole, as in percent of public debt");
        }
        return unit.substring(PERCENT_OF.length());
    }

    /**
     * The property of yearly values in a unit; the same instance for the same unit.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    Property<?> observed(String unit) {
        Property<?> known = observed.get(unit);
        if (known == null) {
            known = Property.of(OBSERVED, observedType(unit), OBSERVED);
            observed.put(unit, known);
        }
        return known;
    }

    private static ValueType<?> observedType(String unit) {
        if (unit.isEmpty()) {
            return ValueType.term();
        }
        if (unit.startsWith(PERCENT_OF)) {
            return ValueType.ratio(whole(unit));
        }
        if (unit.equals("percent-a-year")) {
            return ValueType.rate();
        }
        return Character.isUpperCase(unit.charAt(0)) ? ValueType.balance() : ValueType.quantity(Unit.of(unit));
    }

    @Nullable
    Property<?> find(String name) {
        return byName.get(name);
    }

    /** The part of a message that names the valid choices. */
    String choices(String bad) {
        List<String> names = new ArrayList<>(byName.keySet());
        names.sort(null);
        return Nearest.choices(bad, names);
    }
}
