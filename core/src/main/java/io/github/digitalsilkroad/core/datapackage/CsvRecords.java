package io.github.digitalsilkroad.core.datapackage;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The records of a CSV file. Their fields are kept as one array of characters, because a question to a ledger that is
 * opened asks for few of them: one becomes a string when it is asked for.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<Boolean> implements Iterable<RowSource> {

    private final String file;
    private final List<String> header = new ArrayList<>();

    /** The fields, one after another. */
    private final char[] characters;
    /** Where each field ends. */
    private int[] ends = new int[1024];
    /** Which field is the first of each record, and of the one after the last. */
    private int[] firsts = new int[128];
    /** The line on which each record starts. */
    private int[] lines = new int[128];

    private int used;
    private int fields;
    private int count;

    private CsvRecords(String file, int characters) {
        this.file = file;
        this.characters = new char[characters];
    }

    /** Reads a file, as far as its quotation marks are right. */
    static CsvRecords of(String file, String text) {
        CsvRecords records = new CsvRecords(file, text.length());
        CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(records, text)
                .forEach(record -> {});
        for (int field = 0; records.count > 0 && field < records.firsts[1]; field++) {
            records.header.add(records.text(field));
        }
        return records;
    }

    @Override
    protected void handleBegin(long line) {
        if (count + 1 == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * count + 2);
            lines = Arrays.copyOf(lines, 2 * count + 2);
        }
        lines[count] = (int) line;
    }

    @Override
    protected void handleField(int at, char[] buffer, int from, int length, boolean isQuoted) {
        System.arraycopy(buffer, from, characters, used, length);
        used += length;
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = used;
    }

    @Override
    protected Boolean buildRecord() {
        boolean isEmptyLine = fields == firsts[count];
        if (!isEmptyLine) {
            firsts[++count] = fields;
        }
        return !isEmptyLine;
    }

    /** How many records there are, the header among them. */
    int count() {
        return count;
    }

    /** The fields of the first record; none if there is no record. */
    List<String> header() {
        return header;
    }

    /** The records after the header. */
    @Override
    public Iterator<RowSource> iterator() {
        List<RowSource> rows = new ArrayList<>(count);
        for (int number = 1; number < count; number++) {
            rows.add(new Row(this, number));
        }
        return rows.iterator();
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    private String text(int field) {
        return new String(characters, start(field), ends[field] - start(field));
    }

    /** A record after the header. */
    record Row(CsvRecords records, int number) implements RowSource {

        /** How many fields it has. */
        int count() {
            return records.firsts[number + 1] - records.firsts[number];
        }

        /** How many characters its fields have together. */
        int length() {
            return records.start(records.firsts[number + 1]) - records.start(records.firsts[number]);
        }

        /** How many characters a field has. */
        int length(int at) {
            int field = records.firsts[number] + at;
            return records.ends[field] - records.start(field);
        }

        /** The text of a field. */
        String text(int at) {
            return records.text(records.firsts[number] + at);
        }

        /** The line on which it starts. */
        int line() {
            return records.lines[number];
        }

        FileLine place() {
            return new FileLine(records.file, line());
        }

        @Override
        public Problem problem(String column, String message) {
            return place().problem(column, message);
        }

        /** The text of a field; empty if it has no such field. */
        String cell(int at) {
            return at < 0 || at >= count() || length(at) == 0 ? "" : text(at);
        }

        @Override
        public String cell(String column) {
            return cell(records.header.indexOf(column));
        }
    }
}
