package io.github.digitalsilkroad.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ways to change one thing in the files of a sound package. */
enum Mutation {
    DROP_ROW(Outcome.EITHER),
    REPEAT_ROW(Outcome.EITHER),
    SWAP_ROWS(Outcome.SAME),
    SHORT_ROW(Outcome.REFUSED),
    LONG_ROW(Outcome.REFUSED),
    BLANK_LINE(Outcome.SAME),
    DROP_COLUMN(Outcome.EITHER),
    REPEAT_COLUMN(Outcome.REFUSED),
    RENAME_COLUMN(Outcome.EITHER),
    SWAP_COLUMNS(Outcome.SAME),
    EXTRA_COLUMN(Outcome.SAME),
    BLANK_CELL(Outcome.EITHER),
    GARBLE_CELL(Outcome.EITHER),
    SWAP_CELLS(Outcome.EITHER),
    CELL_OF_ANOTHER_ROW(Outcome.EITHER),
    UNIQUE_GARBAGE(Outcome.EITHER),
    GARBLE_ID(Outcome.EITHER),
    ID_OF_ANOTHER_ROW(Outcome.EITHER),
    UNKNOWN_ID(Outcome.EITHER),
    BAD_DATE(Outcome.EITHER),
    BAD_NUMBER(Outcome.EITHER),
    LONE_QUOTE(Outcome.EITHER),
    BAD_ENCODING(Outcome.REFUSED),
    CARRIAGE_RETURNS(Outcome.SAME),
    BYTE_ORDER_MARK(Outcome.SAME),
    DROP_TABLE(Outcome.EITHER),
    EMPTY_TABLE(Outcome.REFUSED),
    UNLISTED_TABLE(Outcome.REFUSED),
    BYTE_COUNT(Outcome.REFUSED),
    DIGEST(Outcome.REFUSED),
    DESCRIPTOR_LINE(Outcome.EITHER),
    DESCRIPTOR_CHARACTER(Outcome.EITHER);

    /** What may come of a mutation. */
    enum Outcome {
        SAME,
        REFUSED,
        EITHER
    }

    private static final List<String> GARBAGE = List.of(
            "\u0000",
            "\u001b[31m",
            "\u202e",
            "\"",
            "\n",
            "\r",
            ",",
            ";",
            " ",
            "é",
            "\ud83d\ude00",
            "-",
            "0",
            "9",
            "'",
            "=");
    private static final List<String> DATES =
            List.of("2019-13", "2019-02-30", "20190101", "31.12.2019", "2019-1", "2019/2018", "19", "2019-00", "X019");
    private static final List<String> NUMBERS = List.of(
            "1e999", "NaN", "-1", "1,000", "0x10", "1.2.3", "--5", "٣", "1e-999", "1_000", "12345678901234567890");

    private final Outcome outcome;

