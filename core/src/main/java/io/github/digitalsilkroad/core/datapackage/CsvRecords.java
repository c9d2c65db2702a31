package io.github.digitalsilkroad.core.datapackage;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.io.StringReader;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The records of a CSV file after its header. Their fields are kept as one text, because a question to a ledger that is
 * opened asks for few of them: a field becomes a string, and a record an object, when it is asked for.
 */
final class CsvRecords extends AbstractList<RowSource> {

    private final String file;
    private final List<String> header = new ArrayList<>();

    /** The fields, one after another, each with a comma after it. */
    private StringBuilder fields;
    /** Which of the characters are such commas. */
    private BitSet commas;
    /** Where each record starts, and the one after the last. */
    private int[] starts = new int[128];
    /** The line on which each record starts. */
    private int[] lines = new int[128];

    private int count;

    /** The record of which a field was asked for last, and where its fields end that were found so far. */
    private int latest = -1;

    private int[] ends = new int[16];
    private int found;

    private CsvRecords(String file, int characters) {
        this.file = file;
        this.fields = new StringBuilder(characters + 1);
        this.commas = new BitSet(characters + 1);
    }

    /** Reads a file, as far as its quotation marks are right. */
    static CsvRecords of(String file, String text) {
        CsvRecords records = new CsvRecords(file, text.length());
        CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Integer.MAX_VALUE)
                .build(records.new Handler(), new StringReader(text))
                .forEach(record -> {});
        Row header = records.new Row(0);
        for (int at = 0; records.count > 0 && at < header.count(); at++) {
            records.header.add(header.cell(at));
        }
        return records;
    }

    /** Keeps what the parser finds. */
    private final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {

        @Override
        protected void handleBegin(long line) {
            if (count + 1 == starts.length) {
                starts = Arrays.copyOf(starts, starts.length + starts.length / 2);
                lines = Arrays.copyOf(lines, starts.length);
            }
            lines[count] = (int) line;
        }

        @Override
        protected void handleField(int at, char[] buffer, int from, int length, boolean isQuoted) {
            commas.set(fields.append(buffer, from, length).length());
            fields.append(',');
        }

        @Override
        protected Boolean buildRecord() {
            boolean isEmptyLine = fields.length() == starts[count];
            if (!isEmptyLine) {
                starts[++count] = fields.length();
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
        fields = new StringBuilder();
        commas = new BitSet();
    }

    /** A record after the header. */
    final class Row implements RowSource {

        private final int number;

        private Row(int number) {
            this.number = number;
        }

        /** Finds fields up to so many, or all if there are fewer; how many are found. */
        private int find(int wanted) {
            found = latest == number ? found : 0;
            latest = number;
            while (found < wanted && start(found) < starts[number + 1]) {
                ends = found < ends.length ? ends : Arrays.copyOf(ends, 2 * found);
                ends[found] = commas.nextSetBit(start(found));
                found++;
            }
            return found;
        }

        /** How many fields it has. */
        int count() {
            return find(Integer.MAX_VALUE);
        }

        /** How many characters its fields have together, with the commas. */
        int length() {
            return starts[number + 1] - starts[number];
        }

        private int start(int at) {
            return at == 0 ? starts[number] : ends[at - 1] + 1;
        }

        /** How many characters a field has. */
        int length(int at) {
            return at < find(at + 1) ? ends[at] - start(at) : 0;
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
            return at < 0 || length(at) == 0 ? "" : fields.substring(start(at), ends[at]);
        }

        @Override
        public String cell(String column) {
            return cell(header.indexOf(column));
        }
    }
}
