package io.github.digitalsilkroad.core.datapackage;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.io.StringReader;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of a CSV file after its header. Their fields are kept as one array of characters, because a question to a
 * ledger that is opened asks for few of them: a field becomes a string, and a record an object, when it is asked for.
 */
final class CsvRecords extends AbstractList<RowSource> {

    private final String file;
    private final List<String> header = new ArrayList<>();

    /** The fields, one after another. */
    private char[] characters;
    /** Where each field ends. */
    private int[] ends;
    /** Which field is the first of each record, and of the one after the last. */
    private int[] firsts = new int[128];
    /** The line on which each record starts. */
    private int[] lines = new int[128];

    private int count;

    private CsvRecords(String file, int characters) {
        this.file = file;
        this.characters = new char[characters];
        this.ends = new int[16 + characters / 4]; // few tables have more fields than this
    }

    /** Reads a file, as far as its quotation marks are right. */
    static CsvRecords of(String file, String text) {
        CsvRecords records = new CsvRecords(file, text.length());
        CsvReader.CsvReaderBuilder parser = CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Integer.MAX_VALUE);
        // The parser of a reader copies a piece at a time, and cannot double its buffer for a field of half an array.
        CsvReader<Boolean> rows = text.length() <= Integer.MAX_VALUE / 4
                ? parser.build(records.new Handler(), new StringReader(text))
                : parser.build(records.new Handler(), text);
        rows.forEach(record -> {});
        for (int field = 0; records.count > 0 && field < records.firsts[1]; field++) {
            records.header.add(records.text(field));
        }
        return records;
    }

    /** Keeps what the parser finds. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {

        private int fields;
        private int used;

        @Override
        protected void handleBegin(long line) {
            if (count + 1 == firsts.length) {
                firsts = Arrays.copyOf(firsts, firsts.length + firsts.length / 2);
                lines = Arrays.copyOf(lines, firsts.length);
            }
            lines[count] = (int) line;
        }

        @Override
        protected void handleField(int at, char[] buffer, int from, int length, boolean isQuoted) {
            System.arraycopy(buffer, from, characters, used, length);
            used += length;
            if (fields == ends.length) {
                ends = Arrays.copyOf(ends, fields + fields / 2);
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
    }

    /** The fields of the first record; none if there is no record. */
    List<String> header() {
        return header;
    }

    @Override
    public RowSource get(int number) {
        return new Row(number + 1);
    }

    @Override
    public int size() {
        return Math.max(count - 1, 0);
    }

    /** Lets go of the fields, which are read; the places of the records stay. */
    void release() {
        characters = new char[0];
        ends = new int[0];
    }

    /** Whether two records have the same text in a field that both have, which becomes no string for that. */
    boolean areAlike(int one, int other, int at) {
        int field = firsts[one + 1] + at;
        int like = firsts[other + 1] + at;
        return at >= 0
                && field < firsts[one + 2]
                && like < firsts[other + 2]
                && Arrays.equals(characters, start(field), ends[field], characters, start(like), ends[like]);
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    private String text(int field) {
        return new String(characters, start(field), ends[field] - start(field));
    }

    /** A record after the header. */
    final class Row implements RowSource {

        private final int number;

        private Row(int number) {
            this.number = number;
        }

        /** How many fields it has. */
        int count() {
            return firsts[number + 1] - firsts[number];
        }

        /** How many characters its fields have together. */
        int length() {
            return start(firsts[number + 1]) - start(firsts[number]);
        }

        /** How many characters a field has. */
        int length(int at) {
            int field = firsts[number] + at;
            return ends[field] - start(field);
        }

        FileLine place() {
            return new FileLine(file, lines[number]);
        }

        @Override
        public Problem problem(String column, String message) {
            return place().problem(column, message);
        }

        /** The text of a field; empty if it has no such field. */
        String cell(int at) {
            return at < 0 || at >= count() || length(at) == 0 ? "" : text(firsts[number] + at);
        }

        @Override
        public String cell(String column) {
            return cell(header.indexOf(column));
        }
    }
}
