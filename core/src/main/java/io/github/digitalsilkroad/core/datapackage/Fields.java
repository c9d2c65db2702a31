package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Nearest;
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

    /** One of a closed list; its codes are compared in turn, for a function to read them would cost more at start. */
    <C extends Coded> @Nullable C choice(String column, C[] choices) {
        int at = table.column(column);
        C choice = find(table.text(at), choices);
        if (choice == null) {
            table.problem(at, unknown(table.text(at), choices));
        }
        return choice;
    }

    <C extends Coded> Optional<C> optionalChoice(String column, C[] choices) {
        return text(column).isEmpty() ? Optional.empty() : Optional.ofNullable(choice(column, choices));
    }

    <C extends Coded> List<C> choices(String column, C[] choices) {
        int at = table.column(column);
        List<C> chosen = new ArrayList<>();
        for (String part : table.parts(at)) {
            C choice = find(part, choices);
            if (choice == null) {
                table.problem(at, unknown(part, choices));
            } else {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    private static <C extends Coded> @Nullable C find(String code, C[] choices) {
        for (C choice : choices) {
            if (choice.code().equals(code)) {
                return choice;
            }
        }
        return null;
    }

    private static String unknown(String code, Coded[] choices) {
        List<String> codes = new ArrayList<>(choices.length);
        for (Coded choice : choices) {
            codes.add(choice.code());
        }
        return "'" + code + "': not in the list; " + Nearest.choices(code, codes);
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
}
