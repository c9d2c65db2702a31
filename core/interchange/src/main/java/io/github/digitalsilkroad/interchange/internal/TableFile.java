package io.github.digitalsilkroad.interchange.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.collect.AbstractIterator;
import com.google.common.io.CharStreams;
import com.google.common.io.Closer;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of another project, one after the other: CSV with commas, semicolons or tabs, or the sheet of a
 * workbook ({@code .xlsx}).
 */
public final class TableFile implements Closeable {

    private static final int HEADER_CHARACTERS = 1 << 17;
    private static final int HEADER_ROWS = 10;
    /** The most fields of a row. */
    private static final int FIELDS = 1 << 14;
    /** The most characters of a field. */
    private static final int FIELD_CHARACTERS = 1 << 24;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String file;
    private final Budget budget;
    private final Closeable open;
    private final Iterator<Line> lines;
    private final Line header;
    private int rows;

    private TableFile(String file, Budget budget, Closeable open, Iterator<Line> lines, Line header) {
        this.file = file;
        this.budget = budget;
        this.open = open;
        this.lines = lines;
        this.header = header;
    }

    /**
     * A row: the line in which it starts, and its cells as they are written. Where a workbook has no more cells, the
     * row has as many blank ones as the header asks for.
     */
    public record Line(int number, List<String> cells) {

        /** A cell without the blanks around it, empty if the row is shorter. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : plain(cells.get(column));
        }

        public boolean isBlank() {
            return cells.stream().allMatch(cell -> plain(cell).isEmpty());
        }
    }

    /**
     * Reads a table from a file.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Reading<T> {
        T read(String name, Path file) throws IOException;
    }

    /** Reads a table that is a file. */
    public static <T> T read(Path file, Budget budget, Reading<T> reading) throws IOException {
        String name = String.valueOf(requireNonNull(file, "file").getFileName());
        if (Files.isDirectory(file)) {
            throw new InvalidDataException(
                    file.toString(),
                    List.of(new Problem(name, 0, "", "a directory; give the table itself, a CSV file or a workbook")));
        }
        if (file.getFileSystem().equals(FileSystems.getDefault())) {
            return reading.read(name, file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in, budget, reading);
        }
    }

