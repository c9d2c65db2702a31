package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Decimals;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Stage;
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
    private final List<Vocabulary.Term> terms = new ArrayList<>(256);
    private final List<Integer> lines = new ArrayList<>(256);
    private final Set<String> names = new HashSet<>(256);
    private final Hints hints = new Hints();
    private final Findings findings;
    private final Supplier<CsvTable> source;
    private @Nullable UnreadRows unread;

    /**
     * Starts before the first property.
     *
     * @param source opens the table, once, when a property is asked for that the library does not have
     */
    PropertyRegistry(Supplier<CsvTable> source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    private UnreadRows unread() {
        UnreadRows known = unread;
        if (known == null) {
            known = new UnreadRows(source.get(), 0);
            unread = known;
        }
        return known;
    }

    /** Reads what has a name, unless it was read. */
    private void read(String name) {
        CsvTable table = unread().table();
        for (CsvTable.Place place : unread().take(name)) {
            table.moveTo(place);
            if (!names.add(name)) {
                table.problem(0, "'" + Lines.quoted(name) + "': the property occurs twice");
            } else if (name.equals(TypeWords.OBSERVED)
                    || table.text(table.column("type")).equals(TypeWords.OBSERVATION)) {
                addObserved(table, name);
            } else {
                add(table);
            }
        }
    }

    /**
     * Leaves out terms that are akin to a property which there is not, or, where good rows are wanted, to one that was
     * left out.
     */
    private void checkKin() {
        int before = terms.size() + 1;
        while (terms.size() < before) {
            before = terms.size();
            int at = 0;
            while (at < terms.size()) {
                String name = terms.get(at).name();
                String why = whyNoKin(terms.get(at));
                if (why == null) {
                    at++;
                } else {
                    unread().table().problem(lines.get(at), "akin_to", why);
                    findings.left(Schemas.PROPERTIES, name, lines.get(at));
                    byName.remove(name);
                    terms.remove(at);
                    lines.remove(at);
                }
            }
        }
    }

    private @Nullable String whyNoKin(Vocabulary.Term term) {
        Optional<String> kin = term.akinTo();
        if (kin.isEmpty() || Props.find(kin.get()).isPresent()) {
            return null;
        }
        return names.contains(kin.get())
                ? findings.leftWith(kin.get())
                : "'" + Lines.fit(kin.get()) + "': no such property" + choices(kin.get());
    }

    /** Keeps how the values of series are described, where that is in other words than the library's. */
    private void addObserved(CsvTable table, String name) {
        String type = table.text(table.column("type"));
        if (!name.equals(TypeWords.OBSERVED) || !type.equals(TypeWords.OBSERVATION)) {
            table.problem(
                    table.column("type"),
                    "'" + Lines.fit(type) + "' of '" + Lines.fit(name) + "': the type " + TypeWords.OBSERVATION
                            + " and the name " + TypeWords.OBSERVED
                            + " go together; they stand for the values of series");
            return;
        }
        String label = table.text(table.column("label"));
        String description = table.text(table.column("description"));
        if (!label.equals(TypeWords.OBSERVED_TERM.label())
                || !description.equals(TypeWords.OBSERVED_TERM.description())) {
            try {
                terms.add(new Vocabulary.Term(TypeWords.OBSERVED_TERM.property(), label, description));
                lines.add(table.line());
            } catch (IllegalArgumentException e) {
                table.problem(-1, String.valueOf(e.getMessage()));
            }
        }
    }

    private void add(CsvTable table) {
        int at = table.column("unit");
        try {
            String unit = table.text(at);
            String word = table.text(table.column("type"));
            if (!TypeWords.TYPES.contains(word)) {
                at = table.column("type");
            }
            ValueType<?> type = TypeWords.type(word, unit);
            at = table.column("name");
            String name = table.text(at);
            String label = table.text(table.column("label"));
            Optional<Property<?>> known = Props.find(name);
            Property<?> property = known.isPresent() ? known.get() : Property.of(name, type, label);
            if (!property.type().isSameAs(type)) {
                table.problem(
                        table.column("type"),
                        "'" + Lines.quoted(TypeWords.words(type)) + "': the library has " + name + " as "
                                + TypeWords.words(property.type()));
                return;
            }
            at = table.column("shows");
            String shown = table.text(at);
            if (!shown.isEmpty()) {
                Property<PartialDate> event = event(shown);
                if (known.isEmpty()) {
                    property = property.showing(event);
                } else if (!property.shows().equals(Optional.of(event))) {
                    table.problem(
                            at,
                            "'" + Lines.quoted(shown) + "': the library has that " + name + " shows "
                                    + (property.shows().isPresent()
                                            ? property.shows().get()
                                            : "no stage"));
                    return;
                }
            }
            at = table.column("minimum");
            String least = table.text(at);
            if (!least.isEmpty()) {
                OptionalDouble minimum = OptionalDouble.of(number(least));
                if (known.isEmpty()) {
                    property = property.atLeast(minimum.getAsDouble());
                } else if (!property.minimum().equals(minimum)) {
                    table.problem(
                            at,
                            "'" + least + "': the library has "
                                    + (property.minimum().isPresent()
                                            ? Estimate.exactly(
                                                    property.minimum().getAsDouble())
                                            : "none")
                                    + " as the minimum of " + name);
                    return;
                }
            }
            at = table.column("description");
            String description = table.text(at);
            at = table.column("akin_to");
            String kin = table.text(at);
            terms.add(
                    kin.isEmpty()
                            ? new Vocabulary.Term(property, label, description)
                            : new Vocabulary.Term(property, label, description, Optional.of(kin)));
            lines.add(table.line());
            byName.put(name, property);
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
        }
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
        List<String> names = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage.milestone().name().equals(name)) {
                return stage.milestone();
            }
            names.add(stage.milestone().name());
        }
        throw new IllegalArgumentException(
                "'" + Lines.fit(name) + "': dates no stage; " + Nearest.choices(name, names));
    }

    /** All that the table has. */
    Vocabulary vocabulary() {
        unread().keys().forEach(this::read);
        checkKin();
        return Vocabulary.of(terms);
    }

    /** Why there is no property of that name, or null if another problem says it. */
    @Nullable
    String whyMissing(String name) {
        if (findings.isLeft(name)) {
            return findings.leftWith(name);
        }
        return unread().table().isReadable() || findings.isLenient()
                ? "'" + Lines.fit(name) + "': no such property" + choices(name)
                : null;
    }

    /**
     * The property of yearly values in a unit; the same instance for the same unit.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    Property<?> observed(String unit) {
        Property<?> known = observed.get(unit);
        if (known == null) {
            ValueType<?> type = unit.isEmpty() ? ValueType.term() : ValueType.of(Unit.of(unit));
            known = Property.of(TypeWords.OBSERVED, type, TypeWords.OBSERVED);
            observed.put(unit, known);
        }
        return known;
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
            for (Property<?> property : Props.all()) {
                names.add(property.name());
            }
            return names;
        });
    }
}
