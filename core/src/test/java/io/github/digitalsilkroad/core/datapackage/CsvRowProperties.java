package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.digitalsilkroad.testkit.Seeds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rows are what an independent reader of RFC 4180 finds in the same text, wherever their quotation marks are right. */
class CsvRowProperties {

    /** Short pieces that matter to a reader, so that nearly any way to join them comes up. */
    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> plain = Arbitraries.of("", "a", "bc", " ", "\uFEFF", "naïve", "'", ";");
        Arbitrary<String> quoted =
                Arbitraries.of("\"\"", "\",\"", "\"\"\"\"", "\"a\"\"b\"", "\"\n\"", "\"x\r\"", "\"\r\ny\"");
        Arbitrary<String> row = Arbitraries.oneOf(plain, quoted)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(fields -> String.join(",", fields));
        Arbitrary<String> breaks = Arbitraries.of("\n", "\r\n", "\r", "\n\n", "\r\r\n");
        Arbitrary<String> line = row.flatMap(text -> breaks.map(text::concat));
        Arbitrary<String> last = Arbitraries.oneOf(Arbitraries.just(""), row);
        return line.list().ofMaxSize(4).flatMap(lines -> last.map(end -> String.join("", lines) + end));
    }

    /** Any jumble of the characters that matter. */
    @Provide
    Arbitrary<String> jumbles() {
        return Arbitraries.strings().withChars('a', ',', '"', '\n', '\r').ofMaxLength(12);
    }

    /**
     * Fields and, where the other reader counts lines rightly, the line of each row: it takes a carriage return and a
     * later line feed within quotation marks for one break, whatever stands between them.
     */
    private record Row(int line, List<String> fields) {}

    private static boolean hasLoneReturn(String text) {
        return text.replace("\r\n", "").indexOf('\r') >= 0;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        CsvRow row = new CsvRow(bytes(text));
        while (row.next()) {
            rows.add(new Row(hasLoneReturn(text) ? 0 : row.line(), Arrays.asList(row.toArray())));
        }
        return rows;
    }

    private static List<Row> independently(String text) {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        List<Row> rows = new ArrayList<>();
        for (CsvRecord row : reader) {
            rows.add(new Row(hasLoneReturn(text) ? 0 : (int) row.getStartingLineNumber(), row.getFields()));
        }
        return rows;
    }

    private static boolean isWellQuoted(String text) {
        return Quotes.firstProblem("table.csv", bytes(text)) == null;
    }

    @Property(seed = Seeds.FIXED)
    void rowsOfTablesAreThoseOfAnIndependentReader(@ForAll("tables") String text) {
        assertThat(isWellQuoted(text)).isTrue();
        assertThat(read(text)).isEqualTo(independently(text));
    }

    @Property(seed = Seeds.FIXED)
    void rowsOfJumblesAreThoseOfAnIndependentReaderOrRefused(@ForAll("jumbles") String text) {
        if (isWellQuoted(text)) {
            assertThat(read(text)).isEqualTo(independently(text));
        }
    }

    @Example
    void everyBreakWithinQuotationMarksCounts() {
        CsvRow row = new CsvRow(bytes("\"\r,\n\"\nb"));
        assertThat(row.next()).isTrue();
        assertThat(row.next()).isTrue();
        assertThat(row.line()).isEqualTo(4);
    }
}
