package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The measure for {@link FirstAnswer}: reads the same bytes with a {@link BufferedReader} and splits every line at its
 * commas, without understanding quotation marks, types or references.
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
     * @param args not used
     * @throws IOException if a table cannot be read
     */
    public static void main(String[] args) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String file : FILES) {
            read(file, rows);
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

    private static void read(String file, List<String[]> rows) throws IOException {
        InputStream in = DigitalSilkRoad.class.getResourceAsStream(file);
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
