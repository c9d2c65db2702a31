package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final @Nullable Kind<E> kind;
    private final int number;
    private final String name;
    private final Cell<T> cell;
    private final Function<E, List<T>> filed;
    private final String description;
    private final boolean isMany;
    private final List<Property<?>> derivedFrom;
    private boolean required;
    private boolean key;
    private boolean addedLater;
    private String target = "";
    private @Nullable Property<?> attestedBy;
    private @Nullable Function<? super E, Facts> facts;

    Column(
            @Nullable Kind<E> kind,
            int number,
            String name,
            Cell<T> cell,
            Function<E, List<T>> filed,
            String description,
            boolean isMany,
            List<Property<?>> derivedFrom) {
        this.kind = kind;
        this.number = number;
        this.name = name;
        this.cell = cell;
        this.filed = filed;
        this.description = description;
        this.isMany = isMany;
        this.derivedFrom = derivedFrom;
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
        return new Column<>(
                null, -1, name, requireNonNull(cell, "cell"), row -> List.of(), description, false, List.of());
    }

    /**
     * A column that no table holds, since its values follow from claims, such as the latest stage of a deployment.
     *
     * @param <E> the kind of thing
     * @param <T> the type of one value
     * @param name what it is called, as a column of a table would be
     * @param cell how its values are read and written
     * @param values the values of a thing, none if it does not say
     * @param description what it holds
     * @param properties those from whose claims the values follow
     * @return a column to group by and to narrow with
     * @since 0.3.0
     */
    public static <E extends Identified, T> Column<E, T> derived(
            String name,
            Cell<T> cell,
            Function<E, List<T>> values,
            String description,
            List<? extends Property<?>> properties) {
        return new Column<>(
                null,
                -1,
                requireNonNull(name, "name"),
                requireNonNull(cell, "cell"),
                requireNonNull(values, "values"),
                requireNonNull(description, "description"),
                true,
                List.copyOf(requireNonNull(properties, "properties")));
    }

    /**
     * The properties that the values follow from, beside what the table holds.
     *
     * @return an unmodifiable list, none if only the table decides
     */
    public List<Property<?>> reads() {
        return attestedBy != null ? List.of(attestedBy) : derivedFrom;
    }

    /**
     * Declares that the cell must not be blank.
     *
     * @return this column; another one like it if it is of no kind
     * @throws IllegalStateException if {@link Kind#columns} has been called
     */
    public Column<E, T> required() {
        Column<E, T> column = declared();
        column.required = true;
        return column;
    }

    /**
     * Declares the primary key of the table, which is its first column.
     *
     * @return this column; another one like it if it is of no kind
     * @throws IllegalStateException if {@link Kind#columns} has been called, or its kind has a column before it
     */
    public Column<E, T> key() {
        if (number > 0) {
            throw new IllegalStateException("column " + name + " of " + kind + ": a key is the first column");
        }
        Column<E, T> column = required();
        column.key = true;
        return column;
    }

    /**
     * Declares that a table may lack the column, since older releases do.
     *
     * @return this column; another one like it if it is of no kind
     * @throws IllegalStateException if {@link Kind#columns} has been called
     */
    public Column<E, T> addedLater() {
        Column<E, T> column = declared();
        column.addedLater = true;
        return column;
    }

    /**
     * Lets claims overrule the cell: under the reading of a catalog a thing has the value of the preferred claim, and
     * that of the cell if no claim gives one.
     *
     * @param property whose values are what the cells of this column read, in a column of many with semicolons between
     *     them, or parties
     * @param facts what is claimed of a thing
     * @return this column; another one like it if it is of no kind
     * @throws IllegalStateException if {@link Kind#columns} has been called
     */
    public Column<E, T> attestedBy(Property<?> property, Function<? super E, Facts> facts) {
        requireNonNull(property, "property");
        requireNonNull(facts, "facts");
        Column<E, T> column = declared();
        column.attestedBy = property;
        column.facts = facts;
        return column;
    }

    /**
     * Declares that it tells to which countries a thing belongs: it holds country codes, or refers to things that
     * belong to countries.
     *
     * @return this column
     * @throws IllegalStateException if {@link Kind#columns} has been called, the kind has such a column, or it is of no
     *     kind
     */
    public Column<E, T> where() {
        declaring().setWhere(this);
        return this;
    }

    /**
     * Declares that no two things of the kind have the same value, or the same values in all columns that are declared
     * so; beside the id, which is always unique.
     *
     * @return this column, in which every thing has a value
     * @throws IllegalStateException if {@link Kind#columns} has been called, or it is of no kind
     */
    public Column<E, T> unique() {
        declaring().addUnique(this);
        return this;
    }

    /** Its kind while that is declared. */
    private Kind<E> declaring() {
        if (kind == null) {
            throw new IllegalStateException("column " + name + ": is of no kind");
        }
        kind.declaring("column " + name);
        return kind;
    }

    /**
     * Declares that every value, an id or a code, is the key of another table.
     *
     * @param table the plural of a kind, such as {@code deployments}; {@link #ANY} for any entity; {@code sources} for
     *     sources
     * @return this column; another one like it if it is of no kind
     * @throws IllegalStateException if {@link Kind#columns} has been called
     */
    public Column<E, T> references(String table) {
        requireNonNull(table, "table");
        Column<E, T> column = declared();
        column.target = table;
        return column;
    }

    /** This column while its kind is declared; of a column of no kind, which may be shared, another one like it. */
    private Column<E, T> declared() {
        if (kind == null) {
            Column<E, T> column = new Column<>(null, number, name, cell, filed, description, isMany, derivedFrom);
            column.required = required;
            column.key = key;
            column.addedLater = addedLater;
            column.target = target;
            column.attestedBy = attestedBy;
            column.facts = facts;
            return column;
        }
        declaring();
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
     * The property whose claims overrule the cell.
     *
     * @return the property, empty where the cell alone counts
     */
    public Optional<Property<?>> attestedBy() {
        return Optional.ofNullable(attestedBy);
    }

    /** What a value of the {@link #attestedBy} property means in this column. */
    private List<T> read(Object said) {
        boolean hasMany = isMany || said instanceof Parties;
        List<T> read = new ArrayList<>();
        for (String text : hasMany ? said.toString().split(";", -1) : new String[] {said.toString()}) {
            read.add(cell.read(hasMany ? text.strip() : text));
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
     * The table that its values are keys of.
     *
     * @return such as {@code countries}; {@link #ANY}; empty if its values are no keys
     */
    public String target() {
        return target;
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
     * The values of a thing, in order: those of the preferred claim where claims overrule the cell, else those of the
     * cell.
     *
     * @param row the thing
     * @return none if the thing does not say
     */
    @Override
    public List<T> keysOf(E row) {
        requireNonNull(row, "row");
        Optional<? extends Claim<?>> chosen = attestedBy == null || facts == null
                ? Optional.empty()
                : facts.apply(row).get(attestedBy).chosen();
        return chosen.isPresent() ? read(chosen.get().value().orElseThrow()) : filed.apply(row);
    }

    /**
     * The value of a thing in a column of one value, as {@link #keysOf} gives it.
     *
     * @param row the thing
     * @return the value, empty if the thing does not say
     */
    public Optional<T> valueOf(E row) {
        List<T> keys = keysOf(row);
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(0));
    }

    /**
     * What the table itself holds of a thing, without what claims say.
     *
     * @param row the thing
     * @return the values in the order in which it has them
     */
    public List<T> filedOf(E row) {
        return filed.apply(requireNonNull(row, "row"));
    }

    /**
     * What claims say of a thing in this column, whichever of them a reading takes.
     *
     * @param row the thing
     * @return the values of all claims in the order of the ledger; none where the cell alone counts
     * @throws IllegalArgumentException if the cells of this column cannot hold a value of a claim
     */
    public List<T> claimedOf(E row) {
        requireNonNull(row, "row");
        if (attestedBy == null || facts == null) {
            return List.of();
        }
        List<? extends Claim<?>> claims = facts.apply(row).get(attestedBy).claims();
        List<T> claimed = claims.isEmpty() ? List.of() : new ArrayList<>();
        for (Claim<?> claim : claims) {
            claim.value().ifPresent(said -> claimed.addAll(read(said)));
        }
        return claimed;
    }

    /**
     * What a thing may have in this column: what the table holds, and what claims say.
     *
     * @param row the thing
     * @return the values that some reading may take, each once
     * @throws IllegalArgumentException if the cells of this column cannot hold a value of a claim
     */
    public List<T> possibleOf(E row) {
        List<T> held = filedOf(row);
        List<T> claimed = claimedOf(row);
        if (claimed.isEmpty() && held.size() < 2) {
            return held;
        }
        Set<T> possible = new LinkedHashSet<>(held);
        possible.addAll(claimed);
        return List.copyOf(possible);
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
