package io.github.digitalsilkroad.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes workbooks as spreadsheets do, as far as their cells go: numbers, shared and own texts, no cell where it is
 * blank.
 */
public final class Workbooks {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /**
     * A workbook with a sheet of notes before the sheet of rows.
     *
     * @param file where it is written
     * @param csv the rows, without quotes
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path write(Path file, String csv) throws IOException {
        List<String> shared = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            rows.append("<row r=\"").append(number).append("\">");
            String[] cells = line.split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    rows.append("<c r=\"")
                            .append((char) ('A' + column))
                            .append(number)
                            .append('"');
                    rows.append(cell(cells[column], shared));
                }
            }
            rows.append("</row>");
        }
        StringBuilder strings = new StringBuilder();
        shared.forEach(text -> strings.append("<si><r><t>")
                .append(text.charAt(0))
                .append("</t></r><r><t>")
                .append(escaped(text.substring(1)))
                .append("</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"));
        return ofXml(
                file, strings.toString(), "<row><c t=\"inlineStr\"><is><t>About</t></is></c></row>", rows.toString());
    }

    /**
     * A workbook of any XML, right or wrong.
     *
     * @param file where it is written
     * @param strings the shared strings
     * @param sheets the rows of each sheet
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path ofXml(Path file, String strings, String... sheets) throws IOException {
        StringBuilder types = new StringBuilder();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (int i = 1; i <= sheets.length; i++) {
                part(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet><sheetData>" + sheets[i - 1] + "</sheetData></worksheet>");
                types.append(type("worksheets/sheet" + i, "worksheet"));
                names.append("<sheet name=\"S" + i + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
                relations.append("<Relationship Id=\"rId" + i + "\" Target=\"worksheets/sheet" + i + ".xml\"/>");
            }
            part(zip, "xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"" + RELATIONS + "\"><sheets>" + names + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types>" + type("workbook", "sheet.main") + type("sharedStrings", "sharedStrings") + types
                            + "</Types>");
        }
        return file;
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type
                + "+xml\"/>";
    }

    private static String cell(String text, List<String> shared) {
        if (text.matches("[0-9.E]+")) {
            return "><v>" + text + "</v></c>";
        }
        if (text.length() % 2 == 0) {
            return " t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
        }
        shared.add(text);
        return " t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
