package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measure for {@link FirstAnswer}, {@link FirstScore} and {@link FirstFolder}: reads the same bytes with a
 * {@link BufferedReader} and splits every line at its commas, without understanding quotation marks, types or
 * references.
 */
public final class BareSplit {

    private static final String[] FILES = {
        "sources.csv",
        "properties.csv",
        "claims.csv",
        "countries.csv",
        "places.csv",
        "organizations.csv",
        "ownerships.csv",
        "deployments.csv",
        "financings.csv",
        "series.csv",
        "laws.csv",
        "incidents.csv",
        "initiatives.csv",
        "statements.csv",
        "identifiers.csv",
        "searches.csv",
        "retired.csv"
    };

    private BareSplit() {}

    /**
     * Prints how many lines of the ledger name Huawei.
     *
     * @param args a folder of tables, instead of those of the bundled data
     * @throws IOException if a table cannot be read
     */
    public static void main(String[] args) throws IOException {
        List<String[]> rows = new ArrayList<>();
        if (args.length == 0) {
            for (String file : FILES) {
                read(file, DigitalSilkRoad.class.getResourceAsStream(file), rows);
            }
        } else {
            for (File file : new File(args[0]).listFiles((folder, name) -> name.endsWith(".csv"))) {
                read(file.getName(), new FileInputStream(file), rows);
            }
        }
        int named = 0;
        for (String[] row : rows) {
            for (String field : row) {
                if (field.equals("huawei")) {
                    named++;
                    break;
                }
            }
        }
        System.out.println(named + " of " + rows.size() + " lines name huawei");
    }

    private static void read(String file, @Nullable InputStream in, List<String[]> rows) throws IOException {
        if (in == null) {
            throw new UncheckedIOException(new IOException("no resource " + file));
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split(",", -1));
            }
        }
    }
}