    Mutation(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether the files are to be compared with what the descriptor says of them. */
    boolean needsChecksums() {
        return this == BYTE_COUNT || this == DIGEST;
    }

    /**
     * A changed package.
     *
     * @param files the files as they are now
     * @param file which of them was changed
     * @param line on which line of it, 0 if on no certain one
     * @param columns the cells that changed; empty if not cells alone were changed
     * @param values what the cells were and are: one of these is what a message must show
     * @param row the row as it was, empty if no certain one was changed
     */
    record Mutant(
            Map<String, byte[]> files,
            String file,
            int line,
            Set<Integer> columns,
            List<String> values,
            List<String> row) {

        /** Whether the row of one refers to the row of the other, or is it. */
        boolean hangsOn(Mutant other) {
            return refersTo(other) || other.refersTo(this) || (file.equals(other.file) && line == other.line);
        }

        private boolean refersTo(Mutant other) {
            return !other.file.equals(Sheets.LEDGER)
                    && row.stream()
                            .flatMap(cell -> Arrays.stream(cell.split(";", -1)))
                            .anyMatch(part -> part.strip().equals(other.row.get(0)));
        }
    }

    /** A mutant, or the package itself where there is nothing to change in this way. */
    Mutant of(Map<String, byte[]> sound, Random random) {
        return switch (this) {
            case BYTE_COUNT -> descriptor(sound, digits(sound, "\"bytes\" : ", random));
            case DIGEST -> descriptor(sound, digits(sound, "\"hash\" : \"sha256:", random));
            case UNLISTED_TABLE ->
                descriptor(sound, text(sound, Sheets.DESCRIPTOR).replace("claims.csv", "claim.csv"));
            case DESCRIPTOR_LINE -> descriptor(sound, withoutLine(text(sound, Sheets.DESCRIPTOR), random));
            case DESCRIPTOR_CHARACTER -> descriptor(sound, garbled(text(sound, Sheets.DESCRIPTOR), random));
            default -> table(sound, random);
        };
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private static Mutant descriptor(Map<String, byte[]> sound, String text) {
        return with(sound, Sheets.DESCRIPTOR, text.getBytes(StandardCharsets.UTF_8), 0, Set.of(), List.of());
    }

    private static Mutant with(
            Map<String, byte[]> sound, String file, byte[] bytes, int line, Set<Integer> columns, List<String> values) {
        Map<String, byte[]> files = new LinkedHashMap<>(sound);
        files.put(file, bytes);
        return new Mutant(files, file, line, columns, values, List.of());
    }

    /** Adds one to the first digit of one of the numbers that follow a mark. */
    private static String digits(Map<String, byte[]> sound, String mark, Random random) {
        String text = text(sound, Sheets.DESCRIPTOR);
        int at = text.indexOf(mark, random.nextInt(text.lastIndexOf(mark) + 1)) + mark.length();
        char digit = text.charAt(at);
        return text.substring(0, at)
                + (digit == '9' ? '1' : digit == 'f' ? 'a' : (char) (digit + 1))
                + text.substring(at + 1);
    }

    private static String withoutLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private static String garbled(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3));
        String by = random.nextBoolean() ? GARBAGE.get(random.nextInt(GARBAGE.size())) : "";
        return text.substring(0, at) + by + text.substring(end);
    }

    private Mutant table(Map<String, byte[]> sound, Random random) {
        List<String> files = sound.keySet().stream()
                .filter(name -> !name.equals(Sheets.DESCRIPTOR)
                        && Rows.records(text(sound, name)).size() > 2)
                .toList();
        if (files.isEmpty()) {
            return new Mutant(sound, "", 0, Set.of(), List.of(), List.of());
        }
        String file = files.get(random.nextInt(files.size()));
        List<List<String>> records = new ArrayList<>();
        for (List<String> record : Rows.records(text(sound, file))) {
            records.add(new ArrayList<>(record));
        }
        int row = 1 + random.nextInt(records.size() - 1);
        int column = random.nextInt(records.get(0).size());
        int line = Sheets.line(records, row);
        List<String> cells = records.get(row);
        switch (this) {
            case DROP_ROW -> records.remove(row);
            case REPEAT_ROW -> records.add(row, cells);
            case SWAP_ROWS -> Collections.swap(records, row, 1 + random.nextInt(records.size() - 1));
            case SHORT_ROW -> cells.remove(column);
            case LONG_ROW -> cells.add(column, "more");
            case BLANK_LINE -> records.add(row, List.of(""));
            case DROP_COLUMN -> records.forEach(record -> record.remove(column));
            case REPEAT_COLUMN -> records.forEach(record -> record.add(record.get(column)));
            case RENAME_COLUMN ->
                records.get(0).set(column, "x" + records.get(0).get(column));
            case SWAP_COLUMNS -> {
                int other = random.nextInt(cells.size());
                records.forEach(record -> Collections.swap(record, column, other));
            }
            case EXTRA_COLUMN -> records.forEach(record -> record.add(column, "more"));
            case BAD_ENCODING, BYTE_ORDER_MARK, CARRIAGE_RETURNS, LONE_QUOTE, EMPTY_TABLE -> {
                return with(sound, file, bytes(sound.get(file), records, random), 0, Set.of(), List.of());
            }
            case DROP_TABLE -> {
                Map<String, byte[]> fewer = new LinkedHashMap<>(sound);
                fewer.remove(file);
                return new Mutant(fewer, file, 0, Set.of(), List.of(), List.of());
            }
            default -> {
                return cell(sound, file, records, row, random);
            }
        }
        List<String> values = new ArrayList<>(cells);
        values.add(records.get(0).get(Math.min(column, records.get(0).size() - 1)));
        boolean ofTheRow = this == REPEAT_ROW || this == SHORT_ROW || this == LONG_ROW;
        return with(sound, file, Sheets.bytes(records, "\n"), ofTheRow ? line : 0, Set.of(), values);
    }

