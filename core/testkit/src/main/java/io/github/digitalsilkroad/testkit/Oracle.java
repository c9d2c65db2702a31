package io.github.digitalsilkroad.testkit;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.QuantityParseException;
import io.github.digitalsilkroad.core.schema.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The laws of a reader, for any input: it returns a value whose written form reads back equal, or throws the documented
 * exception, whose message says why and can be printed. All else is a defect: another exception, a value that is not
 * kept, a message that commands a terminal.
 */
public final class Oracle {

    private static final Budget BUDGET = Budget.standard()
            .with(Budget.Limit.BYTES, 1 << 22)
            .with(Budget.Limit.ROWS, 10_000)
            .with(Budget.Limit.PROBLEMS, 1_000);

    /** Enough for any package that these tests make, so that none of them takes long. */
    public static final LoadOptions OPTIONS = LoadOptions.standard().withBudget(BUDGET);

    private static final Set<Class<?>> REFUSALS = Set.of(
            IllegalArgumentException.class,
            QuantityParseException.class,
            InvalidDataException.class,
            BudgetException.class);

    private static final int LONGEST_MESSAGE = 50_000;

    private Oracle() {}

    /**
     * A reader of a text or a document.
     *
     * @param <T> the type of the values
     */
    public interface Read<T> {
        /**
         * Reads the input.
         *
         * @param text the input
         * @return the value
         * @throws IOException if reading fails
         * @throws IllegalArgumentException if the input is refused
         */
        T read(String text) throws IOException;
    }

    /**
     * A writer of a value as a text.
     *
     * @param <T> the type of the values
     */
    public interface Write<T> {
        /**
         * Writes a value.
         *
         * @param value the value
         * @return the text
         * @throws IOException if writing fails
         */
        String write(T value) throws IOException;
    }

    /**
     * A writer of a value at the end of a text.
     *
     * @param <T> the type of the values
     */
    public interface Into<T> {
        /**
         * Writes a value.
         *
         * @param value the value
         * @param out what is written to
         * @throws IOException if writing fails
         */
        void write(T value, Appendable out) throws IOException;
    }

    /**
     * A reader of what it knows itself, such as a folder.
     *
     * @param <T> the type of the values
     */
    public interface Load<T> {
        /**
         * Reads the input.
         *
         * @return the value
         * @throws IOException if a file cannot be read
         */
        T read() throws IOException;
    }

    /**
     * A writer that returns what another appends.
     *
     * @param <T> the type of the values
     * @param writer what appends the value
     * @return a writer of the same text
     */
    public static <T> Write<T> text(Into<T> writer) {
        return value -> {
            StringBuilder out = new StringBuilder();
            writer.write(value, out);
            return out.toString();
        };
    }

    /**
     * Bytes decoded as UTF-8.
     *
     * @param data the bytes
     * @return the text
     */
    public static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /**
     * A text is refused in clear words, or read to a value that is written so that it reads back equal.
     *
     * @param <T> the type of the values
     * @param text any text
     * @param reader what reads it
     * @param writer what writes the value
     * @throws IOException if reading or writing fails
     * @throws AssertionError if the law does not hold
     */
    public static <T> void isReadOrRefused(String text, Read<T> reader, Write<T> writer) throws IOException {
        T value;
        try {
            value = reader.read(text);
        } catch (IllegalArgumentException e) {
            isClear(e);
            return;
        }
        String written = writer.write(value);
        T again = reader.read(written);
        check(again.equals(value), "read back as another", written, value, again);
        check(again.hashCode() == value.hashCode(), "equal with another hash", written, value, again);
        check(writer.write(again).equals(written), "written in two ways", written, writer.write(again));
    }

    /**
     * A document is refused in clear words, or read to a catalog that documents and packages keep.
     *
     * @param text any text
     * @param reader what reads it
     * @throws IOException if reading fails
     * @throws AssertionError if the law does not hold
     */
    public static void isReadOrRefused(String text, Read<Catalog> reader) throws IOException {
        try {
            isKept(reader.read(text));
        } catch (IllegalArgumentException e) {
            isClear(e);
        }
    }

