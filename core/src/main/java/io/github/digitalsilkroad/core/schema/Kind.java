package io.github.digitalsilkroad.core.schema;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Slugs;
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
 * of any kind. A kind of your own is a constant; give it to {@code LoadOptions} to read its table, and add its things
 * to a catalog like any other.
 *
 * <p>Each column is a constant beside it, made by {@link #column}, {@link #optional} and {@link #many} in the order of
 * the table, with the accessor that reads its value back. The first call of {@link #columns} ends the declaration, as
 * any catalog with things of the kind makes it: from then on the kind is immutable and thread-safe, and refuses to
 * declare more.
 *
 * @param <E> the type of the things
 * @since 0.2.0
 */
public final class Kind<E extends Identified> {

    private final Class<E> type;
    private final String singular;
    private final String plural;
    private final String description;
    private final Function<Row, E> make;

    /** The hash of the plural: an identity hash is slower, and differs from process to process. */
    private final int hash;

    private final List<Column<E, ?>> columns = new ArrayList<>();
    private final List<Column<E, ?>> unique = new ArrayList<>();

    /** All columns, after which nothing is declared; null until {@link #columns} is called. */
    private volatile @Nullable List<Column<E, ?>> inUse;

    private List<Property<PartialDate>> events = List.of();
    private List<Property<PartialDate>> starts = List.of();
    private List<Property<PartialDate>> ends = List.of();
    private boolean standing;
    private @Nullable Column<E, ?> where;
    private @Nullable Column<E, Id> umbrella;
    private @Nullable Column<E, Id> sameAs;
    private @Nullable Column<E, String> aliases;

    /**
     * A kind without columns yet.
     *
     * @param type the class of the things
     * @param singular what one is called, such as {@code deployment}
     * @param plural what several are called, which names the table, such as {@code deployments}
     * @param description what the table holds
     * @param make what makes a thing of a row, or throws an {@link IllegalArgumentException} if there can be no such
     *     thing
     * @throws IllegalArgumentException if the plural, which names a file too, is not of lower-case letters and digits
     *     with single hyphens, or the singular is blank
     */
    public Kind(Class<E> type, String singular, String plural, String description, Function<Row, E> make) {
        this.type = requireNonNull(type, "type");
        this.singular = requireNonNull(singular, "singular");
        this.plural = requireNonNull(plural, "plural");
        this.description = requireNonNull(description, "description");
        this.make = requireNonNull(make, "make");
        this.hash = plural.hashCode();
        if (singular.isBlank() || !Slugs.isSlug(plural)) {
            throw new IllegalArgumentException("kind \"" + Lines.quoted(singular) + "\", plural \""
                    + Lines.quoted(plural) + "\": must have a name, and a plural such as training-programs");
        }
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
     * @throws IllegalArgumentException if the kind has a column of the name
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public <T> Column<E, T> column(String name, Cell<T> cell, Function<? super E, T> value, String words) {
        requireNonNull(value, "value");
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
     * @throws IllegalArgumentException if the kind has a column of the name
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public <T> Column<E, T> optional(String name, Cell<T> cell, Function<? super E, Optional<T>> value, String words) {
        requireNonNull(value, "value");
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
     * @throws IllegalArgumentException if the kind has a column of the name
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public <T> Column<E, T> many(
            String name, Cell<T> cell, Function<? super E, ? extends Collection<T>> values, String words) {
        requireNonNull(values, "values");
        String all = requireNonNull(words, "words") + ", separated by semicolons";
        return add(name, cell, thing -> List.copyOf(values.apply(thing)), all, true);
    }

    /**
     * Declares the column of ids.
     *
     * @return the column
     * @throws IllegalArgumentException if the kind has such a column
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public Column<E, Id> idColumn() {
        return column("id", Cell.id(), Identified::id, "stable id, unique across all tables")
                .key();
    }

    /**
     * Declares the column of other names, by which a thing is found as by its own.
     *
     * @param names the other names of a thing
     * @return the column
     * @throws IllegalArgumentException if the kind has such a column
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public Column<E, String> aliasesColumn(Function<? super E, ? extends Collection<String>> names) {
        requireNonNull(names, "names");
        aliases = many("aliases", Cell.text(), names, "other names");
        return aliases;
    }

    private <T> Column<E, T> add(String name, Cell<T> cell, Function<E, List<T>> values, String words, boolean isMany) {
        requireNonNull(name, "name");
        requireNonNull(cell, "cell");
        requireNonNull(words, "words");
        declaring("column " + name);
        for (Column<E, ?> other : columns) {
            if (other.name().equals(name)) {
                throw new IllegalArgumentException("column " + name + " of " + plural + ": there is one of this name");
            }
        }
        Column<E, T> column = new Column<>(this, columns.size(), name, cell, values, words, isMany, List.of());
        columns.add(column);
        return column;
    }

    /**
     * Declares the column of umbrellas: the thing of the same kind that a thing is part of, and whose figures include
     * its own.
     *
     * @param whole the umbrella of a thing
     * @return the column
     * @throws IllegalArgumentException if the kind has such a column
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public Column<E, Id> umbrellaColumn(Function<? super E, Optional<Id>> whole) {
        requireNonNull(whole, "whole");
        umbrella = optional("part_of", Cell.id(), whole, "the umbrella whose figures include this one's")
                .references(plural);
        return umbrella;
    }

    /**
     * Declares the column of other things of its kind that may be the same thing. It only marks them: a reading merges
     * no rows.
     *
     * @param others the ids of those that may be the same as a thing
     * @return the column, which older tables lack
     * @throws IllegalArgumentException if the kind has such a column
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public Column<E, Id> sameAsColumn(Function<? super E, ? extends Collection<Id>> others) {
        requireNonNull(others, "others");
        sameAs = many("same_as", Cell.id(), others, "ids of others that are possibly the same thing")
                .references(plural)
                .addedLater();
        return sameAs;
    }

    /**
     * Declares the properties that date an event in the life of a thing, rather than a plan for one.
     *
     * @param events all of them
     * @param starts those that start it; the first one dates the start
     * @param ends those that end it
     * @return this kind
     * @throws IllegalArgumentException if one that starts or ends it is not among the events
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public Kind<E> dated(
            List<Property<PartialDate>> events, List<Property<PartialDate>> starts, List<Property<PartialDate>> ends) {
        requireNonNull(events, "events");
        requireNonNull(starts, "starts");
        requireNonNull(ends, "ends");
        declaring("dates");
        if (!events.containsAll(starts) || !events.containsAll(ends)) {
            throw new IllegalArgumentException("dates of " + plural + ": not all of " + starts + " and " + ends
                    + ", which start and end them, are among the events " + events);
        }
        this.events = List.copyOf(events);
        this.starts = List.copyOf(starts);
        this.ends = List.copyOf(ends);
        return this;
    }

    /**
     * Declares that things of the kind stay under every lens, even without a claim, because others refer to them.
     *
     * @return this kind
     * @throws IllegalStateException if {@link #columns} has been called
     */
    public Kind<E> standing() {
        declaring("standing things");
        standing = true;
        return this;
    }

    /** Keeps the column that tells to which countries a thing belongs. */
    void setWhere(Column<E, ?> column) {
        if (where != null) {
            throw new IllegalStateException("column " + column.name() + ": " + where.name()
                    + " tells already to which countries " + plural + " belong; a kind has one such column");
        }
        where = column;
    }

    /** Keeps a column that is unique, or is so with the others. */
    void addUnique(Column<E, ?> column) {
        unique.add(column);
    }

    /** Refuses to declare anything of a kind that is in use, which others may have read already. */
    void declaring(String what) {
        if (inUse != null) {
            throw new IllegalStateException(
                    what + " of " + plural + ": the kind is in use; declare it where the kind is declared");
        }
    }

    /**
     * Makes a thing of a row, for readers of tables.
     *
     * @param row what the table holds
     * @return the thing
     * @throws IllegalArgumentException if there can be no such thing
     */
    public E of(Row row) {
        E thing = make.apply(requireNonNull(row, "row"));
        if (thing == null) {
            throw new IllegalArgumentException("kind " + singular + ": makes nothing of the row, and does not say why");
        }
        return thing;
    }

    /**
     * The properties that date an event in the life of a thing, rather than a plan for one.
     *
     * @return some properties, none for kinds of things that just are
     */
    public List<Property<PartialDate>> events() {
        return events;
    }

    /**
     * Those of the {@link #events} that start it.
     *
     * @return some of the events; the first one dates the start
     */
    public List<Property<PartialDate>> starts() {
        return starts;
    }

    /**
     * Those of the {@link #events} that end it.
     *
     * @return some of the events
     */
    public List<Property<PartialDate>> ends() {
        return ends;
    }

    /**
     * Whether things stay under every lens, even without a claim, because others refer to them.
     *
     * @return true for a kind declared as {@link #standing}
     */
    public boolean isStanding() {
        return standing;
    }

    /**
     * The class of the things.
     *
     * @return the class
     */
    public Class<E> type() {
        return type;
    }

    /**
     * What one is called.
     *
     * @return such as {@code deployment}
     */
    public String singular() {
        return singular;
    }

    /**
     * What several are called, which names the table.
     *
     * @return such as {@code deployments}
     */
    public String plural() {
        return plural;
    }

    /**
     * A number of things of the kind, as text.
     *
     * @param count how many
     * @return such as {@code 1 deployment} or {@code 6 deployments}
     */
    public String count(int count) {
        return count + " " + (count == 1 ? singular : plural);
    }

    /**
     * What the table holds.
     *
     * @return words for the descriptor of a package
     */
    public String description() {
        return description;
    }

    /**
     * The columns of the table.
     *
     * @return an unmodifiable list in order
     */
    public List<Column<E, ?>> columns() {
        List<Column<E, ?>> known = inUse;
        if (known == null) {
            known = List.copyOf(columns);
            inUse = known;
        }
        return known;
    }

    /**
     * The column by which a thing belongs to a country.
     *
     * @return the column, empty for kinds of things that belong to none
     */
    public Optional<Column<E, ?>> whereColumn() {
        return Optional.ofNullable(where);
    }

    /**
     * By what a thing belongs to a country.
     *
     * @param thing a thing of the kind
     * @return codes of countries, or ids of the things to whose countries it belongs; none if it belongs to none
     */
    public List<?> whereOf(Object thing) {
        requireNonNull(thing, "thing");
        return where == null ? List.of() : where.keysOf(type.cast(thing));
    }

    /**
     * The column of other names.
     *
     * @return the column, empty for kinds without them
     */
    public Optional<Column<E, String>> aliases() {
        return Optional.ofNullable(aliases);
    }

    /**
     * What else a thing is called than by its name.
     *
     * @param thing a thing of the kind
     * @return its other names, none for kinds without them
     */
    public List<String> aliasesOf(Object thing) {
        requireNonNull(thing, "thing");
        return aliases == null ? List.of() : aliases.keysOf(type.cast(thing));
    }

    /**
     * The columns that no two things of the kind have alike, taken together.
     *
     * @return the columns in order of declaration, none for kinds that only ids tell apart
     */
    public List<Column<E, ?>> uniqueColumns() {
        return Collections.unmodifiableList(unique);
    }

    /**
     * The values, other than its id, that no other thing of its kind has.
     *
     * @param thing a thing of the kind
     * @return its values in the {@link #uniqueColumns}, none for kinds without them
     */
    public List<Object> uniqueOf(Object thing) {
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
    public Optional<Column<E, Id>> umbrella() {
        return Optional.ofNullable(umbrella);
    }

    /**
     * Of what a thing may be a part, by any claim or by what the table files.
     *
     * @param thing a thing of the kind
     * @return the ids of umbrellas; none for kinds without them
     */
    public List<Id> possibleUmbrellasOf(Object thing) {
        requireNonNull(thing, "thing");
        return umbrella == null ? List.of() : umbrella.possibleOf(type.cast(thing));
    }

    /**
     * The column of things that are possibly the same.
     *
     * @return the column, empty for kinds that tell of none
     * @since 0.3.0
     */
    public Optional<Column<E, Id>> sameAs() {
        return Optional.ofNullable(sameAs);
    }

    @Override
    public int hashCode() {
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
