package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.interchange.internal.CanonicalJson;
import io.github.digitalsilkroad.interchange.internal.PlainWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers year by year as CSV for programs and spreadsheets.
 *
 * <p>A number has the columns {@code low}, {@code best}, {@code high}, {@code unit} and {@code qualifier}; a missing
 * bound and a missing best value are blank, and no midpoint is computed. A text that a spreadsheet
 * would take for a formula, since it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage
 * return, gets an apostrophe before it; numbers stay as they are. UTF-8 is for the caller to choose; lines end with
 * {@code \n}.
 *
 * @since 0.2.0
 */
public final class NumericCsv {

    private static final String COMMANDS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of("low", "best", "high", "unit", "qualifier");

    private NumericCsv() {}

    /**
     * Writes a series: a row a year.
     *
     * @param series the values, to their last digit
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void write(YearlyValues series, Appendable out) throws IOException {
        requireNonNull(series, "series");
        try (CsvWriter csv = csv(out)) {
            List<String> header = new ArrayList<>(List.of("series", "year"));
            header.addAll(COLUMNS);
            csv.writeRecord(header);
            for (Map.Entry<Integer, Estimate> year : series.values().entrySet()) {
                List<String> record = new ArrayList<>(
                        List.of(text(series.name()), year.getKey().toString()));
                addNumber(year.getValue(), series.unit(), record);
                csv.writeRecord(record);
            }
        }
    }

    private static CsvWriter csv(Appendable out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new PlainWriter(requireNonNull(out, "out")));
    }

    /** A text that no spreadsheet runs and no terminal obeys. */
    static String text(String text) {
        String defused = text.isEmpty() || COMMANDS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return Lines.page(defused);
    }

    private static void addNumber(Estimate estimate, String unit, List<String> record) {
        record.add(cell(estimate.low()));
        record.add(estimate.best().isPresent() ? cell(estimate.best().getAsDouble()) : "");
        record.add(cell(estimate.high()));
        record.add(text(unit));
        record.add(estimate.qualifier().code());
    }

    private static String cell(double bound) {
        return Double.isFinite(bound) ? CanonicalJson.number(bound) : "";
    }
}
