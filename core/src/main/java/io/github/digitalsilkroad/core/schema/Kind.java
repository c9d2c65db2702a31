package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one declaration of a kind of thing: its class, what one and several are called, and its table, column by column.
 *
 * <p>Everything else follows from it: lookup by id, the schema of the table, reading and writing it, the integrity of
 * references, dimensions to group by, what changed in the identity of a thing between two releases, and walking things
 * of any kind. A kind of your own is a constant that extends this class; give it to {@code LoadOptions} to read its
 * table, and add its things to a catalog like any other.
 *
 * <p>Columns are values of this class's subclass, made by {@link #column}, {@link #optional} and {@link #many} in the
 * order of the table, each with the accessor that reads its value back. Immutable and thread-safe once constructed.
 *
 * @param <E> the type of the things
 * @since 0.2.0
 */
public abstract class Kind<E extends Identified> {

    private final Class<E> type;
    private final String singular;
    private final String plural;
    private final String description;

    /** The hash of the plural: an identity hash is slower, and differs from process to process. */
    private final int hash;

    private final List<Column<E, ?>> columns = new ArrayList<>();

    /** Whether the columns were asked for, and so are what they will be. */
    private volatile boolean isDeclared;

    private boolean standing;
    private @Nullable Column<E, ?> where;
    private @Nullable Column<E, Id> umbrella;
    private @Nullable Column<E, Id> sameAs;
    private @Nullable Column<E, String> aliases;
    private List<Column<E, ?>> unique = List.of();

    /**
     * A kind without columns yet.
     *
     * @param type the class of the things
     * @param singular what one is called, such as {@code deployment}
     * @param plural what several are called, which names the table, such as {@code deployments}
     * @param description what the table holds
     */
    protected Kind(Class<E> type, String singular, String plural, String description) {
        this.type = type;
        this.singular = singular;
        this.plural = plural;
        this.description = description;
        this.hash = plural.hashCode();
    }

    /**
     * Declares the next column, whose cells must hold one value.
     *
     * @param <T> the type of the value
     * @param name the name in the header
     * @param cell how its cells are read and written
     * @param value what a thing has in it
     * @param words what it holds
     * @return the column
     */
    protected final <T> Column<E, T> column(String name, Cell<T> cell, Function<? super E, T> value, String words) {
        return add(name, cell, thing -> List.of(value.apply(thing)), words, false)
                .required();
    }

    /**
     * Declares the next column, whose cells hold one value or none.
     *
     * @param <T> the type of the value
     * @param name the name in the header
     * @param cell how its cells are read and written
     * @param value what a thing has in it
     * @param words what it holds
     * @return the column
     */
    protected final <T> Column<E, T> optional(
            String name, Cell<T> cell, Function<? super E, Optional<T>> value, String words) {
        return add(name, cell, thing -> value.apply(thing).map(List::of).orElse(List.of()), words, false);
    }

    /**
     * Declares the next column, whose cells hold any number of values.
     *
     * @param <T> the type of one value
     * @param name the name in the header
     * @param cell how one value is read and written
     * @param values what a thing has in it, in order
     * @param words what it holds
     * @return the column
     */
    protected final <T> Column<E, T> many(
            String name, Cell<T> cell, Function<? super E, ? extends Collection<T>> values, String words) {
        return add(name, cell, thing -> List.copyOf(values.apply(thing)), words + ", separated by semicolons", true);
    }

    /**
     * Declares the column of ids.
     *
     * @return the column
     */
    protected final Column<E, Id> idColumn() {
        return column("id", Cell.id(), Identified::id, "stable id, unique across all tables")
                .key();
    }

    /**
     * Declares the column of names.
     *
     * @param name what a thing is called
     * @return the column
     */
    protected final Column<E, String> nameColumn(Function<? super E, String> name) {
        return column("name", Cell.text(), name, "name in English");
    }

    /**
     * Declares the column of other names, by which a thing is found as by its own.
     *
     * @param names the other names of a thing
     * @return the column
     */
    protected final Column<E, String> aliasesColumn(Function<? super E, ? extends Collection<String>> names) {
        Column<E, String> column = many("aliases", Cell.text(), names, "other names");
        aliases = column;
        return column;
    }

