package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code claims.csv}, the ledger: which rows are about an entity is found in one pass, and a claim is read when
 * it is first asked for.
 */
final class ClaimRows implements TableRow.Ledger {

    /**
     * The order of claims on one fact in the ledger: by date, then source, then by all else that tells two claims
     * apart, so that the order of rows in a file means nothing.
     */
    static final Comparator<Claim<?>> ORDER = Comparator.<Claim<?>, String>comparing(claim -> text(claim.asOf()))
            .thenComparing(claim -> claim.source().id())
            .thenComparing(ClaimRows::details);

    private final CsvTable table;
    private final UnreadRows unread;
    private final ClaimCells cells;
    private final Findings findings;
    private final PropertyRegistry properties;
    private final @Nullable Later later;
    /** The property of each row that is read and good. */
    private final @Nullable Property<?>[] propertyAt;
    /** The claim of each row that is read as one. */
    private final @Nullable Claim<?>[] claimAt;
    /** The rows that were left out after they were read. */
    private final Set<Integer> leftOut = new HashSet<>();

    private final FactsBuilder builder = Facts.builder();
    private final Set<String> told = new HashSet<>();

    /**
     * Finds the rows of the ledger.
     *
     * @param later by which the claims in {@linkplain #factsOf facts} are read when they are asked for; null to read
     *     them with the facts
     */
    ClaimRows(
            CsvTable table, SourceRows sources, PropertyRegistry properties, Findings findings, @Nullable Later later) {
        this.table = table;
        this.properties = properties;
        this.findings = findings;
        this.later = later;
        this.cells = new ClaimCells(table, sources);
        this.unread = new UnreadRows(table);
        this.propertyAt = new Property<?>[table.size()];
        this.claimAt = new Claim<?>[table.size()];
    }

    /** Gives claims to facts that were made before the claims are read. */
    interface Later {

        /** Reads the {@linkplain ClaimRows#claims claims} on a property of an entity whenever it is asked. */
        <T> Supplier<List<Claim<T>>> claims(String id, Property<T> property);
    }

    /** Reads all claims, and notes those that cannot be read. */
    void readAll() {
        for (String id : unread.keys()) {
            for (int row = first(id); row >= 0; row = after(row)) {
                if (claim(row) == null) {
                    propertyAt[row] = null;
                }
            }
        }
        table.release();
    }

    /** The first row about an entity whose property is known; -1 if there is none. */
    private int first(String id) {
        int first = unread.first(id);
        for (int row : unread.take(first)) {
            table.moveTo(row);
            propertyAt[row] = property();
        }
        return first < 0 || propertyAt[first] != null ? first : after(first);
    }

    /** The next row about the entity of a row whose property is known, in the order of the file; -1 after the last. */
    private int after(int row) {
        int next = unread.after(row);
        while (next >= 0 && propertyAt[next] == null) {
            next = unread.after(next);
        }
        return next;
    }

    /** The property of the current row, or null if there is none, which is noted. */
    private @Nullable Property<?> property() {
        String name = table.text(LedgerRow.PROPERTY);
        if (name.equals(TypeWords.OBSERVED)) {
            return table.read(LedgerRow.UNIT.name(), () -> properties.observed(table.text(LedgerRow.UNIT)));
        }
        Property<?> property = properties.find(name);
        String why = property == null ? properties.whyMissing(name) : null;
        if (why != null) {
            table.missing(LedgerRow.PROPERTY.name(), name, why);
        }
        return property;
    }

    private Property<?> propertyOf(int row) {
        return requireNonNull(propertyAt[row], "property");
    }

    /** The claim of a row, or null if it cannot be read, which is noted. */
    private @Nullable Claim<?> claim(int row) {
        Claim<?> known = claimAt[row];
        if (known == null) {
            table.moveTo(row);
            known = cells.claim(propertyOf(row));
            claimAt[row] = known;
        }
        return known;
    }

    /** The claims of some rows that have one property, in the order of the ledger. */
    @SuppressWarnings("unchecked") // a row holds a claim of the type of its property
    private <T> List<Claim<T>> claims(List<Integer> rows) {
        List<Claim<T>> claims = new ArrayList<>(rows.size());
        for (int row : rows) {
            Claim<?> claim = claim(row);
            if (claim != null) {
                claims.add((Claim<T>) claim);
            }
        }
        claims.sort(ORDER);
        return claims;
    }

    /** The claims on one property of an entity, in the order of the ledger. */
    <T> List<Claim<T>> claims(String id, Property<T> property) {
        List<Integer> rows = new ArrayList<>(2);
        for (int row = first(id); row >= 0; row = after(row)) {
            if (!leftOut.contains(row) && propertyOf(row).equals(property)) {
                rows.add(row);
            }
        }
        return claims(rows);
    }

    /**
     * The facts of an entity, without the yearly values of a series and without what was left out; none if the ledger
     * does not speak of it.
     */
    @Override
    public Facts factsOf(String id) {
        Map<Property<?>, List<Integer>> claimed = new HashMap<>();
        for (int row = first(id); row >= 0; row = after(row)) {
            if (!leftOut.contains(row) && !isObserved(row)) {
                claimed.computeIfAbsent(propertyOf(row), of -> new ArrayList<>(2))
                        .add(row);
            }
        }
        claimed.forEach((property, rows) -> add(property, id, rows));
        return builder.build();
    }

    private <T> void add(Property<T> property, String id, List<Integer> rows) {
        if (later == null) {
            this.<T>claims(rows).forEach(claim -> builder.add(property, claim));
        } else {
            builder.addUnread(property, later.claims(id, property));
        }
    }

