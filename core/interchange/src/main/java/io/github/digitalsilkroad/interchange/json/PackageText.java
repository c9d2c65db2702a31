package io.github.digitalsilkroad.interchange.json;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.datapackage.Resources;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.interchange.internal.CanonicalJson;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data package in the making, of rows that come from elsewhere: it is read as any package is, with the same rules,
 * and what is wrong is told at the places that the rows came from.
 */
final class PackageText {

    private static final String DESCRIPTOR = "datapackage.json";

    private final LoadOptions options;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();
    private final Map<String, String> entities = new HashMap<>();
    private final Set<String> plain = Set.of(SourceTable.KIND.plural(), PackageTable.PROPERTIES, PackageTable.RETIRED);
    private int count;

    PackageText(LoadOptions options) {
        this.options = options;
        for (PackageTable table : DataPackage.schema(options)) {
            sheets.put(table.name(), new Sheet(table));
        }
    }

    @Nullable
    Sheet find(String name) {
        return sheets.get(name);
    }

    Set<String> names() {
        return sheets.keySet();
    }

    int count() {
        return count;
    }

    /** Adds a row, unless its key is taken, which is noted. */
    void add(Sheet sheet, List<String> row, String place, int line, Problems problems) {
        count++;
        Optional<Integer> key = sheet.table.key();
        if (key.isPresent() && !row.get(key.get()).isEmpty()) {
            String text = row.get(key.get());
            Map<String, String> taken = plain.contains(sheet.table.name()) ? sheet.keys : entities;
            String first = taken.putIfAbsent(text, place);
            if (first != null) {
                problems.add(
                        Json.pointer(place, sheet.table.columns().get(key.get()).name()),
                        Json.show(text) + ": occurs twice, first at " + first);
                return;
            }
        }
        sheet.add(row, place, line);
    }

    /**
     * Reads the package.
     *
     * @param head the version of the data, and the lenses, in the words of a descriptor
     * @param problems where problems go
     * @return the catalog, which is of no use if there are problems
     */
    Catalog read(Map<String, Object> head, Problems problems) {
        Map<String, Object> stated = new LinkedHashMap<>(head);
        stated.keySet().removeIf(name -> problems.has(Json.pointer("", name)));
        stated.putIfAbsent("name", "-");
        stated.putIfAbsent("version", "-");
        try {
            return read(stated);
        } catch (InvalidDataException e) {
            note(e, problems);
            if (e.problems().stream().allMatch(problem -> problem.file().equals(DESCRIPTOR))) {
                try {
                    read(Map.of("name", "-", "version", "-", "schemaVersion", DataPackage.SCHEMA_VERSION));
                } catch (InvalidDataException ofTables) {
                    note(ofTables, problems);
                }
            }
            return Catalog.builder(new DatasetVersion("-", "-", 1)).build();
        }
    }

    private Catalog read(Map<String, Object> head) {
        Map<String, byte[]> files = new HashMap<>();
        Map<String, Object> descriptor = new LinkedHashMap<>(head);
        List<Object> resources = new ArrayList<>();
        for (Sheet sheet : sheets.values()) {
            files.put(sheet.file(), sheet.bytes());
            resources.add(Map.of("path", sheet.file()));
        }
        descriptor.put("resources", resources);
        files.put(DESCRIPTOR, CanonicalJson.of(descriptor).getBytes(StandardCharsets.UTF_8));
        return DataPackage.read(new InMemory(files), options);
    }

    private void note(InvalidDataException refused, Problems problems) {
        for (Problem problem : refused.problems()) {
            String place = "";
            int line = 0;
            for (Sheet sheet : sheets.values()) {
                if (sheet.file().equals(problem.file())) {
                    place = sheet.place(problem.line());
                    line = sheet.lineOf(problem.line());
                }
            }
            if (!problem.column().isEmpty()) {
                place = Json.pointer(place, problem.column());
            }
            problems.at(line);
            if (!problems.has(place)) {
                problems.add(place, problem.message());
            }
        }
    }

    /** One table: its text, and where each of its rows came from. */
    static final class Sheet {

        private final PackageTable table;
        private final Map<String, String> keys = new HashMap<>();
        private final StringWriter text = new StringWriter();
        private final CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private int next = 2;

        private Sheet(PackageTable table) {
            this.table = table;
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
        }

        PackageTable table() {
            return table;
        }

        private byte[] bytes() {
            try {
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }

        private String file() {
            return table.name() + ".csv";
        }

        private void add(List<String> row, String place, int line) {
            starts.add(next);
            lines.add(line);
            places.add(place);
            csv.writeRecord(row);
            next++;
            for (String cell : row) {
                for (int i = 0; i < cell.length(); i++) {
                    char c = cell.charAt(i);
                    boolean isPair = c == '\r' && i + 1 < cell.length() && cell.charAt(i + 1) == '\n';
                    next += (c == '\n' || c == '\r') && !isPair ? 1 : 0;
                }
            }
        }

        private int row(int line) {
            int row = starts.size() - 1;
            while (row >= 0 && starts.get(row) > line) {
                row--;
            }
            return row;
        }

        private String place(int line) {
            int row = row(line);
            return row < 0 ? Json.pointer("/tables", table.name()) : places.get(row);
        }

        private int lineOf(int line) {
            int row = row(line);
            return row < 0 ? 0 : lines.get(row);
        }
    }

    private record InMemory(Map<String, byte[]> files) implements Resources {
        @Override
        public Optional<InputStream> open(String name) throws IOException {
            return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
        }

        @Override
        public String location() {
            return "catalog";
        }
    }
}
