package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    private final Function<E, List<T>> filed;
    private final String description;
    private final boolean isMany;
    private boolean required;
    private boolean key;
    private boolean addedLater;
    private String target = "";
    private Function<E, List<T>> values;
    private @Nullable Property<?> attestedBy;

    Column(
            @Nullable Kind<E> kind,
            int number,
            String name,
            Cell<T> cell,
            Function<E, List<T>> filed,
            String description,
            boolean isMany) {
        this.kind = kind;
        this.number = number;
        this.name = name;
        this.cell = cell;
        this.filed = filed;
        this.values = filed;
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
        return new Column<>(null, -1, name, requireNonNull(cell, "cell"), row -> List.of(), description, false);
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
     * Declares that claims tell what the cell only files a thing under: under the reading of a catalog, a thing has the
     * values of the property that count, or else those of the cell.
     *
     * @param property whose values are texts that the cells of this column read, or parties that they do
     * @param facts what is claimed of a thing
     * @return this column
     */
    public Column<E, T> attestedBy(Property<?> property, Function<? super E, Facts> facts) {
        requireNonNull(property, "property");
        requireNonNull(facts, "facts");
        attestedBy = property;
        values = row -> {
            Optional<?> said = facts.apply(row).value(property);
            return said.isPresent() ? read(said.get()) : filed.apply(row);
        };
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
     * @return the number, -1 for a column of no kind
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
     * The property whose claims tell what the cell only files a thing under.
     *
     * @return the property, empty where the cell alone counts
     */
    public Optional<Property<?>> attestedBy() {
        return Optional.ofNullable(attestedBy);
    }

    /**
     * What a value of the {@link #attestedBy} property means in this column.
     *
     * @param said a value of the property
     * @return the values
     * @throws IllegalArgumentException if the cells of this column cannot hold it; the message gives the valid choices
     */
    public List<T> read(Object said) {
        if (!(requireNonNull(said, "said") instanceof Parties parties)) {
            return List.of(cell.read(said.toString()));
        }
        List<T> read = new ArrayList<>();
        for (Id id : parties.list()) {
            read.add(cell.read(id.toString()));
        }
        if (read.size() > 1 && !isMany) {
            throw new IllegalArgumentException("'" + said + "': must be one, not " + read.size());
        }
        return read;
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
        return values.apply(requireNonNull(row, "row"));
    }

    /**
     * What the table itself holds of a thing, whatever claims say.
     *
     * @param row the thing
     * @return the values in the order in which it has them
     */
    public List<T> filedOf(E row) {
        return filed.apply(requireNonNull(row, "row"));
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
