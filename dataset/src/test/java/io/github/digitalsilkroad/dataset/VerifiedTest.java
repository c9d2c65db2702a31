package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The claims that were read again beside the text of their source, in {@code verified.csv}: by a reader ({@code eye}),
 * or by program, where the text of a record of AidData has the figure or the day.
 */
class VerifiedTest {

    private static final Path TABLE = Path.of("src/main/resources/io/github/digitalsilkroad/dataset/verified.csv");

    private static final List<String> KEY = List.of("subject", "property", "value", "low", "high", "as_of", "source");

    private static final Pattern RECORD = Pattern.compile("record (\\d{5})");

    private static final Pattern NUMBER =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)(?:[ -]?(thousand|million|billion|%|percent|year))?");

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000));

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();

    private static final Pattern DAY = Pattern.compile(
            "(" + String.join("|", MONTHS) + ")(?: (\\d{1,2})(?:st|nd|rd|th)?,?)? (\\d{4})|\\b((?:19|20)\\d{2})\\b");

    private static String key(Map<String, String> row) {
        return KEY.stream().map(row::get).collect(Collectors.joining(" | "));
    }

    /** A row names a claim that its source states; what we concluded no text states. */
    @Test
    void eachRowIsAClaimThatItsSourceStates() {
        Map<String, String> bases = new TreeMap<>();
        Rows.claims().forEach(claim -> bases.put(key(claim), claim.get("basis")));

        List<Map<String, String>> rows = Rows.of("verified");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(bases).containsKey(key(row));
            assertThat(bases.get(key(row))).as(key(row)).isNotIn("inferred", "computed");
            assertThat(row.get("verified")).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(row.get("by")).isIn("eye", "program");
        });
        assertThat(rows.stream().map(VerifiedTest::key)).doesNotHaveDuplicates();
    }

    /**
     * With the records in a folder ({@code -Dcopies.folder=FOLDER}); {@code -Dreadme.update=true} writes what is found.
     */
    @Test
    @EnabledIfSystemProperty(named = "copies.folder", matches = ".+")
    void theTextsOfTheRecordsHaveTheFiguresAndDays() throws IOException {
        Map<String, String> texts = texts(Path.of(System.getProperty("copies.folder")));
        Map<String, Map<String, String>> before = new TreeMap<>();
        Rows.of("verified").forEach(row -> before.put(key(row), row));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        StringBuilder table = new StringBuilder(String.join(",", KEY) + ",verified,by\n");
        for (Map<String, String> claim : Rows.claims()) {
            Map<String, String> row = before.get(key(claim));
            boolean isFound = isStated(claim) && hasValue(claim, texts);
            if (row != null && row.get("by").equals("eye")) {
                table.append(line(claim, row.get("verified"), "eye"));
            } else if (isFound) {
                table.append(line(claim, row == null ? today : row.get("verified"), "program"));
            }
        }
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table.toString());
    }

    private static String line(Map<String, String> claim, String day, String by) {
        return Stream.concat(KEY.stream().map(claim::get), Stream.of(day, by))
                        .map(cell -> cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static boolean isStated(Map<String, String> claim) {
        return Set.of("", "estimated", "projected").contains(claim.get("basis"));
    }

    private static boolean hasValue(Map<String, String> claim, Map<String, String> texts) {
        Matcher record = RECORD.matcher(claim.get("locator"));
        String text = record.find() ? texts.get(record.group(1)) : null;
        String value = claim.get("value");
        if (text == null) {
            return false;
        }
        if (!claim.get("unit").isEmpty()) {
            return !value.isEmpty() && figures(text).contains(figure(new BigDecimal(value), claim.get("unit")));
        }
        return value.matches("\\d{4}(-\\d{2}){0,2}") && days(text).contains(value);
    }

    /** A figure with its unit, which counts for shares and spans alone: a bare number below a thousand says nothing. */
    private static String figure(BigDecimal number, String unit) {
        String kind = unit.startsWith("percent") || unit.equals("%") ? " %" : unit.startsWith("year") ? " years" : "";
        boolean isPlain = kind.isEmpty() && number.compareTo(SCALES.get("thousand")) < 0;

        return isPlain ? "" : number.stripTrailingZeros().toPlainString() + kind;
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new HashSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            BigDecimal plain = new BigDecimal(number.group(1).replace(",", ""));
            String unit = number.group(2) == null ? "" : number.group(2);
            figures.add(figure(plain.multiply(SCALES.getOrDefault(unit, BigDecimal.ONE)), unit));
        }
        figures.remove("");

        return figures;
    }

    private static Set<String> days(String text) {
        Set<String> days = new HashSet<>();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            if (day.group(4) != null) {
                days.add(day.group(4));
                continue;
            }
            String month = String.format("%s-%02d", day.group(3), MONTHS.indexOf(day.group(1)) + 1);
            days.add(day.group(3));
            days.add(month);
            if (day.group(2) != null) {
                days.add(String.format("%s-%02d", month, Integer.valueOf(day.group(2))));
            }
        }
        return days;
    }

    /** Title, description and comments of each record, by its number. */
    private static Map<String, String> texts(Path folder) throws IOException {
        List<List<String>> rows = Rows.records(Files.readString(folder.resolve("china_records.csv")));
        List<Integer> columns = Stream.of("title", "description", "staff_comments")
                .map(rows.get(0)::indexOf)
                .toList();
        int id = rows.get(0).indexOf("aiddata_record_id");
        return rows.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        row -> row.get(id),
                        row -> columns.stream().map(row::get).collect(Collectors.joining("\n"))));
    }
}
