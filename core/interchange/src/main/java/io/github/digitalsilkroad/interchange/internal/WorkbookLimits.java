package io.github.digitalsilkroad.interchange.internal;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.google.common.primitives.Ints;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * What a workbook may ask of fastexcel, which has no limits of its own. Every part of the archive is read once, by the
 * parsers that fastexcel uses, and as far as it is XML, which is as far as fastexcel reads it.
 *
 * <p>Refused are workbooks that unpack to more bytes than a file may have; with a cell beyond the last column that a
 * sheet can have, since a row is a list up to its last cell; with the number of a shared text that there is not, since
 * the list of texts is filled up to it; with a number or a formula longer than spreadsheets write, since the time they
 * take grows with the square of their length; and whose formulas, written out for each cell that shares one or may be
 * in the range of one, have more characters than a file may have bytes.
 */
final class WorkbookLimits {

    /** The two that the standard of such archives allows; others would have parsers of their own. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST = 8_192;

    private final String name;
    private final Budget budget;
    private final long bytes;

    private final StringBuilder text = new StringBuilder();
    /** The type of the cell that is read, {@code f} in a formula, blank outside. */
    private String cellType = "";

    private long unpacked;
    private int cells;
    private int texts;
    private int lastText = -1;
    private int longest;
    private int ranges;
    private long writtenOut;

    WorkbookLimits(String name, Budget budget) {
        this.name = name;
        this.budget = budget;
        this.bytes = budget.of(Budget.Limit.FILE_BYTES);
    }

    /**
     * Goes through an archive.
     *
     * @throws InvalidDataException if it exceeds a limit
     * @throws IOException if it is no archive, or a part of it cannot be unpacked
     */
    void check(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            long most = budget.of(Budget.Limit.ENTRIES);
            if (parts.size() > most) {
                throw TableFile.exceeded(name, 0, Budget.Limit.ENTRIES, most, "entries");
            }
            for (ZipArchiveEntry part : parts) {
                require(
                        METHODS.contains(part.getMethod()),
                        part.getName() + " is packed in a way that workbooks are not");
                try (TableFile.Counted in = new TableFile.Counted(name, zip.getInputStream(part), bytes, unpacked)) {
                    read(in);
                    unpacked = in.count();
                }
            }
        }
        require(lastText < texts, "a cell has the text of number " + lastText + ", and there are " + texts);
    }

    private void read(InputStream in) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(xml.getText());
                    default -> {
                        // No part of a cell.
                    }
                }
            }
        } catch (XMLStreamException notXml) {
            end("row"); // a picture, or a part that fastexcel refuses if it needs it
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "c" -> {
                String at = xml.getAttributeValue(null, "r");
                String type = xml.getAttributeValue(null, "t");
                cellType = type == null ? "n" : type;
                cells++;
                writtenOut += ranges;
                int column = at == null ? 0 : new CellAddress(at).getColumn() + 1;
                require(Math.max(cells, column) <= MOST_COLUMNS, "a row of more than 16384 cells");
            }
            case "f" -> {
                String type = xml.getAttributeValue(null, "t");
                cellType = "f";
                text.setLength(0);
                ranges += "array".equals(type) ? 1 : 0;
                writtenOut += "shared".equals(type) ? longest : 0;
            }
            case "v" -> text.setLength(0);
            case "si" -> texts++;
            default -> {
                // Within one of these.
            }
        }
        if (writtenOut > bytes) {
            throw TableFile.exceeded(name, 0, Budget.Limit.FILE_BYTES, bytes, "characters of formulas");
        }
    }

    private void add(String characters) {
        if (cellType.equals("n") || cellType.equals("f") || cellType.equals("s")) {
            text.append(characters);
            require(text.length() <= LONGEST, "a number or a formula of more than 8192 characters");
        }
    }

    private void end(String element) {
        switch (element) {
            case "v" -> {
                Integer index = cellType.equals("s") ? Ints.tryParse(text.toString()) : null;
                lastText = index == null ? lastText : Math.max(lastText, index);
            }
            case "f" -> longest = Math.max(longest, text.length());
            case "c" -> cellType = "";
            case "row" -> {
                cellType = "";
                cells = 0;
            }
            default -> {
                // Within one of these.
            }
        }
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new InvalidDataException(name, List.of(new Problem(name, 0, "", otherwise)));
        }
    }
}
