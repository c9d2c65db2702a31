import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nbbrd.picocsv.Csv;
import sdmxdl.DataSet;
import sdmxdl.Dimension;
import sdmxdl.Obs;
import sdmxdl.Series;
import sdmxdl.Structure;
import sdmxdl.StructureRef;
import sdmxdl.format.ObsParser;
import sdmxdl.format.csv.SdmxPicocsvParser;

/**
 * Reads the series with sdmx-dl of the National Bank of Belgium, and compares each observation with its row of claims.
 * The first argument is a file of SDMX-CSV 1.0, the second the folder of tables.
 */
final class SdmxCheck {

    private static final List<String> DIMENSIONS = List.of("FREQ", "REF_AREA", "SERIES", "EDITION");

    /** Lines end as in all tables of the library, by LF alone. */
    private static final Csv.ReaderOptions LINES =
            Csv.ReaderOptions.builder().lenientSeparator(true).build();

    public static void main(String[] args) throws IOException {
        Structure.Builder structure = Structure.builder()
                .ref(StructureRef.of("DIGITALSILKROAD", "SERIES", "1.0"))
                .timeDimensionId("TIME_PERIOD")
                .primaryMeasureId("OBS_VALUE")
                .name("Series");
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            structure.dimension(Dimension.builder()
                    .id(DIMENSIONS.get(i))
                    .name(DIMENSIONS.get(i))
                    .codelist(sdmxdl.Codelist.builder().ref(sdmxdl.CodelistRef.of("DIGITALSILKROAD", "CL", "1.0")).build())
                    .position(i + 1)
                    .build());
        }
        DataSet data = SdmxPicocsvParser.builder()
                .factory(ObsParser::newDefault)
                .build()
                .getParser(structure.build())
                .toBuilder()
                .options(LINES)
                .build()
                .parsePath(Path.of(args[0]), StandardCharsets.UTF_8);
        Map<String, Double> read = new TreeMap<>();
        for (Series series : data.getData()) {
            for (Obs one : series.getObs()) {
                if (!"A".equals(series.getKey().get(0))
                        || !"P1Y".equals(one.getPeriod().getDuration().toString())) {
                    fail(series.getKey() + ": is no year");
                }
                String key = series.getKey().get(2) + " " + series.getKey().get(3) + " "
                        + one.getPeriod().getStart().getYear();
                if (read.put(key, one.getValue()) != null) {
                    fail(key + ": is read twice");
                }
            }
        }
        Map<String, Double> stated = stated(Path.of(args[1]));
        stated.forEach((key, value) -> {
            if (!value.equals(read.get(key))) {
                fail(key + ": is read as " + read.get(key) + ", and the claim has " + value);
            }
        });
        read.keySet().removeAll(stated.keySet());
        if (!read.isEmpty() || stated.isEmpty()) {
            fail("observations without a claim: " + read.keySet());
        }
        int lines = rows(Path.of(args[0])).size();
        if (lines != stated.size()) {
            fail(lines + " lines for " + stated.size() + " observations");
        }
        System.out.println(stated.size() + " observations of " + data.getData().size()
                + " series and editions read by sdmx-dl, each with the value of its claim; flow " + data.getRef());
    }

    /** The numbers that claims state of series, by subject, source and year. */
    private static Map<String, Double> stated(Path tables) throws IOException {
        Map<String, Boolean> series = new HashMap<>();
        rows(tables.resolve("series.csv")).forEach(row -> series.put(row.get("id"), !row.get("unit").isEmpty()));
        Map<String, Double> stated = new TreeMap<>();
        for (Map<String, String> row : rows(tables.resolve("claims.csv"))) {
            if (series.getOrDefault(row.get("subject"), false) && !row.get("value").isEmpty()) {
                stated.put(
                        row.get("subject") + " " + row.get("source") + " " + row.get("as_of"),
                        Double.valueOf(row.get("value")));
            }
        }
        return stated;
    }

    private static List<Map<String, String>> rows(Path table) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (Csv.Reader in = Csv.Reader.of(
                Csv.Format.RFC4180, LINES, Files.newBufferedReader(table), 4096)) {
            while (in.readLine()) {
                List<String> cells = new ArrayList<>();
                while (in.readField()) {
                    cells.add(in.toString());
                }
                if (header.isEmpty()) {
                    header.addAll(cells);
                } else {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        row.put(header.get(i), cells.get(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static void fail(String problem) {
        System.err.println("FAILED: " + problem);
        System.exit(1);
    }
}