    private <T> Column<E, T> add(String name, Cell<T> cell, Function<E, List<T>> values, String words, boolean isMany) {
        Column<E, T> column = new Column<>(this, columns.size(), name, cell, values, words, isMany);
        columns.add(column);
        return column;
    }

    /**
     * Declares the column that tells to which countries a thing belongs: it holds country codes, or refers to things
     * that belong to countries.
     *
     * @param <T> the type of the values
     * @param column the column
     * @return the column
     */
    protected final <T> Column<E, T> where(Column<E, T> column) {
        where = column;
        return column;
    }

    /**
     * Declares the column of umbrellas: the thing of the same kind that a thing is part of, and whose figures include
     * its own.
     *
     * @param whole the umbrella of a thing
     * @return the column
     */
    protected final Column<E, Id> umbrellaColumn(Function<? super E, Optional<Id>> whole) {
        Column<E, Id> column = optional("part_of", Cell.id(), whole, "the umbrella whose figures include this one's")
                .references(plural);
        umbrella = column;
        return column;
    }

    /**
     * Declares the column of other things of its kind that may be the same thing. It only marks them: a reading merges
     * no rows.
     *
     * @param others the ids of those that may be the same as a thing
     * @return the column, which older tables lack
     */
    protected final Column<E, Id> sameAsColumn(Function<? super E, ? extends Collection<Id>> others) {
        Column<E, Id> column = many("same_as", Cell.id(), others, "ids of others that are possibly the same thing")
                .references(plural)
                .addedLater();
        sameAs = column;
        return column;
    }

    /**
     * Declares columns that no two things of the kind have alike, taken together; beside the id, which is always
     * unique.
     *
     * @param together the columns; every thing has one value in each
     */
    protected final void unique(List<? extends Column<E, ?>> together) {
        unique = List.copyOf(requireNonNull(together, "together"));
    }

    /**
     * Makes a thing of a row.
     *
     * @param row what the table holds
     * @return the thing
     * @throws IllegalArgumentException if there can be no such thing
     */
    protected abstract E make(Row row);

    /**
     * Makes a thing of a row, for readers of tables.
     *
     * @param row what the table holds
     * @return the thing
     * @throws IllegalArgumentException if there can be no such thing
     */
    public final E of(Row row) {
        return make(requireNonNull(row, "row"));
    }

    /**
     * What a list shows of a thing.
     *
     * @param row the thing
     * @return its id, unless a kind says otherwise
     */
    public String labelOf(E row) {
        return requireNonNull(row, "row").id().toString();
    }

    /**
     * The properties that date an event in the life of a thing, rather than a plan for one.
     *
     * @return some properties, none for kinds of things that just are
     */
    public List<Property<PartialDate>> events() {
        return List.of();
    }

    /**
     * Those of the {@link #events} that start it; the first one dates the start.
     *
     * @return all of them that do not end it, unless a kind says otherwise
     */
    public List<Property<PartialDate>> starts() {
        return events().stream().filter(event -> !ends().contains(event)).toList();
    }

    /**
     * Whether sources show only that a thing was agreed, so that it may never have started.
     *
     * @param row the thing
     * @return false, unless a kind says otherwise
     * @since 0.3.0
     */
    public boolean isOnlyAgreed(E row) {
        requireNonNull(row, "row");
        return false;
    }

    /**
     * Those of the {@link #events} that end it.
     *
     * @return some of the events
     */
    public List<Property<PartialDate>> ends() {
        return List.of();
    }

    /**
     * Whether things stay under every lens, even without a claim, because others refer to them.
     *
     * @return true for a kind declared as {@link #standing}
     */
    public final boolean isStanding() {
        return standing;
    }

    /** Declares that things of the kind stay under every lens, even without a claim, because others refer to them. */
    protected final void standing() {
        standing = true;
    }

    /**
     * The class of the things.
     *
     * @return the class
     */
    public final Class<E> type() {
        return type;
    }

    /**
     * What one is called.
     *
     * @return such as {@code deployment}
     */
    public final String singular() {
        return singular;
    }

    /**
     * What several are called, which names the table.
     *
     * @return such as {@code deployments}
     */
    public final String plural() {
        return plural;
    }

    /**
     * A number of things of the kind, as text.
     *
     * @param count how many
     * @return such as {@code 1 deployment} or {@code 6 deployments}
     */
    public final String count(int count) {
        return count + " " + (count == 1 ? singular : plural);
    }

