package io.github.digitalsilkroad.dataset;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.datapackage.Resources;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * The bundled tables as cells of text, without the library, to cut sound small packages out of them: some rows, all
 * that they refer to, and some of the claims on these.
 */
final class Sheets {

    static final String DESCRIPTOR = "datapackage.json";
    static final String LEDGER = PackageTable.CLAIMS + ".csv";

    private static final int STARTS = 3;
    private static final int CLAIMS_ON_EACH = 2;

    /** The records of each table; the first is its header. */
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    private final Map<String, List<Place>> byKey = new HashMap<>();
    private final Map<String, List<Place>> claims = new HashMap<>();
    private final List<String> files;

    Sheets() {
        for (PackageTable table : DataPackage.schema(LoadOptions.standard())) {
            String file = table.name() + ".csv";
            tables.put(file, Rows.records(Rows.text(file)));
        }
        files = List.copyOf(tables.keySet());
        for (String file : files) {
            for (int row = 1; row < tables.get(file).size(); row++) {
                Place place = new Place(file, row);
                String key = cells(place).get(0);
                (file.equals(LEDGER) ? claims : byKey)
                        .computeIfAbsent(key, none -> new ArrayList<>())
                        .add(place);
            }
        }
    }

    /** A row of a table; the header is row 0. */
    record Place(String file, int row) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = file.compareTo(other.file);
            return order == 0 ? Integer.compare(row, other.row) : order;
        }
    }

    private List<String> cells(Place place) {
        return tables.get(place.file).get(place.row);
    }

    /** The whole package. */
    Map<String, byte[]> whole() {
        return files(tables);
    }

    /** Some rows of any tables, with all that is needed to read them. */
    Map<String, byte[]> cut(Random random) {
        TreeSet<Place> kept = new TreeSet<>();
        Deque<Place> open = new ArrayDeque<>();
        for (int i = 0; i < STARTS; i++) {
            String file = files.get(random.nextInt(files.size()));
            open.add(new Place(file, 1 + random.nextInt(tables.get(file).size() - 1)));
        }
        while (!open.isEmpty()) {
            Place place = open.poll();
            if (kept.add(place)) {
                for (String cell : cells(place)) {
                    for (String part : cell.split(";", -1)) {
                        open.addAll(byKey.getOrDefault(part.strip(), List.of()));
                    }
                }
                List<Place> said = place.file.equals(LEDGER)
                        ? List.of()
                        : claims.getOrDefault(cells(place).get(0), List.of());
                for (int i = 0; i < Math.min(CLAIMS_ON_EACH, said.size()); i++) {
                    open.add(said.get(random.nextInt(said.size())));
                }
            }
        }
        Map<String, List<List<String>>> cut = new LinkedHashMap<>();
        for (String file : files) {
            cut.put(file, new ArrayList<>(List.of(tables.get(file).get(0))));
        }
        for (Place place : kept) {
            cut.get(place.file).add(cells(place));
        }
        return files(cut);
    }

    /** The files of a package, as the library writes them. */
    private static Map<String, byte[]> files(Map<String, List<List<String>>> tables) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((file, records) -> files.put(file, bytes(records, "\n")));
        files.put(DESCRIPTOR, Rows.text(DESCRIPTOR).getBytes(StandardCharsets.UTF_8));
        Catalog catalog =
                DataPackage.read(resources(files), LoadOptions.standard().withChecksums(false));
        return new LinkedHashMap<>(DataPackage.files(catalog));
    }

    static byte[] bytes(List<List<String>> records, String end) {
        StringBuilder text = new StringBuilder();
        for (List<String> record : records) {
            for (int i = 0; i < record.size(); i++) {
                text.append(i == 0 ? "" : ",").append(field(record.get(i)));
            }
            text.append(end);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The line of a file on which a record begins. */
    static int line(List<List<String>> records, int row) {
        return 1 + records.subList(0, row).stream().mapToInt(Sheets::lines).sum();
    }

    /** How many lines a record takes. */
    static int lines(List<String> record) {
        int lines = 1;
        for (String cell : record) {
            for (int i = 0; i < cell.length(); i++) {
                boolean ends = cell.charAt(i) == '\r' ? !cell.startsWith("\n", i + 1) : cell.charAt(i) == '\n';
                lines += ends ? 1 : 0;
            }
        }
        return lines;
    }

    static Resources resources(Map<String, byte[]> files) {
        return new Resources() {
            @Override
            public Optional<InputStream> open(String name) {
                return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
            }

            @Override
            public String location() {
                return "a mutant";
            }
        };
    }
}
