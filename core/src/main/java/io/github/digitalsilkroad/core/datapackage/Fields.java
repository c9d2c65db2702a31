package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one row by name; a bad one is noted as a problem of the row and gives null or nothing. */
final class Fields {

    private final CsvTable table;

    Fields(CsvTable table) {
        this.table = table;
    }

    void problem(String column, String message) {
        table.problem(table.column(column), message);
    }

    String text(String column) {
        return table.text(table.column(column));
    }

    Optional<String> optionalText(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @Nullable
    Id id(String column) {
        int at = table.column(column);
        try {
            return Id.of(table.text(at));
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    Optional<Id> optionalId(String column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.ofNullable(id(column));
    }

    List<Id> ids(String column) {
        int at = table.column(column);
        List<Id> ids = new ArrayList<>();
        try {
            for (String part : table.parts(at)) {
                ids.add(Id.of(part));
            }
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
        }
        return ids;
    }

    @Nullable
    CountryCode country(String column) {
        int at = table.column(column);
        try {
            return CountryCode.of(table.text(at));
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    Optional<CountryCode> optionalCountry(String column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.ofNullable(country(column));
    }

    Set<CountryCode> countries(String column) {
        int at = table.column(column);
        Set<CountryCode> countries = new LinkedHashSet<>();
        try {
            for (String part : table.parts(at)) {
                countries.add(CountryCode.of(part));
            }
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
        }
        return countries;
    }

    <C extends Coded> @Nullable C choice(String column, Choices<C> choices) {
        int at = table.column(column);
        try {
            return choices.parse(table.text(at));
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
            return null;
        }
    }

    <C extends Coded> List<C> choices(String column, Choices<C> choices) {
        int at = table.column(column);
        List<C> chosen = new ArrayList<>();
        try {
            for (String part : table.parts(at)) {
                chosen.add(choices.parse(part));
            }
        } catch (IllegalArgumentException e) {
            table.problem(at, String.valueOf(e.getMessage()));
        }
        return chosen;
    }

    List<String> texts(String column) {
        return table.parts(table.column(column));
    }

    Map<String, String> identifiers(String column) {
        int at = table.column(column);
        Map<String, String> identifiers = new LinkedHashMap<>();
        for (String part : table.parts(at)) {
            int equals = part.indexOf('=');
            if (equals < 1 || equals == part.length() - 1) {
                table.problem(at, "'" + part + "': an identifier is written scheme=value, such as aiddata=46215");
            } else {
                identifiers.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return identifiers;
    }

    /** Reads a code from a closed list. */
    interface Choices<C extends Coded> {
        C parse(String code);
    }
}
