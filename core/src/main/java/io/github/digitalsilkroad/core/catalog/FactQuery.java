package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.columns.MeasureColumn;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A query over entities, whose attested facts can be added up, grouped and ranked.
 *
 * @param <E> the kind of entity
 * @param <Q> the type of query that narrowing returns
 * @since 0.1.0
 */
public abstract class FactQuery<E extends Entity, Q extends FactQuery<E, Q>> extends Query<E, Q> {

    FactQuery(Catalog catalog, KindTable<E> table, Condition[] conditions) {
        super(catalog, table, conditions);
    }

    /** Why an entity's figures do not belong in a sum with others: its deal came to nothing, say. */
    Optional<String> endOf(E entity) {
        return Optional.empty();
    }

    /**
     * Only entities that belong to a country, or, of a kind that refers to places, to a place; of countries, those of a
     * region. Of a place, what names a place within it or none is left out, and {@code toString} says how many that is.
     *
     * @param where an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}; where it may be a place, its
     *     id, such as {@code kg-osh}, or the name of either
     * @return a narrower query
     * @throws IllegalArgumentException if it is a code of two or three letters that no country has
     * @throws UnknownIdException if the catalog has no such country, nor, of a kind that refers to places, such a place
     */
    public Q in(String where) {
        Kind<E> kind = kindTable().kind();
        Column<E, ?> place = null;
        for (Column<E, ?> column : kind.columns()) {
            place = column.target().equals(Place.KIND.plural()) ? column : place;
        }
        Entity found = place == null
                ? catalog().country(requireNonNull(where, "where"))
                : catalog().tables().placeOrCountry(requireNonNull(where, "where"));
        if (place != null && found instanceof Place named) {
            return narrow(new Condition.AtPlace<>(catalog(), kindTable(), place, named));
        }
        CountryCode code = ((Country) found).code();
        Optional<Column<E, ?>> country = kind.whereColumn();
        return country.isPresent() && country.get().cell() == CountryCode.cell()
                ? whereKey(country.get(), code)
                : narrow(new Condition() {
                    @Override
                    boolean test(int row) {
                        return catalog().countriesOf(kindTable().row(row)).contains(code);
                    }
                });
    }

    /**
     * As {@link #in(String)}, by what has the id.
     *
     * @param where an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public final Q in(Identified where) {
        return in(where.id().toString());
    }

    /**
     * Only entities in which an organization has a role.
     *
     * @param role the role
     * @param organization its id
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public final Q with(Role role, String organization) {
        return whereKey(
                new PropertyDimension(role.property()),
                catalog()
                        .organization(requireNonNull(organization, "organization"))
                        .id());
    }

    /**
     * As {@link #with(Role, String)}, by what has the id.
     *
     * @param role as there
     * @param organization an id, or a thing of this catalog or another
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have it
     */
    public final Q with(Role role, Identified organization) {
        return with(role, organization.id().toString());
    }

    /**
     * Only entities for which some source states a property.
     *
     * @param property a property of the ledger
     * @return a narrower query
     */
    public final Q stating(Property<?> property) {
        return narrow(new Condition.Has<>(kindTable(), requireNonNull(property, "property")));
    }

    /**
     * Adds a measure over the rows.
     *
     * @param property a count such as {@code Props.CAMERAS}, or an amount of money, of which nominal US dollars
     *     are added
     * @return the sum, and every row that was left out with the reason
     * @throws IllegalArgumentException if the property holds no numbers, or numbers of several units
     */
    public final Total total(Property<?> property) {
        return total(property, MeasureColumn.usualUnit(property));
    }

