package io.github.digitalsilkroad.core.datapackage;

import static java.util.stream.Collectors.toMap;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for types of values in {@code properties.csv}. */
final class TypeWords {

    /** All that the column of types may hold: the types of single facts, and that of the values of series. */
    static final List<String> WORDS = List.of(
            "quantity",
            "money",
            "balance",
            "share",
            "ratio",
            "rate",
            "date",
            "dates",
            "period",
            "text",
            "term",
            "parties",
            "participants",
            "observation");

    /** The property of a series' yearly values, whose type the unit of the row tells. */
    static final String OBSERVED = "value";

    /** How the table of properties declares it, so that the ledger's reference to it resolves. */
    static final Vocabulary.Term OBSERVED_TERM = new Vocabulary.Term(
            Property.of(OBSERVED, ValueType.text(), OBSERVED),
            OBSERVED,
            "Value of a series in a year, in the unit of the series.",
            Optional.empty());

    /** The type of the values of series. */
    static final String OBSERVATION = WORDS.get(WORDS.size() - 1);

    /** The types of single facts. */
    static final List<String> TYPES = WORDS.subList(0, WORDS.size() - 1);

    private static final Map<String, ValueType<?>> UNITLESS = Stream.<ValueType<?>>of(
                    ValueType.money(),
                    ValueType.balance(),
                    ValueType.date(),
                    ValueType.dates(),
                    ValueType.period(),
                    ValueType.text(),
                    ValueType.term(),
                    ValueType.parties(),
                    ValueType.participants())
            .collect(toMap(ValueType::name, type -> type));

    private TypeWords() {}

    /** The word for the type of a property in the table of properties. */
    static String word(Property<?> property) {
        return property.name().equals(OBSERVED) ? OBSERVATION : property.type().name();
    }

    /**
     * The type of a word and a unit.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ValueType<?> type(String word, String unit) {
        return switch (word) {
            case "quantity" -> ValueType.quantity(units(unit));
            case "share" -> unit.isEmpty() ? ValueType.share() : ValueType.share(whole(unit));
            case "ratio" -> ValueType.ratio(whole(unit));
            case "rate" -> rate(unit);
            default -> unitless(word, unit);
        };
    }

    private static ValueType<?> unitless(String word, String unit) {
        ValueType<?> type = UNITLESS.get(word);
        if (type == null) {
            throw new IllegalArgumentException(
                    "'" + Lines.quoted(word) + "': no such type; " + Nearest.choices(word, TYPES));
        }
        if (!unit.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + Lines.quoted(unit) + "': must be blank for the type " + type.name());
        }
        return type;
    }

    private static ValueType<?> rate(String unit) {
        ValueType<?> rate = ValueType.rate();
        if (!rate.units().contains(unit)) {
            throw new IllegalArgumentException("'" + Lines.quoted(unit) + "': the unit of a rate must be "
                    + rate.units().get(0));
        }
        return rate;
    }

    private static Unit[] units(String codes) {
        return Stream.of(codes.isEmpty() ? new String[0] : codes.split(";", -1))
                .map(Unit::of)
                .toArray(Unit[]::new);
    }

    private static String whole(String unit) {
        return Unit.find(unit)
                .flatMap(Unit::percentOf)
                .orElseThrow(() -> new IllegalArgumentException("'" + Lines.quoted(unit)
                        + "': the unit of a share or ratio names its whole, as in percent of public debt"));
    }
}
