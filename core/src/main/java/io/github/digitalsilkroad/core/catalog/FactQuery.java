package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.graph.Traverser;
import io.github.digitalsilkroad.core.columns.CodeColumn;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.columns.MeasureColumn;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.view.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A query over entities, whose attested facts can be added up, grouped and ranked.
 *
 * @param <E> the kind of entity
 * @param <Q> the type of query that narrowing returns
 * @since 0.1.0
 */
public abstract class FactQuery<E extends Entity, Q extends FactQuery<E, Q>> extends Query<E, Q> {

    FactQuery(Catalog catalog, KindTable<E> table, Condition... conditions) {
        super(catalog, table, conditions);
    }

    /**
     * Only entities that belong to a country, or, of a kind that refers to places, to a place or to one that is part of
     * it, step by step; of countries, those of a region. Of a place, what names a wider place or none is left out, and
     * {@code toString} says how many that is.
     *
     * @param where an ISO 3166 code in any form: {@code KG}, {@code kg} or {@code KGZ}; where it may be a place, its
     *     id, such as {@code kg-osh}, or the name of either
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such country, nor, of a kind that refers to places, such a place
     * @throws IllegalArgumentException if entities of this kind belong to no country
     */
    public Q in(String where) {
        if (kindTable().kind().equals(Country.KIND)) {
            Column<E, ?> region = column(Country.REGION::equals).orElseThrow();
            return whereKnown(region, "region", requireNonNull(where, "where"));
        }
        Optional<Column<E, ?>> place = placeColumn();
        Optional<Column<E, ?>> country = kindTable().kind().whereColumn();
        require(place.isPresent() || country.isPresent(), "belong to no country");
        catalog().reportNamed(null, where);
        Entity found = place.isEmpty()
                ? catalog().country(requireNonNull(where, "where"))
                : catalog().tables().placeOrCountry(requireNonNull(where, "where"));
        if (place.isPresent() && found instanceof Place named) {
            return at(place.get(), named, within(named.id()));
        }
        CountryCode code = ((Country) found).code();
        return country.isPresent() && country.get().cell() == CountryCode.cell()
                ? whereKey(country.get(), code)
                : matching(
                        () -> RowCondition.on(
                                "in " + code, country.map(Column::reads).orElse(List.of())),
                        entity -> catalog().countriesOf(entity).contains(code));
    }

    /**
     * Only entities that name a place itself, without those in places that are part of it.
     *
     * @param place the id of a place, such as {@code kg-osh}, or its name
     * @return a narrower query
     * @throws IllegalArgumentException if entities of this kind name no place
     * @throws UnknownIdException if the catalog has no such place
     * @since 0.3.0
     */
    public final Q exactlyIn(String place) {
        Place named = catalog().get(Place.KIND, requireNonNull(place, "place"));
        Column<E, ?> column = placeColumn()
                .orElseThrow(() ->
                        new IllegalArgumentException(kindTable().kind() + " name no place: in(...) takes a country"));
        return at(column, named, Set.of(named.id()));
    }

    /** Refuses a condition that no entity of this kind can meet. */
    private void require(boolean isMet, String why) {
        if (!isMet) {
            throw new IllegalArgumentException(kindTable().kind() + " " + why
                    + "; narrow them by matching(...), or by where(...) with one of the columns "
                    + kindTable().kind().columns());
        }
    }

    /** The column that refers to places. */
    private Optional<Column<E, ?>> placeColumn() {
        return column(column -> column.target().equals("places"));
    }