    /**
     * What the table holds.
     *
     * @return words for the descriptor of a package
     */
    public final String description() {
        return description;
    }

    boolean isDeclared() {
        return isDeclared;
    }

    /**
     * The columns of the table.
     *
     * @return an unmodifiable list in order
     */
    public final List<Column<E, ?>> columns() {
        isDeclared = true;
        return Collections.unmodifiableList(columns);
    }

    /**
     * The column by which a thing belongs to a country.
     *
     * @return the column, empty for kinds of things that belong to none
     */
    public final Optional<Column<E, ?>> whereColumn() {
        return Optional.ofNullable(where);
    }

    /**
     * By what a thing belongs to a country.
     *
     * @param thing a thing of the kind
     * @return codes of countries, or ids of the things to whose countries it belongs; none if it belongs to none
     */
    public final List<?> whereOf(Object thing) {
        requireNonNull(thing, "thing");
        return where == null ? List.of() : where.keysOf(type.cast(thing));
    }

    /**
     * The column of other names.
     *
     * @return the column, empty for kinds without them
     */
    public final Optional<Column<E, String>> aliases() {
        return Optional.ofNullable(aliases);
    }

    /**
     * What else a thing is called than by its name.
     *
     * @param thing a thing of the kind
     * @return its other names, none for kinds without them
     */
    public final List<String> aliasesOf(Object thing) {
        requireNonNull(thing, "thing");
        return aliases == null ? List.of() : aliases.keysOf(type.cast(thing));
    }

    /**
     * What a thing refers to, under any reading.
     *
     * @param thing a thing of the kind
     * @return the ids in its columns that refer to other entities, in order of the columns, without the
     *     sources that it cites
     */
    public final List<Id> referencesOf(Object thing) {
        requireNonNull(thing, "thing");
        return columns.stream()
                .filter(column -> !column.target().isEmpty() && !column.target().equals(Column.SOURCES))
                .flatMap(column -> column.possibleOf(type.cast(thing)).stream())
                .map(key -> ((Identified) key).id())
                .toList();
    }

    /**
     * The columns that no two things of the kind have alike, taken together.
     *
     * @return the columns in order of declaration, none for kinds that only ids tell apart
     */
    public final List<Column<E, ?>> uniqueColumns() {
        return unique;
    }

    /**
     * The values, other than its id, that no other thing of its kind has.
     *
     * @param thing a thing of the kind
     * @return its values in the {@link #uniqueColumns}, none for kinds without them
     */
    public final List<Object> uniqueOf(Object thing) {
        requireNonNull(thing, "thing");
        return unique.stream()
                .<Object>flatMap(column -> column.filedOf(type.cast(thing)).stream())
                .toList();
    }

    /**
     * The column of umbrellas.
     *
     * @return the column, empty for kinds without parts
     */
    public final Optional<Column<E, Id>> umbrella() {
        return Optional.ofNullable(umbrella);
    }

    /**
     * Of what a thing is a part.
     *
     * @param thing a thing of the kind
     * @return the id of its umbrella, empty if it has none
     */
    public final Optional<Id> umbrellaOf(Object thing) {
        requireNonNull(thing, "thing");
        return umbrella == null ? Optional.empty() : umbrella.valueOf(type.cast(thing));
    }

    /**
     * Of what a thing may be a part, by any claim or by what the table files.
     *
     * @param thing a thing of the kind
     * @return the ids of umbrellas; none for kinds without them
     */
    public final List<Id> possibleUmbrellasOf(Object thing) {
        requireNonNull(thing, "thing");
        return umbrella == null ? List.of() : umbrella.possibleOf(type.cast(thing));
    }

    /**
     * What other things of the kind are possibly the same as a thing.
     *
     * @param thing a thing of the kind
     * @return ids, none for kinds that tell of none
     * @since 0.3.0
     */
    public final List<Id> sameAsOf(Object thing) {
        requireNonNull(thing, "thing");
        return sameAs == null ? List.of() : sameAs.keysOf(type.cast(thing));
    }

    /** Whether a column names other things of the kind than the one that has it. */
    final boolean isOfOthers(Column<?, ?> column) {
        return column.equals(umbrella) || column.equals(sameAs);
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    /**
     * What several are called.
     *
     * @return as {@link #plural}
     */
    @Override
    public String toString() {
        return plural;
    }
}