    /**
     * A package is read whole, or not at all and all that is wrong with it is said; its good rows are a sound
     * package.
     *
     * @param whole what reads the package whole
     * @param good what reads its good rows
     * @throws IOException if reading fails
     * @throws AssertionError if the law does not hold
     */
    public static void isReadOrRefused(Load<Catalog> whole, Load<Outcome<Catalog>> good) throws IOException {
        Catalog catalog = null;
        try {
            catalog = whole.read();
        } catch (IllegalArgumentException e) {
            isClear(e);
        }
        Outcome<Catalog> rows;
        try {
            rows = good.read();
        } catch (IllegalArgumentException e) {
            isClear(e);
            check(catalog == null, "read whole, and not the good rows", e);
            return;
        }
        areClear(rows.leftOut());
        areClear(rows.warnings());
        check(rows.leftOut().isEmpty() == (catalog != null), "not whole without problems", rows.leftOut());
        isKept(rows.value());
        if (catalog != null) {
            check(entities(catalog).equals(entities(rows.value())), "entities", entities(catalog));
        }
    }

    /**
     * A catalog is written as a package that reads back as it was, at once and, if it has only kinds of this library,
     * table by table.
     *
     * @param catalog any catalog
     * @throws AssertionError if the law does not hold
     */
    public static void isKept(Catalog catalog) {
        Folder files = written(catalog);
        List<Kind<? extends Entity>> own = new ArrayList<>(catalog.kinds());
        own.removeAll(Catalog.knownKinds());
        LoadOptions options = OPTIONS;
        for (Kind<? extends Entity> kind : own) {
            options = options.withKind(kind);
        }
        Catalog again;
        Set<Entity> opened;
        try {
            again = DataPackage.read(files, options);
            opened = own.isEmpty() ? entities(DataPackage.open(files, catalog.version())) : entities(again);
        } catch (InvalidDataException e) {
            throw new AssertionError("written, and cannot be read", e);
        }
        check(entities(again).equals(opened), "opened as another", entities(again), opened);
        areSame(catalog, again);
        Folder copies = written(again);
        check(
                files.files().keySet().equals(copies.files().keySet()),
                files.files().keySet(),
                copies.files().keySet());
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            byte[] copy = copies.files().get(file.getKey());
            check(Arrays.equals(file.getValue(), copy), "written in two ways", text(file.getValue()), text(copy));
        }
    }

    /** Two catalogs have the same content, in any order. */
    private static void areSame(Catalog one, Catalog other) {
        check(one.version().equals(other.version()), "versions", one.version(), other.version());
        check(claims(one).equals(claims(other)), "claims", claims(one), claims(other));
        check(sources(one).equals(sources(other)), "sources", sources(one), sources(other));
        check(Set.copyOf(one.retiredIds()).equals(Set.copyOf(other.retiredIds())), "retired ids", one.retiredIds());
        check(one.vocabulary().equals(other.vocabulary()), "vocabularies", one.vocabulary(), other.vocabulary());
        check(one.lenses().equals(other.lenses()), "lenses", one.lenses(), other.lenses());
        check(one.hidden().equals(other.hidden()), "left out", one.hidden(), other.hidden());
    }

    private static Set<List<Object>> claims(Catalog catalog) {
        return catalog.claims().list().stream()
                .map(row -> List.<Object>of(row.subject().id(), row.property(), row.claim()))
                .collect(Collectors.toSet());
    }

    private static Set<Source> sources(Catalog catalog) {
        return Set.copyOf(catalog.sources().list());
    }

    private static Folder written(Catalog catalog) {
        try {
            return new Folder(DataPackage.files(catalog));
        } catch (InvalidDataException e) {
            throw new AssertionError("read, and cannot be written", e);
        }
    }

    private static Set<Entity> entities(Catalog catalog) {
        return Set.copyOf(catalog.entities());
    }

    private static void isClear(IllegalArgumentException e) {
        if (!REFUSALS.contains(e.getClass())) {
            throw new AssertionError("refused by an exception that nobody documented", e);
        }
        List<Problem> problems = e instanceof InvalidDataException files ? files.problems() : List.of();
        if (e instanceof BudgetException limit) {
            check(limit.needed() > limit.allowed(), e);
        } else {
            check(problems.isEmpty() == !(e instanceof InvalidDataException), e);
        }
        areClear(problems);
        isPrintable(String.valueOf(e.getMessage()));
    }

    private static void areClear(List<Problem> problems) {
        for (Problem problem : problems) {
            check(
                    !problem.file().isBlank()
                            && problem.line() >= 0
                            && !problem.message().isBlank(),
                    problem);
            isPrintable(problem.toString());
        }
    }

    static void isPrintable(String message) {
        check(!message.isBlank() && !message.equals("null") && message.length() < LONGEST_MESSAGE, message);
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            check(c == '\n' || (!Character.isISOControl(c) && c != '\u202e'), "a message with a command", message);
        }
    }

    static void check(boolean holds, Object... what) {
        if (!holds) {
            throw new AssertionError(List.of(what).toString());
        }
    }
}
