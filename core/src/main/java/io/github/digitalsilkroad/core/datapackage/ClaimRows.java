package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.catalog.CatalogException;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Hints;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads {@code claims.csv}, the ledger, and keeps its claims by subject until the entities ask for them. */
final class ClaimRows {

    private final SourceRows sources;
    private final Findings findings;
    private final PropertyRegistry properties;
    private final Map<String, Subject> subjects = new LinkedHashMap<>(1024);
    private final FactsBuilder builder = Facts.builder();
    private final Set<String> explained = new HashSet<>();
    /** The unread subjects that have yearly values, once their facts were asked for. */
    private final Set<String> observed = new HashSet<>();

    private @Nullable Map<String, List<Named>> byParty;
    private @Nullable UnreadRows unread;
    private int subjectColumn;
    private int propertyColumn;
    private int valueColumn;
    private int unitColumn;
    private int asOfColumn;

    ClaimRows(SourceRows sources, PropertyRegistry properties, Findings findings) {
        this.sources = sources;
        this.findings = findings;
        this.properties = properties;
    }

    /** Reads all claims. */
    void read(CsvTable claims) {
        readRows(claims, open(claims));
    }

    /** Reads claims when they are asked for, if they can be: those on a property of an entity when its facts are. */
    void read(KeyedRows claims, PackageTables tables) {
        if (claims.isPlain()) {
            unread = new UnreadRows(claims, open(claims.table()), tables);
        } else {
            read(claims.table());
        }
    }

    private ClaimCells open(CsvTable claims) {
        subjectColumn = claims.column("subject");
        propertyColumn = claims.column("property");
        valueColumn = claims.column("value");
        unitColumn = claims.column("unit");
        asOfColumn = claims.column("as_of");
        return new ClaimCells(claims, sources);
    }

    private void readRows(CsvTable claims, ClaimCells reader) {
        while (claims.next()) {
            String name = claims.text(propertyColumn);
            Property<?> property = name.equals(TypeWords.OBSERVED) ? observed(claims) : known(claims, name);
            if (property != null) {
                readClaim(claims, reader, property);
            }
        }
    }

    /** The claims on an entity, or null if there are none; those that are read now are not kept. */
    private @Nullable Subject subject(String id) {
        return unread == null ? subjects.get(id) : read(unread, unread.rows.first(id), id);
    }

    private @Nullable Subject read(UnreadRows from, KeyedRows.@Nullable Slice first, String id) {
        subjects.clear();
        for (KeyedRows.Slice slice = first; slice != null; slice = slice.next()) {
            from.rows.seek(slice);
            readRows(from.rows.table(), from.cells);
        }
        return subjects.remove(id);
    }