    /**
     * Adds a measure in one unit over the rows. Figures in other units are left out and reported, never converted.
     *
     * @param property a measure
     * @param unit the unit to add, as the ledger writes it, such as {@code CNY} or {@code USD2021}
     * @return the sum, and every row that was left out with the reason
     * @throws IllegalArgumentException if values of the property are never in the unit, as operating cameras are never
     *     planned ones; the message gives the call that is right
     */
    public final Total total(Property<?> property, String unit) {
        Unit wanted = MeasureColumn.unit("total(", property, requireNonNull(unit, "unit"));
        MeasureColumn measure = KindTable.measure(kindTable(), property, unit);
        byte[] marks = addends(measure);
        List<Measurement<?>> addends = new ArrayList<>();
        List<Id> disputed = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        BitSet advised = kindTable().notRecommended();
        int notRecommended = 0;
        int[] rows = rows();
        for (int i = 0; i < rows.length; i++) {
            E entity = kindTable().row(rows[i]);
            if (advised.get(rows[i])) {
                leftOut.add(new LeftOut(entity.id(), "not recommended for sums"));
                notRecommended++;
            } else if ((marks[i] & MeasureColumn.STATED) != 0) {
                addends.add(stated(entity, property));
                if (entity.facts().get(property).isDisputed()) {
                    disputed.add(entity.id());
                }
            } else if (measure.isStated(rows[i])) {
                leftOut.add(skipped(entity, measure));
            } else {
                leftOut.add(
                        new LeftOut(entity.id(), whyNot(wanted, entity.facts().get(property))));
            }
        }
        return new Total(property, wanted, addends, disputed, leftOut, notRecommended);
    }

    /** The value of a measure that is known to be stated. */
    private static Measurement<?> stated(Entity entity, Property<?> property) {
        return (Measurement<?>) entity.facts().value(property).orElseThrow();
    }

    /** Why a fact does not enter a sum in a unit. */
    private static String whyNot(Unit unit, Attested<?> fact) {
        return fact.value().isPresent() && fact.value().get() instanceof Measurement<?> other
                ? "stated in " + other.unit() + ", not " + unit
                : fact.missing().orElseThrow().words();
    }

    private LeftOut skipped(E entity, MeasureColumn measure) {
        Optional<Id> umbrella = kindTable().kind().umbrellaOf(entity);
        if (umbrella.isPresent() && statesSelected(umbrella.get(), measure)) {
            return new LeftOut(entity.id(), "part of " + umbrella.get() + ", whose figure includes it", umbrella);
        }
        return new LeftOut(entity.id(), endOf(entity).orElse("ended"));
    }

    private boolean statesSelected(Id id, MeasureColumn measure) {
        int row = kindTable().find(id.toString());
        return row >= 0
                && measure.isStated(row)
                && !kindTable().notRecommended().get(row)
                && Arrays.binarySearch(rows(), row) >= 0;
    }

    /**
     * The marks of the measure for each row of the query in turn. Rows whose figures a sum over this query must not add
     * count as not stated, too: parts whose umbrella is in the query and states the measure, ended deals beside live
     * ones, and rows whose source does not recommend adding them. The caller must not change the array.
     */
    final byte[] addends(MeasureColumn measure) {
        if (!isAll()) {
            return addends(measure, rows());
        }
        byte[] known = measure.addends();
        if (known == null) {
            known = addends(measure, rows());
            measure.keepAddends(known);
        }
        return known;
    }

    private byte[] addends(MeasureColumn measure, int[] rows) {
        BitSet parts = kindTable().parts();
        BitSet ended = kindTable().ended(this::endOf);
        BitSet notRecommended = kindTable().notRecommended();
        byte[] marks = new byte[rows.length];
        boolean live = false;
        for (int i = 0; i < rows.length; i++) {
            marks[i] = measure.marks()[rows[i]];
            live |= !ended.get(rows[i]);
        }
        for (int i = 0; i < rows.length; i++) {
            if (notRecommended.get(rows[i])
                    || (live && ended.get(rows[i]))
                    || (parts.get(rows[i]) && isPartOfAnother(rows[i], measure))) {
                marks[i] = 0;
            }
        }
        return marks;
    }

    private boolean isPartOfAnother(int row, MeasureColumn measure) {
        return statesSelected(
                kindTable().kind().umbrellaOf(kindTable().row(row)).orElseThrow(), measure);
    }

    /**
     * Only entities that have a value in a column.
     *
     * @param <T> the type of the value
     * @param column a column of the kind
     * @param value the value
     * @return a narrower query
     */
    public final <T> Q where(Column<E, T> column, T value) {
        return whereKey(requireNonNull(column, "column"), requireNonNull(value, "value"));
    }

    @Override
    public final FactGrouping<E> groupBy(Dimension<? super E> dimension) {
        return new FactGrouping<>(this, List.of(requireNonNull(dimension, "dimension")));
    }

    @Override
    public final FactGrouping<E> groupBy(Dimension<? super E> first, Dimension<? super E> second) {
        return new FactGrouping<>(this, List.of(requireNonNull(first, "first"), requireNonNull(second, "second")));
    }

