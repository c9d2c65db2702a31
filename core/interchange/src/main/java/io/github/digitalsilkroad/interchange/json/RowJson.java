package io.github.digitalsilkroad.interchange.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table as JSON objects: a member for each cell that is not blank, a number where the column holds
 * numbers, a list where it holds many. The value of a claim is a number if the claim has a unit.
 */
final class RowJson {

    private static final int LONGEST_NUMBER = 400;

    private final PackageTable table;
    private final List<Column<?, ?>> columns;
    private final int value;
    private final int unit;

    RowJson(PackageTable table) {
        this.table = table;
        this.columns = table.columns();
        boolean isLedger = table.name().equals(PackageTable.CLAIMS);
        this.value = isLedger ? table.find(LedgerRow.VALUE.name()).orElseThrow() : -1;
        this.unit = isLedger ? table.find(LedgerRow.UNIT.name()).orElseThrow() : -1;
    }

    /** Whether cells of a column hold numbers. */
    static boolean isNumber(Column<?, ?> column) {
        return !column.cell().type().equals("string");
    }

    private boolean isNumber(int column, boolean hasUnit) {
        return column == value ? hasUnit : isNumber(columns.get(column));
    }

    void write(List<String> row, JsonGenerator json) throws IOException {
        Json.write(members(row), json);
    }

    /** The members of a row; numbers keep their digits. */
    Map<String, Object> members(List<String> row) {
        boolean hasUnit = unit >= 0 && !row.get(unit).isEmpty();
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = row.get(i);
            if (text.isEmpty()) {
                continue;
            }
            Column<?, ?> column = columns.get(i);
            if (column.isMany()) {
                List<Object> elements = new ArrayList<>();
                for (String part : parts(text)) {
                    elements.add(isNumber(column) ? new BigDecimal(part) : part);
                }
                members.put(column.name(), elements);
            } else {
                members.put(column.name(), isNumber(i, hasUnit) ? new BigDecimal(text) : text);
            }
        }
        return members;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(PackageTable.SEPARATOR); end >= 0; ) {
            parts.add(text.substring(from, end));
            from = end + 1;
            end = text.indexOf(PackageTable.SEPARATOR, from);
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** The cells of an object, blank where a member is missing or has a problem, which is noted. */
    List<String> read(Object object, String pointer, Problems problems) {
        String[] row = new String[columns.size()];
        Arrays.fill(row, "");
        if (!(object instanceof Map<?, ?> members)) {
            problems.add(pointer, Json.show(object) + ": must be an object, a row of " + table.name());
            return List.of(row);
        }
        boolean hasUnit = unit >= 0 && members.containsKey(columns.get(unit).name());
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = member.getKey().toString();
            String at = Json.pointer(pointer, name);
            int column = table.find(name).orElse(-1);
            if (column < 0) {
                problems.add(
                        at,
                        Json.show(name) + ": no such column of " + table.name() + "; "
                                + Nearest.choices(
                                        name, columns.stream().map(Column::name).toList()));
            } else if (columns.get(column).isMany()) {
                row[column] = list(columns.get(column), member.getValue(), at, problems);
            } else {
                row[column] = cell(isNumber(column, hasUnit), member.getValue(), at, problems);
                if (column == value && hasUnit != member.getValue() instanceof Number) {
                    problems.add(at, "a claim with a unit has a number as its value, and any other a text");
                }
            }
        }
        for (int i = 0; i < row.length; i++) {
            String at = Json.pointer(pointer, columns.get(i).name());
            if (columns.get(i).isRequired() && row[i].isEmpty() && !problems.has(at)) {
                problems.add(at, "is missing; " + table.name() + " need it");
            }
        }
        return List.of(row);
    }

    private static String list(Column<?, ?> column, Object value, String at, Problems problems) {
        if (!(value instanceof List<?> elements) || elements.isEmpty()) {
            problems.add(at, Json.show(value) + ": must be a list of one or more; leave the member out for none");
            return "";
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            String place = Json.pointer(at, i);
            String text = cell(isNumber(column), elements.get(i), place, problems);
            if (!text.isEmpty() && (text.indexOf(PackageTable.SEPARATOR) >= 0 || !text.equals(text.strip()))) {
                problems.add(
                        place,
                        Json.show(text) + ": must neither have a semicolon, which separates values in tables, nor begin"
                                + " or end with a blank");
            }
            joined.append(i == 0 ? "" : ";").append(text);
        }
        return joined.toString();
    }

    private static String cell(boolean isNumber, Object value, String at, Problems problems) {
        if (value instanceof String text) {
            if (isNumber) {
                problems.add(at, Json.show(value) + ": must be a number");
            } else if (text.isEmpty()) {
                problems.add(at, "must not be empty; leave the member out");
            } else if (Json.isBroken(text)) {
                problems.add(at, "has half of a surrogate pair, which UTF-8 cannot write; drop that character");
            }
            return text;
        }
        if (!(value instanceof BigDecimal number)) {
            problems.add(at, Json.show(value) + ": must be a " + (isNumber ? "number" : "text"));
            return "";
        }
        if (!isNumber) {
            problems.add(at, Json.show(value) + ": must be a text, in quotes");
        }
        if (Math.abs((long) number.scale()) + number.precision() > LONGEST_NUMBER) {
            problems.add(at, Json.show(value) + ": must have fewer than " + LONGEST_NUMBER + " digits");
            return "";
        }
        return number.toPlainString();
    }
}
