package io.github.digitalsilkroad.core.datapackage;

import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Observations;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code claims.csv}, the ledger, and keeps its claims by subject until the entities ask for them.
 *
 * <p>Values that repeat from row to row, such as citations and years, are made once.
 */
final class ClaimRows {

    private final SourceRows sources;
    private final Findings findings;
    private final PropertyRegistry properties;
    private final Map<String, Subject> subjects = new HashMap<>(1024);
    private final FactsBuilder builder = Facts.builder();
    private final Set<String> reported = new HashSet<>();
    private final Map<String, Period> periods = new HashMap<>(256);
    private @Nullable Citation lastCitation;
    private int subjectColumn;
    private int propertyColumn;
    private int valueColumn;
    private int lowColumn;
    private int highColumn;
    private int unitColumn;
    private int qualifierColumn;
    private int asOfColumn;
    private int sourceColumn;
    private int locatorColumn;
    private int basisColumn;
    private int revisionColumn;
    private int briefColumn;
    private int noteColumn;
    private int originColumn;

    ClaimRows(SourceRows sources, PropertyRegistry properties, Findings findings) {
        this.sources = sources;
        this.findings = findings;
        this.properties = properties;
    }

    void read(CsvTable claims) {
        subjectColumn = claims.column("subject");
        valueColumn = claims.column("value");
        lowColumn = claims.column("low");
        highColumn = claims.column("high");
        unitColumn = claims.column("unit");
        qualifierColumn = claims.column("qualifier");
        propertyColumn = claims.column("property");
        asOfColumn = claims.column("as_of");
        sourceColumn = claims.column("source");
        locatorColumn = claims.column("locator");
        basisColumn = claims.column("basis");
        revisionColumn = claims.column("revision");
        briefColumn = claims.column("brief_claim");
        noteColumn = claims.column("note");
        originColumn = claims.column("origin");
        while (claims.next()) {
            String name = claims.text(propertyColumn);
            Property<?> property =
                    name.equals(PropertyRegistry.OBSERVED) ? observed(claims) : known(claims, name, propertyColumn);
            if (property != null) {
                readClaim(claims, property);
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

    private @Nullable Property<?> known(CsvTable claims, String name, int column) {
        Property<?> property = properties.find(name);
        if (property == null) {
            missing(claims, column, properties.whyMissing(name));
        }
        return property;
    }

    /** Notes why a row cannot be read, unless another problem says it already. */
    private static void missing(CsvTable claims, int column, @Nullable String why) {
        if (why != null) {
            claims.problem(column, why);
        }
    }

    private <T> void readClaim(CsvTable claims, Property<T> property) {
        Claim<T> claim = claim(claims, property);
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

    private <T> @Nullable Claim<T> claim(CsvTable claims, Property<T> property) {
        Citation citation = citation(claims);
        if (citation == null) {
            return null;
        }
        int at = basisColumn;
        try {
            String basisText = claims.text(at);
            Basis basis = basisText.isEmpty() ? Basis.STATED : Basis.parse(basisText);
            Claim<T> claim;
            if (basis.hasValue()) {
                at = valueColumn;
                claim = Claim.of(property.type().read(raw(claims)), citation);
            } else {
                requireNoValue(claims, basis);
                claim = Claim.withoutValue(basis, citation);
            }
            if (basis.hasValue() && basis != Basis.STATED) {
                claim = claim.basis(basis);
            }
            at = asOfColumn;
            if (!claims.text(at).isEmpty()) {
                claim = claim.asOf(period(claims.text(at)));
            }
            at = revisionColumn;
            if (!claims.text(at).isEmpty()) {
                claim = claim.revision(Revision.parse(claims.text(at)));
            }
            at = briefColumn;
            if (!claims.text(at).isEmpty()) {
                claim = claim.briefClaim(claims.text(at));
            }
            return remarked(claims, claim);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            claims.problem(at == valueColumn ? cellOf(message) : at, message);
            return null;
        }
    }

    /** The cell that a message about a value is about: it begins with the name of the cell, or tells of the value. */
    private int cellOf(String message) {
        if (message.startsWith("unit ") || message.startsWith("currency ") || message.startsWith("price base ")) {
            return unitColumn;
        }
        if (message.startsWith("qualifier ")) {
            return qualifierColumn;
        }
        if (message.startsWith("low ")) {
            return lowColumn;
        }
        return message.startsWith("high ") ? highColumn : valueColumn;
    }

    private void requireNoValue(CsvTable claims, Basis basis) {
        if (!claims.text(valueColumn).isEmpty()
                || !claims.text(lowColumn).isEmpty()
                || !claims.text(highColumn).isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + basis.code() + "': says that there is no value, but the row has one in value, low or high");
        }
    }

    private <T> @Nullable Claim<T> remarked(CsvTable claims, Claim<T> claim) {
        Claim<T> remarked = claim;
        String note = claims.text(noteColumn);
        if (!note.isEmpty()) {
            remarked = remarked.note(note);
        }
        String origin = claims.text(originColumn);
        if (!origin.isEmpty()) {
            Source source = sources.find(origin);
            if (source == null) {
                missing(claims, originColumn, sources.whyMissing(origin));
                return null;
            }
            remarked = remarked.origin(source);
        }
        return remarked;
    }

    private RawValue raw(CsvTable claims) {
        return RawValue.of(
                claims.text(valueColumn),
                claims.text(lowColumn),
                claims.text(highColumn),
                claims.text(unitColumn),
                claims.text(qualifierColumn));
    }

    private @Nullable Citation citation(CsvTable claims) {
        String id = claims.text(sourceColumn);
        String locator = claims.text(locatorColumn);
        Citation last = lastCitation;
        if (last != null
                && last.source().id().toString().equals(id)
                && last.locator().equals(locator)) {
            return last;
        }
        Source source = sources.find(id);
        if (source == null) {
            missing(claims, sourceColumn, sources.whyMissing(id));
            return null;
        }
        Citation citation = Citation.of(source, locator);
        lastCitation = citation;
        return citation;
    }

    private Period period(String text) {
        Period known = periods.get(text);
        if (known == null) {
            known = Period.parse(text);
            periods.put(text, known);
        }
        return known;
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
