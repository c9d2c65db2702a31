package io.github.digitalsilkroad.interchange.internal;

import com.google.common.io.Closer;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet of an Office Open XML workbook, as text: numbers as they are stored, dates as the number of the
 * day, formulas as the value they had when the workbook was saved.
 */
final class Workbook implements Closeable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d{1,4})\\.xml");
    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;

    private final String name;
    private final long limit;
    private final ZipFile zip;
    private final Closer closer = Closer.create();

    Workbook(String name, Path file, long limit) throws IOException {
        this.name = name;
        this.limit = limit;
        try {
            this.zip = closer.register(new ZipFile(file.toFile()));
        } catch (ZipException broken) {
            throw broken(name, broken);
        }
    }

    /** Whether a file starts as an archive does. */
    static boolean isWorkbook(Path file) throws IOException {
        return TableFile.startsWith(file, ZIP);
    }

    /** The rows of the first sheet with a header in its first rows; of the first sheet if none has one. */
    Iterator<TableFile.Line> lines(int rows, Predicate<List<String>> isHeader) throws IOException {
        SortedMap<Integer, ZipEntry> sheets = new TreeMap<>();
        zip.stream().forEach(entry -> {
            Matcher part = SHEET.matcher(entry.getName());
            if (part.matches()) {
                sheets.put(Integer.parseInt(part.group(1)), entry);
            }
        });
        if (sheets.isEmpty()) {
            throw broken(name, new ZipException("it has no sheet"));
        }
        ZipEntry strings = zip.getEntry("xl/sharedStrings.xml");
        List<String> shared = strings == null ? List.of() : shared(strings);
        for (ZipEntry sheet : sheets.values()) {
            Iterator<TableFile.Line> lines = new Rows(xml(sheet), shared);
            for (int i = 0; i < rows && lines.hasNext(); i++) {
                if (isHeader.test(lines.next().cells())) {
                    return new Rows(xml(sheet), shared);
                }
            }
        }
        return new Rows(xml(sheets.values().iterator().next()), shared);
    }

    @Override
    public void close() throws IOException {
        closer.close();
    }

    private XMLStreamReader xml(ZipEntry part) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return factory.createXMLStreamReader(
                    closer.register(new TableFile.Counted(name, zip.getInputStream(part), limit)));
        } catch (XMLStreamException broken) {
            throw broken(name, broken);
        }
    }

    private static InvalidDataException broken(String file, Exception cause) {
        return new InvalidDataException(
                file, List.of(new Problem(file, 0, "", "no workbook that can be read: " + cause.getMessage())));
    }

    private List<String> shared(ZipEntry part) throws IOException {
        try {
            XMLStreamReader xml = xml(part);
            List<String> strings = new ArrayList<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(text(xml, "si"));
                }
            }
            return strings;
        } catch (XMLStreamException | NoSuchElementException broken) {
            throw broken(name, broken);
        }
    }

    /** The text within an element, without the readings of East Asian characters. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int reading = 0;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                reading += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (xml.getLocalName().equals(element)) {
                    return text.toString();
                }
                reading -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (inText && reading == 0 && isText(event)) {
                text.append(xml.getText());
            }
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** Goes through the rows of a sheet; those after the first are as wide as it at least. */
    private final class Rows implements Iterator<TableFile.Line> {
        private final XMLStreamReader xml;
        private final List<String> shared;
        private int width;
        private int number;
        private TableFile.@Nullable Line next;

        Rows(XMLStreamReader xml, List<String> shared) {
            this.xml = xml;
            this.shared = shared;
            advance();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public TableFile.Line next() {
            TableFile.Line line = next;
            if (line == null) {
                throw new NoSuchElementException(name + ": no more rows");
            }
            advance();
            return line;
        }

        private void advance() {
            next = null;
            try {
                while (next == null && xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("row")) {
                        String stated = xml.getAttributeValue(null, "r");
                        number = stated == null ? number + 1 : Integer.parseInt(stated);
                        next = new TableFile.Line(number, cells());
                    }
                }
            } catch (XMLStreamException
                    | NoSuchElementException
                    | NumberFormatException
                    | IndexOutOfBoundsException broken) {
                throw broken(name, broken);
            }
        }

        private List<String> cells() throws XMLStreamException {
            List<String> cells = new ArrayList<>(width);
            for (int event = xml.next(); ; event = xml.next()) {
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    int column = column(xml.getAttributeValue(null, "r"), cells.size());
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(cell(xml.getAttributeValue(null, "t")));
                }
            }
            while (cells.size() < width) {
                cells.add("");
            }
            width = Math.max(width, cells.size());
            return cells;
        }

        /** The position of a cell, from its name such as {@code AB7}. */
        private static int column(@Nullable String cell, int following) {
            int column = 0;
            for (int i = 0; cell != null && i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
                column = column * LETTERS + cell.charAt(i) - 'A' + 1;
            }
            if (column > MOST_COLUMNS) {
                throw new IndexOutOfBoundsException("cell " + cell + ": a sheet has at most " + MOST_COLUMNS);
            }
            return column == 0 ? following : column - 1;
        }

        private String cell(@Nullable String type) throws XMLStreamException {
            StringBuilder value = new StringBuilder();
            boolean inValue = false;
            for (int event = xml.next(); ; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inValue = xml.getLocalName().equals("v");
                    if (xml.getLocalName().equals("is")) {
                        value.append(text(xml, "is"));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inValue = false;
                    if (xml.getLocalName().equals("c")) {
                        String text = value.toString();
                        return "s".equals(type) ? shared.get(Integer.parseInt(text)) : "e".equals(type) ? "" : text;
                    }
                } else if (inValue && isText(event)) {
                    value.append(xml.getText());
                }
            }
        }
    }
}