    private byte[] bytes(byte[] before, List<List<String>> records, Random random) {
        return switch (this) {
            case CARRIAGE_RETURNS -> Sheets.bytes(records, "\r\n");
            case BYTE_ORDER_MARK -> insert(before, 0, "\ufeff".getBytes(StandardCharsets.UTF_8));
            case BAD_ENCODING -> insert(before, random.nextInt(before.length), new byte[] {(byte) 0xff});
            case LONE_QUOTE -> insert(before, random.nextInt(before.length), new byte[] {'"'});
            default -> new byte[0];
        };
    }

    private static byte[] insert(byte[] before, int at, byte[] more) {
        byte[] longer = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(before, at, longer, at + more.length, before.length - at);
        System.arraycopy(more, 0, longer, at, more.length);
        return longer;
    }

    /** Changes one cell, or two of one row. */
    private Mutant cell(Map<String, byte[]> sound, String file, List<List<String>> records, int row, Random random) {
        List<String> cells = records.get(row);
        int column = column(sound, cells, random);
        String old = cells.get(column);
        List<String> others = records.get(1 + random.nextInt(records.size() - 1));
        Set<Integer> columns = Set.of(column);
        String now = switch (this) {
            case BLANK_CELL -> "";
            case GARBLE_CELL, GARBLE_ID -> garbled(old, random);
            case CELL_OF_ANOTHER_ROW -> others.get(column);
            case ID_OF_ANOTHER_ROW -> {
                List<String> ids = List.copyOf(keys(sound));
                yield ids.get(random.nextInt(ids.size()));
            }
            case UNIQUE_GARBAGE -> "Not \u2205 " + random.nextInt(1_000_000);
            case UNKNOWN_ID -> "no-such-thing-" + random.nextInt(1000);
            case BAD_DATE -> DATES.get(random.nextInt(DATES.size()));
            case BAD_NUMBER -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            default -> {
                int other = random.nextInt(cells.size());
                columns = column == other ? columns : Set.of(column, other);
                String moved = cells.get(other);
                cells.set(other, old);
                yield moved;
            }
        };
        int line = Sheets.line(records, row);
        List<String> before = Rows.records(text(sound, file)).get(row);
        cells.set(column, now);
        Map<String, byte[]> files = new LinkedHashMap<>(sound);
        files.put(file, Sheets.bytes(records, "\n"));
        return new Mutant(files, file, line, columns, List.of(old, now), before);
    }

    /** A table with the one change of a cell that another package has. */
    static byte[] changed(byte[] sound, Mutant other) {
        List<List<String>> records = Rows.records(new String(sound, StandardCharsets.UTF_8));
        int line = 1;
        for (List<String> record : records) {
            if (line == other.line()) {
                record.set(other.columns().iterator().next(), other.values().get(1));
            }
            line += Sheets.lines(record);
        }
        return Sheets.bytes(records, "\n");
    }

    /** A cell of a row, of the sort that is changed: a date, a number or an id if there is one. */
    private int column(Map<String, byte[]> sound, List<String> cells, Random random) {
        Set<String> keys =
                this == GARBLE_ID || this == ID_OF_ANOTHER_ROW || this == UNKNOWN_ID ? keys(sound) : Set.of();
        List<Integer> fitting = IntStream.range(0, cells.size())
                .filter(i -> switch (this) {
                    case BAD_DATE -> cells.get(i).matches("\\d{4}(-\\d\\d){0,2}[~?%]?");
                    case BAD_NUMBER -> cells.get(i).matches("\\d+(\\.\\d+)?");
                    case GARBLE_ID, ID_OF_ANOTHER_ROW, UNKNOWN_ID ->
                        Arrays.stream(cells.get(i).split(";", -1)).anyMatch(keys::contains);
                    case BLANK_CELL -> !cells.get(i).isEmpty();
                    default -> true;
                })
                .boxed()
                .toList();
        return fitting.isEmpty() ? random.nextInt(cells.size()) : fitting.get(random.nextInt(fitting.size()));
    }

    private static Set<String> keys(Map<String, byte[]> sound) {
        return sound.keySet().stream()
                .filter(file -> !file.equals(Sheets.DESCRIPTOR) && !file.equals(Sheets.LEDGER))
                .flatMap(file -> Rows.records(text(sound, file)).stream().skip(1))
                .map(record -> record.get(0))
                .collect(Collectors.toSet());
    }
}