    /** The names of the properties that are claimed of anything. */
    Set<String> properties() {
        unread.keys().forEach(this::first);
        Set<String> names = new HashSet<>();
        for (Property<?> property : propertyAt) {
            if (property != null) {
                names.add(property.name());
            }
        }
        return names;
    }

    private boolean isObserved(int row) {
        return propertyOf(row).name().equals(TypeWords.OBSERVED);
    }

    /**
     * The yearly values of a series; a value in another unit, or for no single year, is noted as a problem and left
     * out.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    @Override
    public Observations<?> observationsOf(String id, String unit) {
        return observations(properties.observed(unit), id, unit);
    }

    @SuppressWarnings("ReferenceEquality") // one instance a unit
    private <T> Observations<T> observations(Property<T> property, String id, String unit) {
        List<Integer> observed = new ArrayList<>();
        for (int row = first(id); row >= 0; row = after(row)) {
            Claim<?> claim = isObserved(row) ? claim(row) : null;
            if (claim == null) {
                continue;
            }
            if (propertyOf(row) != property && claim.hasValue()) {
                leaveOut(
                        row,
                        LedgerRow.UNIT,
                        "not the unit of the series " + id + ", which has all its values in '" + Lines.quoted(unit)
                                + "'");
            } else if (isOfOneYear(claim)) {
                observed.add(row);
            } else {
                leaveOut(
                        row,
                        LedgerRow.AS_OF,
                        claim.asOf().isPresent()
                                ? "'" + claim.asOf().get()
                                        + "': a value of a series must hold for a date within one year, as in 2016"
                                : "must not be blank: a value of a series holds for a date within one year, as in"
                                        + " 2016");
            }
        }
        return Observations.of(property, claims(observed));
    }

    private static String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : "";
    }

    /** All but time and source, one part after another; no part has the character between them. */
    private static String details(Claim<?> claim) {
        return String.join(
                "\0",
                claim.citation().locator(),
                text(claim.note()),
                text(claim.value()),
                claim.basis().toString(),
                text(claim.revision()),
                text(claim.tag()),
                text(claim.origin()));
    }

    private static boolean isOfOneYear(Claim<?> claim) {
        return claim.asOf().isPresent()
                && claim.asOf().get().startYear().isPresent()
                && claim.asOf().get().startYear().equals(claim.asOf().get().endYear());
    }

    /** The subjects that no table of entities has. */
    Set<String> subjectsBeyond(RowLocations entities) {
        Set<String> beyond = new LinkedHashSet<>(Sets.difference(unread.keys(), entities.ids()));
        beyond.removeIf(id -> first(id) < 0);
        return beyond;
    }

    /** Leaves out all claims on a subject that has a problem in its own table. */
    void skip(String id) {
        for (int row = first(id); row >= 0; row = after(row)) {
            propertyAt[row] = null;
        }
    }

    /** Notes the subjects that no table of entities has. */
    void checkSubjects(RowLocations entities) {
        Hints hints = new Hints();
        for (String id : subjectsBeyond(entities)) {
            String message = findings.cause(id) == null
                    ? "'" + Lines.fit(id) + "': no entity has this id"
                            + hints.choices(id, () -> new TreeSet<>(entities.ids()))
                    : "";
            for (int row = first(id); row >= 0; row = after(row)) {
                Problem cause = findings.cause(id);
                if (cause == null) {
                    findings.missing(id, leaveOut(row, LedgerRow.SUBJECT, message));
                } else {
                    findings.follow(cause, leftOut.add(row) ? 1 : 0);
                }
            }
        }
    }

    /** Notes yearly values of what is no series. */
    void checkNoneObserved(String id) {
        for (int row = first(id); row >= 0; row = after(row)) {
            if (isObserved(row)) {
                leaveOut(
                        row,
                        LedgerRow.PROPERTY,
                        "'" + TypeWords.OBSERVED + "': stands for the yearly values of series, and " + id + " is none");
            }
        }
    }

    /** Leaves out all claims on a subject that is not there, and says how many there are. */
    int leaveOut(String id) {
        int before = left();
        for (int row = first(id); row >= 0; row = after(row)) {
            leftOut.add(row);
        }
        return left() - before;
    }

    /**
     * Leaves out the claims whose value names what cannot be there.
     *
     * @param cause the problem that says why; null to tell this one
     * @return whether there are any, left out now or before
     */
    boolean leaveOut(Problem problem, @Nullable Problem cause) {
        boolean isFresh = told.add(problem.subject() + ' ' + problem.column() + ' ' + problem.value());
        boolean isLeft = false;
        for (int row = first(problem.subject()); row >= 0; row = after(row)) {
            Claim<?> claim = claimAt[row];
            if (claim != null
                    && propertyOf(row).name().equals(problem.column())
                    && claim.value()
                            .filter(value -> names(value, problem.value()))
                            .isPresent()) {
                if (cause != null) {
                    findings.follow(cause, leftOut.add(row) ? 1 : 0);
                } else if (isFresh) {
                    Problem told = leaveOut(row, LedgerRow.VALUE, problem.message());
                    if (claim.value().get() instanceof Parties) {
                        findings.missing(problem.value(), told);
                    }
                }
                isLeft = true;
            }
        }
        return isLeft;
    }

    private static boolean names(Object value, String id) {
        return (value instanceof String || value instanceof Parties)
                && Arrays.stream(value.toString().split(";", -1))
                        .map(String::strip)
                        .anyMatch(id::equals);
    }

    /** Leaves out a row that is good but for a problem, which is noted. */
    private Problem leaveOut(int row, Column<?, ?> column, String message) {
        leftOut.add(row);
        return table.problem(row, column.name(), message);
    }

    /** How many rows were left out after they were read. */
    int left() {
        return leftOut.size();
    }
}
