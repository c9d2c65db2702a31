package io.github.digitalsilkroad.core.datapackage;

import com.google.common.base.Suppliers;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary of one package: {@code properties.csv}.
 *
 * <p>A property that the library knows by a constant must have the type and unit of that constant; any other is made
 * from its row, so that new data can bring new properties to old code.
 */
final class PropertyRegistry {

    private final Map<String, Property<?>> byName = new HashMap<>(256);
    private final Map<String, Property<?>> observed = new HashMap<>();
    private final List<Row> rows = new ArrayList<>(256);
    private final Set<String> names = new HashSet<>(256);
    private final Hints hints = new Hints();
    private final Findings findings;
    private final Supplier<UnreadRows> unread;

    /** A row that is read. */
    private record Row(Vocabulary.Term term, int number) {}

    /**
     * Starts before the first property.
     *
     * @param source opens the table, once, when a property is asked for that the library does not have
     */
    PropertyRegistry(Supplier<CsvTable> source, Findings findings) {
        this.unread = Suppliers.memoize(() -> new UnreadRows(source.get()));
        this.findings = findings;
    }

    private CsvTable table() {
        return unread.get().table();
    }

    /** Reads what has a name, unless it was read. */
    private void read(String name) {
        CsvTable table = table();
        for (int row : unread.get().take(unread.get().first(name))) {
            table.moveTo(row);
            if (!names.add(name)) {
                table.problem("name", "'" + Lines.quoted(name) + "': the property occurs twice");
            } else if (name.equals(TypeWords.OBSERVED) || table.text("type").equals(TypeWords.OBSERVATION)) {
                addObserved(table, name);
            } else {
                add(table, name);
            }
        }
    }

    /** Whether a term is akin to a property which there is not, or to one that was left out; it is left out then. */
    private boolean lacksKin(Row row) {
        String kin = row.term.akinTo().orElse("");
        if (kin.isEmpty() || Props.find(kin).isPresent() || (names.contains(kin) && !findings.isLeft(kin))) {
            return false;
        }
        Problem cause = findings.cause(kin, Schemas.PROPERTIES);
        if (cause == null) {
            table().moveTo(row.number);
            table().missing("akin_to", kin, "'" + Lines.fit(kin) + "': no such property" + choices(kin));
        } else {
            findings.follow(cause, 1);
            findings.left(row.term.name(), cause);
        }
        byName.remove(row.term.name());
        return true;
    }

    /** Keeps how the values of series are described, where that is in other words than the library's. */
    private void addObserved(CsvTable table, String name) {
        String type = table.text("type");
        if (!name.equals(TypeWords.OBSERVED) || !type.equals(TypeWords.OBSERVATION)) {
            table.problem(
                    "type",
                    "'" + Lines.fit(type) + "' of '" + Lines.fit(name) + "': the type " + TypeWords.OBSERVATION
                            + " and the name " + TypeWords.OBSERVED
                            + " go together; they stand for the values of series");
            return;
        }
        Vocabulary.Term term = table.read(
                "",
                () -> new Vocabulary.Term(
                        TypeWords.OBSERVED_TERM.property(),
                        table.text("label"),
                        table.text("description"),
                        Optional.empty()));
        if (term != null && !term.equals(TypeWords.OBSERVED_TERM)) {
            rows.add(new Row(term, table.at()));
        }
    }

    private void add(CsvTable table, String name) {
        String word = table.text("type");
        String at = TypeWords.TYPES.contains(word) ? "unit" : "type";
        try {
            ValueType<?> type = TypeWords.type(word, table.text("unit"));
            at = "name";
            String label = table.text("label");
            Optional<Property<?>> known = Props.find(name);
            Property<?> property = known.isPresent() ? known.get() : Property.of(name, type, label);
            at = "type";
            if (!property.type().isSameAs(type)) {
                String other = other(type.toString(), name + " as " + property.type());
                if (property.type().valueClass() != Parties.class || type.valueClass() != Parties.class) {
                    throw new IllegalArgumentException(other);
                }
                table.warning(at, other + ", which counts"); // 0.1.0 had one type of parties
            }
            at = "shows";
            String shown = table.text(at);
            if (!shown.isEmpty()) {
                Property<PartialDate> event = event(shown);
                property = known.isEmpty() ? property.showing(event) : property;
                if (!property.shows().equals(Optional.of(event))) {
                    String stage = property.shows().map(Property::name).orElse("no stage");
                    table.warning(at, other(shown, "that " + name + " shows " + stage + ", which counts"));
                }
            }
            at = "minimum";
            String least = table.text(at);
            if (!least.isEmpty()) {
                double minimum = number(least);
                property = known.isEmpty() ? property.atLeast(minimum) : property;
                if (!property.minimum().equals(OptionalDouble.of(minimum))) {
                    String other = property.minimum().isPresent()
                            ? Estimate.exactly(property.minimum().getAsDouble()).toString()
                            : "none";
                    throw new IllegalArgumentException(other(least, other + " as the minimum of " + name));
                }
            }
            at = "akin_to";
            Optional<String> kin = Optional.of(table.text(at)).filter(text -> !text.isEmpty());
            rows.add(new Row(new Vocabulary.Term(property, label, table.text("description"), kin), table.at()));
            byName.put(name, property);
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
        }
    }

    private static String other(String text, String library) {
        return "'" + Lines.quoted(text) + "': the library has " + library;
    }

    private static double number(String text) {
        double number = Decimals.parse(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(
                    "'" + Lines.fit(text) + "': not a number; write plain digits without separators, as in 0 or 1.5");
        }
        return number;
    }

    /** The property that dates a stage. */
    private static Property<PartialDate> event(String name) {
        for (Property<PartialDate> event : Deployment.KIND.events()) {
            if (event.name().equals(name)) {
                return event;
            }
        }
        throw new IllegalArgumentException("'" + Lines.fit(name) + "': dates no stage; "
                + Nearest.choices(name, Lists.transform(Deployment.KIND.events(), Property::name)));
    }

    /** All that the table has. */
    Vocabulary vocabulary() {
        unread.get().keys().forEach(this::read);
        while (rows.removeIf(this::lacksKin)) {
            // A term may be akin to one that has just been left out.
        }
        return Vocabulary.of(rows.stream().map(Row::term).toList());
    }

    /** Why there is no property of that name, or null if another problem says it, with which the row is counted. */
    @Nullable
    String whyMissing(String name) {
        return findings.follows(name, Schemas.PROPERTIES)
                ? null
                : "'" + Lines.fit(name) + "': no such property" + choices(name);
    }

    /**
     * The property of yearly values in a unit; the same instance for the same unit.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    Property<?> observed(String unit) {
        return observed.computeIfAbsent(unit, code -> {
            ValueType<?> type = code.isEmpty() ? ValueType.term() : ValueType.of(Unit.of(code));
            return Property.of(TypeWords.OBSERVED, type, TypeWords.OBSERVED);
        });
    }

    /**
     * A property of the table, or one that the library has and the table does not redefine; null if neither is there.
     */
    @Nullable
    Property<?> find(String name) {
        Property<?> own = byName.get(name);
        if (own != null || findings.isLeft(name)) {
            return own;
        }
        Optional<Property<?>> library = Props.find(name);
        if (library.isPresent()) {
            return library.get();
        }
        read(name);
        return byName.get(name);
    }

    /** The part of a message that names the valid choices. */
    private String choices(String bad) {
        return hints.choices(bad, () -> {
            Set<String> names = new TreeSet<>(byName.keySet());
            Props.all().forEach(property -> names.add(property.name()));
            return names;
        });
    }
}