    /**
     * Sorts the rows into groups by what they state of a property: each party of several, or the value.
     *
     * @param property such as {@code Props.OPERATOR}
     * @return the groups, to count or add up
     */
    public final FactGrouping<E> groupBy(Property<?> property) {
        return groupBy(new PropertyDimension(requireNonNull(property, "property")));
    }

    /**
     * Sorts the rows into groups by a dimension, and within that by what they state of a property.
     *
     * @param first what to group by first
     * @param second a property, such as {@code Props.OPERATOR}
     * @return the groups, to count or add up
     */
    public final FactGrouping<E> groupBy(Dimension<? super E> first, Property<?> second) {
        return groupBy(first, new PropertyDimension(requireNonNull(second, "second")));
    }

    /**
     * The rows with the largest values of a measure, in its default unit: nominal US dollars for money.
     *
     * @param n how many, at least 1
     * @param property a measure
     * @return at most {@code n} rows with their value and the ranks that are possible for them, largest first
     * @throws IllegalArgumentException if {@code n} is less than 1, or the property holds no numbers
     */
    public final List<Ranked<E>> top(int n, Property<?> property) {
        return top(n, property, MeasureColumn.usualUnit(property));
    }

    /**
     * The rows with the largest values of a measure in one unit. Rows are ordered by the middle of their bounds, or by
     * the only bound they have; equal ones keep catalog order. Since bounds may overlap, each row comes with every rank
     * that it may truly have among the rows of the query that state the measure. Rows whose source does not recommend
     * adding their figures, since other rows include them, have no rank.
     *
     * @param n how many, at least 1
     * @param property a measure
     * @param unit the unit to compare in, as the ledger writes it
     * @return at most {@code n} rows with their value and the ranks that are possible for them, largest first
     * @throws IllegalArgumentException if {@code n} is less than 1, or values of the property are never in the unit;
     *     the message gives the call that is right
     */
    public final List<Ranked<E>> top(int n, Property<?> property, String unit) {
        requireNonNull(unit, "unit");
        if (n < 1) {
            throw new IllegalArgumentException("top " + n + ": ask for at least 1 row");
        }
        MeasureColumn.unit("top(" + n + ", ", property, unit);
        MeasureColumn measure = KindTable.measure(kindTable(), property, unit);
        List<Ranked<E>> top = new ArrayList<>();
        int[] rows = recommended();
        boolean isWhole = isAll() && rows.length == count();
        int[] ordered = isWhole ? measure.bySize() : measure.bySizeAmong(rows);
        MeasureColumn.Ranks ranks = isWhole ? measure.ranks() : measure.ranksAmong(ordered);
        for (int i = 0; i < n && i < ordered.length; i++) {
            int row = ordered[i];
            E entity = kindTable().row(row);
            Measurement<?> value = stated(entity, property);
            top.add(new Ranked<>(
                    entity,
                    value,
                    1 + ranks.certainlyAbove(value.number()),
                    ranks.possiblyNotBelow(value.number()),
                    ordered.length,
                    rows.length - ordered.length));
        }
        return List.copyOf(top);
    }

    /** The rows of the query without those whose source does not recommend adding them. */
    private int[] recommended() {
        BitSet notRecommended = kindTable().notRecommended();
        int[] rows = rows();
        return notRecommended.isEmpty()
                ? rows
                : Arrays.stream(rows).filter(row -> !notRecommended.get(row)).toArray();
    }

    /**
     * The rows as a table to print: what each is, and what is stated of it under the reading of the catalog.
     *
     * @param properties what to show, a column each; none for the names
     * @return a table with a row for each row of the query; a dash stands where no value is stated, an asterisk where
     *     sources contradict each other
     */
    public final Table table(Property<?>... properties) {
        Table.Builder table = Table.of(kindTable().kind().count(count())).column("id");
        if (properties.length == 0) {
            table.column("name");
        }
        for (Property<?> property : properties) {
            table.column(property.label());
        }
        for (E entity : this) {
            String[] cells = new String[1 + Math.max(properties.length, 1)];
            cells[0] = entity.id().toString();
            cells[1] = entity.name();
            for (int i = 0; i < properties.length; i++) {
                cells[i + 1] = cell(entity.facts().get(properties[i]));
            }
            table.row(cells);
        }
        return table.build();
    }

    private static String cell(Attested<?> fact) {
        return fact.value().map(Object::toString).orElse("-") + (fact.isDisputed() ? " *" : "");
    }
}