    private @Nullable Property<?> observed(CsvTable claims) {
        try {
            return properties.observed(claims.text(unitColumn));
        } catch (IllegalArgumentException e) {
            claims.problem(unitColumn, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Property<?> known(CsvTable claims, String name) {
        Property<?> property = properties.find(name);
        String why = property == null ? properties.whyMissing(name) : null;
        if (why != null) {
            claims.problem(propertyColumn, why);
        }
        return property;
    }

    private <T> void readClaim(CsvTable claims, ClaimCells reader, Property<T> property) {
        Claim<T> claim = reader.claim(property);
        if (claim != null) {
            String id = claims.text(subjectColumn);
            Subject subject = subjects.get(id);
            if (subject == null) {
                subject = new Subject();
                subjects.put(id, subject);
            }
            subject.rows.add(new Row(property, claim, claims.line()));
        }
    }

    /**
     * The facts of an entity, without the yearly values of a series and without what was left out; none if the ledger
     * does not speak of it.
     */
    Facts factsOf(String id) {
        if (unread != null) {
            return unreadFacts(unread, id);
        }
        Subject subject = subjects.get(id);
        if (subject == null) {
            return Facts.none();
        }
        subject.sort();
        for (int i = 0; i < subject.rows.size(); i++) {
            Row row = subject.rows.get(i);
            if (!isObserved(row.property) && !row.leftOut) {
                addTo(builder, row.property, row.claim);
            }
        }
        return builder.build();
    }

    private Facts unreadFacts(UnreadRows from, String id) {
        for (KeyedRows.Slice slice : from.rows.bySecond(id)) {
            if (slice.key().equals(TypeWords.OBSERVED)) {
                observed.add(id);
            } else {
                Property<?> property = properties.find(slice.key());
                if (property == null) {
                    read(from, slice, id);
                } else {
                    addUnread(property, slice, from, id);
                }
            }
        }
        return builder.build();
    }

    /** The names of the properties that are claimed of anything. */
    Set<String> properties() {
        Set<String> names = new HashSet<>();
        if (unread != null) {
            for (String id : unread.rows.keys()) {
                unread.rows.bySecond(id).forEach(slice -> names.add(slice.key()));
            }
        }
        for (Subject subject : subjects.values()) {
            subject.rows.forEach(row -> names.add(row.property.name()));
        }
        return names;
    }

    private <T> void addUnread(Property<T> property, KeyedRows.Slice slice, UnreadRows from, String id) {
        builder.addUnread(property, new Unread<>(this, property, slice, from, id));
    }

    private static boolean isObserved(Property<?> property) {
        return property.name().equals(TypeWords.OBSERVED);
    }

    @SuppressWarnings("unchecked") // readClaim() pairs a property with a claim of its own type
    private static <T> void addTo(FactsBuilder builder, Property<T> property, Claim<?> claim) {
        builder.add(property, (Claim<T>) claim);
    }

    /**
     * The yearly values of a series; a value in another unit, or for no single year, is noted as a problem and left
     * out.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    Observations<?> observationsOf(String id, String unit) {
        return observations(properties.observed(unit), id, unit);
    }

    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // one instance a unit, with claims of its type or none
    private <T> Observations<T> observations(Property<T> property, String id, String unit) {
        Subject subject = subject(id);
        if (subject == null) {
            return Observations.of(property, List.of());
        }
        subject.sort();
        List<Claim<T>> observed = new ArrayList<>(subject.rows.size());
        for (int i = 0; i < subject.rows.size(); i++) {
            Row row = subject.rows.get(i);
            if (!isObserved(row.property)) {
                continue;
            }
            if (row.property != property && row.claim.hasValue()) {
                leaveOut(
                        row,
                        unitColumn,
                        "not the unit of the series " + id + ", which has all its values in '" + Lines.quoted(unit)
                                + "'");
            } else if (isOfOneYear(row.claim)) {
                observed.add((Claim<T>) row.claim);
            } else {
                leaveOut(
                        row,
                        asOfColumn,
                        row.claim.asOf().isPresent()
                                ? "'" + row.claim.asOf().get()
                                        + "': a value of a series must hold for a date within one year, as in 2016"
                                : "must not be blank: a value of a series holds for a date within one year, as in 2016");
            }
        }
        return Observations.of(property, observed);
    }

    private static boolean isOfOneYear(Claim<?> claim) {
        return claim.asOf().isPresent()
                && claim.asOf().get().startYear().isPresent()
                && claim.asOf().get().startYear().equals(claim.asOf().get().endYear());
    }

    /** The subjects that no table of entities has. */
    Set<String> subjectsBeyond(Map<String, Entity> entities) {
        Set<String> beyond = new HashSet<>(subjects.keySet());
        beyond.removeAll(entities.keySet());
        return beyond;
    }

    /** Leaves out all claims on a subject, of which a problem of another table tells. */
    void skip(String id) {
        subjects.remove(id);
    }

    /** Notes the subjects that no table of entities has, and yearly values of what is no series. */
    void checkSubjects(Map<String, Entity> entities, boolean complete) {
        Hints hints = new Hints();
        for (Map.Entry<String, Subject> entry : subjects.entrySet()) {
            String id = entry.getKey();
            Entity entity = entities.get(id);
            if (entity == null) {
                String message = findings.leftWith(id);
                if (message == null && !findings.isLeft(id) && (complete || findings.isLenient())) {
                    message = "'" + Lines.fit(id) + "': no entity has this id"
                            + hints.choices(id, () -> new TreeSet<>(entities.keySet()));
                }
                if (message != null) {
                    leaveOut(id, message);
                }
            } else if (entity.observed().isEmpty()) {
                checkNoneObserved(id, entry.getValue());
            }
        }
    }

    /** Notes yearly values of what is no series, as {@link #checkSubjects} does for all subjects. */
    void checkNoneObserved(String id) {
        Subject subject = observed.contains(id) ? subject(id) : subjects.get(id);
        if (subject != null) {
            checkNoneObserved(id, subject);
        }
    }

    private void checkNoneObserved(String id, Subject subject) {
        for (int i = 0; i < subject.rows.size(); i++) {
            if (isObserved(subject.rows.get(i).property)) {
                leaveOut(
                        subject.rows.get(i),
                        propertyColumn,
                        "'" + TypeWords.OBSERVED + "': stands for the yearly values of series, and " + id
                                + " is none");
            }
        }
    }

    /** Leaves out all claims on a subject that is not there. */
    void leaveOut(String id, String message) {
        Subject subject = subjects.get(id);
        for (int i = 0; subject != null && i < subject.rows.size(); i++) {
            Row row = subject.rows.get(i);
            if (!row.leftOut) {
                leaveOut(row, subjectColumn, message);
            }
        }
    }

    private void leaveOut(Row row, int column, String message) {
        row.leftOut = true;
        findings.problem(new Problem(Schemas.CLAIMS.file(), row.line, Schemas.CLAIMS.column(column), message));
    }

    /**
     * Leaves out the claims that name an organization which is not among those that are there, and tells whose they
     * are.
     */
    Set<String> checkParties(Set<String> organizations) {
        Set<String> touched = new HashSet<>();
        Hints hints = new Hints();
        for (String party : List.copyOf(byParty().keySet())) {
            if (!organizations.contains(party)) {
                String message = findings.leftWith(party);
                if (message == null && !findings.isLeft(party)) {
                    message = "'" + party + "' is no organization of the catalog"
                            + hints.choices(party, () -> new TreeSet<>(organizations));
                }
                touched.addAll(leaveOutParty(party, message));
            }
        }
        return touched;
    }

    /**
     * Leaves out the claims that name an organization, and tells whose they are.
     *
     * @param message the reason, null if another problem says it
     */
    Set<String> leaveOutParty(String party, @Nullable String message) {
        Set<String> touched = new HashSet<>();
        List<Named> named = byParty().remove(party);
        for (int i = 0; named != null && i < named.size(); i++) {
            Row row = named.get(i).row;
            if (message != null) {
                leaveOut(row, valueColumn, message);
            }
            touched.add(named.get(i).subject);
            explained.add(named.get(i).subject + ' ' + row.property.name() + ' ' + party);
        }
        return touched;
    }

    /** Whether a problem of an entity is that of claims which were left out for a party that they name. */
    boolean explains(CatalogException.Problem problem) {
        return explained.contains(problem.id() + ' ' + problem.attribute() + ' ' + problem.value());
    }

    /** The claims that name an organization, by its id; gathered when first asked for, which is seldom. */
    private Map<String, List<Named>> byParty() {
        Map<String, List<Named>> known = byParty;
        if (known == null) {
            known = new TreeMap<>();
            for (Map.Entry<String, Subject> entry : subjects.entrySet()) {
                for (Row row : entry.getValue().rows) {
                    if (row.claim.value().isPresent() && row.claim.value().get() instanceof Parties parties) {
                        for (Id party : parties.list()) {
                            known.computeIfAbsent(party.toString(), id -> new ArrayList<>())
                                    .add(new Named(entry.getKey(), row));
                        }
                    }
                }
            }
            byParty = known;
        }
        return known;
    }

    private record Named(String subject, Row row) {}

    /** The rows of the ledger that are read when a question to the tables asks for them. */
    private record UnreadRows(KeyedRows rows, ClaimCells cells, PackageTables tables) {}

    /** The claims on one property of an entity, read when they are asked for. */
    private record Unread<T>(ClaimRows ledger, Property<T> property, KeyedRows.Slice first, UnreadRows from, String id)
            implements Supplier<List<Claim<T>>> {

        @Override
        public List<Claim<T>> get() {
            return from.tables.ask("", this::read);
        }

        @SuppressWarnings("unchecked") // all rows of the slice are of the property
        private List<Claim<T>> read() {
            Subject subject = ledger.read(from, first, id);
            List<Claim<T>> claims = new ArrayList<>();
            if (subject != null) {
                subject.sort();
                for (int i = 0; i < subject.rows.size(); i++) {
                    claims.add((Claim<T>) subject.rows.get(i).claim);
                }
            }
            return claims;
        }
    }

    /** A claim and where it stands. */
    private static final class Row {
        private final Property<?> property;
        private final Claim<?> claim;
        private final int line;
        private boolean leftOut;

        private Row(Property<?> property, Claim<?> claim, int line) {
            this.property = property;
            this.claim = claim;
            this.line = line;
        }
    }

    /** The claims on one entity. */
    private static final class Subject implements Comparator<Row> {
        private static final ClaimOrder ORDER = new ClaimOrder();
        private final List<Row> rows = new ArrayList<>(4);

        /** Puts claims on the same property in the order of the ledger, whatever their rows stood in. */
        private void sort() {
            for (int i = 1; i < rows.size(); i++) {
                if (compare(rows.get(i - 1), rows.get(i)) > 0) {
                    rows.sort(this);
                    return;
                }
            }
        }

        @Override
        public int compare(Row a, Row b) {
            int order = a.property.name().compareTo(b.property.name());
            return order == 0 ? ORDER.compare(a.claim, b.claim) : order;
        }
    }
}