    /** Reads a table from a stream, by way of a temporary file, since its encoding depends on the whole. */
    public static <T> T read(String name, InputStream in, Budget budget, Reading<T> reading) throws IOException {
        Path copy = Files.createTempFile("table", "");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                new Counted(name, requireNonNull(in, "in"), budget.of(Budget.Limit.FILE_BYTES)).transferTo(out);
            }
            return reading.read(name, copy);
        } finally {
            Files.delete(copy);
        }
    }

    /**
     * Opens a table up to its header: the first row, or the first of ten that the predicate holds of.
     *
     * @throws InvalidDataException if it is empty, or neither text nor a workbook
     * @throws IllegalStateException if it is a workbook, and what reads one is not on the class path
     */
    public static TableFile open(String name, Path file, Budget budget, Predicate<List<String>> isHeader)
            throws IOException {
        long limit = budget.of(Budget.Limit.FILE_BYTES);
        Closer closer = Closer.create();
        try {
            return guarded(name, 0, () -> {
                Iterator<Line> lines = startsWith(file, ZIP)
                        ? workbook(name, file, budget, closer).lines(HEADER_ROWS, isHeader)
                        : text(name, closer.register(text(name, file, limit, charset(name, file, limit))));
                Line first = null;
                for (int i = 0; i < HEADER_ROWS && lines.hasNext(); i++) {
                    Line next = lines.next();
                    first = first == null ? next : first;
                    if (isHeader.test(next.cells())) {
                        return new TableFile(name, budget, closer, lines, next);
                    }
                }
                if (first == null) {
                    throw failure(name, 0, "", "empty: the first line must name the columns");
                }
                return new TableFile(name, budget, closer, lines, first);
            });
        } catch (IOException | RuntimeException failed) {
            closer.close();
            throw failed;
        }
    }

    /** UTF-16 if the text starts with its mark, UTF-8 if all of it can be that, and else Windows-1252. */
    private static Charset charset(String name, Path file, long limit) throws IOException {
        if (startsWith(file, LITTLE_ENDIAN) || startsWith(file, BIG_ENDIAN)) {
            return StandardCharsets.UTF_16;
        }
        try (Reader text = text(name, file, limit, StandardCharsets.UTF_8)) {
            CharStreams.exhaust(text);
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException unlike) {
            return Charset.forName("windows-1252");
        }
    }

    private static boolean startsWith(Path file, byte[] bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(bytes.length), bytes);
        }
    }

    /** A workbook, by an optional dependency. */
    private static Workbook workbook(String name, Path file, Budget budget, Closer closer) {
        try {
            return closer.register(new Workbook(name, file, budget));
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(
                    name + ": is a workbook; add org.dhatim:fastexcel-reader, which reads it, to the class path (in a"
                            + " module, require org.dhatim.fastexcel.reader), or save the sheet as CSV",
                    absent);
        }
    }

    private static BufferedReader text(String name, Path file, long limit, Charset charset) throws IOException {
        InputStream in = new Counted(name, Files.newInputStream(file), limit);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder()), HEADER_CHARACTERS);
    }

    private static Iterator<Line> text(String name, BufferedReader text) throws IOException {
        CsvRow row = new CsvRow(name);
        Iterator<Line> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(FIELD_CHARACTERS)
                .build(row, text)
                .iterator();
        return new AbstractIterator<>() {
            @Override
            protected @Nullable Line computeNext() {
                try {
                    return lines.hasNext() ? lines.next() : endOfData();
                } catch (CsvParseException broken) {
                    if (broken.getCause() instanceof CsvParseException) {
                        throw row.failure();
                    }
                    Throwables.throwIfUnchecked(Objects.requireNonNullElse(broken.getCause(), broken));
                    throw broken;
                }
            }
        };
    }

    /** The row of a text that is read, as far as it is read. */
    private static final class CsvRow extends AbstractBaseCsvCallbackHandler<Line> {

        private final String file;
        private final List<String> cells = new ArrayList<>();

        CsvRow(String file) {
            this.file = file;
        }

        @Override
        protected void handleBegin(long line) {
            cells.clear();
        }

        @Override
        protected void handleField(int at, char[] buffer, int from, int length, boolean isQuoted) {
            if (at == FIELDS) {
                throw failure();
            }
            cells.add(new String(buffer, from, length));
        }

        @Override
        protected Line buildRecord() {
            return new Line((int) getStartingLineNumber(), List.copyOf(cells));
        }

        /** That the next field cannot be read. */
        InvalidDataException failure() {
            String message = cells.size() == FIELDS
                    ? "the row has more than " + FIELDS + " fields, the most that are read"
                    : "field " + (cells.size() + 1) + " cannot be read: a field that begins with a quotation mark must"
                            + " end with one, directly before the separator or the end of the line; a quotation mark"
                            + " inside it is written twice; it has at most " + FIELD_CHARACTERS + " characters";
            return new InvalidDataException(
                    file, List.of(new Problem(file, (int) getStartingLineNumber(), "", message)));
        }
    }

    /** The separator that occurs most often between the names of the header. */
    private static char separator(Reader text) throws IOException {
        text.mark(HEADER_CHARACTERS);
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean named = false;
        for (int i = 0; i < HEADER_CHARACTERS - 1; i++) {
            int c = text.read();
            boolean ends = c == '\n' || c == '\r';
            if (c == -1 || (ends && named && !quoted)) {
                break;
            }
            named |= !ends;
            quoted ^= c == '"';
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        text.reset();
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = counts[s] > counts[most] ? s : most;
        }
        return SEPARATORS[most];
    }

    /** The names of the columns. */
    public Line header() {
        return header;
    }

    /**
     * The next row that is not blank, or null after the last.
     *
     * @throws InvalidDataException if the table is broken, or exceeds a limit
     */
    public @Nullable Line next() throws IOException {
        Optional<Line> next = guarded(file, rows, () -> {
            while (lines.hasNext()) {
                Line line = lines.next();
                if (!line.isBlank()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        });
        rows += next.isPresent() ? 1 : 0;
        if (rows > budget.of(Budget.Limit.ROWS)) {
            throw exceeded(Budget.Limit.ROWS, "rows");
        }
        return next.orElse(null);
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    /** Why a row cannot be read as the header says, or empty. */
    public String fault(Line line) {
        int width = header.cells().size();
        boolean whole = line.cells().size() >= width;
        for (int i = width; i < line.cells().size(); i++) {
            whole &= line.cell(i).isEmpty();
        }
        return whole ? "" : "the row has " + Lines.count(line.cells().size(), "field") + ", the header " + width;
    }

    /** Why a cell of a whole row cannot be read, or empty. */
    public String fault(Line line, int column) {
        int length = column < 0 ? 0 : line.cells().get(column).length();
        long limit = budget.of(Budget.Limit.FIELD_LENGTH);
        return length <= limit
                ? ""
                : "a field of " + length + " characters: more than " + limit + Budget.Limit.FIELD_LENGTH.hint();
    }

    /** A failure of the table as a whole. */
    public InvalidDataException failure(String column, String message) {
        return failure(file, rows, column, message);
    }

    /** A failure because of a limit. */
    public BudgetException exceeded(Budget.Limit limit, String what) {
        return exceeded(file, rows, limit, budget.of(limit), what);
    }

    private static InvalidDataException failure(String file, int rows, String column, String message) {
        return new InvalidDataException(file, List.of(new Problem(file, rows == 0 ? 1 : 0, column, message)));
    }

    static BudgetException exceeded(String file, int rows, Budget.Limit limit, long allowed, String what) {
        Problem problem = new Problem(file, rows == 0 ? 1 : 0, "", "more than " + allowed + " " + what + limit.hint());
        return new BudgetException(file, List.of(problem), limit, allowed, allowed + 1);
    }

    /** Text without blanks around it; empty where a file says that a cell is empty. */
    public static String plain(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isBlank(raw.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(raw.charAt(to - 1))) {
            to--;
        }
        String text = raw.substring(from, to);
        return text.equals("NA") || text.equals("NaN") || text.equals("NaT") || text.equals("NULL") ? "" : text;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** What may fail because a file is broken. */
    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> T guarded(String file, int rows, Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (CharacterCodingException unlike) {
            throw unreadable(file, rows);
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw unreadable(file, rows);
            }
            throw failed.getCause();
        }
    }

    private static InvalidDataException unreadable(String file, int rows) {
        return failure(
                file,
                rows,
                "",
                "after row " + rows
                        + ": not UTF-8, UTF-16 with its mark, or Windows-1252; save the sheet as CSV in UTF-8");
    }

    /** A stream that is read up to a limit. */
    static final class Counted extends FilterInputStream {
        private final String name;
        private final long limit;
        private long count;

        Counted(String name, InputStream in, long limit) {
            this(name, in, limit, 0);
        }

        /** Counts on from what others had. */
        Counted(String name, InputStream in, long limit, long count) {
            super(in);
            this.name = name;
            this.limit = limit;
            this.count = count;
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(int read) {
            count += read;
            if (count > limit) {
                throw new BudgetException(
                        name,
                        List.of(new Problem(
                                name, 0, "", "more than " + limit + " bytes" + Budget.Limit.FILE_BYTES.hint())),
                        Budget.Limit.FILE_BYTES,
                        limit,
                        count);
            }
        }
    }
}
