package io.github.digitalsilkroad.interchange.aiddata;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.interchange.internal.ImportLog;
import io.github.digitalsilkroad.interchange.internal.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One table of AidData on its way into a catalog: finds its columns, goes through its rows, and notes what is not read.
 */
@SuppressWarnings("EnumOrdinal") // arrays by field: a row is asked for all of its cells
final class AidDataTable {

    private static final int FIELDS = AidDataField.values().length;

    private final String file;
    private final Catalog known;
    private final Optional<Source> given;
    private final Budget budget;

    private final int[] positions = new int[FIELDS];
    private final Map<AidDataField, String> headers = new EnumMap<>(AidDataField.class);
    private final List<String> unread = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private AidDataRelease release = AidDataRelease.GCDF;
    private @Nullable ImportLog log;
    private TableFile.@Nullable Line row;

    AidDataTable(String file, Catalog known, Optional<Source> given, Budget budget) {
        this.file = file;
        this.known = known;
        this.given = given;
        this.budget = budget;
        Arrays.fill(positions, -1);
    }

    /** The whole table, or a problem of the file. */
    Outcome<Catalog> read(Path table) throws IOException {
        try (TableFile sheet = TableFile.open(file, table, budget, AidDataTable::isHeader)) {
            mapHeader(sheet);
            log = new ImportLog(file, sheet, budget);
            Source source = given.orElse(release.source());
            AidDataRows deals = new AidDataRows(this, known, source);
            for (row = sheet.next(); row != null; row = sheet.next()) {
                if (isWhole(sheet, row)) {
                    deals.add();
                }
            }
            return log.done(source, deals.entities(), unread, absent);
        }
    }

    private static boolean isHeader(List<String> names) {
        return names.stream().anyMatch(name -> AidDataField.of(name) == AidDataField.RECORD);
    }

    private void mapHeader(TableFile sheet) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < sheet.header().cells().size(); i++) {
            String name = sheet.header().cell(i);
            names.add(name);
            AidDataField field = AidDataField.of(name);
            if (field == null) {
                if (!name.isEmpty()) {
                    unread.add(name);
                }
            } else if (has(field)) {
                throw sheet.failure(name, "the column occurs twice: as " + header(field) + " and as " + name);
            } else {
                positions[field.ordinal()] = i;
                headers.put(field, name);
            }
        }
        if (!has(AidDataField.RECORD)) {
            String wanted = AidDataField.RECORD.header(AidDataRelease.GCDF);
            throw sheet.failure(
                    "",
                    "no column \"" + wanted + "\", nor \"" + AidDataField.RECORD.header(AidDataRelease.OFFICIAL_FINANCE)
                            + "\": this is no table of AidData; "
                            + Nearest.choices(wanted, Lists.transform(names, Lines::fit)));
        }
        release = header(AidDataField.RECORD).equals(AidDataField.RECORD.header(AidDataRelease.OFFICIAL_FINANCE))
                ? AidDataRelease.OFFICIAL_FINANCE
                : AidDataRelease.GCDF;
        if (!has(AidDataField.ISO3) && !has(AidDataField.ISO2) && !has(AidDataField.RECIPIENT)) {
            throw sheet.failure(
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

    private boolean isWhole(TableFile sheet, TableFile.Line line) {
        String fault = sheet.fault(line);
        AidDataField at = AidDataField.RECORD;
        for (AidDataField field : AidDataField.values()) {
            if (fault.isEmpty()) {
                fault = sheet.fault(line, positions[field.ordinal()]);
                at = field;
            }
        }
        if (!fault.isEmpty()) {
            skip(at, fault);
        }
        return fault.isEmpty();
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
        return row == null ? "" : row.cell(positions[field.ordinal()]);
    }

    /** The current row is not imported. */
    void skip(AidDataField field, String rule) {
        log().skip(found(field, rule));
    }

    /** A cell of the current row is not imported. */
    void problem(AidDataField field, String rule) {
        log().problem(found(field, rule));
    }

    private ImportLog log() {
        return requireNonNull(log, "log");
    }

    private Problem found(AidDataField field, String rule) {
        return new Problem(
                "", row == null ? 1 : row.number(), cell(AidDataField.RECORD), header(field), cell(field), rule);
    }

    /** A name of the current row that matches nothing. */
    void unmatched(AidDataField field, String name, List<String> candidates) {
        log().unmatched(
                        new Problem(
                                "", row == null ? 1 : row.number(), cell(AidDataField.RECORD), header(field), name, ""),
                        candidates);
    }
}
