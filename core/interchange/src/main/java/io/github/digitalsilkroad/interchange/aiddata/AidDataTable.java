package io.github.digitalsilkroad.interchange.aiddata;

import com.google.common.collect.Lists;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Entity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One table of AidData on its way into a catalog: finds its columns, goes through its rows, and notes what is not read.
 */
@SuppressWarnings("EnumOrdinal") // arrays by field: a row is asked for all of its cells
final class AidDataTable {

    private static final int FIELDS = AidDataField.values().length;
    private static final int NAMED = 5;
    private static final int HEADER_CHARACTERS = 1 << 17;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String file;
    private final Catalog known;
    private final Optional<Source> given;
    private final Budget budget;

    private final int[] positions = new int[FIELDS];
    private final Map<AidDataField, String> headers = new EnumMap<>(AidDataField.class);
    private final List<String> unread = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private final List<Problem> leftOut = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Map<String, Unmatched> unmatched = new TreeMap<>();
    private AidDataRelease release = AidDataRelease.GCDF;
    private @Nullable CsvRecord row;
    private int rows;

    AidDataTable(String file, Catalog known, Optional<Source> given, Budget budget) {
        this.file = file;
        this.known = known;
        this.given = given;
        this.budget = budget;
        Arrays.fill(positions, -1);
    }

