package io.github.digitalsilkroad.interchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import io.github.digitalsilkroad.testkit.Workbooks;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the cells of a workbook, and what hostile ones are refused for. */
class WorkbookTest {

    private static final String ROW = "<row><c><v>1</v></c></row>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c><v>41065</v></c>                                                          | 41065
            <c s="7"><v>41065.5</v></c>                                                  | 41065.5
            <c t="n"><v>1.5E8</v></c>                                                    | 1.5E8
            <c t="n"><v>about 7</v></c>                                                  | about 7
            <c t="b"><v>1</v></c>                                                        | 1
            <c t="s"><v>1</v></c>                                                        | two words
            <c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>             | inline
            <c t="inlineStr"><is><t>#N/A</t></is></c>                                    | #N/A
            <c t="str"><f>A1&amp;B1</f><v>as saved</v></c>                               | as saved
            <c><f>1+1</f><v>2</v></c>                                                    | 2
            <c><f t="shared" ref="A1:A3" si="0">B1*2</f><v>4</v></c>                     | 4
            <c t="e"><v>#DIV/0!</v></c>                                                  | ''
            <c t="e"><f>1/0</f><v>#N/A</v></c>                                           | ''
            <c/>                                                                         | ''
            <c r="A1"/><c r="C1"><v>3</v></c>                                            | ';;3'
            <c r="XFD1"><v>last</v></c>                                                  | last
            """)
    void aCellIsReadAsItIsStored(String cells, String texts) throws IOException {
        Path file = Workbooks.ofXml(
                folder.resolve("cells.xlsx"),
                "<si><t>one</t></si><si><t>two words</t></si>",
                "<row>" + cells + "</row>");
        List<String> read = read(file, Budget.standard()).get(0);
        assertThat(cells.contains("XFD") ? read.subList(16_383, read.size()) : read)
                .containsExactly(texts.split(";", -1));
    }

    /** Each small file would cost its reader memory or time that no file of its size is worth. */
    @ParameterizedTest
    @Timeout(20)
    @CsvSource(delimiter = '|', textBlock = """
            <row><c r="XFE1"/></row>                                | a row of more than 16384 cells
            <row><c r="ZZZZZZ1"/></row>                             | a row of more than 16384 cells
            <row>{16385 <c/>}</row>                                 | a row of more than 16384 cells
            <row><c><v>{8193 9}</v></c></row>                       | a number or a formula of more than 8192 characters
            <row><c t="s"><v>2000000000</v></c></row>               | a cell has the text of number 2000000000, and there are 0
            <row><c t="str"><f>{8193 A}</f></c></row>               | a number or a formula of more than 8192 characters
            """)
    void aCellThatCostsMoreThanItHoldsIsRefused(String sheet, String reason) throws IOException {
        Path file = Workbooks.ofXml(folder.resolve("hostile.xlsx"), "", spelledOut(sheet));
        assertThatThrownBy(() -> read(file, Budget.standard()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("hostile.xlsx")
                .hasMessageContaining(reason);
    }

    /** Formulas that are written once and meant for many cells are bytes of the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c><f t='shared' ref='A1:A9' si='0'>{999 A}</f></c></row>{50 <row><c><f t='shared' si='0'/></c></row>}",
                "<row>{300 <c><f t='array' ref='A1'>1</f></c>}</row>",
            })
    void formulasThatAreWrittenOutForManyCellsCount(String sheet) throws IOException {
        Path file = Workbooks.ofXml(folder.resolve("hostile.xlsx"), "", spelledOut(sheet));
        assertThat(read(file, Budget.standard())).isNotEmpty();
        assertThatThrownBy(() -> read(file, Budget.standard().with(Budget.Limit.FILE_BYTES, 30_000)))
                .isInstanceOf(BudgetException.class)
                .hasMessageContaining("more than 30000 characters of formulas, the limit");
    }

    @Test
    void whatAllPartsUnpackToCounts() throws IOException {
        String sheet = ROW.repeat(400);
        Path file = Workbooks.ofXml(folder.resolve("bomb.xlsx"), "", sheet, sheet, sheet);
        assertThat(read(file, Budget.standard())).hasSize(400);
        assertThatThrownBy(() -> read(file, Budget.standard().with(Budget.Limit.FILE_BYTES, 25_000)))
                .isInstanceOf(BudgetException.class)
                .hasMessageContaining("more than 25000 bytes, the limit");
        assertThatThrownBy(() -> read(file, Budget.standard().with(Budget.Limit.ENTRIES, 6)))
                .isInstanceOf(BudgetException.class)
                .hasMessageContaining("more than 6 entries, the limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t='s'><v>-1</v></c></row>",
                "<row><c t='s'><v>x</v></c></row>",
                "<row><c t='no such'><v>1</v></c></row>",
                "<row><c r='1'><v>1</v></c></row>",
                "<row><c r='A'><v>1</v></c></row>",
                "<row r='x'><c><v>1</v></c></row>",
                "<row><c><f t='shared' si='7'/></c></row>",
                "<row><c><v>1</c></row>",
                "<row><c><v>&lol;</v></c></row>",
            })
    void aSheetThatIsNoneIsRefused(String sheet) throws IOException {
        Path file = Workbooks.ofXml(folder.resolve("broken.xlsx"), "", sheet);
        assertThatThrownBy(() -> read(file, Budget.standard()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("broken.xlsx: no workbook that can be read: ");
    }

    /** Whether it is refused for its rows, for what it costs, or for a part that it lacks. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aWorkbookThatIsRefusedIsClosed() throws IOException {
        Path rows = Workbooks.ofXml(folder.resolve("rows.xlsx"), "", "<row><c t='s'><v>x</v></c></row>");
        Path costs = Workbooks.ofXml(folder.resolve("costs.xlsx"), "", "<row><c r='ZZZZZZ1'/></row>");
        Path lacks = folder.resolve("lacks.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(lacks))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        for (Path file : List.of(rows, costs, lacks)) {
            assertThatThrownBy(() -> read(file, Budget.standard())).isInstanceOf(InvalidDataException.class);
        }
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            List<String> files = new ArrayList<>();
            for (Path each : open.toList()) {
                // That of the folder itself is gone by now.
                files.add(
                        Files.isSymbolicLink(each)
                                ? Files.readSymbolicLink(each).toString()
                                : "");
            }
            assertThat(files).noneMatch(file -> file.endsWith(".xlsx"));
        }
    }

    @Test
    void aWorkbookWithoutSheetsIsEmpty() throws IOException {
        Path file = Workbooks.ofXml(folder.resolve("none.xlsx"), "");
        assertThatThrownBy(() -> read(file, Budget.standard()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("empty: the first line must name the columns");
    }

    /** As if the optional dependency were not there: workbooks ask for it, and all else is read. */
    @Test
    void withoutItsReaderAWorkbookAsksForIt() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (Class<?> of : List.of(AidData.class, Catalog.class, ImmutableList.class, CsvReader.class)) {
            jars.add(of.getProtectionDomain().getCodeSource().getLocation());
        }
        String csv = "AidData Record ID,Recipient ISO-3\n7,KEN\n";
        Path workbook = Workbooks.write(folder.resolve("deals.xlsx"), csv);
        Path text = Files.writeString(folder.resolve("deals.csv"), csv);
        // Any other parent sees the modules of the tests.
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), null)) {
            Class<?> type = loader.loadClass(AidData.class.getName());
            Object reader = type.getMethod("reader").invoke(null);
            assertThat(type.getMethod("read", Path.class).invoke(reader, text)).isNotNull();
            assertThatThrownBy(() -> type.getMethod("read", Path.class).invoke(reader, workbook))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "deals.xlsx: is a workbook; add org.dhatim:fastexcel-reader, which reads it, to the class"
                                    + " path (in a module, require org.dhatim.fastexcel.reader), or save the sheet as CSV");
        }
    }

    /** The cells of the first sheet. */
    private static List<List<String>> read(Path file, Budget budget) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (TableFile table = TableFile.open(String.valueOf(file.getFileName()), file, budget, cells -> true)) {
            rows.add(table.header().cells());
            for (TableFile.Line line = table.next(); line != null; line = table.next()) {
                rows.add(line.cells());
            }
        }
        return rows;
    }

    /** XML in which {@code {3 x}} stands for three x. */
    private static String spelledOut(String xml) {
        return Pattern.compile("\\{(\\d+) ([^}]*)}")
                .matcher(xml)
                .replaceAll(part -> part.group(2).repeat(Integer.parseInt(part.group(1))));
    }
}
