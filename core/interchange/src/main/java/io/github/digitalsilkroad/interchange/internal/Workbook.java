package io.github.digitalsilkroad.interchange.internal;

import com.google.common.io.Closer;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of a sheet of an Office Open XML workbook, as fastexcel reads them, as text: numbers and truth values as
 * they are stored, dates as the number of the day, formulas as the value they had when the workbook was saved, errors
 * as blank cells.
 */
final class Workbook implements Closeable {

    private static final Pattern ERROR = Pattern.compile("#(N/A|GETTING_DATA|[A-Z0-9/]+[!?])");
    /** A number that is none is kept as text, for the reader of its column to refuse. */
    private static final ReadingOptions AS_STORED = new ReadingOptions(false, true);

    private final String name;
    private final Closer closer = Closer.create();
    private final ReadableWorkbook workbook;

    Workbook(String name, Path file, Budget budget) {
        this.name = name;
        this.workbook = whole(() -> {
            new WorkbookLimits(name, budget).check(file);
            // From memory: a file that turns out to be broken would stay open.
            long limit = budget.of(Budget.Limit.FILE_BYTES);
            try (InputStream in = new TableFile.Counted(name, Files.newInputStream(file), limit)) {
                return closer.register(new ReadableWorkbook(in, AS_STORED));
            }
        });
    }

    /** The rows of the first sheet with a header in its first rows; of the first sheet if none has one. */
    Iterator<TableFile.Line> lines(int rows, Predicate<List<String>> isHeader) {
        List<Sheet> sheets = workbook.getSheets().toList();
        for (Sheet sheet : sheets) {
            Iterator<TableFile.Line> lines = new Rows(sheet);
            for (int i = 0; i < rows && lines.hasNext(); i++) {
                if (isHeader.test(lines.next().cells())) {
                    return new Rows(sheet);
                }
            }
        }
        return sheets.isEmpty() ? Collections.emptyIterator() : new Rows(sheets.get(0));
    }

    @Override
    public void close() throws IOException {
        closer.close();
    }

    /** What may fail because the workbook is broken. */
    private interface Step<T> {
        T take() throws IOException, XMLStreamException;
    }

    /** Takes a step with parsers that say by exceptions of many types that a file is broken. */
    private <T> T whole(Step<T> step) {
        try {
            return step.take();
        } catch (InvalidDataException said) {
            throw said;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            String why = broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage();
            throw new InvalidDataException(
                    name, List.of(new Problem(name, 0, "", "no workbook that can be read: " + why)));
        }
    }

    /** Goes through the rows of a sheet; those after the first are as wide as it at least. */
    private final class Rows implements Iterator<TableFile.Line> {
        private final Iterator<Row> rows;
        private int width;

        Rows(Sheet sheet) {
            this.rows = whole(() -> {
                Stream<Row> stream = sheet.openStream();
                closer.register(stream::close);
                return stream.iterator();
            });
        }

        @Override
        public boolean hasNext() {
            return whole(rows::hasNext);
        }

        @Override
        public TableFile.Line next() {
            Row row = whole(rows::next);
            width = Math.max(width, row.getCellCount());
            List<String> cells = new ArrayList<>(width);
            for (int column = 0; column < width; column++) {
                cells.add(row.getOptionalCell(column).map(Rows::text).orElse(""));
            }
            return new TableFile.Line(row.getRowNum(), cells);
        }

        private static String text(Cell cell) {
            String raw = cell.getRawValue();
            return raw == null
                            || (cell.getType() != CellType.STRING
                                    && ERROR.matcher(raw).matches())
                    ? ""
                    : raw;
        }
    }
}
