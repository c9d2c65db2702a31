package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code claims.csv}, the ledger, and keeps its claims by subject until the entities ask for them. */
final class ClaimRows {

    private final SourceRows sources;
    private final Findings findings;
    private final PropertyRegistry properties;
    private final Map<String, Subject> subjects = new HashMap<>(1024);
    private final FactsBuilder builder = Facts.builder();
    private final Set<String> reported = new HashSet<>();
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

    void read(CsvTable claims) {
        subjectColumn = claims.column("subject");
        propertyColumn = claims.column("property");
        valueColumn = claims.column("value");
        unitColumn = claims.column("unit");
        asOfColumn = claims.column("as_of");
        ClaimCells cells = new ClaimCells(claims, sources);
        while (claims.next()) {
            String name = claims.text(propertyColumn);
            Property<?> property = name.equals(PropertyRegistry.OBSERVED) ? observed(claims) : known(claims, name);
            if (property != null) {
                readClaim(claims, cells, property);
            }
        }
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

    private <T> void readClaim(CsvTable claims, ClaimCells cells, Property<T> property) {
        Claim<T> claim = cells.claim(property);
        if (claim != null) {
            String id = claims.text(subjectColumn);
            Subject subject = subjects.get(id);
            if (subject == null) {
                subject = new Subject();
                subjects.put(id, subject);
            }
            subject.add(property, claim, claims.line());
        }
    }

    /** The facts of an entity, without the yearly values of a series; none if the ledger does not speak of it. */
    Facts factsOf(String id) {
        Subject subject = subjects.get(id);
        if (subject == null) {
            return Facts.none();
        }
        for (int i = 0; i < subject.properties.size(); i++) {
            if (!isObserved(subject.properties.get(i)) && !subject.dropped.get(i)) {
                addTo(builder, subject.properties.get(i), subject.claims.get(i));
            }
        }
        return builder.build();
    }

    private static boolean isObserved(Property<?> property) {
        return property.name().equals(PropertyRegistry.OBSERVED);
    }

    @SuppressWarnings("unchecked") // readClaim() pairs a property with a claim of its own type
    private static <T> void addTo(FactsBuilder builder, Property<T> property, Claim<?> claim) {
        builder.add(property, (Claim<T>) claim);
    }

    /**
     * The yearly values of a series; a value in another unit, or for no single year, is noted as a problem and left out.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    Observations<?> observationsOf(String id, String unit) {
        return observations(properties.observed(unit), id, unit);
    }

    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // one instance a unit, with claims of its type or none
    private <T> Observations<T> observations(Property<T> property, String id, String unit) {
        Subject subject = subjects.get(id);
        int count = subject == null ? 0 : subject.claims.size();
        List<Claim<T>> observed = new ArrayList<>(count);
        for (int i = 0; subject != null && i < count; i++) {
            Property<?> own = subject.properties.get(i);
            if (!isObserved(own)) {
                continue;
            }
            if (own != property && subject.claims.get(i).hasValue()) {
                report(
                        subject.lines[i],
                        unitColumn,
                        "not the unit of the series " + id + ", which has all its values in '" + unit + "'");
            } else if (isOfOneYear(subject.claims.get(i))) {
                observed.add((Claim<T>) subject.claims.get(i));
            } else {
                report(
                        subject.lines[i],
                        asOfColumn,
                        subject.claims.get(i).asOf().isPresent()
                                ? "'" + subject.claims.get(i).asOf().get()
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

    /** Notes the subjects that no table of entities has, and yearly values of what is no series. */
    void checkSubjects(Map<String, Entity> entities, boolean complete) {
        List<String> known = List.of();
        for (Map.Entry<String, Subject> entry : subjects.entrySet()) {
            Entity entity = entities.get(entry.getKey());
            if (entity == null) {
                if (known.isEmpty()) {
                    known = new ArrayList<>(entities.keySet());
                    known.sort(null);
                }
                reportSubject(entry.getKey(), entry.getValue(), complete, known);
            } else if (!(entity instanceof Series)) {
                reportObserved(entry.getKey(), entry.getValue());
            }
        }
    }

    private void reportSubject(String id, Subject subject, boolean complete, List<String> known) {
        String message = findings.leftWith(id);
        if (message == null && !findings.isLeft(id) && (complete || findings.isLenient())) {
            message = "'" + id + "': no entity has this id; " + Nearest.choices(id, known);
        }
        if (message != null) {
            for (int i = 0; i < subject.claims.size(); i++) {
                report(subject.lines[i], subjectColumn, message);
            }
        }
    }

    private void reportObserved(String id, Subject subject) {
        for (int i = 0; i < subject.properties.size(); i++) {
            if (isObserved(subject.properties.get(i))) {
                report(
                        subject.lines[i],
                        propertyColumn,
                        "'" + PropertyRegistry.OBSERVED + "': stands for the yearly values of series, and " + id
                                + " is none");
            }
        }
    }

    private void report(int line, int column, String message) {
        findings.problem(new Problem(Schemas.CLAIMS.file(), line, Schemas.CLAIMS.column(column), message));
    }

    /**
     * Notes a problem of a party that claims name, once a claim, and leaves those claims out of {@link #factsOf}.
     *
     * @return whether there is such a claim; else the problem is one of the entity
     */
    boolean drop(String id, String name, String value, String message) {
        Subject subject = subjects.get(id);
        boolean found = false;
        for (int i = 0; subject != null && i < subject.claims.size(); i++) {
            if (subject.properties.get(i).name().equals(name) && names(subject.claims.get(i), value)) {
                found = true;
                subject.dropped.set(i);
                if (reported.add(subject.lines[i] + " " + value)) {
                    report(subject.lines[i], valueColumn, message);
                }
            }
        }
        return found;
    }

    private static boolean names(Claim<?> claim, String party) {
        if (claim.value().isPresent() && claim.value().get() instanceof Parties parties) {
            for (Id id : parties.list()) {
                if (id.toString().equals(party)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The claims on one entity, and where they stand. */
    private static final class Subject {
        private final List<Property<?>> properties = new ArrayList<>(4);
        private final List<Claim<?>> claims = new ArrayList<>(4);
        private final BitSet dropped = new BitSet(0);
        private int[] lines = new int[4];

        private void add(Property<?> property, Claim<?> claim, int line) {
            if (claims.size() == lines.length) {
                lines = Arrays.copyOf(lines, lines.length * 2);
            }
            lines[claims.size()] = line;
            properties.add(property);
            claims.add(claim);
        }
    }
}