    /** The whole table, or a problem of the file. */
    Outcome<Catalog> read(InputStream in) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), HEADER_CHARACTERS);
        try {
            char separator = separator(text);
            // closing would close the caller's stream
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .skipEmptyLines(true)
                    .ofCsvRecord(text);
            return read(csv.iterator());
        } catch (CharacterCodingException unlike) {
            throw notUnicode();
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof CharacterCodingException) {
                throw notUnicode();
            }
            throw failed.getCause();
        } catch (CsvParseException broken) {
            throw broken(broken);
        }
    }

    private InvalidDataException notUnicode() {
        return failure("", "after row " + rows + ": not UTF-8; save the sheet as CSV in UTF-8");
    }

    private InvalidDataException broken(CsvParseException broken) {
        Throwable cause = broken.getCause();
        if (cause instanceof CharacterCodingException) {
            return notUnicode();
        }
        return failure(
                "",
                "after row " + rows + ": " + broken.getMessage() + (cause == null ? "" : ": " + cause.getMessage()));
    }

    private InvalidDataException failure(String column, String message) {
        return new InvalidDataException(file, List.of(new Problem(file, rows == 0 ? 1 : 0, column, message)));
    }

    private BudgetException exceeded(Budget.Limit limit, String what) {
        long allowed = budget.of(limit);
        Problem problem = new Problem(file, rows == 0 ? 1 : 0, "", "more than " + allowed + " " + what + limit.hint());
        return new BudgetException(file, List.of(problem), limit, allowed, allowed + 1);
    }

    /** What stands most often between the names of the header. */
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

    private Outcome<Catalog> read(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw failure("", "empty: the first line must name the columns");
        }
        CsvRecord header = records.next();
        mapHeader(header);
        Source source = given.orElse(release.source());
        AidDataRows deals = new AidDataRows(this, known, source);
        while (records.hasNext()) {
            CsvRecord next = records.next();
            if (isBlank(next)) {
                continue;
            }
            rows++;
            row = next;
            if (rows > budget.of(Budget.Limit.ROWS)) {
                throw exceeded(Budget.Limit.ROWS, "rows");
            }
            if (isWhole(next, header.getFieldCount())) {
                deals.add();
            }
        }
        CatalogBuilder catalog = Catalog.builder(new DatasetVersion(source.id().toString(), version(source), 1))
                .add(source);
        for (Entity entity : deals.entities()) {
            catalog.add(entity);
        }
        unmatched.values().forEach(name -> warnings.add(name.warning()));
        unread.forEach(name -> warnings.add(new Problem(file, 1, name, "the column is not read")));
        if (!absent.isEmpty()) {
            String names = String.join(", ", absent.subList(0, Math.min(NAMED, absent.size())));
            warnings.add(new Problem(
                    file,
                    1,
                    "",
                    Lines.count(absent.size(), "column") + " that would be read "
                            + (absent.size() == 1 ? "is" : "are") + " not in the file: " + names
                            + (absent.size() > NAMED ? " and others" : "")));
        }
        return new Outcome<>(catalog.build(), leftOut, warnings, List.of());
    }

    private static String version(Source source) {
        return source.published().map(Object::toString).orElse("undated");
    }

    private void mapHeader(CsvRecord header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            String name = AidDataText.cell(header.getField(i));
            names.add(name);
            AidDataField field = AidDataField.of(name);
            if (field == null) {
                if (!name.isEmpty()) {
                    unread.add(name);
                }
            } else if (has(field)) {
                throw failure(name, "the column occurs twice: as " + header(field) + " and as " + name);
            } else {
                positions[field.ordinal()] = i;
                headers.put(field, name);
            }
        }
        if (!has(AidDataField.RECORD)) {
            String wanted = AidDataField.RECORD.header(AidDataRelease.GCDF);
            throw failure(
                    "",
                    "no column \"" + wanted + "\", nor \"" + AidDataField.RECORD.header(AidDataRelease.OFFICIAL_FINANCE)
                            + "\": this is no table of AidData; "
                            + Nearest.choices(wanted, Lists.transform(names, Lines::fit)));
        }
        release = header(AidDataField.RECORD).equals(AidDataField.RECORD.header(AidDataRelease.OFFICIAL_FINANCE))
                ? AidDataRelease.OFFICIAL_FINANCE
                : AidDataRelease.GCDF;
        if (!has(AidDataField.ISO3) && !has(AidDataField.ISO2) && !has(AidDataField.RECIPIENT)) {
            throw failure(
                    "",
                    "no column of recipients, as in \"" + AidDataField.ISO3.header(release)
                            + "\"; no row would be read");
        }
        for (AidDataField field : AidDataField.values()) {
            if (!has(field) && !field.header(release).isEmpty()) {
                absent.add(field.header(release));
            }
        }
    }

    private static boolean isBlank(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (!AidDataText.cell(record.getField(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isWhole(CsvRecord record, int columns) {
        boolean whole = record.getFieldCount() >= columns;
        for (int i = columns; i < record.getFieldCount(); i++) {
            whole &= AidDataText.cell(record.getField(i)).isEmpty();
        }
        if (!whole) {
            skip(
                    AidDataField.RECORD,
                    "the row has " + Lines.count(record.getFieldCount(), "field") + ", the header " + columns);
            return false;
        }
        for (AidDataField field : AidDataField.values()) {
            int length =
                    has(field) ? record.getField(positions[field.ordinal()]).length() : 0;
            if (length > budget.of(Budget.Limit.FIELD_LENGTH)) {
                skip(
                        field,
                        "a field of " + length + " characters: more than " + budget.of(Budget.Limit.FIELD_LENGTH)
                                + Budget.Limit.FIELD_LENGTH.hint());
                return false;
            }
        }
        return true;
    }

    AidDataRelease release() {
        return release;
    }

    boolean has(AidDataField field) {
        return positions[field.ordinal()] >= 0;
    }

    /** What the header calls a field, or the release if the header lacks it. */
    String header(AidDataField field) {
        return headers.getOrDefault(field, field.header(release));
    }

    /** The cell of the current row, empty where the file lacks the column. */
    String cell(AidDataField field) {
        int position = positions[field.ordinal()];
        return row == null || position < 0 || position >= row.getFieldCount()
                ? ""
                : AidDataText.cell(row.getField(position));
    }

    /** The current row is left out. */
    void skip(AidDataField field, String rule) {
        leftOut.add(found(field, rule));
        limit();
    }

    /** A cell of the current row is left out. */
    void problem(AidDataField field, String rule) {
        warnings.add(found(field, rule));
        limit();
    }

    private void limit() {
        if (leftOut.size() + warnings.size() > budget.of(Budget.Limit.PROBLEMS)) {
            throw exceeded(Budget.Limit.PROBLEMS, "findings");
        }
    }

    private Problem found(AidDataField field, String rule) {
        int line = row == null ? 1 : (int) row.getStartingLineNumber();
        return new Problem("", line, cell(AidDataField.RECORD), header(field), cell(field), rule);
    }

    /** A name of the current row that matches nothing. */
    void unmatched(AidDataField field, String name, List<String> candidates) {
        int line = row == null ? 1 : (int) row.getStartingLineNumber();
        Problem first = new Problem("", line, cell(AidDataField.RECORD), header(field), name, "");
        unmatched.merge(
                header(field) + '\n' + name,
                new Unmatched(first, 1, candidates),
                (before, same) -> new Unmatched(before.first, before.rows + 1, candidates));
    }

    /** A name that is matched with nothing known before, and where it is first. */
    private record Unmatched(Problem first, int rows, List<String> candidates) {

        Problem warning() {
            return new Problem(
                    "",
                    first.line(),
                    first.subject(),
                    first.column(),
                    first.value(),
                    "matches nothing known before"
                            + (candidates.isEmpty() ? "" : "; may be " + String.join(" or ", candidates)) + "; "
                            + Lines.count(rows, "row"));
        }
    }
}