    private Optional<Column<E, ?>> column(Predicate<Column<E, ?>> which) {
        for (Column<E, ?> column : kindTable().kind().columns()) { // every query for a country asks
            if (which.test(column)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** A place and all that are part of it, directly and indirectly. */
    private Set<Id> within(Id place) {
        return ImmutableSet.copyOf(Traverser.<Id>forGraph(
                        whole -> Iterables.transform(catalog().places().where(Place.PART_OF, whole), Place::id))
                .breadthFirst(place));
    }

    /** Only rows that name one of the places within a place, with what is unknown of the others. */
    private Q at(Column<E, ?> column, Place place, Set<Id> within) {
        CodeColumn codes = kindTable().codes(column);
        List<Id> wider = Figures.wholes(catalog().tables().of(Place.KIND), place);
        return narrow(new Condition.InPlace(
                () -> RowCondition.on(column.label() + " " + place.id(), column.reads()),
                unchecked((E row) -> column.keysOf(row).stream().anyMatch(within::contains)),
                within.stream()
                        .mapToInt(codes::codeOf)
                        .filter(code -> code >= 0)
                        .flatMap(code -> Arrays.stream(codes.rows(code, true)))
                        .sorted()
                        .distinct()
                        .toArray(),
                row -> catalog().countriesOf(kindTable().row(row)).contains(place.countryCode()),
                place.countryCode().toString(),
                row -> column.keysOf(kindTable().row(row)).isEmpty(),
                row -> column.keysOf(kindTable().row(row)).stream().anyMatch(wider::contains)));
    }

    /**
     * Only entities in which an organization has a role. Those where no source says who has the role are left out;
     * {@code toString} says how many they are.
     *
     * @param role the role
     * @param organization its id
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no such organization
     */
    public final Q with(Role role, String organization) {
        Property<Parties> property = role.property();
        Id id = catalog().party(organization, role);
        return whereKey(parties(property), id);
    }

    /**
     * Only entities in which an organization of a country has a role.
     *
     * <p>The country of an organization is the one under whose law it is incorporated, not that of its owners. Entities
     * that state no such party, or one of unknown country, are left out, and {@code toString} says how many that is.
     *
     * @param role the role
     * @param country an ISO 3166 code in any form ({@code CN}, {@code cn}, {@code CHN}), or a name
     * @return a narrower query
     * @throws UnknownIdException if the catalog does not have the country
     */
    public final Q from(Role role, String country) {
        Property<Parties> property = role.property();
        Dimension<? super E> parties = parties(property);
        CountryCode code = catalog().country(requireNonNull(country, "country")).code();
        return matching(
                () -> RowCondition.on(property.label() + " from " + code, List.of(property)),
                row -> isFrom(code, parties.keysOf(row), row, property),
                row -> "of unknown " + property.label());
    }

    /** Whether a party is of a country; unknown if no source says who they are, or the country of one is unknown. */
    private Ternary isFrom(CountryCode country, List<?> parties, E entity, Property<?> property) {
        KindTable<Organization> organizations = catalog().tables().of(Organization.KIND);
        Ternary some = parties.isEmpty() && mayHave(entity, property) ? Ternary.UNKNOWN : Ternary.NO;
        for (Object party : parties) {
            Organization known = organizations.get(party.toString());
            Optional<CountryCode> home = known == null ? Optional.empty() : known.countryCode();
            some = some.or(home.isPresent() ? Ternary.of(home.get().equals(country)) : Ternary.UNKNOWN);
        }
        return some;
    }

    /** Who fills a role: by a column of the kind that claims on the property attest, or else by the property. */
    private Dimension<? super E> parties(Property<Parties> property) {
        Optional<Column<E, ?>> column = kindTable().attestedBy(property);
        return column.isPresent() ? column.get() : new PropertyDimension(property);
    }

    /**
     * Only entities for which some source states a property. The others are left out, and {@code toString} says how
     * many they are.
     *
     * @param property a property of the ledger
     * @return a narrower query
     */
    public final Q stating(Property<?> property) {
        requireNonNull(property, "property");
        Predicate<E> states = row -> row.facts().value(property).isPresent();
        IntPredicate test = row -> states.test(kindTable().row(row));
        IntFunction<String> unstated = row -> "without stated " + property.label();
        return narrow(new Condition(() -> Figures.stating(property), unchecked(states), test, unstated) {
            @Override
            Ternary answer(int row) {
                return Ternary.of(test(row));
            }
        });
    }

    /**
     * Only entities that have a value of a property under the reading of the catalog. Those whose value no source
     * states are left out, and {@code toString} says how many that is.
     *
     * @param <T> the type of the value
     * @param property a property of the ledger, such as {@code Props.SUPPLIER}
     * @param value the value; of parties, those that must be among the parties of an entity, by ids of the catalog or
     *     retired ones
     * @return a narrower query
     * @throws UnknownIdException if a party is one that neither a row of the query states nor the catalog has
     */
    public final <T> Q where(Property<T> property, T value) {
        List<?> keys = requireNonNull(value, "value") instanceof Parties parties ? parties.list() : List.of(value);
        PropertyDimension stated = new PropertyDimension(requireNonNull(property, "property"));
        Q narrowed = with(tests());
        for (Object key : keys) {
            boolean isStated = kindTable().codes(stated).codeOf(key) >= 0;
            narrowed = narrowed.whereKey(
                    stated,
                    !isStated && key instanceof Id id
                            ? catalog().tables().require(id.toString()).id()
                            : key);
        }
        return narrowed;
    }

    /**
     * Only entities that may have started in a year or later.
     *
     * @param year the first year, 0 to 9999
     * @return a narrower query
     * @throws IllegalArgumentException if it is no such year, or entities of this kind have no start
     */
    public final Q startedSince(int year) {
        return startedDuring(year, Years.LAST);
    }

    /**
     * Only entities that may have started in a span of years.
     *
     * <p>An entity starts with the first event that some source dates, of those that its kind declares: committed,
     * signed, in force, works started, operating, completed, handed over; for an incident its date. An announcement, an
     * offer or a plan starts nothing. If a start is dated to a decade, or between two dates, each year is possible. An
     * entity without a dated start is in no span of years; {@link #undated()} lists it, and {@code toString} says how
     * many are left out, and how many deployments for that no source shows that more than a contract came of them.
     *
     * @param from the first year
     * @param to the last year
     * @return a narrower query
     * @throws IllegalArgumentException if a year is not 0 to 9999, the span ends before it starts, or entities of this
     *     kind have no start
     */
    public final Q startedDuring(int from, int to) {
        return during("started", true, from, to);
    }

    /**
     * Only entities that may have been active in a span of years: those that had started by its end, and did not come
     * to an end, such as a cancellation, before it.
     *
     * @param from the first year
     * @param to the last year
     * @return a narrower query
     * @throws IllegalArgumentException if a year is not 0 to 9999, the span ends before it starts, or entities of this
     *     kind have no start
     */
    public final Q activeDuring(int from, int to) {
        return during("active", false, from, to);
    }

    private Q during(String verb, boolean isStart, int from, int to) {
        require(!kindTable().kind().starts().isEmpty(), "have no start");
        return narrow(new Condition.During(
                () -> during(verb, from, to),
                years(),
                kindTable()::row,
                new Condition.Span(isStart, Years.ordered(from, to), to, row -> mayHaveStarted(row, to))));
    }

    /** Whether an entity without a dated start may have started by the end of a year, as any may that is no part. */
    private boolean mayHaveStarted(Entity undated, int year) {
        return undated.kind().possibleUmbrellasOf(undated).isEmpty()
                || new ValidTime(LocalDate.of(year, 12, 31), List.of(undated.kind()), catalog()::referred)
                        .mayHaveStarted(undated);
    }

    /**
     * Only organizations that were on a list on a day, or rows in which such an organization has a role. A list is a
     * property whose claims date the membership of an organization: a date since which it lasts, or a period. An
     * affiliate counts only if it is listed itself.
     *
     * <p>Organizations whose membership no source states are left out like rows that name no organization, and {@code
     * toString} says how many they are: no list is taken to be read in full.
     *
     * @param list the name of the property, such as {@code us-entity-list}
     * @param day the day
     * @param roles the roles in which an organization counts, such as supplier and integrator; all if none is given
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no property of that name with dates or periods
     * @since 0.3.0
     */
    public final Q listedOn(String list, LocalDate day, Role... roles) {
        Optional<PartialDate> time = Optional.of(PartialDate.of(requireNonNull(day, "day")));
        return listed(list, List.of(), "on " + day, row -> time, roles);
    }

    /**
     * Only rows that started while an organization that has a role in them was on a list: those whose first dated
     * start, a signature among others, is certainly after the listing. As in {@link #listedOn}, rows for which that is
     * unknown are left out and counted.
     *
     * @param list the name of the property, such as {@code us-entity-list}
     * @param roles the roles in which an organization counts; all if none is given
     * @return a narrower query
     * @throws UnknownIdException if the catalog has no property of that name with dates or periods
     * @since 0.3.0
     */
    public final Q startedWhileListed(String list, Role... roles) {
        requireNonNull(list, "list");
        requireNonNull(roles, "roles");
        require(!kindTable().kind().starts().isEmpty(), "have no start");
        return listed(list, kindTable().kind().starts(), "at the start", Listing::start, roles);
    }

    private Q listed(
            String list,
            List<Property<PartialDate>> dates,
            String when,
            Function<Entity, Optional<PartialDate>> time,
            Role... roles) {
        List<Role> some = List.of(requireNonNull(roles, "roles"));
        Function<String, Set<?>> kindsWith = name -> catalog().claims().on(name).stream()
                .map(row -> row.subject().kind())
                .collect(toSet());
        Listing listing = new Listing(
                Listing.list(catalog().vocabulary(), list, kindsWith),
                some,
                time,
                party -> catalog().find(Organization.KIND, party));
        return matching(
                () -> listing.condition(kindTable().kind().equals(Organization.KIND), dates, when),
                listing::isOn,
                listing::unknown);
    }

    private RowCondition during(String verb, int from, int to) {
        String span = to == Years.LAST ? " since " + from : from == to ? " in " + from : " in " + from + "-" + to;
        return dated(verb + span);
    }

    /** A condition on the dates of starts and ends. */
    private RowCondition dated(String text) {
        Kind<E> kind = kindTable().kind();
        return RowCondition.on(
                text,
                Stream.concat(kind.starts().stream(), kind.ends().stream())
                        .distinct()
                        .toList());
    }

    /**
     * Only entities whose start no source dates: of a query that asks for spans of years, those that it left out for
     * that. A part without a date is in no span that ends before its whole may have started.
     *
     * @return a query without spans of years
     */
    public final Q undated() {
        List<Condition> conditions = new ArrayList<>(Arrays.asList(tests()));
        conditions.removeIf(Condition.During.class::isInstance);
        Condition undated = passes(() -> dated("undated"), LifeYears.IS_UNDATED);
        for (Condition.During during : Iterables.filter(Arrays.asList(tests()), Condition.During.class)) {
            Condition rest = undated;
            IntFunction<LocalDate> starts = kindTable().kept(Condition.Span.STARTS);
            undated = new Condition(
                    rest::asked,
                    row -> rest.passes(row) && during.span.mayHaveStarted().test((Entity) row),
                    row -> rest.test(row) && starts.apply(row).getYear() <= during.span.to(),
                    Condition.KNOWN);
        }
        conditions.add(undated);
        return with(conditions.toArray(Condition[]::new));
    }

    private List<LifeYears> years() {
        return kindTable().each(LifeYears.OF_ROWS);
    }

    @Override
    List<String> years(int[] some) {
        IntSummaryStatistics years = new IntSummaryStatistics();
        int undated = 0;
        if (!kindTable().kind().starts().isEmpty()) {
            List<LifeYears> begun = years();
            for (int row : some) {
                if (begun.get(row).isDated()) {
                    years.accept(begun.get(row).earliest());
                    years.accept(begun.get(row).latest());
                } else {
                    undated++;
                }
            }
        } else {
            Arrays.stream(some)
                    .mapToObj(row -> kindTable().row(row).observed())
                    .flatMap(Optional::stream)
                    .flatMap(observed -> observed.years().stream())
                    .forEach(years::accept);
        }
        if (years.getCount() == 0) {
            return List.of();
        }
        String since = years.getMin() == years.getMax() ? "of " : "of " + years.getMin() + " to ";
        String span = (years.getMin() == 0 ? "by " : since) + years.getMax(); // a date without a start may be of year 0
        return undated == 0 ? List.of(span) : List.of(span, undated + " undated");
    }

    /**
     * Adds a measure over the rows.
     *
     * @param property a count such as {@code Props.CAMERAS}, or an amount of money, where only nominal US dollars
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
        MeasureColumn.unit("total(", property, requireNonNull(unit, "unit"));
        return figures(property, unit).total();
    }

    /** What the rows state of a measure, to add up or rank. */
    final Figures<E> figures(Property<?> property, String unit) {
        report(row -> {
            row.facts().get(property);
            row.facts().get(Props.RECOMMENDED_FOR_AGGREGATES);
            Figures.wholes(kindTable(), row)
                    .forEach(whole -> catalog()
                            .find(kindTable().kind(), whole)
                            .ifPresent(there -> Figures.wholes(kindTable(), there)));
            Figures.endOf(row);
        });
        return new Figures<>(
                kindTable(),
                rows(),
                isAll(),
                property,
                unit,
                this::conditions,
                this::unseen,
                catalog(),
                catalog()::explained);
    }

    /**
     * Only rows with a claim that the reading admits. The catalog keeps the other rows as well.
     *
     * @return a narrower query
     * @since 0.3.0
     */
    public final Q mentioned() {
        return matching(() -> new RowCondition("mentioned", List.of(), true), Query::isMentioned);
    }

    @Override
    public final FactGrouping<E> groupBy(Dimension<? super E> dimension) {
        return grouping(List.of(requireNonNull(dimension, "dimension")));
    }

    @Override
    public final FactGrouping<E> groupBy(Dimension<? super E> first, Dimension<? super E> second) {
        return grouping(List.of(requireNonNull(first, "first"), requireNonNull(second, "second")));
    }

    private FactGrouping<E> grouping(List<Dimension<? super E>> dimensions) {
        report(row -> row.facts().all());
        return new FactGrouping<>(this, dimensions);
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
    public final Ranking<E> top(int n, Property<?> property) {
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
    public final Ranking<E> top(int n, Property<?> property, String unit) {
        requireNonNull(unit, "unit");
        if (n < 1) {
            throw new IllegalArgumentException("top " + n + ": ask for at least 1 row");
        }
        MeasureColumn.unit("top(" + n + ", ", property, unit);
        return figures(property, unit).ranking(n);
    }

    @Override
    public final Table page() {
        return table();
    }

    /**
     * The rows as a table to print: what each is, and what is stated of it under the reading of the catalog. A list of
     * deployments has their stage, with the date on which it was last seen if that is over three years before the
     * {@linkplain Catalog#day() day} of the data, or the date on which it was due.
     *
     * @param properties what to show, a column each; none for the names
     * @return a table with a row for each row of the query; with a dash where no value is stated, the basis of a value
     *     that no source states, and an asterisk where sources contradict each other
     */
    public final Table table(Property<?>... properties) {
        TableColumns<E> columns = new TableColumns<E>(kindTable().kind().count(count())).column("id", Entity::id);
        if (properties.length == 0) {
            columns.column("name", Entity::name);
            addState(columns);
        }
        for (Property<?> property : properties) {
            columns.column(property.label(), row -> Working.cell(row.facts().get(property)));
        }
        return columns.of(list());
    }

    /** Adds what a list must say of each row beside its name. */
    void addState(TableColumns<E> columns) {}

    /** The rows whose stage is no sure news of the day of the data, by what a reader must know of them. */
    Map<String, int[]> unconfirmed() {
        return Map.of();
    }

    /**
     * The rows as comma-separated values: what the table of their kind holds of each, or, of a kind with values by year
     * such as series, a line for each year.
     *
     * @return a header, and a line for each row or year; a year has the columns {@code series}, {@code year},
     *     {@code low}, {@code best}, {@code high}, {@code unit}, {@code basis} and {@code disputed}
     */
    @Override
    public final String csv() {
        boolean isYearly =
                Arrays.stream(kindTable().rows()).anyMatch(row -> row.observed().isPresent());
        return isYearly ? yearly().csv() : csv(new Property<?>[0]);
    }

    private Table yearly() {
        return new TableColumns<Fact>("")
                .column(kindTable().kind().singular(), fact -> fact.subject().id())
                .column("year", Fact::label)
                .fact("", true, Fact::claims)
                .of(stream()
                        .flatMap(row -> Fact.allOf(row).stream())
                        .filter(fact -> fact.year().isPresent())
                        .toList());
    }

    /**
     * The rows as comma-separated values: what the table of their kind holds of each, and what is stated of it under
     * the reading of the catalog.
     *
     * @param properties what to add: a column each, or the columns {@code low}, {@code best}, {@code high} and
     *     {@code unit} of one that counts or measures, and the columns {@code basis} and {@code disputed}
     * @return a header, and a line for each row; a value that is not stated, and a bound that there is not, are blank
     */
    public final String csv(Property<?>... properties) {
        requireNonNull(properties, "properties");
        TableColumns<E> csv = columns();
        for (Property<?> property : properties) {
            csv.fact(
                    property.name(),
                    property.type().isNumber(),
                    row -> row.facts().get(property));
        }
        return csv.of(list()).csv();
    }
}
