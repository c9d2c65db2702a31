package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of the table of a {@link Kind}: what it is called, holds and refers to. It identifies or sorts things; a
 * source may dispute it only where its kind says so.
 *
 * <p>A column is a {@link Dimension}: queries group by it and narrow with it. Immutable and thread-safe once its kind
 * is declared.
 *
 * @param <E> the kind of thing
 * @param <T> the type of one value
 * @since 0.2.0
 */
public final class Column<E extends Identified, T> implements Dimension<E> {

    /** The target of columns that refer to entities of any kind. */
    public static final String ANY = "entities";

    private static final String SOURCES = "sources";

    private final @Nullable Kind<E> kind;
    private final int number;
    private final String name;
    private final Cell<T> cell;
    private final String description;
    private final boolean isMany;
    private boolean required;
    private boolean key;
    private boolean addedLater;
    private String target = "";

    Column(@Nullable Kind<E> kind, int number, String name, Cell<T> cell, String description, boolean isMany) {
        this.kind = kind;
        this.number = number;
        this.name = name;
        this.cell = cell;
        this.description = description;
        this.isMany = isMany;
    }

    /**
     * A column of a table that is read and written by other means than a {@link Kind}, such as the ledger of claims.
     *
     * @param <T> the type of one value
     * @param name the name in the header
     * @param cell how its cells are read and written
     * @param description what it holds, for the descriptor of a package
     * @return a column whose cells may be blank
     */
    public static <T> Column<Identified, T> of(String name, Cell<T> cell, String description) {
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        return new Column<>(null, -1, name, requireNonNull(cell, "cell"), description, false);
    }

    /**
     * Declares that the cell must not be blank.
     *
     * @return this column
     */
    public Column<E, T> required() {
        required = true;
        return this;
    }

    /**
     * Declares the primary key of the table.
     *
     * @return this column
     */
    public Column<E, T> key() {
        key = true;
        return required();
    }

    /**
     * Declares that a table may lack the column, since older releases do.
     *
     * @return this column
     */
    public Column<E, T> addedLater() {
        addedLater = true;
        return this;
    }

    /**
     * Declares that every value is the key of another table.
     *
     * @param table the plural of a kind, such as {@code deployments}; {@link #ANY} for any entity; {@code sources} for
     *     those who say so
     * @return this column
     */
    public Column<E, T> references(String table) {
        target = requireNonNull(table, "table");
        return this;
    }

    /**
     * The name in the header.
     *
     * @return such as {@code part_of}
     */
    public String name() {
        return name;
    }

    /**
     * The position in its kind, from 0.
     *
     * @return the number that {@link Kind#get} takes; -1 for a column of no kind
     */
    public int number() {
        return number;
    }

    /**
     * How its cells are read and written.
     *
     * @return the cell
     */
    public Cell<T> cell() {
        return cell;
    }

    /**
     * What it holds.
     *
     * @return words for the descriptor of a package
     */
    public String description() {
        return description;
    }

    /**
     * Whether one cell holds several values, separated by semicolons.
     *
     * @return false for most
     */
    public boolean isMany() {
        return isMany;
    }

    /**
     * Whether its cells must not be blank.
     *
     * @return true for keys and what a thing cannot be without
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * Whether it is the primary key.
     *
     * @return true for one column of a table at most
     */
    public boolean isKey() {
        return key;
    }

    /**
     * Whether a table may lack the column.
     *
     * @return true if older releases do
     */
    public boolean isAddedLater() {
        return addedLater;
    }

    /**
     * The table of which its values are keys.
     *
     * @return such as {@code countries}; {@link #ANY}; empty if its values are no keys
     */
    public String target() {
        return target;
    }

    /**
     * Whether its values are sources.
     *
     * @return true for a column that says who says so
     */
    public boolean citesSource() {
        return target.equals(SOURCES);
    }

    /**
     * Whether its values are the umbrellas of which things are parts.
     *
     * @return true for one column of a kind at most
     */
    public boolean isUmbrella() {
        return kind != null && kind.umbrella().orElse(null) == this;
    }

    /**
     * The word for this dimension in tables and messages.
     *
     * @return the name, with blanks for underscores
     */
    @Override
    public String label() {
        return name.replace('_', ' ');
    }

    /**
     * The values of a thing, in the order in which it has them: what a claim says, where one may tell what the table
     * only files it under.
     *
     * @param row the thing
     * @return none if the thing does not say
     */
    @Override
    public List<T> keysOf(E row) {
        requireNonNull(row, "row");
        return values(kind == null ? null : kind.attested(row, number));
    }

    /**
     * What the table itself holds of a thing, whatever claims say.
     *
     * @param row the thing
     * @return the values in the order in which it has them
     */
    public List<T> filedOf(E row) {
        requireNonNull(row, "row");
        return values(kind == null ? null : kind.get(row, number));
    }

    private List<T> values(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return isMany ? copy((Collection<?>) value) : List.of(one(value));
    }

    @SuppressWarnings("unchecked") // a kind gives values of a column's own type
    private T one(Object value) {
        return (T) value;
    }

    private List<T> copy(Collection<?> values) {
        List<T> copy = new ArrayList<>(values.size());
        for (Object value : values) {
            copy.add(one(value));
        }
        return Collections.unmodifiableList(copy);
    }

    /**
     * The name.
     *
     * @return as {@link #name}
     */
    @Override
    public String toString() {
        return name;
    }
}
